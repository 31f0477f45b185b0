"""What a report consists of, whatever it is written in: headings, paragraphs, lists, tables."""

from collections.abc import Iterable

from attrs import field, frozen

from clauses.reporting.plain import visible


@frozen
class Heading:
    """A heading; level 1 is the title."""

    text: str = field(converter=visible)
    level: int


@frozen
class Paragraph:
    """A paragraph."""

    text: str = field(converter=visible)


@frozen
class Item:
    """An entry of a list, with entries below it."""

    text: str = field(converter=visible)
    below: tuple["Item", ...] = ()


def _cells(cells: Iterable[str]) -> tuple[str, ...]:
    return tuple(visible(cell) for cell in cells)


def _rows(rows: Iterable[Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(_cells(cells) for cells in rows)


@frozen
class Grid:
    """A table with a head; the first column names the rows."""

    head: tuple[str, ...] = field(converter=_cells)
    rows: tuple[tuple[str, ...], ...] = field(converter=_rows)


Block = Heading | Paragraph | Item | Grid
