"""Assertions on a report that tell, where they fail, what a reader needs to judge."""

from collections.abc import Iterable
from functools import partial

from clauses.errors import InvalidRecord
from clauses.expecting.holding import addressed, weigh
from clauses.model.checked import Checked
from clauses.model.expectation import ANYONE, Expectation
from clauses.model.relation import Relation
from clauses.model.report import Cell, Report, Standing
from clauses.model.verdict import Verdict
from clauses.reporting.failure import failure
from clauses.verbs.compare import judge

Found = Report | Standing | Cell | Verdict
"""Where a relation can be found: a report, or what it holds on one demand, party or pair."""


def assert_relation(  # noqa: PLR0913 (where to look, and what is expected there)
    found: Found,
    relation: Relation,
    demand: str = "",
    *,
    party: str = "",
    position: str = "",
    also: Iterable[Relation] = (),
    why: str = "",
) -> None:
    """Check how an answer stands to a demand.

    Args:
        found: a report, or a cell, standing or verdict of one.
        relation: the relation that is expected.
        demand: of a report, the demand's id.
        party: of a report, the respondent; everyone together where there is no position either.
        position: of a report, the id of one statement, in place of a party.
        also: other relations that would do.
        why: the reason for the expectation, which is shown where it fails.

    Raises:
        AssertionError: if another relation was found, with both clauses, the reasons, the nearest
            alternative and what would have to change.
        UnknownName: if the report has no such demand, party or position.

    >>> from clauses import Relation, compare, load
    >>> dossier = load("december-2021")
    >>> report = compare(dossier.demands, dossier.positions)
    >>> assert_relation(report, Relation.CONDITIONAL, "D4", party="NATO")
    >>> assert_relation(report, Relation.ALIGNED, "D4", party="NATO")
    Traceback (most recent call last):
    AssertionError: D4 × NATO: expected aligned, found conditional, medium confidence
    ...
    """
    __tracebackhide__ = True
    expecting = partial(Expectation, relation=relation, also=also, why=why)
    if isinstance(found, Report):
        who = party or ("" if position else ANYONE)
        expected = expecting(demand, party=who, position=position)
        row = Checked(expected, addressed(expected, found))
    elif demand or party or position:
        allowed = f"no demand, party or position beside a {type(found).__name__}"
        named = ", ".join(filter(None, (demand, party, position)))
        raise InvalidRecord("assert_relation", found=named, allowed=allowed)
    else:
        row = row_of(found, expecting)
    among = found.verdicts if isinstance(found, Report) else row.verdicts
    if not row.holds:
        raise AssertionError(failure(weigh(row, among, judge)))


def row_of(found: Standing | Cell | Verdict, expecting: "partial[Expectation]") -> Checked:
    """What is expected of a part of a report, with what it holds.

    >>> from clauses import judge, load
    >>> dossier = load("december-2021")
    >>> verdict = judge(dossier["D2"], dossier["W9"])
    >>> row_of(verdict, partial(Expectation, relation=Relation.CONFLICT)).holds
    True
    """
    if isinstance(found, Verdict):
        return Checked(expecting(found.demand.id, position=found.position.id), (found,))
    party = found.party.name if isinstance(found, Cell) else ANYONE
    return Checked(expecting(found.demand.id, party=party), found.verdicts)


def assert_aligned(
    found: Found, demand: str = "", *, party: str = "", position: str = "", why: str = ""
) -> None:
    """Check that a demand was accepted as it stands; see `assert_relation`.

    >>> from clauses import judge
    >>> agreed = judge("Each Party shall mark its mines.", "Each Party shall mark its mines.")
    >>> assert_aligned(agreed)
    """
    __tracebackhide__ = True
    assert_relation(found, Relation.ALIGNED, demand, party=party, position=position, why=why)


def assert_conflict(
    found: Found, demand: str = "", *, party: str = "", position: str = "", why: str = ""
) -> None:
    """Check that a demand was refused; see `assert_relation`.

    >>> from clauses import compare, load
    >>> dossier = load("december-2021")
    >>> report = compare(dossier.demands, dossier.positions)
    >>> assert_conflict(report, "D2", party="Poland", why="A veto is ruled out.")
    """
    __tracebackhide__ = True
    assert_relation(found, Relation.CONFLICT, demand, party=party, position=position, why=why)


def assert_unaddressed(
    found: Found, demand: str = "", *, party: str = "", position: str = "", why: str = ""
) -> None:
    """Check that nothing was said on a demand; see `assert_relation`.

    >>> from clauses import compare, load
    >>> dossier = load("december-2021")
    >>> report = compare(dossier.demands, dossier.positions)
    >>> assert_unaddressed(report, "D6", why="Nobody spoke of nuclear weapons.")
    """
    __tracebackhide__ = True
    assert_relation(found, Relation.UNADDRESSED, demand, party=party, position=position, why=why)
