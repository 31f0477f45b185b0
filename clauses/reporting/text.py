"""Blocks as plain text for a terminal or a file; the one door to rich."""

from collections.abc import Iterable
from io import StringIO

from rich import box
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from clauses.reporting.page import Block, Grid, Heading, Item, Paragraph

WIDTH = 100


def write_text(blocks: Iterable[Block], *, width: int = WIDTH) -> str:
    """Write blocks as plain text, wrapped at a width in columns."""
    # Mark-up and emoji codes are off: words of a dossier are shown as they are.
    out = StringIO()
    console = Console(
        file=out, width=width, color_system=None, markup=False, emoji=False, highlight=False
    )
    for block in blocks:
        if isinstance(block, Heading):
            _heading(console, block)
        elif isinstance(block, Paragraph):
            console.print(Text(block.text))
        elif isinstance(block, Item):
            _item(console, block, 0)
        else:
            console.print(_grid(block))
    lines = (line.rstrip() for line in out.getvalue().splitlines())
    return "\n".join(lines).strip("\n") + "\n"


def _heading(console: Console, heading: Heading) -> None:
    console.print()
    console.print(Text(heading.text))
    console.print(
        Text(("=" if heading.level == 1 else "-") * min(len(heading.text), console.width))
    )


def _item(console: Console, item: Item, depth: int) -> None:
    bullet = Table.grid(padding=0)
    bullet.add_column(width=2)
    bullet.add_column()
    bullet.add_row("- ", Text(item.text))
    console.print(Padding(bullet, (0, 0, 0, 2 * depth)))
    for below in item.below:
        _item(console, below, depth + 1)


def _grid(grid: Grid) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for name in grid.head:
        table.add_column(Text(name), overflow="fold")
    for row in grid.rows:
        table.add_row(*(Text(cell) for cell in row))
    return table
