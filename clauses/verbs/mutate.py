"""An analysis changed one norm at a time: which changes would its expectations not notice?"""

import warnings
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from clauses.errors import ClausesWarning, DossierError, Fault, InvalidRecord
from clauses.judging import correct, decide
from clauses.matching import pair
from clauses.model.clause import Clause
from clauses.model.dossier import Dossier
from clauses.model.override import Overrides
from clauses.model.relation import Relation
from clauses.model.report import Report
from clauses.reading import load
from clauses.verbs.compare import compare

if TYPE_CHECKING:
    from clauses.lexicon.relations import WordRelations
    from clauses.model.expectation import Expectation, Expectations
    from clauses.model.mutation import Mutations

Given: TypeAlias = "Expectations | str | Path | Iterable[Expectation | tuple[str, str, Relation]]"


def mutations(expectations: Given, *, dossier: Dossier | str | Path | None = None) -> "Mutations":
    """Change one norm of a dossier at a time, and see which changes no expectation notices.

    Changed are stance, modality, strength, act, each facet of the scope, conditions, exceptions and
    whether a norm is self-judging. An expectation notices a change if it held before and does not
    hold after it.

    Args:
        expectations: a file of expectations, or what stands in one, or a list of them, or of
            ``(demand, party, relation)``.
        dossier: the dossier, or its folder, file or bundled name; None for the one that the file
            names.

    Returns:
        Every change, the verdicts it turns and the expectations that notice; and the share of the
        changes that turn a verdict which are noticed, with its interval.

    Raises:
        UnknownName: if there is no such dossier.
        InvalidRecord: if no dossier is given, and none is named.
        DossierError: if a file has faults, or an expectation names what is not in the dossier.

    >>> from clauses import Relation, mutations
    >>> found = mutations([("F4", "Kestria", Relation.CONFLICT)], dossier="fishery")
    >>> one = next(one for one in found.unnoticed if one.clause == "F1")
    >>> one.field, one.before, one.after
    ('stance', 'demand', 'refusal')
    """
    rows, own, named = _read(expectations)
    loaded = _loaded(dossier or named)
    with warnings.catch_warnings():
        # A correction that a change makes idle is no news to the reader.
        warnings.simplefilter("ignore", ClausesWarning)
        report = compare(
            loaded.demands,
            loaded.positions,
            relations=own,
            overrides=loaded.overrides,
            title=loaded.title,
        )
        _refuse_unknown(rows, report)
        return _tried(rows, report, loaded.overrides, own)


def _loaded(dossier: Dossier | str | Path) -> Dossier:
    if not dossier:
        allowed = "a dossier, or a file of expectations that names one"
        raise InvalidRecord("mutations: dossier", found=None, allowed=allowed)
    return dossier if isinstance(dossier, Dossier) else load(dossier)


def _read(given: Given) -> "tuple[list[Expectation], tuple[str, ...], str]":
    """The expectations, the files of words to judge by, and the dossier they are about."""
    from clauses.model.expectation import Expectation, Expectations

    if isinstance(given, (str, Path)):
        from clauses.reading.expectation_file import read_expectations

        faults: list[Fault] = []
        found = read_expectations(Path(given), faults)
        if found is None or faults:
            raise DossierError(Path(given).name, tuple(faults))
        given = found
    if isinstance(given, Expectations):
        return list(given.rows), given.relations, given.dossier
    rows = [one if isinstance(one, Expectation) else _expected(*one) for one in given]
    return rows, (), ""


def _expected(demand: str, party: str, relation: Relation) -> "Expectation":
    from clauses.model.expectation import Expectation

    return Expectation(demand, relation, party=party)


def _refuse_unknown(rows: "Iterable[Expectation]", report: Report) -> None:
    from clauses.expecting.holding import unknown

    told = ((row, unknown(row, report)) for row in rows)
    faults = [Fault(_file(row), row.line, *wrong) for row, wrong in told if wrong]
    if faults:
        raise DossierError("expectations", tuple(faults))


def _words(own: Sequence[str]) -> "WordRelations | None":
    if not own:
        return None
    from clauses.lexicon.relations import relations  # slow to import

    return relations(own)


def _file(row: "Expectation") -> str:
    return Path(row.file).name or row.about


def _tried(
    rows: "Iterable[Expectation]", report: Report, overrides: Overrides, own: Sequence[str]
) -> "Mutations":
    # Most programs change nothing, and most dossiers have no words of their own.
    from clauses.expecting.holding import addressed
    from clauses.mutating.trying import Watch, try_all

    watches = [
        Watch(row.about, [(v.demand.id, v.position.id) for v in found], row.relations)
        for row in rows
        for found in [addressed(row, report)]
    ]
    corrections = {one.pair: Overrides((one,)) for one in overrides}
    words = _words(own)

    def judging(demand: Clause, position: Clause) -> Relation:
        verdict = decide(pair(demand, position, relations=words))
        known = corrections.get((demand.id, position.id))
        return (correct([verdict], known, decide)[0] if known else verdict).relation

    return try_all(report, watches, judging)
