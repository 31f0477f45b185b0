"""Facet by facet: what an answer covers, narrows or adds."""

from datetime import date

import pytest
from attrs import evolve

from clauses import (
    ActRelation,
    Clause,
    Effect,
    Extent,
    Facet,
    Norm,
    Period,
    judge,
    match,
    who,
)
from clauses.judging.facets import (
    Comparison,
    asked,
    author_atoms,
    compare_facets,
    falls_short,
    satisfies,
)
from tests.judging.building import DAY, answer, by, demand, norm


def compare(want: Clause, told: Clause) -> Comparison:
    assert want.norm is not None
    assert told.norm is not None
    return compare_facets(match(want, told), want.norm, told.norm)


def effects(want: Norm, told: Norm) -> dict[Facet, Effect]:
    return {r.facet: r.effect for r in compare(demand(want), answer(told)).reasons}


# --- who is asked ---------------------------------------------------------------------------------


def test_an_author_is_itself_and_its_members_of_the_day() -> None:
    clause = demand(norm("obligation", "withdraw"), by="NATO")
    assert {"NATO", "PL"} <= author_atoms(clause).names
    assert author_atoms(evolve(clause, date=None)).names == {"NATO"}
    assert "PL" not in author_atoms(evolve(clause, date=date(1990, 1, 1)))


@pytest.mark.parametrize(
    ("bearers", "label", "keys"),
    [
        ("Russia, United States", "United States", ["US"]),
        ("Poland, Germany", "Poland, Germany", ["DE", "PL"]),  # not among them
        ("Russia", "Russia", ["RU"]),  # nobody else
    ],
)
def test_the_demander_answers_for_itself(bearers: str, label: str, keys: list[str]) -> None:
    want = norm("prohibition", "deploy", bearers=bearers)
    found = asked(demand(want), want)
    assert found is not None
    assert (found.label, sorted(found.core.names)) == (label, keys)


def test_everyone_is_asked_where_no_bearer_is_named() -> None:
    want = norm("prohibition", "deploy")
    assert asked(demand(want), want) is None


def test_a_group_that_asks_itself_still_has_a_name() -> None:
    want = norm("prohibition", "deploy", bearers="NATO")
    clause = evolve(demand(want, by="NATO"), date=None)
    found = asked(clause, want)
    assert found is not None
    assert found.label == "NATO without its author"
    assert found.core.names == who("NATO members", on=DAY).core.names


# --- what an answer leaves out --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facet", "want", "told", "effect"),
    [
        ("place", "Poland, Ukraine", "Poland", Effect.NARROWS),
        ("place", "Poland", "Poland, Ukraine", Effect.ACCEPTS),
        ("place", "Poland", "Eastern Europe", Effect.NARROWS),  # its core leaves Poland out
        ("place", "words: the port", "Poland", Effect.NOTES),
        ("weapons", "missiles", "ground-launched missiles", Effect.NARROWS),
        ("quantity", "> 2 brigades", "> 1 brigade", Effect.ACCEPTS),
        ("quantity", "> 1 brigade", "> 2 brigades", Effect.NARROWS),
        ("quantity", "> 1 brigade", "> 5 km", Effect.NOTES),
    ],
)
def test_a_ban_is_covered_by_a_wider_one(facet: str, want: str, told: str, effect: Effect) -> None:
    ban = "prohibition", "deploy"
    assert effects(norm(*ban, **{facet: want}), norm(*ban, **{facet: told})) == {
        Facet.ACTION: Effect.ACCEPTS,
        Facet(facet): effect,
    }


@pytest.mark.parametrize(
    ("want", "told", "effect"),
    [
        (">= 30 percent", ">= 40 percent", Effect.ACCEPTS),
        (">= 30 percent", ">= 20 percent", Effect.NARROWS),
        (">= 30 percent", "20 percent", Effect.NARROWS),
        ("<= 30 days", "<= 2 weeks", Effect.ACCEPTS),
    ],
)
def test_a_duty_is_covered_by_a_narrower_window(want: str, told: str, effect: Effect) -> None:
    duty = "obligation", "reduce-emissions"
    found = effects(norm(*duty, quantity=want), norm(*duty, quantity=told))
    assert found[Facet.QUANTITY] is effect


def test_the_words_of_a_reason_say_what_each_side_says() -> None:
    want = norm("prohibition", "deploy", place="Poland, Ukraine")
    told = norm("prohibition", "deploy", time=by("2024-07-01"))
    texts = [reason.text for reason in compare(demand(want), answer(told)).reasons]
    assert texts == [
        "It is about the act demanded.",
        "Place: the demand says “Poland, Ukraine”, the answer sets no limit.",
        "Time: the demand sets no limit, the answer “by 2024-07-01”.",
    ]


