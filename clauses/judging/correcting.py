"""What people corrected, put in the place of what was computed, which stays beside it."""

import warnings
from collections.abc import Callable, Iterable

from attrs import evolve

from clauses.errors import DossierError, StaleOverride
from clauses.judging.remedies import remedies
from clauses.model.action import ActRelation
from clauses.model.confidence import Confidence
from clauses.model.match import Match
from clauses.model.override import Override, Overrides
from clauses.model.reason import Effect, Reason
from clauses.model.relation import Relation
from clauses.model.scope import Facet
from clauses.model.verdict import Verdict

_UNTIED = (ActRelation.UNRELATED, ActRelation.UNKNOWN)
# Which part of the difference between the two sides a corrected relation stands for.
_EFFECTS = {
    Relation.ALIGNED: Effect.ACCEPTS,
    Relation.PARTIAL: Effect.NARROWS,
    Relation.CONDITIONAL: Effect.ADDS,
    Relation.COUNTER_DEMAND: Effect.ADDS,
    Relation.CONFLICT: Effect.REFUSES,
}
# From a warning out to whoever called `clauses.compare`.
_CALLER = 5


def correct(
    verdicts: Iterable[Verdict], overrides: Overrides, judge: Callable[[Match], Verdict]
) -> tuple[Verdict, ...]:
    """Put corrections in the place of what was computed.

    Args:
        verdicts: all that was computed, of every pair.
        overrides: the corrections.
        judge: judges a pair anew once its pairing was corrected.

    Returns:
        The verdicts in their order; each that was corrected holds what was computed.

    Raises:
        DossierError: if a correction names an id that no verdict is on; all are listed.

    Warns:
        StaleOverride: for a correction that changes nothing, or whose clauses have new words.
    """
    found = tuple(verdicts)
    faults = overrides.faults((one.demand for one in found), (one.position for one in found))
    if faults:
        raise DossierError("overrides", faults)
    by_pair = {one.pair: one for one in overrides}
    fixed = []
    for one in found:
        override = by_pair.get(one.pair)
        fixed.append(one if override is None else _correct(one, override, judge))
    return tuple(fixed)


def _correct(verdict: Verdict, override: Override, judge: Callable[[Match], Verdict]) -> Verdict:
    changed = override.changed(verdict.demand, verdict.position)
    caveats = tuple(f"The words of {id} have changed since it was corrected." for id in changed)
    for caveat in caveats:
        _warn(override, caveat)
    if _idle(verdict, override):
        _warn(override, f"Nothing is left to correct: it is {verdict.relation.value} as computed.")
        return verdict
    fixed = _held(verdict, override) if override.relation else _paired(verdict, override, judge)
    sure = min(fixed.confidence, Confidence.MEDIUM) if caveats else fixed.confidence
    return evolve(
        fixed,
        confidence=sure,
        caveats=(*fixed.caveats, *caveats),
        overridden=override,
        computed=verdict,
    )


def _idle(verdict: Verdict, override: Override) -> bool:
    """Whether a correction says what was computed in any case."""
    if override.relation:
        return (override.relation, override.conflict) == (verdict.relation, verdict.conflict)
    match = verdict.match
    return override.speaks is match.speaks and override.link in (None, match.link)


def _held(verdict: Verdict, override: Override) -> Verdict:
    """A verdict as a person gave it, resting on the words the person cited."""
    relation = override.relation or verdict.relation
    effect = _EFFECTS.get(relation, Effect.NOTES)
    words = (
        _words(override.demand_text, verdict.demand.text),
        _words(override.position_text, verdict.position.text),
    )
    return Verdict(
        verdict.match,
        relation,
        override.because,
        override.conflict,
        (Reason(Facet.WORDING, effect, override.because, *words),),
        remedies=remedies(verdict.match, relation),
    )


def _words(cited: str, text: str) -> str:
    # A hash, and words that were rewritten since, are no words of the text.
    return cited if cited in text and cited else text


def _paired(verdict: Verdict, override: Override, judge: Callable[[Match], Verdict]) -> Verdict:
    """A pair judged anew, held together or apart as a person decided."""
    match, speaks = verdict.match, bool(override.speaks)
    # Who holds that it speaks to the demand, and does not say how, holds that it is on this act.
    tied = ActRelation.SAME if speaks and match.link in _UNTIED else match.link
    fresh = judge(evolve(match, speaks=speaks, link=override.link or tied))
    return fresh if speaks else evolve(fresh, because=override.because)


def _warn(override: Override, told: str) -> None:
    place = f"{override.file}:{override.line}: " if override.file else ""
    message = f"{place}{override.demand} × {override.position}, corrected by {override.signed}"
    warnings.warn(f"{message}: {told}", StaleOverride, stacklevel=_CALLER)
