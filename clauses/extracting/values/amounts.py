"""The amounts in a sentence: how many, how much, how far, how long."""

import re

from attrs import frozen

from clauses.extracting.values.bounds import Bounded, read_amount
from clauses.extracting.values.measures import Measure, read_unit
from clauses.extracting.values.numerals import read_number
from clauses.extracting.values.vocabulary import Vocabulary, vocabulary
from clauses.extracting.values.words import Words, cut
from clauses.lexicon.lexicon import Lexicon
from clauses.lexicon.valuebook import ValueBook
from clauses.model.confidence import Confidence
from clauses.model.quantity import Quantity
from clauses.model.source import Span

_WORD = re.compile(r"[^\W\d_]+")
_FIGURE = re.compile(r"\d")
_OPENING = frozenset("([{$€£¥–—-\u2011≥≤><=~+±“”\"'«‹:;,|*…¾")
_LISTING = frozenset((",", "and", "or", "to", "-", "–", "—", "&", "through"))
_NOTICE_WITHIN = 6
_PRIOR = frozenset(("'", "prior"))


@frozen
class Amount:
    """An amount that was found.

    Attributes:
        quantity: the interval it stands for.
        span: its words, comparator and unit included.
        cue: the entry that bounds it, such as ``amounts.more-than``; empty for a bare number.
        sure: how sure the reading is: MEDIUM for things that a noun names and for rates, LOW for
            what is only approximate or already known ("the three towns").
        deadline: whether it limits when something is done, and does not measure what is done.
    """

    quantity: Quantity
    span: Span
    cue: str
    sure: Confidence
    deadline: bool


def amounts(
    text: str,
    lexicon: Lexicon,
    start: int = 0,
    end: int | None = None,
    *,
    cues: ValueBook | None = None,
) -> tuple[Amount, ...]:
    """The amounts in a stretch of text, in order; none overlap.

    Args:
        text: the text.
        lexicon: knows the units.
        start: where the stretch begins.
        end: where it ends; the end of the text if None.
        cues: the words to go by; the shipped ones if None.

    >>> from clauses.lexicon import default
    >>> amounts("They shall move no more than two brigades.", default())[0].quantity
    ≤ 2 brigades
    """
    known = vocabulary(lexicon, cues)
    if not may_hold(text, known.may_measure, start, end):
        return ()
    words = cut(text, start, end)
    found: list[Amount] = []
    index = 0
    while index < words.count:
        if not words.begins(index, known.amount_heads):
            index += 1
            continue
        one = amount_at(words, index, known)
        if one is None:
            index = _next(words, index, known)
            continue
        if one.measure and not _often(words, one, known):
            found.append(_amount(words, one, one.measure, known))
        index = one.end
    return tuple(found)


def may_hold(text: str, hints: frozenset[str], start: int, end: int | None) -> bool:
    """Whether a stretch holds a figure or one of some words, without which nothing is found."""
    last = len(text) if end is None else end
    if _FIGURE.search(text, start, last):
        return True
    return not hints.isdisjoint(_WORD.findall(text[start:last].lower()))


def amount_at(words: Words, index: int, known: Vocabulary) -> Bounded | None:
    """The amount that begins at a word, unless the number there is a name."""
    low = words.low[index]
    begins = words.figures(index) or low in known.numerals or low in known.currencies.heads
    if not words.begins(index, known.amount_heads):
        return None
    if words.joined(index) and words.low[index - 1] not in _OPENING:
        return None
    if begins and _compound(words, index):
        return None
    one = read_amount(words, index, known)
    if one is None or not begins or one.measure is None:
        return one
    return None if _labelled(words, index, one.measure, known) else one


def _compound(words: Words, index: int) -> bool:
    """Whether a hyphen ties the number to what stands before it: ``mid-2025``, ``COVID-19``."""
    return words.low[index - 1] == "-" and words.joined(index) and words.joined(index - 1)


def _labelled(words: Words, index: int, measure: Measure, known: Vocabulary) -> bool:
    """Whether a figure is the name of a provision or the like: ``Article 5``, ``No. 4``."""
    if not words.figures(index):
        return False
    before = index - 1 - (words.low[index - 1] == ".")
    label = words.low[before] if before >= 0 else ""
    if label in known.provisions:
        return True
    return label in known.sets["label"] and bool(measure.noun)


def _next(words: Words, index: int, known: Vocabulary) -> int:
    """Where to look next: behind a number that was none, and behind a list of such names."""
    number = read_number(words, index, known)
    if number is None:
        return index + 1
    end = number.end
    if not (index and words.figures(index) and words.low[index - 1] in known.provisions):
        return end
    while True:
        at = end
        while words.low[at] in _LISTING:
            at += 1
        following = read_number(words, at, known) if at > end and words.figures(at) else None
        if following is None or read_unit(words, following, known):
            return end
        end = following.end


def _often(words: Words, one: Bounded, known: Vocabulary) -> bool:
    """Whether it says how often: ``every two years``."""
    return one.duration and words.low[one.start - 1] in known.sets["every"] and one.start > 0


def _amount(words: Words, one: Bounded, measure: Measure, known: Vocabulary) -> Amount:
    span = Span(words.starts[one.start], words.ends[one.end - 1])
    sure = one.sure
    if measure.noun and one.start and words.low[one.start - 1] in known.sets["known"]:
        sure = Confidence.LOW
    deadline = one.duration and (one.deadline or time_runs(words, one, known))
    return Amount(one.quantity(measure), span, one.cue, sure, deadline)


def time_runs(words: Words, one: Bounded, known: Vocabulary) -> bool:
    """Whether time runs from or to something: "30 days before", "two weeks' notice"."""
    if one.start and words.low[one.start - 1] in known.sets["measuring"]:
        return False
    end = one.end
    if known.tables["anchored"].match(words, end) or notice_end(words, end, known):
        return True
    return words.low[end] != "of" and known.tables["anchors"].match(words, end) is not None


def notice_end(words: Words, end: int, known: Vocabulary) -> int | None:
    """Where the notice ends that is so long: "30 days' prior written notice"."""
    for at in range(end, end + _NOTICE_WITHIN):
        word = words.low[at]
        if word in known.sets["notice"]:
            return at + 1
        if word not in _PRIOR and (not word[:1].isalpha() or word in known.sets["stops"]):
            return None
    return None
