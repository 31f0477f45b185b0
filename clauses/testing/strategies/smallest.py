"""The simplest example of a strategy: what a failing test would show if everything failed."""

from collections.abc import Callable
from random import Random
from typing import TypeVar

from clauses.testing.drawing import SMALL, SearchStrategy, find, settings

T = TypeVar("T")
_TRIES = 1000


def smallest(
    strategy: SearchStrategy[T], where: Callable[[T], bool] = lambda _: True, *, tries: int = _TRIES
) -> T:
    """Find the simplest example of which something holds; the same one every time.

    Args:
        strategy: draws the examples.
        where: what must hold of the example; of any, if left out.
        tries: how many examples are drawn before it gives up.

    Raises:
        hypothesis.errors.NoSuchExample: if it holds of none that was tried.

    >>> from clauses.testing.strategies import quantities
    >>> smallest(quantities(), lambda one: one.low is None)
    ≤ 0 AUD
    """
    return find(strategy, where, settings=settings(SMALL, max_examples=tries), random=Random(0))  # noqa: S311
