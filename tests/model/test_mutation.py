import pytest

from clauses.errors import InvalidRecord
from clauses.model.figure import Figure
from clauses.model.mutation import Mutation, MutationEffect, Mutations, Turn
from clauses.model.relation import Relation

TURN = Turn("D1", "W1", Relation.CONFLICT, Relation.PARTIAL)
IDLE = Mutation("D1", "strength", "binding", "effort")
MISSED = Mutation("D1", "modality", "obligation", "right", [TURN])
SEEN = Mutation("D1", "place", "", "Here", [TURN], ["D1 × Giver"])


def test_a_turn_goes_from_one_relation_to_another() -> None:
    with pytest.raises(InvalidRecord, match=r"^Turn: found 'partial'; allowed: two different rel"):
        Turn("D1", "W1", Relation.PARTIAL, Relation.PARTIAL)


def test_an_expectation_notices_nothing_where_no_verdict_turns() -> None:
    with pytest.raises(InvalidRecord, match=r"^Mutation.noticed: found \('D1 × Giver',\); allowed"):
        Mutation("D1", "place", "", "Here", [], ["D1 × Giver"])


def test_changes_are_told_apart_by_what_came_of_them() -> None:
    share = Figure("noticed", 0.5, of=2)
    found = Mutations("Talks", 1, [], [IDLE, MISSED, SEEN], share, share)
    assert found.idle == (IDLE,)
    assert found.unnoticed == (MISSED,)
    assert found.of(MutationEffect.NOTICED) == (SEEN,)
    told = "Mutations 'Talks': 3 changes, 2 turn a verdict, 1 of them unnoticed"
    assert repr(found) == told
