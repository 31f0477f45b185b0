"""Whom a whole noun phrase means: the author, known parties, everyone, a role, or an open term.

A phrase is read from outside in: fixed phrases first, then a name that fills it, then two or more
phrases joined by *and*, then what belongs to a party, then roles; what is left is an open term.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache

from attrs import frozen

from clauses.extracting.naming.cutting import GENITIVE, Cut, Phrases
from clauses.extracting.naming.gazetteer import Hit, Kind, hits
from clauses.extracting.naming.named import Named
from clauses.extracting.naming.openterms import open_term
from clauses.extracting.naming.parties import Parties, Who, phrase_list
from clauses.lexicon.namewords import listed, singular, word_set
from clauses.lexicon.roles import is_role
from clauses.model.confidence import Confidence
from clauses.model.extension import ANYTHING, Extension
from clauses.model.source import Span

LONGEST = 80  # words; what is longer is no bearer, and is not searched for its parts
_ENDS = frozenset(",;:.!?")


@frozen
class Asked:
    """What a phrase is read with: its words, the parties in it, the day and author of the text."""

    words: Cut
    who: tuple[Who, ...]
    on: date | None
    author: Extension | None


@frozen(eq=False)
class Bearers:
    """Reads noun phrases as bearers.

    Attributes:
        parties: the parties that may be named.
    """

    parties: Parties

    def read(self, words: Cut, on: date | None, author: Extension | None) -> Named | None:
        """Whom the phrase means as a whole; None where it has no words."""
        if not any(word[0].isalnum() for word in words.raw):
            return None
        if len(words) > LONGEST:
            return open_term(words, 0, _undetermined(words, 0, len(words)), len(words))
        who = tuple(self.parties.find(words))
        return self._phrase(Asked(words, who, on, author), 0, len(words))

    def _phrase(self, asked: Asked, first: int, last: int) -> Named:
        words = asked.words
        while last - first > 1 and words.raw[last - 1] in _ENDS:
            last -= 1
        found = _fixed(asked, first, last) or self._every(asked, first, last)
        if found:
            return found
        start = _undetermined(words, first, last)
        for read in (self._whole, self._joined, self._organ, self._region):
            found = read(asked, start, last)
            if found:
                return Named(found.extension, words.span(first, last), found.cue, found.sure)
        return open_term(words, first, start, last)

    def _every(self, asked: Asked, first: int, last: int) -> Named | None:
        """*every state*, *any state other than Ukraine*."""
        words, span = asked.words, asked.words.span(first, last)
        every = _every_state(words, first, last)
        if every is None:
            return None
        if every == last:
            whole = Extension(words.words(first, every), ANYTHING.core, ANYTHING.hull)
            return Named(whole, span, "namewords.anything")
        but = _but().find(words.low, every)
        if not but or but[0] >= last:
            return None
        out = self._phrase(asked, but[0], last)
        return Named(~out.extension, span, "namewords.except", out.sure)

    def _whole(self, asked: Asked, first: int, last: int) -> Named | None:
        for one in asked.who:
            start, end = one.first, one.last
            if start <= first < end and _plain(asked.words, first, start):
                end += asked.words.at(end) == "itself" and end < last
                if end == last:
                    return self.parties.named(asked.words, one, asked.on)
        return None

    def _joined(self, asked: Asked, first: int, last: int) -> Named | None:
        parts = list(self._conjuncts(asked, first, last))
        if parts == [(first, last)]:
            return None
        found: list[Named] = []
        before: Who | None = None
        for start, end in parts:
            one = self._following(asked, before, start, end) or self._phrase(asked, start, end)
            found.append(one)
            before = self._last_group(asked, start, end) or before
        extension = found[0].extension
        for one in found[1:]:
            extension = extension | one.extension
        cue = next((one.cue for one in found if one.cue), "")
        return Named(extension, found[0].span, cue, min(one.sure for one in found))

    def _conjuncts(self, asked: Asked, first: int, last: int) -> Iterator[tuple[int, int]]:
        """The parts of a list, if each of them may stand alone; names are not cut through."""
        words = asked.words
        inside = {index for one in asked.who for index in range(one.first + 1, one.last)}
        start = first
        for index in range(first + 1, last):
            joint = None if index in inside or index <= start else _joints().find(words.low, index)
            if joint and self._stands(asked, start, index, joint[0]):
                yield start, index
                start = joint[0]
        if start < last:
            yield start, last

    def _stands(self, asked: Asked, first: int, joint: int, after: int) -> bool:
        """Whether what stands before a joint is a noun phrase, not an adjective or half a name."""
        words = asked.words
        if words.at(after) in word_set("determiners") | word_set("own"):
            return True
        phrase = words.words(first, joint)
        if is_role(phrase) or singular(words.low[joint - 1]) != words.low[joint - 1]:
            return True
        return any(one.last == joint for one in asked.who)

    def _following(self, asked: Asked, before: Who | None, first: int, last: int) -> Named | None:
        """*its members*, after the name of a group."""
        words = asked.words
        if words.at(first) not in {"its", "their"} or not before:
            return None
        rest = words.low[first + 1 : last]
        if " ".join(rest) not in word_set("members"):
            return None
        extension, dated = self.parties.extension(before.mark, asked.on, members=True)
        sure = Confidence.HIGH if dated else Confidence.MEDIUM
        return Named(extension, words.span(first, last), f"parties.{before.mark.key}", sure)

    def _last_group(self, asked: Asked, first: int, last: int) -> Who | None:
        found = None
        for one in asked.who:
            if first <= one.first < last and one.mark.group:
                found = one
        return found

    def _organ(self, asked: Asked, first: int, last: int) -> Named | None:
        """What acts for a state: *the Government of Italy*, *Italian vessels*, *Italy's navy*."""
        words = asked.words
        after = _organs_of().find(words.low, first)
        start = after[0] if after else first
        for one in asked.who:
            if after and _plain(words, start, one.first):
                rest = self._phrase(asked, start, last)
                return _lower(rest) if rest.cue.startswith("parties.") else None
            plain = all(
                word[0].isalpha() or word == GENITIVE for word in words.low[one.last : last]
            )
            if plain and one.first == first and singular(words.low[last - 1]) in _organs():
                return _lower(self.parties.named(words, one, asked.on))
        return None

    def _region(self, asked: Asked, first: int, last: int) -> Named | None:
        """States that are named by their region: *the Baltic states*."""
        for hit in hits(asked.words, self.parties.names):
            if hit.mark.kind is Kind.REGION and (hit.first, hit.last) == (first, last):
                return self._states_of(asked, hit)
        return None

    def _states_of(self, asked: Asked, hit: Hit) -> Named | None:
        lexicon = self.parties.lexicon
        place = lexicon.place([hit.mark.key])
        states = place.core.names & lexicon.tables["states"].keys() if place else frozenset()
        if not place or not states:
            return None
        more = place.hull.names & lexicon.tables["states"].keys()
        span = asked.words.span(hit.first, hit.last)
        found = Extension.of(place.label, states, maybe=more)
        return Named(found, span, f"regions.{hit.mark.key}", Confidence.MEDIUM)


