"""Which days are meant: points in time, and the words before them, as periods."""

from datetime import date, timedelta

from clauses.extracting.values.days import Point, first_and_last, month_end
from clauses.model.period import Period

_DAY = timedelta(days=1)
_WEEK = 7
_AHEAD = ("until", "before", "since", "after")
_MONTHS = 12
Days = tuple[date, date]


def period(point: Point, side: str, on: date | None) -> Period | None:
    """The period of a point behind a preposition; None where no day surely follows.

    Args:
        point: the point.
        side: what the preposition takes of it: ``until``, ``before``, ``since``, ``past``, …
        on: the day of the text.

    >>> period(Point(0, year=2030), "before", None)
    by 2029-12-31
    """
    days = days_of(point, side, on)
    if days is None:
        return None
    first, last = days
    ends: dict[str, tuple[date | None, date | None]] = {
        "until": (None, last),
        "before": (None, first - _DAY),
        "after": (last + _DAY, None),
        "since": (first, None),
        "past": (first, None),
    }
    return Period(*ends.get(side, days))


def stretch(first: Point, second: Point, on: date | None) -> Period | None:
    """The period from one point to another; None where no day surely follows."""
    start, end = days_of(first, "since", on), days_of(second, "until", on)
    if start is None or end is None or end[1] < start[0]:
        return None
    return Period(start[0], end[1])


def days_of(point: Point, side: str, on: date | None) -> Days | None:
    """The first and last day of a point."""
    if point.year is not None:
        return first_and_last(point, point.year)
    if on is None:
        return None
    try:
        return _from(point, side, on)
    except (OverflowError, ValueError):  # beyond the last day of the calendar
        return None


def _from(point: Point, side: str, on: date) -> Days | None:
    """The days of a point that is counted from a day."""
    if point.turn is not None:
        return _turned(point, point.turn, on)
    if point.weekday is not None:
        return _weekday(point.weekday, side, on)
    return _without_year(point, side, on)


def _without_year(point: Point, side: str, on: date) -> Days | None:
    """The next such day for what lies ahead, the last one for what is past."""
    this = first_and_last(point, on.year)
    if this is None:
        return None
    if side == "past":
        return this if this[0] <= on else first_and_last(point, on.year - 1)
    if side not in _AHEAD:
        return None
    return this if this[1] >= on else first_and_last(point, on.year + 1)


def _weekday(weekday: int, side: str, on: date) -> Days | None:
    away = (weekday - on.weekday()) % _WEEK
    if not away or side not in (*_AHEAD, "past"):
        return None
    day = on + timedelta(days=away - (_WEEK if side == "past" else 0))
    return day, day


def _turned(point: Point, turn: int, on: date) -> Days | None:
    """A day, week, month or year counted from that of the text."""
    days = _SPANS[point.span](on, turn)
    edges = {"first": (days[0], days[0]), "last": (days[1], days[1]), "": days}
    return edges.get(point.part)


def _day(on: date, turn: int) -> Days:
    return on + turn * _DAY, on + turn * _DAY


def _week(on: date, turn: int) -> Days:
    monday = on - timedelta(days=on.weekday()) + turn * _WEEK * _DAY
    return monday, monday + (_WEEK - 1) * _DAY


def _month(on: date, turn: int) -> Days:
    months = on.year * _MONTHS + on.month - 1 + turn
    first = date(months // _MONTHS, months % _MONTHS + 1, 1)
    return first, month_end(first)


def _year(on: date, turn: int) -> Days:
    return date(on.year + turn, 1, 1), date(on.year + turn, _MONTHS, 31)


_SPANS = {"day": _day, "week": _week, "month": _month, "year": _year}
