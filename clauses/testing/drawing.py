"""The one door to Hypothesis, which draws examples and makes those that fail small."""

from clauses.errors import MissingExtra

try:
    from hypothesis import Phase, Verbosity, find, settings
    from hypothesis import strategies as st
    from hypothesis.errors import Flaky, NoSuchExample
    from hypothesis.strategies import DrawFn, SearchStrategy, composite
except ImportError as error:
    raise MissingExtra("clauses.testing.strategies", "testing", "hypothesis") from error

__all__ = [
    "DrawFn",
    "Flaky",
    "NoSuchExample",
    "Phase",
    "SearchStrategy",
    "Verbosity",
    "composite",
    "find",
    "settings",
    "st",
]
