"""Which pair each judgement is about."""

import pytest

from clauses import compare, load
from clauses.errors import Fault
from clauses.evaluating.resolving import Told, either_way, exact, keyed, spread
from clauses.evaluating.rows import Given
from clauses.model.judgement import Judgement
from clauses.model.report import Report


@pytest.fixture(scope="module")
def report() -> Report:
    dossier = load("fishery")
    return compare(dossier.demands, dossier.positions)


def given(
    demand: str, answer: str, label: str, *, line: int | None = 1, party: bool = False
) -> Given:
    sides = ("", answer) if party else (answer, "")
    return Given(
        Judgement(demand, sides[0], label, sides[1]),
        lambda key, message: Fault("own.csv", line, key if line else f"row 1 {key}", message),
    )


def told(*rows: tuple[str, str, str]) -> Told:
    return keyed([given(*row) for row in rows], None, (), [])


def labels(some: Told) -> dict[tuple[str, str], str]:
    return {key[:2]: one.judgement.label for key, one in some.items()}


def test_ids_are_looked_up_in_a_report(report: Report) -> None:
    faults: list[Fault] = []
    demand, position = report.demands[0].id, report.positions[0].id
    rows = [
        given(demand, position, "partial"),
        given("*", "*", "unaddressed"),
        given("Z9", position.lower(), "partial", line=4),
    ]
    assert list(keyed(rows, report, (), faults)) == [
        (demand, position, False),
        ("*", "*", False),
    ]
    known = [one.id for one in report.demands]
    assert str(faults[0]) == "own.csv:4: demand: no demand is called 'Z9'; allowed: " + (
        ", ".join(known)
    )
    assert str(faults[1]).startswith(
        f"own.csv:4: position: no position is called {position.lower()!r}; did you mean "
        f"{position!r} or "
    )


def test_of_many_ids_the_first_are_told() -> None:
    dossier = load("december-2021")
    faults: list[Fault] = []
    positions = [one.id for one in dossier.positions]
    both = compare(dossier.demands, dossier.positions)
    keyed([given("D1", "X", "partial")], both, (), faults)
    told = ", ".join(positions[:12])
    message = f"no position is called 'X'; allowed: {told}"
    more = f" and {len(positions) - 12} more" if len(positions) > 12 else ""
    assert [one.message for one in faults] == [message + more]


def test_parties_are_known_by_any_of_their_names(report: Report) -> None:
    faults: list[Fault] = []
    party = report.parties[0]
    demand = report.demands[0].id
    (key,) = keyed([given(demand, party.name, "partial", party=True)], report, (), faults)
    assert key == (demand, party.key, True)
    assert not faults
    assert not keyed([given(demand, "Nowhere", "partial", party=True)], report, (), faults)
    allowed = ", ".join(one.key for one in report.parties)
    message = f"no respondent is called 'Nowhere'; allowed: {allowed}"
    assert [(one.path, one.message) for one in faults] == [("party", message)]
    assert list(keyed([given("*", "*", "partial", party=True)], report, (), [])) == [
        ("*", "*", True)
    ]


def test_a_party_in_place_of_a_position_is_noticed(report: Report) -> None:
    faults: list[Fault] = []
    party = report.parties[0]
    for name in (party.key, party.name):
        keyed([given("*", name, "partial")], report, (), faults)
    assert [one.message.rpartition("; ")[2] for one in faults] == [
        "a party is judged under the key party"
    ] * 2


def test_labels_are_those_allowed() -> None:
    faults: list[Fault] = []
    one = given("A1", "B1", "partal")
    also = Given(Judgement("A1", "B2", "partial", also=["x"]), one.fault)
    assert keyed([one, also], None, ("partial", "aligned"), faults) == {}
    assert list(map(str, faults)) == [
        "own.csv:1: relation: no label is called 'partal'; did you mean 'partial'?; allowed: "
        "partial, aligned",
        "own.csv:1: also: no label is called 'x'; allowed: partial, aligned",
    ]


def test_a_pair_is_judged_once() -> None:
    faults: list[Fault] = []
    rows = [given("A1", "B1", "partial", line=3), given("A1", "B1", "aligned", line=9)]
    assert labels(keyed(rows, None, (), faults)) == {("A1", "B1"): "partial"}
    assert list(map(str, faults)) == ["own.csv:9: A1 × B1 is judged twice, first at own.csv:3"]
    faults.clear()
    rows = [given("A1", "B1", "partial", line=None), given("A1", "B1", "partial", line=None)]
    keyed(rows, None, (), faults)
    assert faults[0].message == "A1 × B1 is judged twice, first at own.csv, row 1 "


PAIRS = [(demand, answer, False) for demand in ("A1", "A2") for answer in ("B1", "B2")]


def test_a_star_stands_for_what_nothing_else_names() -> None:
    some = told(("*", "*", "none"), ("A1", "*", "partial"), ("A1", "B2", "aligned"))
    faults: list[Fault] = []
    assert labels(spread(some, PAIRS, faults)) == {
        ("A1", "B1"): "partial",
        ("A1", "B2"): "aligned",
        ("A2", "B1"): "none",
        ("A2", "B2"): "none",
    }
    assert not faults


def test_a_star_for_positions_says_nothing_on_parties() -> None:
    some = told(("*", "*", "none"))
    assert spread(some, [("A1", "K", True)], []) == {}


def test_two_that_fit_equally_well_must_agree() -> None:
    faults: list[Fault] = []
    some = told(("A1", "*", "partial"), ("*", "B1", "partial"))
    assert labels(spread(some, PAIRS[:1], faults)) == {("A1", "B1"): "partial"}
    assert not faults
    spread(told(("A1", "*", "partial"), ("*", "B1", "aligned")), PAIRS, faults)
    assert [one.message for one in faults] == [
        "A1 × * and * × B1 differ on A1 × B1; judge that pair"
    ]


def test_two_that_differ_are_told_once() -> None:
    faults: list[Fault] = []
    some = keyed(
        [given("A1", "*", "partial"), given("*", "B1", "aligned")],
        None,
        (),
        [],
    )
    spread(some, [PAIRS[0], PAIRS[0]], faults)
    assert len(faults) == 1


def test_a_pair_is_the_same_either_way_round() -> None:
    found = [("1", "2", False)]
    ada = told(("2", "1", "conflict"), ("4", "3", "conflict"), ("5", "6", "none"))
    ben = told(("1", "2", "none"), ("3", "4", "conflict"), ("5", "6", "none"))
    turned = either_way({"Ada": ada, "Ben": ben}, found)
    assert labels(turned["Ada"]) == {
        ("1", "2"): "conflict",
        ("4", "3"): "conflict",
        ("5", "6"): "none",
    }
    assert labels(turned["Ben"]) == {
        ("1", "2"): "none",
        ("4", "3"): "conflict",
        ("5", "6"): "none",
    }


def test_a_pair_named_both_ways_is_one_unless_the_labels_differ() -> None:
    found = [("1", "2", False)]
    alike = told(("2", "1", "conflict"), ("1", "2", "conflict"))
    assert labels(either_way({"Ada": alike}, found)["Ada"]) == {("1", "2"): "conflict"}
    apart = told(("2", "1", "none"), ("1", "2", "conflict"))
    assert labels(either_way({"Ada": apart}, found)["Ada"]) == {
        ("2", "1"): "none",
        ("1", "2"): "conflict",
    }


def test_a_key_with_a_star_names_no_pair() -> None:
    assert exact(("A1", "B1", False))
    assert not exact(("*", "B1", True))
