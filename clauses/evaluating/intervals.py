"""How far a figure can be trusted: 95 % intervals, the same each time."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from math import sqrt
from random import Random
from typing import TypeVar

T = TypeVar("T")
K = TypeVar("K")
Interval = tuple[float, float]

Z = 1.959963984540054  # the standard normal's 97.5th percentile
TAIL = 0.025
DRAWS = 1000  # the ends of a percentile interval are then good to about a tenth of its width
FEWER = 200  # where samples are large: the ends lie close, and drawing them takes seconds
LARGE = 2000  # cases
_SEED = 1
_FEW = 8  # cases a kind


def wilson(hits: float, trials: int) -> Interval:
    """The score interval of a share; the whole range where nothing was tried.

    E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal of
    the American Statistical Association 22 (1927).

    >>> [round(end, 4) for end in wilson(81, 263)]
    [0.2553, 0.3662]
    """
    if not trials:
        return 0.0, 1.0
    share, weight = hits / trials, Z * Z / trials
    middle = share + weight / 2
    reach = sqrt(share * (1 - share) * weight + weight * weight / 4)
    low, high = (middle - reach) / (1 + weight), (middle + reach) / (1 + weight)
    # Rounding must not put the share itself, when it is none or all, outside.
    return max(min(low, share), 0.0), min(max(high, share), 1.0)


def resampled(counts: Sequence[int], draws: int = 0) -> list[list[int]]:
    """As many cases drawn anew with replacement, so many times over, from a fixed seed.

    Args:
        counts: how many cases there are of each kind.
        draws: how many samples to draw; of itself, `DRAWS`, or `FEWER` of more than `LARGE` cases.

    Returns:
        For each sample, how many cases of each kind it holds.

    >>> [sum(sample) for sample in resampled([3, 0, 2], draws=2)]
    [5, 5]
    """
    random = Random(_SEED)  # noqa: S311  (a repeatable sample, not a secret)
    # Kind by kind is faster unless most cases are of a kind of their own.
    draw = _by_kind if len(counts) * _FEW < sum(counts) else _by_case
    usual = DRAWS if sum(counts) <= LARGE else FEWER
    return [draw(counts, random) for _ in range(draws or usual)]


def redrawn(cases: Mapping[K, int], draws: int = 0) -> list[dict[K, int]]:
    """The same with a name for each kind of case.

    >>> redrawn({"hit": 2}, draws=2)
    [{'hit': 2}, {'hit': 2}]
    """
    samples = resampled(list(cases.values()), draws)
    return [dict(zip(cases, counts, strict=True)) for counts in samples]


def _by_case(counts: Sequence[int], random: Random) -> list[int]:
    if not (total := sum(counts)):
        return [0] * len(counts)
    drawn = Counter(random.choices(range(len(counts)), counts, k=total))
    return [drawn[kind] for kind in range(len(counts))]


def _by_kind(counts: Sequence[int], random: Random) -> list[int]:
    left = cases = sum(counts)
    drawn = [0] * len(counts)
    # The most frequent kinds first, so that few cases are left for all the others.
    for kind in sorted(range(len(counts)), key=lambda kind: -counts[kind]):
        if cases:
            drawn[kind] = binomial(cases, counts[kind] / left, random)
            cases, left = cases - drawn[kind], left - counts[kind]
    return drawn


def binomial(trials: int, share: float, random: Random) -> int:
    """How many of so many trials succeed, drawn exactly, in time that grows with their logarithm.

    Each trial compares a random number with the share, bit by bit; those that agree so far go on
    to the next bit, and about half of them drop out at each.

    >>> binomial(10, 1.0, Random(0)), binomial(10, 0.0, Random(0))
    (10, 0)
    """
    if share >= 1:
        return trials
    hits = 0
    while trials and share:
        share *= 2
        ones = random.getrandbits(trials).bit_count()
        if share >= 1:
            share -= 1
            hits += trials - ones
            trials = ones
        else:
            trials -= ones
    return hits


def percentiles(statistic: Callable[[T], float | None], samples: Iterable[T]) -> Interval | None:
    """The middle 95 % of a statistic over samples; None where it is defined in none of them.

    B. Efron, Bootstrap methods: another look at the jackknife, Annals of Statistics 7 (1979).

    >>> percentiles(lambda sample: sample / 100, range(101))
    (0.02, 0.98)
    """
    found = sorted(value for sample in samples if (value := statistic(sample)) is not None)
    if not found:
        return None
    cut = int(len(found) * TAIL)
    return found[cut], found[-1 - cut]
