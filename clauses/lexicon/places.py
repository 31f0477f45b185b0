"""Places from the tables: territories, seas, regions with a contested edge, and relative places."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Any

from attrs import frozen

from clauses.errors import InvalidRecord, UnknownName
from clauses.model.extension import ALL, NONE, Atoms, Extension
from clauses.model.party import Parties, fold

OUTSIDE = "outside "
OWN = ("own territory", "national territory", "own national territory")
WORDS = "words:"


@frozen(slots=False)
class Places:
    """All places, found by key, name or alias.

    Attributes:
        tables: the lexicon's tables.
        parties: the lexicon's parties, whose keys are territories too.
    """

    tables: Mapping[str, Mapping[str, Any]]
    parties: Parties

    @cached_property
    def _index(self) -> Mapping[str, str]:
        found = {}
        for key, entry in self.tables["regions"].items():
            for name in (key, entry["name"], *entry.get("aliases", ())):
                found[fold(name)] = key
        return found

    def find(self, name: str, on: date | None, of: Extension | None) -> Extension:
        """The place a name stands for; see `Lexicon.place`."""
        plain = name.strip()
        if plain.startswith(WORDS):
            return Extension.term(plain.removeprefix(WORDS).strip())
        if plain.startswith(OUTSIDE):
            return ~self.find(once(plain, OUTSIDE), on, of)
        if fold(plain) in OWN:
            return self._territories(plain, of)
        key = self._index.get(fold(plain))
        if key is not None:
            return self._region(key)
        group = plain.removesuffix(" members")
        if group in self.parties:
            return self._party(group, on)
        raise UnknownName("place", name, known=[*self._index, *(p.name for p in self.parties)])

    def _party(self, name: str, on: date | None) -> Extension:
        one = self.parties[name]
        if one.key in self.tables["states"]:
            return Extension.of(one.name, self._union([one.key]).names)
        if on is None:
            raise InvalidRecord(f"place {name}", found=None, allowed="a day for its membership")
        states = self.parties.states(name, on=on) & self.tables["states"].keys()
        if not states:
            allowed = "a state, a region, or a group with members"
            raise InvalidRecord(f"place {name}", found=f"no territory on {on}", allowed=allowed)
        return Extension.of(one.name, self._union(states).names)

    def _territories(self, name: str, of: Extension | None) -> Extension:
        listed = of.core.names if of and not of.core.excluded else frozenset()
        states = listed & self.tables["states"].keys()
        if not states:
            raise InvalidRecord(f"place {name!r}", found=of, allowed="states to be its bearers")
        labels = ", ".join(self.parties[key].name for key in sorted(states))
        return Extension.of(f"the territory of {labels}", self._union(states).names)

    def _union(self, keys: Iterable[str], *, widest: bool = False) -> Atoms:
        whole = NONE
        for key in keys:
            whole |= self._atoms(key, widest=widest)
        return whole

    def _atoms(self, key: str, *, widest: bool) -> Atoms:
        if key in self.tables["regions"]:
            found = self._region(key)
            return found.hull if widest else found.core
        # A state is its listed parts and the rest, for which its own code stands.
        return Atoms(frozenset({key, *self.tables["parts"].get(key, ())}))

    @cached_property
    def _known(self) -> dict[str, Extension]:
        return {}

    def _region(self, key: str) -> Extension:
        # Remembered, or regions inside regions would be worked out once for every way to them.
        if key not in self._known:
            self._known[key] = self._make(key)
        return self._known[key]

    def _make(self, key: str) -> Extension:
        entry = self.tables["regions"][key]
        may = self._union(entry.get("may_include", ()), widest=True)
        if entry.get("undefined"):
            return Extension(entry["name"], NONE, ALL if may.empty else may, key, disputed=True)
        inner = entry.get("includes", ())
        own = NONE if "includes" in entry else Atoms(frozenset({key}))
        core, hull = own | self._union(inner), own | self._union(inner, widest=True) | may
        disputed = bool(entry.get("contested")) and may.empty
        return Extension(entry["name"], core, hull, disputed=disputed)


def once(name: str, prefix: str) -> str:
    """What follows a prefix that must not stand there twice, since two would undo each other.

    Raises:
        InvalidRecord: if it stands there twice.

    >>> once("outside Poland", OUTSIDE)
    'Poland'
    """
    rest = name.removeprefix(prefix).strip()
    if rest.startswith(prefix):
        raise InvalidRecord("name", found=name, allowed=f"{prefix.strip()!r} only once")
    return rest
