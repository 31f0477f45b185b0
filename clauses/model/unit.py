"""Units of measure: exact factors inside a base, and ranges where a unit is not exact.

A nautical mile is exactly 1,852 metres. A month is no number of days, but between 28 and 31; a
brigade is no number of soldiers, but a few thousand. Such a unit keeps its own base and says what
range of the dimension's root it spans.
"""

from fractions import Fraction

from attrs import field, frozen

from clauses.errors import InvalidRecord
from clauses.model.checks import is_a, is_text


@frozen
class Unit:
    """One unit of measure.

    Attributes:
        key: the unit's name in the plural, such as ``days``.
        dimension: what it measures, such as ``duration``.
        base: the unit its factor counts in.
        factor: how many of the base one unit is, exactly.
        least: how many of the dimension's root one *base* is at least.
        most: how many of the dimension's root one *base* is at most.

    Raises:
        InvalidRecord: if a factor is not above zero or the range is upside down.

    >>> Unit("nautical miles", "length", "m", Fraction(1852)).exact
    True
    """

    key: str = field(validator=is_text())
    dimension: str = field(validator=is_text())
    base: str = field(validator=is_text())
    factor: Fraction = field(default=Fraction(1), validator=is_a(Fraction))
    least: Fraction = field(default=Fraction(1), validator=is_a(Fraction))
    most: Fraction = field(default=Fraction(1), validator=is_a(Fraction))

    def __attrs_post_init__(self) -> None:
        if not (self.factor > 0 and 0 < self.least <= self.most):
            found = f"factor {self.factor}, range {self.least} to {self.most}"
            raise InvalidRecord(
                f"Unit {self.key}", found=found, allowed="numbers above zero, least before most"
            )

    @property
    def exact(self) -> bool:
        """Whether one unit is always the same amount of the dimension's root."""
        return self.least == self.most
