"""Powers, their denial, and rights: answers that touch a demand and speak of no duty at all."""

from clauses.judging.facets import author_atoms
from clauses.judging.finding import Finding, cite, inference
from clauses.model.action import ActRelation
from clauses.model.clause import Clause
from clauses.model.extension import Extension
from clauses.model.extent import Extent
from clauses.model.match import Match
from clauses.model.modality import Modality
from clauses.model.norm import Norm
from clauses.model.scope import Facet
from clauses.model.stance import Stance
from clauses.model.verdict import ConflictKind, Effect, Reason, Relation

COMPETENCE = (Modality.POWER, Modality.NO_POWER)


def judge_power(match: Match, demand: Norm, position: Norm) -> Finding | None:
    """An answer about who decides, to a demand about what is done; None where it is not one.

    A demand on somebody else's acts needs a say in them. To deny the demander that say is to refuse
    the demand; to claim the say for those who are asked is to refuse it too.
    """
    if demand.modality in COMPETENCE or position.modality not in COMPETENCE:
        return None
    elsewhere = Finding(
        Relation.UNADDRESSED,
        "It is about who decides, but not about a power that the demand needs.",
    )
    if match.link is ActRelation.TOPIC:
        return elsewhere
    denies = (position.modality is Modality.NO_POWER) is not (
        match.position.stance is Stance.REFUSAL
    )
    if denies and _denied(match, demand, position):
        who = position.scope.bearers
        because = (
            f"Denied: a say of {who.label if who else 'anyone'} in whether to "
            f"{demand.action.label}, which the demand needs."
        )
        return _conflict(match, "denies", because)
    if not denies and _claimed(demand, position):
        because = f"Claimed for those who are asked: the say in whether to {demand.action.label}."
        return _conflict(match, "claims", because)
    return elsewhere


def _denied(match: Match, demand: Norm, position: Norm) -> bool:
    holder, liable = position.scope.bearers, position.scope.counterparties
    demander = Extension("demander", author_atoms(match.demand), author_atoms(match.demand))
    if holder is not None and not demander.compare(holder).meets:
        return False
    if liable is not None and not _governs(match, demand, position, liable):
        return False
    # "It does not decide on our affairs" says nothing against an agreement that binds both; only a
    # demand on others alone claims a say in their affairs.
    return match.link is not ActRelation.GENUS or not _mutual(match.demand, demand)


def _governs(match: Match, demand: Norm, position: Norm, liable: Extension) -> bool:
    if match.link is ActRelation.COUNTERPART:
        return touched(demand, position, liable)
    bearers = demand.scope.bearers
    return bearers is None or liable.compare(bearers).meets


def _mutual(clause: Clause, norm: Norm) -> bool:
    bearers = norm.scope.bearers
    return bearers is None or not (bearers.core & author_atoms(clause)).empty


def _claimed(demand: Norm, position: Norm) -> bool:
    holder, bearers = position.scope.bearers, demand.scope.bearers
    return holder is None or bearers is None or holder.compare(bearers).meets


def _conflict(match: Match, does: str, because: str) -> Finding:
    reason = Reason(
        Facet.POWER,
        Effect.REFUSES,
        because,
        cite(match.demand, Facet.ACTION),
        cite(match.position, Facet.MODALITY),
    )
    wider = match.link is ActRelation.GENUS
    general = (f"It {does} a say in general, not in this act by name.",) if wider else ()
    caveats = (*inference(match), *general)
    return Finding(Relation.CONFLICT, because, (reason,), ConflictKind.POWER, caveats)


def concerns(match: Match, demand: Norm, position: Norm) -> bool:
    """Whether a right to the other side of an act is a right of those the act is done to."""
    holders = position.scope.bearers
    if match.link is not ActRelation.COUNTERPART or holders is None:
        return True
    return touched(demand, position, holders)


def touched(demand: Norm, position: Norm, parties: Extension) -> bool:
    """Whether some parties may be those whom the act of a demand touches.

    Unless the position names a place itself, they must not be known to differ from the states on
    whose territory the act bites (a territory bears the code of its state); nor from its objects.
    Where these are things and no parties, those towards whom it is done stand for them.
    """
    place, objects = demand.scope.place, demand.scope.objects
    if position.scope.place is None and place and parties.compare(place) is Extent.DISJOINT:
        return False
    if objects is None or parties.compare(objects) is not Extent.DISJOINT:
        return True
    towards = demand.scope.counterparties
    return towards is not None and parties.compare(towards).meets
