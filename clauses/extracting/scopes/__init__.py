"""Where, when, how much, with what, towards whom and what for: a draft's facets of scope."""

from clauses.extracting.scopes.finding import find
from clauses.extracting.scopes.found import Found, period

__all__ = ["Found", "find", "period"]
