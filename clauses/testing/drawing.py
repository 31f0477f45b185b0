"""The one door to Hypothesis, which draws examples and makes those that fail small.

Hypothesis loads this module as its plugin, so that ``st.from_type(Clause)`` works where nothing of
`clauses.testing` was imported. What draws is built when first drawn from.
"""

from importlib import import_module
from typing import Any

import attrs

import clauses
from clauses.errors import MissingExtra
from clauses.model.party import Parties

try:
    from hypothesis import Phase, find, settings
    from hypothesis import strategies as st
    from hypothesis.errors import Flaky, NoSuchExample
    from hypothesis.strategies import DrawFn, SearchStrategy, composite
except ImportError as error:
    raise MissingExtra("clauses.testing", "testing", "hypothesis") from error

# The same examples every time, however slow. Explaining a failure varies it, and would leave the
# simplest example for another.
SMALL = settings(
    database=None, deadline=None, derandomize=True, phases=(Phase.generate, Phase.shrink)
)

__all__ = [
    "SMALL",
    "DrawFn",
    "Flaky",
    "NoSuchExample",
    "SearchStrategy",
    "composite",
    "find",
    "kinds",
    "settings",
    "st",
]


def kinds() -> tuple[type, ...]:
    """Every public class of the package that Hypothesis could not build by itself.

    >>> clauses.Clause in kinds()
    True
    """
    public = (getattr(clauses, name) for name in clauses.__all__)
    classes = [one for one in public if isinstance(one, type) and not issubclass(one, Exception)]
    return tuple(one for one in classes if attrs.has(one) or one is Parties)


def _drawn(kind: type) -> SearchStrategy[Any]:
    # What draws stands on this module, and is imported when first drawn from.
    drawn: SearchStrategy[Any] = import_module("clauses.testing.strategies.typed").typed(kind)
    return drawn


for _kind in kinds():
    st.register_type_strategy(_kind, _drawn)
