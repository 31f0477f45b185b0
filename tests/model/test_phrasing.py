"""Reasons and norms in ordinary words; what is quoted in them stays as it is."""

import pytest
from hypothesis import given

from clauses.model import phrasing
from clauses.model.action import Action
from clauses.model.extension import Extension
from clauses.model.modality import Modality
from clauses.model.norm import Norm
from clauses.model.scope import Facet, Scope
from clauses.model.stance import Stance
from clauses.testing import strategies
from tests.model.samples import clause

DIG = Action.of("dig", "a canal")
US = Scope(bearers=Extension.of("Arland, United States", {"AR", "US"}))


def test_every_side_stance_and_modality_has_words() -> None:
    assert list(phrasing.NOUNS) == list(Facet)
    assert list(phrasing._SAYS) == list(Stance)
    assert list(phrasing._THAT) == list(Modality)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Poland", "Poland"),
        ("NATO members", "NATO members"),
        ("Netherlands", "the Netherlands"),
        ("European Union", "the European Union"),
        ("EU", "the EU"),
        ("each Party", "each Party"),
        ("The Parties", "The Parties"),
        ("Parties", "the Parties"),
        ("", ""),
    ],
)
def test_a_name_has_the_article_of_prose(name: str, shown: str) -> None:
    assert phrasing.the(name) == shown


@pytest.mark.parametrize(
    ("modality", "who", "nobody"),
    [
        (Modality.OBLIGATION, "that {} dig a canal", "that everyone dig a canal"),
        (Modality.PROHIBITION, "that {} not dig a canal", "that nobody dig a canal"),
        (Modality.PERMISSION, "that {} be free to dig", "that everyone be free to dig"),
        (Modality.EXEMPTION, "that {} not be bound to dig", "that nobody be bound to dig"),
        (Modality.RIGHT, "that {} have the right to dig", "that everyone have the right to dig"),
        (Modality.POWER, "that {} have a say in", "that everyone have a say in"),
        (Modality.NO_POWER, "that {} have no say in", "that nobody have a say in"),
        (Modality.DECLARATION, "that {} dig a canal", "that everyone dig a canal"),
        (Modality.DEFINITION, "that “dig a canal” have", "that “dig a canal” have"),
    ],
)
def test_a_norm_is_told_as_a_clause_of_a_sentence(
    modality: Modality, who: str, nobody: str
) -> None:
    told = phrasing.content(Norm(modality, DIG, US))
    assert told.startswith(who.format("Arland and the United States"))
    assert phrasing.content(Norm(modality, DIG)).startswith(nobody)


def test_a_clause_says_its_norm_as_its_stance_does() -> None:
    norm = Norm(Modality.OBLIGATION, DIG, US)
    told = phrasing.says(clause(stance=Stance.REFUSAL), norm)
    assert told == "refuses to accept that Arland and the United States dig a canal"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("It is so.", "it is so"),
        ("A. Aro said so.", "a. Aro said so"),
        ("Arland is far.", "Arland is far"),
        ("“The” end.", "“The” end"),
        ("", ""),
    ],
)
def test_a_sentence_within_another_has_no_capital_but_that_of_names(text: str, shown: str) -> None:
    assert phrasing.within(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Place: the demand says “place: x”.", "the place: the demand says “place: x”."),
        ("The counterparties cannot be compared.", "the parties towards whom it holds cannot be"),
        ("The place has a contested boundary.", "the place has a contested boundary."),
        ("It judges whether the norm applies.", "It judges whether the rule applies."),
        ("lift the limit on quantity", "lift the limit on the amount"),
        ("change the bearers to Arland", "change the parties bound to Arland"),
        ("change the quantity to > 1 brigades", "change the amount to more than 1 brigade"),
        ("change the time to by 2031-05-01", "change the time to “by 2031-05-01”"),
        ("change the time to from 2031-05-01 to 2031-06-01", "change the time to “from 2031-05-01"),
        ("Arland not to deploy weapons (place: the coast (contested))",
         "Arland not to deploy weapons (the place: the coast)"),
        ("≤ 30 days, ≥ 2 km, < 3 m, = 1 months, > 21 weeks",
         "at most 30 days, at least 2 km, less than 3 m, 1 month, more than 21 weeks"),
        ("The act of “place has” x” time: ”", "The act of “place has” x” the time: ”"),
        ("“open place: x", "“open place: x"),
    ],
)  # fmt: skip
def test_names_of_sides_and_signs_become_words_outside_quotations(text: str, shown: str) -> None:
    assert phrasing.plain(text).startswith(shown)


def test_what_is_quoted_within_a_quotation_stays_too() -> None:
    assert phrasing.outside("a “b “c” d” e “f”", str.upper) == "A “b “c” d” E “f”"


@given(strategies.texts())
def test_words_that_are_quoted_are_never_changed(text: str) -> None:
    bare = text.replace("“", "").replace("”", "")
    assert phrasing.outside(f"“{bare}”", lambda piece: piece and "changed") == f"“{bare}”"
