"""How close two wordings are, and which words they share; the one door to rapidfuzz."""

import re
from functools import lru_cache

from attrs import frozen
from rapidfuzz.distance import Indel, LCSseq

from clauses.model.match import SharedWords
from clauses.model.source import Span

_WORD = re.compile(r"\w+(?:['’-]\w+)*")
# Runs such as "of the" are shared by any two sentences and show nothing; a run counts once it holds
# a word longer than the common function words.
_TELLING = 5
_MOST = 5
_ROUNDING = 1e-4
# A report compares each text with many others.
_REMEMBERED = 1024


@frozen
class Tokens:
    """The words of a text, folded for comparison, with their places."""

    words: tuple[str, ...]
    spans: tuple[Span, ...]


@lru_cache(maxsize=_REMEMBERED)
def tokens(text: str) -> Tokens:
    """Split a text into words.

    >>> tokens("No veto, ever.").words
    ('no', 'veto', 'ever')
    """
    found = list(_WORD.finditer(text))
    words = tuple(token[0].casefold() for token in found)
    return Tokens(words, tuple(Span(*token.span()) for token in found))


def wording(left: str, right: str, *, cutoff: float = 0.0) -> float:
    """Measure how alike two wordings are, word by word and in order.

    Args:
        left: a text.
        right: another text.
        cutoff: scores below this are given as 0, which is faster.

    Returns:
        From 0 (no word in common) to 1 (the same words): twice the longest common subsequence of
        words over the words of both.

    >>> wording("shall not deploy", "shall not withdraw")
    0.6666666666666667
    """
    one, other = tokens(left).words, tokens(right).words
    if not one or not other:
        return 0.0
    # The library rounds its cutoff; a score that only just reaches ours must not be lost by that.
    score = float(
        Indel.normalized_similarity(one, other, score_cutoff=max(cutoff - _ROUNDING, 0.0))
    )
    return score if score >= cutoff else 0.0


def shared_words(left: str, right: str) -> tuple[SharedWords, ...]:
    """The runs of words two texts share, longest first, at most five.

    >>> [run.words for run in shared_words("no more members of NATO", "members of NATO decide")]
    ['members of NATO']
    """
    one, other = tokens(left), tokens(right)
    found = []
    for step in LCSseq.opcodes(one.words, other.words):
        if step.tag != "equal":
            continue
        run = one.words[step.src_start : step.src_end]
        if max(map(len, run)) >= _TELLING:
            span = _join(one.spans[step.src_start : step.src_end])
            twin = _join(other.spans[step.dest_start : step.dest_end])
            found.append(SharedWords(span.of(left), span, twin))
    longest_first = sorted(found, key=lambda shared: -len(shared.words))
    return tuple(longest_first[:_MOST])


@frozen
class Run:
    """Words that stand in the one row where the other has others, or none.

    Attributes:
        left: the first and the last but one place in the left row.
        right: the same in the right row.
    """

    left: tuple[int, int]
    right: tuple[int, int]


def runs(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[Run, ...]:
    """Where two rows of words, aligned in order, have different ones.

    >>> runs(("pay", "in", "may"), ("pay", "in", "june"))
    (Run(left=(2, 3), right=(2, 3)),)
    """
    found, at = [], (0, 0)
    for step in LCSseq.opcodes(left, right):
        if step.tag == "equal":
            found.append(Run((at[0], step.src_start), (at[1], step.dest_start)))
            at = step.src_end, step.dest_end
    found.append(Run((at[0], len(left)), (at[1], len(right))))
    return tuple(run for run in found if run.left[0] < run.left[1] or run.right[0] < run.right[1])


def _join(spans: tuple[Span, ...]) -> Span:
    return Span(spans[0].start, spans[-1].end)
