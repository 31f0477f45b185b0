"""The rules of judging, in the order they are asked; the first that finds something decides.

The order is the one a careful reader follows: could both be read; does the one ask and the other
speak to it; is it only noted, or thrown back; who decides; and last, which way and how far.
"""

from collections.abc import Iterator

from attrs import evolve

from clauses.judging.direction import Direction, direction, existential, wanted
from clauses.judging.facets import WINDOWS, Comparison, author_atoms, compare_facets, tied
from clauses.judging.finding import Finding, cite, demander, in_words, inference, quoted, says
from clauses.judging.powers import COMPETENCE, concerns, judge_power
from clauses.judging.provisos import (
    added_conditions,
    added_exceptions,
    all_procedural,
    proviso_reasons,
)
from clauses.model.action import ActRelation
from clauses.model.clause import Clause
from clauses.model.extent import Extent
from clauses.model.match import Match
from clauses.model.modality import Modality
from clauses.model.norm import Norm, Proviso
from clauses.model.party import UNATTRIBUTED
from clauses.model.scope import Facet
from clauses.model.stance import Stance
from clauses.model.verdict import ConflictKind, Effect, Reason, Relation

Norms = tuple[Norm, Norm]
# Only these ask something of their bearer; to ask that somebody be free to act gives, not takes.
_ASKING = (Modality.OBLIGATION, Modality.PROHIBITION, Modality.DECLARATION)


def unread(clause: Clause) -> Finding:
    """A clause without a norm: nobody can say what it means for the other."""
    whose = "The words" if clause.author == UNATTRIBUTED else f"The words of {clause.author}"
    because = f"{whose} could not be read: {clause.unread}."
    return Finding(Relation.UNDETERMINED, because, unsure=True)


def silent(match: Match, demand: Norm, position: Norm) -> Finding | None:
    """Nothing asked, or nothing said to it."""
    if wanted(match.demand) is None:
        because = "The demand judges, takes note or defines, and asks for nothing."
        return Finding(Relation.UNADDRESSED, because)
    if match.position.stance is Stance.EVALUATION:
        return Finding(Relation.UNADDRESSED, "The statement judges, and takes no position.")
    if match.speaks:
        return None
    if match.link not in (ActRelation.UNRELATED, ActRelation.UNKNOWN):
        lies = dict(position.scope.facets(demand.scope))
        worded_lies = match.words.lies if match.words else ()
        lies |= {lie.facet: lie.extent for lie in worded_lies}
        where = ", ".join(facet.value for facet, lie in lies.items() if lie is Extent.DISJOINT)
        return Finding(Relation.UNADDRESSED, f"It is about other {where}.")
    because = f"Nothing is said on whether to {demand.action.label}."
    worded = match.link is ActRelation.UNKNOWN
    return Finding(Relation.UNADDRESSED, because, caveats=inference(match), unsure=worded)


def noted(match: Match, _demand: Norm, _position: Norm) -> Finding | None:
    """Receipt or acknowledgement: form, not content."""
    if match.position.stance is not Stance.ACKNOWLEDGEMENT:
        return None
    because = "It takes note, and says nothing on the content."
    words = cite(match.demand, Facet.ACTION), cite(match.position, Facet.ACTION)
    reason = Reason(Facet.STANCE, Effect.NOTES, because, *words)
    return Finding(Relation.PROCEDURAL, because, (reason,), caveats=inference(match))


def thrown_back(match: Match, _demand: Norm, position: Norm) -> Finding | None:
    """A demand on the demander, on the same subject."""
    bearers = position.scope.bearers
    if match.position.stance is not Stance.DEMAND or bearers is None:
        return None
    own = not bearers.core.empty and bearers.core <= author_atoms(match.demand)
    if not own or position.modality not in _ASKING:
        return None
    because = f"Asked in return of {demander(match.demand)}: {in_words(position)}."
    words = cite(match.demand, Facet.BEARERS), cite(match.position, Facet.BEARERS)
    reason = Reason(Facet.BEARERS, Effect.ADDS, because, *words)
    return Finding(Relation.COUNTER_DEMAND, because, (reason,), caveats=inference(match))


