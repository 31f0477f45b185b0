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
_OF_ACTS = ("tion", "ment", "ling", "ping", "ting", "ding", "ching", "sing", "shing", "ring", "ity")
LONGEST_OF = 4  # words of a name or noun phrase after *of*


@frozen(eq=False)
class Places:
    """Reads stretches of text as places.

    Attributes:
        lands: reads names of places.
    """

    lands: Lands

    def find(
        self, words: Cut, on: date | None, of: Extension | None, verb: str = ""
    ) -> Iterator[Named]:
        """The places in a stretch, each with its preposition, from left to right."""
        openings = _first_words()
        at = where(words, self.lands.parties, on, of, verb)
        free, prepositions = 0, listing("prepositions")
        for index, low in enumerate(words.low):
            if index < free or not (low in openings or index in at.who):
                continue
            found = self._whichever(at, index)
            if found is None and low in prepositions:
                found = self._after(at, index)
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

    def _whichever(self, at: Where, index: int) -> Item | None:
        """*north of the line*, *within 50 kilometres of the river*: whatever follows is a place."""
        words = at.words
        start = end_of("whichever", words, index) or _measured(words, index)
        if start is None or index in at.regions:
            return None
        plain = skip(words, start, word_set("determiners"))
        found = self.lands.territory(at, start) or self.lands.name(at, plain)
        last = found.last if found else _with_of(words, _phrase_end(words, plain))
        if last <= plain:
            return None
        if found and words.low[start - 1] == "from":  # "15 kilometres from Poland"
            return found
        label = words.words(index, last)
        return Item(last, Extension.term(label), "placewords.whichever", Confidence.MEDIUM)

    def _after(self, at: Where, index: int) -> Item | None:
        preposition = at.words.low[index]
        before = at.words.at(index - 1)
        if _told_before(at.words, index - 1) or (
            preposition == "to" and before in listing("not-to")
        ):
            return None
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
        words = at.words
        loose = preposition in listing("loose") and not at.moves
        start = skip(words, index, word_set("determiners"))
        # A name may begin with what else is a determiner: five Central Asian republics.
        first = next((one for one in range(index, start) if one in at.regions), start)
        found = (
            self.lands.own(at, index)
            or self.lands.territory(at, index)
            or self.lands.name(at, first, loose=loose)
        )
        if found and words.capital(found.last):  # the Taiwan Strait is not Taiwan
            found = _noun(words, start, preposition) or found
        if found or (loose and not at.hands):
            return found
        found = _noun(words, start, preposition)
        towns = at.moves or preposition in listing("towns-after")
        if found or loose or not towns or start > index:
            return found
        return _capitalised(words, start)

    def _clause(self, at: Where, index: int) -> Item | None:
        """*where it could reach the other's coast*."""
        words, clause = at.words, read(FILE)["clause"]
        if index >= len(words) or not _openings().find(words.low, index):
            return None
        stretch = range(index, min(len(words), index + REACH))
        verbs = [one for one in stretch if words.low[one] in clause["verbs"]]
        ends = [end for one in stretch if (end := end_of("goals", words, one))]
        tables = self.lands.parties.lexicon.tables["regions"]
        if not verbs or not ends or verbs[0] >= ends[-1] or clause["region"] not in tables:
            return None
        found = self.lands.named(clause["region"])
        return Item(ends[-1], found.extension, found.cue, Confidence.MEDIUM)


def _told_before(words: Cut, index: int) -> bool:
    """Whether a place belongs to a noun: the statement made in Dhaka, not what is made there."""
    # What stands first in a stretch is the verb of the act.
    noun = index > 0 and words.low[index - 1] not in listing("being")
    return noun and words.low[index] in listing("elsewhere")


@cache
def _first_words() -> frozenset[str]:
    """The words with which a place may begin, but for names."""
    openings = (phrases("fixed"), phrases("whichever"), _openings())
    return listing("prepositions").union(*(one.heads for one in openings))


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
        if words.low[at] == GENITIVE:
            continue
        if not words.raw[at][0].isalpha() or words.low[at] in word_set("after-head"):
            return None
        found = _nouns().find(words.low, at)
        if found and _compound(words, found[0]):
            continue
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
        if preposition != "on" and _named(words, at):
            term = Extension.term(words.words(start, at + 1))
            return Item(at + 1, term, "placewords.capitals", Confidence.LOW)
    return None


def _named(words: Cut, at: int) -> bool:
    if words.raw[at] in listing("capitals"):
        return not words.capital(at + 1)
    alone = words.raw[at] in listing("alone") and not words.capital(at + 1)
    return alone and words.at(at - 1) == "the"


def _compound(words: Cut, last: int) -> bool:
    """Whether a noun only says of what kind the next one is: seabed sampling, border guards."""
    low = words.at(last)
    if not low[:1].isalpha() or words.capital(last):
        return False
    plural = singular(low) != low and low not in word_set("after-head")
    return plural or (low.endswith(_OF_ACTS) and low not in word_set("after-head"))


def _says_where(words: Cut, start: int, at: int, section: str) -> bool:
    modifiers = listing("weak-modifiers")
    return section == "nouns" or any(word in modifiers for word in words.low[start:at])


def _measured(words: Cut, index: int) -> int | None:
    """Where the place begins to which a length is counted: *within 50 kilometres of*."""
    if words.low[index] not in ("within", "from", "of"):
        return None
    if words.low[index] != "within":
        length = words.at(index - 1) in listing("lengths") and words.low[index] == "from"
        return index + 1 if length else None
    for at in range(index + 2, min(index + 2 + MODIFIERS, len(words) - 1)):
        if words.low[at] in listing("lengths"):
            return at + 2 if words.low[at + 1] in ("of", "from") else None
    return None


def _phrase_end(words: Cut, start: int) -> int:
    """Where a noun phrase of no known noun ends."""
    index = start
    while index < len(words) and index - start < LONGEST_OF and words.raw[index][0].isalnum():
        low = words.low[index]
        if low in word_set("after-head") or low in word_set("not-a-noun"):
            break
        if index > start and low in word_set("determiners"):
            break
        index += 1
    return index


def _with_of(words: Cut, last: int) -> int:
    """Where a noun phrase ends once its *of* is taken in."""
    if words.at(last) != "of":
        return last
    start = skip(words, last + 1, word_set("determiners"))
    end = _phrase_end(words, start)
    return end if end > start else last


def _capitalised(words: Cut, start: int) -> Item | None:
    """A proper name that no list knows: *in Geneva*."""
    index = start
    while words.capital(index) and not _defined(words, index):
        index += 1
    # An abbreviation is rather a currency, a body or a treaty; a number makes it a division.
    after = words.at(index)
    if index == start or words.capital(index) or after[:1].isdigit() or after == GENITIVE:
        return None
    if words.raw[start][1:2].isupper() or _modifies(words.low[index - 1], after):
        return None
    return Item(index, Extension.term(words.words(start, index)), "", Confidence.LOW)


def _modifies(name: str, after: str) -> bool:
    """Whether a name in front of a word is rather its adjective: at Ministerial level."""
    noun = after[:1].isalpha() and after not in word_set("after-head")
    return noun and name.endswith(listed("adjectives", FILE))


def _defined(words: Cut, index: int) -> bool:
    """Whether a word with a capital is rather a term of an instrument than the name of a place."""
    low = words.low[index]
    if words.raw[index] in word_set("towns"):
        return False
    if low in listing("nowhere") or singular(low) in listing("nowhere"):
        return True
    return low.endswith(listed("endings", FILE)) or (
        singular(low) != low and not words.capital(index - 1) and not words.capital(index + 1)
    )
