"""Parties, and tables of them."""

from hypothesis import given

from clauses import Parties, Party, PartyKind
from clauses.testing.strategies import parties, party_tables, smallest


@given(parties(kinds=(PartyKind.COMMENTATOR,)))
def test_parties_are_of_the_kinds_asked_for(party: Party) -> None:
    assert party.kind is PartyKind.COMMENTATOR


def test_a_table_holds_states_alone_or_a_group_too() -> None:
    states = smallest(party_tables())
    group = smallest(party_tables(), lambda table: bool(table[-1].memberships))
    assert [party.kind for party in states] == [PartyKind.STATE]
    assert [party.kind for party in group] == [PartyKind.STATE, PartyKind.GROUP]


@given(party_tables())
def test_a_table_can_be_made(table: tuple[Party, ...]) -> None:
    assert tuple(Parties(table)) == table
