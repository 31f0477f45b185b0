"""What would have to change: every way that is told gives what was expected."""

import datetime
from collections.abc import Callable

import pytest
from attrs import evolve
from hypothesis import given

from clauses import Override, Overrides, compare, decide, judge
from clauses.expecting.changes import changes
from clauses.expecting.holding import hold
from clauses.expecting.remedying import remedies
from clauses.model.checked import Checked
from clauses.model.clause import Clause
from clauses.model.expectation import ANYONE, Expectation
from clauses.model.relation import Relation
from clauses.model.report import Report
from clauses.model.scope import Facet
from clauses.model.verdict import Verdict
from clauses.testing.strategies.pairs import Pair, pairs

ASKED = "Norway shall close the strait."


def helped(said: str, wanted: Relation, *, position: str = "") -> list[str]:
    report = compare(ASKED, said)
    party = "" if position else ANYONE
    row = hold(Expectation("D1", wanted, party=party, position=position), report, judge)
    assert not row.holds
    return list(row.changes)


@given(pairs())
def test_each_change_changes_its_side_alone(pair: Pair) -> None:
    demand, position = pair
    for change in changes(position, demand):
        assert change.clause != position
        assert (change.clause.stance is not position.stance) == (change.side is Facet.STANCE)
        assert change.clause.text == position.text
        assert isinstance(decide(judge(demand, change.clause).match), Verdict)


@pytest.mark.parametrize("unread", ["demand", "position"])
def test_what_was_not_read_has_nothing_to_change(unread: str) -> None:
    report = compare(ASKED, "Norway shall not close the strait.")
    sides = {"demand": report.demands[0], "position": report.positions[0]}
    sides[unread] = evolve(sides[unread], norm=None, unread="torn")
    assert list(changes(sides["position"], sides["demand"])) == []


def test_a_demand_is_met_as_its_remedies_say() -> None:
    [told] = helped("Norway shall close the strait if it snows.", Relation.ALIGNED)
    assert told == "For aligned, P1 would have to drop the condition “if it snows”."


def test_one_change_is_told_before_two() -> None:
    [told] = helped("Norway shall close the strait.", Relation.CONFLICT)
    assert told == (
        "For conflict, P1 would have to say “must not”; or say “need not”; or be a refusal."
    )


def test_two_changes_are_told_where_one_is_not_enough() -> None:
    [told] = helped("Norway shall not close the strait.", Relation.CONDITIONAL)
    assert told.startswith("For conditional, P1 would have to say “must”, and make it depend ")


def test_the_norm_of_the_demand_is_told_where_two_are_not_enough() -> None:
    [told] = helped("Sweden may sell oats to Denmark until 2030.", Relation.CONDITIONAL)
    assert told.startswith("For conditional, P1 would have to say what the demand says, and make ")


def test_nothing_is_told_where_no_change_is_enough() -> None:
    def stubborn(demand: Clause, position: Clause) -> Verdict:
        found = judge(ASKED, "Norway shall not close the strait.")
        return evolve(found, match=judge(demand, position).match)

    report = compare(ASKED, "Norway shall not close the strait.")
    row = hold(Expectation("D1", Relation.PARTIAL, party=ANYONE), report, stubborn)
    assert row.changes == ()


def test_stricter_answers_are_named_as_well() -> None:
    said = "Norway shall not close the strait. Norway shall never close the strait."
    told = helped(said, Relation.ALIGNED)
    assert told[1:] == [
        "P2 (conflict) would have to give way too, since the strictest answer leads."
    ]


def test_silence_needs_silence() -> None:
    said = "Norway shall not close the strait. Norway shall mark its mines."
    told = helped(said, Relation.UNADDRESSED)
    assert told == ["Nothing said could speak to D1; what does: P1."]


def test_what_cannot_be_told_needs_a_statement_without_a_norm() -> None:
    told = helped("Norway shall close the strait.", Relation.UNDETERMINED)
    assert told == ["What was said would have to be marked as unread."]


def test_what_was_not_read_would_have_to_be() -> None:
    report = compare(ASKED, "Norway shall close the strait.")
    torn = evolve(report.positions[0], norm=None, unread="a page is missing")
    expected = Expectation("D1", Relation.ALIGNED, party=ANYONE)
    row = hold(expected, compare(report.demands, [torn]), judge)
    assert row.changes == ("P1 would have to be read; it is not, since a page is missing.",)
    lost = evolve(report.demands[0], norm=None, unread="a page is missing")
    row = hold(expected, compare([lost], report.positions), judge)
    assert row.changes == ("D1 would have to be read; it is not, since a page is missing.",)


@pytest.mark.parametrize(
    ("facts", "place"), [({}, ""), ({"file": "own.toml", "line": 4}, " (own.toml:4)")]
)
def test_a_correction_would_have_to_change(facts: dict[str, object], place: str) -> None:
    day = datetime.date(2026, 11, 25)
    make: Callable[..., Override] = Override
    one = make("D1", "P1", "So read.", "A. Aro", day, Relation.PARTIAL, **facts)
    report = compare(ASKED, "Norway shall close the strait.", overrides=Overrides([one]))
    row = hold(Expectation("D1", Relation.ALIGNED, party=ANYONE), report, judge)
    assert row.changes == (f"The correction by A. Aro, 2026-11-25 would have to change{place}.",)


def test_where_nothing_was_said_nothing_can_change() -> None:
    empty = Checked(Expectation("D1", Relation.ALIGNED, party=ANYONE))
    assert list(remedies(empty, judge)) == []
    assert hold(Expectation("D1", Relation.ALIGNED, party=ANYONE), _mute(), judge).changes == ()


def _mute() -> Report:
    return compare(ASKED, [])
