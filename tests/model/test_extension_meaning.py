"""What is made of open terms never looks like another set: checked against every meaning at once.

Two open terms stand for any of the eight sets of three elements, so there are 64 valuations. A set
built of them means 64 small sets, kept in one integer of 64 × 3 bits: then set operations are those
on bits, and every expression can be tried.
"""

from collections.abc import Iterator
from functools import cache
from itertools import product as pairs

import pytest

from clauses.errors import InvalidRecord
from clauses.model.extension import NONE, Extension
from clauses.model.extent import Extent

ELEMENTS = ("GE", "UA", "elsewhere")
VALUATIONS = list(pairs(range(8), repeat=2))
EVERY = (1 << len(VALUATIONS) * 3) - 1
Meant = tuple[Extension, int]


def meaning(*sets: int) -> int:
    """One set of three bits for each valuation."""
    return sum(bits << 3 * number for number, bits in enumerate(sets))


def listed(*names: str) -> Meant:
    bits = sum(1 << number for number, name in enumerate(ELEMENTS) if name in names)
    return Extension.of(" ".join(names), names), meaning(*[bits] * len(VALUATIONS))


PORT: Meant = Extension.term("the port"), meaning(*(port for port, _ in VALUATIONS))
QUAY: Meant = Extension.term("the quay"), meaning(*(quay for _, quay in VALUATIONS))
LISTED = [listed("UA"), listed("UA", "GE")]
# A place left undefined, which somebody knows to lie in Ukraine or Georgia.
REACH: Meant = (
    Extension("reach", NONE, LISTED[1][0].hull, "reach"),
    QUAY[1] & LISTED[1][1],
)
SECOND = pytest.mark.parametrize("second", [QUAY, REACH], ids=["quay", "reach"])


def made_of(lefts: list[Meant], rights: list[Meant]) -> Iterator[Meant]:
    """Every join and meet, where there is one: no record stands for the empty set."""
    for (left, left_bits), (right, right_bits) in pairs(lefts, rights):
        yield left | right, left_bits | right_bits
        try:
            yield left & right, left_bits & right_bits
        except InvalidRecord:
            assert not left_bits & right_bits


def outside(sets: list[Meant]) -> list[Meant]:
    return [*sets, *((~one, EVERY & ~bits) for one, bits in sets if not one.universal)]


@cache
def leaves(second: Meant) -> list[Meant]:
    """Two terms, two listed sets, and what lies outside them."""
    return outside([PORT, second, *LISTED])


@cache
def small(second: Meant) -> list[Meant]:
    """Leaves, and what is made of two of them."""
    return [*leaves(second), *outside(list(made_of(leaves(second), leaves(second))))]


def readings(bits: int) -> list[int]:
    return [bits >> 3 * number & 7 for number in range(len(VALUATIONS))]


def bits_lie(left: int, right: int) -> Extent:
    if left == right:
        return Extent.EQUAL
    if not left & right:
        return Extent.DISJOINT
    if not left & ~right:
        return Extent.WITHIN
    return Extent.OVERLAPS if right & ~left else Extent.CONTAINS


@SECOND
def test_equal_records_mean_the_same_whatever_the_terms_stand_for(second: Meant) -> None:
    found: dict[Extension, int] = {}
    every = [*small(second), *made_of(small(second), leaves(second))]
    for one, bits in every:
        assert found.setdefault(one, bits) == bits, f"{one!r} {one.open_term}"
    assert len(every) > len(found) > 300


@SECOND
def test_no_comparison_says_more_than_holds_of_every_meaning(second: Meant) -> None:
    sides = list(dict(small(second)).items())
    for (left, left_bits), (right, right_bits) in pairs(sides, sides):
        said = left.compare(right)
        if said is Extent.UNKNOWN:
            continue
        both = zip(readings(left_bits), readings(right_bits), strict=True)
        lies = {bits_lie(a, b) for a, b in both if a and b}
        if left.universal or right.universal:
            lies.discard(Extent.EQUAL)  # to fill everything is to be within it, too
        assert lies <= {said}, f"{left!r} and {right!r}: {said}, {lies}"


@SECOND
def test_core_and_hull_bound_every_meaning(second: Meant) -> None:
    for one, bits in small(second):
        core, hull = (
            sum(1 << number for number, name in enumerate(ELEMENTS) if name in side)
            for side in (one.core, one.hull)
        )
        assert all(core & ~reading == 0 == reading & ~hull for reading in readings(bits)), one
