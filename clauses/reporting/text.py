"""Blocks as plain text for a terminal or a file; the one door to rich."""

from collections.abc import Iterable, Iterator
from textwrap import wrap

from clauses.reporting.page import Block, Grid, Heading, Item, Paragraph

WIDTH = 100


def write_text(blocks: Iterable[Block], *, width: int = WIDTH) -> str:
    """Write blocks as plain text, wrapped at a width in columns."""
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
    console = Console(width=width, color_system=None)
    with console.capture() as captured:
        console.print(table)
    return captured.get().splitlines()
