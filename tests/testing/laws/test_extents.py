"""The laws of lying to one another, for comparisons that keep them and one that breaks each."""

import pytest
from hypothesis import strategies as st

from clauses import ANYTHING, Extension, Extent, Period, Quantity, Scope, UnitMismatch
from clauses.testing import check_extent
from clauses.testing.strategies import extensions, periods, quantities, scopes

NUMBERS = st.integers(0, 9)


def test_extensions_keep_them() -> None:
    check_extent(Extension.compare, extensions())


def test_periods_keep_them() -> None:
    check_extent(Period.compare, periods())


def test_quantities_keep_them_and_other_units_are_passed_over() -> None:
    check_extent(Quantity.compare, quantities())


def test_no_extent() -> None:
    message = (
        r"^the comparison breaks a law: a comparison gives an Extent\.\n"
        r"  0 and 0: True$"
    )
    with pytest.raises(AssertionError, match=message):
        check_extent(lambda left, right: left == right, NUMBERS)  # type: ignore[arg-type,return-value]


def test_unlike_itself() -> None:
    message = (
        r"^the comparison breaks a law: a thing and its equal are EQUAL\.\n  0 and 0: overlaps$"
    )
    with pytest.raises(AssertionError, match=message):
        check_extent(lambda _left, _right: Extent.OVERLAPS, NUMBERS)


def test_unlike_its_equal() -> None:
    def picky(left: object, right: object) -> Extent:
        return Extent.EQUAL if type(left) is type(right) else Extent.DISJOINT

    message = r"a thing and its equal are EQUAL\.\n  0 and 0\.0: disjoint$"
    with pytest.raises(AssertionError, match=message):
        check_extent(picky, st.sampled_from([0, 0.0]))


def test_one_sided() -> None:
    def askew(left: int, right: int) -> Extent:
        return Extent.EQUAL if left == right else Extent.WITHIN

    message = (
        r"^the comparison breaks a law: the lie from the other side is the converse\.\n"
        r"  0 and 1: within\n  1 and 0: within$"
    )
    with pytest.raises(AssertionError, match=message):
        check_extent(askew, NUMBERS)


def test_not_transitive() -> None:
    def near(left: int, right: int) -> Extent:
        if left == right:
            return Extent.EQUAL
        if abs(left - right) > 1:
            return Extent.DISJOINT
        return Extent.WITHIN if left < right else Extent.CONTAINS

    message = (
        r"^the comparison breaks a law: three things lie as RCC-5 composes them\.\n"
        r"  0 and 1: within\n  1 and 2: within\n  0 and 2: disjoint$"
    )
    with pytest.raises(AssertionError, match=message):
        check_extent(near, NUMBERS)


def test_comparable_one_way_only() -> None:
    def shy(left: int, right: int) -> Extent:
        if left < right:
            raise UnitMismatch("m", "length", "days", "time")
        return Extent.EQUAL if left == right else Extent.CONTAINS

    message = r"0 and 1: cannot be compared\n  1 and 0: contains$"
    with pytest.raises(AssertionError, match=message):
        check_extent(shy, NUMBERS)


def test_scopes_may_be_compared_facet_by_facet() -> None:
    def places(left: Scope, right: Scope) -> Extent:
        return (left.place or ANYTHING).compare(right.place or ANYTHING)

    check_extent(places, scopes(), tries=50)
