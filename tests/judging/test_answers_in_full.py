"""What an answer lacks is told in full, and what it need not say is not held against it."""

from clauses import Facet, Period, Relation, judge
from tests.judging.building import answer, by, demand, norm, relation


def test_a_ban_for_some_days_is_not_the_end_that_was_demanded() -> None:
    asked = norm("obligation", "lift-tariff", objects="grain", time=by("2024-07-01"))
    for_now = norm("prohibition", "levy-tariff", objects="grain", time=by("2024-05-01"))
    for_good = norm("prohibition", "levy-tariff", objects="grain")
    assert relation(asked, for_now) is Relation.PARTIAL
    assert relation(asked, for_good) is Relation.ALIGNED


def test_a_withdrawal_some_day_is_not_a_ban_that_holds_already() -> None:
    asked = norm("prohibition", "deploy", weapons="missiles")
    some_day = norm("obligation", "withdraw", weapons="missiles", time=by("2030-01-01"))
    assert relation(asked, some_day) is Relation.PARTIAL


def test_towards_the_demander_is_all_that_was_asked() -> None:
    asked = norm("obligation", "notify", bearers="NATO")
    assert relation(asked, norm("obligation", "notify", counterparties="Russia")) is (
        Relation.ALIGNED
    )
    assert relation(asked, norm("obligation", "notify", counterparties="Ukraine")) is (
        Relation.PARTIAL
    )


def test_to_align_with_a_demand_is_to_undertake_its_own_limits_too() -> None:
    limits = ("if", "state", "if talks succeed"), ("unless", "act", "unless attacked")
    asked = demand(norm("prohibition", "deploy", *limits, bearers="NATO"))
    refused = answer(norm("permission", "deploy", bearers="NATO"))
    assert [remedy.text for remedy in judge(asked, refused).remedies] == [
        "undertake: NATO not to deploy weapons, on the condition “if talks succeed”, "
        "except “unless attacked”"
    ]


def test_every_shortfall_is_named() -> None:
    asked = norm("obligation", "lift-tariff", objects="grain", time=by("2024-07-01"))
    late = norm(
        "obligation", "lift-tariff", objects="wheat", time=Period(until=by("2024-12-31").until)
    )
    because = judge(demand(asked), answer(late)).because
    assert Facet.OBJECTS.value.capitalize() in because
    assert Facet.TIME.value.capitalize() in because
