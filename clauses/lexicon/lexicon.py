"""The controlled vocabulary as one object: names in, records out."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Any

from attrs import frozen

from clauses.errors import InvalidRecord, UnknownName
from clauses.lexicon.notation import read_quantity
from clauses.lexicon.people import read_parties
from clauses.lexicon.places import WORDS, Places, once
from clauses.lexicon.taxonomy import Taxonomy, close_action, topic_acts
from clauses.lexicon.units import look_up_unit, read_units
from clauses.model.action import Action
from clauses.model.extension import ANYTHING, Extension, join
from clauses.model.party import Parties, Party, fold
from clauses.model.quantity import Quantity
from clauses.model.unit import Unit

OTHER = "other than "
EVERY_STATE = ("every state", "all states", "every country", "all countries", "any state")


@frozen(slots=False)
class Lexicon:
    """Parties, places, acts, things and units, by name.

    Attributes:
        tables: section → key → entry, as in the TOML files, already checked.

    >>> from clauses.lexicon import default
    >>> default().place(["South Caucasus"]).core
    {AM, AZ, AZ.nagorno-karabakh, GE, GE.abkhazia, GE.south-ossetia}
    """

    tables: Mapping[str, Mapping[str, Any]]

    @cached_property
    def parties(self) -> Parties:
        """Every state and group."""
        return Parties(read_parties(self.tables))

    @cached_property
    def actions(self) -> Taxonomy:
        """The taxonomy of acts."""
        return Taxonomy(self.tables["actions"])

    @cached_property
    def things(self) -> Taxonomy:
        """The taxonomy of weapons, goods and other objects."""
        return Taxonomy(self.tables["things"])

    @cached_property
    def units(self) -> Mapping[str, Unit]:
        """Folded name → unit."""
        return read_units(self.tables["units"])

    @cached_property
    def _places(self) -> Places:
        return Places(self.tables, self.parties)

    @cached_property
    def _acts(self) -> dict[str, Action]:
        return {}

    @cached_property
    def _act_names(self) -> Mapping[str, str]:
        return name_index(self.tables["actions"], "label")

    @cached_property
    def _thing_names(self) -> Mapping[str, str]:
        return name_index(self.tables["things"], "name")

    def party(self, name: str) -> Party:
        """The party of that key, name or alias.

        Raises:
            UnknownName: if there is none.
        """
        return self.parties[name]

    def action(self, name: str) -> Action:
        """The act of that key, label or alias; ``words: verb object`` makes an open act.

        Raises:
            UnknownName: if the taxonomy has no such act.

        >>> from clauses.lexicon import default
        >>> default().action("words: dredge the estuary").open
        True
        """
        if name.startswith(WORDS):
            return Action.of(name.removeprefix(WORDS).strip())
        key = look_up("act", name, self._act_names)
        if key not in self._acts:
            self._acts[key] = close_action(self.actions, key)
        return self._acts[key]

    def unit(self, name: str) -> Unit:
        """The unit of that name.

        Raises:
            UnknownName: if there is none.
        """
        return look_up_unit(name, self.units)

    def quantity(self, text: str) -> Quantity:
        """Read a quantity such as ``> 1 brigade`` or ``(1000, 5500] km``.

        Raises:
            InvalidRecord: if the text is no quantity, for instance for want of a unit.
            UnknownName: if the unit is not known.
        """
        return read_quantity(text, self.unit)

    def who(self, names: Iterable[str], *, on: date) -> Extension | None:
        """A set of parties, groups opened by their membership on a day.

        ``NATO`` is the body with its members, ``NATO members`` the states alone, ``NATO itself``
        the body alone; ``every state`` and ``other than Ukraine`` are open-ended.

        >>> from clauses.lexicon import default
        >>> alone = default().who(["NATO itself"], on=date(2021, 12, 17))
        >>> alone.compare(default().who(["NATO"], on=date(2021, 12, 17)))
        <Extent.WITHIN: 'within'>
        """
        return join(self._who(name, on) for name in names)

    def _who(self, name: str, on: date) -> Extension:
        plain = name.strip()
        if plain.startswith(WORDS):
            return Extension.term(plain.removeprefix(WORDS).strip())
        if fold(plain) in EVERY_STATE:
            return Extension(plain, ANYTHING.core, ANYTHING.hull)
        if plain.startswith(OTHER):
            return ~self._who(once(plain, OTHER), on)
        members = plain.removesuffix(" members")
        if members != plain and plain not in self.parties:
            return Extension.of(plain, self._states(members, on))
        alone = plain.removesuffix(" itself")
        if alone != plain:
            return Extension.of(plain, {self.parties[alone].key})
        one = self.parties[plain]
        states = self._states(plain, on) if one.memberships else frozenset()
        return Extension.of(one.name, states | {one.key})

    def _states(self, name: str, on: date) -> frozenset[str]:
        found = self.parties.states(name, on=on)
        if not found or found == {self.parties[name].key}:
            raise InvalidRecord(name, found=f"no members on {on}", allowed="a group with members")
        return found

    def place(
        self, names: Iterable[str], *, on: date | None = None, of: Extension | None = None
    ) -> Extension | None:
        """A set of territories and seas.

        Args:
            names: regions, states, groups (their members' territories), ``outside …``,
                ``own territory`` or ``words: …``.
            on: the day on which groups are opened; needed only for groups.
            of: whose territory ``own territory`` is.

        Raises:
            UnknownName: if a name is no place.

        >>> from clauses.lexicon import default
        >>> default().place(["Eastern Europe"])
        Eastern Europe (contested)
        """
        return join(self._places.find(name, on, of) for name in names)

    def thing(self, names: Iterable[str], *, on: date | None = None) -> Extension | None:
        """A set of weapons, goods or, where no such thing is known and a day is given, parties.

        Raises:
            UnknownName: if a name is neither.

        >>> from clauses.lexicon import default
        >>> default().thing(["wheat"]).compare(default().thing(["grain"]))
        <Extent.WITHIN: 'within'>
        """
        return join(self._thing(name, on) for name in names)

    def _thing(self, name: str, on: date | None) -> Extension:
        if name.startswith(WORDS):
            return Extension.term(name.removeprefix(WORDS).strip())
        key = self._thing_names.get(fold(name))
        if key is not None:
            entry = self.tables["things"][key]
            # `exactly`: the listed kinds are all there is, so the term adds none of its own.
            family = self.things.families(entry.get("exactly", ())) or self.things.family(key)
            return Extension.of(entry["name"], family)
        if on is not None and self._is_party(name):
            return self._who(name, on)
        raise UnknownName("thing", name, known=self._thing_names)

    def _is_party(self, name: str) -> bool:
        bare = name.removeprefix(OTHER).removesuffix(" members").removesuffix(" itself")
        return bare in self.parties or fold(bare) in EVERY_STATE

    def topics(self, names: Iterable[str]) -> Extension | None:
        """The acts that talk is about.

        Raises:
            UnknownName: if a name is no act.

        >>> from clauses.lexicon import default
        >>> "exercise" in default().topics(["confidence-building"]).core
        True
        """
        return join(self._topic(name) for name in names)

    def _topic(self, name: str) -> Extension:
        if name.startswith(WORDS):
            return Extension.term(name.removeprefix(WORDS).strip())
        key = look_up("act", name, self._act_names)
        label = self.tables["actions"][key]["label"]
        return Extension.of(label, topic_acts(self.actions, key))


def name_index(entries: Mapping[str, Any], main: str) -> Mapping[str, str]:
    """Folded key, name and aliases → key."""
    found: dict[str, str] = {}
    for key, entry in entries.items():
        for name in (key, entry[main], *entry.get("aliases", ())):
            found.setdefault(fold(name), key)
    return found


def look_up(kind: str, name: str, index: Mapping[str, str]) -> str:
    """The key a name stands for.

    Raises:
        UnknownName: if there is none; near misses are named.
    """
    key = index.get(fold(name))
    if key is None:
        raise UnknownName(kind, name, known=index)
    return key
