"""When and how much: days, periods, deadlines, amounts."""

from attrs import evolve

from clauses.extracting.grammar.drafts import Range
from clauses.extracting.scopes.around import Around
from clauses.extracting.scopes.found import Found, told
from clauses.extracting.values import amounts, times
from clauses.extracting.values.times import Dated
from clauses.model.scope import Facet
from clauses.model.source import Span

_INSIDE = frozenset({"of", "with", "to", "for", "the", "than", "exceeding"})
_CHANGING = frozenset({"by", "to", "at", "below", "within", "above"})


def find_times(around: Around, found: Found, at: Range) -> None:
    """The times in a stretch."""
    context = around.context
    every = times(around.text, context.lexicon, *at, on=context.on, cues=context.values)
    for one in _joined(around.text, every):
        if found.free(one.span):  # "throughout the zone" is a place
            told_by = told(Facet.TIME, one.span, one.cue, one.sure)
            found.add(one.period, told_by, ends=one.span.start > around.behind)


def _joined(text: str, every: tuple[Dated, ...]) -> list[Dated]:
    """One time for two that stand side by side: "at any time" and "before the award"."""
    found: list[Dated] = []
    for one in every:
        before = found[-1] if found else None
        if before and before.period is None and not text[before.span.end : one.span.start].strip():
            found[-1] = evolve(one, span=Span(before.span.start, one.span.end))
        else:
            found.append(one)
    return found


def find_amounts(around: Around, found: Found, at: Range) -> None:
    """The amounts in a stretch; those of the object come before those of a deadline."""
    context = around.context
    measured = amounts(around.text, context.lexicon, *at, cues=context.values)
    for one in sorted(measured, key=lambda one: one.deadline):
        # "by 50 per cent" stands behind the object, "500 missiles" is the object.
        if one.span.start < around.behind and around.aside(one.span.start):
            continue
        ends = one.deadline or _stands_behind(around.text, one.span.start, around.behind)
        if found.counts_time:
            told_by = told(Facet.QUANTITY, one.span, one.cue, one.sure)
            found.add(one.quantity, told_by, ends=ends)


def _stands_behind(text: str, start: int, behind: int) -> bool:
    """Whether an amount stands behind the object ("raise it by …"), not in it ("500 tons")."""
    between = text[behind:start].split() if start > behind else []
    return (
        bool(between)
        and between[-1] not in _INSIDE
        and (len(between) > 1 or between[-1] in _CHANGING)
    )
