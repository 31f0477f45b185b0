"""How sure a verdict is, and what makes it less sure."""

import pytest
from attrs import evolve

from clauses import Clause, Confidence, Relation, judge
from clauses.judging import decide
from clauses.matching import pair
from tests.judging.building import answer, demand, norm

HIGH, MEDIUM, LOW = Confidence
BAN = norm("prohibition", "deploy")


@pytest.mark.parametrize(
    ("want", "told", "confidence", "caveats"),
    [
        (demand(BAN), answer(BAN), HIGH, []),
        (demand(BAN), answer(BAN, stance="refusal"), HIGH, []),
        (demand(BAN), answer(BAN, stance="offer"), MEDIUM, ["not yet an undertaking"]),
        (
            demand(evolve(BAN, self_judging=True)),
            answer(BAN, stance="offer"),
            LOW,
            ["judges for itself", "not yet an undertaking"],
        ),
        (
            demand(norm("prohibition", "deploy", place="Eastern Europe")),
            answer(norm("prohibition", "deploy", place="Eastern Europe")),
            MEDIUM,
            ["The place has a contested boundary."],
        ),
        (
            demand(
                evolve(norm("prohibition", "deploy", place="Eastern Europe"), self_judging=True)
            ),
            answer(norm("prohibition", "deploy", place="Eastern Europe"), stance="offer"),
            LOW,
            ["The place has a contested boundary.", "judges for itself", "not yet an undertaking"],
        ),
        (
            demand(norm("prohibition", "deploy", place="Poland")),
            answer(norm("prohibition", "deploy", place="words: the salient")),
            LOW,
            ["The place cannot be compared."],
        ),
        (
            demand(norm("prohibition", "deploy", quantity="> 1 brigade")),
            answer(norm("permission", "deploy", quantity="> 5 km")),
            LOW,
            ["The quantity cannot be compared."],
        ),
        (demand(None), answer(BAN), LOW, []),
    ],
)
def test_each_caveat_costs_a_step(
    want: Clause, told: Clause, confidence: Confidence, caveats: list[str]
) -> None:
    verdict = judge(want, told)
    assert verdict.confidence is confidence
    assert len(verdict.caveats) == len(caveats)
    assert all(part in whole for part, whole in zip(caveats, verdict.caveats, strict=True))


DREDGE = norm("prohibition", "words: dredge the estuary")


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("There shall be no dredging of the estuary.", Relation.ALIGNED),
        ("Nothing to add.", Relation.UNADDRESSED),
    ],
)
def test_outside_the_vocabulary_no_verdict_is_sure(text: str, relation: Relation) -> None:
    want = evolve(demand(DREDGE), text="There shall be no dredging of the estuary, ever.")
    told = evolve(answer(norm("prohibition", "words: deepen the river mouth")), text=text)
    verdict = judge(want, told)
    assert verdict.relation is relation
    assert verdict.confidence is LOW
    assert verdict.caveats == ("An act is outside the vocabulary: only the wording can tell.",)


def test_the_same_open_act_needs_no_wording() -> None:
    verdict = judge(demand(DREDGE), answer(DREDGE))
    assert (verdict.relation, verdict.confidence) == (Relation.ALIGNED, HIGH)


def test_a_note_by_wording_alone_is_not_sure_either() -> None:
    told = answer(norm("prohibition", "words: deepen the river mouth"), stance="acknowledgement")
    verdict = judge(demand(DREDGE), told)
    assert (verdict.relation, verdict.confidence) == (Relation.PROCEDURAL, LOW)
    assert verdict.because == "It takes note, and says nothing on the content."


def test_a_verdict_keeps_the_match_it_was_made_from() -> None:
    match = pair(demand(BAN), answer(BAN))
    assert decide(match).match is match
