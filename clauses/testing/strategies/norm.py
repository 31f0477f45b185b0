"""Strategies for norms and what they are made of."""

from collections.abc import Callable
from typing import Any

from clauses.lexicon import default
from clauses.model.action import Action
from clauses.model.confidence import Confidence
from clauses.model.explanation import Ground
from clauses.model.modality import Modality, Strength
from clauses.model.norm import Evidence, Norm, Proviso, ProvisoKind
from clauses.model.scope import SCOPE_FACETS, Facet, Scope
from clauses.model.source import Span
from clauses.testing.drawing import DrawFn, SearchStrategy, composite, st
from clauses.testing.strategies.algebra import WORDS, extensions, periods, quantities
from clauses.testing.strategies.once import once

SENTENCES = (
    "Each Party shall act.",
    "No.",
    "NATO shall not admit Ukraine.",
    "Each Party has the right to choose its alliances.",
    "We are ready to discuss missiles, if our allies take part.",
    "Neither side shall deploy more than one brigade within 30 days.",
    "Russia may hold exercises, unless they could be perceived as a threat.",
)
CUES = ("", "operators.shall-not", "provisos.unless")
OPEN_ACTS = (("dredge", "the estuary"), ("mourn", ""), ("paint", "every bridge"))


@once
def phrases() -> SearchStrategy[str]:
    """A few words, never blank; some hold quotes, markup or letters beyond ASCII."""
    return st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)


@once
def texts() -> SearchStrategy[str]:
    """A sentence as a clause holds it."""
    return st.sampled_from(SENTENCES) | phrases()


@once
def _actions() -> tuple[Action, ...]:
    shipped = (default().action(key) for key in default().tables["actions"])
    return (*shipped, *(Action.of(verb, thing) for verb, thing in OPEN_ACTS))


@once
def actions(*, talk: bool | None = None) -> SearchStrategy[Action]:
    """Acts of the shipped taxonomy and open ones; with ``talk``, only those that are so.

    >>> from clauses.testing.strategies import smallest
    >>> smallest(actions(talk=True)).talk
    True
    """
    return st.sampled_from([act for act in _actions() if talk in (None, act.talk)])


@once
@composite
def spans(draw: DrawFn, text: str = SENTENCES[2]) -> Span:
    """Stretches of a text."""
    start = draw(st.integers(0, len(text) - 1))
    return Span(start, draw(st.integers(start + 1, len(text))))


@once
def provisos(text: str = SENTENCES[2]) -> SearchStrategy[Proviso]:
    """Conditions and exceptions of every kind.

    >>> from clauses.testing.strategies import smallest
    >>> smallest(provisos()).text
    'if the ice melts'
    """
    words = st.sampled_from(("if the ice melts", "unless both sides agree")) | texts()
    return st.builds(
        Proviso,
        words,
        st.sampled_from(ProvisoKind),
        st.none() | extensions(),
        st.none() | actions(),
        st.none() | spans(text),
        st.sampled_from(CUES),
        st.sampled_from(Confidence),
    )


@once
def evidence(text: str = SENTENCES[2]) -> SearchStrategy[Evidence]:
    """Marked words of a text."""
    rest = spans(text), st.sampled_from(CUES), st.sampled_from(Confidence)
    return st.builds(Evidence, st.sampled_from(Facet), *rest)


@once
@composite
def grounds(draw: DrawFn) -> Ground:
    """What some field rests on, whether or not a clause would say so."""
    text = draw(texts())
    span = draw(st.none() | spans(text))
    return Ground(
        draw(st.sampled_from(Facet)),
        draw(phrases()),
        span.of(text) if span else "",
        span,
        draw(st.sampled_from(CUES)),
        draw(st.just("") | phrases()),
        draw(st.sampled_from(Confidence)),
    )


_OF_FACET: dict[Facet, Callable[[], SearchStrategy[Any]]] = {
    Facet.TIME: periods,
    Facet.QUANTITY: quantities,
}


@once
@composite
def scopes(draw: DrawFn, *, talk: bool = True) -> Scope:
    """Scopes of a few facets, or none; topics only where they are of talk.

    >>> from clauses.testing.strategies import smallest
    >>> smallest(scopes(), lambda one: one.place)
    place: anything
    """
    # Each facet is one draw, so that shrinking can take any away.
    facets = [facet for facet in SCOPE_FACETS if talk or facet is not Facet.TOPICS]
    return Scope(**{facet.value: draw(_perhaps(facet)) for facet in facets})


@once
def _perhaps(facet: Facet) -> SearchStrategy[Any]:
    # Mapped, or its own alternatives would be so many beside nothing.
    value = _OF_FACET.get(facet, extensions)().map(lambda drawn: drawn)
    return st.none() | st.just("").map(lambda _: None) | value


@once
@composite
def norms(draw: DrawFn, text: str = SENTENCES[2]) -> Norm:
    """Norms of every modality; topics only with acts of talk.

    >>> from clauses.testing.strategies import smallest
    >>> smallest(norms(), lambda one: one.exceptions)
    OBLIGATION act [unrestricted] unless “if the ice melts”
    """
    action = draw(actions())
    few = st.lists(provisos(text), max_size=2)
    return Norm(
        draw(st.sampled_from(Modality)),
        action,
        draw(scopes(talk=action.talk)),
        draw(st.sampled_from(Strength)),
        draw(few),
        draw(few),
        draw(st.booleans()),
        draw(st.lists(evidence(text), max_size=3, unique_by=lambda mark: mark.facet)),
    )
