"""Norms and clauses in words, and the words a reason cites."""

import pytest
from attrs import evolve

from clauses import Clause, Evidence, Facet, Modality, Proviso, Span, Stance
from clauses.judging.finding import cite, in_words, inference, quoted, says
from clauses.matching import pair
from tests.judging.building import answer, demand, norm


@pytest.mark.parametrize(
    ("modality", "words"),
    [
        ("obligation", "NATO to deploy weapons"),
        ("prohibition", "NATO not to deploy weapons"),
        ("permission", "NATO to be free to deploy weapons"),
        ("exemption", "NATO not to be bound to deploy weapons"),
        ("right", "the right of NATO to deploy weapons"),
        ("power", "a say of NATO in whether to deploy weapons"),
        ("no-power", "no say of NATO in whether to deploy weapons"),
        ("declaration", "NATO to deploy weapons"),
        ("definition", "the meaning of “deploy weapons”"),
    ],
)
def test_a_norm_in_words(modality: str, words: str) -> None:
    assert in_words(norm(modality, "deploy", bearers="NATO")) == words


def test_other_facets_follow_in_brackets() -> None:
    said = norm("obligation", "deploy", place="Poland", quantity="> 1 brigade")
    assert in_words(said) == "everyone to deploy weapons (place: Poland; quantity: > 1 brigades)"


def test_every_stance_can_be_told() -> None:
    told = norm("obligation", "withdraw", bearers="NATO")
    sentences = [says(answer(told, stance=stance.value), told).split(": ") for stance in Stance]
    assert [sentence[0] for sentence in sentences] == [
        "Demanded",
        "Offered",
        "Undertaken",
        "Refused",
        "Maintained",
        "Noted",
        "Judged",
        "Provided",
    ]
    assert {sentence[1] for sentence in sentences} == {"NATO to withdraw forces or weapons"}


def test_every_modality_can_be_told() -> None:
    told = {in_words(norm(modality.value, "withdraw")) for modality in Modality}
    assert len(told) == len(Modality) - 1  # to declare is worded as to do


def test_provisos_are_quoted() -> None:
    assert quoted((Proviso("if calm"), Proviso("if dry"))) == "“if calm” and “if dry”"


TEXT = "No weapons in Poland."


@pytest.mark.parametrize(
    ("facet", "words"),
    [
        (Facet.ACTION, "weapons"),  # marked
        (Facet.PLACE, TEXT),  # restricted, not marked: the whole text
        (Facet.TIME, ""),  # left open
        (Facet.MODALITY, TEXT),  # every norm has one
    ],
)
def test_a_facet_is_cited_by_the_words_it_rests_on(facet: Facet, words: str) -> None:
    told = evolve(
        norm("prohibition", "deploy", place="Poland"),
        evidence=[Evidence(Facet.ACTION, Span.find("weapons", TEXT))],
    )
    assert cite(evolve(answer(told), text=TEXT), facet) == words


def test_an_unread_clause_is_cited_whole() -> None:
    assert cite(demand(None), Facet.TIME) == "So it was said, there."


@pytest.mark.parametrize(
    ("told", "caveat"),
    [
        (answer(norm("right", "accede")), "the other side"),
        (answer(norm("obligation", "negotiate", topics="admit-member")), "talk on the subject"),
        (answer(norm("right", "words: knit a flag")), "outside the vocabulary"),
        (answer(norm("right", "admit-member")), ""),
    ],
)
def test_what_ties_two_acts_is_told_where_it_is_not_meaning_alone(
    told: Clause, caveat: str
) -> None:
    found = inference(pair(demand(norm("prohibition", "admit-member")), told))
    assert len(found) == bool(caveat)
    assert all(caveat in one for one in found)
