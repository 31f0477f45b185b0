"""Result and judgements, pair by pair."""

import pytest

from clauses import Confidence, Verdict, compare, conflicts, load
from clauses.errors import Fault
from clauses.evaluating.joining import join
from clauses.evaluating.sides import read_judges, read_side
from clauses.evaluating.telling import UNLISTED
from clauses.model.evaluation import Outcome
from clauses.model.judgement import Judgement
from clauses.model.report import Report


@pytest.fixture(scope="module")
def report() -> Report:
    dossier = load("fishery")
    return compare(dossier.demands, dossier.positions)


def joined(result: object, told: object) -> dict[str, Outcome]:
    faults: list[Fault] = []
    made = join(read_side(result, "result", faults), read_judges(told, faults), (), faults)
    assert not faults
    names = [one.name for one in made]
    assert len(set(names)) == len(names)
    return dict(zip(names, made, strict=True))


def test_every_pair_that_either_side_names_is_there() -> None:
    made = joined(
        {("A1", "B1"): ("partial", 0.5), ("A1", "B2"): "aligned"},
        {("A1", "B2"): "partial", ("A1", "B3"): "conflict"},
    )
    found = {name: (one.expected, one.found, one.score) for name, one in made.items()}
    assert found == {
        "A1 × B1": (None, "partial", 0.5),
        "A1 × B2": ("partial", "aligned", None),
        "A1 × B3": ("conflict", None, None),
    }


def test_texts_and_reasons_are_those_of_the_verdict(report: Report) -> None:
    verdict = report.verdicts[0]
    pair = (verdict.demand.id, verdict.position.id)
    for result in (report, [verdict], [(verdict, 0.5)]):
        made = joined(result, {pair: "conflict"})[f"{pair[0]} × {pair[1]}"]
        assert (made.asked, made.said) == (verdict.demand.text, verdict.position.text)
        assert made.why[0] == verdict.because
        assert set(made.why[1:]) == {one.text for one in verdict.reasons} - {verdict.because}
    assert joined({pair: "conflict"}, {pair: "conflict"}).popitem()[1].why == ()


def leading(report: Report, several: bool) -> tuple[str, str, list[Verdict]]:
    """A demand, a party, and those of its answers that lead: several, or one."""
    for row in report.matrix().rows:
        for cell in row:
            those = [one for one in cell.verdicts if one.relation is cell.relation]
            if (len(those) > 1) is several:
                return cell.demand.id, cell.party.key, those
    raise AssertionError


def test_a_party_is_judged_by_all_it_said(report: Report) -> None:
    demand, party, those = leading(report, several=True)
    made = joined(report, [Judgement(demand, "", "conflict", party)])
    one = made[f"{demand} × {party}"]
    assert one.party
    assert one.found == those[0].relation.value
    assert one.said == " / ".join(f"{v.position.id}: {v.position.text}" for v in those)
    assert one.why[0] == f"{those[0].position.id}: {those[0].because}"
    # Where parties alone are judged, what single positions say is no part of it.
    assert {each.party for each in made.values()} == {True}


def test_one_answer_of_a_party_needs_no_heading(report: Report) -> None:
    demand, party, (only,) = leading(report, several=False)
    one = joined(report, [Judgement(demand, "", "conflict", party)])[f"{demand} × {party}"]
    assert one.said == only.position.text


def test_most_annotators_decide_and_none_where_they_are_split() -> None:
    ada = {("A1", "B1"): "partial", ("A1", "B2"): "partial", ("A1", "B3"): "x"}
    ben = {("A1", "B1"): "partial", ("A1", "B2"): "aligned"}
    cem = {("A1", "B1"): "aligned", ("A1", "B2"): "conflict"}
    made = joined({("A1", "B1"): "partial"}, {"Ada": ada, "Ben": ben, "Cem": cem})
    assert {name: one.expected for name, one in made.items()} == {
        "A1 × B1": "partial",
        "A1 × B2": None,
        "A1 × B3": "x",
    }
    assert made["A1 × B1"].votes == (("Ada", "partial"), ("Ben", "partial"), ("Cem", "aligned"))


def test_one_annotator_casts_no_votes() -> None:
    (one,) = joined({("A1", "B1"): "partial"}, {"Ada": {("A1", "B1"): "aligned"}}).values()
    assert one.votes == ()


def test_what_annotators_add_is_kept() -> None:
    low, high = Confidence.LOW, Confidence.HIGH
    ada = [Judgement("A1", "B1", "x", also=["y", "z"], confidence=high, note="Says so.")]
    ben = [Judgement("A1", "B1", "x", also=["z"], confidence=low, note="Hints at it.")]
    cem = [Judgement("A1", "B1", "y", also=["w"], note="")]
    (one,) = joined([], {"Ada": ada, "Ben": ben, "Cem": cem}).values()
    assert one.also == ("y", "z")  # what those in the minority would let pass is not asked
    assert one.confidence is low
    assert one.note == "Ada: Says so. Ben: Hints at it."
    (one,) = joined([], {"Ada": ada, "Ben": [Judgement("A2", "*", "x")]}).values()
    assert one.note == "Says so."


def test_a_star_is_spread_over_the_pairs_of_the_result(report: Report) -> None:
    demand = report.demands[0].id
    made = joined(report, {(demand, "*"): "unaddressed"})
    judged = [one for one in made.values() if one.judged]
    assert [one.answer for one in judged] == [one.id for one in report.positions]


RULES = (
    "Each port shall open at noon. Each port shall not open at noon. "
    "The yard shall pay the mine for tar. The mine shall pay the yard for tar."
)


def test_what_is_not_among_the_conflicts_is_found_to_be_none() -> None:
    told = {("2", "1"): "conflict", ("3", "4"): "conflict", ("1", "3"): "no conflict"}
    made = joined(conflicts(RULES), told)
    assert {name: (one.found, one.right) for name, one in made.items()} == {
        "1 × 2": ("conflict", True),
        "3 × 4": ("no conflict", False),
        "1 × 3": ("no conflict", True),
    }
    assert made["1 × 2"].said == "Each port shall not open at noon."
    assert made["1 × 2"].score == conflicts(RULES).clashes[0].score
    assert (made["3 × 4"].why, made["3 × 4"].score) == ((UNLISTED,), None)


def test_a_pair_that_was_set_aside_tells_why() -> None:
    found = conflicts(RULES, keep=9)
    (aside,) = (one for one in found.considered if (one.left.id, one.right.id) == ("3", "4"))
    made = joined(found, {("4", "3"): "conflict"})
    assert list(made) == ["1 × 2", "3 × 4"]  # what nobody judged of those set aside is not listed
    assert made["3 × 4"].why == (aside.because,)
    assert made["3 × 4"].asked == "The yard shall pay the mine for tar."


def test_labels_of_a_report_are_checked_too(report: Report) -> None:
    faults: list[Fault] = []
    join(read_side(report, "result", faults), [], ("conflict",), faults)
    assert str(faults[0]).startswith("result: no label is called '")
