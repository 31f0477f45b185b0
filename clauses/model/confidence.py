"""How sure something is: a verdict, or what was read from a sentence."""

from enum import Enum
from functools import total_ordering


@total_ordering
class Confidence(Enum):
    """How sure a verdict or a reading is.

    >>> Confidence.LOW < Confidence.MEDIUM < Confidence.HIGH
    True
    """

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    def __lt__(self, other: "Confidence") -> bool:
        """Order from low to high."""
        order = ("low", "medium", "high")
        return order.index(self.value) < order.index(other.value)
