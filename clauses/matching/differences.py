"""What two wordings share, and what each has instead of the other."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from clauses.matching.counting import Count
from clauses.matching.deeds import Deed
from clauses.matching.kinship import akin, contrary
from clauses.matching.row import Place
from clauses.matching.sketching import Sketch
from clauses.matching.ties import Tie, bearers, opposed, ties
from clauses.matching.wording import Run, runs
from clauses.model.difference import Contrast, Difference, Differences
from clauses.model.extent import Extent
from clauses.model.source import Span

Weigh = Callable[[str], float]

# A run in which two wordings differ, with the telling stems of either side.
Replaced = tuple[Run, tuple[str, ...], tuple[str, ...]]
# A word of the same meaning ties less surely than the same word.
KIN_WORTH = 0.6
# Below this share of the shorter wording nothing more is looked for: two such texts say two things.
LEAST_SHARED = 0.3
# "by May 1, 1998" beside "by June 12, 1998": longer stretches with a number differ in more than it.
_LONGEST_VALUE = 4
_NONE = frozenset({"no", "none", "nothing"})
# Aligning takes room for each pair of words; a provision is not so long.
_ALIGNED = 2000
# Words shown of a condition.
_SHOWN = 8


def alike(_: str) -> float:
    """Weigh all stems alike, where nothing is known of the texts around.

    >>> alike("port")
    1.0
    """
    return 1.0


def differences(left: Sketch, right: Sketch, *, weigh: Weigh = alike) -> Differences:
    """Hold two wordings side by side.

    Args:
        left: a sketch.
        right: another.
        weigh: how much a stem tells; rare ones tell more.

    >>> from clauses.matching.sketching import sketch
    >>> ours, theirs = sketch("The port shall open at noon."), sketch("The port may open at noon.")
    >>> [one.contrast.value for one in differences(ours, theirs).found]
    ['modality']
    """
    return _Comparing(left, right, weigh).made()


class _Comparing:
    def __init__(self, left: Sketch, right: Sketch, weigh: Weigh) -> None:
        self.left, self.right, self.weigh = left, right, weigh
        self.common = left.content & right.content
        self.weights = self._sum(left.content), self._sum(right.content)

    def _sum(self, stems: Iterable[str]) -> float:
        return float(sum(map(self.weigh, stems)))

    def made(self) -> Differences:
        least, most = sorted(self.weights)
        told = self._sum(self.common)
        if not least or told / least < LEAST_SHARED:
            return Differences(_share(told, least), _share(told, most), told)
        short, long = self._residues()
        near, far = akin(short, long), akin(long, short)
        tied = ties(self.left, self.right)
        against = opposed(tied)
        rows = self.left.stems[:_ALIGNED], self.right.stems[:_ALIGNED]
        replaced = [(run, *self._words(run)) for run in runs(*rows)]
        swapped = _parallel([(one, other) for _, one, other in replaced])
        return Differences(
            _share(told + KIN_WORTH * self._sum(near), least),
            _share(told + KIN_WORTH * self._sum(far), most),
            told,
            self._sum(short - near),
            any(not tie.contrary for tie in tied),
            Extent.DISJOINT if swapped else bearers(against or tied),
            self._cases(),
            self.weights[0] <= self.weights[1],
            (
                *self._modal(against),
                *self._contraries(replaced),
                *self._negations(tied, against),
                *self._numbers([run for run, *_ in replaced] if tied else []),
                *self._conditions(),
                *self._soles(tied, against),
                *self._contents(replaced),
            ),
        )

    def _residues(self) -> tuple[frozenset[str], frozenset[str]]:
        rests = self.left.content - self.common, self.right.content - self.common
        return rests if self.weights[0] <= self.weights[1] else (rests[1], rests[0])

    def _words(self, run: Run) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The telling stems on both sides of a run, but for those that may mean the same."""
        ours = _told(self.left, run.left)
        theirs = _told(self.right, run.right)
        same, too = akin(ours, theirs), akin(theirs, ours)
        return tuple(w for w in ours if w not in same), tuple(w for w in theirs if w not in too)

    def _modal(self, against: Sequence[Tie]) -> Iterator[Difference]:
        for tie in against[:1]:
            yield self._difference(_opposition(tie), _deed(tie.left), _deed(tie.right))

    def _contraries(self, replaced: Iterable[Replaced]) -> Iterator[Difference]:
        for run, ours, theirs in replaced:
            found = [(one, other) for one in ours for other in theirs if contrary(one, other)]
            if found:
                yield self._difference(Contrast.CONTRARY, run.left, run.right)

    def _negations(self, tied: Sequence[Tie], against: Sequence[Tie]) -> Iterator[Difference]:
        ours, theirs = self.left.negations, self.right.negations
        if tied and not against and bool(ours) is not bool(theirs):
            side, at = (self.left, ours[0]) if ours else (self.right, theirs[0])
            none = side.words[at] in _NONE
            kind = Contrast.NONE if none else Contrast.NEGATION
            yield self._difference(kind, *_one_sided(ours, theirs))

    def _numbers(self, replaced: Sequence[Run]) -> Iterator[Difference]:
        ours, theirs = _by_unit(self.left.counts), _by_unit(self.right.counts)
        found = False
        for key in sorted(ours.keys() & theirs.keys()):
            values = {one.value for one in ours[key]}, {one.value for one in theirs[key]}
            if values[0].isdisjoint(values[1]) and key != ("number", ""):
                found = True
                places = _counted(ours[key][0]), _counted(theirs[key][0])
                yield self._difference(Contrast.NUMBER, *places)
        for run in replaced if not found else ():
            if _values(self.left, run.left) and _values(self.right, run.right):
                yield self._difference(Contrast.NUMBER, run.left, run.right)

    def _conditions(self) -> Iterator[Difference]:
        ours, theirs = self.left.openers, self.right.openers
        if len(ours) != len(theirs):
            left = _opened(ours) if len(ours) > len(theirs) else None
            right = _opened(theirs) if len(theirs) > len(ours) else None
            yield self._difference(Contrast.CONDITION, left, right)

    def _soles(self, tied: Sequence[Tie], against: Sequence[Tie]) -> Iterator[Difference]:
        ours, theirs = self.left.soles, self.right.soles
        if tied and not against and bool(ours) is not bool(theirs):
            yield self._difference(Contrast.SOLE, *_one_sided(ours, theirs))

    def _cases(self) -> Extent:
        if not (self.left.openers and self.right.openers):
            return Extent.UNKNOWN
        ours, theirs = self.left.cases, self.right.cases
        return Extent.OVERLAPS if akin(ours, theirs) else Extent.DISJOINT

    def _contents(self, replaced: Iterable[Replaced]) -> Iterator[Difference]:
        for run, ours, theirs in replaced:
            against = any(contrary(one, other) for one in ours for other in theirs)
            if ours and theirs and not against:
                yield self._difference(Contrast.CONTENT, run.left, run.right)

    def _difference(self, kind: Contrast, left: Place | None, right: Place | None) -> Difference:
        ours, theirs = _span(self.left, left), _span(self.right, right)
        left_words = ours.of(self.left.text) if ours else ""
        right_words = theirs.of(self.right.text) if theirs else ""
        return Difference(kind, left_words, right_words, ours, theirs)


