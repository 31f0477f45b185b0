"""Every page's parts in reading order, with what is furniture and what are notes set apart."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from attrs import evolve, frozen

from clauses.reading.formats.pdf.breaks import body_style, ended
from clauses.reading.formats.pdf.columns import Region, arrange
from clauses.reading.formats.pdf.furniture import furniture
from clauses.reading.formats.pdf.margins import margin_numbers
from clauses.reading.formats.pdf.notes import apart
from clauses.reading.formats.pdf.page import Line, Page
from clauses.reading.formats.pdf.rows import joined, rows

_WIDEST = 0.98  # share of lines that end no further right than full ones
_TELLING = 12  # lines of a page that tell where its margins are
_MARGIN = 40.0  # points by which the margins of pages may differ
_ENOUGH = 60  # words on either side before they are compared
_ALIKE = 0.2  # share of the words of two columns in one language that stand in both


@frozen
class Furniture:
    """A row that belongs to the page and not to the text."""

    text: str
    reason: str


@frozen
class Layout:
    """One page in reading order.

    Attributes:
        head: furniture above the text.
        regions: the text.
        notes: what stands at the foot of its columns in small print.
        foot: furniture beneath the text.
    """

    head: tuple[Furniture, ...] = ()
    regions: tuple[Region, ...] = ()
    notes: tuple[Region, ...] = ()
    foot: tuple[Furniture, ...] = ()


def laid_out(pages: Sequence[Page]) -> tuple[list[Layout], tuple[float, bool]]:
    """The pages in reading order, and the size and weight of most letters."""
    style = body_style(line for page in pages for line in page.lines)
    gone = furniture(pages, style[0])
    kept = [
        evolve(page, lines=tuple(line for line in page.lines if line not in gone[page.number]))
        for page in pages
    ]
    edges = _edges(kept)
    found: list[Layout] = []
    going_on = False
    for page in kept:
        layout = _layout(page, gone[page.number], edges[page.number])
        if found:
            layout = _in_column(layout, found[-1])
        layout = _with_notes(layout, style[0], going_on=going_on)
        last = layout.notes[-1].lines[-1].text if layout.notes else "."
        going_on = not ended(last)
        found.append(layout)
    return found, style


def _edges(pages: Iterable[Page]) -> dict[int, tuple[float, float]]:
    """Where full lines begin and end, on each page by its number.

    A page speaks for itself, since margins may alternate, unless its lines are few or all short.
    """
    lines: dict[int, list[Line]] = {}
    for page in pages:
        lines.setdefault(round(page.width), []).extend(page.lines)
    usual = {width: _ends(every) for width, every in lines.items()}
    found = {}
    for page in pages:
        own, common = _ends(page.lines), usual[round(page.width)]
        far = max(abs(one - other) for one, other in zip(own, common, strict=True))
        found[page.number] = own if len(page.lines) >= _TELLING and far < _MARGIN else common
    return found


def _ends(lines: Sequence[Line]) -> tuple[float, float]:
    if not lines:
        return 0.0, 0.0
    lefts = sorted(line.left for line in lines)
    rights = sorted(line.right for line in lines)
    last = len(lines) - 1
    return lefts[round(last * (1 - _WIDEST))], rights[round(last * _WIDEST)]


def _layout(page: Page, gone: dict[Line, str], edges: tuple[float, float]) -> Layout:
    numbers = frozenset(margin_numbers(page.lines, edges))
    lines = [line for line in page.lines if line not in numbers]
    regions = arrange(lines, *edges)
    if page.turned:
        regions.append(Region(page.turned, 0.0, page.height))
    middle = page.height / 2
    aside = tuple(Furniture(line.text, "line number") for line in page.lines if line in numbers)
    above, below = (
        tuple(
            Furniture(joined(row).text, gone[row[0]])
            for row in rows(line for line in gone if (line.base > middle) == lower)
        )
        for lower in (False, True)
    )
    return Layout(above, tuple(regions), (), aside + below)


def _in_column(layout: Layout, before: Layout) -> Layout:
    """The last page of a text in columns may have lines in its first column alone."""
    columns = sorted((one for one in before.regions if one.side), key=lambda one: one.left)
    lines = [line for region in layout.regions for line in region.lines]
    if not columns or not lines or _has_two(layout):
        return layout
    first = columns[0]
    second = min((one.left for one in columns if one.left > first.right), default=first.right)
    if any(line.right >= second for line in lines):
        return layout
    right = max(first.right, *(line.right for line in lines))
    regions = tuple(evolve(one, right=right, side=1) for one in layout.regions)
    return evolve(layout, regions=regions)


def _with_notes(layout: Layout, size: float, *, going_on: bool) -> Layout:
    marks = frozenset(
        line.text[start:end]
        for region in layout.regions
        for line in region.lines
        for start, end in line.raised
        if start
    )
    pairs = [
        (region, None) if region.table else apart(region, size, marks, going_on=going_on)
        for region in layout.regions
    ]
    return evolve(
        layout,
        regions=tuple(region for region, _ in pairs if region.lines),
        notes=tuple(notes for _, notes in pairs if notes and notes.lines),
    )


def side_by_side(layouts: Sequence[Layout]) -> bool:
    """Whether the two columns hold two languages: columns of one share its small words."""
    left, right = (
        _words(
            line
            for layout in layouts
            for region in layout.regions
            if region.side == side
            for line in region.lines
        )
        for side in (1, 2)
    )
    if min(left.total(), right.total()) < _ENOUGH:
        return False
    shared = sum(left[word] + right[word] for word in left.keys() & right.keys())
    return shared < _ALIKE * (left.total() + right.total())


def _words(lines: Iterable[Line]) -> Counter[str]:
    return Counter(
        word for line in lines for word in line.text.casefold().split() if word.isalpha()
    )


def one_after_the_other(layouts: Sequence[Layout]) -> list[Layout]:
    """The left columns of pages that follow one another, and then their right ones."""
    found: list[Layout] = []
    for paired, run in groupby(layouts, key=_has_two):
        if not paired:
            found += run
            continue
        pages = list(run)
        found += [_only(page, (0, 1)) for page in pages]
        found += [Layout(regions=_only(page, (2,)).regions) for page in pages]
    return found


def _has_two(layout: Layout) -> bool:
    return any(region.side == 2 for region in layout.regions)  # noqa: PLR2004


def _only(layout: Layout, sides: tuple[int, ...]) -> Layout:
    return evolve(layout, regions=tuple(one for one in layout.regions if one.side in sides))
