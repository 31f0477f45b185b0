"""Conditions and exceptions: which of a position's go beyond the demand's own."""

from clauses.judging.finding import cite_proviso
from clauses.model.clause import Clause
from clauses.model.norm import Norm, Proviso
from clauses.model.party import fold
from clauses.model.scope import Facet
from clauses.model.verdict import Effect, Reason


def unmet(position: tuple[Proviso, ...], demand: tuple[Proviso, ...]) -> tuple[Proviso, ...]:
    """The provisos of a position that the demand does not contain itself.

    >>> unmet((Proviso("if talks succeed"),), (Proviso("If talks succeed"),))
    ()
    """
    return tuple(one for one in position if not any(_same(one, other) for other in demand))


def _same(one: Proviso, other: Proviso) -> bool:
    if fold(one.text) == fold(other.text):
        return True
    acts = one.action is not None and one.action == other.action
    return acts and one.bearers == other.bearers


def all_procedural(provisos: tuple[Proviso, ...]) -> bool:
    """Whether they concern participants, venue, schedule or notice only."""
    return all(proviso.kind.procedural for proviso in provisos)


def added_conditions(demand: Norm, position: Norm) -> tuple[Proviso, ...]:
    """The conditions that a position adds."""
    return unmet(position.conditions, demand.conditions)


def added_exceptions(demand: Norm, position: Norm) -> tuple[Proviso, ...]:
    """The exceptions that a position adds."""
    return unmet(position.exceptions, demand.exceptions)


def proviso_reasons(
    position: Clause, facet: Facet, effect: Effect, found: tuple[Proviso, ...]
) -> list[Reason]:
    """One reason for each proviso of a position, resting on its words."""
    return [
        Reason(
            facet,
            effect,
            f"Added {facet.value}: “{proviso.text}”.",
            position=cite_proviso(position, proviso),
        )
        for proviso in found
    ]
