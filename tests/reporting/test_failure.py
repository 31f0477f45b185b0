"""A failed expectation in words: all that a reader needs, on lines of a readable width."""

import datetime

import pytest
from attrs import evolve

from clauses import Override, Overrides, compare, judge
from clauses.expecting.holding import hold
from clauses.model.checked import Checked
from clauses.model.expectation import ANYONE, Expectation
from clauses.model.relation import Relation
from clauses.model.report import Report
from clauses.model.source import Attribution
from clauses.reporting.failure import failure, turned

ASKED = "Norway shall close the strait."
SAID = "Norway shall not close the strait. Norway shall mark its mines."


def told(report: Report, wanted: Relation, **facts: str) -> str:
    row = hold(Expectation("D1", wanted, party=ANYONE, **facts), report, judge)  # type: ignore[arg-type]
    return failure(row)


def test_the_whole_message() -> None:
    report = compare(ASKED, "Norway is ready to close the strait if it snows.")
    line = {"why": "They said they would.", "file": "a.expectations.md"}
    assert told(report, Relation.ALIGNED, **line) == (
        """\
D1 × anyone: expected aligned, found conditional, high confidence
Expected because: They said they would. (a.expectations.md)

Demand D1: “Norway shall close the strait.”
Answer P1 (Norway): “Norway is ready to close the strait if it snows.”

Why conditional: Offered: Norway to close the strait, on a condition: “if it snows”.
- Accepted: the act, the parties bound, the object.
- Added condition: “if it snows”.
- The answer is an offer, not an undertaking.

Nearest to what was expected:
- No statement on D1 stands so.

What would have to change:
- For aligned, P1 would have to drop the condition “if it snows”."""
    )


@pytest.mark.parametrize(
    ("facts", "line"),
    [
        ({"why": "So read."}, "\nExpected because: So read.\n\nDemand"),
        ({"file": "a.expectations.md"}, "\nExpected in a.expectations.md\n\nDemand"),
        ({}, " confidence\n\nDemand"),
    ],
)
def test_it_says_why_and_where_it_was_expected(facts: dict[str, str], line: str) -> None:
    assert line in told(compare(ASKED, SAID), Relation.ALIGNED, **facts)


def test_other_answers_and_those_outranked_are_named() -> None:
    said = "Norway shall close the strait. Norway shall not close the strait."
    found = told(compare(ASKED, said), Relation.ALIGNED)
    assert "\nOther answers: P1 aligned; the strictest leads.\n" in found
    assert "\n- P1 is aligned, but P2 (conflict) leads. " in found


def test_somebody_elses_statement_is_cited() -> None:
    one = compare(ASKED, "Norway shall mark its mines.").positions[0]
    other = compare(ASKED, "Norway shall close the strait.").positions[0]
    report = compare(ASKED, [one, evolve(other, id="P2", attribution=Attribution.QUOTED)])
    row = hold(Expectation("D1", Relation.ALIGNED, position="P1"), report, judge)
    near = "\n- D1 × P2 (quoted): “Norway shall close the strait.” is aligned. "
    assert near in failure(row)


def test_of_many_that_say_nothing_the_closest_is_shown() -> None:
    silent = "Norway shall mark its mines. Sweden shall publish its laws."
    found = told(compare(ASKED, silent), Relation.PARTIAL)
    assert "\nNone of 2 statements answers it. The closest is\nAnswer P" in found


def test_a_doubt_is_told_and_silence_has_no_neighbour() -> None:
    report = compare(ASKED, SAID)
    unsure = evolve(report.verdicts[0], caveats=("It may be another strait.",))
    report = evolve(report, verdicts=(unsure, *report.verdicts[1:]))
    found = told(report, Relation.UNADDRESSED)
    assert "\n- Doubt: It may be another strait.\n" in found
    assert "Nearest" not in found
    assert found.endswith("- Nothing said could speak to D1; what does: P1.")


def test_a_correction_is_named() -> None:
    one = Override("D1", "P1", "So read.", "A. Aro", datetime.date(2026, 11, 25), Relation.PARTIAL)
    found = told(compare(ASKED, "Norway reads.", overrides=Overrides([one])), Relation.ALIGNED)
    head = "D1 × anyone: expected aligned, found partial, corrected by A. Aro, 2026-11-25\n"
    assert found.startswith(head)


def test_where_nothing_was_said_there_is_nothing_to_cite() -> None:
    row = Checked(Expectation("D1", Relation.ALIGNED, party=ANYONE, also=[Relation.PARTIAL]))
    assert turned(row) == "expected aligned or partial, found unaddressed"
    assert failure(row) == (
        "D1 × anyone: expected aligned or partial, found unaddressed\n\n"
        "Nearest to what was expected:\n- No statement on D1 stands so."
    )


def test_long_lines_are_broken_and_letters_cannot_act() -> None:
    report = compare(
        "Norway shall close the strait.", f"Norway shall not close {'any strait ' * 40}."
    )
    assert max(map(len, told(report, Relation.ALIGNED).splitlines())) <= 96
    assert "‹U+001B›" in told(report, Relation.ALIGNED, why="\x1b[2J")
