"""One expectation against a report: whose verdicts count, and which statement comes nearest."""

import pytest

from clauses import compare, judge, load
from clauses.errors import UnknownName
from clauses.expecting.holding import addressed, hold, unknown
from clauses.model.expectation import ANYONE, Expectation
from clauses.model.relation import Relation
from clauses.model.report import Report


@pytest.fixture(scope="module")
def report() -> Report:
    dossier = load("december-2021")
    return compare(dossier.demands, dossier.positions)


def expected(demand: str, relation: Relation, **who: str) -> Expectation:
    position = who.get("position", "")
    return Expectation(
        demand, relation, party=who.get("party", "" if position else ANYONE), position=position
    )


def test_a_party_everyone_or_one_statement_is_looked_at(report: Report) -> None:
    cell = report.between("D4", party="NATO")
    assert addressed(expected("D4", Relation.ALIGNED, party="NATO"), report) == cell.verdicts
    assert addressed(expected("D4", Relation.ALIGNED), report) == report.standings[3].verdicts
    one = addressed(expected("D4", Relation.ALIGNED, position="W8"), report)
    assert one == (report.verdict("D4", "W8"),)


@pytest.mark.parametrize(
    ("facts", "key", "message"),
    [
        ({"demand": "D9"}, "demand", "no demand is called 'D9'; allowed: D1, D2, "),
        (
            {"party": "Polnad"},
            "party",
            "no respondent is called 'Polnad'; did you mean 'Poland'?; ",
        ),
        ({"party": "", "position": "W99"}, "position", "no position is called 'W99'; "),
    ],
)
def test_what_is_unknown_is_told_with_what_is_known(
    report: Report, facts: dict[str, str], key: str, message: str
) -> None:
    names = {"demand": "D4", "party": "NATO", **facts}
    one = expected(names.pop("demand"), Relation.ALIGNED, **names)
    found = unknown(one, report)
    assert found is not None
    assert found[0] == key
    assert found[1].startswith(message)
    with pytest.raises(UnknownName):
        hold(one, report, judge)


def test_what_is_known_is_no_fault(report: Report) -> None:
    assert unknown(expected("D4", Relation.ALIGNED), report) is None


@pytest.mark.parametrize(
    ("demand", "relation", "who", "nearest"),
    [
        ("R4", Relation.PROCEDURAL, {"party": "NATO"}, ("R4", "W7c")),  # its own, outranked
        ("D1", Relation.CONFLICT, {"party": "NATO"}, ("D1", "W4")),  # another's
        ("D3", Relation.CONDITIONAL, {"party": "NATO"}, ("R4", "W7b")),  # on another demand
        ("D3", Relation.CONDITIONAL, {}, None),
        ("D3", Relation.PARTIAL, {"party": "NATO"}, None),
        ("D2", Relation.UNADDRESSED, {"party": "Poland"}, None),
    ],
)
def test_the_nearest_statement_is_found(
    report: Report,
    demand: str,
    relation: Relation,
    who: dict[str, str],
    nearest: tuple[str, str] | None,
) -> None:
    row = hold(expected(demand, relation, **who), report, judge)
    assert not row.holds
    assert (None if row.nearest is None else row.nearest.pair) == nearest


def test_what_holds_needs_no_help(report: Report) -> None:
    row = hold(expected("D2", Relation.CONFLICT), report, judge)
    assert (row.holds, row.nearest, row.changes) == (True, None, ())