def decided_elsewhere(match: Match, demand: Norm, position: Norm) -> Finding | None:
    """An answer about who has the say."""
    found = judge_power(match, demand, position)
    if found is None or found.conflict is None:
        return found
    return _opened(match, demand, position) or _triggered(match, demand, position, found)


def weighed(match: Match, demand: Norm, position: Norm) -> Finding:
    """Direction, scope and provisos; always finds something."""
    way = direction(demand, match.position, position, match.link)
    if way is Direction.ASIDE or not concerns(match, demand, position):
        because = "It says nothing that bears on the duty demanded."
        return Finding(Relation.UNADDRESSED, because)
    compared = compare_facets(match, demand, position)
    apart = _apart(compared, demand, way)
    if apart:
        where = ", ".join(reason.facet.value for reason in apart)
        return Finding(Relation.UNADDRESSED, f"It is about other {where}.", apart)
    if way is Direction.AGAINST and not _leaves_room(match, demand, compared):
        return _against(match, (demand, position), compared)
    return _toward(match, (demand, position), compared, way)


def _apart(compared: Comparison, demand: Norm, way: Direction) -> tuple[Reason, ...]:
    # A smaller amount or a later day is still an answer to a duty: less than asked, not elsewhere.
    if existential(demand) and way is not Direction.AGAINST:
        return tuple(r for r in compared.disjoint if r.facet not in WINDOWS)
    return compared.disjoint


def _leaves_room(match: Match, demand: Norm, compared: Comparison) -> bool:
    # Who will not do it before June may still do it by July; who refuses one kind, another.
    return existential(demand) and (match.link is ActRelation.KIND or compared.partial_window)


def _against(match: Match, norms: Norms, compared: Comparison) -> Finding:
    demand, position = norms
    opened = _opened(match, demand, position)
    if opened:
        return opened
    power = demand.modality in COMPETENCE
    kind = ConflictKind.POWER if power else ConflictKind.MODALITY
    because = (
        f"{says(match.position, position)}; this excludes what {demander(match.demand)} wants."
    )
    words = cite(match.demand, Facet.MODALITY), cite(match.position, Facet.MODALITY)
    facet = Facet.POWER if power else Facet.MODALITY
    reason = Reason(facet, Effect.REFUSES, because, *words)
    caveats = (*inference(match), *_doubts(compared), *_self_judged(demand, position))
    unsure = bool(compared.unknown)
    ties = (reason, *tied(match))
    found = Finding(Relation.CONFLICT, because, ties, kind, caveats, unsure)
    return _triggered(match, demand, position, found)


def _triggered(match: Match, demand: Norm, position: Norm, found: Finding) -> Finding:
    """A conflict, as it stands or only once a condition is met."""
    triggers = added_conditions(demand, position)
    if not triggers:
        return found
    grounds = proviso_reasons(match.position, Facet.CONDITION, Effect.ADDS, triggers)
    return evolve(
        found,
        conflict=ConflictKind.CONDITION,
        reasons=(*found.reasons, *grounds),
        caveats=(*found.caveats, f"They collide only once this is met: {quoted(triggers)}."),
    )


def _opened(match: Match, demand: Norm, position: Norm) -> Finding | None:
    """Judge a "no X without Y": no refusal of X, but the terms on which it is to be had."""
    limits = added_exceptions(demand, position)
    if not limits:
        return None
    formal = _formal(demand, limits)
    because = f"Not refused, but tied to a condition: {quoted(limits)}."
    if formal:
        because = f"It is about how this is done, not whether: {quoted(limits)}."
    reasons = proviso_reasons(match.position, Facet.EXCEPTION, Effect.ADDS, limits)
    relation = Relation.PROCEDURAL if formal else Relation.CONDITIONAL
    return Finding(relation, because, tuple(reasons), caveats=inference(match))


