"""What each field of a norm rests on: the words marked for it, the cue, the cue's rationale."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from clauses.model.clause import Clause
from clauses.model.explanation import Explanation, Ground
from clauses.model.modality import Strength
from clauses.model.norm import Evidence, Norm, Proviso
from clauses.model.scope import Facet
from clauses.model.source import Span

Why = Callable[[str], str]


def explain(clause: Clause, *, cues: str | Path | Sequence[str | Path] = ()) -> Explanation:
    """Say which words and which cue stand behind each field of a clause.

    Args:
        clause: a clause, whoever made it; a person who marks words names no cue.
        cues: the file of one's own cues that the clause was extracted with, or several.

    Returns:
        The explanation, one ground for each field that was read; `clauses.render` shows it.

    >>> from clauses import explain, load
    >>> [ground.words for ground in explain(load("december-2021")["W1"]).grounds][1]
    'gets no say'
    """
    from clauses.lexicon.ownfiles import listed
    from clauses.lexicon.rationales import rationale  # most programs explain nothing

    own = listed(cues)
    return explained(clause, lambda cue: rationale(cue, own))


def explained(clause: Clause, why: Why) -> Explanation:
    """As `explain`, with the rationales of cues from elsewhere.

    Args:
        clause: the clause.
        why: cue → rationale; never asked where a field has no cue.
    """
    if clause.norm is None:
        return Explanation(clause)
    grounds = [
        _ground(clause, facet, value, mark, why)
        for facet, value, mark in (*_fields(clause, clause.norm), *_provisos(clause.norm))
    ]
    known = {ground.facet for ground in grounds}
    grounds += [
        _ground(
            clause, mark.facet, "unrestricted" if mark.facet.of_scope else "as worded", mark, why
        )
        for mark in clause.norm.evidence
        if mark.facet not in known
    ]
    return Explanation(clause, grounds)


Read = tuple[Facet, str, Evidence | Proviso | None]


def _fields(clause: Clause, norm: Norm) -> Iterator[Read]:
    marks = {mark.facet: mark for mark in norm.evidence}
    for facet, value in _values(clause, norm):
        yield facet, value, marks.get(facet)


def _values(clause: Clause, norm: Norm) -> Iterator[tuple[Facet, str]]:
    """What was read, but for provisos, in the order in which a lawyer asks."""
    yield Facet.STANCE, clause.stance.name
    yield Facet.MODALITY, norm.modality.name
    if norm.strength is not Strength.BINDING or norm.words(Facet.STRENGTH):
        yield Facet.STRENGTH, norm.strength.name
    restricted = dict(norm.scope)
    if bearers := restricted.pop(Facet.BEARERS, None):
        yield Facet.BEARERS, repr(bearers)
    yield Facet.ACTION, norm.action.label
    yield from ((facet, repr(value)) for facet, value in restricted.items())


def _provisos(norm: Norm) -> Iterator[Read]:
    yield from ((Facet.CONDITION, _turns_on(one), one) for one in norm.conditions)
    yield from ((Facet.EXCEPTION, _turns_on(one), one) for one in norm.exceptions)


def _turns_on(proviso: Proviso) -> str:
    told = [repr(proviso.bearers)] if proviso.bearers else []
    told += [proviso.action.label] if proviso.action else []
    told += [] if proviso.span else [f"“{proviso.text}”"]
    return ": ".join(filter(None, (proviso.kind.name, ", ".join(told))))


def _ground(
    clause: Clause, facet: Facet, value: str, mark: Evidence | Proviso | None, why: Why
) -> Ground:
    if mark is None:
        return Ground(facet, value)
    words, span = _marked(clause, mark)
    return Ground(facet, value, words, span, mark.cue, why(mark.cue) if mark.cue else "", mark.sure)


def _marked(clause: Clause, mark: Evidence | Proviso) -> tuple[str, Span | None]:
    return (mark.span.of(clause.text), mark.span) if mark.span else ("", None)
