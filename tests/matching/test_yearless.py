"""Days without their year, inside one year that nobody names."""

from datetime import date

import pytest

from clauses.matching.yearless import YEAR, yearless
from clauses.model.period import Period


def day(month: int, number: int) -> date:
    return date(YEAR, month, number)


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("by 1 July", Period(until=day(7, 1))),
        ("by July 1st", Period(until=day(7, 1))),
        ("no later than the 3rd of March", Period(until=day(3, 3))),
        ("until July", Period(until=day(7, 31))),
        ("by the end of June", Period(until=day(6, 30))),
        ("before the beginning of June", Period(until=day(5, 31))),
        ("before July", Period(until=day(6, 30))),
        ("by the end of the year", Period(until=day(12, 31))),
        ("By the end of this calendar year", Period(until=day(12, 31))),
        ("from 3 May", Period(since=day(5, 3))),
        ("after May", Period(since=day(6, 1))),
        ("by 1 Sep", Period(until=day(9, 1))),
    ],
)
def test_a_day_is_found(words: str, period: Period) -> None:
    assert yearless(words) == period


@pytest.mark.parametrize(
    "words",
    [
        *("by 1 July 2030", "by 31 April", "by 0 May", "by mid-July", "by Friday", "by", ""),
        *("on 1 July", "1 July", "by the end of June or July", "by 1 2 July", "upon request"),
        "by the end of",
    ],
)
def test_where_no_day_follows_there_is_none(words: str) -> None:
    assert yearless(words) is None
