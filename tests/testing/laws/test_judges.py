"""The laws of judging, for judges that keep them and one that breaks each."""

import itertools
from collections.abc import Callable

import pytest
from attrs import evolve

from clauses import (
    Clause,
    Confidence,
    Match,
    Modality,
    Proviso,
    Relation,
    Stance,
    Verdict,
    decide,
)
from clauses import match as matched
from clauses.testing import check_judge
from clauses.testing.restating import rescope, restate, said

Judge = Callable[[Match], Verdict]


def seen(match: Match, **changes: object) -> Verdict:
    """The house's verdict on the pair with one thing overlooked, told of the match itself."""
    position = changes.pop("position", match.position)
    found = decide(matched(match.demand, position))  # type: ignore[arg-type]
    return evolve(decide(match), relation=found.relation, conflict=found.conflict)


def both_read(match: Match) -> bool:
    return match.demand.norm is not None and match.position.norm is not None


def blind_to_modality(match: Match) -> Verdict:
    if not both_read(match):
        return decide(match)
    same = restate(match.position, modality=said(match.demand).modality)
    return seen(match, position=same)


def blind_to_refusals(match: Match) -> Verdict:
    if match.position.stance is not Stance.REFUSAL:
        return decide(match)
    return seen(match, position=evolve(match.position, stance=Stance.COMMITMENT))


def blind_to_bearers(match: Match) -> Verdict:
    if not both_read(match):
        return decide(match)
    return seen(match, position=rescope(match.position, bearers=said(match.demand).scope.bearers))


def blind_to_places(match: Match) -> Verdict:
    if not both_read(match):
        return decide(match)
    return seen(match, position=rescope(match.position, place=said(match.demand).scope.place))


def unplaced(demand: Clause) -> tuple[Proviso, ...]:
    return tuple(evolve(proviso, span=None) for proviso in said(demand).conditions)


def blind_to_conditions(match: Match) -> Verdict:
    if not both_read(match):
        return decide(match)
    return seen(match, position=restate(match.position, conditions=unplaced(match.demand)))


def instead(wrong: Relation, right: Relation) -> Judge:
    """A judge that says one thing where another is due."""

    def judge(match: Match) -> Verdict:
        found = decide(match)
        return evolve(found, relation=right) if found.relation is wrong else found

    return judge


def by_id(match: Match) -> Verdict:
    found = decide(match)
    return evolve(found, confidence=Confidence.LOW) if "99" in match.demand.id else found


BROKEN: dict[str, tuple[Judge, str]] = {
    "modality": (blind_to_modality, "to negate what was agreed is to refuse it"),
    "refusals": (blind_to_refusals, "to refuse what was agreed is to refuse the demand"),
    "bearers": (blind_to_bearers, "to bind somebody else is no answer"),
    "places": (blind_to_places, "an answer about another place is no answer"),
    "conditions": (
        blind_to_conditions,
        "a condition nobody asked for makes agreement conditional",
    ),
    "hostile": (
        instead(Relation.ALIGNED, Relation.PARTIAL),
        "to undertake what is demanded is to agree",
    ),
    "meek": (
        instead(Relation.COUNTER_DEMAND, Relation.UNADDRESSED),
        "a demand thrown back is a counter-demand",
    ),
    "guessing": (
        instead(Relation.UNDETERMINED, Relation.UNADDRESSED),
        "what could not be read is undetermined",
    ),
    "superstitious": (by_id, "ids never enter a verdict"),
}


def test_the_house_keeps_them() -> None:
    check_judge(decide)


@pytest.mark.parametrize("fault", BROKEN)
def test_a_broken_law_is_told(fault: str) -> None:
    judge, law = BROKEN[fault]
    with pytest.raises(AssertionError, match=rf"^the judge breaks a law: {law}\.\n  demand: D · "):
        check_judge(judge)


def test_the_example_is_small_and_says_what_is_due() -> None:
    with pytest.raises(AssertionError) as caught:
        check_judge(blind_to_modality)
    _, demand, answer, due, found = str(caught.value).splitlines()
    assert demand == "  demand: D · Ukraine · DEMAND · OBLIGATION act [unrestricted]"
    assert answer == "  answer: W · Ukraine · COMMITMENT · EXEMPTION act [unrestricted]"
    assert due == "  due: conflict"
    assert found.startswith("  found: aligned. ")


def test_no_verdict() -> None:
    message = r"^the judge breaks a law: a verdict is about the match that was judged\.\n[^$]+None$"
    with pytest.raises(AssertionError, match=message):
        check_judge(lambda _match: None)  # type: ignore[arg-type,return-value]


def test_a_verdict_on_another_match() -> None:
    first: list[Verdict] = []

    def stuck(match: Match) -> Verdict:
        first.append(decide(match))
        return first[0]

    with pytest.raises(AssertionError, match="a verdict is about the match that was judged"):
        check_judge(stuck)


def test_a_judge_of_two_minds() -> None:
    count = itertools.count()

    def moody(match: Match) -> Verdict:
        mood = (Confidence.LOW, Confidence.MEDIUM, Confidence.HIGH)[next(count) % 3]
        return evolve(decide(match), confidence=mood)

    with pytest.raises(
        AssertionError, match=r"breaks a law: the same (match|question) has the same"
    ):
        check_judge(moody)


def test_a_judge_that_knows_no_powers() -> None:
    def limited(match: Match) -> Verdict:
        if match.demand.norm and match.demand.norm.modality is Modality.POWER:
            raise KeyError("power")
        return decide(match)

    message = r"every question has an answer\.\n[^!]+raised KeyError: 'power'$"
    with pytest.raises(AssertionError, match=message):
        check_judge(limited, tries=200)
