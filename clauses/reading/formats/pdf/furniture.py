"""Running heads, running feet and page numbers, known by their place and by coming again.

A row is taken for one only if every row further out is one too, so that text never lies outside,
and if what stands further in is set apart from it: pages that begin alike keep their words.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, takewhile

from attrs import frozen

from clauses.lexicon.pagewords import page_words
from clauses.reading.formats.pdf.breaks import restyled
from clauses.reading.formats.pdf.page import Line, Page
from clauses.reading.formats.pdf.rows import Row, rows

HEAD, NUMBER = "running head", "page number"

_DEEP = 4  # rows looked at from either edge
_OUTER = 0.25  # of the page's height, from either edge
_SAME_PLACE = 4.0  # points
_OFTEN = 3
_BRIEF = 6  # pages of a file in which heads that alternate come twice or three times
_STEP = 2  # heads may alternate between left and right pages
_DENSE = 0.6  # share of pages between the first and the last that must bear a striking row
_APART = 1.7  # line spaces, in letter sizes, that set a row apart from the text
_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_ROMAN = re.compile(r"(?:x{0,3})(?:ix|iv|v?i{0,3})\Z", re.IGNORECASE)
_ROMANS = {"i": 1, "v": 5, "x": 10}
_DRESSED = re.compile(r"\A[-–—]|[^\W\d_]")  # "- 1 -" and "Page 1" are no numbers of a list
_MOST = 300  # characters; no head is longer


@frozen
class _Seen:
    """A row near an edge of a page, with its words and numbers apart."""

    page: int
    index: int
    base: float
    row: Row
    words: tuple[str, ...]
    numbers: tuple[int, ...]
    apart: bool
    other: bool  # in size or weight than the row further in


def furniture(pages: Sequence[Page], body: float) -> dict[int, dict[Line, str]]:
    """The lines of each page that are furniture, and whether head or number.

    Args:
        pages: all pages of the file.
        body: the letter size of most of the text.

    Returns:
        For each page's number, its lines that are furniture, with the reason.
    """
    words = page_words()
    found: dict[int, dict[Line, str]] = {}
    for last in (False, True):
        edge = [_edge(page, last, words) for page in pages]
        known = _known(edge, len(pages), body)
        for page, seen in zip(pages, edge, strict=True):
            mine = found.setdefault(page.number, {})
            for one in _outermost(seen, known):
                mine.update(dict.fromkeys(one.row, HEAD if one.words else NUMBER))
    return found


def _outermost(seen: list[_Seen], known: set[tuple[int, int]]) -> list[_Seen]:
    outer = list(takewhile(lambda one: (one.page, one.index) in known, seen))
    while outer and not (outer[-1].apart or outer[-1].other):
        outer.pop()
    return outer


def _edge(page: Page, last: bool, words: frozenset[str]) -> list[_Seen]:
    every = rows(page.lines)
    if last:
        every.reverse()
    seen = []
    for index, row in enumerate(every[:_DEEP]):
        base = row[0].base
        far = page.height - base if last else base
        if far > _OUTER * page.height:
            break
        inner = every[index + 1][0] if index + 1 < len(every) else None
        apart = inner is None or abs(inner.base - base) > _APART * inner.size
        said, numbers = _split(" ".join(line.text for line in row)[:_MOST], words)
        other = inner is None or restyled(row[0], inner)
        seen.append(_Seen(page.number, index, base, row, said, numbers, apart, other))
    return seen


def _split(text: str, known: frozenset[str]) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The words of a row that are no page words, and its numbers."""
    tokens = [token.casefold() for token in _TOKEN.findall(text)]
    said = [token for token in tokens if token not in known and not token.isdigit()]
    numbers = [int(token) for token in tokens if token.isdecimal() and len(token) < 10]  # noqa: PLR2004
    if len(said) == 1 and not numbers and _ROMAN.match(said[0]):
        return (), (_roman(said[0]),)
    return tuple(said), tuple(numbers)


def _roman(text: str) -> int:
    values = [_ROMANS[letter] for letter in text]
    after = [*values[1:], 0]
    return sum(-one if one < then else one for one, then in zip(values, after, strict=True))


def _known(edge: list[list[_Seen]], count: int, body: float) -> set[tuple[int, int]]:
    groups: Mapping[tuple[str, ...], list[_Seen]] = defaultdict(list)
    for seen in edge:
        for one in seen:
            groups[one.words].append(one)
    known: set[tuple[int, int]] = set()
    for group in groups.values():
        for cluster in _places(group):
            if _repeats(cluster) or (count <= _BRIEF and _twice(cluster, body)):
                known.update((one.page, one.index) for one in cluster)
        known.update((one.page, one.index) for one in group if _own_number(one, count))
    return known


def _places(group: list[_Seen]) -> Iterator[list[_Seen]]:
    """Those at one height, in the order of pages."""
    cluster: list[_Seen] = []
    for one in sorted(group, key=lambda seen: seen.base):
        if cluster and one.base - cluster[-1].base > _SAME_PLACE:
            yield sorted(cluster, key=lambda seen: seen.page)
            cluster = []
        cluster.append(one)
    yield sorted(cluster, key=lambda seen: seen.page)


def _repeats(cluster: list[_Seen]) -> bool:
    if len(cluster) < _OFTEN:
        return False
    near = sum(b.page - a.page <= _STEP for a, b in pairwise(cluster))
    if near < _OFTEN - 1:
        return False
    if len({one.numbers for one in cluster}) > 1:
        return _counts_pages(cluster) and _may_count(cluster[0])
    striking = any(line.bold for line in cluster[0].row)
    span = cluster[-1].page - cluster[0].page + 1
    return bool(cluster[0].words) and (not striking or len(cluster) >= _DENSE * span)


def _counts_pages(cluster: list[_Seen]) -> bool:
    """Whether one of the numbers grows as the pages do."""
    for place in (0, -1):
        numbered = [one for one in cluster if one.numbers]
        steps = [
            b.numbers[place] - a.numbers[place] == b.page - a.page for a, b in pairwise(numbered)
        ]
        if steps and sum(steps) >= _DENSE * len(steps):
            return True
    return False


def _may_count(one: _Seen) -> bool:
    """One word beside a number, such as "Article 3", is a heading even if it counts the pages."""
    return len(one.words) != 1 or len(one.row) > 1


def _twice(cluster: list[_Seen], body: float) -> bool:
    """On two pages alone: only small print that stands well apart and says the same."""
    first, last = cluster[0], cluster[-1]
    if len(cluster) < 2 or not all(one.apart for one in cluster):  # noqa: PLR2004
        return False
    if any(line.bold or line.size > body for one in cluster for line in one.row):
        return False
    if first.numbers == last.numbers:
        return len(first.words) > 1
    return _counts_pages(cluster) and _may_count(first)


def _own_number(one: _Seen, count: int) -> bool:
    """A number alone that is the page's own, or says of how many."""
    if one.words or not one.apart or not one.numbers or one.numbers[0] != one.page:
        return False
    said = " ".join(line.text for line in one.row)
    return (
        len(one.numbers) == 1 and (count > 1 or bool(_DRESSED.search(said)))
    ) or one.numbers == (one.page, count)
