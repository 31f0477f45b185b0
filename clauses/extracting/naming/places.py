"""Where: a preposition with a name, with somebody's land, or with a noun that is a place."""

from collections.abc import Iterator
from datetime import date
from functools import cache

from attrs import frozen

from clauses.extracting.naming.cutting import GENITIVE, Cut, Phrases, pieces
from clauses.extracting.naming.lands import (
    FILE,
    Item,
    Lands,
    Where,
    end_of,
    listing,
    phrases,
    skip,
    where,
)
from clauses.extracting.naming.named import Named
from clauses.lexicon.namewords import listed, read, singular, word_set
from clauses.model.confidence import Confidence
from clauses.model.extension import Extension

REACH = 14  # words within which a clause of place tells what can be hit
MODIFIERS = 5  # words among which the noun after a preposition stands
LONGEST_OF = 4  # words of a name or noun phrase after *of*


@frozen(eq=False)
class Places:
    """Reads stretches of text as places.

    Attributes:
        lands: reads names of places.
    """

    lands: Lands

    def find(self, words: Cut, on: date | None, of: Extension | None) -> Iterator[Named]:
        """The places in a stretch, each with its preposition, from left to right."""
        at = where(words, self.lands.parties, on, of)
        free, openings, prepositions = 0, _first_words(), listing("prepositions")
        for index, low in enumerate(words.low):
            if index < free or not (low in openings or index in at.who):
                continue
            found = self._after(at, index) if low in prepositions else None
            found = found or self._bare(at, index)
            if found:
                free = found.last
                yield Named(found.extension, words.span(index, free), found.cue, found.sure)

    def _bare(self, at: Where, index: int) -> Item | None:
        """Places without a preposition: *Ukrainian territory*, *abroad*, *where it could hit …*."""
        last = end_of("fixed", at.words, index)
        if last:
            label = at.words.words(index, last)
            return Item(last, Extension.term(label), "placewords.fixed", Confidence.MEDIUM)
        one = at.who.get(index)
        return self.lands.land_of(at, one) if one else self._clause(at, index)

    def _after(self, at: Where, index: int) -> Item | None:
        preposition = at.words.low[index]
        if index in at.regions:  # a name such as "within striking distance"
            return self.lands.region(at.regions[index])
        item = self._item(at, index + 1, preposition)
        if item is None:
            return None
        item = self._clause(at, item.last) or self._more(at, item, preposition)
        if preposition in listing("outside"):
            return Item(item.last, ~item.extension, item.cue, item.sure)
        return item

    def _more(self, at: Where, item: Item, preposition: str) -> Item:
        """Take in the other places of a list, so far as they are names."""
        joints = listing("joints")
        while at.words.at(item.last) in joints:
            index = skip(at.words, item.last, joints | {preposition})
            other = self.lands.name(at, skip(at.words, index, word_set("determiners")))
            if other is None:
                break
            both = item.extension | other.extension
            item = Item(other.last, both, item.cue, min(item.sure, other.sure))
        return item

    def _item(self, at: Where, index: int, preposition: str) -> Item | None:
        words, loose = at.words, preposition in listing("loose")
        start = skip(words, index, word_set("determiners"))
        # A name may begin with what else is a determiner: five Central Asian republics.
        first = next((one for one in range(index, start) if one in at.regions), start)
        found = (
            self.lands.own(at, index)
            or self.lands.territory(at, index)
            or self.lands.name(at, first, loose=loose)
        )
        if found or loose:
            return found
        found = _noun(words, start, preposition)
        if found or preposition not in listing("towns-after") or start > index:
            return found
        return _capitalised(words, start)

    def _clause(self, at: Where, index: int) -> Item | None:
        """*where they could hit the other side's territory*."""
        words, clause = at.words, read(FILE)["clause"]
        if index >= len(words) or not _openings().find(words.low, index):
            return None
        stretch = range(index, min(len(words), index + REACH))
        verbs = [one for one in stretch if words.low[one] in clause["verbs"]]
        ends = [one for one in stretch if words.low[one] in clause["objects"]]
        tables = self.lands.parties.lexicon.tables["regions"]
        if not verbs or not ends or verbs[0] > ends[-1] or clause["region"] not in tables:
            return None
        found = self.lands.named(clause["region"])
        return Item(ends[-1] + 1, found.extension, found.cue, Confidence.MEDIUM)


@cache
def _first_words() -> frozenset[str]:
    """The words with which a place may begin, but for names."""
    return listing("prepositions") | phrases("fixed").heads.keys() | _openings().heads.keys()


@cache
def _openings() -> Phrases[bool]:
    return Phrases.of((pieces(words), True) for words in read(FILE)["clause"]["openings"])


@cache
def _nouns() -> Phrases[str]:
    found = []
    for section in ("nouns", "weak"):
        for *rest, last in map(pieces, listed(section, FILE)):
            plural = last[:-1] + "ies" if last.endswith(("ty", "ry")) else last + "s"
            found += [((*rest, last), section), ((*rest, plural), section)]
    return Phrases.of(found)


def _noun(words: Cut, start: int, preposition: str) -> Item | None:
    """A noun that is a place, with what goes before it and its *of*."""
    for at in range(start, min(start + MODIFIERS, len(words))):
        if not words.raw[at][0].isalpha() or words.low[at] in word_set("after-head"):
            return None
        found = _nouns().find(words.low, at)
        if found and _says_where(words, start, at, found[1]):
            noun = " ".join([*words.low[at : found[0] - 1], singular(words.low[found[0] - 1])])
            if preposition == "on" and noun not in listing("upon"):
                return None
            last = found[0]
            while words.capital(at) and words.capital(last):  # Port Stanley
                last += 1
            last = _with_of(words, last)
            term = Extension.term(words.words(start, last))
            return Item(last, term, "placewords.nouns", Confidence.MEDIUM)
        if words.raw[at] in listing("capitals") and preposition != "on":
            term = Extension.term(words.words(start, at + 1))
            return Item(at + 1, term, "placewords.capitals", Confidence.LOW)
    return None


def _says_where(words: Cut, start: int, at: int, section: str) -> bool:
    modifiers = listing("weak-modifiers")
    return section == "nouns" or any(word in modifiers for word in words.low[start:at])


def _with_of(words: Cut, last: int) -> int:
    """Where a noun phrase ends once its *of* is taken in."""
    if words.at(last) != "of":
        return last
    end = index = skip(words, last + 1, word_set("determiners"))
    while index < len(words) and index - end < LONGEST_OF and words.raw[index][0].isalpha():
        if words.low[index] in word_set("after-head") or words.low[index] in word_set("not-a-noun"):
            break
        index += 1
    return index if index > end else last


def _capitalised(words: Cut, start: int) -> Item | None:
    """A proper name that no list knows: *in Geneva*."""
    index = start
    while words.capital(index) and not _defined(words, index):
        index += 1
    # An abbreviation is rather a currency, a body or a treaty; a number makes it a division.
    after = words.at(index)
    if index == start or words.capital(index) or after[:1].isdigit() or after == GENITIVE:
        return None
    if words.raw[start][1:2].isupper():
        return None
    return Item(index, Extension.term(words.words(start, index)), "", Confidence.LOW)


def _defined(words: Cut, index: int) -> bool:
    """Whether a word with a capital is rather a term of an instrument than the name of a place."""
    low = words.low[index]
    if low in listing("nowhere") or singular(low) in listing("nowhere"):
        return True
    return low.endswith(listed("endings", FILE)) or (
        singular(low) != low and not words.capital(index - 1) and not words.capital(index + 1)
    )
