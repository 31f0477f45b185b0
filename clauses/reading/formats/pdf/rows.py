"""Lines gathered into rows: what stands on one base line, from left to right."""

from collections.abc import Iterable, Sequence

from attrs import evolve

from clauses.reading.formats.pdf.page import Line

_SAME = 0.35  # base lines nearer than this, in letter sizes, are one
_RAISED = 0.6  # a mark stands at most this far above its line, in letter sizes
_SMALLER = 0.85
_SPACE = 0.12  # parts further apart than this, in letter sizes, are two words

Row = tuple[Line, ...]


def rows(lines: Iterable[Line]) -> list[Row]:
    """The rows from the top; a small mark set higher belongs to the row it touches."""
    found: list[list[Line]] = []
    for line in sorted(lines, key=lambda one: (one.base, one.left)):
        if found and _together(found[-1], line):
            found[-1].append(line)
        else:
            found.append([line])
    return [tuple(sorted(row, key=lambda one: one.left)) for row in found]


def _together(row: Sequence[Line], line: Line) -> bool:
    nearest = row[-1]
    away = line.base - nearest.base
    if away <= _SAME * min(line.size, nearest.size):
        return True
    # Sorted by base line, the raised mark comes first.
    return (
        len(nearest.text) <= 3  # noqa: PLR2004 - no mark of a note is longer
        and nearest.size < _SMALLER * line.size
        and away <= _RAISED * line.size
        and (_touch(nearest, line) or _touch(line, nearest))
    )


def _touch(left: Line, right: Line) -> bool:
    return abs(right.left - left.right) < max(left.size, right.size) / 2


def joined(row: Row) -> Line:
    """The parts of a row as one line."""
    if len(row) == 1:
        return row[0]
    main = max(row, key=lambda one: len(one.text))
    text = ""
    raised: list[tuple[int, int]] = []
    right = row[0].left
    for part in row:
        mark = _is_mark(part, main)
        if text and (
            part.left - right > _SPACE * main.size or (raised and len(text) == raised[0][1])
        ):
            text += " "
        at = len(text)
        raised += [(at, at + len(part.text))] if mark else _moved(part.raised, at)
        text += part.text
        right = max(right, part.right)
    bold = all(part.bold for part in row)
    return evolve(main, text=text, left=row[0].left, right=right, bold=bold, raised=tuple(raised))


def _is_mark(part: Line, main: Line) -> bool:
    higher = main.base - part.base > _SAME * part.size / 2
    return part.size < _SMALLER * main.size and higher and len(part.text) <= 3  # noqa: PLR2004


def _moved(spans: Iterable[tuple[int, int]], by: int) -> list[tuple[int, int]]:
    return [(start + by, end + by) for start, end in spans]
