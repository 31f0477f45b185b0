import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.judging.answering import OTHERS, SPECIFIC, Told, conclude, told
from clauses.model.answers import Entailment
from clauses.model.bearing import Bearing
from clauses.model.difference import Contrast
from clauses.model.modality import Modality
from clauses.model.reason import Effect
from clauses.model.scope import Facet
from clauses.testing.strategies.answered import bearings

YES, NO = Entailment.ENTAILED, Entailment.CONTRADICTED
DUTY, BAN = Modality.OBLIGATION, Modality.PROHIBITION
LEAVE, FREE = Modality.PERMISSION, Modality.EXEMPTION


def bearing(asked: Modality, said: Modality, **more: object) -> Bearing:
    return Bearing(Contrast.MODALITY, asked, said, "asked words", "said words", **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("asked", "said", "expected"),
    [
        (LEAVE, DUTY, YES),
        (LEAVE, LEAVE, YES),
        (LEAVE, BAN, NO),
        (LEAVE, FREE, None),
        (BAN, BAN, YES),
        (BAN, LEAVE, NO),
        (BAN, FREE, None),
        (DUTY, DUTY, YES),
        (DUTY, FREE, NO),
        (DUTY, BAN, NO),
        (DUTY, LEAVE, None),
        (FREE, BAN, YES),
    ],
)
def test_what_is_said_decides_by_what_it_leaves_open(
    asked: Modality, said: Modality, expected: Entailment | None
) -> None:
    assert told(bearing(asked, said)).entailment is expected


@pytest.mark.parametrize(
    ("asked", "said", "more", "expected", "because"),
    [
        (LEAVE, BAN, {"specific": SPECIFIC / 2}, None, "not said of what the statement is about"),
        (LEAVE, BAN, {"excepted": True, "named": True}, YES, "names what the statement is about"),
        (LEAVE, BAN, {"excepted": True}, None, "may be what the statement is about"),
        (LEAVE, LEAVE, {"only": True}, NO, "other cases only"),
        (LEAVE, LEAVE, {"only": True, "named": True}, YES, "brings the statement with it"),
        (BAN, LEAVE, {"excepted": True, "bounded": True}, YES, "both allow the act in one case"),
        (DUTY, BAN, {"excepted": True, "bounded": True}, YES, "both allow the act in one case"),
        (BAN, LEAVE, {"excepted": True}, None, "bound to a case"),
        (BAN, LEAVE, {"bounded": True}, None, "the statement's own exception"),
        (LEAVE, BAN, {"contrary": True}, NO, "the contrary act"),
    ],
)
def test_exceptions_and_bounds_change_what_is_told(
    asked: Modality,
    said: Modality,
    more: dict[str, object],
    expected: Entailment | None,
    because: str,
) -> None:
    found = told(bearing(asked, said, **more))
    assert found.entailment is expected
    assert because in found.reason.text
    assert re.fullmatch(r"[A-Z][^A-Z]*\.", found.reason.text)


def test_the_act_itself_is_no_contrary_act() -> None:
    text = told(bearing(LEAVE, BAN)).reason.text
    assert text == "What is said of the act leaves the statement no room."


@pytest.mark.parametrize(("others", "expected"), [(OTHERS, NO), (OTHERS - 1, YES)])
def test_a_closed_statement_is_denied_by_a_wider_definition(
    others: int, expected: Entailment
) -> None:
    found = told(Bearing(Contrast.SOLE, DUTY, Modality.DEFINITION, others=others))
    assert found.entailment is expected
    assert found.reason.facet is Facet.OBJECTS
    more = "more than" if expected is NO else "little but what"
    assert found.reason.text == f"The text takes in {more} the statement allows."


def test_a_reason_cites_the_words_of_both() -> None:
    reason = told(bearing(LEAVE, BAN)).reason
    assert (reason.demand, reason.position) == ("asked words", "said words")
    assert (reason.facet, reason.effect) == (Facet.MODALITY, Effect.REFUSES)


@given(bearings())
def test_the_effect_of_a_reason_says_what_is_told(one: Bearing) -> None:
    effects = {YES: Effect.ACCEPTS, NO: Effect.REFUSES, None: Effect.NOTES}
    found = told(one)
    assert found.reason.effect is effects[found.entailment]


def said(entailment: Entailment | None) -> Told:
    return Told(entailment, told(bearing(LEAVE, BAN)).reason)


@pytest.mark.parametrize(
    ("passages", "closed", "expected"),
    [
        ([], False, (Entailment.NOT_MENTIONED, None)),
        ([[], []], False, (YES, 0)),
        ([[said(None)], [said(NO)]], False, (NO, 1)),
        ([[said(YES)], [said(NO)]], False, (YES, 0)),
        ([[said(YES)], [said(NO)]], True, (NO, 1)),
        ([[said(YES)]], True, (YES, 0)),
    ],
)
def test_the_likeliest_passage_that_tells_decides(
    passages: list[list[Told]], closed: bool, expected: tuple[Entailment, int | None]
) -> None:
    assert conclude(passages, closed=closed) == expected


@given(st.lists(st.lists(st.sampled_from([said(YES), said(None)]), max_size=2), max_size=3))
def test_nothing_is_denied_where_no_passage_denies(passages: list[list[Told]]) -> None:
    assert conclude(passages)[0] is not NO
