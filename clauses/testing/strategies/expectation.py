"""Strategies for expectations, and for what comes of holding them against a report."""

from typing import Any

from clauses.expecting.agreeing import agreements
from clauses.model.checked import Check, Checked
from clauses.model.expectation import ANYONE, Expectation, Expectations
from clauses.model.relation import Relation
from clauses.model.verdict import Verdict
from clauses.testing.drawing import DrawFn, SearchStrategy, composite, st
from clauses.testing.strategies.norm import phrases, texts
from clauses.testing.strategies.once import once

_FILE = "talks.expectations.md"


def of_expectations(judged: SearchStrategy[Verdict]) -> dict[type, SearchStrategy[Any]]:
    """Record type → strategy.

    Args:
        judged: draws verdicts.

    >>> from hypothesis import strategies as st
    >>> from clauses.testing.strategies import smallest
    >>> smallest(of_expectations(st.nothing())[Expectation]).about
    'X1 × anyone'
    """
    return {
        Check: checks(judged),
        Checked: checked_rows(judged),
        Expectation: expectations(),
        Expectations: expectation_files(),
    }


@composite
def expectations(draw: DrawFn) -> Expectation:
    """Expectations of a party, of everyone or of one statement, some contested, some in a file."""
    party = draw(st.sampled_from((ANYONE, "Russia", "")))
    first, *also = draw(st.lists(st.sampled_from(Relation), min_size=1, max_size=3, unique=True))
    return Expectation(
        draw(st.sampled_from(("X1", "X2"))),
        first,
        party=party,
        position="" if party else draw(st.sampled_from(("Y1", "Y2"))),
        also=also,
        why=draw(st.just("") | texts()),
        file=draw(st.just("") | st.just(_FILE)),
        line=draw(st.none() | st.integers(1, 99)),
    )


@once
def expectation_files() -> SearchStrategy[Expectations]:
    """Files of few expectations."""
    return st.builds(
        Expectations,
        st.just(_FILE),
        phrases(),
        st.lists(expectations(), max_size=2),
        title=st.just("") | phrases(),
        relations=st.lists(phrases(), max_size=1),
    )


@composite
def checked_rows(draw: DrawFn, judged: SearchStrategy[Verdict]) -> Checked:
    """Expectations with any verdicts, and with any help."""
    return Checked(
        draw(expectations()),
        draw(st.lists(judged, max_size=1)),
        draw(st.none() | judged),
        draw(st.lists(texts(), max_size=1)),
    )


@composite
def checks(draw: DrawFn, judged: SearchStrategy[Verdict]) -> Check:
    """Checks of few expectations."""
    rows = draw(st.lists(checked_rows(judged), min_size=1, max_size=2))
    exact, allowed = sum(row.exact for row in rows), sum(row.holds for row in rows)
    return Check(draw(phrases()), rows, *agreements(exact, allowed, len(rows)))
