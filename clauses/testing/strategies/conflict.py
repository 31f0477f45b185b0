"""Strategies for conflicts of provisions, and for the differences of wordings behind them."""

from typing import Any

from attrs import evolve

from clauses.model.clause import Clause
from clauses.model.conflicts import Clash, Conflicts, SetAside
from clauses.model.difference import Contrast, Difference, Differences
from clauses.model.extent import Extent
from clauses.model.relation import ConflictKind, Relation
from clauses.testing.drawing import SearchStrategy, st
from clauses.testing.strategies.clause import drawn_verdicts
from clauses.testing.strategies.norm import phrases, spans
from clauses.testing.strategies.once import once

_SHARES = st.floats(0, 1)


@once
def difference() -> SearchStrategy[Difference]:
    """One point in which two wordings differ."""
    words, places = st.just("") | phrases(), st.none() | spans()
    return st.builds(Difference, st.sampled_from(Contrast), words, words, places, places)


@once
def differences() -> SearchStrategy[Differences]:
    """How two wordings lie to each other."""
    return st.builds(
        Differences,
        _SHARES,
        _SHARES,
        st.floats(0, 99),
        st.floats(0, 99),
        st.booleans(),
        st.sampled_from(Extent),
        st.sampled_from(Extent),
        st.booleans(),
        st.lists(difference(), max_size=2),
    )


def clashes(left: Clause, right: Clause) -> SearchStrategy[Clash]:
    """Conflicts of two provisions, of every kind."""
    verdicts = st.builds(
        lambda verdict, kind: evolve(verdict, relation=Relation.CONFLICT, conflict=kind),
        drawn_verdicts(left, right),
        st.sampled_from(ConflictKind),
    )
    return st.builds(Clash, verdicts, _SHARES, differences())


def of_conflicts(left: Clause, right: Clause) -> dict[type, SearchStrategy[Any]]:
    """Record type → strategy, on two given provisions."""
    clash = clashes(left, right)
    aside = st.builds(SetAside, st.just(left), st.just(right), phrases(), _SHARES)
    numbers = st.integers(0, 9)
    return {
        Clash: clash,
        Conflicts: st.builds(
            Conflicts,
            st.lists(clash, max_size=2),
            st.lists(aside, max_size=2),
            numbers,
            numbers,
            st.lists(st.just(left), max_size=1),
        ),
        Difference: difference(),
        Differences: differences(),
        SetAside: aside,
    }
