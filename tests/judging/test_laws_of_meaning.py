"""What must change a verdict, and what must leave it alone, over generated clauses."""

from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from clauses import (
    Action,
    Clause,
    ConflictKind,
    Extension,
    Modality,
    Period,
    Proviso,
    Quantity,
    Relation,
    Scope,
    Stance,
    action,
    amend,
    judge,
    quantity,
)
from clauses.judging.direction import Direction, direction
from clauses.lexicon import default
from clauses.testing.restating import rescope, restate, said
from clauses.testing.strategies import agreements, clauses, days, demands, pairs, scopes
from clauses.testing.strategies.pairs import NEGATABLE, Pair

UNIVERSAL = (Modality.PROHIBITION, Modality.PERMISSION, Modality.EXEMPTION, Modality.RIGHT)
# Pairs are large to draw, and their laws many.
law = settings(max_examples=40)
SUBJECT = ("objects", "place", "weapons")
MOON = Proviso("if the moon is full")


def acts_with_opposites() -> st.SearchStrategy[Action]:
    every = [action(key) for key in default().tables["actions"]]
    return st.sampled_from([one for one in every if one.opposites and not one.talk])


def found(demand: Clause, position: Clause) -> Relation:
    return judge(demand, position).relation


# --- agreement and refusal ------------------------------------------------------------------------


@law
@given(pairs())
def test_whatever_was_answered_can_be_amended_into_agreement(pair: Pair) -> None:
    verdict = judge(*pair)
    assert found(pair[0], amend(verdict)) is Relation.ALIGNED


@law
@given(demands(), clauses("position"))
def test_so_can_an_answer_to_something_else(demand: Clause, position: Clause) -> None:
    assert found(demand, amend(judge(demand, position))) is Relation.ALIGNED


@law
@given(pairs())
def test_an_amendment_keeps_the_words_and_the_author(pair: Pair) -> None:
    amended = amend(judge(*pair))
    assert (amended.text, amended.author, amended.id) == (pair[1].text, pair[1].author, "W")


@law
@given(pairs())
def test_only_agreement_needs_no_remedy(pair: Pair) -> None:
    verdict = judge(*pair)
    assert (not verdict.remedies) is (verdict.relation is Relation.ALIGNED)


@law
@given(clauses("demand"), clauses("position"))
def test_where_nothing_is_asked_nothing_is_to_be_remedied(demand: Clause, answer: Clause) -> None:
    evaluation = evolve(demand, stance=Stance.EVALUATION)
    verdict = judge(evaluation, answer)
    assert verdict.remedies == ()
    assert amend(verdict) == answer
    assert verdict.relation in (Relation.UNADDRESSED, Relation.UNDETERMINED)


@law
@given(agreements(NEGATABLE))
def test_to_negate_an_agreement_is_to_refuse_and_back(pair: Pair) -> None:
    demand, agreed = pair
    refused = restate(agreed, modality=said(agreed).modality.negation)
    verdict = judge(demand, refused)
    assert verdict.relation is Relation.CONFLICT
    power = said(demand).modality in (Modality.POWER, Modality.NO_POWER)
    assert verdict.conflict is (ConflictKind.POWER if power else ConflictKind.MODALITY)
    back = restate(refused, modality=said(refused).modality.negation)
    assert found(demand, back) is Relation.ALIGNED


@law
@given(agreements(NEGATABLE))
def test_to_refuse_what_was_agreed_is_to_refuse_the_demand(pair: Pair) -> None:
    demand, agreed = pair
    assert found(demand, evolve(agreed, stance=Stance.REFUSAL)) is Relation.CONFLICT


@law
@given(agreements(NEGATABLE))
def test_to_demand_and_to_refuse_the_contrary_want_the_same(pair: Pair) -> None:
    demand, agreed = pair
    contrary = restate(demand, modality=said(demand).modality.negation)
    assert found(evolve(contrary, stance=Stance.REFUSAL), agreed) is Relation.ALIGNED


# --- the act --------------------------------------------------------------------------------------


@law
@given(pairs(), acts_with_opposites(), scopes(talk=False), scopes(talk=False), st.data())
def test_not_to_do_is_to_do_the_opposite(
    pair: Pair, act: Action, wanted: Scope, told: Scope, data: st.DataObject
) -> None:
    opposite = action(data.draw(st.sampled_from(sorted(act.opposites))))
    # Days and amounts stay out of it: a duty is done once inside them, a ban holds throughout.
    told = evolve(told, time=wanted.time, quantity=wanted.quantity)
    demand = restate(pair[0], action=act, scope=wanted)
    answer = restate(pair[1], action=act, scope=told)
    turned = restate(answer, action=opposite, modality=said(answer).modality.of_inaction)
    for one in (demand, restate(demand, action=opposite)):
        left, right = judge(one, answer), judge(one, turned)
        assert left.relation is right.relation
        assert left.confidence is right.confidence
        assert way(one, answer) is way(one, turned)


def way(demand: Clause, answer: Clause) -> Direction:
    link = said(answer).action.relation(said(demand).action)
    return direction(said(demand), answer, said(answer), link)


@law
@given(pairs())
def test_talk_about_a_thing_is_never_the_thing(pair: Pair) -> None:
    demand, answer = pair
    assume(not said(demand).action.talk)
    subject = Extension.of("the subject", said(demand).action.family)
    talk = restate(answer, action=action("negotiate"))
    assert found(demand, rescope(talk, topics=subject)) is not Relation.ALIGNED


# --- the scope ------------------------------------------------------------------------------------


