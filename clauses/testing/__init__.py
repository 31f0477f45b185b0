"""Put an analysis under test: strategies that draw records, and laws for parts of one's own.

Nothing here is imported by `import clauses`, and no part before it is asked for.

>>> from clauses import wording
>>> from clauses.testing import check_scorer
>>> check_scorer(wording)
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clauses.testing.laws import check_extent, check_judge, check_parties, check_scorer

__all__ = ["check_extent", "check_judge", "check_parties", "check_scorer"]

_HOMES = {
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
