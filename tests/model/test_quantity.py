from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from clauses.errors import InvalidRecord, UnitMismatch
from clauses.lexicon import default
from clauses.model.extent import Extent
from clauses.model.quantity import Quantity
from clauses.model.unit import Unit
from clauses.testing import strategies
from tests.model.samples import lie

KM = Unit("km", "length", "m", Fraction(1000))
# Every dimension that has several units, and one that has a single one.
DIMENSIONS = st.sampled_from(["length", "duration", "personnel", "mass", "warheads"])
units_alike = DIMENSIONS.map(strategies.units)
pairs_alike = units_alike.flatmap(lambda u: st.tuples(*[strategies.quantities(u)] * 2))
inexact = (
    st.sampled_from(["duration", "personnel"])
    .map(strategies.units)
    .flatmap(lambda u: st.tuples(*[strategies.quantities(u)] * 2))
)
two_units = units_alike.flatmap(lambda u: st.tuples(strategies.quantities(u), u))


def q(text: str) -> Quantity:
    return default().quantity(text)


def holds(one: Quantity, amount: Fraction) -> bool:
    """Whether an amount is in the interval, straight from its definition."""
    above = one.low is None or amount > one.low or (amount == one.low and not one.low_open)
    below = one.high is None or amount < one.high or (amount == one.high and not one.high_open)
    return above and below


def by_points(left: Quantity, right: Quantity) -> Extent:
    """How two intervals of one unit lie, told from amounts at, between and beyond their ends."""
    ends = {end for one in (left, right) for end in (one.low, one.high) if end is not None}
    outer = sorted({min(ends) - 1, *ends, max(ends) + 1})
    points = [*outer, *((a + b) / 2 for a, b in pairwise(outer))]
    return lie(*(frozenset(p for p in points if holds(one, p)) for one in (left, right)))


def scaled(one: Quantity, rate: Fraction) -> Quantity:
    """The amount in the root of its dimension, were one base worth so many."""
    root = Unit("root", one.unit.dimension, "root")
    low, high = (end and end * one.unit.factor * rate for end in (one.low, one.high))
    return Quantity(low, high, root, one.low_open, one.high_open)


def rates(one: Quantity) -> SearchStrategy[Fraction]:
    """What one base may be worth; twelve months are never 28 days each."""
    ends = [end * one.unit.factor for end in (one.low, one.high) if end is not None]
    if one.unit.base == "months" and all(end % 12 == 0 for end in ends):
        return st.fractions(Fraction(365, 12), Fraction(366, 12), max_denominator=24)
    return st.fractions(one.unit.least, one.unit.most, max_denominator=12)


@given(strategies.units().flatmap(lambda u: st.tuples(*[strategies.quantities(st.just(u))] * 2)))
def test_intervals_of_one_unit_lie_as_their_points_do(sides: tuple[Quantity, Quantity]) -> None:
    left, right = sides
    assert left.compare(right) is by_points(left, right)


@given(pairs_alike)
def test_comparison_has_a_converse_and_is_reflexive(sides: tuple[Quantity, Quantity]) -> None:
    left, right = sides
    assert right.compare(left) is left.compare(right).converse
    assert left.compare(left) is Extent.EQUAL


@given(pairs_alike)
def test_equal_is_what_compares_equal_and_hashes_agree(sides: tuple[Quantity, Quantity]) -> None:
    left, right = sides
    assert (left == right) is (left.compare(right) is Extent.EQUAL)
    assert left != right or hash(left) == hash(right)


@given(two_units)
def test_conversion_loses_nothing_and_changes_no_meaning(case: tuple[Quantity, Unit]) -> None:
    one, unit = case
    if (unit.dimension, unit.base) != (one.unit.dimension, one.unit.base):
        with pytest.raises(UnitMismatch, match=f"^{one.unit.key} measure .*, {unit.key} measure"):
            one.to(unit)
        return
    there = one.to(unit)
    assert there.unit is unit
    assert there == one == one.in_base()
    assert hash(there) == hash(one)
    back = there.to(one.unit)
    assert (back.low, back.high, back.unit) == (one.low, one.high, one.unit)
    assert (back.low_open, back.high_open) == (one.low_open, one.high_open)


