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
    last = at = None
    for index in bare:
        value = int(page.text[page.lines[index].start : page.lines[index].end])
        if last is None or at is None:
            follows = value <= _STEP or _leads_on(page, bare, index, value)
        else:
            follows = 0 < value - last <= _STEP and index - at > 1
        if follows:
            yield index
            last, at = value, index


def _leads_on(page: Page, bare: Sequence[int], start: int, value: int) -> bool:
    """Whether the numbers that follow count on from a first one that is no 1."""
    wanted = value + 1
    for index in bare:
        shown = page.text[page.lines[index].start : page.lines[index].end]
        if index > start and int(shown) == wanted:
            wanted += 1
            if wanted - value >= _LEAST:
                return True
    return False


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
