"""The rules, one by one, in the order they are asked."""

from datetime import date

import pytest
from attrs import evolve

from clauses import (
    Clause,
    Confidence,
    ConflictKind,
    Effect,
    Facet,
    Norm,
    Period,
    Relation,
    Source,
    judge,
)
from clauses.model.party import UNATTRIBUTED
from tests.judging.building import TREATY, answer, by, demand, norm, relation

WITHDRAW = norm("obligation", "withdraw", bearers="NATO")
NO_EXERCISE = norm("prohibition", "exercise", bearers="NATO", place="Poland, Ukraine")
TALKS = norm("obligation", "negotiate")


# --- silence --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("want", "because"),
    [
        (demand(WITHDRAW, stance="evaluation"), "The demand judges, takes note or defines"),
        (demand(WITHDRAW, stance="acknowledgement"), "The demand judges, takes note or defines"),
        (demand(norm("definition", "withdraw")), "The demand judges, takes note or defines"),
    ],
)
def test_where_nothing_is_asked_nothing_is_answered(want: Clause, because: str) -> None:
    verdict = judge(want, answer(WITHDRAW))
    assert verdict.relation is Relation.UNADDRESSED
    assert verdict.because.startswith(because)


@pytest.mark.parametrize(
    ("told", "because"),
    [
        (answer(WITHDRAW, stance="evaluation"), "The statement judges, and takes no position."),
        (answer(norm("obligation", "pay")), "Nothing is said on whether to hold a military"),
        (answer(norm("prohibition", "exercise", place="Georgia")), "It is about other place."),
        (
            answer(norm("prohibition", "exercise", place="Georgia", time=by("2024-01-01"))),
            "It is about other place.",
        ),
        (answer(norm("definition", "exercise")), "It says nothing that bears on the duty"),
        (
            answer(norm("prohibition", "exercise", bearers="China", place="Poland, Ukraine")),
            "It is about other bearers.",
        ),
    ],
)
def test_silence_says_why_it_is_one(told: Clause, because: str) -> None:
    verdict = judge(demand(NO_EXERCISE), told)
    assert verdict.relation is Relation.UNADDRESSED
    assert verdict.because.startswith(because)


def test_an_unread_clause_is_named_the_statement_first() -> None:
    verdict = judge(demand(None), answer(None))
    assert verdict.because == "The words of NATO could not be read: the page is torn."
    verdict = judge(demand(None), answer(WITHDRAW))
    assert verdict.because == "The words of Russia could not be read: the page is torn."


# --- receipt, and demands in return ---------------------------------------------------------------


def test_to_take_note_is_form_whatever_is_noted() -> None:
    verdict = judge(demand(WITHDRAW), answer(WITHDRAW, stance="acknowledgement"))
    assert verdict.relation is Relation.PROCEDURAL
    assert [reason.effect for reason in verdict.reasons] == [Effect.NOTES]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (norm("obligation", "withdraw", bearers="Russia"), Relation.COUNTER_DEMAND),
        (norm("prohibition", "deploy", bearers="Russia"), Relation.COUNTER_DEMAND),
        (norm("obligation", "withdraw", bearers="NATO"), Relation.ALIGNED),
        (norm("obligation", "withdraw", bearers="Russia, NATO"), Relation.PARTIAL),  # of both
        (norm("obligation", "withdraw"), Relation.ALIGNED),  # of everyone
        (norm("obligation", "withdraw", bearers="words: the guests"), Relation.PARTIAL),
        # To want the demander free asks nothing of it.
        (norm("right", "withdraw", bearers="Russia"), Relation.UNADDRESSED),
    ],
)
def test_a_demand_on_the_demander_alone_is_a_counter_demand(told: Norm, expected: Relation) -> None:
    assert relation(demand(WITHDRAW), answer(told, stance="demand")) is expected


def test_an_undertaking_on_the_demander_is_no_counter_demand() -> None:
    said = norm("obligation", "withdraw", bearers="Russia")
    assert relation(demand(WITHDRAW), answer(said)) is Relation.UNADDRESSED


