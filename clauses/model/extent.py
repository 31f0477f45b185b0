"""How two scopes lie: the five relations of RCC-5, and UNKNOWN where nobody can tell.

RCC-5 is the region connection calculus without boundaries (Randell, Cui and Cohn 1992; Bennett
1994). It serves sets of states and spans of time as well as places, since all are regions.
"""

from collections.abc import Iterable
from enum import Enum
from functools import cache
from itertools import product as pairs
from typing import NoReturn

from clauses.errors import AmbiguousTruth


class Extent(Enum):
    """How the left scope lies to the right one.

    >>> Extent.WITHIN.converse
    <Extent.CONTAINS: 'contains'>
    >>> Extent.WITHIN.product(Extent.CONTAINS)
    <Extent.OVERLAPS: 'overlaps'>
    """

    EQUAL = "equal"
    WITHIN = "within"
    CONTAINS = "contains"
    OVERLAPS = "overlaps"
    DISJOINT = "disjoint"
    UNKNOWN = "unknown"

    def __bool__(self) -> NoReturn:
        """Refuse: an extent has six values, and "truthy" would hide four of them."""
        raise AmbiguousTruth("an Extent", "`extent.meets` or `extent.covers`")

    @property
    def converse(self) -> "Extent":
        """The same lie seen from the right scope."""
        return _CONVERSE.get(self, self)

    @property
    def covers(self) -> bool:
        """Whether the left scope takes in all of the right one."""
        return self in (Extent.EQUAL, Extent.CONTAINS)

    @property
    def fits(self) -> bool:
        """Whether the left scope stays inside the right one."""
        return self in (Extent.EQUAL, Extent.WITHIN)

    @property
    def meets(self) -> bool:
        """Whether the two are known to share something."""
        return self not in (Extent.DISJOINT, Extent.UNKNOWN)

    def product(self, other: "Extent") -> "Extent":
        """Join the lie of two facets into the lie of the scopes that have both.

        Scopes are products of their facets: disjoint in one facet is disjoint altogether, and
        wider here but narrower there is an overlap.
        """
        if Extent.DISJOINT in (self, other):
            return Extent.DISJOINT
        if Extent.UNKNOWN in (self, other):
            return Extent.UNKNOWN
        if self is other or other is Extent.EQUAL:
            return self
        return other if self is Extent.EQUAL else Extent.OVERLAPS

    def then(self, other: "Extent") -> frozenset["Extent"]:
        """Compose: what A may be to C, given how A lies to B (self) and B to C (other).

        Returns:
            The relations that remain possible; all five where UNKNOWN enters.

        >>> sorted(e.value for e in Extent.WITHIN.then(Extent.DISJOINT))
        ['disjoint']
        """
        if Extent.UNKNOWN in (self, other):
            return CERTAIN
        return _composition()[self, other]


CERTAIN = frozenset(Extent) - {Extent.UNKNOWN}
_CONVERSE = {Extent.WITHIN: Extent.CONTAINS, Extent.CONTAINS: Extent.WITHIN}


def product(extents: Iterable[Extent]) -> Extent:
    """Join the lie of any number of facets; no facet at all is EQUAL.

    >>> product([Extent.EQUAL, Extent.WITHIN, Extent.WITHIN])
    <Extent.WITHIN: 'within'>
    """
    whole = Extent.EQUAL
    for extent in extents:
        whole = whole.product(extent)
    return whole


def of_sets(left: frozenset[int], right: frozenset[int]) -> Extent:
    """How two finite, non-empty sets lie.

    >>> of_sets(frozenset({1}), frozenset({1, 2}))
    <Extent.WITHIN: 'within'>
    """
    if left == right:
        return Extent.EQUAL
    if left < right:
        return Extent.WITHIN
    if left > right:
        return Extent.CONTAINS
    return Extent.OVERLAPS if left & right else Extent.DISJOINT


@cache
def _composition() -> dict[tuple[Extent, Extent], frozenset[Extent]]:
    # The table is computed, not typed in, so no entry can be mistyped: A, B and C drawn from the
    # subsets of four points show every composition RCC-5 allows (a fifth point adds none).
    sets = [frozenset(i for i in range(4) if bits >> i & 1) for bits in range(1, 16)]
    table: dict[tuple[Extent, Extent], set[Extent]] = {}
    for a, b, c in pairs(sets, repeat=3):
        table.setdefault((of_sets(a, b), of_sets(b, c)), set()).add(of_sets(a, c))
    return {key: frozenset(found) for key, found in table.items()}
