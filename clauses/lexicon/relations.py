"""Words that mean the same, undo, mirror or narrow each other, where no taxonomy knows the act.

The sets stand in `relations/verbs.toml` and `relations/nouns.toml`; `things.toml` gives the
weapons, goods and persons it already orders. A verb or noun of several senses stands in several
sets.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from attrs import field, frozen

from clauses.errors import DossierError
from clauses.lexicon import default
from clauses.lexicon.sections import RELATIONS
from clauses.lexicon.taxonomy import Taxonomy, close_action
from clauses.lexicon.tomlfile import TomlFile, read_toml
from clauses.lexicon.verbwords import british
from clauses.lexicon.wordforms import fold_word, verb_base
from clauses.model.action import Action, ActRelation
from clauses.model.extent import Extent

FOLDER = Path(__file__).parent / "relations"
VERBS, NOUNS, PHRASES = RELATIONS
Words = tuple[str, ...]
Entries = Mapping[str, Mapping[str, Any]]
# Of two verbs with several senses each, the nearest pair of senses counts.
_NEAREST = (
    ActRelation.SAME,
    ActRelation.OPPOSITE,
    ActRelation.KIND,
    ActRelation.GENUS,
    ActRelation.COUNTERPART,
    ActRelation.UNRELATED,
)
_CLOSEST = (Extent.EQUAL, Extent.WITHIN, Extent.CONTAINS, Extent.OVERLAPS, Extent.DISJOINT)


@frozen
class Tie:
    """How two words are related, and the entries that say so.

    Attributes:
        relation: the relation, of acts or of extents.
        entries: the sets the two words were found in, such as ``verbs.withdraw``.
    """

    relation: ActRelation | Extent
    entries: tuple[str, ...] = ()


@frozen(eq=False, slots=False)
class WordRelations:
    """The sets of words, found by word.

    Attributes:
        verbs: key → set of verbs.
        nouns: key → set of nouns; with a key of `things.toml`, what is added to that thing.
        phrases: name → list of small words.

    >>> relations().verb_sets(("pull", "back"))
    ('withdraw',)
    """

    verbs: Entries
    nouns: Entries
    phrases: Entries
    _acts: dict[str, Action] = field(init=False, factory=dict)

    @property
    def tables(self) -> Mapping[str, Entries]:
        """Section → key → entry."""
        return {VERBS: self.verbs, NOUNS: self.nouns, PHRASES: self.phrases}

    @cached_property
    def verb_index(self) -> Mapping[str, Mapping[Words, tuple[str, ...]]]:
        """Base form → the words that go with it, the longest first → keys of sets."""
        found: dict[str, dict[Words, list[str]]] = {}
        for key, entry in self.verbs.items():
            for word in entry["words"]:
                first, *rest = word.lower().split()
                known = verb_base(first)
                for base in {known} if known else {first, british(first)}:
                    found.setdefault(base, {}).setdefault(tuple(rest), []).append(key)
        return {
            base: {rest: tuple(keys) for rest, keys in sorted(ways.items(), key=_longest)}
            for base, ways in found.items()
        }

    @cached_property
    def noun_index(self) -> Mapping[Words, tuple[str, ...]]:
        """Folded words of a noun → keys of sets."""
        found: dict[Words, dict[str, None]] = {}
        for key, entry in self.noun_sets.entries.items():
            for word in entry["words"]:
                found.setdefault(fold_words(word), {})[key] = None
        return {words: tuple(keys) for words, keys in found.items()}

    @cached_property
    def noun_sets(self) -> Taxonomy:
        """The sets of nouns with the things, and a set for each of their listed kinds."""
        found = {key: dict(_thing(entry)) for key, entry in default().tables["things"].items()}
        for key, entry in self.nouns.items():
            _add(found, key, entry)
            for kind in entry.get("kinds", ()):
                _add(found, f"{key}: {kind}", {"words": [kind], "kind_of": [key], "sibling": True})
        return Taxonomy(found)

    @cached_property
    def _apart(self) -> frozenset[frozenset[str]]:
        return frozenset(
            frozenset((key, other))
            for key, entry in self.noun_sets.entries.items()
            for other in entry.get("excludes", ())
        )

    @cached_property
    def lists(self) -> Mapping[str, tuple[Words, ...]]:
        """Name → the wordings of a list of small words, the longest first."""
        return {
            name: tuple(sorted((tuple(one.split()) for one in entry["words"]), key=len)[::-1])
            for name, entry in self.phrases.items()
        }

    @cached_property
    def single(self) -> Mapping[str, frozenset[str]]:
        """Name → the wordings of a list that are of one word."""
        return {
            name: frozenset(words[0] for words in found if len(words) == 1)
            for name, found in self.lists.items()
        }

    def verb_sets(self, verb: Words, heads: Iterable[str] = ()) -> tuple[str, ...]:
        """The sets of a verb that fit what it is done to.

        Args:
            verb: its base form, with its particles.
            heads: the sets of what it is done to; of several senses, those that ask for it count.
        """
        keys = self.verb_index.get(verb[0], {}).get(verb[1:], ())
        keys = tuple(key for key in keys if self.verbs[key].get("inner") != "light")
        around = set(heads)
        fitting = tuple(key for key in keys if not around.isdisjoint(self._done_to[key]))
        plain = tuple(key for key in keys if not self._done_to[key])
        return fitting or plain or keys

    @cached_property
    def _done_to(self) -> Mapping[str, frozenset[str]]:
        """Key of a set of verbs → the sets of what it is done to, kinds among them."""
        found = {}
        for key, entry in self.verbs.items():
            nouns = {
                one
                for word in entry.get("of", ())
                for one in (self.noun_index.get(fold_words(word)) or (word,))
            }
            found[key] = frozenset(one for noun in nouns for one in self._family(noun))
        return found

    def _family(self, key: str) -> frozenset[str]:
        return self.noun_sets.family(key) if key in self.noun_sets.entries else frozenset({key})

    def inner(self, verb: Words) -> Mapping[str, str]:
        """What a verb does to an act that is its object: key of a set → ``does`` or ``ends``."""
        keys = self.verb_index.get(verb[0], {}).get(verb[1:], ())
        return {key: self.verbs[key]["inner"] for key in keys if "inner" in self.verbs[key]}

    def act(self, key: str) -> Action:
        """A set of verbs as an act, with all it is related to."""
        if key not in self._acts:
            self._acts[key] = close_action(self._verb_sets, key)
        return self._acts[key]

    @cached_property
    def _verb_sets(self) -> Taxonomy:
        return Taxonomy({key: {**entry, "label": key} for key, entry in self.verbs.items()})

    def between_verbs(self, left: Iterable[str], right: Iterable[str]) -> Tie:
        """The nearest relation between the senses of two verbs; UNKNOWN where one has none.

        >>> relations().between_verbs(["sell"], ["buy"]).relation
        <ActRelation.COUNTERPART: 'counterpart'>
        """
        found = [
            (_NEAREST.index(self.act(one).relation(self.act(other))), one, other)
            for one in left
            for other in right
        ]
        if not found:
            return Tie(ActRelation.UNKNOWN)
        nearest, one, other = min(found, key=lambda item: item[0])
        return Tie(_NEAREST[nearest], _named(VERBS, one, other))

    def between_nouns(self, left: Iterable[str], right: Iterable[str]) -> Tie:
        """How what two nouns name lies, by their nearest senses; UNKNOWN where nothing ties them.

        >>> whole, part = (relations().noun_index[one,] for one in ("grain", "wheat"))
        >>> relations().between_nouns(part, whole)
        Tie(relation=<Extent.WITHIN: 'within'>, entries=('things.wheat', 'nouns.grain'))
        """
        found = [
            (_CLOSEST.index(lie), one, other)
            for one in left
            for other in right
            if (lie := self._lie(one, other)) is not None
        ]
        if not found:
            return Tie(Extent.UNKNOWN)
        nearest, one, other = min(found, key=lambda item: item[0])
        return Tie(_CLOSEST[nearest], (*dict.fromkeys((self._name(one), self._name(other))),))

    def _name(self, key: str) -> str:
        plain = key.partition(":")[0]
        return f"{NOUNS}.{plain}" if plain in self.nouns else f"things.{plain}"

    def _lie(self, one: str, other: str) -> Extent | None:
        sets = self.noun_sets
        if one == other:
            return Extent.EQUAL
        if other in sets.genera[one]:
            return Extent.WITHIN
        if one in sets.genera[other]:
            return Extent.CONTAINS
        if not sets.kinds[one].isdisjoint(sets.kinds[other]):
            return Extent.OVERLAPS
        return Extent.DISJOINT if self._excluded(one, other) else None

    def _excluded(self, one: str, other: str) -> bool:
        above, over = self._above(one), self._above(other)
        if any(frozenset((a, b)) in self._apart for a in above for b in over):
            return True
        return any(self._siblings(a, b) for a in above for b in over)

    def _siblings(self, one: str, other: str) -> bool:
        """Whether two are listed as kinds of one thing, of which no two share anything."""
        entries = self.noun_sets.entries
        if one == other or not (entries[one].get("sibling") and entries[other].get("sibling")):
            return False
        return not set(entries[one]["kind_of"]).isdisjoint(entries[other]["kind_of"])

    def _above(self, key: str) -> frozenset[str]:
        return self.noun_sets.genera[key] | {key}


def relations(own: Sequence[str | Path] = ()) -> WordRelations:
    """The shipped sets of words, with a user's own on top of them.

    An entry ``[verbs.KEY]``, ``[nouns.KEY]`` or ``[phrases.KEY]`` of a new name stands beside the
    shipped ones; one of a known name replaces it, or changes it: ``add`` and ``drop`` are lists of
    words, ``off = true`` takes it out. Other sections are left alone, so that cues and vocabulary
    may stand in the same file.

    Args:
        own: TOML files.

    Returns:
        The sets; without files always the same object.

    Raises:
        DossierError: if an entry has no words, or names a set that there is not; every fault is
            listed, with file and line.

    >>> relations() is relations()
    True
    """
    if not own:
        return _shipped()
    from clauses.lexicon.relationchecks import extended  # the shipped files need no checking

    files = [read_toml(Path(one)) for one in own]
    faults = [fault for file in files for fault in file.faults]
    base, tables = _shipped(), extended(_shipped().tables, files, faults)
    if faults:
        raise DossierError(", ".join(file.name for file in files), tuple(faults))
    return _made(tables) if tables else base


@cache
def _shipped() -> WordRelations:
    tables: dict[str, Any] = {}
    for file in shipped_files():
        tables |= file.tables
    return _made(tables)


def _made(tables: Mapping[str, Entries]) -> WordRelations:
    return WordRelations(tables[VERBS], tables[NOUNS], tables[PHRASES])


def shipped_files() -> tuple[TomlFile, ...]:
    """The files of the shipped sets, as they stand.

    >>> [file.name for file in shipped_files()]
    ['verbs.toml', 'nouns.toml', 'phrases.toml']
    """
    return tuple(read_toml(FOLDER / f"{section}.toml") for section in RELATIONS)


@cache
def fold_words(words: str) -> Words:
    """A noun of one word or several, each in small letters and in the singular.

    >>> fold_words("Trade Secrets")
    ('trade', 'secret')
    """
    return tuple(map(fold_word, words.split()))


def _longest(item: tuple[Words, list[str]]) -> int:
    return -len(item[0])


def _named(section: str, *keys: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f"{section}.{key}" for key in keys))


def _thing(entry: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    yield "words", [entry["name"], *entry.get("aliases", ())]
    yield "kind_of", list(entry.get("kind_of", ()))
    yield "sibling", True


def _add(found: dict[str, dict[str, Any]], key: str, entry: Mapping[str, Any]) -> None:
    """Put a set beside the others, or its words and wider sets to those of a thing."""
    old = found.get(key, {})
    lists = {
        name: [*old.get(name, ()), *entry.get(name, ())]
        for name in ("words", "kind_of", "excludes")
    }
    found[key] = {**old, **lists, "sibling": old.get("sibling") or entry.get("sibling", False)}
