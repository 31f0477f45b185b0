from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.errors import InvalidRecord
from clauses.model.extent import Extent
from clauses.model.period import Period
from clauses.testing import strategies
from tests.model.samples import lie

FIRST = date(2022, 1, 1)
WEEK = [FIRST + timedelta(n) for n in range(7)]
# A day before the week and one after it stand for all others.
CALENDAR = [FIRST - timedelta(1), *WEEK, FIRST + timedelta(7)]
ends = st.sampled_from([None, *WEEK])


def valid(two: tuple[date | None, date | None]) -> bool:
    since, until = two
    return since <= until if since and until else two != (None, None)


weeks = st.tuples(ends, ends).filter(valid).map(lambda two: Period(*two))


def days(one: Period) -> frozenset[date]:
    return frozenset(
        day
        for day in CALENDAR
        if (one.since is None or one.since <= day) and (one.until is None or day <= one.until)
    )


@given(weeks, weeks)
def test_periods_lie_as_their_days_do(left: Period, right: Period) -> None:
    assert left.compare(right) is lie(days(left), days(right))


@given(strategies.periods(), strategies.periods())
def test_comparison_has_a_converse_and_tells_equals(left: Period, right: Period) -> None:
    assert right.compare(left) is left.compare(right).converse
    assert (left == right) is (left.compare(right) is Extent.EQUAL)
    assert left.compare(left) is Extent.EQUAL


@pytest.mark.parametrize(
    ("one", "shown"),
    [
        (Period(date(2021, 12, 18)), "from 2021-12-18"),
        (Period(until=date(2022, 7, 1)), "by 2022-07-01"),
        (Period(date(2021, 12, 18), date(2022, 7, 1)), "from 2021-12-18 to 2022-07-01"),
    ],
)
def test_periods_print_in_words(one: Period, shown: str) -> None:
    assert repr(one) == shown


def test_a_period_may_last_one_day() -> None:
    assert days(Period(FIRST, FIRST)) == {FIRST}


@pytest.mark.parametrize(
    ("since", "until", "message"),
    [
        (None, None, "^Period: found None; allowed: a first day, a last day, or both$"),
        (WEEK[1], WEEK[0], "^Period: found '2022-01-02 to 2022-01-01'; allowed: an end that is"),
    ],
)
def test_a_period_has_an_end_and_runs_forward(
    since: date | None, until: date | None, message: str
) -> None:
    with pytest.raises(InvalidRecord, match=message):
        Period(since, until)