@given(inexact, st.data())
def test_an_answer_holds_at_every_rate_an_inexact_unit_may_have(
    sides: tuple[Quantity, Quantity], data: st.DataObject
) -> None:
    left, right = sides
    found = left.compare(right)
    assume(left.unit.base != right.unit.base and found is not Extent.UNKNOWN)
    here, there = (scaled(one, data.draw(rates(one))) for one in sides)
    assert here.compare(there) is found


@pytest.mark.parametrize(
    ("left", "right", "extent"),
    [
        # A brigade is 2,000 to 5,000 troops.
        ("1 brigade", "1999 troops", Extent.DISJOINT),
        ("1 brigade", "2000 troops", Extent.UNKNOWN),
        ("> 1 brigade", "> 5000 troops", Extent.UNKNOWN),
        ("> 1 brigade", "> 5001 troops", Extent.CONTAINS),
        (">= 1 brigade", "> 5000 troops", Extent.CONTAINS),
        ("> 1 brigade", ">= 2000 troops", Extent.WITHIN),
        ("> 1 brigade", "> 2000 troops", Extent.UNKNOWN),
        ("<= 1 brigade", "<= 1 battalion", Extent.CONTAINS),
        ("1 brigade", "1 battalion", Extent.DISJOINT),
        ("1 brigade", "1 regiment", Extent.UNKNOWN),
        ("[1, 2] brigades", "[1000, 20000] troops", Extent.WITHIN),
        ("[1, 2] brigades", "[3000, 4000] troops", Extent.UNKNOWN),
        # A month is 28 to 31 days.
        ("1 month", "27 days", Extent.DISJOINT),
        ("1 month", "30 days", Extent.UNKNOWN),
        ("<= 1 month", "<= 31 days", Extent.UNKNOWN),
        ("<= 1 month", "<= 32 days", Extent.WITHIN),
        ("1 month", "4 weeks", Extent.UNKNOWN),
        ("1 month", "<= 31 days", Extent.WITHIN),
        # A year is 365 or 366 days, whatever its months are.
        ("1 year", "364 days", Extent.DISJOINT),
        ("1 year", "365 days", Extent.UNKNOWN),
        ("1 year", "367 days", Extent.DISJOINT),
        ("12 months", "367 days", Extent.DISJOINT),
        ("13 months", "367 days", Extent.UNKNOWN),
        ("[12, 24] months", "[364, 733] days", Extent.WITHIN),
        ("1 year", "12 months", Extent.EQUAL),
        ("<= 6 months", "<= 1 year", Extent.WITHIN),
        # Nothing is nothing in any unit, and below it lies what is below it.
        ("0 months", "0 days", Extent.EQUAL),
        ("> 0 brigades", "> 0 troops", Extent.EQUAL),
        (">= 0 months", "> 0 days", Extent.CONTAINS),
        ("-1 months", "-30 days", Extent.UNKNOWN),
        ("-1 months", "-27 days", Extent.DISJOINT),
    ],
)
def test_inexact_units_answer_only_what_is_sure(left: str, right: str, extent: Extent) -> None:
    assert q(left).compare(q(right)) is extent
    assert q(right).compare(q(left)) is extent.converse


