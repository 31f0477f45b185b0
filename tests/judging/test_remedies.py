"""What would have to change in an answer for it to be aligned."""

import pytest
from attrs import evolve

from clauses import ANYTHING, Clause, Facet, Norm, Relation, Scope, Stance, Verdict, amend, judge
from tests.judging.building import answer, by, demand, norm

NO_EXERCISE = norm("prohibition", "exercise", bearers="NATO members", place="Poland, Ukraine")


def remedies(verdict: Verdict) -> list[tuple[Facet, str]]:
    return [(remedy.facet, remedy.text) for remedy in verdict.remedies]


@pytest.mark.parametrize(
    ("told", "facet", "text"),
    [
        (
            norm("prohibition", "exercise", place="Poland"),
            Facet.PLACE,
            "change the place to Poland, Ukraine",
        ),
        (
            norm("prohibition", "exercise", weapons="missiles"),
            Facet.WEAPONS,
            "lift the limit on weapons",
        ),
        (
            norm("prohibition", "exercise", strength="effort"),
            Facet.STRENGTH,
            "make it binding",
        ),
        (
            norm("prohibition", "patrol"),
            Facet.ACTION,
            "speak of “exercise or move forces, ships or aircraft” as a whole",
        ),
        (
            norm("prohibition", "exercise", ("if", "state", "if calm holds")),
            Facet.CONDITION,
            "drop the condition “if calm holds”",
        ),
        (
            norm("prohibition", "exercise", ("unless", "state", "but for relief")),
            Facet.EXCEPTION,
            "drop the exception “but for relief”",
        ),
    ],
)
def test_an_answer_that_points_the_right_way_is_adjusted(
    told: Norm, facet: Facet, text: str
) -> None:
    asked = norm("prohibition", "manoeuvre", place="Poland, Ukraine")
    asked = asked if facet is Facet.ACTION else evolve(asked, action=told.action)
    verdict = judge(demand(asked), answer(told))
    assert (facet, text) in remedies(verdict)
    assert judge(demand(asked), amend(verdict)).relation is Relation.ALIGNED


def test_what_covers_the_demand_already_is_left_alone() -> None:
    told = norm("prohibition", "exercise", bearers="NATO members", place="Eastern Europe, Poland")
    verdict = judge(demand(evolve(NO_EXERCISE, scope=told.scope)), answer(told, stance="demand"))
    assert verdict.relation is Relation.ALIGNED
    assert amend(verdict) is verdict.position
    assert verdict.remedies == ()


def test_a_duty_keeps_its_earlier_day() -> None:
    asked = norm("obligation", "withdraw", time=by("2024-07-01"), place="Poland, Ukraine")
    told = norm("obligation", "withdraw", time=by("2024-06-01"), place="Poland")
    verdict = judge(demand(asked), answer(told))
    assert [facet for facet, _ in remedies(verdict)] == [Facet.PLACE]
    assert amend(verdict).norm == norm(
        "obligation", "withdraw", time=by("2024-06-01"), place="Poland, Ukraine"
    )


def test_a_demand_in_the_right_direction_becomes_an_undertaking() -> None:
    terms = ("if", "basis", "on the old documents")
    told = answer(norm("obligation", "negotiate", terms), stance="demand")
    verdict = judge(demand(norm("obligation", "negotiate")), told)
    assert (Facet.STANCE, "turn the demand into a commitment") in remedies(verdict)
    assert amend(verdict).stance is Stance.COMMITMENT


@pytest.mark.parametrize(
    "told",
    [
        answer(NO_EXERCISE, stance="refusal"),
        answer(NO_EXERCISE, stance="acknowledgement"),
        answer(norm("exemption", "exercise")),
        answer(norm("obligation", "negotiate", topics="exercise")),
        answer(norm("no-power", "exercise", bearers="Russia")),
        answer(norm("obligation", "pay")),
        answer(norm("prohibition", "exercise", place="Georgia")),
        answer(norm("right", "exercise", ("unless", "state", "in winter"))),
        answer(None),
    ],
)
def test_where_nothing_can_be_adjusted_the_demand_is_to_be_undertaken(told: Clause) -> None:
    verdict = judge(demand(NO_EXERCISE), told)
    sentence = "undertake: NATO members not to hold a military exercise (place: Poland, Ukraine)"
    assert remedies(verdict) == [(Facet.MODALITY, sentence)]
    amended = amend(verdict)
    assert amended.norm == NO_EXERCISE
    assert (amended.text, amended.stance) == (told.text, Stance.COMMITMENT)


def test_the_demander_is_not_to_be_bound_by_others() -> None:
    mutual = norm("prohibition", "exercise", bearers="Russia, NATO members")
    verdict = judge(demand(mutual), answer(norm("obligation", "pay")))
    assert verdict.remedies[0].text == "undertake: NATO members not to hold a military exercise"


def test_what_a_refusal_wants_is_the_contrary() -> None:
    verdict = judge(demand(NO_EXERCISE, stance="refusal"), answer(NO_EXERCISE))
    assert verdict.relation is Relation.CONFLICT
    assert verdict.remedies[0].text.startswith("undertake: NATO members to be free to hold")


@pytest.mark.parametrize("want", [demand(None), demand(NO_EXERCISE, stance="evaluation")])
def test_where_nothing_is_asked_there_is_no_remedy(want: Clause) -> None:
    verdict = judge(want, answer(norm("obligation", "pay")))
    assert verdict.remedies == ()
    assert amend(verdict) is verdict.position


def test_topics_go_with_the_act_that_is_changed() -> None:
    talk = norm("prohibition", "negotiate")
    told = answer(evolve(talk, scope=Scope(topics=ANYTHING)))
    verdict = judge(demand(norm("prohibition", "act")), told)
    assert verdict.relation is Relation.PARTIAL
    assert amend(verdict).norm == norm("prohibition", "act")
