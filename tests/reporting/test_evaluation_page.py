"""Evaluations as text, Markdown and CSV."""

import csv
import json
from io import StringIO

import pytest
from hypothesis import given, settings

from clauses import Relation, compare, load, render
from clauses.model.confidence import Confidence
from clauses.model.evaluation import Evaluation, Outcome
from clauses.model.judgement import Judgement
from clauses.model.report import Report
from clauses.reporting.evaluation_page import INTERVALS
from clauses.reporting.evaluation_sheet import COLUMNS, standing
from clauses.testing.strategies.evaluation import evaluations
from clauses.verbs.evaluate import evaluate


@pytest.fixture(scope="module")
def report() -> Report:
    dossier = load("fishery")
    return compare(dossier.demands[:2], dossier.positions[:3], title="The fishery")


@pytest.fixture(scope="module")
def told(report: Report) -> list[Judgement]:
    """One verdict right, one wrong, one wrong but let pass, and the rest judged by nobody."""
    right, wrong, passing = report.verdicts[:3]
    other = Relation.PROCEDURAL
    return [
        Judgement(right.demand.id, right.position.id, right.relation),
        Judgement(
            wrong.demand.id,
            wrong.position.id,
            other,
            confidence=Confidence.MEDIUM,
            note="It is about how to meet.",
        ),
        Judgement(passing.demand.id, passing.position.id, other, also=[passing.relation]),
    ]


@pytest.fixture(scope="module")
def made(report: Report, told: list[Judgement]) -> Evaluation:
    return evaluate(report, told)


def test_a_page_tells_sizes_and_figures(made: Evaluation) -> None:
    page = render(made, "markdown").replace("\\", "")
    assert page.startswith("# Evaluation of The fishery\n")
    assert "3 pairs judged: 1 right, 2 wrong. 3 pairs of the result nobody judged." in page
    assert "| accuracy | 0.33 [0.06, 0.79] | 3 |" in page
    assert "| accuracy, what people would let pass included | 0.67 [0.21, 0.94] | 3 |" in page
    assert "| accuracy, high | 0.50 [0.09, 0.91] | 2 |" in page
    assert "| accuracy, medium | 0.00 [0.00, 0.79] | 1 |" in page
    assert "| procedural | 2 | 0 | – | 0.00 [0.00, 0.66] | 0.00 [0.00, 0.00] |" in page
    assert "Wilson" in page
    assert "Ranked" not in page
    assert "annotators" not in page


def test_the_words_on_intervals_are_told_where_there_are_scores(made: Evaluation) -> None:
    assert " ".join(render(made).split()).count(INTERVALS) == 1
    assert "Intervals are" not in render(evaluate({}, {}))


def test_every_error_has_both_texts_and_the_reasons(report: Report, made: Evaluation) -> None:
    wrong = report.verdicts[1]
    page = " ".join(render(made, width=100).split())
    pair = f"{wrong.demand.id} × {wrong.position.id}"
    because = " ".join(wrong.because.split())
    assert (
        f"- {pair}: expected procedural (medium confidence), found {wrong.relation.value} - Asked: "
        f"“{wrong.demand.text}” - Said: “{wrong.position.text}” - Found because: {because}"
    ) in page
    assert "Expected because: It is about how to meet." in page
    passing = report.verdicts[2]
    assert (
        f"{passing.demand.id} × {passing.position.id}: expected procedural, found "
        f"{passing.relation.value}; it would be let pass"
    ) in page
    for reason in wrong.reasons:
        assert " ".join(reason.text.split()) in page


def test_pairs_judged_by_nobody_are_listed_by_demand(report: Report, made: Evaluation) -> None:
    demand, names = report.demands[1].id, ", ".join(one.id for one in report.positions)
    assert "In the result, and judged by nobody\n-----------------------------------\n" in render(
        made
    )
    assert f"- {demand} × {names}\n" in render(made)


