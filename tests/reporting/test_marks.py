"""Silence, unread words, inference and refusal: each has a mark of its own."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings

from clauses import ActRelation, Relation, Report, render
from clauses.reporting.headline import count, groups, headline
from clauses.testing.strategies import drawn_reports

Make = Callable[..., Report]
BY_INFERENCE = [ActRelation.GENUS, ActRelation.COUNTERPART, ActRelation.UNKNOWN]
ANSWERS = [relation for relation in Relation if relation.answers]


def cells(report: Report) -> list[str]:
    """The marks of the only demand, in the order of the respondents."""
    (row,) = (line for line in render(report, "markdown").splitlines() if line.startswith("| D1"))
    return [cell.strip().replace("\\", "") for cell in row.strip("|").split(" | ")][1:]


def test_every_relation_has_its_mark(report: Make) -> None:
    marks = cells(report(list(Relation)))
    assert len(set(marks)) == len(Relation)
    by_relation = dict(zip(Relation, marks, strict=True))
    assert by_relation[Relation.UNADDRESSED] == "–"
    assert by_relation[Relation.UNDETERMINED] == "unread"
    for relation in ANSWERS:
        assert by_relation[relation] == relation.value


@pytest.mark.parametrize("relation", ANSWERS)
@pytest.mark.parametrize("link", list(ActRelation))
def test_inference_is_starred(report: Make, relation: Relation, link: ActRelation) -> None:
    star = "*" if link in BY_INFERENCE else ""
    assert cells(report([(relation, link)])) == [f"{relation.value}{star}"]


def test_a_mark_is_starred_only_where_nothing_but_inference_leads(report: Make) -> None:
    inferred = (Relation.CONFLICT, ActRelation.GENUS)
    assert cells(report([inferred, inferred], same=True)) == ["conflict*"]
    assert cells(report([inferred, Relation.CONFLICT], same=True)) == ["conflict"]
    assert cells(report([inferred, Relation.PARTIAL], same=True)) == ["conflict* +1"]


def test_further_answers_are_counted_by_kind(report: Make) -> None:
    said = [Relation.PARTIAL, Relation.CONFLICT, Relation.PROCEDURAL, Relation.PARTIAL]
    assert cells(report(said, same=True)) == ["conflict +2"]
    assert cells(report([*said, Relation.UNADDRESSED], same=True)) == ["conflict +2"]
    assert cells(report([*said, Relation.UNDETERMINED], same=True)) == ["conflict +2"]


def test_one_unread_statement_forbids_to_speak_of_silence(report: Make) -> None:
    mixed = report([Relation.UNADDRESSED, Relation.UNDETERMINED], same=True)
    assert cells(mixed) == ["unread"]
    shown = render(mixed)
    assert "Says nothing on this" not in shown
    assert "Unread, so not known: State" in shown
    assert "Every demand was answered by someone, or cannot be called unanswered." in shown
    assert "What could not be read" in shown
    assert "- P1  “Words of 1.” torn (official text)" in shown


def test_silence_and_unread_are_told_apart_below_each_demand(report: Make) -> None:
    shown = render(report([Relation.UNADDRESSED, Relation.UNDETERMINED, Relation.PARTIAL]))
    assert "- Says nothing on this: State 0\n" in shown
    assert "- Unread, so not known: State 1\n" in shown
    assert "- State 2: partial\n" in shown


@pytest.mark.parametrize("format", ["text", "markdown"])
def test_a_demand_to_which_nobody_spoke_is_told_all_the_same(report: Make, format: str) -> None:
    shown = render(report([]), format)
    assert "1 demand, 0 statements by 0 respondents." in shown
    assert shown.count("“No missiles.”") == 2
    assert "Answered by nobody: D1 Missiles." in shown


@pytest.mark.parametrize(
    ("relation", "line"),
    [
        (Relation.CONFLICT, "Refused openly: D1 Missiles (1 statement)."),
        (Relation.CONDITIONAL, "Answered with a condition: D1 Missiles (1 statement)."),
        (Relation.ALIGNED, "Accepted: D1 Missiles (1 statement)."),
        (Relation.PARTIAL, "Accepted in part: D1 Missiles (1 statement)."),
        (Relation.COUNTER_DEMAND, "Answered only with a demand in return: D1 Missiles (1 st"),
        (Relation.PROCEDURAL, "Answered only on procedure: D1 Missiles (1 statement)."),
        (Relation.UNDETERMINED, "Not to be told, for want of a readable statement: D1 Missiles."),
        (Relation.UNADDRESSED, "Answered by nobody: D1 Missiles."),
    ],
)
def test_each_standing_has_its_sentence(report: Make, relation: Relation, line: str) -> None:
    found = headline(report([relation]))
    assert found[0].startswith(line)
    rest = () if relation is Relation.ALIGNED else ("No demand is accepted as it stands.",)
    assert found[1:] == rest


def test_a_refusal_by_inference_is_no_open_one(report: Make) -> None:
    inferred = (Relation.CONFLICT, ActRelation.GENUS)
    expected = "Refused only by inference: D1 Missiles (2 statements)."
    assert headline(report([inferred, inferred]))[0] == expected
    openly = headline(report([inferred, Relation.CONFLICT]))[0]
    assert openly == "Refused openly: D1 Missiles (2 statements)."


def test_what_asks_for_nothing_is_neither_refused_nor_unanswered(december: Report) -> None:
    lines = headline(december)
    assert [line for line in lines if "R2" in line] == ["Asks for nothing: R2 The Western line."]


@settings(max_examples=50)
@given(drawn_reports())
def test_every_demand_stands_under_one_heading(report: Report) -> None:
    ids = [standing.demand.id for _, those in groups(report) for standing in those]
    assert sorted(ids) == sorted(demand.id for demand in report.demands)
    accepted = any(standing.relation is Relation.ALIGNED for standing in report.standings)
    assert ("No demand is accepted as it stands." in headline(report)) is not accepted


@pytest.mark.parametrize(("number", "words"), [(0, "0 eggs"), (1, "1 egg"), (2, "2 eggs")])
def test_counts_in_words(number: int, words: str) -> None:
    assert count(number, "egg") == words
