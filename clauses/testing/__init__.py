"""Put an analysis under test: assertions, strategies that draw records, laws for one's own parts.

Nothing here is imported by `import clauses`, and no part before it is asked for.

>>> from clauses import wording
>>> from clauses.testing import check_scorer
>>> check_scorer(wording)
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clauses.testing.asserting import (
        assert_aligned,
        assert_conflict,
        assert_relation,
        assert_unaddressed,
    )
    from clauses.testing.covering import assert_covers
    from clauses.testing.laws import check_extent, check_judge, check_parties, check_scorer
    from clauses.testing.steadiness import assert_stable

__all__ = [
    "assert_aligned",
    "assert_conflict",
    "assert_covers",
    "assert_relation",
    "assert_stable",
    "assert_unaddressed",
    "check_extent",
    "check_judge",
    "check_parties",
    "check_scorer",
]

_HOMES = {
    "assert_aligned": "clauses.testing.asserting",
    "assert_conflict": "clauses.testing.asserting",
    "assert_covers": "clauses.testing.covering",
    "assert_relation": "clauses.testing.asserting",
    "assert_stable": "clauses.testing.steadiness",
    "assert_unaddressed": "clauses.testing.asserting",
    "check_extent": "clauses.testing.laws",
    "check_judge": "clauses.testing.laws",
    "check_parties": "clauses.testing.laws",
    "check_scorer": "clauses.testing.laws",
}


def __getattr__(name: str) -> object:
    """Import what is asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