def test_members_answer_for_their_alliance() -> None:
    asked = demand(norm("obligation", "withdraw", bearers="Russia"), by="NATO")
    back = norm("obligation", "withdraw", bearers="Poland")
    verdict = judge(asked, answer(back, by="Russia", stance="demand"))
    assert verdict.relation is Relation.COUNTER_DEMAND
    assert verdict.because.startswith("Asked in return of NATO: Poland to withdraw")


# --- refusals -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "told",
    [
        answer(WITHDRAW, stance="refusal"),
        answer(norm("prohibition", "withdraw", bearers="NATO")),
        answer(norm("exemption", "withdraw")),
        answer(norm("right", "deploy")),
        answer(norm("prohibition", "withdraw", place="Poland")),  # a part is enough to refuse
        answer(norm("prohibition", "act")),
    ],
)
def test_an_undertaking_to_the_contrary_is_a_conflict(told: Clause) -> None:
    verdict = judge(demand(WITHDRAW), told)
    assert verdict.relation is Relation.CONFLICT
    assert verdict.conflict is ConflictKind.MODALITY
    assert verdict.because.endswith("this excludes what Russia wants.")
    assert [reason.facet for reason in verdict.delta.refused] == [Facet.MODALITY]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (  # not before June
            norm("obligation", "withdraw", time=by("2024-07-01")),
            norm("prohibition", "withdraw", time=by("2024-05-31")),
        ),
        (  # no more than half
            norm("obligation", "reduce-emissions", quantity=">= 30 percent"),
            norm("prohibition", "reduce-emissions", quantity=">= 50 percent"),
        ),
        (  # one means among several
            norm("obligation", "settle-peacefully"),
            norm("prohibition", "arbitrate"),
        ),
    ],
)
def test_a_duty_is_refused_only_if_no_way_to_meet_it_is_left(asked: Norm, told: Norm) -> None:
    verdict = judge(demand(asked), answer(told))
    assert verdict.relation is Relation.PARTIAL
    assert "this leaves the demand open" in verdict.delta.narrowed[-1].text


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (
            norm("obligation", "withdraw", time=by("2024-07-01")),
            norm("prohibition", "withdraw", time=by("2024-09-01")),
        ),
        (norm("prohibition", "manoeuvre"), norm("right", "exercise")),  # a ban bears no exception
        (
            norm("prohibition", "deploy", time=by("2024-07-01")),
            norm("right", "deploy", time=by("2024-06-01")),
        ),
    ],
)
def test_what_leaves_no_room_refuses(asked: Norm, told: Norm) -> None:
    assert relation(asked, told) is Relation.CONFLICT


def test_a_refusal_may_wait_for_a_condition() -> None:
    told = norm("prohibition", "withdraw", ("if", "state", "while shells fall"))
    verdict = judge(demand(WITHDRAW), answer(told))
    assert verdict.conflict is ConflictKind.CONDITION
    assert [reason.effect for reason in verdict.reasons] == [Effect.REFUSES, Effect.ADDS]
    assert verdict.caveats == ("They collide only once this is met: “while shells fall”.",)


@pytest.mark.parametrize(
    ("asked", "proviso", "expected"),
    [
        (TALKS, ("unless", "participation", "without our allies"), Relation.PROCEDURAL),
        (TALKS, ("unless", "act", "before you withdraw"), Relation.CONDITIONAL),
        (WITHDRAW, ("unless", "venue", "except by sea"), Relation.CONDITIONAL),
    ],
)
def test_no_x_without_y_is_no_refusal_of_x(
    asked: Norm, proviso: tuple[str, str, str], expected: Relation
) -> None:
    told = evolve(norm("prohibition", "act", proviso), action=asked.action)
    verdict = judge(demand(asked), answer(told))
    assert verdict.relation is expected
    assert proviso[2] in verdict.because
    assert verdict.delta.refused == ()