def _fixed(asked: Asked, first: int, last: int) -> Named | None:
    """*we*, *our navy*, *everyone*."""
    words, span = asked.words, asked.words.span(first, last)
    low = " ".join(words.low[first:last])
    if low in word_set("author"):
        return _author(asked, span, Confidence.HIGH)
    if _ours(words, first, last):
        return _author(asked, span, Confidence.MEDIUM)
    if low in word_set("everyone"):
        return Named(Extension.term("everyone"), span, "namewords.everyone")
    return None


def _author(asked: Asked, span: Span, sure: Confidence) -> Named:
    if asked.author is None:
        return Named(Extension.term("we"), span, "namewords.author", Confidence.LOW)
    return Named(asked.author, span, "namewords.author", sure)


def _ours(words: Cut, first: int, last: int) -> bool:
    """Whether a phrase is about an organ of the author: *our navy*, *a vessel of ours*."""
    low = words.low[first:last]
    if any(word in _joints().heads for word in low):
        return False
    if low[-2:] == ["of", "ours"]:
        return singular(" ".join(low[-3:-2])) in _organs()
    return low[0] in word_set("own") and singular(low[-1]) in _organs()


def _undetermined(words: Cut, first: int, last: int) -> int:
    """The first word that is no determiner; the last word at the latest."""
    while first < last - 1 and words.low[first] in word_set("determiners"):
        first += 1
    return first


def _plain(words: Cut, first: int, last: int) -> bool:
    """Whether only determiners stand between two places, or nothing."""
    return all(words.low[index] in word_set("determiners") for index in range(first, last))


def _every_state(words: Cut, first: int, last: int) -> int | None:
    """Where the words for every state end, if the phrase begins with them."""
    if words.low[first] not in word_set("quantifiers"):
        return None
    index = first + 1 + (words.at(first + 1) == "the")
    if index < last and singular(words.low[index]) in word_set("anything"):
        return index + 1
    return None


def _lower(one: Named) -> Named:
    return Named(one.extension, one.span, one.cue, min(one.sure, Confidence.MEDIUM))


@cache
def _joints() -> Phrases[bool]:
    return phrase_list("joints")


@cache
def _organs() -> frozenset[str]:
    return frozenset(singular(word) for word in listed("organs"))


@cache
def _organs_of() -> Phrases[bool]:
    return phrase_list("organs-of")


@cache
def _but() -> Phrases[bool]:
    return phrase_list("except")
