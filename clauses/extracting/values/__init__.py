"""Values in a sentence: amounts with their units, and times with their days."""

from clauses.extracting.values.amounts import Amount, amounts

__all__ = ["Amount", "amounts"]
