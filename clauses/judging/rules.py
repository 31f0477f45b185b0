"""The rules of judging, in the order they are asked; the first that finds something decides.

The order is the one a careful reader follows: could both be read; does the one ask and the other
speak to it; is it only noted, or thrown back; who decides; and last, which way and how far.
"""

from clauses.judging.direction import Direction, direction, existential
from clauses.judging.facets import Comparison, author_atoms, compare_facets
from clauses.judging.finding import Finding, cite, in_words, quoted, says
from clauses.judging.powers import concerns, judge_power
from clauses.judging.provisos import (
    added_conditions,
    added_exceptions,
    all_procedural,
    proviso_reasons,
)
from clauses.model.action import ActRelation
from clauses.model.match import Match
from clauses.model.modality import Modality
from clauses.model.norm import Norm, Proviso
from clauses.model.scope import Facet
from clauses.model.stance import Stance
from clauses.model.verdict import ConflictKind, Effect, Reason, Relation

Norms = tuple[Norm, Norm]


def unread(match: Match) -> Finding | None:
    """A clause without a norm: nobody can say what it means for the other."""
    for clause in (match.position, match.demand):
        if clause.norm is None:
            because = f"The words of {clause.author} could not be read: {clause.unread}."
            return Finding(Relation.UNDETERMINED, because, unsure=True)
    return None


def silent(match: Match, demand: Norm, position: Norm) -> Finding | None:
    """Nothing asked, or nothing said to it."""
    if match.demand.stance is Stance.EVALUATION or demand.modality is Modality.DEFINITION:
        return Finding(Relation.UNADDRESSED, "The demand judges or defines, and asks for nothing.")
    if match.position.stance is Stance.EVALUATION:
        return Finding(Relation.UNADDRESSED, "The statement judges, and takes no position.")
    if match.speaks:
        return None
    if match.link not in (ActRelation.UNRELATED, ActRelation.UNKNOWN):
        lies = position.scope.facets(demand.scope)
        where = ", ".join(facet.value for facet, lie in lies.items() if lie.value == "disjoint")
        return Finding(Relation.UNADDRESSED, f"It is about other {where}.")
    because = f"Nothing is said on whether to {demand.action.label}."
    return Finding(Relation.UNADDRESSED, because)


def noted(match: Match, _demand: Norm, _position: Norm) -> Finding | None:
    """Receipt or acknowledgement: form, not content."""
    if match.position.stance is not Stance.ACKNOWLEDGEMENT:
        return None
    because = "It takes note, and says nothing on the content."
    words = cite(match.demand, Facet.ACTION), cite(match.position, Facet.ACTION)
    reason = Reason(Facet.STANCE, Effect.NOTES, because, *words)
    return Finding(Relation.PROCEDURAL, because, (reason,))


def thrown_back(match: Match, _demand: Norm, position: Norm) -> Finding | None:
    """A demand on the demander, on the same subject."""
    bearers = position.scope.bearers
    if match.position.stance is not Stance.DEMAND or bearers is None:
        return None
    if not bearers.core <= author_atoms(match.demand) or position.modality is Modality.NO_POWER:
        return None
    because = f"Asked in return of {match.demand.author}: {in_words(position)}."
    words = cite(match.demand, Facet.BEARERS), cite(match.position, Facet.BEARERS)
    reason = Reason(Facet.BEARERS, Effect.ADDS, because, *words)
    return Finding(Relation.COUNTER_DEMAND, because, (reason,), caveats=_inference(match))


def decided_elsewhere(match: Match, demand: Norm, position: Norm) -> Finding | None:
    """An answer about who has the say."""
    return judge_power(match, demand, position)


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
    if way is Direction.AGAINST:
        return _against(match, (demand, position), compared)
    return _toward(match, (demand, position), compared, way)


def _apart(compared: Comparison, demand: Norm, way: Direction) -> tuple[Reason, ...]:
    # A smaller amount or a later day is still an answer to a duty: less than asked, not elsewhere.
    if existential(demand) and way is not Direction.AGAINST:
        return tuple(r for r in compared.disjoint if r.facet not in (Facet.QUANTITY, Facet.TIME))
    return compared.disjoint


