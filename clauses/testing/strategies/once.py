"""One decorator that keeps strategies once they are made."""

from collections.abc import Callable
from functools import cache
from typing import ParamSpec, TypeVar, cast

P = ParamSpec("P")
T = TypeVar("T")


def once(make: Callable[P, T]) -> Callable[P, T]:
    """Make each strategy once; to build one costs far more than to draw from it."""
    return cast("Callable[P, T]", cache(make))
