"""Strategies for codings held against each other, and for changes tried on one."""

from typing import Any

from clauses.model.coding import Alone, Codings, Disagreement, FieldAgreement
from clauses.model.figure import Figure
from clauses.model.mutation import Mutation, Mutations, Turn
from clauses.model.relation import Relation
from clauses.testing.drawing import SearchStrategy, st
from clauses.testing.strategies.evaluation import figures
from clauses.testing.strategies.norm import phrases, texts
from clauses.testing.strategies.once import once


@once
def of_codings() -> dict[type, SearchStrategy[Any]]:
    """Record type → strategy, for two codings, for changes of one, and all that is told of them.

    >>> from clauses.testing.strategies import smallest
    >>> len(smallest(of_codings()[Codings]).disagreements)
    0
    """
    alone = st.builds(
        Alone, phrases(), *[st.booleans()] * 2, texts(), st.lists(phrases(), max_size=2)
    )
    differing = st.lists(_disagreements("place"), max_size=2)
    return {
        Alone: alone,
        Codings: st.builds(_codings, differing, st.integers(0, 3), st.lists(alone, max_size=2)),
        Disagreement: _disagreements("place"),
        FieldAgreement: st.builds(
            FieldAgreement, phrases(), *[st.integers(0, 9)] * 2, *[figures()] * 2
        ),
        **_of_mutations(),
    }


def _disagreements(field: str) -> SearchStrategy[Disagreement]:
    said = st.just("") | phrases()
    return st.builds(Disagreement, phrases(), st.just(field), *[said] * 2, texts(), *[said] * 3)


def _codings(differing: list[Disagreement], same: int, alone: list[Alone]) -> Codings:
    units = len(differing) + same
    share = Figure("agreement", of=units)
    place = FieldAgreement("place", units, same, share, Figure("alpha"))
    ids = [one.clause for one in differing]
    return Codings("Talks", "ada", "ben", ids, [place], share, share, share, differing, alone)


def _of_mutations() -> dict[type, SearchStrategy[Any]]:
    turn = st.builds(
        lambda demand, position, pair: Turn(demand, position, *pair),
        *[phrases()] * 2,
        st.permutations(list(Relation)).map(lambda found: found[:2]),
    )
    said = st.just("") | phrases()
    change = st.builds(
        lambda clause, was, now, turns, told: Mutation(
            clause, "place", was, now, turns, told if turns else ()
        ),
        phrases(),
        *[said] * 2,
        st.lists(turn, max_size=2),
        st.lists(phrases(), max_size=2),
    )
    names = st.lists(phrases(), max_size=2)
    changes = st.lists(change, max_size=2)
    return {
        Mutation: change,
        Mutations: st.builds(
            Mutations, texts(), st.integers(0, 9), names, changes, *[figures()] * 2, names
        ),
        Turn: turn,
    }
