from typing import Any

import pytest
from attrs import evolve

from clauses import ActRelation, Clause, Confidence, Relation, extract
from clauses.judging.clash_words import because
from clauses.judging.clashes import (
    LEAST,
    MOST_LACKING,
    RESTATED,
    SAME_WORDS,
    SPEAKING,
    WEIGHT,
    clash,
    kind,
    weigh,
)
from clauses.matching.differences import differences
from clauses.matching.sketching import sketch_clauses
from clauses.model.conflicts import Clash, SetAside
from clauses.model.difference import Contrast, Difference, Differences
from clauses.model.extent import Extent
from clauses.model.relation import ConflictKind
from clauses.model.verdict import Effect

ALIKE = Differences(1.0, 1.0, 6.0, same_act=True, bearers=Extent.EQUAL)


def judged(left: str, right: str) -> Clash | SetAside:
    sides = extract(left), extract(right)
    found = differences(*(sketch_clauses(side) for side in sides))
    return clash(sides[0][0], sides[1][0], found)


def score(contrast: Contrast, **facts: Any) -> float:
    one = Difference(contrast, "these", "those")
    return weigh(evolve(ALIKE, found=(one,), **facts)).score


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("It shall open ports.", "It shall not open ports.", ConflictKind.MODALITY),
        ("It shall open ports.", "It may open ports.", ConflictKind.MODALITY),
        ("It shall open ports.", "It should open ports.", ConflictKind.MODALITY),
        (
            "Each yard shall open the old northern port for all ferries at noon.",
            "Each yard may not open the port.",
            ConflictKind.STRUCTURE,
        ),
        (
            "Each port shall pay its fees within 30 days.",
            "Each port shall pay its fees within 15 days.",
            ConflictKind.QUANTITY,
        ),
        (
            "Each port shall pay all fees of the yard.",
            "Each port shall pay no fees of the yard.",
            ConflictKind.QUANTITY,
        ),
        (
            "Talks of the yards shall be held in Arden.",
            "Talks of the yards shall be held in Brenn.",
            ConflictKind.OBJECT,
        ),
        (
            "Each port shall use approved ropes and tar.",
            "Each port shall use unapproved ropes and tar.",
            ConflictKind.OBJECT,
        ),
        ("Each yard shall use tar.", "Each yard shall use only tar.", ConflictKind.OBJECT),
        (
            "Each port shall pay its fees.",
            "Each port shall pay its fees if ice forms.",
            ConflictKind.CONDITION,
        ),
        (
            "If ice forms, each port shall pay its fees.",
            "Each port shall not pay its fees unless rent falls.",
            ConflictKind.CONDITION,
        ),
        (
            "The port has a say in admitting the ferry.",
            "The port has no say in admitting the ferry.",
            ConflictKind.POWER,
        ),
    ],
)
def test_two_rules_of_one_act_collide(left: str, right: str, kind: ConflictKind) -> None:
    for one, other in ((left, right), (right, left)):
        found = judged(one, other)
        assert isinstance(found, Clash), found.because
        assert found.kind is kind
        assert found.score >= LEAST


@pytest.mark.parametrize(
    ("left", "right", "why"),
    [
        ("The port shall open.", "The port shall open.", "Nothing in which they differ"),
        ("The port shall open.", "The port will open.", "Nothing in which they differ"),
        ("The port shall open.", "The port may pay.", "They lay down different acts."),
        ("The port shall pay the yard.", "The yard shall pay the port.", "The same act is laid"),
        ("The port shall pay.", "The yard need not pay.", "They lay down different acts."),
        ("The port shall pay fees.", "The mine need not pay fees.", "The same act is laid"),
        (
            "The old northern port at the long bay of the isles shall open its gates at noon "
            "and shall publish each list of fees.",
            "The port may open a mine of the company for tar, rope, coal, iron, lead and salt.",
            "They share too little to lay down one rule.",
        ),
    ],
)
def test_no_conflict_is_set_aside_with_the_reason(left: str, right: str, why: str) -> None:
    for one, other in ((left, right), (right, left)):
        found = judged(one, other)
        assert isinstance(found, SetAside)
        assert found.because.startswith(why)


def test_a_difference_that_weighs_too_little_is_set_aside() -> None:
    one = Difference(Contrast.CONTENT, "tar", "rope")
    weak = evolve(ALIKE, shared=0.4, whole=0.1, found=(one,))
    assert 0 < weigh(weak).score < LEAST
    [clause] = extract("The port shall open.")
    found = clash(clause, clause, weak)
    assert isinstance(found, SetAside)
    assert found.because == "They share too little to lay down one rule."


