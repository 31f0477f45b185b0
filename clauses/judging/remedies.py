"""What would have to change in a position for it to be aligned with a demand."""

from attrs import evolve

from clauses.judging.direction import Direction, direction, wanted
from clauses.judging.facets import asked, falls_short, satisfies, towards_all
from clauses.judging.finding import in_words, quoted
from clauses.judging.provisos import added_conditions, added_exceptions
from clauses.model.action import ActRelation
from clauses.model.clause import Clause
from clauses.model.match import Match
from clauses.model.norm import Norm, Proviso
from clauses.model.scope import SCOPE_FACETS, Facet, Scope
from clauses.model.stance import Stance
from clauses.model.verdict import Relation, Remedy, Verdict

_ADJUSTABLE = (Relation.PARTIAL, Relation.CONDITIONAL, Relation.PROCEDURAL)
_DIRECT = (ActRelation.SAME, ActRelation.KIND, ActRelation.GENUS, ActRelation.OPPOSITE)


def amend(verdict: Verdict) -> Clause:
    """The position with the fewest changes that align it with the demand.

    Its text stays, so the amended clause shows what the words would have to mean.
    Where no change could help, because nothing is asked, it comes back as it was.

    >>> from clauses import judge, load
    >>> dossier = load("december-2021")
    >>> judge(dossier["D2"], amend(judge(dossier["D2"], dossier["W9"]))).relation
    <Relation.ALIGNED: 'aligned'>
    """
    return _amended(verdict.match, verdict.relation)


def _amended(match: Match, relation: Relation) -> Clause:
    demand, position = wanted(match.demand), match.position
    if demand is None or relation is Relation.ALIGNED:
        return position
    if position.norm is not None and _keeps(match, relation, demand, position.norm):
        bound = Stance.COMMITMENT if position.stance is Stance.DEMAND else position.stance
        return evolve(position, norm=_widened(match, demand, position.norm), stance=bound)
    norm = evolve(
        demand,
        scope=evolve(demand.scope, bearers=asked(match.demand, demand)),
        conditions=_unplaced(demand.conditions),
        exceptions=_unplaced(demand.exceptions),
        evidence=(),
    )
    return evolve(position, norm=norm, stance=Stance.COMMITMENT, unread="")


def _keeps(match: Match, relation: Relation, demand: Norm, norm: Norm) -> bool:
    """Whether the norm points the demanded way already, and needs adjusting only."""
    if relation not in _ADJUSTABLE or match.link not in _DIRECT:
        return False
    noted = match.position.stance is Stance.ACKNOWLEDGEMENT
    return not noted and direction(demand, match.position, norm, match.link) is Direction.WITH


def _unplaced(found: tuple[Proviso, ...]) -> tuple[Proviso, ...]:
    return tuple(evolve(proviso, span=None) for proviso in found)


def _widened(match: Match, demand: Norm, norm: Norm) -> Norm:
    added = added_conditions(demand, norm)
    excepted = added_exceptions(demand, norm)
    return evolve(
        norm,
        action=demand.action if falls_short(match.link, demand) else norm.action,
        scope=_covering(match, demand, norm),
        strength=max(norm.strength, demand.strength, key=lambda strength: strength.rank),
        conditions=tuple(proviso for proviso in norm.conditions if proviso not in added),
        exceptions=tuple(proviso for proviso in norm.exceptions if proviso not in excepted),
        evidence=(),
    )


def _covering(match: Match, demand: Norm, norm: Norm) -> Scope:
    wanted = evolve(demand.scope, bearers=asked(match.demand, demand))
    lies = towards_all(match.demand, norm.scope, wanted).facets(wanted)
    # The bearers are those who were asked; topics go with the act, which changes if it falls short.
    taken = {Facet.BEARERS, Facet.TOPICS} if falls_short(match.link, demand) else {Facet.BEARERS}
    changed = {}
    for facet, extent in lies.items():
        if facet in taken or not satisfies(facet, extent, demand, norm):
            changed[facet.value] = getattr(wanted, facet.value)
    return evolve(norm.scope, **changed)


def remedies(match: Match, relation: Relation) -> tuple[Remedy, ...]:
    """The changes between a position and its amended form, one for each facet.

    >>> from clauses import judge, load
    >>> dossier = load("december-2021")
    >>> [remedy.text for remedy in judge(dossier["R4"], dossier["W5"]).remedies][-1]
    'drop the condition “if the format fits”'
    """
    before, after = match.position, _amended(match, relation)
    old, demand = before.norm, wanted(match.demand)
    if after is before or after.norm is None or demand is None:
        return ()
    if old is None or not _keeps(match, relation, demand, old):
        return (Remedy(Facet.MODALITY, f"undertake: {_in_full(after.norm)}"),)
    found = _scope_remedies(old.scope, after.norm.scope)
    if old.action != after.norm.action:
        found.append(Remedy(Facet.ACTION, f"speak of “{after.norm.action.label}” as a whole"))
    if before.stance is not after.stance:
        change = f"turn the {before.stance.value} into a {after.stance.value}"
        found.append(Remedy(Facet.STANCE, change))
    if old.strength is not after.norm.strength:
        found.append(Remedy(Facet.STRENGTH, f"make it {after.norm.strength.value}"))
    for facet, had, has in (
        (Facet.CONDITION, old.conditions, after.norm.conditions),
        (Facet.EXCEPTION, old.exceptions, after.norm.exceptions),
    ):
        dropped = (proviso for proviso in had if proviso not in has)
        found += [Remedy(facet, f"drop the {facet.value} “{proviso.text}”") for proviso in dropped]
    return tuple(found)


def _in_full(norm: Norm) -> str:
    limits = f", on the condition {quoted(norm.conditions)}" if norm.conditions else ""
    limits += f", except {quoted(norm.exceptions)}" if norm.exceptions else ""
    return in_words(norm) + limits


def _scope_remedies(before: Scope, after: Scope) -> list[Remedy]:
    found = []
    for facet in SCOPE_FACETS:
        old, new = getattr(before, facet.value), getattr(after, facet.value)
        if old != new:
            target = (
                f"change the {facet.value} to {new!r}"
                if new
                else f"lift the limit on {facet.value}"
            )
            found.append(Remedy(facet, target))
    return found
