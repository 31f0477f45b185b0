"""Tables that hold data, told from those that only lay a page out."""

import re

from attrs import define

from clauses.errors import ReadError
from clauses.reading.formats.html.elements import Element, children, words_of
from clauses.reading.limits import Limits

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
# A cell with more is a text of its own.
_LONGEST_CELL = 400
_NUMBER = re.compile(
    r"[(\[]?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[A-Za-z]|[ivxlcIVXLC]{1,6})[.)\]]{1,2}|[-–—•·*]"
)
_LONGEST_NUMBER = 14


@define
class _Table:
    rows: int = 0
    cells: int = 0
    heads: bool = False
    inner: bool = False
    longest: int = 0
    numbered: int = 0
    wide: int = 0


def classify(found: list[Element], limits: Limits) -> tuple[set[int], set[int]]:
    """The tables that hold data, and the cells of others that only number what is beside them.

    Raises:
        ReadError: if there are more than ``limits.cells``.
    """
    cells = sum(one.tag in ("td", "th") for one in found)
    if cells > limits.cells:
        allowed = f"at most {limits.cells:,} (Limits.cells)"
        raise ReadError("HTML", found=f"{cells:,} cells of tables", allowed=allowed)
    tables: dict[int, _Table] = {}
    owners = [-1] * len(found)
    numbers: dict[int, int] = {}
    for index, one in enumerate(found[1:], 1):
        around = one.parent
        owner = owners[index] = around if found[around].tag == "table" else owners[around]
        if one.tag == "table":
            tables[index] = _Table()
        if owner >= 0:
            _count(found, index, tables[owner])
            if one.tag == "tr" and (cell := _number_cell(found, index, tables[owner])):
                numbers[cell] = owner
    data = {index for index, table in tables.items() if _is_data(found[index], table)}
    return data, {cell for cell, owner in numbers.items() if owner not in data}


def _count(found: list[Element], index: int, table: _Table) -> None:
    one = found[index]
    table.inner |= one.tag == "table" or one.tag in _HEADINGS
    table.heads |= one.tag in ("th", "thead", "caption")
    table.rows += one.tag == "tr"
    if one.tag in ("td", "th"):
        table.cells += 1
        table.longest = max(table.longest, one.letters)


def _number_cell(found: list[Element], index: int, table: _Table) -> int:
    """The cell of a row that holds a number alone, with text in one other; else 0."""
    filled = [at for at in children(found, index) if found[at].letters]
    table.wide += len(filled) > 2  # noqa: PLR2004 - a number and its text
    if len(filled) != 2 or found[filled[0]].letters > _LONGEST_NUMBER:  # noqa: PLR2004
        return 0
    first = filled[0]
    if not _NUMBER.fullmatch(words_of(found, first).strip()):
        return 0
    table.numbered += 1
    return first


def _is_data(one: Element, table: _Table) -> bool:
    if one.attributes.get("role") in ("presentation", "none") or table.inner:
        return False
    if table.rows <= 1 or table.cells <= table.rows:
        return False
    if table.heads:
        return True
    lists = table.numbered * 2 >= table.rows and not table.wide
    return table.longest <= _LONGEST_CELL and not lists
