"""What the tests of values share: reading a sentence with the shipped words."""

from collections.abc import Callable
from datetime import date

import pytest

from clauses.extracting.values import Amount, Dated, amounts, times
from clauses.lexicon import default

ReadAmounts = Callable[[str], tuple[Amount, ...]]
ReadTimes = Callable[[str], tuple[Dated, ...]]
DAY = date(2021, 12, 17)


@pytest.fixture(scope="session")
def amounts_in() -> ReadAmounts:
    return lambda text: amounts(text, default())


@pytest.fixture(scope="session")
def times_in() -> ReadTimes:
    return lambda text: times(text, default(), on=DAY)


@pytest.fixture(scope="session")
def undated_times_in() -> ReadTimes:
    return lambda text: times(text, default())
