"""Verbs are known in every form, with the words that belong to them."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.extracting.inflection import inflect
from clauses.extracting.verbs import (
    Form,
    also_adjective,
    also_noun,
    base_of,
    is_verb,
    phrasal,
    readings,
    verb_of_noun,
)
from clauses.lexicon.verbwords import verb_words

WORDS = verb_words()
VERBS = sorted(WORDS.verbs)
TWINS = {"enroll": "enrol", "fulfill": "fulfil"}  # spelt alike in some forms


@given(st.sampled_from(VERBS), st.sampled_from(Form))
def test_a_form_of_a_listed_verb_is_read_back(verb: str, form: Form) -> None:
    for spelt in inflect(verb, form):
        assert (verb, form) in readings(spelt)
        assert (verb, form) in readings(spelt.capitalize())
        assert base_of(spelt.upper(), form) in (verb, TWINS.get(verb)) or form is Form.BASE


@given(st.sampled_from(VERBS))
def test_every_reading_is_a_form_of_its_verb(verb: str) -> None:
    for base, form in readings(verb):
        assert verb in inflect(base, form)
        assert is_verb(base)


@pytest.mark.parametrize(
    ("word", "read"),
    [
        ("notified", {("notify", Form.PAST), ("notify", Form.PARTICIPLE)}),
        ("set", {("set", Form.BASE), ("set", Form.PAST), ("set", Form.PARTICIPLE)}),
        ("found", {("found", Form.BASE), ("find", Form.PAST), ("find", Form.PARTICIPLE)}),
        ("taken", {("take", Form.PARTICIPLE)}),
        ("Lying", {("lie", Form.GERUND)}),
        ("recognises", {("recognise", Form.THIRD)}),
        ("recognizes", {("recognize", Form.THIRD)}),
        ("missile", set()),
        ("", set()),
    ],
)
def test_a_word_has_its_readings(word: str, read: set[tuple[str, Form]]) -> None:
    assert set(readings(word)) == read


def test_a_verb_that_is_not_listed_is_read_by_rule() -> None:
    assert not is_verb("degauss")
    assert base_of("degaussing", Form.GERUND) == "degauss"
    assert base_of("Reflagged", Form.PAST) == "reflag"


@pytest.mark.parametrize(
    "word", ["transfer", "exchange", "import", "measure", "report", "request", "access"]
)
def test_verbs_that_are_as_often_nouns_are_marked(word: str) -> None:
    assert is_verb(word)
    assert also_noun(word)


def test_plain_verbs_are_not_marked() -> None:
    marked = [w for w in ("notify", "submit", "ensure", "deploy") if also_noun(w)]
    assert marked == []
    assert [w for w in ("Complete", "Own", "notify") if also_adjective(w)] == ["Complete", "Own"]


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("carry out the works", 1),
        ("enter into negotiations", 1),
        ("enter into force on that day", 2),
        ("refrain from the use of force", 1),
        ("comply with the decision", 1),
        ("set up a commission", 1),
        ("make available the records", 1),
        ("take Into Account the needs", 2),
        ("take in the crew", 1),
        ("take measures", 0),
        ("carry", 0),
        ("notify the depositary", 0),
    ],
)
def test_particles_belong_to_their_verb(said: str, count: int) -> None:
    verb, *following = said.split()
    assert phrasal(verb, following) == count


@given(st.sampled_from(sorted(WORDS.phrasal)), st.data())
def test_listed_particles_are_found_whatever_follows(verb: str, data: st.DataObject) -> None:
    particle = data.draw(st.sampled_from(WORDS.phrasal[verb]))
    assert phrasal(verb, [*particle, "others"]) >= len(particle)


@pytest.mark.parametrize(
    ("noun", "verb"),
    [
        ("deployment", "deploy"),
        ("establishment", "establish"),
        ("exchange", "exchange"),
        ("withdrawal", "withdraw"),
        ("Transfers", "transfer"),
        ("use", "use"),
        ("production", "produce"),
        ("testing", "test"),
        ("deliveries", "deliver"),
        ("inquiries", "inquire"),
        ("analyses", "analyse"),
        ("searches", "search"),
        ("organisation", "organise"),
        ("authorization", "authorize"),
        ("sale", "sell"),
        ("withholding", "withhold"),
    ],
)
def test_an_act_is_named_by_a_noun(noun: str, verb: str) -> None:
    assert verb_of_noun(noun) == verb


@pytest.mark.parametrize(
    "word", ["department", "building", "concerning", "section", "missiles", "notify", "gas", ""]
)
def test_other_nouns_name_no_act(word: str) -> None:
    assert verb_of_noun(word) == ""


def test_a_word_seen_before_is_looked_up_in_less_than_a_microsecond() -> None:
    many = 20_000
    words = ["undertaken", "missile", "withdrawals"]
    for word in words:
        assert (readings(word), verb_of_noun(word)) is not None
    start = time.process_time()
    for _ in range(many):
        for word in words:
            readings(word)
    assert (time.process_time() - start) / (many * len(words)) < 1e-6
