"""What pages leave in a plain text: their numbers, and the heads and feet beside them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from clauses.model.diagnostic import Skipped
from clauses.model.source import Span
from clauses.reading.structure.page import Line, Page

_DECORATED = re.compile(
    r"(?:[-–—][ \t]?\d{1,4}[ \t]?[-–—]?|page[ \t]\d{1,4}(?:[ \t]?(?:of|/)[ \t]?\d{1,4})?"
    r"|\d{1,4}[ \t]?/[ \t]?\d{1,4}|p\.[ \t]?\d{1,4})",
    re.IGNORECASE,
)
_BARE = re.compile(r"\d{1,4}")
_LONGEST = 24
_LEAST = 3
_APART = 8
_STEP = 3


def furniture(page: Page) -> tuple[Skipped, ...]:
    """The page numbers of a text, and the lines beside them that return page after page."""
    numbers = _numbers(page)
    heads = _heads(page, numbers)
    found = [Skipped(_span(page.lines[index]), "page number") for index in numbers]
    found += [Skipped(_span(page.lines[index]), "running head") for index in heads]
    return tuple(sorted(found, key=lambda one: one.span))


def _span(line: Line) -> Span:
    return Span(line.start, line.end)


def _numbers(page: Page) -> list[int]:
    """The lines that are page numbers: bare ones only where they count on, far from one another."""
    decorated, bare = [], []
    for index, line in enumerate(page.lines):
        if line.end - line.start <= _LONGEST:
            shown = page.text[line.start : line.end]
            if _DECORATED.fullmatch(shown):
                decorated.append(index)
            elif _BARE.fullmatch(shown):
                bare.append(index)
    chain = list(_chain(page, bare))
    apart = (chain[-1] - chain[0]) / (len(chain) - 1) if len(chain) >= _LEAST else 0
    return sorted([*decorated, *(chain if apart >= _APART else ())])


def _chain(page: Page, bare: Sequence[int]) -> Iterator[int]:
    """The bare numbers that count on from the first of them that has two more to follow."""
    values = [int(page.text[page.lines[index].start : page.lines[index].end]) for index in bare]
    last = at = None
    for index, value, ahead in zip(bare, values, _counts(values), strict=True):
        if last is None or at is None:
            follows = value <= _STEP or ahead >= _LEAST
        else:
            follows = 0 < value - last <= _STEP and index - at > 1
        if follows:
            yield index
            last, at = value, index


def _counts(values: Sequence[int]) -> list[int]:
    """How far each number is counted on from by those that come after it, itself among them."""
    best: dict[int, int] = {}
    found = []
    for value in reversed(values):
        found.append(best.get(value + 1, 0) + 1)
        best[value] = max(best.get(value, 0), found[-1])
    return found[::-1]


def _heads(page: Page, numbers: Sequence[int]) -> list[int]:
    beside: Counter[str] = Counter()
    near = []
    known = set(numbers)
    for number in numbers:
        for index in (number - 1, number + 1):
            if 0 <= index < len(page.lines) and index not in known:
                line = page.lines[index]
                near.append((index, page.text[line.start : line.end]))
                beside[near[-1][1]] += 1
    return sorted({index for index, shown in near if beside[shown] >= _LEAST})
