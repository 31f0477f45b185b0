"""The laws of lying to one another: RCC-5, for a comparison of one's own."""

from collections.abc import Callable
from typing import TypeVar

from clauses.errors import UnitMismatch
from clauses.model.extent import Extent
from clauses.testing.drawing import SearchStrategy, st
from clauses.testing.laws.holding import Law, hold

T = TypeVar("T")
Triple = tuple[T, T, T]
_TRIES = 200


def check_extent(
    extent: Callable[[T, T], Extent], strategy: SearchStrategy[T], *, tries: int = _TRIES
) -> None:
    """Check that a comparison gives extents that fit together.

    The laws: whatever is compared gives an `Extent`; a thing and its equal are EQUAL; seen from the
    other side, the lie is the converse; and how A lies to C is one of the ways that A to B and B
    to C leave open, unless it is UNKNOWN (Bennett 1994). Things that cannot be compared, for which
    the comparison raises `UnitMismatch`, are passed over.

    Args:
        extent: how the left thing lies to the right one.
        strategy: draws the things.
        tries: how many threesomes of them are drawn.

    Raises:
        AssertionError: if a law is broken.

    >>> from clauses import Extent, Period
    >>> from clauses.testing.strategies import periods
    >>> check_extent(Period.compare, periods())
    >>> def careless(left, right):
    ...     return Extent.WITHIN if left.compare(right).meets else Extent.DISJOINT
    >>> check_extent(careless, periods())
    Traceback (most recent call last):
    AssertionError: the comparison breaks a law: a thing and its equal are EQUAL.
      from 2000-01-01 and from 2000-01-01: within
    """
    lie = _Lie(extent)
    laws: list[Law[Triple[T]]] = [
        Law("a comparison gives an Extent", lambda drawn: lie.is_none(*drawn[:2])),
        Law("a thing and its equal are EQUAL", lambda drawn: lie.is_unequal(*drawn[:2])),
        Law("the lie from the other side is the converse", lambda d: lie.is_askew(*d[:2])),
        Law("three things lie as RCC-5 composes them", lambda drawn: lie.is_impossible(*drawn)),
    ]
    hold("the comparison", laws, st.tuples(strategy, strategy, strategy), tries=tries)


class _Lie:
    def __init__(self, extent: Callable[[T, T], Extent]) -> None:
        self.extent: Callable[[object, object], Extent] = extent  # type: ignore[assignment]

    def of(self, left: object, right: object) -> Extent | None:
        """The lie of two things; None where they cannot be compared."""
        try:
            return self.extent(left, right)
        except UnitMismatch:
            return None

    def is_none(self, left: object, right: object) -> str:
        found: object = self.of(left, right)
        sound = found is None or isinstance(found, Extent)
        return "" if sound else f"{left!r} and {right!r}: {found!r}"

    def is_unequal(self, left: object, right: object) -> str:
        for one, other in [(left, left), *([(left, right)] if left == right else [])]:
            found = self.of(one, other)
            if found not in (None, Extent.EQUAL):
                return _told(one, other, found)
        return ""

    def is_askew(self, left: object, right: object) -> str:
        found, back = self.of(left, right), self.of(right, left)
        if back is (None if found is None else found.converse):
            return ""
        return f"{_told(left, right, found)}\n{_told(right, left, back)}"

    def is_impossible(self, one: object, two: object, three: object) -> str:
        first, second, whole = self.of(one, two), self.of(two, three), self.of(one, three)
        if first is None or second is None or whole in (None, Extent.UNKNOWN):
            return ""
        if whole in first.then(second):
            return ""
        steps = ((one, two, first), (two, three, second), (one, three, whole))
        return "\n".join(_told(*step) for step in steps)


def _told(left: object, right: object, found: Extent | None) -> str:
    said = found.value if isinstance(found, Extent) else "cannot be compared"
    return f"{left!r} and {right!r}: {said}"
