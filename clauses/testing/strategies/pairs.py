"""Demands that ask for something, and answers that are to the point more often than by chance.

Only what judging looks at is drawn; who published a clause where stands still.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from attrs import evolve

from clauses.judging import amend
from clauses.lexicon.names import action, party
from clauses.model.action import Action
from clauses.model.clause import Clause
from clauses.model.extension import Extension
from clauses.model.modality import Modality, Strength
from clauses.model.norm import Norm, Proviso
from clauses.model.party import Party
from clauses.model.scope import SCOPE_FACETS, Facet, Scope
from clauses.model.source import Source
from clauses.model.stance import Stance
from clauses.testing.drawing import DrawFn, SearchStrategy, composite, st
from clauses.testing.restating import said
from clauses.testing.strategies.algebra import extensions, periods, quantities
from clauses.testing.strategies.norm import actions, evidence, provisos, scopes, texts
from clauses.testing.strategies.once import once
from clauses.verbs.compare import judge

Pair = tuple[Clause, Clause]
DAY = date(2024, 5, 1)
TREATY = Source("treaty", "An instrument")
ASKING = tuple(one for one in Stance if one not in (Stance.EVALUATION, Stance.ACKNOWLEDGEMENT))
TELLING = tuple(one for one in Modality if one is not Modality.DEFINITION)
NEGATABLE = tuple(one for one in TELLING if one is not Modality.DECLARATION)
# The strategies' sets hold the codes of some of these, so that a clause may bind who wrote it.
_AUTHORS = ("Ukraine", "Poland", "NATO", "Russia")


@once
def _authors() -> tuple[Party, ...]:
    return tuple(party(name) for name in _AUTHORS)


@composite
def demands(
    draw: DrawFn, modalities: Sequence[Modality] = TELLING, stances: Sequence[Stance] = ASKING
) -> Clause:
    """Demands that were read and ask for something.

    Args:
        draw: given by Hypothesis.
        modalities: those their norms may have.
        stances: those they may have.

    >>> from clauses.testing.strategies import smallest
    >>> smallest(demands())
    D · Ukraine · DEMAND · OBLIGATION act [unrestricted]
    """
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
    return _clause(draw, "D", draw(st.sampled_from(stances)), asked, text)


def _clause(draw: DrawFn, id: str, stance: Stance, norm: Norm, text: str) -> Clause:
    """A clause of one of a few authors, dated or not, of an instrument or not."""
    author = draw(st.sampled_from(_authors()))
    source: Source | None = draw(st.sampled_from((None, TREATY)))
    day = draw(st.sampled_from((DAY, None)))
    return Clause(id, author, stance, norm, text, source=source, date=day)


@composite
def answers(draw: DrawFn, demand: Clause) -> Clause:
    """Answers with a related act, that share most facets with the demand.

    Args:
        draw: given by Hypothesis.
        demand: a demand that was read.

    >>> from clauses.testing.strategies import smallest
    >>> from clauses import load
    >>> smallest(answers(load("december-2021")["D4"])).norm.action.key
    'exercise'
    """
    asked, text = said(demand), draw(texts())
    act = draw(_related(asked.action))
    scope = draw(_near(asked.scope, talk=act.talk))
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
    norm = evolve(
        norm, conditions=_unplaced(norm.conditions), exceptions=_unplaced(norm.exceptions)
    )
    return _clause(draw, "W", draw(st.sampled_from(Stance)), norm, text)


def _unplaced(found: tuple[Proviso, ...]) -> tuple[Proviso, ...]:
    # What the demand's own provisos point at stands in another text.
    return tuple(evolve(proviso, span=None) for proviso in found)


@composite
def _near(draw: DrawFn, scope: Scope, *, talk: bool) -> Scope:
    """The scope with up to three facets changed; topics only where the act is talk."""
    for facet in draw(st.lists(st.sampled_from(SCOPE_FACETS), max_size=3, unique=True)):
        value: Any = draw(st.none() | _values(facet))
        scope = evolve(scope, **{facet.value: value})
    return scope if talk else evolve(scope, topics=None)


def _values(facet: Facet) -> SearchStrategy[Any]:
    if facet is Facet.TIME:
        return periods()
    return quantities() if facet is Facet.QUANTITY else extensions()


def _related(act: Action) -> SearchStrategy[Action]:
    """The act; its kinds and wider acts, its opposites and counterparts; talk; or any other."""
    keys = set() if act.open else act.genera | act.kinds | act.opposites | act.counterparts
    close = [action(key) for key in sorted(keys)]
    return st.just(act) | st.sampled_from([*close, action("negotiate")]) | actions()


@composite
def pairs(draw: DrawFn, modalities: Sequence[Modality] = TELLING) -> Pair:
    """A demand with an answer, which may be of any kind.

    >>> from clauses.testing.strategies import smallest
    >>> demand, answer = smallest(pairs())
    >>> judge(demand, answer).relation
    <Relation.ALIGNED: 'aligned'>
    """
    demand = draw(demands(modalities))
    return demand, draw(answers(demand))


@composite
def agreements(draw: DrawFn, modalities: Sequence[Modality] = TELLING) -> Pair:
    """A demand or offer, with an undertaking that meets it in full.

    >>> from clauses.testing.strategies import smallest
    >>> judge(*smallest(agreements())).relation
    <Relation.ALIGNED: 'aligned'>
    """
    demand = draw(demands(modalities, (Stance.DEMAND, Stance.OFFER)))
    return demand, met(demand, draw(st.sampled_from(_authors())))


def met(demand: Clause, author: Party) -> Clause:
    """An undertaking that meets a demand in full.

    Args:
        demand: a demand that asks for something.
        author: who undertakes it.

    >>> from clauses import judge, load, party
    >>> demand = load("december-2021")["D4"]
    >>> judge(demand, met(demand, party("NATO"))).relation
    <Relation.ALIGNED: 'aligned'>
    """
    nothing = evolve(demand, id="W", author=author, norm=None, unread="not yet written")
    return amend(judge(demand, nothing))
