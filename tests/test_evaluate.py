"""`evaluate` as a whole: what it takes, what it gives, and what it says of mistakes."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clauses import Relation, compare, conflicts, load, to_json
from clauses.errors import DossierError, InvalidRecord, UnknownName
from clauses.model.report import Report
from clauses.verbs.evaluate import evaluate

PAIRS = st.tuples(st.sampled_from(("A1", "A2")), st.sampled_from(("B1", "B2", "B3")))
# Each example draws some thousands of samples.
FEW = settings(max_examples=15)
SIDES = st.dictionaries(PAIRS, st.sampled_from(("x", "y", "z")))


@pytest.fixture(scope="module")
def report() -> Report:
    dossier = load("fishery")
    return compare(dossier.demands, dossier.positions, title="The fishery")


@pytest.fixture(scope="module")
def ids(report: Report) -> tuple[str, list[str]]:
    return report.demands[0].id, [one.id for one in report.positions]


def test_a_result_held_against_itself_is_right(report: Report) -> None:
    made = evaluate(report, report)
    assert (made.accuracy.value, made.kappa.value, made.errors) == (1.0, 1.0, ())
    assert made.title == "Evaluation of The fishery"
    assert set(made.labels) <= {one.value for one in Relation}
    assert made.labels == tuple(one.value for one in Relation if one.value in made.labels)
    assert evaluate(report, report, title="Mine").title == "Mine"


@FEW
@given(SIDES)
def test_anything_held_against_itself_is_right(side: dict[tuple[str, str], str]) -> None:
    made = evaluate(side, side)
    assert made.accuracy.value == (1.0 if side else None)
    for pairs in (made.errors, made.missing, made.unjudged, made.contested):
        assert not pairs


@FEW
@given(SIDES, SIDES)
def test_sides_change_places_with_precision_and_recall(
    result: dict[tuple[str, str], str], told: dict[tuple[str, str], str]
) -> None:
    # Only over the pairs both judge: what one side lacks counts against the result alone.
    both = result.keys() & told.keys()
    left, right = ({pair: side[pair] for pair in both} for side in (result, told))
    there, back = evaluate(left, right), evaluate(right, left)
    assert there.kappa.value == back.kappa.value
    for label in there.labels:
        one, other = there.score(label), back.score(label)
        assert one.precision == evolved(other.recall, "precision")
        assert one.f1.value == other.f1.value


def evolved(figure: Any, name: str) -> Any:
    from attrs import evolve

    return evolve(figure, name=name)


@FEW
@given(SIDES, SIDES)
def test_names_of_labels_are_of_no_account(
    result: dict[tuple[str, str], str], told: dict[tuple[str, str], str]
) -> None:
    def renamed(side: dict[tuple[str, str], str]) -> dict[tuple[str, str], str]:
        return {pair: f"a {label}" for pair, label in side.items()}

    one, other = evaluate(result, told), evaluate(renamed(result), renamed(told))
    assert one.confusion == other.confusion
    assert (one.accuracy, one.kappa, one.macro) == (other.accuracy, other.kappa, other.macro)


def test_files_of_two_annotators(tmp_path: Path, report: Report) -> None:
    (tmp_path / "ada.csv").write_text("demand,position,relation\n*,*,unaddressed\n", "utf-8")
    rows = '[[rows]]\ndemand = "*"\nposition = "*"\nrelation = "unaddressed"\n'
    (tmp_path / "ben.toml").write_text(rows, "utf-8")
    (tmp_path / "result.json").write_text(to_json(report), "utf-8")
    made = evaluate(tmp_path / "result.json", [str(tmp_path / "ada.csv"), tmp_path / "ben.toml"])
    assert made.agreement is not None
    assert made.agreement.annotators == ("ada", "ben")
    assert made.agreement.units == len(report.verdicts) == made.accuracy.of
    assert made.agreement.alpha.value is None  # who knows one label only cannot disagree
    assert made.score("unaddressed").precision.value == 1.0


def test_mistakes_of_all_files_are_told_at_once(tmp_path: Path, report: Report) -> None:
    demand, position = report.demands[0].id, report.positions[0].id
    (tmp_path / "ada.csv").write_text(
        f"demand,position,relation\n{demand},{position},partial\n{demand},{position},agreed\n",
        "utf-8",
    )
    (tmp_path / "ben.csv").write_text(f"demand,position,relation\nZ9,{position},partial\n", "utf-8")
    with pytest.raises(DossierError) as caught:
        evaluate(report, [tmp_path / "ada.csv", tmp_path / "ben.csv"])
    known = ", ".join(one.id for one in report.demands)
    relations = ", ".join(one.value for one in Relation)
    assert str(caught.value).splitlines() == [
        "judgements: 3 faults",
        f"  ada.csv:3: relation: no label is called 'agreed'; allowed: {relations}",
        f"  ada.csv:3: {demand} × {position} is judged twice, first at ada.csv:2",
        f"  ben.csv:2: demand: no demand is called 'Z9'; allowed: {known}",
    ]


def test_any_label_will_do_unless_some_are_allowed() -> None:
    side = {("A1", "B1"): "entailed"}
    assert evaluate(side, side).labels == ("entailed",)
    assert evaluate(side, side, labels=["not mentioned", "entailed"]).labels == ("entailed",)
    message = r"no label is called 'entailed'; allowed: conflict"
    with pytest.raises(DossierError, match=message):
        evaluate(side, side, labels=[Relation.CONFLICT])


def test_conflicts_are_searched_for_and_ranked() -> None:
    rules = (
        "Each port shall open at noon. Each port shall not open at noon. "
        "Each port shall pay its fees within 30 days. Each port may pay its fees within 15 days. "
        "The yard shall pay the mine for tar. The mine shall pay the yard for tar."
    )
    found = conflicts(rules)
    told = {("2", "1"): "conflict", ("4", "3"): "conflict", ("5", "6"): "conflict"}
    made = evaluate(found, told | {("1", "3"): Relation.CONFLICT}, at=(1,))
    (ranking,) = made.rankings
    assert (ranking.label, ranking.ranked, ranking.wanted) == ("conflict", 2, 4)
    assert ranking.average_precision.value == 0.5
    assert [(one.name, one.value) for one in ranking.at] == [("P@1", 1.0)]
    assert [one.name for one in made.errors] == ["5 × 6", "1 × 3"]
    with pytest.raises(DossierError, match="no label is called 'aligned'; allowed: conflict, no c"):
        evaluate(found, {("1", "2"): Relation.ALIGNED})


def test_a_score_may_speak_of_one_label_only() -> None:
    told = {("A1", "B1"): "yes", ("A2", "B1"): "no", ("A3", "B1"): "yes"}
    scores = {("A1", "B1"): ("yes", 0.9), ("A2", "B1"): ("yes", 0.7), ("A3", "B1"): ("no", 0.2)}
    (ranking,) = evaluate(scores, told, positive="yes", at=()).rankings
    assert ranking.average_precision.value == pytest.approx((1 + 2 / 3) / 2)
    with pytest.raises(UnknownName, match="no label is called 'maybe'"):
        evaluate(scores, told, positive="maybe")


@pytest.mark.parametrize(("result", "told"), [(3, {}), ({}, None)])
def test_what_holds_no_judgements_is_refused(result: object, told: object) -> None:
    with pytest.raises(InvalidRecord, match=r"found (3|None); allowed: a report, conflicts, a map"):
        evaluate(result, told)


def test_nothing_held_against_nothing() -> None:
    made = evaluate({}, {})
    assert repr(made) == "Evaluation: 0 pairs judged, accuracy –, 0 errors"
    assert (made.labels, made.confusion, made.rankings) == ((), (), ())
