"""Whatever holds judgements, as one kind of thing."""

from pathlib import Path
from typing import Any

import pytest

from clauses import Relation, Verdict, compare, conflicts, load
from clauses.errors import Fault, InvalidRecord
from clauses.evaluating.sides import RELATIONS, read_judges, read_side
from clauses.model.judgement import Judgement
from clauses.model.report import Report

ROW = Judgement("A1", "B1", "partial")
ALLOWED = "a Judgement or Verdict, or (demand, position, label), with a score behind it or without"


@pytest.fixture(scope="module")
def report() -> Report:
    dossier = load("fishery")
    return compare(dossier.demands, dossier.positions)


def judgements(source: object) -> list[Judgement]:
    faults: list[Fault] = []
    side = read_side(source, "Ada", faults)
    assert faults == []
    return [one.judgement for one in side.given]


@pytest.mark.parametrize(
    "source",
    [
        {("A1", "B1"): "partial"},
        {("A1", "B1"): Relation.PARTIAL},
        {"A1": ("B1", "partial")},
        [("A1", "B1", "partial")],
        [(("A1", "B1"), "partial")],
        [ROW],
        ({"demand": "A1", "position": "B1", "relation": "partial"} for _ in "1"),
    ],
)
def test_what_says_the_same_is_read_the_same(source: object) -> None:
    assert judgements(source) == [ROW]


@pytest.mark.parametrize(
    "source",
    [
        {("A1", "B1"): ("partial", 1)},
        {("A1", "B1"): ("partial", 1.0)},
        [("A1", "B1", "partial", 1)],
        [(("A1", "B1"), "partial", 1.0)],
    ],
)
def test_a_score_may_stand_behind_the_label(source: object) -> None:
    assert judgements(source) == [Judgement("A1", "B1", "partial", score=1.0)]


def test_a_report_brings_texts_reasons_and_relations(report: Report) -> None:
    side = read_side(report, "result", [])
    assert side.report is report
    assert side.labels == RELATIONS
    assert len(side.given) == len(side.sayings) == len(report.verdicts)


def test_verdicts_may_come_with_scores_and_among_others(report: Report) -> None:
    one, two = report.verdicts[:2]
    side = read_side([(one, 0.5), two], "result", [])
    assert [given.judgement.score for given in side.given] == [0.5, None]
    assert side.labels == RELATIONS
    key = (one.demand.id, one.position.id, False)
    assert side.sayings[key].why[0] == one.because
    mixed = read_side([one, ("A1", "B1", "whatever")], "result", [])
    assert mixed.labels == ()
    assert read_side([], "result", []).labels == ()


def test_conflicts_are_the_same_either_way_round_and_nothing_else_is_one() -> None:
    found = conflicts("Each port shall open. Each port shall not open. Each port shall pay.")
    side = read_side(found, "result", [])
    (clash,) = found
    assert [one.judgement for one in side.given] == [
        Judgement(clash.left.id, clash.right.id, "conflict", score=clash.score),
        Judgement("*", "*", "no conflict"),
    ]
    assert side.unordered
    assert side.labels == ("conflict", "no conflict")


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (("A1", "B1"), f"row: found ('A1', 'B1'); allowed: {ALLOWED}"),
        ((), f"row: found (); allowed: {ALLOWED}"),
        ("A1", f"row: found 'A1'; allowed: {ALLOWED}"),
        (3, f"row: found 3; allowed: {ALLOWED}"),
        (("A1", "B1", 3), "Judgement.label: found 3; allowed: a text that is not blank"),
        (("A1", "B1", "x", "y"), "Judgement.score: found 'y'; allowed: float or None"),
        (("A1", "B1", "x", True), "Judgement.score: found True; allowed: float or None"),
        (
            {"demand": "A1", "position": "B1"},
            "relation: missing; allowed: a text that is not blank",
        ),
    ],
)
def test_a_wrong_row_is_told_by_its_number(row: object, fault: str) -> None:
    faults: list[Fault] = []
    side = read_side(iter([ROW, row]), "Ada", faults)
    assert [one.judgement for one in side.given] == [ROW]
    between = " " if isinstance(row, dict) else ": "
    assert [str(one) for one in faults] == [f"Ada: row 2{between}{fault}"]


@pytest.mark.parametrize("source", [None, 3, object])
def test_what_holds_no_judgements_is_refused(source: object) -> None:
    with pytest.raises(InvalidRecord, match=r"^result: found .*; allowed: a report, conflicts, a "):
        read_side(source, "result", [])


# Who judged.

ONE: dict[Any, Any] = {("A1", "B1"): "partial"}


def names(source: object) -> list[str]:
    return [side.name for side in read_judges(source, [])]


def test_one_source_is_one_judge(report: Report) -> None:
    verdicts: tuple[Verdict, ...] = report.verdicts[:2]
    rows = [{"demand": "A1", "position": "B1", "relation": "partial"}]
    for source in (ONE, [ROW], rows, [("A1", "B1", "partial")], [], {}, verdicts, report):
        assert names(source) == ["judgements"]


def test_several_are_named_by_their_keys_files_or_numbers(tmp_path: Path) -> None:
    assert names({"Ada": ONE, "Ben": [ROW]}) == ["Ada", "Ben"]
    assert names([ONE, [ROW]]) == ["1", "2"]
    assert names((tmp_path / "ada.csv", str(tmp_path / "ben.csv"))) == ["ada", "ben"]
    assert names([tmp_path / "ada.csv", ONE]) == ["ada", "2"]


def test_files_of_one_name_are_told_apart_by_their_folders() -> None:
    assert names(["one/rows.csv", "two/rows.csv"]) == ["one/rows.csv", "two/rows.csv"]