def test_a_conflict_cites_both_words_and_what_is_shared() -> None:
    found = judged("Each port shall pay in 30 days.", "Each port may pay in 15 days.")
    assert isinstance(found, Clash)
    verdict = found.verdict
    assert verdict.relation is Relation.CONFLICT
    assert verdict.because == (
        "The same act stands under “shall pay” in the one and under “may pay” in the other."
    )
    alike, decisive, other = verdict.reasons
    assert alike.text == "100% of what the shorter one says stands in the other."
    assert (decisive.effect, decisive.demand, decisive.position) == (
        Effect.REFUSES,
        "shall pay",
        "may pay",
    )
    assert (other.effect, other.demand, other.position) == (Effect.NOTES, "30 days", "15 days")


def test_what_was_not_read_is_judged_by_its_words_and_says_so() -> None:
    left, right = "Each port shall open at noon.", "Each port shall not open at noon."
    sides = [extract(text)[0] for text in (left, right)]
    found = differences(*(sketch_clauses([side]) for side in sides))
    blind = [evolve(side, norm=None, unread="not tried") for side in sides]
    unread = clash(blind[0], sides[1], found)
    assert isinstance(unread, Clash)
    assert unread.verdict.confidence is Confidence.LOW
    assert unread.verdict.caveats == (
        "No norm was found in one of the two: they were compared by wording alone.",
    )
    assert unread.verdict.match.by_norm == 0
    assert unread.score == clash(sides[0], blind[1], found).score  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("right", "confidence"),
    [
        ("Each port shall not open its gates at noon.", Confidence.HIGH),
        ("Each old port of the bay may open one gate.", Confidence.MEDIUM),
    ],
)
def test_the_score_tells_how_sure_it_is(right: str, confidence: Confidence) -> None:
    found = judged("Each port shall open its gates at noon.", right)
    assert isinstance(found, Clash)
    assert found.verdict.confidence is confidence


def test_a_weak_clash_is_unsure() -> None:
    found = judged(
        "Talks of yards shall be held in Arden.", "Talks of yards shall be held in Brenn."
    )
    assert isinstance(found, Clash)
    assert found.verdict.confidence is Confidence.LOW


@pytest.mark.parametrize("contrast", list(Contrast))
def test_every_difference_has_a_weight_and_a_sentence(contrast: Contrast) -> None:
    assert 0 < WEIGHT[contrast] <= 1
    assert "these" in because(Difference(contrast, "these", "those"))
    assert "those" in because(Difference(contrast, "", "those"))
    assert score(contrast) == pytest.approx(WEIGHT[contrast], abs=0.01)


@pytest.mark.parametrize("contrast", list(Contrast))
def test_partly_other_bearers_weaken_or_undo_it(contrast: Contrast) -> None:
    partly = score(contrast, bearers=Extent.OVERLAPS)
    assert partly < score(contrast) or contrast is Contrast.CONDITION
    assert score(contrast, bearers=Extent.DISJOINT) == 0


@pytest.mark.parametrize("contrast", list(Contrast))
def test_other_cases_weaken_it(contrast: Contrast) -> None:
    assert 0 < score(contrast, cases=Extent.DISJOINT) < score(contrast)


@pytest.mark.parametrize("contrast", list(Contrast))
def test_the_less_is_shared_the_weaker_it_is(contrast: Contrast) -> None:
    assert score(contrast) > score(contrast, whole=0.8) > score(contrast, whole=0.8, shared=0.8)
    assert score(contrast) > score(contrast, told=0.5)


def test_without_a_shared_act_only_a_restated_rule_collides() -> None:
    apart = {"same_act": False}
    assert score(Contrast.CONTENT, **apart) == 0
    assert score(Contrast.SOLE, **apart) == 0
    assert score(Contrast.NUMBER, **apart) < score(Contrast.NUMBER)
    assert score(Contrast.NUMBER, shared=0.5, **apart) == 0
    assert score(Contrast.CONDITION, **apart) > 0
    assert score(Contrast.CONDITION, whole=0.7, **apart) == 0


def test_other_words_for_much_are_another_rule() -> None:
    assert score(Contrast.CONTENT, lacking=1.0) > 0
    assert score(Contrast.CONTENT, lacking=2.0) == 0


