"""Comparators: the words before a number that say on which side of it an amount lies."""

from attrs import frozen

from clauses.extracting.values.measures import Measure
from clauses.extracting.values.vocabulary import Vocabulary
from clauses.extracting.values.words import Words
from clauses.lexicon.valuebook import ValueCue

DURATION = "duration"
NEUTRAL = ("", "=", "~")
_MOST_SIGNS = 4
_MOST_FILLERS = 2
_FARTHEST = 4
_LARGE = ("hundreds", "scales", "groups", "fractions")


@frozen
class Sign:
    """Comparators in a row, as one.

    Attributes:
        cue: the entry that bounds, or makes a deadline; None where there is none.
        bound: the bound; empty where there is none.
        cues: all entries.
        start: the first word of the span.
        end: the word after the last.
    """

    cue: ValueCue | None
    bound: str
    cues: tuple[ValueCue, ...]
    start: int
    end: int

    @property
    def deadline(self) -> bool:
        """Whether one of them makes a duration a deadline."""
        return any(one.flag("deadline") for one in self.cues)


def read_sign(words: Words, index: int, known: Vocabulary) -> Sign:
    """The comparators that begin at a word, and words behind them that say nothing."""
    cues: list[ValueCue] = []
    start = end = index
    while len(cues) < _MOST_SIGNS and (found := known.signs.match(words, end)):
        cues.append(found[0])
        end = _past_fillers(words, found[1], known)
        if found[0].flag("outside"):
            start = end
    if cues and list(words.low[index - 1 : index + 1]) == ["the", "above"]:
        return Sign(None, "", (), end, end)  # "the above ten days" points back
    if len(cues) > 1 and cues[0].flag("yields"):
        start += 1
    bounding = [one for one in cues if one.get("bound") not in NEUTRAL] or cues
    leading = [one for one in cues if one.flag("deadline")] + bounding[-1:]
    if not leading:
        return Sign(None, "", (), start, end)
    return Sign(leading[0], bounding[-1].get("bound"), tuple(cues), start, end)


def _past_fillers(words: Words, end: int, known: Vocabulary) -> int:
    for _ in range(_MOST_FILLERS):
        found = known.tables["fillers"].match(words, end)
        if not found or _counts(words, end, found[1], known):
            return length_of(words, end, known) or end
        end = found[1]
    return length_of(words, end, known) or end


def length_of(words: Words, index: int, known: Vocabulary) -> int | None:
    """Where "a transitional period of" ends, which says nothing of the amount."""
    for at in range(index, index + _FARTHEST):
        if words.low[at] in known.sets["stretches"] and words.low[at + 1] == "of":
            return at + 2
        article = at == index and words.low[at] in known.sets["leading"]
        if not article and (not words.letters(at) or words.low[at] in known.sets["stops"]):
            return None
    return None


def _counts(words: Words, start: int, end: int, known: Vocabulary) -> bool:
    """Whether "a" is the number itself: "more than a hundred", "within a month"."""
    if end != start + 1 or words.low[start] not in known.book.numbers["articles"]:
        return False
    large = any(words.low[end] in known.book.numbers[kind] for kind in _LARGE)
    return large or not (words.figures(end) or words.low[end] in known.numerals)


def fits(sign: Sign, measure: Measure | None, known: Vocabulary) -> bool:
    """Whether every comparator may stand with what is counted."""
    return measure is None or all(_fits(one.get("only"), measure, known) for one in sign.cues)


def _fits(only: str, measure: Measure, known: Vocabulary) -> bool:
    if only == DURATION:
        return measure.unit.dimension == DURATION
    if only == "uncounted":
        return measure.unit.dimension not in known.sets["counted"]
    return not (only and measure.noun)
