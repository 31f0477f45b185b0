"""The laws of a table of parties, for tables that keep them and one that breaks each."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given

from clauses import Membership, Parties, Party, PartyKind, UnknownName
from clauses.lexicon import default
from clauses.testing import check_parties
from clauses.testing.strategies import party_tables

GROUP, NARRATOR = PartyKind.GROUP, PartyKind.COMMENTATOR
EAST, WEST = Party("EA", "Eastland"), Party("WE", "Westland")


def group(key: str, *members: Membership | str) -> Party:
    spells = [Membership(one) if isinstance(one, str) else one for one in members]
    return Party(key, f"the {key}", GROUP, (), spells)


LATER = Membership("EA", date(2010, 1, 1), None)
EARLY = Membership("EA", date(2000, 1, 1), date(2015, 1, 1))
BROKEN = {
    "shared name": (
        [EAST, Party("WE", "Westland", aliases=("EASTLAND",))],
        "a name means one party.\n  'eastland' is EA and WE",
    ),
    "stranger": (
        [EAST, group("Pact", "EA", "NO")],
        "members are in the table, and can hold a position.\n  Pact: NO is not in the table",
    ),
    "narrator": (
        [Party("NO", "Nora", NARRATOR), group("Pact", "NO")],
        "members are in the table, and can hold a position.\n  Pact: NO comments",
    ),
    "peopled state": (
        [EAST, Party("WE", "Westland", memberships=[Membership("EA")])],
        "only groups have members.\n  WE is a state with members",
    ),
    "twice": (
        [EAST, group("Pact", EARLY, LATER)],
        "a member belongs for one spell at a time.\n"
        "  Pact: EA joins on 2010-01-01, and has not left by then",
    ),
    "circle of one": (
        [group("Pact", "Pact")],
        "no group is within itself.\n  Pact is within itself",
    ),
    "circle of two": (
        [EAST, group("Pact", "EA", "Bloc"), group("Bloc", "Pact", "EA")],
        "no group is within itself.\n  Bloc is within itself",
    ),
}


def test_the_shipped_table_keeps_them() -> None:
    check_parties(default().parties)


@given(party_tables())
def test_so_do_drawn_ones(table: tuple[Party, ...]) -> None:
    check_parties(table)


def test_a_group_of_groups_keeps_them() -> None:
    left = Membership("WE", None, date(2020, 1, 1))
    check_parties([EAST, WEST, group("Pact", "EA", left), group("Bloc", "Pact", LATER)])


@pytest.mark.parametrize("fault", BROKEN)
def test_a_broken_law_is_told(fault: str) -> None:
    table, told = BROKEN[fault]
    with pytest.raises(AssertionError) as caught:
        check_parties(table)
    assert str(caught.value) == f"the table breaks a law: {told}"


class Strange(Parties):
    """A table that gives wrong answers, as one of somebody's own may."""

    def __init__(self, *parties: Party) -> None:
        self.listed = parties
        super().__init__(parties)

    def __iter__(self) -> Iterator[Party]:
        return iter(self.listed)


class Deaf(Strange):
    def __getitem__(self, name: str) -> Party:
        if name == "EASTLAND":
            return WEST
        return super().__getitem__(name)


class Mute(Strange):
    def __getitem__(self, name: str) -> Party:
        if name.strip() != name:
            raise UnknownName("party", name)
        return super().__getitem__(name)


class Shut(Strange):
    def states(self, name: str, *, on: date | None = None) -> frozenset[str]:  # noqa: ARG002
        return frozenset()


def test_a_party_that_one_of_its_names_does_not_find() -> None:
    message = (
        r"^the table breaks a law: a party is found by each of its names\.\n  'EASTLAND' is West"
    )
    with pytest.raises(AssertionError, match=message):
        check_parties(Deaf(EAST, WEST))


def test_a_party_that_spaces_hide() -> None:
    message = r"a party is found by each of its names\.\n  '  EA ' is nobody, not EA$"
    with pytest.raises(AssertionError, match=message):
        check_parties(Mute(EAST))


def test_a_group_that_cannot_be_opened() -> None:
    message = (
        r"^the table breaks a law: behind a group stand the states behind its members\.\n"
        r"  EA on 2000-01-01: nobody, but its members: EA$"
    )
    with pytest.raises(AssertionError, match=message):
        check_parties(Shut(EAST))
