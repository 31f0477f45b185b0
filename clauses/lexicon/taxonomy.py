"""Closures over a vocabulary: every wider term and narrower one, what undoes or mirrors it."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from attrs import frozen

from clauses.model.action import Action

Entry = Mapping[str, Any]


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

    def circles(self) -> tuple[str, ...]:
        """The keys that are, through others, kinds of themselves; call before anything else."""
        state: dict[str, int] = {}
        found: list[str] = []

        def visit(key: str) -> None:
            state[key] = 1
            for parent in self.entries.get(key, {}).get("kind_of", ()):
                if state.get(parent) == 1:
                    found.append(key)
                elif parent not in state:
                    visit(parent)
            state[key] = 2

        for key in self.entries:
            if key not in state:
                visit(key)
        return tuple(found)


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