def test_what_is_missing_has_a_column_and_a_list() -> None:
    page = render(evaluate({}, {("A1", "B1"): "x", ("A1", "B2"): "x", ("A2", "B1"): "y"}))
    assert "3 pairs judged: 0 right, 0 wrong, 3 missing from the result." in page
    lines = [line.split() for line in page.splitlines()]
    assert ["1", "2", "missing"] in lines
    assert ["1", "x", "0", "0", "2"] in lines
    assert "- A1 × B1, B2\n- A2 × B1\n" in page
    assert "Errors, one by one\n------------------\nNone.\n" in page


def test_annotators_and_what_they_are_split_on() -> None:
    ada = {("A1", "B1"): "x", ("A2", "B1"): "y", ("A3", "B1"): "x"}
    ben = {("A1", "B1"): "y", ("A2", "B1"): "y", ("A3", "B1"): "x"}
    result = {("A1", "B1"): "x", ("A2", "B1"): "x", ("A3", "B1"): "x"}
    page = render(evaluate(result, {"Ada": ada, "Ben": ben}))
    assert "1 pair on which annotators are split." in page
    assert "Ada, Ben; 3 pairs judged by two or more.\n" in page
    assert "- Krippendorff's alpha: 0.44 [" in page
    assert "- Cohen's kappa: 0.40 [" in page
    assert "- A1 × B1: Ada x, Ben y\n" in page
    assert "  - Votes: Ada y, Ben y\n" in page
    three = render(evaluate(result, [ada, ben, result]))
    assert "Krippendorff's alpha" in three
    assert "Cohen's kappa" not in three


def test_rankings_are_a_table() -> None:
    scores = {("A1", "B1"): ("x", 0.9), ("A2", "B1"): ("x", 0.5)}
    page = render(evaluate(scores, {("A1", "B1"): "x", ("A2", "B1"): "y"}, at=(1,)))
    lines = [line.split() for line in page.splitlines()]
    assert ["Ranked", "Expected", "Average", "precision", "P@1"] in lines
    assert ["x", "2", "1", "1.00"] in [line[:4] for line in lines]


def test_a_sheet_has_a_row_for_each_pair(report: Report, made: Evaluation) -> None:
    rows = list(csv.DictReader(StringIO(render(made, "csv"))))
    assert tuple(rows[0]) == COLUMNS
    assert [row["standing"] for row in rows] == ["right", "wrong", "accepted"] + ["not judged"] * 3
    wrong = rows[1]
    assert (wrong["asked"], wrong["said"]) == (
        report.verdicts[1].demand.text,
        report.verdicts[1].position.text,
    )
    assert wrong["why"].startswith(report.verdicts[1].because)
    assert (wrong["confidence"], wrong["note"]) == ("medium", "It is about how to meet.")
    assert rows[3]["confidence"] == ""


@pytest.mark.parametrize(
    ("outcome", "word"),
    [
        (Outcome("A1", "B1", "x", "x"), "right"),
        (Outcome("A1", "B1", "x", "y"), "wrong"),
        (Outcome("A1", "B1", "x", "y", also=["y"]), "accepted"),
        (Outcome("A1", "B1", "x", None), "missing"),
        (Outcome("A1", "B1", None, "x"), "not judged"),
        (Outcome("A1", "B1", None, "x", votes=[("Ada", "x"), ("Ben", "y")]), "contested"),
    ],
)
def test_each_pair_has_a_standing(outcome: Outcome, word: str) -> None:
    assert standing(outcome) == word


def test_a_party_has_a_column_of_its_own(report: Report) -> None:
    party = report.parties[0].key
    made = evaluate(report, [Judgement(report.demands[0].id, "", "conflict", party)])
    row = next(csv.DictReader(StringIO(render(made, "csv"))))
    assert (row["position"], row["party"]) == ("", party)


def test_json_is_the_record(made: Evaluation) -> None:
    assert json.loads(render(made, "json"))["clauses"] == "Evaluation"


@settings(max_examples=25)
@given(evaluations())
def test_every_evaluation_can_be_shown(one: Evaluation) -> None:
    page = render(one, width=200)
    rows = list(csv.DictReader(StringIO(render(one, "csv"))))
    assert len(rows) == len(one.outcomes)
    assert page.count(": expected ") == len(one.errors)
    assert [row["demand"] for row in rows] == [pair.demand for pair in one.outcomes]
