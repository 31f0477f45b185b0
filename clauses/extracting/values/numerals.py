"""Numbers in figures, in words, or in both: "1,000", "thirty (30)", "two thirds", "2.5 million"."""

import re
from fractions import Fraction

from attrs import evolve, frozen

from clauses.extracting.values.vocabulary import Vocabulary
from clauses.extracting.values.words import Words
from clauses.model.confidence import Confidence

# No amount of a treaty is longer; a text of figures alone must not become one number.
_WHOLE = re.compile(r"(?:0|[1-9]\d{0,14}|[1-9]\d{0,2}(?:,\d{3}){1,4})(?:\.\d{1,9})?")
_DOTTED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3}){2,4}")
_COMMA = re.compile(r"(?:0|[1-9]\d{0,11}),\d{1,2}")
_STROKE = re.compile(r"([1-9]\d?)/([1-9]\d?)")
_GROUP = re.compile(r"\d{3}(?:\.\d{1,9})?")
_BLANKS = frozenset(" \u00a0\u2009\u202f")
_MOST_GROUPS, _PLACES = 4, 3
_TEN = 10
_HYPHENS = ("-", "\u2011")
_BRACKETS = {"(": ")", "[": "]"}


@frozen
class Number:
    """A number as read.

    Attributes:
        value: the number.
        end: the word after it.
        figures: whether it is written in figures.
        share: whether it is a fraction of a whole.
        scale: the thousand or million that all of it counts; 1 where there is none.
        sure: LOW where figures and words differ, or a comma may be read in two ways.
    """

    value: Fraction
    end: int
    figures: bool = False
    share: bool = False
    sure: Confidence = Confidence.HIGH
    scale: Fraction = Fraction(1)


def read_number(words: Words, index: int, known: Vocabulary) -> Number | None:
    """The number that begins at a word, with its double in brackets; None where there is none."""
    first = _written(words, index, known)
    if first is None or words.low[first.end] != "(":
        return first
    second = _written(words, first.end + 1, known)
    if second is None or words.low[second.end] != ")" or second.figures is first.figures:
        return first
    told = second if first.figures else first  # words are harder to mistake than figures
    sure = first.sure if second.value == first.value else Confidence.LOW
    return evolve(told, end=second.end + 1, sure=sure)


def read_bracketed(words: Words, index: int, known: Vocabulary) -> Number | None:
    """A number alone in brackets, as drafts write what is not agreed: ``[30] days``."""
    closing = _BRACKETS.get(words.low[index])
    found = _written(words, index + 1, known) if closing else None
    if found is None or words.low[found.end] != closing:
        return None
    return evolve(found, end=found.end + 1)


def _written(words: Words, index: int, known: Vocabulary) -> Number | None:
    if words.figures(index):
        found = _figures(words, index, known)
    elif words.low[index] in known.book.numbers["signs"]:
        part = _part(words, index, known)
        return Number(part, index + 1, share=True)
    else:
        found = _fraction(words, index, known) or _spelt(words, index, known)
    if found is None or found.share:
        return found
    return _with_part(words, found, known)


def _figures(words: Words, index: int, known: Vocabulary) -> Number | None:
    token = words.low[index]
    stroke = _STROKE.fullmatch(token)
    if stroke and int(stroke[1]) < int(stroke[2]):
        return Number(Fraction(int(stroke[1]), int(stroke[2])), index + 1, figures=True, share=True)
    sure = Confidence.HIGH
    if _WHOLE.fullmatch(token):
        value, end = _grouped(words, index)
    elif _DOTTED.fullmatch(token):
        value, end = Fraction(token.replace(".", "")), index + 1
    elif _COMMA.fullmatch(token):
        value, end, sure = Fraction(token.replace(",", ".")), index + 1, Confidence.LOW
    else:
        return None
    scale = _scale(words, end, known)
    if scale:
        return Number(value * scale, end + 1, figures=True, sure=sure, scale=scale)
    return Number(value, end, figures=True, sure=sure)


def _grouped(words: Words, index: int) -> tuple[Fraction, int]:
    """Figures with a blank between thousands: ``5 500``."""
    digits, end = words.low[index].replace(",", ""), index + 1
    if len(words.low[index]) > _PLACES or "." in digits or digits == "0":
        return Fraction(digits), end
    while end - index <= _MOST_GROUPS and _GROUP.fullmatch(words.low[end]):
        between = words.text[words.ends[end - 1] : words.starts[end]]
        if between not in _BLANKS:
            break
        digits, end = digits + words.low[end], end + 1
        if "." in digits:
            break
    return Fraction(digits), end


