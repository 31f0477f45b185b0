"""The land of somebody: a state, its territory or its waters, the bearer's own, a region."""

from collections.abc import Iterable
from datetime import date
from functools import cache

from attrs import frozen

from clauses.extracting.naming.cutting import GENITIVE, Cut, Phrases, pieces
from clauses.extracting.naming.gazetteer import Hit, Kind, hits
from clauses.extracting.naming.parties import Parties, Who
from clauses.lexicon.namewords import listed, word_set
from clauses.model.confidence import Confidence
from clauses.model.extension import Extension

FILE = "placewords"
OWN = "own territory"


@frozen
class Item:
    """One place in a stretch: the word it ends before, what it is, and how it was known."""

    last: int
    extension: Extension
    cue: str
    sure: Confidence = Confidence.HIGH


@frozen
class Where:
    """A stretch with the names in it, the day of the text, and whose the own territory is.

    Attributes:
        moves: whether the act is one of moving, so that *to* and *from* say where.
        hands: whether they say where at least before a noun that is a place.
    """

    words: Cut
    regions: dict[int, Hit]
    who: dict[int, Who]
    on: date | None
    of: Extension | None
    moves: bool = False
    hands: bool = False


def where(
    words: Cut, parties: Parties, on: date | None, of: Extension | None, verb: str = ""
) -> Where:
    """Look up the names in a stretch, once."""
    named = tuple(hits(words, parties.names))
    regions = {hit.first: hit for hit in named if hit.mark.kind is Kind.REGION}
    who = {one.name: one for one in parties.find(words, named)}
    moves = verb in listing("moving")
    return Where(words, regions, who, on, of, moves, moves or verb in listing("handing"))


def listing(section: str) -> frozenset[str]:
    """One of the lists of words of place."""
    return word_set(section, FILE)


@cache
def phrases(section: str) -> Phrases[str]:
    """The phrases of a list of words of place, in small letters."""
    return Phrases.of((pieces(words), section) for words in listed(section, FILE))


def skip(words: Cut, index: int, over: Iterable[str]) -> int:
    """The first word from a place on that is none of some."""
    while words.at(index) and words.at(index) in over:
        index += 1
    return index


def end_of(section: str, words: Cut, index: int) -> int | None:
    """Where a phrase of a list that begins at a word ends."""
    found = phrases(section).find(words.low, index) if index < len(words) else None
    return found[0] if found else None


@frozen(eq=False)
class Lands:
    """Reads the land of somebody, from the word on where it begins.

    Attributes:
        parties: the parties and regions that may be named.
    """

    parties: Parties

    def region(self, hit: Hit) -> Item:
        """A region by its name."""
        return self.named(hit.mark.key, hit.last)

    def named(self, key: str, last: int = 0) -> Item:
        """A region by its key, in words that end before ``last``."""
        return Item(last, self._place(key), f"regions.{key}")

    def _place(self, name: str, on: date | None = None, of: Extension | None = None) -> Extension:
        found = self.parties.lexicon.place([name], on=on, of=of)
        return found or Extension.term(name)

    def state(self, at: Where, one: Who, last: int) -> Item | None:
        """A state, or the land of a group's members; None for who has no land."""
        lexicon, day = self.parties.lexicon, at.on or date.max
        states = lexicon.parties.states(one.mark.key, on=day)
        if states.isdisjoint(lexicon.tables["states"]):
            return None
        name = lexicon.parties[one.mark.key].name
        sure = Confidence.MEDIUM if one.mark.group and at.on is None else Confidence.HIGH
        return Item(last, self._place(name, day), f"parties.{one.mark.key}", sure)

    def land_of(self, at: Where, one: Who) -> Item | None:
        """*Ukrainian territory*, *Ukraine's waters*."""
        words = at.words
        index = one.last + (words.at(one.last) == GENITIVE)
        index = skip(words, index, listing("own-adjectives"))
        last = end_of("land", words, index)
        sure = Confidence.HIGH if last else Confidence.MEDIUM
        last = last or end_of("waters", words, index)
        item = self.state(at, one, last) if last else None
        return item and Item(item.last, item.extension, item.cue, min(item.sure, sure))

    def own(self, at: Where, index: int) -> Item | None:
        """*its territory*, *their own national territories*, *national territory*."""
        words = at.words
        start = skip(words, index, word_set("determiners"))
        told = start > index and words.at(start - 1) in listing("own")
        noun = skip(words, start, listing("own-adjectives"))
        last = end_of("land", words, noun)
        if last is None or not (told or (noun > start and words.at(last) != "of")):
            return None
        of = at.of
        if of is None or of.core.excluded or not self._have_land(of.core.names):
            return Item(last, Extension.term(OWN), "placewords.own", Confidence.MEDIUM)
        return Item(last, self._place(OWN, of=of), "placewords.own")

    def _have_land(self, keys: frozenset[str]) -> bool:
        return not keys.isdisjoint(self.parties.lexicon.tables["states"])

    def territory(self, at: Where, index: int) -> Item | None:
        """*the territory of Ukraine*, *the waters of the Baltic states*."""
        words = at.words
        noun = skip(words, index, word_set("determiners") | listing("own-adjectives"))
        last = end_of("land", words, noun) or end_of("waters", words, noun)
        if last is None or words.at(last) != "of":
            return None
        index = skip(words, last + 1, word_set("determiners"))
        one = at.who.get(index)
        if one and one.mark.kind is not Kind.ADJECTIVE:
            return self.state(at, one, one.last)
        return self.name(at, index)

    def name(self, at: Where, index: int, *, loose: bool = False) -> Item | None:
        """A state or region by its name, or the land of a state.

        Args:
            at: the stretch.
            index: the word at which it begins.
            loose: whether a state alone would more likely be whom than where.
        """
        hit, one = at.regions.get(index), at.who.get(index)
        if hit:
            return self.region(hit)
        if one is None:
            return None
        land = self.land_of(at, one)
        if land or loose or one.mark.kind is Kind.ADJECTIVE or (one.mark.group and not one.members):
            return land
        return self.state(at, one, one.last)
