"""Which position speaks to which demand: by the norms, and by wording where they cannot tell."""

from clauses.matching.pairing import pair
from clauses.matching.wording import wording

__all__ = ["pair", "wording"]