def _scale(words: Words, index: int, known: Vocabulary) -> Fraction | None:
    word, numbers = words.low[index], known.book.numbers
    return (
        numbers["scales"].get(word) or numbers["hundreds"].get(word) or numbers["groups"].get(word)
    )


def _part(words: Words, index: int, known: Vocabulary) -> Fraction:
    return 1 / known.book.numbers["signs"][words.low[index]]


def _with_part(words: Words, number: Number, known: Vocabulary) -> Number:
    """Add what follows a whole: ``2½``, ``two and a half``."""
    end = number.end
    if words.low[end] in known.book.numbers["signs"]:
        return evolve(number, value=number.value + _part(words, end, known), end=end + 1)
    if words.low[end] != "and":
        return number
    found = _fraction(words, end + 1, known)
    if found is None or found.value >= 1:
        return number
    return evolve(number, value=number.value + found.value, end=found.end)


def _fraction(words: Words, index: int, known: Vocabulary) -> Number | None:
    """``two thirds``, ``one-half``, ``a quarter``, ``half``."""
    low, numbers = words.low, known.book.numbers
    if low[index] == "half":
        scale = _scale(words, index + 2, known) if low[index + 1] in numbers["articles"] else None
        if scale:
            return Number(scale / 2, index + 3)
        return Number(Fraction(1, 2), index + 1, share=True)
    top = numbers["articles"].get(low[index]) or numbers["small"].get(low[index])
    end = index + 1 + (low[index + 1] in _HYPHENS and words.joined(index + 2))
    bottom = numbers["fractions"].get(low[end])
    if not top or not bottom or low[end].endswith("s") is (top == 1) or top >= bottom:
        return None
    follows = low[end + 1]
    single = top == 1 and follows[:1].isalpha() and low[end] not in ("half", "quarter")
    if single and follows not in known.sets["share-heads"]:
        return None  # "a third Party"
    return Number(top / bottom, end + 1, share=True)


def _spelt(words: Words, index: int, known: Vocabulary) -> Number | None:
    """A number in words: hundreds with what follows them, thousand by thousand."""
    total, largest, end = Fraction(0), Fraction(0), index
    while True:
        found = _below_thousand(words, end, known, first=end == index)
        if found is None:
            break
        part, after = found
        scale = known.number("scales", words.low[after])
        if scale is None and (not largest or part < largest):
            total, end = total + part, after
        if scale is None or (largest and scale >= largest):
            break
        total, largest, end = total + part * scale, scale, after + 1
    if end == index:
        return None
    dozen = known.number("groups", words.low[end])
    scale = largest if largest and total % largest == 0 else Fraction(1)
    number = Number(total * (dozen or 1), end + bool(dozen), scale=dozen or scale)
    round_number = number.value % _TEN == 0
    return None if round_number and _ordinal(words, number.end, known) else number


def _below_thousand(
    words: Words, index: int, known: Vocabulary, *, first: bool
) -> tuple[Fraction, int] | None:
    low, numbers = words.low, known.book.numbers
    start = index + (not first and low[index] == "and")
    article = numbers["articles"].get(low[start]) if first else None
    if article and (_scale(words, start + 1, known) is None):
        return None
    found = (article, start + 1) if article else _below_hundred(words, start, known)
    if found is None:
        return None
    value, end = found
    hundred = numbers["hundreds"].get(low[end])
    if not hundred:
        return value, end
    value, end = value * hundred, end + 1
    rest = _below_hundred(words, end + (low[end] == "and"), known)
    return (value + rest[0], rest[1]) if rest else (value, end)


def _below_hundred(words: Words, index: int, known: Vocabulary) -> tuple[Fraction, int] | None:
    low = words.low
    small = known.number("small", low[index]) or known.run_together.get(low[index])
    if small is not None:
        return small, index + 1
    ten = known.number("tens", low[index])
    if ten is None:
        return None
    end = index + 1
    if low[end] in _HYPHENS and words.joined(end + 1):
        end += 1
    unit = known.number("small", low[end])
    if unit is not None and 0 < unit < _TEN:
        return ten + unit, end + 1
    return ten, index + 1


def _ordinal(words: Words, index: int, known: Vocabulary) -> bool:
    """Whether a number goes on as a place in a row: ``twenty-first``."""
    return words.low[index + (words.low[index] in _HYPHENS)] in known.book.numbers["ordinals"]
