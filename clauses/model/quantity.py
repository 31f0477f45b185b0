"""Bounded intervals with a unit: "more than one brigade", "500–1,000 km", "within 30 days".

Notation is that of interval arithmetic: a square bracket takes the end in, a round one leaves it
out. Intervals lie to each other by RCC-5, so every comparison is an `Extent`.
"""

from fractions import Fraction
from itertools import pairwise

from attrs import evolve, field, frozen

from clauses.errors import InvalidRecord, UnitMismatch
from clauses.model.checks import is_a
from clauses.model.extent import Extent
from clauses.model.unit import Unit

Bound = Fraction | None
MONTHS_A_YEAR = 12
_LONG_IN_DECIMALS = 10**6  # from here on, ``g`` prints no fraction of a whole


@frozen(repr=False, eq=False)
class Quantity:
    """An interval of amounts of one unit.

    Attributes:
        low: the lower end in ``unit``; None where there is none.
        high: the upper end in ``unit``; None where there is none.
        unit: the unit both ends are counted in.
        low_open: whether the lower end itself is left out.
        high_open: whether the upper end itself is left out.

    Raises:
        InvalidRecord: if the interval holds no amount, or both ends are missing.

    >>> from clauses import quantity
    >>> quantity("1 nautical mile") == quantity("1.852 km")
    True
    >>> quantity("> 1 brigade").compare(quantity(">= 1 brigade"))
    <Extent.WITHIN: 'within'>
    """

    low: Bound = field(validator=is_a(Fraction, optional=True))
    high: Bound = field(validator=is_a(Fraction, optional=True))
    unit: Unit = field(validator=is_a(Unit))
    low_open: bool = field(default=False, validator=is_a(bool))
    high_open: bool = field(default=False, validator=is_a(bool))

    def __attrs_post_init__(self) -> None:
        if self.low is None and self.high is None:
            raise InvalidRecord("Quantity", found=repr(self), allowed="at least one end")
        if not _holds_something(self):
            raise InvalidRecord(
                "Quantity", found=repr(self), allowed="an interval that is not empty"
            )

    def __repr__(self) -> str:
        """Print as lawyers and engineers write it: ``> 1 brigades``, ``(1000, 5500] km``."""
        low, high = _amount(self.low), _amount(self.high)
        if self.high is None:
            return f"{'>' if self.low_open else '≥'} {low} {self.unit.key}"
        if self.low is None:
            return f"{'<' if self.high_open else '≤'} {high} {self.unit.key}"
        if self.low == self.high:
            return f"{low} {self.unit.key}"
        left, right = "(" if self.low_open else "[", ")" if self.high_open else "]"
        return f"{left}{low}, {high}{right} {self.unit.key}"

    def __eq__(self, other: object) -> bool:
        """Equal amounts are equal in whatever exact unit they were written."""
        return isinstance(other, Quantity) and self._key() == other._key()

    def __hash__(self) -> int:
        """Agree with equality."""
        return hash(self._key())

    def _key(self) -> tuple[object, ...]:
        based = self.in_base()
        low_open = self.low_open and self.low is not None
        high_open = self.high_open and self.high is not None
        # Nothing is nothing in any unit: no day is no month.
        base = self.unit.base if based.low or based.high else ""
        return (self.unit.dimension, base, based.low, based.high, low_open, high_open)

    def in_base(self) -> "Quantity":
        """The same amount counted in the base of its unit.

        >>> from clauses import quantity
        >>> quantity("2 weeks").in_base()
        14 days
        """
        unit = Unit(
            self.unit.base,
            self.unit.dimension,
            self.unit.base,
            least=self.unit.least,
            most=self.unit.most,
        )
        low = None if self.low is None else self.low * self.unit.factor
        high = None if self.high is None else self.high * self.unit.factor
        return evolve(self, low=low, high=high, unit=unit)

    def to(self, unit: Unit) -> "Quantity":
        """Convert into another unit of the same base, exactly.

        Raises:
            UnitMismatch: if no exact conversion exists, as from months to days.

        >>> from clauses.lexicon import default
        >>> default().quantity("12 nautical miles").to(default().unit("km"))
        22.224 km
        """
        if (unit.dimension, unit.base) != (self.unit.dimension, self.unit.base):
            raise _mismatch(self.unit, unit)
        rate = self.unit.factor / unit.factor
        low = None if self.low is None else self.low * rate
        high = None if self.high is None else self.high * rate
        return evolve(self, low=low, high=high, unit=unit)

    def compare(self, other: "Quantity") -> Extent:
        """How two intervals lie; UNKNOWN where an inexact unit leaves more than one answer.

        Raises:
            UnitMismatch: if they measure different things.

        >>> from clauses import quantity
        >>> quantity("2 months").compare(quantity("<= 30 days"))
        <Extent.DISJOINT: 'disjoint'>
        >>> quantity("1 month").compare(quantity("<= 30 days"))
        <Extent.UNKNOWN: 'unknown'>
        """
        if self.unit.dimension != other.unit.dimension:
            raise _mismatch(self.unit, other.unit)
        left, right = self.in_base(), other.in_base()
        if self.unit.base == other.unit.base:
            return _compare(left, right)
        found = {_compare(_scaled(left, rate), right) for rate in _rates(left, right)}
        return found.pop() if len(found) == 1 else Extent.UNKNOWN


