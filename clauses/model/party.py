"""Who speaks and who is bound: states, organisations, alliances, and groups with dated members."""

import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum

from attrs import field, frozen

from clauses.errors import InvalidRecord, UnknownName
from clauses.model.checks import all_are, as_tuple, is_a, is_text


class PartyKind(Enum):
    """What sort of actor a party is; a commentator is none, and can never hold a position.

    >>> PartyKind("state")
    <PartyKind.STATE: 'state'>
    """

    STATE = "state"
    ORGANISATION = "organisation"
    ALLIANCE = "alliance"
    GROUP = "group"
    ANONYMOUS = "anonymous"
    COMMENTATOR = "commentator"


@frozen(order=True)
class Membership:
    """One member of a group, from a day on, until a day.

    Attributes:
        member: the member's key.
        since: first day as a member; None where it was always one.
        until: first day no longer a member; None where it still is one.

    >>> Membership("GB", date(1973, 1, 1), date(2020, 1, 31)).on(date(2021, 1, 1))
    False
    """

    member: str = field(validator=is_text())
    since: date | None = field(default=None, validator=is_a(date, optional=True), order=False)
    until: date | None = field(default=None, validator=is_a(date, optional=True), order=False)

    def __attrs_post_init__(self) -> None:
        if self.since and self.until and self.until <= self.since:
            found = f"{self.since} to {self.until}"
            raise InvalidRecord(
                f"Membership {self.member}", found=found, allowed="leaving after joining"
            )

    def on(self, day: date) -> bool:
        """Whether the membership holds on a day."""
        return (self.since is None or self.since <= day) and (
            self.until is None or day < self.until
        )


@frozen(order=True, repr=False, cache_hash=True)
class Party:
    """A state, organisation, alliance or named group.

    Attributes:
        key: short name without spaces, such as ``US`` or ``NATO``; parties sort by it.
        name: the name people read.
        kind: what sort of actor it is.
        aliases: other names that mean the same party.
        memberships: for groups, who belongs and from when to when.

    Raises:
        InvalidRecord: if the key is blank or holds white space.

    >>> from clauses import party
    >>> len(party("NATO").members(on=date(1997, 5, 27)))
    16
    """

    key: str = field(validator=is_text())
    name: str = field(validator=is_text(), order=False)
    kind: PartyKind = field(default=PartyKind.STATE, validator=is_a(PartyKind), order=False)
    aliases: tuple[str, ...] = field(
        default=(), converter=as_tuple, validator=all_are(str), order=False
    )
    memberships: tuple[Membership, ...] = field(
        default=(), converter=as_tuple, validator=all_are(Membership), order=False
    )

    def __attrs_post_init__(self) -> None:
        if any(letter.isspace() for letter in self.key):
            raise InvalidRecord("Party.key", found=self.key, allowed="a short name without spaces")

    def __repr__(self) -> str:
        """Print the name people read."""
        return self.name

    def __str__(self) -> str:
        """Print the name people read."""
        return self.name

    @property
    def speaks(self) -> bool:
        """Whether the party can hold a position; a narrator or expert cannot."""
        return self.kind is not PartyKind.COMMENTATOR

    def members(self, *, on: date) -> frozenset[str]:
        """The keys of those who belonged on a day; groups among them are not opened.

        Args:
            on: the day; membership changes, so there is no default.
        """
        return frozenset(entry.member for entry in self.memberships if entry.on(on))


UNATTRIBUTED = Party("unattributed", "not attributed", PartyKind.ANONYMOUS)


def fold(name: str) -> str:
    """Fold a name to what two spellings of it share: case, width, apostrophes, a leading article.

    >>> fold("The  Russian\u00a0Federation")
    'russian federation'
    """
    plain = name if name.isascii() else unicodedata.normalize("NFKC", name).replace("\u2019", "'")
    words = plain.casefold().split()
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


class Parties:
    """All parties of one analysis, found by key, name or alias.

    Raises:
        InvalidRecord: if two parties share a name, a member is missing, or groups form a circle.

    >>> from clauses.lexicon import default
    >>> default().parties["the Russian Federation"].key
    'RU'
    """

    def __init__(self, parties: Iterable[Party]) -> None:
        self._by_key: dict[str, Party] = {}
        self._by_name: dict[str, str] = {}
        for one in parties:
            self._add(one)
        sound: set[str] = set()
        for one in self._by_key.values():
            self._walk(one.key, (), sound)

    def _add(self, one: Party) -> None:
        if one.key in self._by_key:
            raise InvalidRecord("party key", found=one.key, allowed="a key no other party has")
        self._by_key[one.key] = one
        for name in {fold(word) for word in (one.key, one.name, *one.aliases)}:
            other = self._by_name.setdefault(name, one.key)
            if other != one.key:
                allowed = f"a name that {other} does not have"
                raise InvalidRecord(f"party {one.key}", found=name, allowed=allowed)

    def _walk(self, key: str, above: tuple[str, ...], sound: set[str]) -> None:
        # Groups that share members are walked once, or the ways through them would double at each
        # level.
        if key in sound:
            return
        if key in above:
            circle = " → ".join([*above[above.index(key) :], key])
            raise InvalidRecord("group membership", found=circle, allowed="groups without a circle")
        for entry in self._by_key[key].memberships:
            if entry.member not in self._by_key:
                raise UnknownName(f"party (member of {key})", entry.member, known=self._by_key)
            self._walk(entry.member, (*above, key), sound)
        sound.add(key)

    def __iter__(self) -> Iterator[Party]:
        """All parties, in the order they were given."""
        return iter(self._by_key.values())

    def __len__(self) -> int:
        """How many parties there are."""
        return len(self._by_key)

    def __contains__(self, name: str) -> bool:
        """Whether a key, name or alias is known."""
        return fold(name) in self._by_name

    def __getitem__(self, name: str) -> Party:
        """The party a key, name or alias stands for.

        Raises:
            UnknownName: if nothing is called so; near misses are named.
        """
        key = self._by_name.get(fold(name))
        if key is None:
            known = [word for one in self for word in (one.name, *one.aliases, one.key)]
            raise UnknownName("party", name, known=known)
        return self._by_key[key]

    def states(self, name: str, *, on: date) -> frozenset[str]:
        """The keys of all states behind a name on a day, groups within groups opened.

        >>> from clauses.lexicon import default
        >>> len(default().parties.states("NRC", on=date(2021, 12, 17)))
        31
        """
        found, opened, waiting = set(), set(), [self[name].key]
        while waiting:
            one = self._by_key[waiting.pop()]
            if not one.memberships:
                found.add(one.key)
            elif one.key not in opened:
                opened.add(one.key)
                waiting += one.members(on=on)
        return frozenset(found)
