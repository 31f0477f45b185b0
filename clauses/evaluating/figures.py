"""Values with their intervals: shares after Wilson, all others by drawing the cases anew."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from clauses.evaluating.intervals import percentiles, wilson
from clauses.model.figure import Figure

T = TypeVar("T")


def share(name: str, right: float, of: int) -> Figure:
    """A share with its interval after Wilson; not defined where there are no cases.

    >>> print(share("recall", 3, 4))
    0.75 [0.30, 0.95]
    """
    if not of:
        return Figure(name)
    low, high = wilson(right, of)
    return Figure(name, right / of, low, high, of)


def statistic(
    name: str, measure: Callable[[T], float | None], whole: T, samples: Iterable[T], of: int
) -> Figure:
    """A statistic with its percentile interval over samples drawn anew.

    >>> print(statistic("sum", float, 3, samples=[2, 3, 4], of=1))
    3.00 [2.00, 4.00]
    """
    value = measure(whole)
    if value is None:
        return Figure(name)
    low, high = percentiles(measure, samples) or (None, None)
    return Figure(name, value, low, high, of)
