"""Which way a position points, seen from the demand's act."""

import pytest

from clauses import ActRelation, Modality, Norm, Stance, action
from clauses.judging.direction import Direction, direction, existential, standing, wanted
from tests.judging.building import answer, demand, norm

WITH, WEAKER, AGAINST, ASIDE = Direction


def way(asked: str, said: str, link: str = "same", stance: str = "commitment") -> Direction:
    told = norm(said, "act")
    return direction(norm(asked, "act"), answer(told, stance=stance), told, ActRelation(link))


@pytest.mark.parametrize(
    ("asked", "said", "expected"),
    [
        ("prohibition", "prohibition", WITH),
        ("prohibition", "exemption", WEAKER),
        ("prohibition", "permission", AGAINST),
        ("prohibition", "right", AGAINST),
        ("prohibition", "obligation", AGAINST),
        ("obligation", "declaration", WITH),
        ("obligation", "right", WEAKER),
        ("obligation", "exemption", AGAINST),
        ("permission", "obligation", WITH),
        ("permission", "exemption", WEAKER),
        ("right", "prohibition", AGAINST),
        ("power", "power", WITH),
        ("power", "no-power", AGAINST),
        ("power", "obligation", ASIDE),
        ("obligation", "power", ASIDE),
        ("obligation", "definition", ASIDE),
        ("definition", "obligation", ASIDE),
    ],
)
def test_the_standings_left_open_decide(asked: str, said: str, expected: Direction) -> None:
    assert way(asked, said) is expected


@pytest.mark.parametrize(
    ("asked", "said", "expected"),
    [
        ("prohibition", "obligation", WITH),  # no deploying: withdrawing
        ("obligation", "prohibition", WITH),
        ("prohibition", "prohibition", AGAINST),
        ("obligation", "permission", AGAINST),  # free to deploy: need not withdraw
        ("obligation", "exemption", WEAKER),
    ],
)
def test_an_opposite_act_turns_the_modality(asked: str, said: str, expected: Direction) -> None:
    assert way(asked, said, "opposite") is expected


@pytest.mark.parametrize(
    ("asked", "said", "expected"),
    [
        ("obligation", "obligation", AGAINST),
        ("prohibition", "obligation", WEAKER),  # not to be bound leaves both open
        ("exemption", "obligation", WITH),
        ("power", "power", AGAINST),
        ("power", "no-power", WITH),
        ("obligation", "definition", ASIDE),
    ],
)
def test_a_refusal_leaves_open_what_the_norm_shuts(
    asked: str, said: str, expected: Direction
) -> None:
    assert way(asked, said, stance="refusal") is expected


@pytest.mark.parametrize("asked", ["prohibition", "obligation", "permission"])
def test_talk_is_for_or_against_talking_whatever_is_asked(asked: str) -> None:
    assert way(asked, "obligation", "topic") is WITH
    assert way(asked, "permission", "topic") is WEAKER
    assert way(asked, "prohibition", "topic") is AGAINST


def test_refusing_twice_is_no_refusal() -> None:
    told = norm("obligation", "withdraw")
    refused = answer(told, stance="refusal")
    everything = standing(refused, told, ActRelation.SAME) | standing(
        answer(told), told, ActRelation.SAME
    )
    assert len(everything) == 3


@pytest.mark.parametrize(
    ("stance", "modality", "expected"),
    [
        ("demand", "prohibition", "prohibition"),
        ("offer", "obligation", "obligation"),
        ("refusal", "obligation", "exemption"),
        ("refusal", "prohibition", "permission"),
        ("refusal", "declaration", "exemption"),
        ("refusal", "no-power", "power"),
    ],
)
def test_a_demand_wants_its_norm_or_the_contrary_of_what_it_refuses(
    stance: str, modality: str, expected: str
) -> None:
    found = wanted(demand(norm(modality, "withdraw"), stance=stance))
    assert found == norm(expected, "withdraw")


@pytest.mark.parametrize(
    ("stance", "said"),
    [
        ("evaluation", norm("obligation", "withdraw")),
        ("acknowledgement", norm("obligation", "withdraw")),
        ("demand", norm("definition", "withdraw")),
        ("refusal", norm("definition", "withdraw")),
        ("demand", None),
    ],
)
def test_who_judges_notes_or_defines_wants_nothing(stance: str, said: Norm | None) -> None:
    assert wanted(demand(said, stance=stance)) is None


@pytest.mark.parametrize("modality", Modality)
def test_only_duties_are_met_by_one_doing(modality: Modality) -> None:
    expected = modality in (Modality.OBLIGATION, Modality.DECLARATION)
    assert existential(Norm(modality, action("withdraw"))) is expected


def test_stances_other_than_refusal_leave_the_norm_as_it_is() -> None:
    told = norm("prohibition", "deploy")
    for stance in set(Stance) - {Stance.REFUSAL}:
        left = standing(answer(told, stance=stance.value), told, ActRelation.SAME)
        assert left == told.modality.leaves_open