def _opposition(tie: Tie) -> Contrast:
    if not tie.opposed:
        return Contrast.STRENGTH
    if tie.left.none is not tie.right.none:
        return Contrast.NONE
    return Contrast.POWER if tie.of_power else Contrast.MODALITY


def _share(part: float, whole: float) -> float:
    return min(part / whole, 1.0) if whole else 0.0


def _told(side: Sketch, place: Place) -> list[str]:
    return [one for one in side.stems[slice(*place)] if one in side.content]


def _parallel(replaced: Sequence[tuple[tuple[str, ...], tuple[str, ...]]]) -> bool:
    """Whether two names change places, or one stands for another throughout."""
    count = Counter(pair for pair in replaced if all(pair))
    for (one, other), times in count.items():
        against = any(contrary(a, b) for a in one for b in other)
        if not against and (times > 1 or (other, one) in count):
            return True
    return False


def _one_sided(ours: Sequence[int], theirs: Sequence[int]) -> tuple[Place | None, Place | None]:
    """A word with the next one, on the side that has it."""
    left = (ours[0], ours[0] + 2) if ours else None
    right = (theirs[0], theirs[0] + 2) if theirs else None
    return left, right


def _deed(deed: Deed) -> Place:
    return deed.at, max(deed.until, deed.at + 1)


def _counted(count: Count) -> Place:
    return count.at, count.at + (2 if count.unit and count.kind == "number" else 1)


def _opened(openers: Sequence[Place]) -> Place:
    return openers[0][0], openers[0][1] + _SHOWN


def _by_unit(counts: Iterable[Count]) -> dict[tuple[str, str], list[Count]]:
    found: dict[tuple[str, str], list[Count]] = {}
    for count in counts:
        found.setdefault((count.kind, count.unit), []).append(count)
    return found


def _values(side: Sketch, place: Place) -> bool:
    short = place[1] - place[0] <= _LONGEST_VALUE
    return short and any(place[0] <= count.at < place[1] for count in side.counts)


def _span(side: Sketch, place: Place | None) -> Span | None:
    if place is None or not side.spans[slice(*place)]:
        return None
    spans = side.spans[slice(*place)]
    return Span(spans[0].start, spans[-1].end)
