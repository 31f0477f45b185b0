"""How far judges agree beyond what chance would bring about."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from clauses.evaluating.figures import statistic
from clauses.evaluating.intervals import redrawn
from clauses.model.evaluation import Outcome
from clauses.model.figure import Agreement, Figure

K = TypeVar("K")
Ratings = tuple[str, ...]
"""The labels that one unit, a pair of a demand and an answer, was given; their order is of no
account, and whoever did not judge the unit is left out."""


def cohen_kappa(cells: Mapping[tuple[str, str], int]) -> float | None:
    """Cohen's kappa of two judges.

    J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological
    Measurement 20 (1960).

    Args:
        cells: how often the first judge's label met the second's.

    Returns:
        1 for full agreement, 0 for what chance would give; None where it is not defined, because
        there are no cases, or both judges know one label only.

    >>> cohen_kappa({("yes", "yes"): 20, ("yes", "no"): 5, ("no", "yes"): 10, ("no", "no"): 15})
    0.4
    """
    total = sum(cells.values())
    left: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for (one, other), count in cells.items():
        left[one] += count
        right[other] += count
    same = sum(count for (one, other), count in cells.items() if one == other)
    # In whole numbers: by chance / total², so that full agreement gives 1 and nothing near it.
    chance = sum(count * right[label] for label, count in left.items())
    if chance == total * total:
        return None
    return (same * total - chance) / (total * total - chance)


def krippendorff_alpha(units: Mapping[Ratings, int]) -> float | None:
    """Krippendorff's alpha for nominal labels and any number of judges, some of whom may be absent.

    K. Krippendorff, Content Analysis, 2nd ed. (2004), chapter 11.

    Args:
        units: how often each set of ratings occurs; one of fewer than two ratings says nothing.

    Returns:
        1 for full agreement, 0 for what chance would give; None where it is not defined, because
        no unit was judged twice, or one label only was given.

    >>> krippendorff_alpha({("a", "a"): 2, ("b", "b", "b"): 1, ("a", "b"): 1, ("a",): 5})
    0.6
    """
    totals: Counter[str] = Counter()
    observed = 0.0
    for ratings, count in units.items():
        if len(ratings) > 1:
            tally = Counter(ratings)
            differ = len(ratings) ** 2 - sum(number * number for number in tally.values())
            observed += count * differ / (len(ratings) - 1)
            for label, number in tally.items():
                totals[label] += count * number
    all_ratings = totals.total()
    expected = all_ratings**2 - sum(number * number for number in totals.values())
    return 1 - (all_ratings - 1) * observed / expected if expected else None


def patterns(units: Iterable[Iterable[str]]) -> Counter[Ratings]:
    """Count units by the ratings they were given, whoever gave which.

    >>> patterns([["b", "a"], ["a", "b"]])
    Counter({('a', 'b'): 2})
    """
    return Counter(tuple(sorted(ratings)) for ratings in units)


def agreement(outcomes: Iterable[Outcome], annotators: Sequence[str]) -> Agreement:
    """How far annotators agree; the unit is a pair of a demand and an answer."""
    votes = [dict(one.votes) for one in outcomes]
    units = patterns(each.values() for each in votes if len(each) > 1)
    alpha = _coefficient("alpha", krippendorff_alpha, units)
    kappa = None
    if len(annotators) == len(("left", "right")):
        left, right = annotators
        both = Counter((each[left], each[right]) for each in votes if len(each) > 1)
        kappa = _coefficient("kappa", cohen_kappa, both)
    return Agreement(tuple(annotators), units.total(), alpha, kappa)


def _coefficient(
    name: str, measure: Callable[[Mapping[K, int]], float | None], cases: Counter[K]
) -> Figure:
    return statistic(name, measure, cases, redrawn(cases), cases.total())
