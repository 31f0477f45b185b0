"""Pairing a demand with a position: the link between their acts, and what it is worth."""

from typing import TYPE_CHECKING

from clauses.matching.wording import shared_words, wording
from clauses.model.action import ActRelation
from clauses.model.clause import Clause
from clauses.model.extension import Extension
from clauses.model.extent import Extent
from clauses.model.match import Link, Match, Scorer
from clauses.model.norm import Norm
from clauses.model.scope import Facet

if TYPE_CHECKING:
    from clauses.lexicon.relations import WordRelations

# What the norms say outweighs how they say it: two texts may share most words and differ in "not".
NORM_SHARE = 0.75
WORDING_SHARE = 0.25
# How much each link tells on its own. An opposite is as much to the point as the same act; a wider
# act may be about other kinds of it; a counterpart and a topic speak only by inference.
WORTH = {
    ActRelation.SAME: 1.0,
    ActRelation.OPPOSITE: 1.0,
    ActRelation.KIND: 0.85,
    ActRelation.GENUS: 0.7,
    ActRelation.COUNTERPART: 0.7,
    ActRelation.TOPIC: 0.6,
    ActRelation.UNRELATED: 0.0,
    ActRelation.UNKNOWN: 0.0,
}
# Outside the taxonomy only wording can tie two acts; below half of the words in common, it ties
# nothing, as two sentences of one document share a third of theirs by chance.
OPEN_ACTS = 0.5
# A position on another object, place or weapon is about something else; on another amount or date
# it is about the same thing.
_SUBJECT = (Facet.OBJECTS, Facet.PLACE, Facet.WEAPONS)


def pair(
    demand: Clause,
    position: Clause,
    *,
    scorer: Scorer = wording,
    relations: "WordRelations | None" = None,
) -> Match:
    """Hold a position against a demand.

    Args:
        demand: the demand.
        position: the position.
        scorer: measures wording; see `Scorer`.
        relations: the sets of words that tie acts outside the taxonomy; the shipped ones if left
            out.

    Returns:
        The match, which says whether the position speaks to the demand, and why.

    >>> from clauses import load
    >>> dossier = load("december-2021")
    >>> pair(dossier["D3"], dossier["W4"]).speaks
    False
    """
    words = _word_link(demand, position, relations)
    link = _link(demand.norm, position.norm, words)
    if not WORTH[link] and _discusses(demand, position, relations):
        link = ActRelation.TOPIC
    score = scorer(demand.text, position.text)
    speaks = WORTH[link] > 0 or (link is ActRelation.UNKNOWN and score >= OPEN_ACTS)
    if speaks and demand.norm and position.norm and link is not ActRelation.TOPIC:
        speaks = not _elsewhere(demand.norm, position.norm, words)
    by_norm = NORM_SHARE * WORTH[link] if speaks else 0.0
    shared = shared_words(demand.text, position.text) if speaks else ()
    return Match(demand, position, link, by_norm, WORDING_SHARE * score, speaks, shared, words)


def _word_link(demand: Clause, position: Clause, relations: "WordRelations | None") -> Link | None:
    """What the words tell of the two acts; nothing where people typed both into the taxonomy."""
    if _typed(demand) and _typed(position) and not _worded(demand) & _worded(position):
        return None
    from clauses.matching.acts import link  # reads the lexicon behind it

    return link(demand, position, relations)


def _typed(clause: Clause) -> bool:
    """Whether a person, and not a reader of words, gave the act its place in the taxonomy."""
    norm = clause.norm
    if norm is None:
        return True
    return not norm.action.open and not any(
        one.facet is Facet.ACTION and one.cue for one in norm.evidence
    )


def _worded(clause: Clause) -> set[Facet]:
    """The facets with a name that no vocabulary has, so that only words can compare them."""
    if clause.norm is None:
        return set()
    values = {facet: getattr(clause.norm.scope, facet.value) for facet in Facet if facet.of_scope}
    return {facet for facet, it in values.items() if isinstance(it, Extension) and it.open_term}


def _link(demand: Norm | None, position: Norm | None, words: Link | None) -> ActRelation:
    if demand is None or position is None:
        return ActRelation.UNRELATED
    link = position.action.relation(demand.action)
    if link is ActRelation.UNRELATED and _about(position, demand):
        return ActRelation.TOPIC
    return words.relation if words else link


def _discusses(demand: Clause, position: Clause, relations: "WordRelations | None") -> bool:
    """Whether talk has a topic that was read off words and names the demand's act in words."""
    norm = position.norm
    topics = norm.scope.topics if norm and norm.action.talk else None
    if norm is None or topics is None or not topics.open_term or demand.norm is None:
        return False
    if not any(one.facet is Facet.TOPICS and one.cue for one in norm.evidence):
        return False
    from clauses.matching.acts import about  # reads the lexicon behind it

    return about(topics.label, demand, relations)


def _about(position: Norm, demand: Norm) -> bool:
    # Talk answers a demand only when it names the demand's act among its topics. Talk about nothing
    # in particular, or about one kind of a wider act, leaves the demand where it was.
    topics = position.scope.topics
    return topics is not None and demand.action.key in topics.core


def _elsewhere(demand: Norm, position: Norm, words: Link | None) -> bool:
    lies = dict(position.scope.facets(demand.scope))
    if words:
        lies |= {lie.facet: lie.extent for lie in words.lies}
    return any(lies.get(facet) is Extent.DISJOINT for facet in _SUBJECT)
