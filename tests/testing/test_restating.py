"""A clause with one thing changed."""

import pytest

from clauses import InvalidRecord, Modality, load, place
from clauses.testing.restating import rescope, restate, said
from clauses.testing.strategies import clauses, smallest

DEMAND = load("december-2021")["D4"]


def test_one_field_of_the_norm_changes() -> None:
    before, after = said(DEMAND), said(restate(DEMAND, modality=Modality.EXEMPTION))
    assert after.modality is Modality.EXEMPTION
    assert (after.action, after.scope) == (before.action, before.scope)


def test_one_facet_of_the_scope_changes() -> None:
    before, after = said(DEMAND), said(rescope(DEMAND, place=place("Georgia")))
    assert after.scope.place == place("Georgia")
    assert after.scope.place != before.scope.place
    assert after.scope.bearers == before.scope.bearers


def test_the_words_no_longer_bear_it_out() -> None:
    assert said(restate(DEMAND)).evidence == ()


def test_what_was_not_read_cannot_be_restated() -> None:
    torn = smallest(clauses(), lambda clause: clause.norm is None)
    message = r"^Clause C1: found 'no norm, since north'; allowed: a clause that was read$"
    with pytest.raises(InvalidRecord, match=message):
        said(torn)
