"""Weapons, forces, goods and other things by name, whatever their number and hyphens."""

from collections.abc import Iterator

from attrs import Factory, frozen

from clauses.extracting.naming.cutting import Cut, Phrases, pieces
from clauses.extracting.naming.named import Named
from clauses.lexicon.lexicon import Lexicon
from clauses.lexicon.namewords import singular, word_set
from clauses.model.extension import Extension

ARMED = ("weapons", "forces", "fissile-material", "military-equipment")


@frozen
class Thing:
    """A thing found: the words from ``first`` to ``last``, and the key they name."""

    first: int
    last: int
    key: str


@frozen(eq=False)
class Things:
    """The things of a lexicon, as a text names them.

    Attributes:
        lexicon: whose things they are.
        names: their names in small letters, in both numbers.
    """

    lexicon: Lexicon
    names: Phrases[str]
    _made: dict[str, Extension] = Factory(dict)

    @classmethod
    def of(cls, lexicon: Lexicon) -> "Things":
        """Collect the names of a lexicon's things."""
        return cls(lexicon, Phrases.of(_names(lexicon)))

    def find(self, words: Cut) -> Iterator[Thing]:
        """The things in a stretch, from left to right."""
        for first, last, key in self.names.scan(words.low):
            if words.at(last) not in word_set("compound-heads") and words.at(
                first - 1
            ) not in word_set("unarmed"):
                yield Thing(first, last, key)

    def named(self, words: Cut, one: Thing) -> Named:
        """The record of a thing found."""
        if one.key not in self._made:
            found = self.lexicon.thing([one.key])
            self._made[one.key] = found or Extension.term(one.key)
        return Named(self._made[one.key], words.span(one.first, one.last), f"things.{one.key}")

    def within(self, key: str, roots: tuple[str, ...]) -> bool:
        """Whether a thing is of one of some wider kinds."""
        return key in roots or not self.lexicon.things.genera[key].isdisjoint(roots)


def _names(lexicon: Lexicon) -> Iterator[tuple[tuple[str, ...], str]]:
    for key, entry in lexicon.tables["things"].items():
        for name in (entry["name"], *entry.get("aliases", ())):
            plain = tuple(word.lower() for word in pieces(name))
            yield plain, key
            yield from ((one, key) for one in _other_number(plain))


def _other_number(plain: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    *rest, last = plain or ("",)
    if not last or last in word_set("fixed-plurals"):
        return
    one = singular(last)
    yield (*rest, one if one != last else last + "s")
