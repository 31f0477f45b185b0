"""Which way a position points, seen from the demand's own act.

Both norms are brought onto one act and read as the standings they leave open to it; the direction
then follows by set inclusion. See `clauses.model.modality`.
"""

from enum import Enum

from attrs import evolve

from clauses.model.action import ActRelation
from clauses.model.clause import Clause
from clauses.model.modality import ACT, COMPETENCE, Modality, Status
from clauses.model.norm import Norm
from clauses.model.stance import Stance


class Direction(Enum):
    """How the standing a position wants for an act lies to the one a demand wants.

    >>> Direction("with")
    <Direction.WITH: 'with'>
    """

    WITH = "with"  # all it leaves open is what the demand wants
    WEAKER = "weaker"  # it leaves that open, and more
    AGAINST = "against"  # it leaves nothing of it open
    ASIDE = "aside"  # it is about something else: a power against an act, or a definition


def direction(demand: Norm, position: Clause, norm: Norm, link: ActRelation) -> Direction:
    """Which way a position points.

    Args:
        demand: the demand's norm.
        position: the position, for its stance.
        norm: the position's norm.
        link: how the position's act is related to the demand's.
    """
    # Against a demand for the thing itself, talk about it can only be for or against talking.
    talking = link is ActRelation.TOPIC
    wanted = frozenset({Status.OBLIGATORY}) if talking else demand.modality.leaves_open
    offered = standing(position, norm, link)
    if not wanted or not offered or (wanted <= ACT) is not (offered <= ACT):
        return Direction.ASIDE
    if offered <= wanted:
        return Direction.WITH
    return Direction.WEAKER if offered & wanted else Direction.AGAINST


def standing(position: Clause, norm: Norm, link: ActRelation) -> frozenset[Status]:
    """The standings a position leaves open to the demand's act.

    Withdrawing is the opposite of deploying, so to oblige the one is to forbid the other; and who
    refuses a norm leaves open exactly what the norm shuts.
    """
    modality = norm.modality
    if link is ActRelation.OPPOSITE:
        modality = modality.of_inaction
    open_to = modality.leaves_open
    if position.stance is Stance.REFUSAL and open_to:
        whole = ACT if open_to <= ACT else COMPETENCE
        return whole - open_to
    return open_to


def wanted(clause: Clause) -> Norm | None:
    """What a demand wants: its norm or, where it refuses one, the contrary.

    None where it asks for nothing: it was not read, judges or takes note, or defines.
    """
    norm = clause.norm
    silent = clause.stance in (Stance.EVALUATION, Stance.ACKNOWLEDGEMENT)
    if norm is None or silent or norm.modality is Modality.DEFINITION:
        return None
    if clause.stance is not Stance.REFUSAL:
        return norm
    # No modality negates a declaration; as an act it stands as an obligation does.
    declared = norm.modality is Modality.DECLARATION
    return evolve(norm, modality=Modality.EXEMPTION if declared else norm.modality.negation)


def existential(norm: Norm) -> bool:
    """Whether one doing of the act fulfils the norm, at any time and amount inside its bounds.

    A duty "by 1 July" is met on any earlier day, so the narrower window is the stronger promise; a
    ban "until 1 July" must hold on every day of it, so the wider one is.
    """
    return norm.modality in (Modality.OBLIGATION, Modality.DECLARATION)
