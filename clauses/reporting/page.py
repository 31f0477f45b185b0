"""What a page consists of, in whatever format: headings, paragraphs, lists, tables, marks."""

from collections.abc import Iterable

from attrs import field, frozen

from clauses.reporting.plain import visible
from clauses.reporting.underlining import Mark


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


@frozen
class Underlined:
    """A text in its own words, with letters under some of them; white space may be set anew."""

    text: str
    marks: tuple[Mark, ...] = ()


Block = Heading | Paragraph | Item | Grid | Underlined