@pytest.mark.parametrize(
    ("left", "right", "extent"),
    [
        ("[1, 2] km", "[2, 3] km", Extent.OVERLAPS),
        ("[1, 2) km", "[2, 3] km", Extent.DISJOINT),
        ("[1, 2] km", "(2, 3] km", Extent.DISJOINT),
        ("(1, 2) km", "[1, 2] km", Extent.WITHIN),
        ("[1, 2) km", "(1, 2] km", Extent.OVERLAPS),
        ("< 2 km", "<= 2 km", Extent.WITHIN),
        ("< 2 km", "> 2 km", Extent.DISJOINT),
        ("<= 2 km", ">= 2 km", Extent.OVERLAPS),
        ("2 km", ">= 2000 m", Extent.WITHIN),
        ("1 nautical mile", "1.852 km", Extent.EQUAL),
    ],
)
def test_open_ends_are_left_out(left: str, right: str, extent: Extent) -> None:
    assert q(left).compare(q(right)) is extent


@pytest.mark.parametrize(
    ("text", "unit", "low"),
    [
        ("12 nautical miles", "km", "22.224"),
        ("1 mile", "m", "1609.344"),
        ("36 hours", "days", "3/2"),
        ("1 year", "months", "12"),
        ("3 months", "years", "1/4"),
        ("2 tonnes", "kg", "2000"),
    ],
)
def test_conversion_is_exact(text: str, unit: str, low: str) -> None:
    assert q(text).to(default().unit(unit)).low == Fraction(low)


@pytest.mark.parametrize(
    ("left", "right", "message"),
    [
        ("30 days", "5 km", r"^days measure duration, km measure length: no conversion between"),
        ("1 warhead", "1 launcher", r"^warheads measure warheads, launchers measure launchers"),
    ],
)
def test_comparison_is_refused_across_dimensions(left: str, right: str, message: str) -> None:
    with pytest.raises(UnitMismatch, match=message):
        q(left).compare(q(right))
    with pytest.raises(UnitMismatch, match=message):
        q(left).to(q(right).unit)


def test_no_month_is_so_many_days() -> None:
    with pytest.raises(UnitMismatch, match="months measure duration, days measure duration: no"):
        q("1 month").to(default().unit("days"))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("> 1 brigade", "> 1 brigades"),
        (">= 0.5 km", "≥ 0.5 km"),
        ("< 1000000 EUR", "< 1,000,000 EUR"),
        ("<= 1.5 degC", "≤ 1.5 degC"),
        ("30 days", "30 days"),
        ("[500, 1000] km", "[500, 1,000] km"),
        ("(500, 1000) km", "(500, 1,000) km"),
        ("-2 degC", "-2 degC"),
    ],
)
def test_quantities_print_as_intervals(text: str, shown: str) -> None:
    assert repr(q(text)) == shown


@pytest.mark.parametrize(
    ("low", "shown"),
    [
        (Fraction(1, 3), "≥ 1/3 km"),
        (Fraction(1, 8), "≥ 0.125 km"),
        (Fraction(2000001, 2), "≥ 2000001/2 km"),
        (Fraction(10**400 + 1, 2), f"≥ {10**400 + 1}/2 km"),
    ],
)
def test_fractions_print_exactly(low: Fraction, shown: str) -> None:
    assert repr(Quantity(low, None, KM)) == shown


def test_an_end_that_is_not_there_is_neither_open_nor_closed() -> None:
    loose, tight = Quantity(None, Fraction(1), KM, low_open=True), Quantity(None, Fraction(1), KM)
    assert loose == tight
    assert hash(loose) == hash(tight)
    assert q("1 km") != "1 km"


@pytest.mark.parametrize(
    ("low", "high", "low_open", "message"),
    [
        (None, None, False, r"^Quantity: found '≥ ∞ km'; allowed: at least one end$"),
        (2, 1, False, r"^Quantity: found '\[2, 1\] km'; allowed: an interval that is not empty$"),
        (1, 1, True, r"^Quantity: found '1 km'; allowed: an interval that is not empty$"),
    ],
)
def test_an_interval_holds_some_amount(
    low: int | None, high: int | None, low_open: bool, message: str
) -> None:
    left, right = (None if end is None else Fraction(end) for end in (low, high))
    with pytest.raises(InvalidRecord, match=message):
        Quantity(left, right, KM, low_open)
