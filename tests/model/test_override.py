"""Corrections by people: what one may hold, when it has gone stale, and where it does not fit."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.errors import Fault, InvalidRecord
from clauses.model.action import ActRelation
from clauses.model.override import Override, Overrides, text_hash
from clauses.model.relation import ConflictKind, Relation
from clauses.testing import strategies
from tests.model.samples import answer, clause

DAY = date(2031, 3, 1)


def override(demand: str = "D1", position: str = "W1", **facts: Any) -> Override:
    """A correction to PARTIAL, changed as told."""
    given = {"relation": Relation.PARTIAL, **facts}
    return Override(demand, position, "They said so later.", "A. Aro", DAY, **given)


def test_a_correction_is_signed_and_knows_its_pair() -> None:
    one = override()
    assert one.pair == ("D1", "W1")
    assert one.signed == "A. Aro, 2031-03-01"


def test_where_it_was_read_is_no_part_of_its_meaning() -> None:
    assert override(file="a.toml", line=3) == override(file="b.toml")


EITHER = "a relation, or whether the position speaks to the demand"
TIED = "where the position speaks to the demand, how their acts are related"
KINDS = (
    "for a conflict, and for nothing else, one of modality, power, object, condition, structure, "
    "quantity"
)


@pytest.mark.parametrize(
    ("facts", "message"),
    [
        ({"relation": None}, f"Override: found 'neither'; allowed: {EITHER}"),
        ({"speaks": True}, f"Override: found 'both'; allowed: {EITHER}"),
        ({"relation": Relation.CONFLICT}, f"Override.conflict: found None; allowed: {KINDS}"),
        ({"conflict": ConflictKind.POWER}, f"Override.conflict: found 'power'; allowed: {KINDS}"),
        ({"link": ActRelation.SAME}, f"Override.link: found 'same'; allowed: {TIED}"),
        (
            {"relation": None, "speaks": False, "link": ActRelation.KIND},
            f"Override.link: found 'kind'; allowed: {TIED}",
        ),
        (
            {"relation": None, "speaks": True, "link": ActRelation.UNKNOWN},
            f"Override.link: found 'unknown'; allowed: {TIED}",
        ),
    ],
)
def test_what_does_not_go_together_is_refused(facts: dict[str, Any], message: str) -> None:
    with pytest.raises(InvalidRecord) as caught:
        override(**facts)
    assert str(caught.value) == message


def test_a_conflict_and_a_pairing_may_be_given_in_full() -> None:
    conflict = override(relation=Relation.CONFLICT, conflict=ConflictKind.POWER)
    pairing = override(relation=None, speaks=True, link=ActRelation.OPPOSITE)
    assert (conflict.conflict, pairing.link) == (ConflictKind.POWER, ActRelation.OPPOSITE)


@pytest.mark.parametrize(
    ("facts", "changed"),
    [
        ({}, ()),
        ({"demand_text": "You dig."}, ()),
        ({"demand_text": " You  dig"}, ()),
        ({"demand_text": "You build."}, ("D1",)),
        ({"position_text": "You dig."}, ("W1",)),
        ({"demand_text": "dug", "position_text": "dug"}, ("D1", "W1")),
        ({"demand_text": text_hash("You dig.")}, ()),
        ({"demand_text": text_hash("You dig.")[:20]}, ()),
        ({"demand_text": text_hash("You build.")[:20]}, ("D1",)),
        ({"demand_text": text_hash("You dig.")[:18]}, ("D1",)),  # too short to tell
    ],
)
def test_changed_words_are_noticed(facts: dict[str, str], changed: tuple[str, ...]) -> None:
    assert override(**facts).changed(clause(), answer()) == changed


@given(strategies.texts(), st.integers(min_value=19, max_value=71))
def test_a_hash_in_full_or_in_part_fits_its_text(text: str, length: int) -> None:
    one = override(demand_text=text_hash(text)[:length], position_text=text)
    assert one.changed(clause(text=text), answer(text=text)) == ()
    assert one.changed(clause(text=f"{text} too"), answer(text=f"{text} too")) == ("D1",)


def test_a_pair_is_corrected_once() -> None:
    message = r"^Overrides: found 'D1 × W1 twice'; allowed: each pair only once$"
    with pytest.raises(InvalidRecord, match=message):
        Overrides([override(), override("D2"), override(relation=None, speaks=False)])


@given(strategies.override_lists())
def test_each_correction_is_found_by_its_pair_and_no_other(some: Overrides) -> None:
    assert tuple(some) == some.entries
    assert all(some.of(*one.pair) is one for one in some)
    assert some.of("D1", "nobody") is None


@given(strategies.override_lists())
def test_what_is_about_some_clauses_fits_them(some: Overrides) -> None:
    asked, said = [clause("X1")], [answer("Y1"), answer("Y2")]
    kept = some.about(asked, said)
    assert kept.faults(asked, said) == ()
    assert set(kept) == {one for one in some if one.demand == "X1"}
    assert len(some.faults(asked, said)) == len(some.entries) - len(kept.entries)


def test_ids_that_are_not_there_are_faults_with_near_misses() -> None:
    some = Overrides([override("D9", "w1", file="own.toml", line=7), override("D1", "W1")])
    assert some.faults([clause("D1")], [answer("W1")]) == (
        Fault("own.toml", 7, "D9 × w1", "no demand is called 'D9'"),
        Fault("own.toml", 7, "D9 × w1", "no position is called 'w1'; did you mean 'W1'?"),
    )
    (fault,) = Overrides([override("D1", "D1")]).faults([clause("D1")], [answer("W1")])
    assert str(fault) == "overrides: D1 × D1: no position is called 'D1'"
