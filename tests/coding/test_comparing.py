"""Two codings held against each other: figures by hand, and what is listed."""

from itertools import cycle

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from clauses import Codings, Dossier, FieldAgreement, Modality, Overrides, Stance, coders, load
from clauses.model.fields import FIELDS
from clauses.testing import strategies
from tests.coding.conftest import Coded

FISHERY = load("fishery")


def field(codings: Codings, name: str) -> FieldAgreement:
    return next(one for one in codings.fields if one.field == name)


@settings(max_examples=25)
@given(strategies.records()[Dossier])
def test_a_coding_held_against_itself_agrees_wholly(dossier: Dossier) -> None:
    found = coders(dossier, dossier)
    assert found.settled
    assert not found.disagreements
    assert not found.alone
    assert len(found.clauses) == len(dossier.clauses)
    assert found.agreement.value in (1.0, None)
    assert all(one.alpha.value in (1.0, None) for one in found.fields)
    assert all(one.same == one.units for one in found.fields)


@settings(max_examples=25)
@given(strategies.records()[Dossier], st.lists(st.sampled_from(Stance), min_size=1), st.booleans())
def test_either_order_finds_the_same(one: Dossier, stances: list[Stance], cut: bool) -> None:
    changed = map(lambda clause, stance: evolve(clause, stance=stance), one.demands, cycle(stances))
    kept = one.positions[:-1] if cut else one.positions
    two = evolve(one, demands=changed, positions=kept, overrides=Overrides())
    here, there = coders(one, two), coders(two, one)
    assert here.fields == there.fields
    assert [(each.clause, each.first, each.second) for each in here.disagreements] == [
        (each.clause, each.second, each.first) for each in there.disagreements
    ]
    assert [each.clause for each in here.alone] == [each.clause for each in there.alone]
    assert all(each.first for each in here.alone)
    assert len(here.alone) == len(one.positions) - len(kept)


def test_fields_are_counted_and_alpha_is_that_of_the_formula() -> None:
    # Eighteen clauses; the stances of the first coder: demand 7 (six demands and A3), offer 2,
    # refusal 1, commitment 3, assertion 5. The second has an offer for the demand F1.
    demands = [evolve(FISHERY["F1"], stance=Stance.OFFER), *FISHERY.demands[1:]]
    found = coders(FISHERY, evolve(FISHERY, name="ben", demands=demands))
    stance = field(found, "stance")
    assert (stance.used, stance.same, stance.units) == (18, 17, 18)
    assert stance.agreement.value == 17 / 18
    counts = [one.stance for one in (*FISHERY.clauses, *demands, *FISHERY.positions)]
    squares = sum(counts.count(each) ** 2 for each in set(counts))
    assert stance.alpha.value == pytest.approx(1 - 35 * 2 / (36 * 36 - squares))
    assert found.whole.value == 17 / 18
    assert found.agreement.of == 4 * 18 + 15 * 17
    assert found.used.of < found.agreement.of
    assert [one.name for one in found.of("stance")] == ["F1 · stance"]
    assert found.of("place") == ()
    assert repr(found) == "Codings 'fishery' and 'ben': 18 clauses, 1 disagreements, 0 alone"


def test_a_field_that_nobody_fills_in_has_no_alpha() -> None:
    weapons = field(coders(FISHERY, FISHERY), "weapons")
    assert (weapons.used, weapons.agreement.value, weapons.alpha.value) == (0, 1.0, None)


def test_every_field_of_a_norm_can_differ(coded: Coded) -> None:
    ada = coded("ada")
    ben = coded(
        "ben",
        ('modality = "obligation"', 'modality = "permission"\nstrength = "effort"'),
        ('bearers = ["Lower Town"]', 'counterparties = ["Lower Town"]\nself_judging = true'),
        ("time = { until = 2031-06-30 }", 'place = ["words: the lock"]'),
    )
    found = coders(ada, ben).disagreements
    assert [(one.field, one.first, one.second) for one in found] == [
        ("modality", "obligation", "permission"),
        ("strength", "binding", "effort"),
        ("bearers", "Lower Town", ""),
        ("counterparties", "", "Lower Town"),
        ("place", "", "the lock"),
        ("time", "by 2031-06-30", ""),
        ("self_judging", "no", "yes"),
    ]
    assert (found[0].first_words, found[2].first_words) == ("must", "")
    assert {one.text for one in found} == {"Lower Town must dredge the lock by June."}


def test_what_cannot_be_read_differs_from_a_norm_in_one_field(coded: Coded) -> None:
    norm = '[positions.norm]\nmodality = "permission"\naction = "words: moor there"'
    ben = coded("ben", ('unread = "The letter is not public."', norm))
    found = coders(coded("ada"), ben)
    assert [(one.field, one.first, one.second) for one in found.disagreements] == [
        ("norm", "unread", "a norm")
    ]
    assert field(found, "norm").units == 4
    assert field(found, "modality").units == 3


@pytest.mark.parametrize(
    ("change", "differs"),
    [
        (('text = "if Upper Town pays"', 'text = "Upper Town pays"'), False),
        (('text = "if Upper Town pays"', 'text = "We can"'), True),
        (('kind = "act"', 'kind = "state"'), True),
        (('action = "pay"', ""), True),
        (('bearers = ["Upper Town"]\n', ""), True),
    ],
)
def test_conditions_are_the_same_if_their_words_overlap_and_all_else_is(
    coded: Coded, change: tuple[str, str], *, differs: bool
) -> None:
    found = coders(coded("ada"), coded("ben", change))
    assert [one.field for one in found.disagreements] == ["conditions"] * differs


def test_two_conditions_are_not_one(coded: Coded) -> None:
    more = '[[positions.norm.conditions]]\ntext = "if Upper Town pays"\nkind = "act"\n'
    found = coders(
        coded("ada"), coded("ben", ("[positions.norm.words]", f"{more}[positions.norm.words]"))
    )
    assert found.disagreements[0].second.startswith(
        "“if Upper Town pays” (act, by Upper Town, pay)"
    )
    assert found.disagreements[0].second.endswith("; “if Upper Town pays” (act)")


def test_other_names_of_one_thing_are_no_difference() -> None:
    norm = FISHERY["F1"].norm
    assert norm
    assert norm.bearers
    scope = evolve(norm.scope, bearers=evolve(norm.bearers, label="the Kingdom"))
    demands = [evolve(FISHERY["F1"], norm=evolve(norm, scope=scope)), *FISHERY.demands[1:]]
    assert coders(FISHERY, evolve(FISHERY, demands=demands)).settled


def test_codings_of_one_name_are_told_apart() -> None:
    found = coders("fishery", "fishery")
    assert (found.first, found.second) == ("fishery", "fishery (second)")


def test_all_fields_are_in_the_table() -> None:
    assert [one.field for one in coders("fishery", "fishery").fields] == list(FIELDS)


def test_alpha_does_not_mind_which_modality_is_which() -> None:
    swap = {Modality.OBLIGATION: Modality.PROHIBITION, Modality.PROHIBITION: Modality.OBLIGATION}
    demands = [
        evolve(one, norm=one.norm and evolve(one.norm, modality=swap[one.norm.modality]))
        for one in FISHERY.demands
    ]
    turned = evolve(FISHERY, demands=demands)
    one, other = coders(FISHERY, turned), coders(turned, FISHERY)
    assert field(one, "modality").alpha == field(other, "modality").alpha
    assert field(one, "modality").same == 10
