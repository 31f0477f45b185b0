"""Days that a text leaves without their year, compared inside one year that nobody names.

*By 1 July* and *by the end of the year* are days of the same year as far as anybody can tell who
reads the two together; where only one side names a year, nothing is said.
"""

import re
from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import cache, lru_cache

from clauses.lexicon.valuebook import value_book
from clauses.model.period import Period

# Any year without a 29 February; only days inside it are compared.
YEAR = 2001
_WORD = re.compile(r"[^\W_]+")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?$")
_DAY = timedelta(days=1)
_SIDES = ("until", "before", "since", "after")
Days = tuple[date, date]


@lru_cache(maxsize=1024)
def yearless(words: str) -> Period | None:
    """The period that words such as "by 1 July" mean in some year; None where no day follows.

    >>> yearless("by 1 July"), yearless("before the end of the year"), yearless("by 1 July 2030")
    (by 2001-07-01, by 2001-12-30, None)
    """
    said = tuple(_WORD.findall(words.lower()))
    for length in range(len(said), 0, -1):
        side = _leads().get(said[:length])
        if side:
            days = _days(said[length:])
            return _period(side, days) if days else None
    return None


def _period(side: str, days: Days) -> Period:
    first, last = days
    ends = {
        "until": (None, last),
        "before": (None, first - _DAY),
        "since": (first, None),
        "after": (last + _DAY, None),
    }
    return Period(*ends[side])


@cache
def _leads() -> Mapping[tuple[str, ...], str]:
    return {
        tuple(wording.split()): cue.get("side")
        for cue in value_book().of("times")
        for wording in cue.words
        if cue.get("side") in _SIDES
    }


@cache
def _months() -> Mapping[str, int]:
    lists = value_book().lists
    long = {name.lower(): number for number, name in enumerate(lists["months"], 1)}
    return long | {name[:3]: number for name, number in long.items()}


def _days(words: Sequence[str]) -> Days | None:
    """The first and last day of a day, a month, a year, or of its beginning or end."""
    said = [word for word in words if word not in ("the", "of", "this", "calendar", "current")]
    part = said.pop(0) if said and said[0] in _parts() else ""
    whole = _whole(said)
    if whole is None:
        return None
    edge = _parts().get(part)
    return whole if edge is None else (whole[edge], whole[edge])


@cache
def _parts() -> Mapping[str, int]:
    lists = value_book().lists
    return dict.fromkeys(lists["part-first"], 0) | dict.fromkeys(lists["part-last"], -1)


def _whole(said: Sequence[str]) -> Days | None:
    if list(said) == ["year"]:
        return date(YEAR, 1, 1), date(YEAR, 12, 31)
    numbers = [int(found[1]) for word in said if (found := _ORDINAL.match(word))]
    months = [_months()[word] for word in said if word in _months()]
    if len(months) != 1 or len(numbers) + 1 != len(said):
        return None
    last = monthrange(YEAR, months[0])[1]
    if not numbers:
        return date(YEAR, months[0], 1), date(YEAR, months[0], last)
    if len(numbers) > 1 or not 1 <= numbers[0] <= last:
        return None
    return date(YEAR, months[0], numbers[0]), date(YEAR, months[0], numbers[0])
