"""Closures over a vocabulary: every wider term and narrower one, what undoes or mirrors it."""

from collections.abc import Collection, Iterable, Mapping
from functools import cached_property
from typing import Any

from attrs import frozen

from clauses.model.action import Action

Entry = Mapping[str, Any]
# No vocabulary of people is nested deeper; a circle is, without end.
DEEPEST = 40


@frozen(slots=False)
class Taxonomy:
    """Terms with their kinds: a graph without circles, a term may have several wider ones.

    Attributes:
        entries: key → entry with an optional ``kind_of``.
    """

    entries: Mapping[str, Entry]

    @cached_property
    def genera(self) -> Mapping[str, frozenset[str]]:
        """Key → keys of every wider term."""
        found: dict[str, frozenset[str]] = {}

        def climb(key: str) -> frozenset[str]:
            if key not in found:
                parents = tuple(self.entries[key].get("kind_of", ()))
                found[key] = frozenset(parents).union(*(climb(parent) for parent in parents))
            return found[key]

        for key in self.entries:
            climb(key)
        return found

    @cached_property
    def kinds(self) -> Mapping[str, frozenset[str]]:
        """Key → keys of every narrower term."""
        found: dict[str, set[str]] = {key: set() for key in self.entries}
        for key, genera in self.genera.items():
            for genus in genera:
                found[genus].add(key)
        return {key: frozenset(kinds) for key, kinds in found.items()}

    def family(self, key: str) -> frozenset[str]:
        """A term with all its kinds."""
        return self.kinds[key] | {key}

    def families(self, keys: Iterable[str]) -> frozenset[str]:
        """Several terms with all their kinds."""
        return frozenset().union(*(self.family(key) for key in keys))

    def circles(self) -> frozenset[str]:
        """The keys that are, through others, kinds of themselves; call before anything else.

        Keys so deep among others that reading them might never end are given as well.
        """
        above = {
            key: frozenset(entry.get("kind_of", ())) & self.entries.keys()
            for key, entry in self.entries.items()
        }
        below: dict[str, set[str]] = {key: set() for key in above}
        for key, parents in above.items():
            for parent in parents:
                below[parent].add(key)
        return _peeled(below, _peeled(above, frozenset(above)))


def _peeled(links: Mapping[str, Collection[str]], keys: frozenset[str]) -> frozenset[str]:
    """What is left after taking away, often enough, the keys that link to none of the others."""
    for _ in range(DEEPEST):
        keys = frozenset(key for key in keys if not keys.isdisjoint(links[key]))
    return keys


def close_action(taxonomy: Taxonomy, key: str) -> Action:
    """Make the record of one act, its relations closed over the taxonomy.

    An opposite of a wider act is an opposite of its kinds, and either end may declare it. The
    counterparts of an act are also those of its kinds, since to forbid it forbids them.
    """
    entry = taxonomy.entries[key]
    above = taxonomy.genera[key] | {key}
    around = above | taxonomy.kinds[key]
    return Action(
        key,
        entry["label"],
        taxonomy.genera[key],
        taxonomy.kinds[key],
        opposites=taxonomy.families(_linked(taxonomy, "opposites", above)) - around,
        counterparts=taxonomy.families(_linked(taxonomy, "counterparts", around)) - {key},
        talk=entry.get("talk", False),
    )


def _linked(taxonomy: Taxonomy, name: str, keys: frozenset[str]) -> frozenset[str]:
    declared = (end for key in keys for end in taxonomy.entries[key].get(name, ()))
    backward = (
        key for key, entry in taxonomy.entries.items() if not keys.isdisjoint(entry.get(name, ()))
    )
    return frozenset(declared).union(backward)


def topic_acts(taxonomy: Taxonomy, key: str) -> frozenset[str]:
    """The acts that talk about a term is talk about: its kinds, and what such measures cover."""
    family = taxonomy.family(key)
    covered = (end for kind in family for end in taxonomy.entries[kind].get("covers", ()))
    return family | taxonomy.families(covered)
