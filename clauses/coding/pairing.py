"""Which clause of one coding is which of another: the same words, and the same id before others."""

from collections.abc import Iterable, Sequence

from attrs import field, frozen

from clauses.model.clause import Clause
from clauses.model.coding import Alone
from clauses.model.dossier import Dossier

Pair = tuple[Clause, Clause]


@frozen
class Paired:
    """The clauses of two codings.

    Attributes:
        pairs: those that both coders have, in the order of the first.
        alone: those that only one has, first the first's.
    """

    pairs: list[Pair] = field(factory=list)
    alone: list[Alone] = field(factory=list)


def pair_codings(first: Dossier, second: Dossier) -> Paired:
    """Pair demands with demands and positions with positions; none is left out.

    >>> from clauses import load
    >>> dossier = load("fishery")
    >>> len(pair_codings(dossier, dossier).pairs)
    18
    """
    found = Paired()
    for demand, name in ((True, "demands"), (False, "positions")):
        left, right = getattr(first, name), getattr(second, name)
        pairs = _pairs(left, right)
        found.pairs.extend(pairs)
        for ours, theirs, is_first in ((left, right, True), (right, left, False)):
            found.alone.extend(_alone(ours, theirs, pairs, first=is_first, demand=demand))
    return found


def _pairs(left: Sequence[Clause], right: Sequence[Clause]) -> list[Pair]:
    # An id is kept for its own clause before another of the same words may take it.
    found: dict[str, Clause] = {}
    rest = list(right)
    for alike in (_same, _worded):
        for one in left:
            match = next((two for two in rest if alike(one, two)), None)
            if one.id not in found and match is not None:
                found[one.id] = match
                rest.remove(match)
    return [(one, found[one.id]) for one in left if one.id in found]


def _same(one: Clause, two: Clause) -> bool:
    return one.id == two.id and _worded(one, two)


def _worded(one: Clause, two: Clause) -> bool:
    return one.text.split() == two.text.split()


def _alone(
    ours: Iterable[Clause],
    theirs: Sequence[Clause],
    pairs: Sequence[Pair],
    *,
    first: bool,
    demand: bool,
) -> Iterable[Alone]:
    taken = {pair[0 if first else 1].id for pair in pairs}
    for one in ours:
        if one.id not in taken:
            beside = (two.id for two in theirs if _worded(one, two))
            other = next((two.text for two in theirs if two.id == one.id), "")
            words = "" if other.split() == one.text.split() else other
            yield Alone(one.id, first, demand, one.text, tuple(beside), words)
