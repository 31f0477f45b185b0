"""How two acts are related by their words, where the taxonomy cannot tell.

Verbs are tied by the sets of the relation lexicon, what they are done to by head and modifiers. An
act inside a verb counts: who suspends deliveries does not deliver.
"""

import re
from functools import lru_cache

from attrs import frozen

from clauses.lexicon.relations import WordRelations, relations
from clauses.matching.actwords import Act, readings
from clauses.matching.phraselies import Lie, compare
from clauses.matching.phrases import parse, words_of
from clauses.matching.wordlies import act_text, declared_of, facet_lies, object_facets, object_lie
from clauses.model.action import ActRelation
from clauses.model.clause import Clause
from clauses.model.extent import Extent
from clauses.model.match import Link
from clauses.model.scope import Facet

_REMEMBERED = 1 << 16  # pairs of acts; a report of two long texts holds each pair once
# A reading that ties two acts closer is the one meant.
_NEAREST = (
    *(ActRelation.SAME, ActRelation.OPPOSITE, ActRelation.KIND, ActRelation.GENUS),
    *(ActRelation.COUNTERPART, ActRelation.UNKNOWN, ActRelation.UNRELATED),
)
_LOOSE = (ActRelation.UNKNOWN, ActRelation.UNRELATED)


@frozen
class Told:
    """What the words of two acts tell.

    Attributes:
        relation: how the position's act is related to the demand's.
        lie: how what they are done to lies.
        entries: the entries that tie the verbs.
        limited: whether either side says what it is done to.
        both: whether both sides do.
        verbs: how the verbs alone are related.
    """

    relation: ActRelation
    lie: Lie
    entries: tuple[str, ...]
    limited: bool
    both: bool
    verbs: ActRelation

    @property
    def tied(self) -> bool:
        """Whether the words tie the two acts."""
        return self.relation not in _LOOSE


def link(demand: Clause, position: Clause, words: WordRelations | None = None) -> Link | None:
    """How the acts of two clauses are related by their words.

    Args:
        demand: the demand.
        position: the position.
        words: the sets of words; the shipped ones if left out.

    Returns:
        The link, its relation read from the position; None where a clause was not read, or where
        people typed both norms and the taxonomy has their acts.

    >>> from clauses import extract
    >>> one, two = extract("The Mill must sell the flour. The Baker shall buy flour.")
    >>> link(one, two).relation
    <ActRelation.COUNTERPART: 'counterpart'>
    """
    if demand.norm is None or position.norm is None:
        return None
    known = position.norm.action.relation(demand.norm.action)
    lies = facet_lies(demand, position, words)
    if known is not ActRelation.UNKNOWN and not (_worded(demand) and _worded(position)):
        return Link(known, lies=lies) if lies else None
    said = words or relations()
    typed = object_facets(demand, position, said)
    ours, theirs = act_text(position, typed), act_text(demand, typed)
    told = tell(ours, theirs, said)
    talk = demand.norm.action.talk or position.norm.action.talk
    relation = told.relation if known is ActRelation.UNKNOWN else _known(known, told, talk=talk)
    if known is ActRelation.SAME and _denied(ours) is not _denied(theirs):
        relation = ActRelation.OPPOSITE
    if _of_others(declared_of(demand), declared_of(position), said):
        relation = ActRelation.UNRELATED
    unsaid = relation is ActRelation.UNKNOWN and told.lie.extent is Extent.UNKNOWN
    objects, instead = (
        object_lie(demand, position, told.lie, typed, said)
        if told.limited and not unsaid
        else (None, ())
    )
    return Link(
        relation,
        demand.words(Facet.ACTION),
        position.words(Facet.ACTION),
        told.entries,
        (*lies, objects) if objects else lies,
        instead,
    )


def _denied(act: str) -> bool:
    return act.startswith("not ")


def _of_others(demand: str, position: str, words: WordRelations) -> bool:
    """Whether two things that something is declared of cannot be one: Articles 5 and 6."""
    if not demand or not position:
        return False
    numbers = [_NUMBER.findall(one) for one in (demand, position)]
    if all(numbers) and numbers[0] != numbers[1]:
        return True
    asked, given = (parse(words_of(one), words) for one in (demand, position))
    lie = compare(given, asked, words)
    return lie.known and not lie.related


_NUMBER = re.compile(r"\b(?:\d+|[IVXLC]+)\b")


def about(topics: str, demand: Clause, words: WordRelations | None = None) -> bool:
    """Whether the words of a topic name the act of a demand, or what it is done to.

    Talk about one kind of what is asked leaves the demand where it was.

    >>> from clauses import extract
    >>> [asked] = extract("The Union must pave the road to the port.")
    >>> about("the paving of the road to the port", asked), about("the price of salt", asked)
    (True, False)
    """
    said = words or relations()
    act = demand.words(Facet.ACTION)
    if tell(topics, act, said).relation in _NAMED:
        return True
    named = parse(words_of(topics), said)
    return any(
        compare(named, one.objects, said).extent in (Extent.EQUAL, Extent.CONTAINS)
        for one in readings(act, said)
        if one.objects and named
    )


_NAMED = (ActRelation.SAME, ActRelation.OPPOSITE, ActRelation.GENUS)


