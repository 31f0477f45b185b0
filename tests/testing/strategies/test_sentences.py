"""Sentences state the norm that is told of them."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clauses import Modality, Party, Period, Stance, extract
from clauses.testing.strategies import Sentence, sentences, smallest

TOLD = [
    Modality.OBLIGATION,
    Modality.PROHIBITION,
    Modality.PERMISSION,
    Modality.EXEMPTION,
    Modality.RIGHT,
]


@settings(max_examples=60)
@given(sentences())
def test_extraction_reads_the_norm_of_each(sentence: Sentence) -> None:
    [found] = extract(sentence.text)
    assert found.norm == sentence.norm


@pytest.mark.parametrize("modality", TOLD)
def test_a_modality_may_be_asked_for(modality: Modality) -> None:
    assert smallest(sentences(modality=modality)).norm.modality is modality


def test_a_place_may_be_known_or_named() -> None:
    known = smallest(sentences(), lambda one: "Poland" in one.text)
    named = smallest(sentences(), lambda one: "harbour" in one.text)
    assert repr(known.norm.scope.place) == "Poland"
    assert repr(named.norm.scope.place) == "old harbour"


def test_a_time_may_be_a_span_or_a_day() -> None:
    span = smallest(sentences(), lambda one: one.norm.scope.quantity is not None)
    day = smallest(sentences(), lambda one: one.norm.scope.time is not None)
    assert span.text == "Ruritania shall repair the nets within 2 days."
    assert repr(span.norm.scope.quantity) == "≤ 2 days"
    assert day.text == "Ruritania shall repair the nets by 1 July 2031."
    assert day.norm.scope.time == Period(until=date(2031, 7, 1))


def test_a_proviso_is_a_condition_or_an_exception() -> None:
    condition = smallest(sentences(), lambda one: bool(one.norm.conditions))
    exception = smallest(sentences(), lambda one: bool(one.norm.exceptions))
    assert condition.text == "Ruritania shall repair the nets if the moon is full."
    assert exception.text == "Ruritania shall repair the nets unless the moon is full."


@given(sentences(), st.sampled_from(Stance))
def test_a_sentence_becomes_a_clause(sentence: Sentence, stance: Stance) -> None:
    author = Party("RU", "Ruritania")
    clause = sentence.clause("C1", author=author, stance=stance)
    assert (clause.id, clause.author, clause.stance) == ("C1", author, stance)
    assert (clause.text, clause.norm) == (sentence.text, sentence.norm)
