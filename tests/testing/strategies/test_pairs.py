"""Demands with answers to the point."""

from hypothesis import given

from clauses import Clause, Modality, Relation, Scope, Stance, judge
from clauses.testing.restating import said
from clauses.testing.strategies import agreements, demands, pairs, smallest

Pair = tuple[Clause, Clause]


@given(demands([Modality.POWER], [Stance.OFFER]))
def test_demands_are_as_asked_for(demand: Clause) -> None:
    assert said(demand).modality is Modality.POWER
    assert demand.stance is Stance.OFFER


@given(agreements())
def test_agreements_agree(pair: Pair) -> None:
    assert judge(*pair).relation is Relation.ALIGNED


@given(pairs())
def test_topics_go_with_talk_alone(pair: Pair) -> None:
    for clause in pair:
        assert said(clause).action.talk or said(clause).scope.topics is None


def test_a_conflict_shrinks_to_what_matters() -> None:
    found = smallest(pairs(), lambda pair: judge(*pair).relation is Relation.CONFLICT, tries=500)
    assert [said(clause).scope for clause in found] == [Scope(), Scope()]