def _worded(clause: Clause) -> bool:
    """Whether an act was read off words, and not typed by a person."""
    norm = clause.norm
    return norm is not None and (
        norm.action.open
        or any(one.facet is Facet.ACTION and bool(one.cue) for one in norm.evidence)
    )


def _known(known: ActRelation, told: Told, *, talk: bool) -> ActRelation:
    """What the words leave of a relation that the taxonomy knows.

    The taxonomy has one act for a noun such as "licence", granted or revoked, and may take two
    acts on one thing for others than they are by a noun they mention; the verbs tell. Nor does one
    act speak to another that is done to something else.
    """
    if talk:
        return known
    if known is ActRelation.UNRELATED:
        near = told.relation in (ActRelation.SAME, ActRelation.OPPOSITE)
        return told.relation if near and told.both and told.lie.extent.meets else known
    if known is ActRelation.SAME and told.verbs is ActRelation.OPPOSITE:
        known = told.verbs
    elsewhere = told.both and told.lie.known and not told.lie.related
    return ActRelation.UNRELATED if elsewhere else known


@lru_cache(maxsize=_REMEMBERED)
def tell(position: str, demand: str, words: WordRelations) -> Told:
    """What the words of two acts tell, as they stand or by the acts inside them.

    >>> tell("reveal trade secrets", "keep information confidential", relations()).relation
    <ActRelation.OPPOSITE: 'opposite'>
    """
    ours, theirs = readings(position, words), readings(demand, words)
    if words_of(position) == words_of(demand):
        return _same(ours)
    if not ours or not theirs:
        return _NOTHING
    plain = _between(ours[0], theirs[0], words)
    if plain.tied:
        return plain
    found = [_between(one, other, words) for one in ours for other in theirs]
    nearest = min(found, key=_rank)
    return nearest if nearest.tied else plain


_NOTHING = Told(
    ActRelation.UNKNOWN,
    Lie(Extent.UNKNOWN, related=False),
    entries=(),
    limited=False,
    both=False,
    verbs=ActRelation.UNKNOWN,
)


def _same(act: tuple[Act, ...]) -> Told:
    """The same words say the same, however they are read."""
    limited = any(one.objects for one in act[:1])
    same = ActRelation.SAME
    return Told(same, Lie(Extent.EQUAL), entries=(), limited=limited, both=limited, verbs=same)


def _rank(told: Told) -> tuple[int, bool]:
    return _NEAREST.index(told.relation), told.lie.extent is Extent.DISJOINT


def _between(one: Act, other: Act, words: WordRelations) -> Told:
    lie = compare(one.objects, other.objects, words)
    relation, entries = _verbs(one, other, words)
    relation = _turned(relation, one, other)
    found = _with_objects(relation, lie)
    sides = [bool(act.objects) for act in (one, other)]
    entries = tuple(dict.fromkeys((*one.entries, *other.entries, *entries)))
    if found in _LOOSE:
        entries = ()
    return Told(found, lie, entries, any(sides), all(sides), relation)


def _verbs(one: Act, other: Act, words: WordRelations) -> tuple[ActRelation, tuple[str, ...]]:
    """How two verbs, or several of one object, are related."""
    if set(one.verbs) == set(other.verbs):
        return ActRelation.SAME, ()
    ties = [
        _verb_tie(left, right, one, other, words) for left in one.verbs for right in other.verbs
    ]
    relation, entries = min(ties, key=lambda tie: _NEAREST.index(tie[0]))
    if relation is ActRelation.SAME and len(one.verbs) != len(other.verbs):
        wider = len(one.verbs) > len(other.verbs)
        relation = ActRelation.GENUS if wider else ActRelation.KIND
    return relation, entries


def _verb_tie(
    left: tuple[str, ...], right: tuple[str, ...], one: Act, other: Act, words: WordRelations
) -> tuple[ActRelation, tuple[str, ...]]:
    if left == right:
        return ActRelation.SAME, ()
    heads = one.heads | other.heads
    tie = words.between_verbs(words.verb_sets(left, heads), words.verb_sets(right, heads))
    relation = ActRelation(tie.relation)
    if relation in _LOOSE:  # two verbs that mean the same of anything do so of this thing
        shared = set(words.verb_sets(left)).intersection(words.verb_sets(right))
        if shared:
            return ActRelation.SAME, tuple(f"verbs.{key}" for key in sorted(shared))
    return relation, tie.entries


def _turned(relation: ActRelation, one: Act, other: Act) -> ActRelation:
    """The relation of two acts of which one or both are not done."""
    if one.undone and other.undone:
        return relation.converse  # who stops all of it stops each kind of it
    if one.undone is other.undone:
        return relation
    swap = {ActRelation.SAME: ActRelation.OPPOSITE, ActRelation.OPPOSITE: ActRelation.SAME}
    # To stop one kind of an act, or the other side of it, tells nothing of the act.
    return swap.get(relation, ActRelation.UNKNOWN)


def _with_objects(relation: ActRelation, lie: Lie) -> ActRelation:
    if lie.related or relation in _LOOSE:
        return relation
    return ActRelation.UNRELATED if lie.known else ActRelation.UNKNOWN
