"""Blocks as plain text for a terminal or a file; the one door to rich."""

from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from textwrap import wrap

from clauses.errors import InvalidRecord
from clauses.reporting.page import Block, Grid, Heading, Item, Paragraph, Underlined
from clauses.reporting.underlining import underlined

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
    before: Block | None = None
    for block in blocks:
        if isinstance(block, Heading):
            lines += ["", *_heading(block, width)]
        elif isinstance(block, Paragraph):
            lines += [""] if isinstance(before, Item) else []
            lines += _wrapped(block.text, width)
        elif isinstance(block, Item):
            lines += _item(block, 0, width)
        elif isinstance(block, Underlined):
            lines += underlined(block.text, block.marks, width)
        else:
            lines += _grid(block, width)
        before = block
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


def _grid(told: Grid, width: int) -> list[str]:
    head, *rows = ([" ".join(cell.split()) for cell in row] for row in (told.head, *told.rows))
    grid = Grid(head, rows)
    widths = _widths(grid, width)
    return _table(grid, widths) if widths else _listed(grid, width)


def _widths(grid: Grid, width: int) -> list[int]:
    """The width of each column, none below its longest word; none at all where that is too wide.

    Left to itself, rich breaks words to make room, and drops columns without telling.
    """
    columns = list(zip(grid.head, *grid.rows, strict=True))
    found = [max(map(len, " ".join(column).split()), default=1) for column in columns]
    # Between two columns rich leaves three blanks, and one at either edge.
    spare = width - sum(found) - 3 * len(found) + 1
    if spare < 0:
        return []
    wanted = [max(map(len, column)) - least for column, least in zip(columns, found, strict=True)]
    # Those that want least are served first, each with an even share of what is left.
    for served, index in enumerate(sorted(range(len(found)), key=wanted.__getitem__)):
        share = min(max(wanted[index], 0), spare // (len(found) - served))
        found[index] += share
        spare -= share
    return found


def _listed(grid: Grid, width: int) -> list[str]:
    lines: list[str] = []
    for name, *cells in grid.rows:
        pairs = zip(grid.head[1:], cells, strict=True)
        text = f"{name}: " + "; ".join(f"{head}: {cell}" for head, cell in pairs)
        lines += _item(Item(text), 0, width)
    return lines


def _table(grid: Grid, widths: Sequence[int]) -> list[str]:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    # Text objects, since rich would read "[red]" in a plain string as mark-up.
    for name, width in zip(grid.head, widths, strict=True):
        table.add_column(Text(name), width=width, overflow="fold")
    for row in grid.rows:
        table.add_row(*(Text(cell) for cell in row))
    # Neither the program's output nor the terminal it runs in shall have a say in the table.
    page = StringIO()
    wide = sum(widths) + 3 * len(widths)
    Console(file=page, width=wide, color_system=None, force_terminal=False).print(table)
    return page.getvalue().splitlines()
