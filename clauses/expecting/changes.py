"""One thing at a time changed in a statement: what it might have said instead."""

from collections.abc import Iterator

from attrs import evolve, frozen

from clauses.model.clause import Clause
from clauses.model.modality import Modality, Strength
from clauses.model.norm import Norm, Proviso
from clauses.model.phrasing import NOUNS
from clauses.model.quoting import quote
from clauses.model.scope import SCOPE_FACETS, Facet
from clauses.model.stance import Stance

_CONDITION = Proviso("if a condition is met")
_STANCES = {
    Stance.COMMITMENT: "be an undertaking",
    Stance.OFFER: "be an offer",
    Stance.REFUSAL: "be a refusal",
    Stance.DEMAND: "be a demand",
    Stance.ASSERTION: "be a plain statement",
}
_MODALITIES = {
    Modality.OBLIGATION: "say “must”",
    Modality.PROHIBITION: "say “must not”",
    Modality.PERMISSION: "say “may”",
    Modality.EXEMPTION: "say “need not”",
    Modality.POWER: "grant a say",
    Modality.NO_POWER: "deny a say",
}
# Who decides is a question of its own: an answer is asked for it only where somebody speaks of it.
_POWERS = frozenset({Modality.POWER, Modality.NO_POWER})
_STRENGTHS = {
    Strength.BINDING: "bind",
    Strength.EFFORT: "promise no more than an effort",
    Strength.HORTATORY: "recommend rather than bind",
}


@frozen
class Change:
    """A statement with something changed.

    Attributes:
        side: what was changed; two changes of one side do not go together.
        text: the change, in words that follow "would have to".
        clause: the changed statement; its words say so no longer.

    >>> from clauses import load
    >>> position = load("december-2021")["W8"]
    >>> Change(Facet.STANCE, "be a refusal", position).text
    'be a refusal'
    """

    side: Facet
    text: str
    clause: Clause


def changes(position: Clause, demand: Clause) -> Iterator[Change]:
    """Every way to change one thing in a statement, those nearest to hand first.

    Args:
        position: a statement; one that was not read has nothing to change.
        demand: what it is to be held against, whose facets it may take over.

    >>> from clauses import load
    >>> dossier = load("december-2021")
    >>> [change.text for change in changes(dossier["W8"], dossier["D4"])][:2]
    ['drop “should Russia ...', 'take the parties bound from the demand (Russia, NATO members)']
    """
    said, asked = position.norm, demand.norm
    if said is None or asked is None:
        return
    plain = unmarked(said)
    for side, text, norm in _norms(plain, asked):
        yield Change(side, text, evolve(position, norm=norm))
    for stance, text in _STANCES.items():
        if stance is not position.stance:
            yield Change(Facet.STANCE, text, evolve(position, norm=plain, stance=stance))


def unmarked(norm: Norm) -> Norm:
    """A norm without the places of its words, which are those of one text."""
    conditions, exceptions = (
        tuple(evolve(one, span=None) for one in those)
        for those in (norm.conditions, norm.exceptions)
    )
    return evolve(norm, evidence=(), conditions=conditions, exceptions=exceptions)


def _norms(said: Norm, asked: Norm) -> Iterator[tuple[Facet, str, Norm]]:
    yield from _provisos(said)
    for facet in SCOPE_FACETS:
        yield from _scoped(said, asked, facet)
    if said.action != asked.action:
        scope = said.scope if asked.action.talk else evolve(said.scope, topics=None)
        act = f"be about the act {quote(asked.action.label)}"
        yield Facet.ACTION, act, evolve(said, action=asked.action, scope=scope)
    powers = not _POWERS.isdisjoint({said.modality, asked.modality})
    for modality, text in _MODALITIES.items():
        if modality is not said.modality and (powers or modality not in _POWERS):
            yield Facet.MODALITY, text, evolve(said, modality=modality)
    for strength, text in _STRENGTHS.items():
        if strength is not said.strength:
            yield Facet.STRENGTH, text, evolve(said, strength=strength)


def _provisos(said: Norm) -> Iterator[tuple[Facet, str, Norm]]:
    if said.conditions:
        quoted = " and ".join(quote(one.text) for one in said.conditions)
        yield Facet.CONDITION, f"drop {quoted}", evolve(said, conditions=())
    else:
        text = "make it depend on a condition"
        yield Facet.CONDITION, text, evolve(said, conditions=(_CONDITION,))
    if said.exceptions:
        quoted = " and ".join(quote(one.text) for one in said.exceptions)
        yield Facet.EXCEPTION, f"drop {quoted}", evolve(said, exceptions=())


def _scoped(said: Norm, asked: Norm, facet: Facet) -> Iterator[tuple[Facet, str, Norm]]:
    ours, theirs = (getattr(norm.scope, facet.value) for norm in (said, asked))
    if ours == theirs or (facet is Facet.TOPICS and not said.action.talk):
        return
    noun = NOUNS[facet]
    text = f"leave {noun} open" if theirs is None else f"take {noun} from the demand ({theirs!r})"
    yield facet, text, evolve(said, scope=evolve(said.scope, **{facet.value: theirs}))
