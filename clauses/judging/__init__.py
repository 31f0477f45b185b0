"""What an answer means for a demand: direction, scope, provisos, and a verdict with its reasons."""

from clauses.judging.correcting import correct
from clauses.judging.decide import decide
from clauses.judging.remedies import amend

__all__ = ["amend", "correct", "decide"]