@pytest.mark.parametrize("facet", SUBJECT)
@law
@given(agreements())
def test_an_answer_elsewhere_is_no_answer(facet: str, pair: Pair) -> None:
    demand, agreed = pair
    here, there = Extension.of("here", {"here"}), Extension.of("there", {"there"})
    assert found(rescope(demand, **{facet: here}), rescope(agreed, **{facet: here})) is (
        Relation.ALIGNED
    )
    moved = judge(rescope(demand, **{facet: here}), rescope(agreed, **{facet: there}))
    assert moved.relation is Relation.UNADDRESSED
    assert facet in moved.because


@pytest.mark.parametrize("facet", SUBJECT)
@law
@given(agreements(UNIVERSAL))
def test_less_than_the_scope_is_part_and_more_is_enough(facet: str, pair: Pair) -> None:
    demand, agreed = pair
    part, whole = Extension.of("part", {"a"}), Extension.of("whole", {"a", "b"})
    wider = Extension.of("wider", {"a", "b", "c"})
    asked = rescope(demand, **{facet: whole})
    assert found(asked, rescope(agreed, **{facet: part})) is Relation.PARTIAL
    for enough in (whole, wider, None):
        assert found(asked, rescope(agreed, **{facet: enough})) is Relation.ALIGNED


@law
@given(agreements((Modality.OBLIGATION, Modality.DECLARATION)), days(), st.integers(1, 900))
def test_a_duty_is_met_early_but_not_late(pair: Pair, day: date, wait: int) -> None:
    demand, agreed = pair
    due = Period(until=day)
    early = Period(until=day - timedelta(wait))
    late = Period(until=day + timedelta(wait))
    asked = rescope(demand, time=due)
    for enough in (due, early):
        assert found(asked, rescope(agreed, time=enough)) is Relation.ALIGNED
    for short in (late, None):
        assert found(asked, rescope(agreed, time=short)) is Relation.PARTIAL


@law
@given(agreements((Modality.OBLIGATION,)), st.integers(1, 80), st.integers(1, 19))
def test_a_duty_is_met_by_more_but_not_by_less(pair: Pair, least: int, step: int) -> None:
    demand, agreed = pair
    asked = rescope(demand, quantity=percent(least + step))
    for enough in (least + step, least + 2 * step):
        assert found(asked, rescope(agreed, quantity=percent(enough))) is Relation.ALIGNED
    assert found(asked, rescope(agreed, quantity=percent(least))) is Relation.PARTIAL
    assert found(asked, rescope(agreed, quantity=None)) is Relation.PARTIAL


@law
@given(agreements((Modality.PROHIBITION,)), days(), st.integers(1, 900))
def test_a_ban_is_kept_for_as_long_as_asked(pair: Pair, day: date, step: int) -> None:
    demand, agreed = pair
    asked = rescope(demand, time=Period(until=day))
    longer = Period(until=day + timedelta(step))
    shorter = Period(until=day - timedelta(step))
    for enough in (longer, None):
        assert found(asked, rescope(agreed, time=enough)) is Relation.ALIGNED
    assert found(asked, rescope(agreed, time=shorter)) is Relation.PARTIAL


@law
@given(agreements((Modality.OBLIGATION,)), days(), st.integers(1, 900))
def test_not_yet_is_not_never(pair: Pair, day: date, step: int) -> None:
    demand, agreed = pair
    asked = rescope(demand, time=Period(until=day))
    refusal = restate(agreed, modality=Modality.PROHIBITION)
    before = Period(until=day - timedelta(step))
    assert found(asked, rescope(refusal, time=before)) is Relation.PARTIAL
    beyond = Period(until=day + timedelta(step))
    assert found(asked, rescope(refusal, time=beyond)) is Relation.CONFLICT


def percent(least: int) -> Quantity:
    return quantity(f">= {least} percent")


# --- provisos -------------------------------------------------------------------------------------


@law
@given(agreements())
def test_a_condition_makes_agreement_conditional(pair: Pair) -> None:
    demand, agreed = pair
    terms = (*said(agreed).conditions, MOON)
    assert found(demand, restate(agreed, conditions=terms)) is Relation.CONDITIONAL
    limits = (*said(agreed).exceptions, MOON)
    assert found(demand, restate(agreed, exceptions=limits)) is Relation.PARTIAL


@law
@given(pairs())
def test_a_condition_never_makes_a_refusal_or_an_agreement(pair: Pair) -> None:
    demand, answer = pair
    before = found(demand, answer)
    terms = (*said(answer).conditions, MOON)
    after = found(demand, restate(answer, conditions=terms))
    assert after is not Relation.ALIGNED
    assert (after is Relation.CONFLICT) is (before is Relation.CONFLICT)


@law
@given(agreements())
def test_a_condition_that_was_asked_for_costs_nothing(pair: Pair) -> None:
    demand, agreed = pair
    asked = restate(demand, conditions=(*said(demand).conditions, MOON))
    terms = (*said(agreed).conditions, MOON)
    assert found(asked, restate(agreed, conditions=terms)) is Relation.ALIGNED


# --- who ------------------------------------------------------------------------------------------

HERS, HIS = Extension.of("her", {"her"}), Extension.of("him", {"him"})


@law
@given(
    agreements((Modality.OBLIGATION, Modality.PROHIBITION, Modality.DECLARATION)),
)
def test_a_demand_thrown_back_is_a_counter_demand(pair: Pair) -> None:
    demand, agreed = pair
    theirs = Extension.of("theirs", {demand.author.key})
    asked = rescope(demand, bearers=HIS)
    returned = evolve(rescope(agreed, bearers=theirs), stance=Stance.DEMAND)
    assert found(asked, returned) is Relation.COUNTER_DEMAND
    onto_others = evolve(rescope(agreed, bearers=HERS), stance=Stance.DEMAND)
    assert found(asked, onto_others) is Relation.UNADDRESSED
