"""Laws for what one writes oneself: a comparison of scopes, a scorer, a judge, a table of parties.

Each check is silent where its laws hold, and else raises AssertionError with the law that is broken
and the smallest example, in words.
"""

from clauses.testing.laws.extents import check_extent
from clauses.testing.laws.judges import check_judge
from clauses.testing.laws.partytables import check_parties
from clauses.testing.laws.scorers import check_scorer

__all__ = ["check_extent", "check_judge", "check_parties", "check_scorer"]
