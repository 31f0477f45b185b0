"""How well scores put the pairs of one label first.

Pairs of equal score share a rank, and every figure is what any order among them gives on average or
at their end, so that none depends on the order in which pairs were listed.
"""

from collections.abc import Iterable, Sequence
from itertools import chain, groupby

from clauses.evaluating.figures import share, statistic
from clauses.evaluating.intervals import resampled
from clauses.model.evaluation import Outcome
from clauses.model.figure import Figure, Ranking

Scored = tuple[float, bool]
"""A score, and whether the pair has the label that is looked for."""

Step = tuple[int, int]
"""How many pairs share a rank: those that have the label, and those that do not."""


def steps(scored: Iterable[Scored]) -> list[Step]:
    """The pairs of each rank, counted, the highest score first.

    >>> steps([(0.9, True), (0.5, False), (0.5, True)])
    [(1, 0), (1, 1)]
    """
    ranked = sorted(scored, key=lambda pair: -pair[0])
    grouped = ([right for _, right in group] for _, group in groupby(ranked, lambda pair: pair[0]))
    return [(sum(group), len(group) - sum(group)) for group in grouped]


def merged(ranks: Iterable[Step]) -> list[Step]:
    """The same ranks, those without the label joined to one between any two that have it.

    Average precision is the same for both, and the shorter list is quicker to draw anew.

    >>> merged([(0, 1), (0, 2), (1, 1), (0, 1)])
    [(0, 3), (1, 1), (0, 1)]
    """
    found: list[Step] = []
    for right, wrong in ranks:
        if found and not right and not found[-1][0]:
            found[-1] = (0, found[-1][1] + wrong)
        else:
            found.append((right, wrong))
    return found


def average_precision(ranks: Iterable[Step], wanted: int) -> float | None:
    """The precision down to each wanted pair, averaged over all of them.

    The area under the steps of precision over recall, without interpolation; see C. D. Manning,
    P. Raghavan and H. Schütze, Introduction to Information Retrieval (2008), section 8.4.

    Args:
        ranks: the ranked pairs.
        wanted: how many pairs have the label; those that are not ranked count 0.

    Returns:
        A share; None where nothing is wanted.

    >>> average_precision([(1, 0), (0, 1), (1, 0)], wanted=2)
    0.8333333333333333
    """
    right = seen = 0
    total = 0.0
    for here, others in ranks:
        right, seen = right + here, seen + here + others
        total += here * right / seen if here else 0.0
    return total / wanted if wanted else None


def hits(ranks: Sequence[Step], first: int) -> float:
    """How many of the first so many pairs have the label, on average where a rank is cut.

    >>> hits([(1, 0), (1, 1)], first=2)
    1.5
    """
    found, left = 0.0, first
    for right, wrong in ranks:
        taken = min(left, right + wrong)
        found, left = found + taken * right / (right + wrong), left - taken
    return found


def ranking(
    label: str, outcomes: Iterable[Outcome], at: Iterable[int], *, positive: bool
) -> Ranking:
    """How well scores put the pairs of one label first.

    Args:
        label: the label.
        outcomes: all outcomes; pairs that nobody judged are left out.
        at: for how many of the first to give the precision.
        positive: whether every score says how likely this label is, and not how sure the label is
            that was found.
    """
    judged = [one for one in outcomes if one.judged]
    scored = [
        (one.score, one.expected == label)
        for one in judged
        if one.score is not None and (positive or one.found == label)
    ]
    ranks, wanted = steps(scored), sum(one.expected == label for one in judged)
    few = [(first, min(first, len(scored))) for first in at]
    precisions = [share(f"P@{first}", hits(ranks, those), those) for first, those in few]
    return Ranking(label, len(scored), wanted, _average(ranks, wanted, len(judged)), precisions)


def _average(ranks: Sequence[Step], wanted: int, judged: int) -> Figure:
    """Average precision; samples are drawn from all judged pairs, ranked or not."""
    ranked = list(chain.from_iterable(merged(ranks)))
    unranked = wanted - sum(ranked[::2])
    counts = [*ranked, unranked, judged - sum(ranked) - unranked]

    def measure(drawn: Sequence[int]) -> float | None:
        right, wrong = drawn[:-2:2], drawn[1:-2:2]
        return average_precision(zip(right, wrong, strict=True), sum(right) + drawn[-2])

    return statistic("average precision", measure, counts, resampled(counts), wanted)
