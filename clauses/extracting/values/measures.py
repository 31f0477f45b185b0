"""What a number counts: a unit of the lexicon, or the things that a noun names."""

from attrs import frozen

from clauses.extracting.values.numerals import Number
from clauses.extracting.values.vocabulary import Vocabulary
from clauses.extracting.values.words import Words
from clauses.model.unit import Unit

_HYPHENS = ("-", "\u2011")
_ADJECTIVES = 3
_SHORTEST = 3  # letters of a word that is no plural
_FIRST_YEAR, _LAST_YEAR = 1800, 2199


@frozen
class Measure:
    """What is counted.

    Attributes:
        unit: the unit.
        end: the word after it.
        noun: the noun, where the unit is that of things without one.
    """

    unit: Unit
    end: int
    noun: str = ""


def read_measure(
    words: Words, number: Number, known: Vocabulary, *, bound: bool = False
) -> Measure | None:
    """The unit or noun behind a number.

    Args:
        words: the stretch.
        number: the number.
        known: the vocabulary.
        bound: whether a comparator stands before it, which lets one or two of a kind be an amount.
    """
    unit = read_unit(words, number, known)
    if unit and unit.unit != known.items:
        return unit
    if number.share:
        return _share(words, number, known, bound=bound)
    if number.figures and words.letters(number.end) and words.joined(number.end):
        return None  # 5A, 1990s
    return _noun(words, number, known, bound=bound)


def read_unit(words: Words, number: Number, known: Vocabulary) -> Measure | None:
    """The unit behind a number: at once, after a hyphen, or after words that leave it the same."""
    at = number.end
    if words.low[at] in _HYPHENS and words.joined(at) and words.joined(at + 1):
        at += 1
    if number.share and words.low[at] in known.book.numbers["articles"]:
        at += 1  # half an hour
    found = known.units.match(words, at)
    if found or (number.figures and words.joined(number.end)):
        return _measured(words, found, known) if found else None
    end = at
    while words.low[end] in known.sets["qualifiers"] and end < at + _ADJECTIVES:
        end += 1
    found = known.units.match(words, end)
    return _measured(words, found, known) if found else _described(words, at, known)


def _measured(words: Words, found: tuple[Unit, int], known: Vocabulary) -> Measure:
    """A unit, with the word that "30-day" describes."""
    unit, end = found
    at = end + (words.low[end] == "-")
    return Measure(unit, at + 1 if words.low[at] in known.sets["stretches"] else end)


def _described(words: Words, at: int, known: Vocabulary) -> Measure | None:
    """A unit that counts things, behind any words that describe them."""
    for end in _content(words, at, known):
        found = known.units.match(words, end)
        if found and found[0].dimension in known.sets["counted"] and found[0] != known.items:
            return Measure(*found)
    return None


def _content(words: Words, at: int, known: Vocabulary) -> list[int]:
    """The places of the few words of a noun phrase; hyphens do not count."""
    found: list[int] = []
    end = at
    while len(found) <= _ADJECTIVES:
        if words.low[end] in _HYPHENS and words.joined(end) and words.joined(end + 1):
            end += 1
            continue
        if not words.letters(end) or words.low[end] in known.sets["stops"]:
            break
        if words.low[end] in known.numerals:
            break
        found.append(end)
        end += 1
    return found


def _share(words: Words, number: Number, known: Vocabulary, *, bound: bool) -> Measure | None:
    follows = words.low[number.end]
    if follows in _HYPHENS and words.joined(number.end + 1):
        return None  # half-hearted
    taken = bound or follows in known.sets["share-heads"] or number.value.numerator > 1
    if not taken and words.low[number.end - 1] == "half" and number.end > 1:
        taken = words.low[number.end - 2] in ("a", "one")
    return Measure(known.percent, number.end) if taken else None


def _noun(words: Words, number: Number, known: Vocabulary, *, bound: bool) -> Measure | None:
    places = _content(words, number.end, known)
    one = number.value == 1
    named = words.capital(number.end) and (
        number.end == 1 or not words.low[number.end].endswith("s")
    )
    if number.figures and named:
        return None  # the number of a paragraph, or of a house in a street
    if not places or number.value.denominator != 1 or (one and not bound):
        return None
    last = places[0] if one else _plural(words, places, known)
    if last is None or words.low[last + 1] == "'":
        return None
    if _uncounted(words, number, words.low[last], known, bound=bound):
        return None
    return Measure(known.items, last + 1, words.low[last])


def _uncounted(words: Words, number: Number, noun: str, known: Vocabulary, *, bound: bool) -> bool:
    """Whether a number before a noun counts nothing that an obligation could limit."""
    if noun in known.sets["uncounted"] or noun in known.provisions or noun in known.sets["months"]:
        return True
    if "." in words.low[number.end - 1]:
        return True  # 3.1 Deliveries
    # Who is bound is told by number, too, but not limited by it.
    return not bound and (noun in known.sets["bearers"] or _year(words, number))


def _plural(words: Words, places: list[int], known: Vocabulary) -> int | None:
    """The last of the first run of plurals; None where there is none."""
    found = None
    for place in places:
        if _is_plural(words.low[place], known):
            found = place
        elif found is not None:
            break
    return found


def _is_plural(word: str, known: Vocabulary) -> bool:
    if word in known.sets["things"]:
        return True
    return word.endswith("s") and len(word) > _SHORTEST and not word.endswith(("ss", "us", "is"))


def _year(words: Words, number: Number) -> bool:
    digits = words.low[number.end - 1]
    return number.figures and digits.isdigit() and _FIRST_YEAR <= number.value <= _LAST_YEAR