# --- agreement, and less --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "facet"),
    [
        (norm("prohibition", "exercise", bearers="NATO", place="Poland"), Facet.PLACE),
        (
            norm("prohibition", "exercise", bearers="Poland", place="Poland, Ukraine"),
            Facet.BEARERS,
        ),
        (norm("prohibition", "exercise", time=by("2024-07-01")), Facet.TIME),
        (norm("prohibition", "exercise", strength="effort"), Facet.STRENGTH),
        (norm("exemption", "exercise"), Facet.MODALITY),  # may leave off
        (norm("prohibition", "exercise", ("unless", "state", "but for relief")), Facet.EXCEPTION),
    ],
)
def test_an_answer_may_fall_short(told: Norm, facet: Facet) -> None:
    verdict = judge(demand(NO_EXERCISE), answer(told))
    assert verdict.relation is Relation.PARTIAL
    assert facet in {reason.facet for reason in verdict.delta.narrowed}


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (NO_EXERCISE, norm("prohibition", "manoeuvre")),
        (norm("obligation", "settle-peacefully"), norm("obligation", "arbitrate")),
        (norm("prohibition", "deploy"), norm("obligation", "withdraw")),
        (
            norm("obligation", "withdraw", ("if", "act", "once talks end")),
            norm("obligation", "withdraw", ("if", "act", "Once talks end")),
        ),
    ],
)
def test_more_than_asked_and_other_words_for_it_are_agreement(asked: Norm, told: Norm) -> None:
    verdict = judge(demand(asked), answer(told))
    assert verdict.relation is Relation.ALIGNED
    assert verdict.because.endswith(", as demanded.")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (norm("prohibition", "manoeuvre"), norm("prohibition", "exercise")),
        (norm("obligation", "arbitrate"), norm("obligation", "settle-peacefully")),
        # The applicant may keep away; those who were asked are not bound.
        (
            norm("prohibition", "admit-member", bearers="NATO"),
            norm("prohibition", "accede", bearers="Ukraine"),
        ),
        (norm("prohibition", "exercise"), norm("obligation", "negotiate", topics="exercise")),
    ],
)
def test_less_of_an_act_is_part_of_it(asked: Norm, told: Norm) -> None:
    verdict = judge(demand(asked), answer(told))
    assert verdict.relation is Relation.PARTIAL
    assert Facet.ACTION in {reason.facet for reason in verdict.delta.narrowed}


@pytest.mark.parametrize(
    ("stance", "kind", "expected"),
    [
        ("offer", "participation", Relation.CONDITIONAL),
        ("demand", "participation", Relation.PROCEDURAL),  # to demand a format is about form
        ("demand", "basis", Relation.CONDITIONAL),
    ],
)
def test_terms_of_talks_are_procedure_where_they_are_demanded(
    stance: str, kind: str, expected: Relation
) -> None:
    told = norm("obligation", "negotiate", ("if", kind, "with our partners"))
    assert relation(demand(TALKS), answer(told, stance=stance)) is expected


# --- two provisions of one instrument -------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "source", "expected"),
    [
        (norm("obligation", "pay", quantity="15 days"), TREATY, Relation.CONFLICT),
        (norm("obligation", "pay", quantity="<= 30 days"), TREATY, Relation.PARTIAL),
        (norm("permission", "pay", quantity="15 days"), TREATY, Relation.PARTIAL),
        (
            norm("obligation", "pay", quantity="15 days"),
            Source("other", "Another instrument"),
            Relation.PARTIAL,
        ),
    ],
)
def test_one_instrument_cannot_set_one_duty_two_terms(
    told: Norm, source: Source, expected: Relation
) -> None:
    asked = demand(norm("obligation", "pay", quantity="30 days"), stance="provision")
    verdict = judge(
        evolve(asked, source=TREATY), evolve(answer(told, stance="provision"), source=source)
    )
    assert verdict.relation is expected
    if expected is Relation.CONFLICT:
        assert verdict.conflict is ConflictKind.OBJECT
        assert verdict.because.startswith("Both cannot be kept: Quantity")