def _against(match: Match, norms: Norms, compared: Comparison) -> Finding:
    demand, position = norms
    limits = added_exceptions(demand, position)
    if limits:
        return _opened(match, limits)
    triggers = added_conditions(demand, position)
    kind = ConflictKind.CONDITION if triggers else ConflictKind.MODALITY
    because = f"{says(match.position, position)}; this excludes what {match.demand.author} wants."
    words = cite(match.demand, Facet.MODALITY), cite(match.position, Facet.MODALITY)
    reason = Reason(Facet.MODALITY, Effect.REFUSES, because, *words)
    caveats = (*_inference(match), *_contested(compared), *_self_judged(demand, position))
    if triggers:
        caveats = (*caveats, f"They collide only once this is met: {quoted(triggers)}.")
    grounds = proviso_reasons(Facet.CONDITION, Effect.ADDS, triggers)
    return Finding(
        Relation.CONFLICT,
        because,
        (reason, *grounds),
        kind,
        caveats,
        unsure=_unsure(match, compared),
    )


def _opened(match: Match, limits: tuple[Proviso, ...]) -> Finding:
    """Judge a "no X without Y": no refusal of X, but the terms on which it is to be had."""
    asked = match.demand.norm
    formal = asked is not None and asked.action.talk and all_procedural(limits)
    because = f"Not refused, but tied to a condition: {quoted(limits)}."
    if formal:
        because = f"It is about how this is done, not whether: {quoted(limits)}."
    reasons = proviso_reasons(Facet.EXCEPTION, Effect.ADDS, limits)
    relation = Relation.PROCEDURAL if formal else Relation.CONDITIONAL
    return Finding(relation, because, tuple(reasons), caveats=_inference(match))


def _toward(match: Match, norms: Norms, compared: Comparison, way: Direction) -> Finding:
    demand, position = norms
    terms = added_conditions(demand, position)
    limits = added_exceptions(demand, position)
    reasons = (
        *compared.reasons,
        *proviso_reasons(Facet.CONDITION, Effect.ADDS, terms),
        *proviso_reasons(Facet.EXCEPTION, Effect.NARROWS, limits),
    )
    if way is Direction.WEAKER:
        reasons = (*reasons, _weaker(match, position))
    caveats = (*_inference(match), *_contested(compared), *_self_judged(demand, position))
    unsure = _unsure(match, compared)
    clash = _irreconcilable(match, compared)
    if clash:
        because = f"Both cannot be kept: {clash.text}"
        return Finding(
            Relation.CONFLICT, because, reasons, ConflictKind.OBJECT, caveats, unsure=unsure
        )
    relation, because = _how_far(match, norms, terms, reasons)
    if relation is Relation.ALIGNED and not match.position.stance.undertakes:
        caveats = (*caveats, "A readiness or a view, not yet an undertaking.")
    return Finding(relation, because, reasons, None, caveats, unsure)


def _how_far(
    match: Match, norms: Norms, terms: tuple[Proviso, ...], reasons: tuple[Reason, ...]
) -> tuple[Relation, str]:
    demand, position = norms
    if terms and match.position.stance is Stance.DEMAND and _formal(demand, terms):
        return Relation.PROCEDURAL, f"It is about how this is done: {quoted(terms)}."
    said = says(match.position, position)
    if terms:
        return Relation.CONDITIONAL, f"{said}, on a condition: {quoted(terms)}."
    short = next((r for r in reasons if r.effect is not Effect.ACCEPTS), None)
    if short:
        return Relation.PARTIAL, f"{said}. {short.text}"
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
    return next((r for r in compared.disjoint if r.facet in (Facet.QUANTITY, Facet.TIME)), None)


def _inference(match: Match) -> tuple[str, ...]:
    if match.link is ActRelation.COUNTERPART:
        return ("It follows only from the other side of the act demanded.",)
    if match.link is ActRelation.TOPIC:
        return ("It is about talk on the subject, not about the act demanded.",)
    return ()


def _contested(compared: Comparison) -> tuple[str, ...]:
    return tuple(f"The {facet.value} has a contested boundary." for facet in compared.contested)


def _self_judged(demand: Norm, position: Norm) -> tuple[str, ...]:
    if demand.self_judging or position.self_judging:
        return ("One side judges for itself whether the norm applies.",)
    return ()


def _unsure(match: Match, compared: Comparison) -> bool:
    return bool(compared.unknown) or match.link is ActRelation.UNKNOWN


RULES = (silent, noted, thrown_back, decided_elsewhere, weighed)
