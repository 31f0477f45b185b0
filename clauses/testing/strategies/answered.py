"""Strategies for answers to statements, and for what bears on them."""

from typing import Any

from clauses.model.answers import Answer, Answers, Entailment
from clauses.model.bearing import Bearing
from clauses.model.difference import Contrast
from clauses.model.modality import Modality
from clauses.testing.drawing import SearchStrategy, st
from clauses.testing.strategies.clause import reasons
from clauses.testing.strategies.norm import phrases
from clauses.testing.strategies.once import once

_SHARES = st.floats(0, 1)


@once
def bearings() -> SearchStrategy[Bearing]:
    """How one act of a passage bears on a statement."""
    words, flags = st.just("") | phrases(), st.booleans()
    return st.builds(
        Bearing,
        st.sampled_from([Contrast.MODALITY, Contrast.SOLE]),
        st.sampled_from(Modality),
        st.sampled_from(Modality),
        words,
        words,
        flags,
        _SHARES,
        *[flags] * 4,
        st.integers(0, 9),
    )


@once
def answer() -> SearchStrategy[Answer]:
    """A passage that may answer a statement."""
    words = st.just("") | phrases()
    return st.builds(
        Answer,
        st.integers(0, 99),
        phrases(),
        st.floats(0, 99),
        _SHARES,
        st.none() | st.sampled_from(Entailment),
        words,
        words,
        words,
        st.lists(reasons(), max_size=2),
    )


def of_answers() -> dict[type, SearchStrategy[Any]]:
    """Record type → strategy."""
    return {
        Answer: answer(),
        Answers: st.builds(
            Answers,
            phrases(),
            st.sampled_from(Entailment),
            phrases(),
            st.lists(answer(), max_size=2),
            st.integers(0, 99),
        ),
        Bearing: bearings(),
    }
