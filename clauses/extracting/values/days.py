"""Days, months and years as they are written: "1 July 2030", "the end of 2032", "next month"."""

import re
from calendar import monthrange
from datetime import date

from attrs import evolve, frozen

from clauses.extracting.values.vocabulary import Vocabulary
from clauses.extracting.values.words import Words

_YEAR = re.compile(r"[12]\d{3}")
_DAY = re.compile(r"0?[1-9]|[12]\d|3[01]")
_MONTH = re.compile(r"0?[1-9]|1[0-2]")
_WRITTEN = re.compile(r"(\d{1,2})([./])(\d{1,2})[./]([12]\d{3})")
_SUFFIXES = ("st", "nd", "rd", "th", "°", "º")
_MONTHS = 12
_HYPHENS = ("-", "\u2011", "–")
_TO_YEAR = (",", "of", "in", "the", "year")
_SPANS = ("week", "month", "year")


@frozen
class Point:
    """A day, month or year as written; what is not said is None.

    Attributes:
        end: the word after it.
        year: the year.
        month: the month, from 1.
        day: the day of the month.
        weekday: the day of the week, Monday being 0.
        part: "first" or "last" for the first or last day of it, "vague" for an unknown one.
        turn: how many weeks, months or years from that of the text.
        span: which of them: "day", "week", "month" or "year".
        free: whether it is a time by itself, without a preposition.
    """

    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: str = ""
    turn: int | None = None
    span: str = ""
    free: bool = False


def read_point(words: Words, index: int, known: Vocabulary) -> Point | None:
    """The day, month or year that begins at a word; None where there is none."""
    this = words.low[index] == "this" and words.low[index + 1] not in (*_SPANS, "")
    at = index + (this or words.low[index] == "the")
    at += words.low[at] in ("calendar", "month") and words.low[at + 1] in ("year", "of")
    at += words.low[at] == "of" and at > index
    return _partly(words, at, known) or _whole(words, index, at, known)


def _whole(words: Words, index: int, at: int, known: Vocabulary) -> Point | None:
    return (
        _by_day(words, at, known)
        or _by_month(words, at, known)
        or _in_figures(words, at)
        or _from_today(words, index, known)
        or _year_alone(words, index, known)
    )


def read_stretch(
    words: Words, index: int, known: Vocabulary, joins: frozenset[str]
) -> tuple[Point, Point] | None:
    """Two points with a word between that makes them one stretch: "1 to 15 July 2030"."""
    first = read_point(words, index, known) or _bare_day(words, index)
    if first is None:
        return None
    found = known.tables["until-words"].match(words, first.end)
    if not found or words.low[first.end] not in joins:
        return None
    second = read_point(words, found[1], known) or _short_year(words, found[1], first)
    if second is None or second.turn is not None:
        return None
    first = _completed(first, second)
    return (first, second) if _known_as_well(first, second) else None


def _completed(first: Point, second: Point) -> Point:
    """The first point, with the month and year that only the second one names."""
    if first.turn is not None or first.weekday is not None:
        return first
    month = second.month if first.month is None and first.year is None else first.month
    return evolve(first, month=month, year=second.year if first.year is None else first.year)


def _known_as_well(first: Point, second: Point) -> bool:
    return (first.month is None) is (second.month is None) or first.part != second.part


def _bare_day(words: Words, index: int) -> Point | None:
    index += words.low[index] == "the"
    if not _DAY.fullmatch(words.low[index]):
        return None
    return Point(index + 1 + _suffixed(words, index + 1), day=int(words.low[index]))


