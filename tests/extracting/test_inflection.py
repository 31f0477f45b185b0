"""Spelling of forms: what no list tells is told by rule, and read back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.extracting.inflection import Form, guess, inflect
from clauses.lexicon.verbwords import verb_words

WORDS = verb_words()
VERBS = sorted(WORDS.verbs)
REGULAR = [verb for verb in VERBS if verb not in WORDS.irregular]
PRINTED = (
    ("deploy", "deploys", "deployed", "deployed", "deploying"),
    ("apply", "applies", "applied", "applied", "applying"),
    ("agree", "agrees", "agreed", "agreed", "agreeing"),
    ("exchange", "exchanges", "exchanged", "exchanged", "exchanging"),
    ("stop", "stops", "stopped", "stopped", "stopping"),
    ("equip", "equips", "equipped", "equipped", "equipping"),
    ("commit", "commits", "committed", "committed", "committing"),
    ("transfer", "transfers", "transferred", "transferred", "transferring"),
    ("offer", "offers", "offered", "offered", "offering"),
    ("fix", "fixes", "fixed", "fixed", "fixing"),
    ("show", "shows", "showed", "shown", "showing"),
    ("veto", "vetoes", "vetoed", "vetoed", "vetoing"),
    ("traffic", "traffics", "trafficked", "trafficked", "trafficking"),
    ("tie", "ties", "tied", "tied", "tying"),
    ("undergo", "undergoes", "underwent", "undergone", "undergoing"),
    ("submit", "submits", "submitted", "submitted", "submitting"),
    ("be", "is", "was", "been", "being"),
    ("have", "has", "had", "had", "having"),
)


@pytest.mark.parametrize("row", PRINTED, ids=lambda row: row[0])
def test_forms_are_spelt_as_in_print(row: tuple[str, ...]) -> None:
    assert tuple(inflect(row[0], form)[0] for form in Form) == row


@pytest.mark.parametrize(
    ("verb", "form", "both"),
    [
        ("cancel", Form.PAST, {"canceled", "cancelled"}),
        ("label", Form.GERUND, {"labeling", "labelling"}),
        ("learn", Form.PAST, {"learned", "learnt"}),
        ("prove", Form.PARTICIPLE, {"proved", "proven"}),
        ("be", Form.THIRD, {"am", "are", "is"}),
    ],
)
def test_forms_that_compete_are_all_given(verb: str, form: Form, both: set[str]) -> None:
    assert set(inflect(verb, form)) == both


@given(st.sampled_from(REGULAR))
def test_past_and_participle_of_a_regular_verb_are_one(verb: str) -> None:
    assert inflect(verb, Form.PAST) == inflect(verb, Form.PARTICIPLE)
    assert all(form.endswith("ed") for form in inflect(verb, Form.PAST))


@given(st.sampled_from(VERBS))
def test_every_gerund_ends_in_ing_and_every_listed_form_is_small_letters(verb: str) -> None:
    assert all(form.endswith("ing") for form in inflect(verb, Form.GERUND))
    assert all(spelt == spelt.lower() != "" for form in Form for spelt in inflect(verb, form))


@pytest.mark.parametrize(
    ("word", "form", "verb"),
    [
        ("deploying", Form.GERUND, "deploy"),
        ("stopping", Form.GERUND, "stop"),
        ("exchanging", Form.GERUND, "exchange"),
        ("applied", Form.PAST, "apply"),
        ("agreed", Form.PARTICIPLE, "agree"),
        ("agreeing", Form.GERUND, "agree"),
        ("subscribed", Form.PAST, "subscribe"),
        ("compelled", Form.PAST, "compel"),
        ("installed", Form.PAST, "install"),
        ("passes", Form.THIRD, "pass"),
        ("uses", Form.THIRD, "use"),
        ("carries", Form.THIRD, "carry"),
        ("vetoes", Form.THIRD, "veto"),
        ("made", Form.PAST, "made"),
        ("made", Form.GERUND, "made"),
        ("wugs", Form.THIRD, "wug"),
    ],
)
def test_the_verb_behind_a_form_is_guessed_by_spelling(word: str, form: Form, verb: str) -> None:
    assert guess(word, form) == verb


@pytest.mark.parametrize("form", list(Form), ids=lambda form: form.name)
def test_guesses_are_right_for_nineteen_of_twenty_regular_verbs(form: Form) -> None:
    right = [guess(inflect(verb, form)[0], form) == verb for verb in REGULAR]
    assert sum(right) / len(right) > 0.95


@given(st.text(max_size=12), st.sampled_from(Form))
def test_a_guess_never_fails(word: str, form: Form) -> None:
    assert len(guess(word, form)) <= len(word) + 1
