"""One amount from its comparators, its number and what stands behind, or two joined into one."""

from fractions import Fraction

from attrs import evolve, frozen

from clauses.extracting.values.measures import Measure, read_unit
from clauses.extracting.values.numerals import read_number
from clauses.extracting.values.ranges import Range, behind, read_range
from clauses.extracting.values.signs import DURATION, NEUTRAL, Sign, fits, read_sign
from clauses.extracting.values.vocabulary import Vocabulary
from clauses.extracting.values.words import Words
from clauses.lexicon.valuebook import ValueCue
from clauses.model.confidence import Confidence
from clauses.model.quantity import Quantity

_LOWER, _UPPER = (">", ">="), ("<", "<=")
_BOUNDING = (*_LOWER, *_UPPER, "between")
_FIRST_YEAR, _LAST_YEAR = 1800, 2199


@frozen
class Bounded:
    """An amount as read; without a measure where only what follows can tell it.

    Attributes:
        low: the lower end.
        high: the upper end.
        low_open: whether the lower end is left out.
        high_open: whether the upper end is left out.
        measure: what is counted.
        start: the first word.
        end: the word after the last.
        cue: the entry's name; empty for a bare number.
        sure: how sure the reading is.
        deadline: whether a comparator makes it a deadline.
    """

    low: Fraction | None
    high: Fraction | None
    low_open: bool
    high_open: bool
    measure: Measure | None
    start: int
    end: int
    cue: str = ""
    sure: Confidence = Confidence.HIGH
    deadline: bool = False

    @property
    def duration(self) -> bool:
        """Whether it is an amount of time."""
        return self.measure is not None and self.measure.unit.dimension == DURATION

    def quantity(self, measure: Measure) -> Quantity:
        """The interval it stands for."""
        return Quantity(self.low, self.high, measure.unit, self.low_open, self.high_open)


def read_amount(words: Words, index: int, known: Vocabulary) -> Bounded | None:
    """The amount that begins at a word, with its opposite bound where one follows."""
    first = _read_one(words, index, known)
    if first is None:
        return None
    whole = _joined(words, first, known)
    return whole if whole.measure else _unnamed(words, whole, known)


def _unnamed(words: Words, one: Bounded, known: Vocabulary) -> Bounded | None:
    """A bounded number of things that stand elsewhere: "the number shall not exceed 1,200"."""
    cue = known.book.cues.get(one.cue)
    ends = [end for end in (one.low, one.high) if end is not None]
    few = not ends or ends[-1] <= 1 or any(end.denominator > 1 for end in ends)
    if cue is None or cue.get("only") or cue.get("bound") not in _BOUNDING or few:
        return None
    if words.letters(one.end) and words.low[one.end] not in known.sets["stops"]:
        return None
    year = words.low[one.end - 1].isdigit() and _FIRST_YEAR <= ends[-1] <= _LAST_YEAR
    return (
        None
        if year
        else evolve(one, measure=Measure(known.items, one.end, "?"), sure=Confidence.LOW)
    )


def _read_one(words: Words, index: int, known: Vocabulary) -> Bounded | None:
    sign = read_sign(words, index, known)
    if not (words.begins(sign.end, known.amount_heads) or sign.cues):
        return None
    found = read_range(words, sign, known)
    if found is None or (sign.bound in ("between", "from") and not found.ranged):
        return None
    if not fits(sign, found.measure, known):
        return None
    one = _bounded(sign, found)
    if found.cue:
        return _rated(words, _turned(one, found.cue, one.end), known)
    if not one.measure:
        return one
    one = evolve(one, end=_again(words, found, known))
    last = behind(words, one.end, known) if sign.bound in NEUTRAL else None
    if last and (last[0].get("only") != DURATION or one.duration):
        one = _turned(one, *last)
    return _rated(words, one, known)


