"""One thing at a time changed in a clause: what somebody might have coded instead."""

from collections.abc import Iterator, Sequence
from typing import Any

from attrs import evolve, frozen

from clauses.model.clause import Clause
from clauses.model.fields import PROVISOS, shown
from clauses.model.modality import Modality, Strength
from clauses.model.norm import Norm, Proviso
from clauses.model.scope import SCOPE_FACETS, Facet
from clauses.model.stance import Stance

# Whether one must, must not, may or need not is one matter, whether one has a say another.
_ACTS = (Modality.OBLIGATION, Modality.PROHIBITION, Modality.PERMISSION, Modality.EXEMPTION)
_POWERS = (Modality.POWER, Modality.NO_POWER)
_STANCES = tuple(stance for stance in Stance if stance is not Stance.PROVISION)
_NEW = {
    "conditions": Proviso("if a condition is met"),
    "exceptions": Proviso("unless an exception applies"),
}


@frozen
class Variant:
    """A clause with one field changed.

    Attributes:
        field: the field.
        clause: the clause as changed.
    """

    field: str
    clause: Clause


def variants(clause: Clause, others: Sequence[Clause]) -> Iterator[Variant]:
    """Every way to change one field of a clause; none of one that was not read.

    Args:
        clause: the clause.
        others: all clauses of the dossier, in its order: the act and the facets of the scope are
            changed to what the next of them says.

    >>> from clauses import load
    >>> dossier = load("fishery")
    >>> [one.field for one in variants(dossier["F1"], dossier.clauses)][:3]
    ['stance', 'stance', 'stance']
    """
    norm = clause.norm
    if norm is None:
        return
    for stance in _STANCES:
        if stance is not clause.stance:
            yield Variant("stance", evolve(clause, stance=stance))
    for field, changed in _norms(norm, _after(clause, others)):
        made = evolve(clause, norm=changed)
        # What cannot be told apart when it is read is no change.
        if changed != norm and shown(made, field) != shown(clause, field):
            yield Variant(field, made)


def _after(clause: Clause, others: Sequence[Clause]) -> list[Norm]:
    """The norms of the other clauses, those that follow first."""
    at = next((at for at, one in enumerate(others) if one.id == clause.id), 0)
    turned = [*others[at + 1 :], *others[:at]]
    return [one.norm for one in turned if one.norm is not None]


def _norms(norm: Norm, others: Sequence[Norm]) -> Iterator[tuple[str, Norm]]:
    for modality in _POWERS if norm.modality in _POWERS else _ACTS:
        yield "modality", evolve(norm, modality=modality)
    for strength in Strength:
        yield "strength", evolve(norm, strength=strength)
    yield from _acts(norm, others)
    for facet in SCOPE_FACETS:
        if facet is not Facet.TOPICS or norm.action.talk:
            yield from _scoped(norm, others, facet)
    for field in PROVISOS:
        yield from _provisos(norm, field)
    yield "self_judging", evolve(norm, self_judging=not norm.self_judging)


def _acts(norm: Norm, others: Sequence[Norm]) -> Iterator[tuple[str, Norm]]:
    other = next((one.action for one in others if one.action.key != norm.action.key), None)
    if other is not None:
        scope = norm.scope if other.talk else evolve(norm.scope, topics=None)
        yield "action", evolve(norm, action=other, scope=scope)


def _scoped(norm: Norm, others: Sequence[Norm], facet: Facet) -> Iterator[tuple[str, Norm]]:
    """A facet left open, and taken from the next clause that restricts it otherwise."""
    name = facet.value
    given = getattr(norm.scope, name)
    values = (getattr(one.scope, name) for one in others)
    other = next((one for one in values if one is not None and one != given), None)
    # Without another value, to leave the facet open is all there is; if it is open, nothing.
    for value in dict.fromkeys((None, other)):
        yield name, evolve(norm, scope=evolve(norm.scope, **{name: value}))


def _provisos(norm: Norm, field: str) -> Iterator[tuple[str, Norm]]:
    """Each proviso dropped, and one added."""
    given: tuple[Proviso, ...] = getattr(norm, field)
    kept: list[dict[str, Any]] = [{field: given[:at] + given[at + 1 :]} for at in range(len(given))]
    for changed in (*kept, {field: (*given, _NEW[field])}):
        yield field, evolve(norm, **changed)
