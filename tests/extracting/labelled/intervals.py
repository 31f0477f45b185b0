"""How far a figure from so few sentences can be trusted: 95 per cent intervals."""

from collections.abc import Sequence
from random import Random

from clauses.evaluating.intervals import wilson
from tests.extracting.labelled.scoring import Count

__all__ = ["bootstrap", "wilson"]

_DRAWS = 1000
_SEED = 4


def bootstrap(by_sentence: Sequence[Count]) -> tuple[float, float]:
    """The percentile interval of F1 when sentences are drawn anew (Efron 1979), with a fixed seed.

    Norms of one sentence stand or fall together, so whole sentences are drawn.
    """
    draw = Random(_SEED)  # noqa: S311  (a repeatable sample, not a secret)
    scores = sorted(
        sum(draw.choices(by_sentence, k=len(by_sentence)), Count()).f1 for _ in range(_DRAWS)
    )
    return scores[_DRAWS // 40], scores[-1 - _DRAWS // 40]
