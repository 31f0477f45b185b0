"""The order in which the parts of a page are read: headings across, columns, tables."""

import re
from collections.abc import Iterator, Sequence
from statistics import mean

from attrs import evolve, frozen

from clauses.reading.formats.pdf.page import Line
from clauses.reading.formats.pdf.rows import Row, joined, rows

_GAP = 0.8  # of a letter size, between columns at least
_LEVEL = 0.6  # lines this near in height, in letter sizes, stand beside one another
_FEW = 2  # rows on either side make columns
_ACROSS = 0.3  # share of lines across the columns of a page that is set in columns
_DEEPEST = 6
_NEIGHBOURS = 60  # lines looked at on either side of one; no printed row has more parts
_CELL = 25  # letters in a cell on average, at most; lines of running text have more
_TABLE_ROWS, _TABLE_COLUMNS = 3, 3
_FIGURES = 0.6  # share of cells with figures in a column of figures
_HANGING = 6.0  # letter sizes between a number and its text, at most
_LABEL = re.compile(r"\(?[\w.]{1,6}[.)]?|[-–—•*▪●·§]")
_FIGURE = re.compile(r"[^\d]{0,6}\d[\d\s.,:/()%‰–-]*[^\d]{0,6}")


@frozen
class Region:
    """Lines that are read one after another within the same edges.

    Attributes:
        lines: from the top; in a table each with its cells parted by tabs.
        left: where full lines begin.
        right: where full lines end.
        table: each line is a row of cells.
        side: 1 or 2 for the left and the right of two columns; 0 for what runs across.
    """

    lines: tuple[Line, ...]
    left: float
    right: float
    table: bool = False
    side: int = 0


def arrange(lines: Sequence[Line], left: float, right: float, depth: int = 0) -> list[Region]:
    """Put the lines of a page, or of one column of it, into reading order.

    Args:
        lines: in any order.
        left: where full lines begin.
        right: where full lines end.
        depth: how many columns are around this one already.
    """
    gutter = _gutter(lines) if depth < _DEEPEST else None
    if gutter is None:
        return [_plain(lines, left, right)] if lines else []
    edges = _edges(lines, gutter, left, right)
    crossing = sum(_crosses(line, gutter) for line in lines)
    found: list[Region] = []
    waiting: list[Line] = []
    for band in _bands(lines, gutter):
        sides = _sides(band, gutter)
        few = min(len(rows(side)) for side in sides) < _FEW
        # On a page of columns, what stands in one of them alone keeps that column's edges.
        if _crosses(band[0], gutter) or (few and crossing > _ACROSS * len(lines)):
            waiting += band
            continue
        if waiting:
            found.append(_plain(waiting, left, right))
            waiting = []
        found += _table(band, left, right) or _columns(sides, edges, depth)
    if waiting:
        found.append(_plain(waiting, left, right))
    return found


def _plain(lines: Sequence[Line], left: float, right: float) -> Region:
    return Region(tuple(joined(row) for row in rows(lines)), left, right)


def _columns(
    sides: tuple[list[Line], list[Line]], edges: tuple[float, float, float, float], depth: int
) -> Iterator[Region]:
    for side, lines in enumerate(sides):
        low, high = edges[2 * side : 2 * side + 2]
        for region in arrange(lines, low, high, depth + 1):
            yield region if depth else evolve(region, side=side + 1)


def _edges(
    lines: Sequence[Line], gutter: float, left: float, right: float
) -> tuple[float, float, float, float]:
    first, second = _sides(lines, gutter)
    return (
        max(left, min(line.left for line in first)),
        max(line.right for line in first),
        min(line.left for line in second),
        min(right, max(line.right for line in second)),
    )


def _sides(lines: Sequence[Line], gutter: float) -> tuple[list[Line], list[Line]]:
    return (
        [line for line in lines if line.right <= gutter],
        [line for line in lines if line.right > gutter],
    )


def _bands(lines: Sequence[Line], gutter: float) -> Iterator[list[Line]]:
    """Runs of lines beside the gutter, and runs of lines across it, from the top."""
    band: list[Line] = []
    crossing = False
    for line in sorted(lines, key=lambda one: one.base):
        crosses = _crosses(line, gutter)
        if band and crosses != crossing:
            yield band
            band = []
        crossing = crosses
        band.append(line)
    yield band