def _mismatch(left: Unit, right: Unit) -> UnitMismatch:
    return UnitMismatch(left.key, left.dimension, right.key, right.dimension)


def _amount(value: Bound) -> str:
    if value is None:
        return "∞"
    if value.denominator == 1:
        return f"{value.numerator:,}"
    decimal = f"{float(value):g}" if abs(value) < _LONG_IN_DECIMALS else ""
    return decimal if decimal and Fraction(decimal) == value else str(value)


def _holds_something(one: Quantity) -> bool:
    if one.low is None or one.high is None:
        return True
    return one.low < one.high or (one.low == one.high and not (one.low_open or one.high_open))


def _scaled(one: Quantity, rate: Fraction) -> Quantity:
    low = None if one.low is None else one.low * rate
    high = None if one.high is None else one.high * rate
    return evolve(one, low=low, high=high)


def _compare(left: Quantity, right: Quantity) -> Extent:
    if _before(left, right) or _before(right, left):
        return Extent.DISJOINT
    inside, around = _inside(left, right), _inside(right, left)
    if inside and around:
        return Extent.EQUAL
    if inside or around:
        return Extent.WITHIN if inside else Extent.CONTAINS
    return Extent.OVERLAPS


def _before(left: Quantity, right: Quantity) -> bool:
    if left.high is None or right.low is None:
        return False
    touching_open = left.high == right.low and (left.high_open or right.low_open)
    return left.high < right.low or touching_open


def _inside(left: Quantity, right: Quantity) -> bool:
    low_fits = right.low is None or (
        left.low is not None
        and (left.low > right.low or (left.low == right.low and left.low_open >= right.low_open))
    )
    high_fits = right.high is None or (
        left.high is not None
        and (
            left.high < right.high
            or (left.high == right.high and left.high_open >= right.high_open)
        )
    )
    return low_fits and high_fits


def _span(one: Quantity) -> tuple[Fraction, Fraction]:
    # A whole number of years is known better than its months one by one: 365 or 366 days each.
    ends = [end for end in (one.low, one.high) if end is not None]
    if one.unit.base == "months" and all(end % MONTHS_A_YEAR == 0 for end in ends):
        return Fraction(365, MONTHS_A_YEAR), Fraction(366, MONTHS_A_YEAR)
    return one.unit.least, one.unit.most


def _rates(left: Quantity, right: Quantity) -> list[Fraction]:
    # One left base is worth between `least` and `most` right bases. The relation changes only
    # where an end of the one meets an end of the other, so those rates and one between each
    # neighbouring pair show every relation that can occur.
    (left_least, left_most), (right_least, right_most) = _span(left), _span(right)
    least, most = left_least / right_most, left_most / right_least
    ends = [(a, b) for a in (left.low, left.high) for b in (right.low, right.high)]
    turning = {b / a for a, b in ends if a and b and least < b / a < most}
    marks = sorted({least, most, *turning})
    between = [(a + b) / 2 for a, b in pairwise(marks)]
    return marks + between
