"""Line numbers in the margin, as United Nations drafts bear them."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from clauses.reading.formats.pdf.page import Line

_NUMBER = re.compile(r"\d{1,4}")
_FEW = 3
_EVEN = 0.2  # line numbers stand at even distances
_SAME_EDGE = 8.0  # points
_LARGE_STEP = 2


def margin_numbers(lines: Sequence[Line], edges: tuple[float, float]) -> Iterator[Line]:
    """The numbers that count lines: in the margin, and evenly spaced, every fifth or so.

    Args:
        lines: of one page.
        edges: where full lines begin and end.
    """
    numbers = [line for line in lines if _NUMBER.fullmatch(line.text)]
    if len(numbers) < _FEW:
        return
    others = [line for line in lines if len(line.text) > 4]  # noqa: PLR2004 - no number
    left = min((line.left for line in others), default=edges[0])
    right = max((line.right for line in others), default=edges[1])
    outside = (
        [line for line in numbers if line.right < left],
        [line for line in numbers if line.left > right],
    )
    for margin in outside:
        ordered = sorted(margin, key=lambda one: one.base)
        if len(ordered) >= _FEW and _counting(ordered):
            yield from ordered


def _counting(ordered: Sequence[Line]) -> bool:
    steps = {int(after.text) - int(line.text) for line, after in pairwise(ordered)}
    gaps = [after.base - line.base for line, after in pairwise(ordered)]
    lefts, rights = [line.left for line in ordered], [line.right for line in ordered]
    aligned = min(max(lefts) - min(lefts), max(rights) - min(rights)) < _SAME_EDGE
    even = max(gaps) - min(gaps) < _EVEN * max(gaps)
    return len(steps) == 1 and min(steps) >= _LARGE_STEP and aligned and even
