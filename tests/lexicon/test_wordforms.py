"""Forms of words: verbs to their base, nouns of action to their verb."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.lexicon.verbwords import verb_words
from clauses.lexicon.wordforms import act_verb, fold_word, verb_base, word_stem


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("withdraws", "withdraw"),
        ("Withdrew", "withdraw"),
        ("withdrawn", "withdraw"),
        ("notifies", "notify"),
        ("notified", "notify"),
        ("stopped", "stop"),
        ("stopping", "stop"),
        ("seizing", "seize"),
        ("seized", "seize"),
        ("tying", "tie"),
        ("passes", "pass"),
        ("has", "have"),
        ("organising", "organize"),
        ("recognise", "recognize"),
        ("wheat", ""),
        ("during", ""),
    ],
)
def test_a_verb_comes_back_to_its_base(word: str, base: str) -> None:
    assert verb_base(word) == base


@pytest.mark.parametrize(
    ("noun", "verb"),
    [
        ("withdrawal", "withdraw"),
        ("Deliveries", "deliver"),
        ("enrichment", "enrich"),
        ("authorisation", "authorize"),
        ("testing", "test"),
        ("transfers", "transfer"),
        ("building", ""),
        ("grain", ""),
        ("processing", "process"),
    ],
)
def test_a_noun_of_action_names_its_verb(noun: str, verb: str) -> None:
    assert act_verb(noun) == verb


@pytest.mark.parametrize(
    ("words", "stem"),
    [
        (["withdrawal", "withdrawn", "withdrawing", "withdrawals"], "withdraw"),
        (["enriched", "enrichment"], "enrich"),
        (["building", "buildings"], "building"),
        (["Grain", "grains"], "grain"),
        (["goods"], "goods"),
    ],
)
def test_what_belongs_together_has_one_stem(words: list[str], stem: str) -> None:
    assert {word_stem(word) for word in words} == {stem}


def test_a_noun_loses_its_number_and_its_genitive() -> None:
    assert [fold_word(word) for word in ("Parties", "Buyer's", "goods")] == [
        "party",
        "buyer",
        "goods",
    ]


@given(st.sampled_from(sorted(verb_words().verbs)))
def test_a_base_is_its_own_base(verb: str) -> None:
    assert verb_base(verb_base(verb)) == verb_base(verb) != ""
