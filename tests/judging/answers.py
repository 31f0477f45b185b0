"""Demands that ask for something, and answers that are to the point more often than by chance.

Only what judging looks at is drawn; who published a clause where stands still.
"""

from typing import Any

from attrs import evolve
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy, composite

from clauses import (
    Action,
    Clause,
    Extension,
    Facet,
    Modality,
    Norm,
    Proviso,
    Scope,
    Source,
    Stance,
    Strength,
    action,
    amend,
    judge,
    party,
)
from clauses.lexicon import default
from clauses.model.scope import SCOPE_FACETS
from clauses.testing.strategies import (
    actions,
    evidence,
    extensions,
    periods,
    provisos,
    quantities,
    scopes,
    texts,
)
from tests.judging.building import DAY, TREATY

Pair = tuple[Clause, Clause]
# Pairs are large to draw, and their laws many.
law = settings(max_examples=40)
ASKING = tuple(set(Stance) - {Stance.EVALUATION, Stance.ACKNOWLEDGEMENT})
TELLING = tuple(set(Modality) - {Modality.DEFINITION})
NEGATABLE = tuple(set(TELLING) - {Modality.DECLARATION})
# The strategies' sets hold the codes of some of these, so that a clause may bind who wrote it.
AUTHORS = tuple(party(name) for name in ("Ukraine", "Poland", "NATO", "Russia"))


def said(clause: Clause) -> Norm:
    """The norm of a clause that was read."""
    assert clause.norm is not None
    return clause.norm


def restate(clause: Clause, **changes: Any) -> Clause:
    """The clause with some fields of its norm changed."""
    return evolve(clause, norm=evolve(said(clause), evidence=(), **changes))


def rescope(clause: Clause, **changes: Any) -> Clause:
    """The clause with some facets of its scope changed."""
    return restate(clause, scope=evolve(said(clause).scope, **changes))


@composite
def demands(
    draw: DrawFn, modalities: tuple[Modality, ...] = TELLING, stances: tuple[Stance, ...] = ASKING
) -> Clause:
    """Demands that were read and ask for something."""
    text, act = draw(texts()), draw(actions())
    few = st.lists(provisos(text), max_size=1)
    asked = Norm(
        draw(st.sampled_from(modalities)),
        act,
        draw(scopes(talk=act.talk)),
        draw(st.sampled_from(Strength)),
        draw(few),
        draw(few),
        draw(st.booleans()),
        draw(st.lists(evidence(text), max_size=1)),
    )
    return clause(draw, "D", draw(st.sampled_from(stances)), asked, text)


def clause(draw: DrawFn, id: str, stance: Stance, said: Norm, text: str) -> Clause:
    """A clause of one of a few authors, dated or not, of an instrument or not."""
    author = draw(st.sampled_from(AUTHORS))
    source: Source | None = draw(st.sampled_from((None, TREATY)))
    day = draw(st.sampled_from((DAY, None)))
    return Clause(id, author, stance, said, text, source=source, date=day)


@composite
def answers(draw: DrawFn, demand: Clause) -> Clause:
    """Answers with a related act, that share most facets with the demand."""
    asked, text = said(demand), draw(texts())
    act = draw(related(asked.action))
    scope = draw(near(asked.scope, talk=act.talk))
    if act.talk and not asked.action.talk:
        topics = Extension.of("the subject", asked.action.family)
        scope = evolve(scope, topics=draw(st.sampled_from((topics, None))))
    few = st.lists(provisos(text), max_size=1)
    norm = Norm(
        draw(st.just(asked.modality) | st.sampled_from(Modality)),
        act,
        scope,
        draw(st.just(asked.strength) | st.sampled_from(Strength)),
        draw(st.sampled_from((asked.conditions, ()))) or draw(few),
        draw(st.sampled_from((asked.exceptions, ()))) or draw(few),
        draw(st.booleans()),
        draw(st.lists(evidence(text), max_size=1)),
    )
    # What the demand's own provisos point at stands in another text.
    norm = evolve(norm, conditions=unplaced(norm.conditions), exceptions=unplaced(norm.exceptions))
    return clause(draw, "W", draw(st.sampled_from(Stance)), norm, text)


def unplaced(found: tuple[Proviso, ...]) -> tuple[Proviso, ...]:
    """The same provisos without their place in a text."""
    return tuple(evolve(proviso, span=None) for proviso in found)


@composite
def near(draw: DrawFn, scope: Scope, *, talk: bool) -> Scope:
    """The scope with up to three facets changed; topics only where the act is talk."""
    for facet in draw(st.lists(st.sampled_from(SCOPE_FACETS), max_size=3, unique=True)):
        value: Any = draw(st.none() | VALUES.get(facet, SETS))
        scope = evolve(scope, **{facet.value: value})
    return scope if talk else evolve(scope, topics=None)


SETS: SearchStrategy[object] = extensions()
VALUES: dict[Facet, SearchStrategy[object]] = {
    Facet.TIME: periods(),
    Facet.QUANTITY: quantities(),
}


def related(act: Action) -> SearchStrategy[Action]:
    """The act; its kinds and wider acts, its opposites and counterparts; talk; or any other."""
    keys = set() if act.open else act.genera | act.kinds | act.opposites | act.counterparts
    close = [action(key) for key in sorted(keys)]
    return st.just(act) | st.sampled_from([*close, action("negotiate")]) | actions()


@composite
def pairs(draw: DrawFn, modalities: tuple[Modality, ...] = TELLING) -> Pair:
    """A demand with an answer."""
    demand = draw(demands(modalities))
    return demand, draw(answers(demand))


@composite
def agreements(draw: DrawFn, modalities: tuple[Modality, ...] = TELLING) -> Pair:
    """A demand or offer, with an undertaking that meets it in full."""
    demand = draw(demands(modalities, (Stance.DEMAND, Stance.OFFER)))
    return demand, met(demand, draw(st.sampled_from(AUTHORS)).key)


def met(demand: Clause, author: str) -> Clause:
    """An undertaking that meets a demand in full."""
    nothing = evolve(demand, id="W", author=party(author), norm=None, unread="not yet written")
    return amend(judge(demand, nothing))


def shipped(*, opposites: bool = False) -> SearchStrategy[Action]:
    """Acts of the taxonomy that are no talk; with ``opposites`` those that have some."""
    every = [action(key) for key in default().tables["actions"]]
    return st.sampled_from([a for a in every if not a.talk and (a.opposites or not opposites)])