def test_a_digest_leaves_out_a_condition_inside_a_rule() -> None:
    rule = (
        "The yard of the northern port shall, only if ice forms, open all gates of the old bay "
        "and of the isles at noon."
    )
    found = judged(rule, "The yard shall not open gates.")
    assert isinstance(found, Clash)
    assert found.kind is ConflictKind.STRUCTURE
    opening = judged(
        "If ice forms, the yard of the northern port shall open all gates of the old bay and of "
        "the isles at noon.",
        "The yard shall not open gates.",
    )
    assert isinstance(opening, Clash)
    assert opening.kind is ConflictKind.CONDITION


def test_clauses_of_people_can_clash_as_well() -> None:
    [left] = extract("We shall not close our ports.", author="Norway")
    [right] = extract("We may close our ports.", author="Norway", prefix="N")
    found = differences(sketch_clauses([left]), sketch_clauses([right]))
    assert isinstance(left, Clause)
    assert isinstance(clash(left, right, found), Clash)


def collide(contrast: Contrast, **facts: Any) -> Clash:
    [clause] = extract("The port shall open.")
    one = Difference(contrast, "these", "those")
    found = clash(clause, clause, evolve(ALIKE, told=60.0, found=(one,), **facts))
    assert isinstance(found, Clash)
    return found


@pytest.mark.parametrize(
    ("shared", "confidence"),
    [
        (0.6, Confidence.HIGH),
        (0.599, Confidence.MEDIUM),
        (0.35, Confidence.MEDIUM),
        (0.349, Confidence.LOW),
    ],
)
def test_the_score_says_how_sure_a_conflict_is(shared: float, confidence: Confidence) -> None:
    found = collide(Contrast.MODALITY, shared=shared)
    assert (found.score, found.verdict.confidence) == (shared, confidence)


def test_the_match_of_a_conflict_weighs_norm_and_wording() -> None:
    same = collide(Contrast.MODALITY, shared=0.7777777).verdict.match
    assert (same.link, same.by_norm, same.by_wording) == (ActRelation.SAME, 0.583333, 0.194444)
    other = collide(Contrast.MODALITY, shared=0.7777777, same_act=False).verdict.match
    assert (other.link, other.by_norm, other.by_wording) == (ActRelation.UNKNOWN, 0.0, 0.194444)


def test_of_differences_that_weigh_alike_the_first_decides() -> None:
    found = tuple(Difference(Contrast.CONTENT, word, "tar") for word in ("rope", "iron"))
    assert weigh(evolve(ALIKE, found=found)).decisive is found[0]
    assert weigh(evolve(ALIKE, found=found[::-1])).decisive is found[1]


def test_where_a_bound_is_met_exactly_it_is_met() -> None:
    assert score(Contrast.CONDITION, whole=SAME_WORDS, same_act=False) > 0
    assert score(Contrast.CONDITION, whole=SAME_WORDS - 0.01, same_act=False) == 0
    assert score(Contrast.NUMBER, shared=RESTATED, same_act=False) > 0
    assert score(Contrast.NUMBER, shared=RESTATED - 0.01, same_act=False) == 0
    assert score(Contrast.CONTENT, lacking=MOST_LACKING) == 0
    apart = evolve(ALIKE, shared=SPEAKING, same_act=False)
    assert weigh(apart).because == "They lay down different acts."
    alike = collide(Contrast.MODALITY, shared=SAME_WORDS)
    assert alike.kind is ConflictKind.MODALITY


def test_a_bare_number_weighs_half_and_a_closed_list_what_is_shared() -> None:
    number = score(Contrast.NUMBER, same_act=False)
    assert number == pytest.approx(score(Contrast.NUMBER) / 2, abs=1e-5)
    sole, content = (score(one, shared=0.64) for one in (Contrast.SOLE, Contrast.CONTENT))
    assert sole == pytest.approx(content * 0.8, abs=1e-5)


@pytest.mark.parametrize(
    ("left_shorter", "expected"), [(True, ConflictKind.CONDITION), (False, ConflictKind.STRUCTURE)]
)
def test_a_condition_inside_counts_where_the_shorter_one_has_it(
    left_shorter: bool, expected: ConflictKind
) -> None:
    inside = Difference(Contrast.CONDITION, "if ice forms", "")
    modality = Difference(Contrast.MODALITY, "shall", "may")
    apart = evolve(ALIKE, whole=RESTATED - 0.1, left_shorter=left_shorter)
    assert kind(evolve(apart, found=(modality, inside)), modality) is expected
