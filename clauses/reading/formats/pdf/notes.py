"""Notes at the foot of a page, in smaller print and with a mark."""

import re

from attrs import evolve

from clauses.reading.formats.pdf.columns import Region
from clauses.reading.formats.pdf.page import Line

_MARK = re.compile(r"(?:\d{1,3}|[*†‡§]{1,3}|[a-z])(?=[\s).])[).]?|[*†‡§]{1,3}|\d{1,3}(?=[^\W\d])")
_SMALLER = 0.93


def note_mark(line: Line) -> int:
    """How many letters at the start of a line are the mark of a note."""
    if _raised(line):
        return line.raised[0][1]
    found = _MARK.match(line.text)
    return found.end() if found else 0


def apart(
    region: Region, size: float, marks: frozenset[str], *, going_on: bool
) -> tuple[Region, Region]:
    """Part a column from the notes beneath it.

    Args:
        region: the column, with what stands at its foot.
        size: of the letters of most of the text.
        marks: the raised marks of this page's text.
        going_on: the page before ended in a note.

    Returns:
        The column without its notes, and the notes.
    """
    lines = region.lines
    at = len(lines)
    while at and lines[at - 1].size < _SMALLER * size:
        at -= 1
    first = at
    if not going_on:
        while first < len(lines) and not _opens(lines[first], marks):
            first += 1
    sure = going_on or marks or (first < len(lines) and _raised(lines[first]))
    # Small print throughout, or most of a page of it, is an annex rather than notes to a text.
    if first == 0 or (not sure and len(lines) > 2 * first):
        first = len(lines)
    return evolve(region, lines=lines[:first]), evolve(region, lines=lines[first:])


def _opens(line: Line, marks: frozenset[str]) -> bool:
    length = note_mark(line)
    if not length or _raised(line):
        return bool(length)
    return not marks or line.text[:length].strip(" ).") in marks


def _raised(line: Line) -> bool:
    return bool(line.raised) and line.raised[0][0] == 0
