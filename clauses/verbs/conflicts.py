"""Conflicts inside one instrument, or between two: find pairs, compare, judge, rank."""

import heapq
from collections.abc import Iterable
from typing import TYPE_CHECKING

from attrs import frozen

from clauses.judging.clashes import clash
from clauses.model.clause import Clause
from clauses.model.conflicts import Clash, Conflicts, SetAside
from clauses.model.document import Document
from clauses.model.scope import Facet
from clauses.model.source import Span
from clauses.verbs.extract import extract

if TYPE_CHECKING:
    from clauses.matching.index import Index
    from clauses.matching.sketching import Sketch

Instrument = str | Document | Iterable[Clause]
# Of the alike pairs of a whole text hardly one in a hundred is a conflict, so that a list of all
# that may be one would hold little else; from here on it is at least fairly sure.
LIKELY = 0.35
_PREFIXES = ("A ", "B ")


@frozen(eq=False)
class _Provision:
    """The clauses of one sentence, and what its words tell."""

    clauses: tuple[Clause, ...]
    sketch: "Sketch"

    def stating(self, span: Span | None) -> Clause:
        """The clause whose norm rests on some words; the first norm where none does."""
        read = [one for one in self.clauses if one.norm] or list(self.clauses)
        meeting = (one for one in read if span and _rests(one, span))
        return next(meeting, read[0])


def conflicts(
    instrument: Instrument,
    other: Instrument | None = None,
    *,
    least: float = LIKELY,
    keep: int = 0,
    most: int | None = None,
) -> Conflicts:
    """Find the provisions that cannot both be the rule.

    Args:
        instrument: a text, what `clauses.read` made of a file, or clauses.
        other: a second one, whose provisions are held against those of the first; left out, the
            provisions of the first are held against each other.
        least: the score from which on a pair is listed; see `clauses.judging.clashes` for what it
            is made of. 0.15 lists whatever may be a conflict.
        keep: how many of the pairs that were looked at and set aside to keep, the most alike.
        most: how many conflicts to keep, the strongest; all if left out.

    Returns:
        The conflicts, the strongest first. The same words always give the same list.

    >>> from clauses import conflicts
    >>> found = conflicts("Each port shall pay within 30 days. Each port shall pay within 15 days.")
    >>> found.clashes[0].verdict.because
    'The one says “30 days”, the other “15 days”.'
    """
    from clauses.matching.index import Index  # the lexicon behind it is slow to import

    first = _provisions(_clauses(instrument, _PREFIXES[0] if other is not None else ""))
    second = [] if other is None else _provisions(_clauses(other, _PREFIXES[1]))
    provisions = [*first, *second]
    index = Index([one.sketch for one in provisions], len(first) if other is not None else None)
    found: list[Clash] = []
    aside = _Kept(keep)
    pairs = 0
    for at, against in index.pairs():
        pairs += 1
        judged = _judged(provisions[at], provisions[against], index, keep=bool(keep))
        if isinstance(judged, Clash) and judged.score >= least:
            found.append(judged)
        elif judged is not None:
            aside.add(judged if isinstance(judged, SetAside) else judged.doubted)
    # Python sorts stably: equals stay in the order of the text.
    found.sort(key=lambda one: -one.score)
    unread = tuple(one for each in provisions for one in each.clauses if one.norm is None)
    return Conflicts(tuple(found[:most]), aside.ranked(), len(provisions), pairs, unread)


def _judged(
    left: _Provision, right: _Provision, index: "Index", *, keep: bool
) -> Clash | SetAside | None:
    """The judgement on two provisions; None where there is nothing to judge, or to keep."""
    from clauses.matching.differences import differences  # as above

    if _one_sentence(left.clauses[0], right.clauses[0]):
        return None
    differing = differences(left.sketch, right.sketch, weigh=index.weigh)
    if not differing.found and not keep:
        return None
    spans = [(one.left_span, one.right_span) for one in differing.found] or [(None, None)]
    return clash(left.stating(spans[0][0]), right.stating(spans[0][1]), differing)


class _Kept:
    """The pairs set aside that are most alike, so many and no more."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._heap: list[tuple[float, int, SetAside]] = []
        self._seen = 0

    def add(self, one: SetAside) -> None:
        self._seen += 1
        entry = (one.likeness, -self._seen, one)
        if len(self._heap) < self.most:
            heapq.heappush(self._heap, entry)
        elif self.most:
            heapq.heappushpop(self._heap, entry)

    def ranked(self) -> tuple[SetAside, ...]:
        return tuple(entry[2] for entry in sorted(self._heap, reverse=True))


def _clauses(instrument: Instrument, prefix: str) -> tuple[Clause, ...]:
    if isinstance(instrument, (str, Document)):
        return extract(instrument, prefix=prefix)
    return tuple(instrument)


def _provisions(clauses: Iterable[Clause]) -> list[_Provision]:
    from clauses.matching.sketching import sketch_clauses  # as above

    by_sentence: dict[object, list[Clause]] = {}
    for clause in clauses:
        key = (clause.source, clause.locator, clause.span, clause.parts, clause.text)
        by_sentence.setdefault(key, []).append(clause)
    return [_Provision(tuple(some), sketch_clauses(some)) for some in by_sentence.values()]


def _one_sentence(left: Clause, right: Clause) -> bool:
    """Whether both are points of one list, which are meant to stand side by side."""
    if left.source != right.source or not left.parts or not right.parts:
        return False
    return len(left.parts) > 1 and left.parts[0] == right.parts[0]


def _rests(clause: Clause, span: Span) -> bool:
    marks = (
        (clause.norm.words(facet) for facet in (Facet.MODALITY, Facet.ACTION))
        if clause.norm
        else ()
    )
    return any(mark and mark.start < span.end and span.start < mark.end for mark in marks)