def _short_year(words: Words, index: int, first: Point) -> Point | None:
    """The end of ``2021–30``."""
    short = words.low[index]
    century = first.year is not None and first.month is None and words.low[index - 1] in _HYPHENS
    if not (century and first.year and re.fullmatch(r"\d\d", short) and words.joined(index)):
        return None
    return Point(index + 1, year=first.year // 100 * 100 + int(short))


def _partly(words: Words, at: int, known: Vocabulary) -> Point | None:
    for part in ("first", "last", "vague"):
        found = known.tables[f"part-{part}"].match(words, at)
        if found:
            end = found[1] + (words.low[found[1]] in ("of", *_HYPHENS))
            after = end + (words.low[end] == "the")
            inner = _whole(words, end, after, known)
            if inner and inner.day is None and inner.weekday is None and not inner.part:
                return evolve(inner, part=part, free=False)
            return None
    return None


def _by_day(words: Words, at: int, known: Vocabulary) -> Point | None:
    """``1 July 2030``, ``the first day of July``."""
    found = _day_of_month(words, at, known)
    if found is None:
        return None
    day, end = found
    end += words.low[end] == "day"
    end += words.low[end] == "of"
    month = month_named(words, end, known, short=True)
    if month is None:
        return None
    short = words.low[end] not in known.sets["months"]
    end += 1 + (short and words.low[end + 1] == ".")
    return _with_year(words, Point(end, month=month, day=day))


def _day_of_month(words: Words, at: int, known: Vocabulary) -> tuple[int, int] | None:
    if _DAY.fullmatch(words.low[at]):
        return int(words.low[at]), at + 1 + _suffixed(words, at + 1)
    ten = known.number("tens", words.low[at])
    end = at + 1 + (words.low[at + 1] in _HYPHENS) if ten else at
    place = known.number("ordinals", words.low[end])
    day = int((ten or 0) + (place or 0))
    return (day, end + 1) if place and day <= 31 else None  # noqa: PLR2004 - days of a month


def _suffixed(words: Words, at: int) -> bool:
    return words.low[at] in _SUFFIXES and words.joined(at)


def _with_year(words: Words, point: Point) -> Point:
    at = point.end
    while words.low[at] in _TO_YEAR and at < point.end + len(_TO_YEAR):
        at += 1
    year = year_named(words, at)
    return point if year is None else evolve(point, year=year, end=at + 1)


def _by_month(words: Words, at: int, known: Vocabulary) -> Point | None:
    """``July 1, 2030``, ``July 2030``, ``July``."""
    month = month_named(words, at, known, short=words.figures(at + 1))
    if month is None:
        return None
    if _DAY.fullmatch(words.low[at + 1]):
        end = at + 2 + _suffixed(words, at + 2)
        return _with_year(words, Point(end, month=month, day=int(words.low[at + 1])))
    return _with_year(words, Point(at + 1, month=month))


def month_named(words: Words, at: int, known: Vocabulary, *, short: bool = False) -> int | None:
    """The month a word with a capital names; None where it is none."""
    word = words.low[at]
    for name in ("months", "short-months") if short else ("months",):
        if word in known.sets[name] and words.capital(at):
            return known.book.lists[name].index(word) + 1
    return None


def year_named(words: Words, at: int) -> int | None:
    """The year that four figures name; None where a unit or letters hang on to them."""
    if not _YEAR.fullmatch(words.low[at]) or (words.letters(at + 1) and words.joined(at + 1)):
        return None
    return int(words.low[at])


def _in_figures(words: Words, at: int) -> Point | None:
    """``2030-07-01``, ``31.12.2030``; where month and day may be mistaken, neither is told."""
    low = words.low
    if low[at + 1] == low[at + 3] == "-" and all(map(words.joined, range(at + 1, at + 5))):
        if (
            _YEAR.fullmatch(low[at])
            and _MONTH.fullmatch(low[at + 2])
            and _DAY.fullmatch(low[at + 4])
        ):
            return Point(at + 5, int(low[at]), int(low[at + 2]), int(low[at + 4]), free=True)
        return None
    found = _WRITTEN.fullmatch(low[at])
    if not found:
        return None
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    if found[2] == "." or first > _MONTHS or first == second:
        day, month = first, second
    elif second > _MONTHS:
        day, month = second, first
    else:
        return Point(at + 1, year, part="vague", free=True)
    return Point(at + 1, year, month, day, free=True) if 0 < month <= _MONTHS else None


def _year_alone(words: Words, at: int, known: Vocabulary) -> Point | None:
    at += words.low[at] == "the" and words.low[at + 1] in ("year", "calendar")
    at += words.low[at] == "calendar"
    named = words.low[at] == "year"
    year = year_named(words, at + named)
    if year is None:
        return None
    end = at + named + 1
    counts = known.units.match(words, end) and not named
    return None if counts else Point(end, year)


def _from_today(words: Words, at: int, known: Vocabulary) -> Point | None:
    """``tomorrow``, ``next month``, ``Saturday``."""
    low, numbers = words.low, known.book.numbers
    away = numbers["away"].get(low[at])
    if away is not None:
        return Point(at + 1, turn=int(away), span="day", free=True)
    at += low[at] == "the" and low[at + 1] in numbers["turns"]
    turn = numbers["turns"].get(low[at])
    if turn is not None and low[at + 1] in _SPANS:
        return Point(at + 2, turn=int(turn), span=low[at + 1], free=True)
    at += turn is not None
    if low[at] in known.sets["weekdays"] and words.capital(at):
        end = at + 1 + (low[at + 1] in known.sets["day-parts"])
        return Point(end, weekday=known.book.lists["weekdays"].index(low[at]))
    return None


def first_and_last(point: Point, year: int | None) -> tuple[date, date] | None:
    """The days of a point in a year; None where the calendar has no such day."""
    if year is None or point.part == "vague":
        return None
    try:
        first = date(year, point.month or 1, point.day or 1)
    except ValueError:
        return None
    if point.day:
        return first, first
    last = month_end(date(year, point.month or _MONTHS, 1))
    days = {"first": (first, first), "last": (last, last)}
    return days.get(point.part, (first, last))


def month_end(day: date) -> date:
    """The last day of the month a day lies in."""
    return day.replace(day=monthrange(day.year, day.month)[1])