def _toward(match: Match, norms: Norms, compared: Comparison, way: Direction) -> Finding:
    demand, position = norms
    terms = added_conditions(demand, position)
    limits = added_exceptions(demand, position)
    reasons = (
        *compared.reasons,
        *proviso_reasons(match.position, Facet.CONDITION, Effect.ADDS, terms),
        *proviso_reasons(match.position, Facet.EXCEPTION, Effect.NARROWS, limits),
    )
    caveats = (*inference(match), *_doubts(compared), *_self_judged(demand, position))
    unsure = bool(compared.unknown)
    clash = None
    if way is Direction.WITH:
        clash = _irreconcilable(match, compared)
    else:
        reasons = (*reasons, _weaker(match, position))
    if clash:
        because = f"Both cannot be kept: {clash.text}"
        return Finding(
            Relation.CONFLICT, because, reasons, ConflictKind.OBJECT, caveats, unsure=unsure
        )
    relation, because = _how_far(match, norms, terms, reasons)
    if relation is Relation.ALIGNED and not match.position.stance.undertakes:
        caveats = (*caveats, "A readiness or a view, not yet an undertaking.")
    return Finding(relation, because, (*reasons, *_softer(match)), None, caveats, unsure)


def _softer(match: Match) -> Iterator[Reason]:
    """What is offered or held to be so binds less than what is undertaken or laid down."""
    stance = match.position.stance
    if not stance.undertakes and stance is not match.demand.stance:
        text = f"The answer is {_SOFT.get(stance, 'a statement')}, not an undertaking."
        words = cite(match.demand, Facet.STANCE), cite(match.position, Facet.STANCE)
        yield Reason(Facet.STANCE, Effect.NOTES, text, *words)


_SOFT = {Stance.OFFER: "an offer", Stance.ASSERTION: "a view", Stance.DEMAND: "a demand"}


def _how_far(
    match: Match, norms: Norms, terms: tuple[Proviso, ...], reasons: tuple[Reason, ...]
) -> tuple[Relation, str]:
    demand, position = norms
    if terms and match.position.stance is Stance.DEMAND and _formal(demand, terms):
        return Relation.PROCEDURAL, f"It is about how this is done: {quoted(terms)}."
    said = says(match.position, position)
    if terms:
        return Relation.CONDITIONAL, f"{said}, on a condition: {quoted(terms)}."
    short = " ".join(r.text for r in reasons if r.effect is not Effect.ACCEPTS)
    if short:
        return Relation.PARTIAL, f"{said}. {short}"
    return Relation.ALIGNED, f"{said}, as demanded."


def _formal(demand: Norm, terms: tuple[Proviso, ...]) -> bool:
    return demand.action.talk and all_procedural(terms)


def _weaker(match: Match, position: Norm) -> Reason:
    return Reason(
        Facet.MODALITY,
        Effect.NARROWS,
        f"{says(match.position, position)}; this leaves the demand open.",
        cite(match.demand, Facet.MODALITY),
        cite(match.position, Facet.MODALITY),
    )


def _irreconcilable(match: Match, compared: Comparison) -> Reason | None:
    """Two provisions of one instrument that set the same duty two amounts or dates."""
    one = match.demand.stance is Stance.PROVISION and match.position.stance is Stance.PROVISION
    if not one or match.demand.source != match.position.source:
        return None
    return next((r for r in compared.disjoint if r.facet in WINDOWS), None)


def _doubts(compared: Comparison) -> tuple[str, ...]:
    unknown = (f"The {facet.value} cannot be compared." for facet in compared.unknown)
    contested = (f"The {facet.value} has a contested boundary." for facet in compared.contested)
    return (*unknown, *contested)


def _self_judged(demand: Norm, position: Norm) -> tuple[str, ...]:
    if demand.self_judging or position.self_judging:
        return ("One side judges for itself whether the norm applies.",)
    return ()


RULES = (silent, noted, thrown_back, decided_elsewhere, weighed)
