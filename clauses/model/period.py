"""Spans of calendar days: "from 18 December 2021", "by 1 July", "between … and …"."""

from datetime import date

from attrs import field, frozen

from clauses.errors import InvalidRecord
from clauses.model.checks import is_a
from clauses.model.extent import Extent


@frozen(repr=False)
class Period:
    """A span of days, both ends included.

    Attributes:
        since: the first day; None where there is none.
        until: the last day, such as a deadline; None where there is none.

    Raises:
        InvalidRecord: if it ends before it begins, or neither end is given.

    >>> Period(until=date(2022, 7, 1)).compare(Period(until=date(2022, 12, 31)))
    <Extent.WITHIN: 'within'>
    """

    since: date | None = field(default=None, validator=is_a(date, optional=True))
    until: date | None = field(default=None, validator=is_a(date, optional=True))

    def __attrs_post_init__(self) -> None:
        if self.since is None and self.until is None:
            raise InvalidRecord("Period", found=None, allowed="a first day, a last day, or both")
        if self.since and self.until and self.until < self.since:
            found = f"{self.since} to {self.until}"
            raise InvalidRecord(
                "Period", found=found, allowed="an end that is not before the start"
            )

    def __repr__(self) -> str:
        """Print in words: ``from 2021-12-18``, ``by 2022-07-01``."""
        if self.since is None:
            return f"by {self.until}"
        return f"from {self.since}" + (f" to {self.until}" if self.until else "")

    def compare(self, other: "Period") -> Extent:
        """How the days of this period lie to those of another.

        >>> Period(since=date(2022, 1, 1)).compare(Period(until=date(2021, 12, 31)))
        <Extent.DISJOINT: 'disjoint'>
        """
        first, last = self._days()
        other_first, other_last = other._days()
        if last < other_first or other_last < first:
            return Extent.DISJOINT
        if (first, last) == (other_first, other_last):
            return Extent.EQUAL
        if other_first <= first and last <= other_last:
            return Extent.WITHIN
        if first <= other_first and other_last <= last:
            return Extent.CONTAINS
        return Extent.OVERLAPS

    def _days(self) -> tuple[date, date]:
        return self.since or date.min, self.until or date.max
