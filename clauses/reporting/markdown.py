"""Blocks as Markdown that any renderer of the common dialect with tables shows."""

import re
from collections.abc import Iterable, Iterator

from clauses.reporting.page import Block, Grid, Heading, Item, Paragraph, Underlined
from clauses.reporting.underlining import underlined

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#&~])")
_CODE_WIDTH = 100
# What opens a list, a code block or a rule, but only where a line begins with it.
_OPENING = re.compile(r"^(\d*)([-+=.)])")


def write_markdown(blocks: Iterable[Block]) -> str:
    """Write blocks as Markdown; words from the dossier are escaped and can form no mark-up."""
    lines: list[str] = []
    before: Block | None = None
    for block in blocks:
        if lines and not (isinstance(block, Item) and isinstance(before, Item)):
            lines.append("")
        lines += _lines(block)
        before = block
    return "\n".join(lines) + "\n"


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield f"{'#' * block.level} {_escape(block.text)}"
    elif isinstance(block, Paragraph):
        yield _escape(block.text)
    elif isinstance(block, Item):
        yield from _item(block, 0)
    elif isinstance(block, Underlined):
        yield from _fenced(block)
    else:
        yield from _grid(block)


def _item(item: Item, depth: int) -> Iterator[str]:
    yield f"{'  ' * depth}- {_escape(item.text)}"
    for below in item.below:
        yield from _item(below, depth + 1)


def _grid(grid: Grid) -> Iterator[str]:
    yield _row(grid.head)
    yield _row(("---",) * len(grid.head), escape=False)
    for row in grid.rows:
        yield _row(row)


def _fenced(block: Underlined) -> Iterator[str]:
    """A block of code, since columns count; its fence is longer than any within the text."""
    fence = "`" * max(3, *(len(run) + 1 for run in re.findall("`+", block.text) or [""]))
    yield f"{fence}text"
    yield from underlined(block.text, block.marks, _CODE_WIDTH)
    yield fence


def _row(cells: Iterable[str], *, escape: bool = True) -> str:
    return "| " + " | ".join(_escape(cell) if escape else cell for cell in cells) + " |"


def _escape(text: str) -> str:
    return _OPENING.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", " ".join(text.split())))
