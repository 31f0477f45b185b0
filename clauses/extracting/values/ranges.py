"""A number with its unit, or two with what lies between: "500 to 5,500 km", "2 or 3 weeks"."""

from fractions import Fraction

from attrs import evolve, frozen

from clauses.extracting.values.measures import Measure, read_measure, read_unit
from clauses.extracting.values.numerals import Number, read_bracketed, read_number
from clauses.extracting.values.signs import NEUTRAL, Sign
from clauses.extracting.values.vocabulary import Vocabulary
from clauses.extracting.values.words import Words
from clauses.lexicon.valuebook import ValueCue
from clauses.model.confidence import Confidence

PARTS = 100  # of a whole are a per cent each
_RANGING = (*NEUTRAL, "from", "<=", ">=")


@frozen
class Range:
    """One number, or the two ends of a range.

    Attributes:
        low: the lower end.
        high: the upper end; the same for one number.
        measure: what is counted; None where no unit follows.
        end: the word after it.
        ranged: whether two numbers are written.
        sure: how sure the reading is.
        cue: what bounds it from between number and unit, as in "two or more vessels".
    """

    low: Fraction
    high: Fraction
    measure: Measure | None
    end: int
    ranged: bool = False
    sure: Confidence = Confidence.HIGH
    cue: ValueCue | None = None


def read_range(words: Words, sign: Sign, known: Vocabulary) -> Range | None:
    """The number or range behind some comparators; None where there is no number."""
    bound = bool(sign.cues)
    currency = known.currencies.match(words, sign.end)
    number = _number(words, currency[1] if currency else sign.end, known, bound=bound)
    if number is None:
        return _level(words, sign, known)
    if currency:
        first: Measure | None = Measure(currency[0], number.end)
    else:
        inner = behind(words, number.end, known)
        if inner:
            return _bounded_within(words, number, inner, known, bound=bound)
        first = read_measure(words, number, known, bound=bound)
    ranged = _second(words, number, first, known, sign.bound)
    if ranged:
        return ranged
    value = number.value * (PARTS if number.share and first and first.unit == known.percent else 1)
    return Range(value, value, first, first.end if first else number.end, sure=number.sure)


def behind(words: Words, index: int, known: Vocabulary) -> tuple[ValueCue, int] | None:
    """The comparator that stands behind an amount, unless it belongs to a number that follows."""
    found = known.after.match(words, index)
    if not found:
        return None
    follows = words.low[found[1]]
    if follows == "than" or words.figures(found[1]) or follows in known.numerals:
        return None
    return found


def _bounded_within(
    words: Words, number: Number, inner: tuple[ValueCue, int], known: Vocabulary, *, bound: bool
) -> Range:
    cue, end = inner
    measure = read_measure(words, evolve(number, end=end), known, bound=bound)
    last = measure.end if measure else end
    return Range(number.value, number.value, measure, last, sure=number.sure, cue=cue)


def _number(words: Words, at: int, known: Vocabulary, *, bound: bool) -> Number | None:
    if words.low[at] in ("(", "["):
        alone = read_bracketed(words, at, known)
        return alone if alone and read_unit(words, alone, known) else None
    found = read_number(words, at, known)
    if found or not bound or words.low[at] not in known.book.numbers["articles"]:
        return found
    one = Number(Fraction(1), at + 1)
    measure = read_unit(words, one, known)
    return one if measure and measure.unit != known.items else None


def _level(words: Words, sign: Sign, known: Vocabulary) -> Range | None:
    """A unit as a mark of size: ``above brigade level``."""
    found = known.units.match(words, sign.end) if sign.cues else None
    if not found:
        return None
    end = found[1] + (words.low[found[1]] == "-")
    if words.low[end] not in known.sets["level"]:
        return None
    return Range(Fraction(1), Fraction(1), Measure(found[0], end + 1), end + 1)


def _second(
    words: Words, number: Number, first: Measure | None, known: Vocabulary, bound: str
) -> Range | None:
    """The range that a first number begins; None where it begins none."""
    at = first.end if first else number.end
    after = _separated(words, at, known, bound)
    if after is None:
        return None
    currency = known.currencies.match(words, after)
    second = read_number(words, currency[1] if currency else after, known)
    if second is None or second.value <= number.value:
        return None
    if words.low[at] == "or" and second.value != number.value + 1:
        return None
    last = Measure(currency[0], second.end) if currency else None
    last = last or read_measure(words, second, known, bound=True)
    if last is None and first is not None and first.unit != known.items:
        last = Measure(first.unit, second.end)
    low = _scaled(number, second)
    alone = last is None and first is None and bound == "between"
    if not alone and (last is None or not _alike(first, last)):
        return None
    sure = min(number.sure, second.sure)
    end = last.end if last else second.end
    return Range(low, second.value, last, end, ranged=True, sure=sure)


def _scaled(first: Number, second: Number) -> Fraction:
    """The lower end: in "5 to 12 million" it counts millions, too."""
    shared = first.scale == 1 and first.value < second.value / second.scale
    return first.value * second.scale if shared else first.value


def _alike(first: Measure | None, last: Measure) -> bool:
    return first is None or (first.unit, first.noun) == (last.unit, last.noun)


def _separated(words: Words, at: int, known: Vocabulary, bound: str) -> int | None:
    """Where the second number of a range begins."""
    if bound == "between":
        return at + 1 if words.low[at] == "and" else None
    if words.low[at] == "or":
        return at + 1 if bound in NEUTRAL else None
    if bound not in _RANGING:
        return None
    found = known.tables["separators"].match(words, at)
    return found[1] if found else None