@pytest.mark.parametrize(
    ("strength", "says"), [("effort", "an effort only"), ("hortatory", "a recommendation only")]
)
def test_an_answer_that_binds_less_narrows(strength: str, says: str) -> None:
    told = answer(norm("prohibition", "deploy", strength=strength))
    found = compare(demand(norm("prohibition", "deploy")), told)
    softer = next(reason for reason in found.reasons if reason.facet is Facet.STRENGTH)
    assert softer.effect is Effect.NARROWS
    assert says in softer.text


def test_an_answer_that_binds_more_does_not() -> None:
    soft = norm("prohibition", "deploy", strength="hortatory")
    assert Facet.STRENGTH not in effects(soft, norm("prohibition", "deploy"))


@pytest.mark.parametrize(
    ("want", "told", "adds"),
    [
        ("NATO members", "Russia, NATO members", True),
        ("Russia, NATO members", "Russia, NATO members", False),  # it had offered as much
        ("NATO members", "NATO members", False),
    ],
)
def test_to_bind_the_demander_too_adds_something(want: str, told: str, *, adds: bool) -> None:
    ban = "prohibition", "deploy"
    found = compare(demand(norm(*ban, bearers=want)), answer(norm(*ban, bearers=told)))
    added = [reason for reason in found.reasons if reason.effect is Effect.ADDS]
    assert bool(added) is adds
    assert all("It would bind Russia as well" in reason.text for reason in added)


# --- other acts -----------------------------------------------------------------------------------


def test_the_scope_of_talk_is_not_the_scope_of_its_topic() -> None:
    want = demand(norm("prohibition", "exercise", place="Poland"))
    told = answer(norm("obligation", "negotiate", place="Switzerland", topics="exercise"))
    assert [reason.facet for reason in compare(want, told).reasons] == [Facet.ACTION]


def test_the_other_side_of_an_act_binds_others() -> None:
    want = demand(norm("prohibition", "admit-member", bearers="NATO", objects="Ukraine"))
    told = answer(norm("prohibition", "accede", bearers="Ukraine"), by="Ukraine")
    found = compare(want, told)
    assert [(reason.facet, reason.effect) for reason in found.reasons] == [
        (Facet.ACTION, Effect.NARROWS)
    ]
    assert "those who accede, not those who admit a member" in found.reasons[0].text


@pytest.mark.parametrize(
    ("link", "duty", "ban"),
    [("same", False, False), ("kind", False, True), ("genus", True, False)],
)
def test_some_acts_are_less_than_the_act_demanded(link: str, *, duty: bool, ban: bool) -> None:
    assert falls_short(ActRelation(link), norm("obligation", "act")) is duty
    assert falls_short(ActRelation(link), norm("prohibition", "act")) is ban


@pytest.mark.parametrize(
    ("facet", "extent", "duty", "ban"),
    [
        (Facet.TIME, Extent.WITHIN, True, False),
        (Facet.TIME, Extent.CONTAINS, False, True),
        (Facet.PLACE, Extent.WITHIN, False, False),
        (Facet.PLACE, Extent.CONTAINS, True, True),
        (Facet.QUANTITY, Extent.EQUAL, True, True),
    ],
)
def test_windows_are_read_the_other_way_round_for_duties(
    facet: Facet, extent: Extent, *, duty: bool, ban: bool
) -> None:
    one, other = norm("obligation", "act"), norm("prohibition", "act")
    assert satisfies(facet, extent, one, one) is duty
    # A ban that meets a duty, on the opposite act, must hold throughout, as any ban.
    assert satisfies(facet, extent, one, other) is ban
    assert satisfies(facet, extent, other, one) is ban
    assert satisfies(facet, extent, other, other) is ban


# --- what could not be settled --------------------------------------------------------------------


def test_what_cannot_be_compared_and_what_is_contested_are_told_apart() -> None:
    ban = "prohibition", "deploy"
    want = demand(norm(*ban, place="Eastern Europe", objects="forces"))
    told = answer(norm(*ban, objects="words: the wagons"))
    found = compare(want, told)
    assert found.unknown == (Facet.OBJECTS,)
    assert found.contested == (Facet.PLACE,)
    assert found.disjoint == ()


@pytest.mark.parametrize(
    ("until", "partial"), [("2024-06-01", True), ("2024-07-01", False), ("2024-08-01", False)]
)
def test_a_window_may_be_met_in_part(until: str, *, partial: bool) -> None:
    want = demand(norm("obligation", "withdraw", time=by("2024-07-01")))
    told = answer(norm("obligation", "withdraw", time=by(until)))
    assert compare(want, told).partial_window is partial


def test_periods_apart_set_two_norms_apart() -> None:
    want = demand(norm("prohibition", "deploy", time=by("2024-07-01")))
    told = answer(norm("prohibition", "deploy", time=Period(since=date(2025, 1, 1))))
    assert [reason.facet for reason in compare(want, told).disjoint] == [Facet.TIME]
    assert "It is about other time" in judge(want, told).because