def _crosses(line: Line, gutter: float) -> bool:
    return line.left < gutter < line.right


def _gutter(lines: Sequence[Line]) -> float | None:
    """The place between columns that most pairs of neighbours agree on; None for one column."""
    gaps = list(_gaps(sorted(lines, key=lambda one: (one.base, one.left))))
    events = sorted(
        [(low, -1) for low, _ in gaps] + [(high, 1) for _, high in gaps],
    )
    deep = best = 0
    start = end = 0.0
    for index, (x, step) in enumerate(events):
        deep -= step
        if deep > best:
            best, start, end = deep, x, events[index + 1][0]
    return (start + end) / 2 if best >= _FEW else None


def _gaps(ordered: Sequence[Line]) -> Iterator[tuple[float, float]]:
    """Between each line and its nearest neighbour on the right."""
    for index, line in enumerate(ordered):
        near: Line | None = None
        reach = _LEVEL * line.size
        for other in (*_above(ordered, index, reach), *_below(ordered, index, reach)):
            if other.left > line.right and (near is None or other.left < near.left):
                near = other
        if near and near.left - line.right > _GAP * line.size and not _hangs(line, near):
            yield line.right, near.left


def _above(ordered: Sequence[Line], index: int, reach: float) -> Iterator[Line]:
    base = ordered[index].base
    for at in range(index - 1, max(-1, index - _NEIGHBOURS), -1):
        if base - ordered[at].base > reach:
            return
        yield ordered[at]


def _below(ordered: Sequence[Line], index: int, reach: float) -> Iterator[Line]:
    base = ordered[index].base
    for at in range(index + 1, min(len(ordered), index + _NEIGHBOURS)):
        if ordered[at].base - base > reach:
            return
        yield ordered[at]


def _hangs(line: Line, near: Line) -> bool:
    gap = near.left - line.right
    return gap < _HANGING * line.size and bool(_LABEL.fullmatch(line.text))


def _table(band: Sequence[Line], left: float, right: float) -> list[Region]:
    """The band as a table, if its cells are short and stand in rows; empty where they do not."""
    cuts = sorted(_cuts(band, 0))
    grid = rows(band)
    if len(grid) < _TABLE_ROWS or mean(len(line.text) for line in band) > _CELL:
        return []
    if len(cuts) + 1 < _TABLE_COLUMNS and not _figures(band, cuts):
        return []
    full = [len({_column(line, cuts) for line in row}) > 1 for row in grid]
    if sum(full) < _TABLE_ROWS or 2 * sum(full) < len(grid):
        return []
    start, end = full.index(True), len(grid) - full[::-1].index(True)
    around = [[line for row in part for line in row] for part in (grid[:start], grid[end:])]
    cells = tuple(_cells(row, cuts) for row in grid[start:end])
    before, after = ([_plain(part, left, right)] if part else [] for part in around)
    return [*before, Region(cells, left, right, table=True), *after]


def _cuts(lines: Sequence[Line], depth: int) -> Iterator[float]:
    gutter = _gutter(lines) if depth < _DEEPEST else None
    if gutter is not None:
        yield gutter
        for side in _sides(lines, gutter):
            yield from _cuts(side, depth + 1)


def _figures(band: Sequence[Line], cuts: Sequence[float]) -> bool:
    """Whether the last column, at least, holds figures."""
    last = [line for line in band if _column(line, cuts) == len(cuts)]
    return sum(bool(_FIGURE.fullmatch(line.text)) for line in last) >= _FIGURES * len(last)


def _column(line: Line, cuts: Sequence[float]) -> int:
    middle = (line.left + line.right) / 2
    return sum(cut < middle for cut in cuts)


def _cells(row: Row, cuts: Sequence[float]) -> Line:
    cells: list[list[Line]] = [[] for _ in range(len(cuts) + 1)]
    for line in row:
        cells[_column(line, cuts)].append(line)
    text = "\t".join(joined(tuple(cell)).text if cell else "" for cell in cells)
    return evolve(joined(row), text=text, raised=())
