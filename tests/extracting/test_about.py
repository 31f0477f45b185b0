"""What an act is about: powers over others, talk with its topics and its terms."""

from collections.abc import Callable

import pytest

from clauses import Clause, Modality, Norm

ClausesOf = Callable[[str], tuple[Clause, ...]]


def norms(found: tuple[Clause, ...]) -> list[Norm]:
    return [one.norm for one in found if one.norm]


def test_a_power_over_the_growth_of_an_alliance_governs_the_alliance(clauses_of: ClausesOf) -> None:
    [norm] = norms(clauses_of("Halvenia has no veto over NATO's enlargement."))
    assert norm.modality is Modality.NO_POWER
    assert repr(norm.scope.counterparties) == "NATO itself"


@pytest.mark.parametrize(
    "text", ["Halvenia has no veto over the budget.", "Halvenia has no veto over Poland."]
)
def test_a_power_over_anything_else_governs_nobody(clauses_of: ClausesOf, text: str) -> None:
    [norm] = norms(clauses_of(text))
    assert norm.modality is Modality.NO_POWER
    assert norm.scope.counterparties is None


def test_what_talk_must_cover_is_its_topic(clauses_of: ClausesOf) -> None:
    [known] = norms(clauses_of("Any dialogue must address the deployment of missiles."))
    assert known.action.talk
    assert known.scope.topics
    assert "deploy" in known.scope.topics.core.names
    [open_term] = norms(clauses_of("Any dialogue must address the price of salt."))
    assert repr(open_term.scope.topics) == "the price of salt"


def test_what_talk_must_rest_on_is_its_condition(clauses_of: ClausesOf) -> None:
    [norm] = norms(clauses_of("Any dialogue must be based on reciprocity."))
    assert norm.action.talk
    assert [one.text for one in norm.conditions] == ["be based on reciprocity"]


@pytest.mark.parametrize(
    "text", ["The report must address the strait.", "Any dialogue must address."]
)
def test_other_things_cover_no_topics(clauses_of: ClausesOf, text: str) -> None:
    assert all(norm.scope.topics is None for norm in norms(clauses_of(text)))


@pytest.mark.parametrize("text", ["Shall be exported.", "Shall be sold to the Board."])
def test_an_act_done_to_nothing_that_is_named_has_no_objects(
    clauses_of: ClausesOf, text: str
) -> None:
    [norm] = norms(clauses_of(text))
    assert norm.scope.objects is None


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("The Parties shall discuss the deployment of missiles.", "deploy weapons"),
        ("The Parties shall discuss the price of salt.", "the price of salt"),
        ("The Parties shall negotiate on the price of salt.", "the price of salt"),
        ("The Parties shall negotiate.", "None"),
        ("The price of salt shall be discussed.", "None"),
    ],
)
def test_what_is_discussed_is_the_topic(clauses_of: ClausesOf, text: str, topics: str) -> None:
    [norm] = norms(clauses_of(text))
    assert norm.action.talk
    assert repr(norm.scope.topics) == topics
