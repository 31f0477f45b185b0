"""The fields of a clause by name: what each means, and how it reads."""

import pytest
from attrs import evolve

from clauses import (
    Clause,
    Evidence,
    Extension,
    Facet,
    Modality,
    Norm,
    Proviso,
    ProvisoKind,
    Scope,
    Span,
    Stance,
    action,
    load,
    party,
)
from clauses.model.fields import FIELDS, OF_CLAUSE, alike, has, marked, meant, shown

BAY = Extension.of("the bay", {"bay"})
CALM = Proviso("if  calm\nholds", ProvisoKind.STATE)
NORM = Norm(Modality.PROHIBITION, action("deploy"), Scope(place=BAY), conditions=(CALM,))
CLAUSE = Clause("D1", party("NATO"), Stance.DEMAND, NORM, "Nothing in the bay if calm holds.")
UNREAD = evolve(CLAUSE, norm=None, unread="torn")


def with_norm(**changed: object) -> Clause:
    return evolve(CLAUSE, norm=evolve(NORM, **changed))  # type: ignore[arg-type]  # any field


@pytest.mark.parametrize(
    ("field", "meaning", "reading"),
    [
        ("author", "NATO", "NATO"),
        ("stance", "demand", "demand"),
        ("norm", "a norm", "a norm"),
        ("modality", "prohibition", "prohibition"),
        ("action", "deploy", "deploy weapons"),
        ("place", BAY, "the bay"),
        ("time", None, ""),
        (
            "conditions",
            frozenset({((ProvisoKind.STATE, None, ""), "if calm holds")}),
            "“if  calm\nholds” (state)",
        ),
        ("exceptions", frozenset(), ""),
        ("self_judging", "no", "no"),
    ],
)
def test_a_field_has_a_meaning_and_a_reading(field: str, meaning: object, reading: str) -> None:
    assert (meant(CLAUSE, field), shown(CLAUSE, field)) == (meaning, reading)


def test_a_clause_without_a_norm_has_the_fields_of_a_clause_alone() -> None:
    assert [field for field in FIELDS if has(UNREAD, field)] == list(OF_CLAUSE)
    assert {meant(UNREAD, field) for field in ("norm", "place", "action")} == {"unread"}
    assert meant(UNREAD, "author") == "NATO"
    assert all(has(CLAUSE, field) for field in FIELDS)


def test_another_spelling_of_one_act_or_place_is_alike() -> None:
    renamed = evolve(action("deploy"), label="station arms")
    assert alike(CLAUSE, with_norm(action=renamed), "action")
    assert not alike(CLAUSE, with_norm(action=action("withdraw")), "action")
    assert alike(CLAUSE, with_norm(scope=Scope(place=evolve(BAY, label="Bay"))), "place")
    assert not alike(CLAUSE, with_norm(scope=Scope()), "place")


@pytest.mark.parametrize(
    ("others", "same"),
    [
        ([Proviso("Calm holds", ProvisoKind.STATE)], True),
        ([Proviso("calm ends", ProvisoKind.STATE)], False),
        ([Proviso("if calm holds", ProvisoKind.ACT)], False),
        ([Proviso("calm holds", ProvisoKind.STATE, action=action("deploy"))], False),
        ([CALM, Proviso("calm holds", ProvisoKind.STATE)], False),
        ([], False),
    ],
)
def test_provisos_are_alike_where_the_words_of_one_stand_in_the_other(
    others: list[Proviso], same: bool
) -> None:
    other = with_norm(conditions=tuple(others))
    assert alike(CLAUSE, other, "conditions") is same
    assert alike(other, CLAUSE, "conditions") is same


def test_every_field_of_a_dossier_is_alike_itself() -> None:
    for one in load("fishery").demands:
        assert all(alike(one, one, field) for field in FIELDS)


def test_a_proviso_reads_with_whose_act_it_is() -> None:
    asked = Proviso("if they leave", ProvisoKind.ACT, BAY, action("withdraw"))
    assert shown(with_norm(conditions=(asked,)), "conditions") == (
        f"“if they leave” (act, by the bay, {action('withdraw')!r})"
    )
    assert shown(with_norm(self_judging=True), "self_judging") == "yes"


def test_the_words_marked_for_a_field_are_those_of_its_facet() -> None:
    found = Evidence(Facet.PLACE, Span.find("in the bay", CLAUSE.text))
    there = with_norm(evidence=(found,))
    assert marked(there, "place") == "in the bay"
    assert [marked(each, field) for each, field in ((there, "time"), (UNREAD, "place"))] == ["", ""]
    assert marked(there, "author") == ""