def _bounded(sign: Sign, found: Range) -> Bounded:
    sure = found.sure
    if found.measure and found.measure.noun:
        sure = min(sure, Confidence.MEDIUM)
    for cue in sign.cues:
        sure = min(sure, Confidence(cue.get("sure") or "high"))
    # "Up to 3 to 5": the far end of a range is the bound.
    low = None if sign.bound in _UPPER else found.low
    high = None if sign.bound in _LOWER else found.high
    return Bounded(
        low=low,
        high=high,
        low_open=sign.bound == ">",
        high_open=sign.bound == "<",
        measure=found.measure,
        start=sign.start,
        end=found.end,
        cue=sign.cue.name if sign.cue else "",
        sure=sure,
        deadline=sign.deadline,
    )


def _turned(one: Bounded, cue: ValueCue, end: int) -> Bounded:
    """An amount with a comparator behind it."""
    lower = cue.get("bound") in _LOWER
    return evolve(
        one,
        low=one.low if lower else None,
        high=None if lower else one.high,
        end=max(end, one.end),
        cue=cue.name,
        deadline=one.deadline or cue.flag("deadline"),
    )


def _again(words: Words, found: Range, known: Vocabulary) -> int:
    """The end, with the same amount in brackets: ``fifteen per cent (15%)``."""
    if words.low[found.end] != "(":
        return found.end
    number = read_number(words, found.end + 1, known)
    if number is None or number.value != found.high:
        return found.end
    unit = read_unit(words, number, known)
    end = unit.end if unit else number.end
    return end + 1 if words.low[end] == ")" else found.end


def _rated(words: Words, one: Bounded, known: Vocabulary) -> Bounded:
    """An amount with what it is an amount for: ``a day``, ``per annum``."""
    end = one.end
    if words.low[end] not in known.sets["rates"] or one.measure is None:
        return one
    unit = known.units.match(words, end + 1)
    if not unit or unit[0].dimension != DURATION:
        return one
    end = unit[1] if one.measure.noun else end
    return evolve(one, end=end, sure=min(one.sure, Confidence.MEDIUM))


def _joined(words: Words, first: Bounded, known: Vocabulary) -> Bounded:
    """An amount and the opposite bound: "not less than 5 per cent nor more than 12"."""
    if not first.cue or (first.low is None) is (first.high is None):
        return first
    at = first.end + (words.low[first.end] == ",")
    second = _opposite(words, at, known)
    if second is None:
        return first
    one, other = first.measure, second.measure
    measure = one or other
    if one and other and (one.unit, one.noun) != (other.unit, other.noun):
        return first
    ends = _ends(first, second, nor=words.low[at] == "nor")
    if ends is None or measure is None:
        return first
    sure = min(first.sure, second.sure)
    return evolve(ends, measure=measure, start=first.start, end=second.end, sure=sure)


def _opposite(words: Words, at: int, known: Vocabulary) -> Bounded | None:
    joins = words.low[at] in known.sets["combining"]
    if not (joins or words.low[at - 1] == ","):
        return None
    # "Nor more than" is a comparator; "and" only leads to one.
    second = _read_one(words, at, known) if joins else None
    if second is None or not second.cue:
        second = _read_one(words, at + joins, known)
    return (
        second
        if second and second.cue and (second.low is None) is not (second.high is None)
        else None
    )


def _ends(first: Bounded, second: Bounded, *, nor: bool) -> Bounded | None:
    """Both bounds as one interval; None where they make none."""
    if nor and first.high is not None and first.high_open and second.high is not None:
        # The negation before "less than 5 nor more than 12" turns both.
        first = evolve(first, low=first.high, high=None, high_open=False)
    elif nor and first.low is not None and first.low_open and second.low is not None:
        first = evolve(first, low=None, high=first.low, low_open=False)
    lower, upper = (first, second) if first.low is not None else (second, first)
    if lower.low is None or upper.high is None or lower.low >= upper.high:
        return None
    return evolve(
        first,
        low=lower.low,
        low_open=lower.low_open,
        high=upper.high,
        high_open=upper.high_open,
        deadline=first.deadline or second.deadline,
    )
