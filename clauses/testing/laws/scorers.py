"""The laws of likeness, for a scorer of one's own."""

import math
import re
from functools import partial

from clauses.model.match import Scorer
from clauses.testing.drawing import SearchStrategy, st
from clauses.testing.laws.holding import Law, hold
from clauses.testing.strategies.norm import texts as any_texts
from clauses.testing.strategies.sentences import sentences

Drawn = tuple[str, str, float]
_TRIES = 200
_WORD = re.compile(r"\w")
_CLOSE = 1e-9  # sums of the same numbers in another order differ by less


def check_scorer(
    scorer: Scorer, texts: SearchStrategy[str] | None = None, *, tries: int = _TRIES
) -> None:
    """Check that a scorer measures likeness, as `match`, `judge` and `compare` need it.

    The laws: a score is a number from 0 to 1; a text with words is wholly like itself; the order of
    the two texts does not matter; and a score below the cutoff is given as it is or as 0, any other
    as it is.

    Args:
        scorer: ``(left, right, *, cutoff=0.0) -> float``.
        texts: draws the texts; treaty English with some odd signs, if left out.
        tries: how many pairs of texts are drawn.

    Raises:
        AssertionError: if a law is broken.

    >>> from clauses import wording
    >>> check_scorer(wording)
    >>> def longer(left, right, *, cutoff=0.0):
    ...     return len(right) / max(len(left), len(right))
    >>> check_scorer(longer)
    Traceback (most recent call last):
    AssertionError: the scorer breaks a law: the order of the texts does not matter.
      ...
    """
    laws: list[Law[Drawn]] = [
        Law("a score is a number from 0 to 1", partial(_range, scorer)),
        Law("a text with words is wholly like itself", partial(_identity, scorer)),
        Law("the order of the texts does not matter", partial(_symmetry, scorer)),
        Law("a cutoff changes no score, but may give 0 for one below", partial(_cutoff, scorer)),
    ]
    drawn = any_texts() | sentences().map(lambda one: one.text) if texts is None else texts
    hold("the scorer", laws, st.tuples(drawn, drawn, st.floats(0, 1)), tries=tries)


def _range(scorer: Scorer, drawn: Drawn) -> str:
    left, right, _ = drawn
    score: object = scorer(left, right)
    sound = isinstance(score, int | float) and 0 <= score <= 1
    return "" if sound else f"“{left}” and “{right}”: {score!r}"


def _identity(scorer: Scorer, drawn: Drawn) -> str:
    text = drawn[0]
    score = scorer(text, text)
    sound = math.isclose(score, 1, abs_tol=_CLOSE) or not _WORD.search(text)
    return "" if sound else f"“{text}” and itself: {score!r}"


def _symmetry(scorer: Scorer, drawn: Drawn) -> str:
    left, right, _ = drawn
    score, back = scorer(left, right), scorer(right, left)
    if math.isclose(score, back, abs_tol=_CLOSE):
        return ""
    return f"“{left}” and “{right}”: {score!r}\n“{right}” and “{left}”: {back!r}"


def _cutoff(scorer: Scorer, drawn: Drawn) -> str:
    left, right, cutoff = drawn
    score = scorer(left, right)
    cut = scorer(left, right, cutoff=cutoff)
    below = score < cutoff + _CLOSE
    if math.isclose(cut, score, abs_tol=_CLOSE) or (below and cut == 0):
        return ""
    return f"“{left}” and “{right}”: {score!r}, but {cut!r} with the cutoff {cutoff!r}"