# --- what a reason and a caveat say ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("want", "told", "relation", "caveat"),
    [
        (
            demand(WITHDRAW),
            answer(
                norm("obligation", "negotiate", topics="withdraw", bearers="Russia"),
                stance="demand",
            ),
            Relation.COUNTER_DEMAND,
            "It is about talk on the subject, not about the act demanded.",
        ),
        (
            demand(norm("prohibition", "admit-member")),
            answer(norm("right", "accede", ("unless", "act", "without consent"))),
            Relation.CONDITIONAL,
            "It follows only from the other side of the act demanded.",
        ),
        (
            demand(norm("obligation", "words: dredge the estuary")),
            answer(norm("obligation", "words: deepen the river"), stance="acknowledgement"),
            Relation.PROCEDURAL,
            "An act is outside the vocabulary: only the wording can tell.",
        ),
        (
            demand(evolve(WITHDRAW, self_judging=True)),
            answer(WITHDRAW),
            Relation.ALIGNED,
            "One side judges for itself whether the norm applies.",
        ),
    ],
)
def test_a_doubt_on_the_acts_goes_with_every_relation(
    want: Clause, told: Clause, relation: Relation, caveat: str
) -> None:
    text = "The dredging goes on in the estuary."
    verdict = judge(evolve(want, text=text), evolve(told, text=text))
    assert (verdict.relation, verdict.caveats) == (relation, (caveat,))


@pytest.mark.parametrize(
    ("told", "because"),
    [
        (WITHDRAW, "Undertaken: NATO to withdraw forces or weapons, as demanded."),
        (
            norm("obligation", "withdraw", ("if", "act", "if calm holds"), bearers="NATO"),
            "Undertaken: NATO to withdraw forces or weapons, on a condition: “if calm holds”.",
        ),
    ],
)
def test_the_sentence_of_a_verdict_says_what_was_undertaken(told: Norm, because: str) -> None:
    assert judge(demand(WITHDRAW), answer(told)).because == because


def test_a_reason_cites_the_words_of_each_side() -> None:
    asked, told = "Withdraw.", "We take another view."
    for said, stance in (
        (norm("obligation", "deploy", bearers="Russia"), "demand"),
        (norm("exemption", "withdraw"), "commitment"),
        (norm("obligation", "withdraw", bearers="Russia"), "demand"),
        (WITHDRAW, "acknowledgement"),
    ):
        want = evolve(demand(norm("prohibition", "withdraw")), text=asked)
        verdict = judge(want, evolve(answer(said, stance=stance), text=told))
        last = verdict.reasons[-1]
        assert {last.demand, last.position} <= {asked, told, ""}
        assert last.position == told


def test_only_two_provisions_of_one_instrument_cannot_both_be_kept() -> None:
    early = norm("obligation", "withdraw", time=by("2024-01-01"))
    late = norm("obligation", "withdraw", time=Period(since=date(2025, 1, 1)))
    for first, second, expected in (
        ("provision", "provision", Relation.CONFLICT),
        ("provision", "commitment", Relation.PARTIAL),
    ):
        found = judge(demand(early, stance=first), answer(late, by="Russia", stance=second))
        assert found.relation is expected


def test_a_conflict_with_a_facet_left_open_is_unsure() -> None:
    early = norm("obligation", "withdraw", place="words: the salient", time=by("2024-01-01"))
    late = norm("obligation", "withdraw", place="Poland", time=Period(since=date(2025, 1, 1)))
    found = judge(demand(early, stance="provision"), answer(late, by="Russia", stance="provision"))
    assert (found.relation, found.confidence) == (Relation.CONFLICT, Confidence.LOW)


def test_words_of_nobody_are_the_words() -> None:
    verdict = judge(demand(None), evolve(answer(None), author=UNATTRIBUTED))
    assert verdict.because == "The words could not be read: the page is torn."
