"""Values in a sentence: amounts with their units, and times with their days."""

from clauses.extracting.values.amounts import Amount, amounts
from clauses.extracting.values.times import Dated, times

__all__ = ["Amount", "Dated", "amounts", "times"]
