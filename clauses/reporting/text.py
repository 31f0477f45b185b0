"""Blocks as plain text for a terminal or a file; the one door to rich."""

from collections.abc import Iterable, Iterator
from io import StringIO
from textwrap import wrap

from clauses.errors import InvalidRecord
from clauses.reporting.page import Block, Grid, Heading, Item, Paragraph

WIDTH = 100
# Two levels of list and a word of common length; less would be a column of letters.
NARROWEST = 20


def write_text(blocks: Iterable[Block], *, width: int = WIDTH) -> str:
    """Write blocks as plain text, wrapped at a width in columns.

    Raises:
        InvalidRecord: if the width is below 20 columns.
    """
    if width < NARROWEST:
        raise InvalidRecord("width", found=width, allowed=f"{NARROWEST} columns or more")
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, Heading):
            lines += ["", *_heading(block, width)]
        elif isinstance(block, Paragraph):
            lines += _wrapped(block.text, width)
        elif isinstance(block, Item):
            lines += _item(block, 0, width)
        else:
            lines += _grid(block, width)
    return "\n".join(line.rstrip() for line in lines).strip("\n") + "\n"


def _wrapped(text: str, width: int, first: str = "", further: str = "") -> list[str]:
    return wrap(
        text, width, initial_indent=first, subsequent_indent=further, break_on_hyphens=False
    )


def _heading(heading: Heading, width: int) -> Iterator[str]:
    shown = _wrapped(heading.text, width)
    yield from shown
    yield ("=" if heading.level == 1 else "-") * max(map(len, shown))


def _item(item: Item, depth: int, width: int) -> Iterator[str]:
    margin = "  " * depth
    yield from _wrapped(item.text, width, f"{margin}- ", f"{margin}  ")
    for below in item.below:
        yield from _item(below, depth + 1, width)


def _grid(grid: Grid, width: int) -> list[str]:
    columns = zip(grid.head, *grid.rows, strict=True)
    least = sum(max(map(len, " ".join(column).split()), default=0) for column in columns)
    # Where words would have to be broken, rich breaks them, and drops columns without a word.
    return _table(grid, width) if least + 2 * len(grid.head) <= width else _listed(grid, width)


def _listed(grid: Grid, width: int) -> list[str]:
    lines = []
    for name, *cells in grid.rows:
        pairs = zip(grid.head[1:], cells, strict=True)
        text = f"{name}: " + "; ".join(f"{head}: {cell}" for head, cell in pairs)
        lines += _item(Item(text), 0, width)
    return lines


def _table(grid: Grid, width: int) -> list[str]:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    # Text objects, since rich would read "[red]" in a plain string as mark-up.
    for name in grid.head:
        table.add_column(Text(name), overflow="fold")
    for row in grid.rows:
        table.add_row(*(Text(cell) for cell in row))
    # A file of its own: on a captured console, rich still writes to the program's output.
    page = StringIO()
    Console(file=page, width=width, color_system=None).print(table)
    return page.getvalue().splitlines()
