"""How far a figure from so few sentences can be trusted: 95 per cent intervals."""

from collections.abc import Sequence
from math import sqrt
from random import Random

from tests.extracting.labelled.scoring import Count

_Z = 1.959964  # the standard normal's 97.5th percentile
_DRAWS = 1000
_SEED = 4


def wilson(hits: int, trials: int) -> tuple[float, float]:
    """The score interval of a share (Wilson 1927); the whole range where nothing was tried."""
    if not trials:
        return 0.0, 1.0
    share, weight = hits / trials, _Z**2 / trials
    middle = share + weight / 2
    reach = sqrt(share * (1 - share) * weight + weight**2 / 4)
    low, high = (middle - reach) / (1 + weight), (middle + reach) / (1 + weight)
    return max(low, 0.0), min(high, 1.0)


def bootstrap(by_sentence: Sequence[Count]) -> tuple[float, float]:
    """The percentile interval of F1 when sentences are drawn anew (Efron 1979), with a fixed seed.

    Norms of one sentence stand or fall together, so whole sentences are drawn.
    """
    draw = Random(_SEED)  # noqa: S311  (a repeatable sample, not a secret)
    scores = sorted(
        sum(draw.choices(by_sentence, k=len(by_sentence)), Count()).f1 for _ in range(_DRAWS)
    )
    return scores[_DRAWS // 40], scores[-1 - _DRAWS // 40]
