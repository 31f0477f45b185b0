"""What is changed in a clause: one thing at a time, and always something."""

from collections import Counter

import pytest
from attrs import evolve
from hypothesis import given, settings

from clauses import Action, Clause, Dossier, Extension, Modality, Norm, Proviso, Scope, load
from clauses.model.fields import FIELDS, alike, shown
from clauses.mutating.variants import variants
from clauses.testing import strategies
from tests.model.samples import DIG, TALK, clause, unread

FISHERY = load("fishery")
WIDE = clause("D9", norm=Norm(Modality.PERMISSION, TALK, Scope(place=Extension.of("Here", {"UA"}))))


def changed(one: Clause, *others: Clause) -> list[tuple[str, str, str]]:
    return [
        (made.field, shown(one, made.field), shown(made.clause, made.field))
        for made in variants(one, (one, *others))
    ]


@settings(max_examples=25)
@given(strategies.records()[Dossier])
def test_each_changes_one_field_and_no_other(dossier: Dossier) -> None:
    for one in dossier.clauses:
        for made in variants(one, dossier.clauses):
            differ = {field for field in FIELDS if shown(one, field) != shown(made.clause, field)}
            # Topics are topics of an act of talk, so they go with it.
            assert (
                made.field
                in differ
                <= {made.field, "topics" if made.field == "action" else ""} | {made.field}
            )
            assert not alike(one, made.clause, made.field) or made.field in (
                "conditions",
                "exceptions",
            )
            assert (made.clause.id, made.clause.text) == (one.id, one.text)


def test_no_change_is_made_twice() -> None:
    for one in FISHERY.clauses:
        found = Counter(changed(one, *FISHERY.clauses))
        assert set(found.values()) <= {1}


def test_what_was_not_read_has_nothing_to_change() -> None:
    assert changed(unread(), WIDE) == []


def test_a_plain_norm_is_changed_in_what_it_has_and_what_others_have() -> None:
    stances = ("offer", "commitment", "refusal", "assertion", "acknowledgement", "evaluation")
    assert changed(clause(), WIDE) == [
        *(("stance", "demand", stance) for stance in stances),
        *(("modality", "obligation", one) for one in ("prohibition", "permission", "exemption")),
        *(("strength", "binding", one) for one in ("effort", "hortatory")),
        ("action", "dig a canal", "talk"),
        ("place", "", "Here"),
        ("conditions", "", "“if a condition is met” (state)"),
        ("exceptions", "", "“unless an exception applies” (state)"),
        ("self_judging", "no", "yes"),
    ]


@pytest.mark.parametrize(
    ("modality", "others"),
    [
        (Modality.POWER, ["no-power"]),
        (Modality.NO_POWER, ["power"]),
        (Modality.RIGHT, ["obligation", "prohibition", "permission", "exemption"]),
    ],
)
def test_a_say_becomes_no_say_and_never_a_duty(modality: Modality, others: list[str]) -> None:
    found = changed(clause(norm=Norm(modality, DIG)))
    assert [now for field, _, now in found if field == "modality"] == others


def test_a_facet_is_left_open_or_taken_from_the_next_clause_that_has_another() -> None:
    norm = WIDE.norm
    assert norm
    there = evolve(norm, scope=Scope(place=Extension.of("There", {"GE"})))
    later = clause("D10", norm=there)
    first = clause("D8", norm=evolve(there, scope=Scope(place=Extension.of("Far", {"MD"}))))
    found = [
        one for one in variants(WIDE, (first, WIDE, clause("D7"), later)) if one.field == "place"
    ]
    assert [shown(one.clause, "place") for one in found] == ["", "There"]
    again = [one for one in variants(later, (first, WIDE, later)) if one.field == "place"]
    assert [shown(one.clause, "place") for one in again] == ["", "Far"]


def test_topics_come_and_go_with_talk() -> None:
    about = Scope(topics=Extension.of("digging", {"dig"}))
    talk = clause("D3", norm=Norm(Modality.OBLIGATION, TALK, about))
    assert ("topics", "", "digging") in changed(WIDE, talk)
    assert [now for field, _, now in changed(talk, clause()) if field == "topics"] == [""]
    assert not [one for one in changed(clause(), talk) if one[0] == "topics"]
    dug = [one for one in variants(talk, (talk, clause())) if one.field == "action"]
    assert [one.clause.norm and one.clause.norm.scope.topics for one in dug] == [None]


def test_an_act_of_talk_keeps_its_topics_for_another() -> None:
    about = Scope(topics=Extension.of("digging", {"dig"}))
    talk = clause("D3", norm=Norm(Modality.OBLIGATION, TALK, about))
    meet = clause("D4", norm=Norm(Modality.OBLIGATION, Action("meet", "meet", talk=True)))
    found = [one for one in variants(talk, (talk, meet)) if one.field == "action"]
    assert [shown(one.clause, "topics") for one in found] == ["digging"]


def test_each_condition_is_dropped_and_one_is_added() -> None:
    one, two = Proviso("if it rains"), Proviso("if it snows")
    norm = Norm(Modality.OBLIGATION, DIG, conditions=(one, two))
    found = [now for field, _, now in changed(clause(norm=norm)) if field == "conditions"]
    rain, snow = "“if it rains” (state)", "“if it snows” (state)"
    assert found == [snow, rain, f"{rain}; {snow}; “if a condition is met” (state)"]
