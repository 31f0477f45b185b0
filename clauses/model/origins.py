"""Two snapshots held against each other: what differs, and what each difference comes from.

A verdict rests on its two clauses, on a correction, on the vocabulary and on the rules. A change of
it comes from what differs among the first two; only where neither does are the last two at work.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from clauses.model.drift import Cause, ClauseChange, Drift, FileChange, Origin, VerdictChange
from clauses.model.relation import Relation
from clauses.model.snapshot import FrozenClause, FrozenVerdict, LexiconFile, Snapshot

K = TypeVar("K")
T = TypeVar("T")
Both = Iterator[tuple[K, T | None, T | None]]
Origins = tuple[Origin, ...]
_FAR = (Cause.LEXICON, Cause.LOGIC)
# With the same words and code all that is left is what a caller can put in their place.
REST = (Origin(Cause.LOGIC, "a scorer or judge of your own"),)


def since(was: Snapshot, now: Snapshot) -> Drift:
    """What differs between two snapshots of one analysis.

    >>> from clauses import compare, freeze, load
    >>> dossier = load("fishery")
    >>> one = freeze(compare(dossier.demands, dossier.positions))
    >>> since(one, one).changed
    False
    """
    files = tuple(_files(was.lexicon, now.lexicon))
    library = _library(was, now, files)
    clauses = (
        *_clauses(was.demands, now.demands, library, demand=True),
        *_clauses(was.positions, now.positions, library, demand=False),
    )
    # A clause that moved to the other side is gone from the one and new on the other.
    by_id = {(one.demand, one.id): one.origins for one in clauses}
    verdicts = tuple(_verdicts(was.verdicts, now.verdicts, by_id, library))
    pairs = len({one.pair for one in was.verdicts} & {one.pair for one in now.verdicts})
    versions = (was.version, now.version, was.code != now.code)
    return Drift(now.title, *versions, pairs, files, clauses, verdicts)


def _both(was: Mapping[K, T], now: Mapping[K, T]) -> Both[K, T]:
    """What stands under one key in both, or in either; first in the order of now."""
    for key in (*now, *(key for key in was if key not in now)):
        yield key, was.get(key), now.get(key)


def _files(was: Sequence[LexiconFile], now: Sequence[LexiconFile]) -> Iterator[FileChange]:
    for _, old, new in _both({str(one): one for one in was}, {str(one): one for one in now}):
        if old != new:
            yield FileChange(old, new)


def _library(was: Snapshot, now: Snapshot, files: Sequence[FileChange]) -> Origins:
    """What can be behind a change that no clause and no correction accounts for."""
    found = [Origin(Cause.LEXICON, one.name) for one in files]
    if was.version != now.version:
        found.append(Origin(Cause.LOGIC, f"version {was.version}, now {now.version}"))
    elif was.code != now.code:
        found.append(Origin(Cause.LOGIC, f"other code in version {now.version}"))
    return tuple(found)


def _clauses(
    was: Sequence[FrozenClause], now: Sequence[FrozenClause], library: Origins, *, demand: bool
) -> Iterator[ClauseChange]:
    old, new = ({one.id: one for one in side} for side in (was, now))
    for id, before, after in _both(old, new):
        if before is None or after is None:
            cause = Cause.ADDED if before is None else Cause.REMOVED
            yield ClauseChange(id, demand, before, after, (Origin(cause, id),))
        elif origins := tuple(_reworded(before, after, library)):
            yield ClauseChange(id, demand, before, after, origins)


def _reworded(was: FrozenClause, now: FrozenClause, library: Origins) -> Iterator[Origin]:
    """What the difference of one clause comes from; nothing where there is none."""
    # A norm that is read follows its words: of its coding only what stands around it was given.
    read = was.extracted and now.extracted
    coded = (was.given, now.given) if read else (was.coding, now.coding)
    if was.text != now.text:
        yield Origin(Cause.TEXT, now.id)
    if coded[0] != coded[1]:
        yield Origin(Cause.CODING, now.id)
    if was.text == now.text and coded[0] == coded[1]:
        if read and (was.coding, was.sense) != (now.coding, now.sense):
            yield from library or REST
        elif was.sense != now.sense:
            yield Origin(Cause.LEXICON, f"the terms in {now.id}")


def _verdicts(
    was: Sequence[FrozenVerdict],
    now: Sequence[FrozenVerdict],
    by_id: Mapping[tuple[bool, str], Origins],
    library: Origins,
) -> Iterator[VerdictChange]:
    old, new = ({one.pair: one for one in side} for side in (was, now))
    for (demand, position), before, after in _both(old, new):
        if before == after or _says_nothing(before, after):
            continue
        sides = (*by_id.get((True, demand), ()), *by_id.get((False, position), ()))
        found = (*_corrected(before, after), *sides)
        if all(one.cause in _FAR for one in found):
            # Where terms mean something else, what may have done so is told as well.
            found = (*found, *library) or REST
        yield VerdictChange(demand, position, before, after, dict.fromkeys(found))


def _says_nothing(was: FrozenVerdict | None, now: FrozenVerdict | None) -> bool:
    """Whether a pair is new or gone and nothing was said on it, as on most pairs."""
    only = now if was is None else was if now is None else None
    return only is not None and only.relation is Relation.UNADDRESSED and only.correction is None


def _corrected(was: FrozenVerdict | None, now: FrozenVerdict | None) -> Iterator[Origin]:
    old, new = (one.correction if one else None for one in (was, now))
    if was is None or now is None or old == new:
        return
    told = f"by {new.signed}" if new else f"by {old.signed if old else ''}, dropped"
    yield Origin(Cause.CORRECTION, told)
