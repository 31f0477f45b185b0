"""Strategies for judgements, and for results held against them."""

from typing import Any

from clauses.evaluating.assembling import Search, assemble
from clauses.model.confidence import Confidence
from clauses.model.evaluation import Evaluation, Outcome
from clauses.model.figure import Agreement, Figure, Ranking, Score
from clauses.model.judgement import Judgement
from clauses.testing.drawing import SearchStrategy, st
from clauses.testing.strategies.norm import phrases, texts
from clauses.testing.strategies.once import once

_LABELS = ("conflict", "partial", "aligned")


@once
def of_evaluations() -> dict[type, SearchStrategy[Any]]:
    """Record type → strategy, for what an evaluation takes and gives.

    >>> from clauses.testing.strategies import smallest
    >>> smallest(of_evaluations()[Figure])
    Figure(name='recall', value=None, low=None, high=None, of=0)
    """
    return {
        Agreement: evaluations().map(lambda one: one.agreement).filter(bool),
        Evaluation: evaluations(),
        Figure: figures(),
        Judgement: judgements(),
        Outcome: st.builds(_outcome, st.just("X1"), **_facts()),
        Ranking: st.builds(
            Ranking,
            st.sampled_from(_LABELS),
            *[st.integers(0, 9)] * 2,
            figures(),
            st.lists(figures(), max_size=2),
        ),
        Score: st.builds(
            Score,
            st.sampled_from(_LABELS),
            *[st.integers(3, 9)] * 2,
            st.integers(0, 3),
            *[figures()] * 3,
        ),
    }


def _scores() -> SearchStrategy[float]:
    return st.floats(0, 1)


@once
def figures() -> SearchStrategy[Figure]:
    """Figures with and without a value or an interval."""
    names = st.sampled_from(("recall", "P@10"))
    whole = st.builds(
        lambda name, low, wide, of: Figure(name, low + wide / 2, low, low + wide, of),
        names,
        *[_scores()] * 2,
        st.integers(1, 99),
    )
    return st.builds(Figure, names) | whole


@once
def judgements() -> SearchStrategy[Judgement]:
    """Judgements on a position or a party, with and without a score."""
    facts = {
        "score": st.none() | _scores(),
        "also": st.lists(st.sampled_from(_LABELS[1:]), max_size=1),
        "confidence": st.sampled_from(Confidence),
        "note": st.just("") | texts(),
    }
    label = st.just(_LABELS[0])
    on_position = st.builds(Judgement, phrases(), phrases(), label, **facts)
    on_party = st.builds(Judgement, phrases(), st.just(""), label, phrases(), **facts)
    return on_position | on_party


def _facts() -> dict[str, SearchStrategy[Any]]:
    label = st.none() | st.sampled_from(_LABELS)
    return {
        "votes": st.lists(st.sampled_from(_LABELS), max_size=2),
        "found": label,
        "score": st.none() | _scores(),
        "confidence": st.sampled_from(Confidence),
        "party": st.booleans(),
        "note": st.just("") | texts(),
        "why": st.lists(texts(), max_size=2),
    }


def _outcome(demand: str, votes: list[str], **facts: Any) -> Outcome:
    # Whoever votes twice alike agrees; two who differ are split.
    expected = votes[0] if len(set(votes)) == 1 else None
    named = tuple(zip(("Ada", "Ben"), votes, strict=False))
    return Outcome(demand, "Y1", expected, votes=named, **facts)


@once
def evaluations() -> SearchStrategy[Evaluation]:
    """Evaluations of a few pairs that two annotators judged, or one of them, or none."""
    drawn = st.lists(st.fixed_dictionaries(_facts()), max_size=4)
    return drawn.map(
        lambda pairs: assemble(
            [_outcome(f"X{number}", **facts) for number, facts in enumerate(pairs, start=1)],
            (),
            ("Ada", "Ben"),
            Search(None, (1, 2)),
            "Some pairs",
        )
    )
