"""The lines of one page, each with its place, its size and whether it is bold.

A call into the library costs about a microsecond, so a page's text is fetched at once, and only
the ends of each line are asked where they stand. Letter by letter is the way of the few lines whose
parts do not lie side by side: columns on one base line, and notes run into the text above them.
"""

import ctypes
import re
from collections.abc import Callable, Iterator
from math import atan2, hypot, isnan, pi
from typing import Any

from attrs import evolve, frozen

from clauses.reading.formats.pdf.glyphs import HYPHENS, Survey, plain, survey
from clauses.reading.formats.pdf.page import Line

_LINE = re.compile(r"[^\r\n\x02\ufffe]+[\x02\ufffe]?")
_MARK = re.compile(r"(?<=[^\s\d])(?:\d{1,3}|[*†‡§]{1,3})(?!\w)")
_FIRST_MARK = re.compile(r"\A(?:\d{1,3}|[*†‡§]{1,3})(?=\S)")
_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_HEAVY = 600
_FORCED = 1 << 18  # the flag of a font that is to be set bold (ISO 32000, table 121)
_STROKED, _UNPAINTED = 2, 3  # text rendering modes (ISO 32000, table 104)
_WIDE = 1.0  # a gap this wide, in letter sizes, may part two columns
_SHIFT = 0.25  # base lines further apart than this, in letter sizes, are two
_SMALLER = 0.85
_SLANT = 0.1  # radians; text further from upright than this is a stamp or a watermark
_ASKEW = -1
_SMALLEST, _LARGEST = 0.1, 10_000.0  # letter sizes
_FARTHEST = 1e6  # points

Place = tuple[float, float]


@frozen
class _Style:
    size: float
    bold: bool
    quarter: int
    unpainted: bool


class Reader:
    """Reads one page; holds what the library wants to write its answers into."""

    def __init__(
        self, raw: Any, text_page: Any, number: int, box: tuple[float, float, float, float]
    ) -> None:
        """Read the text of a page.

        Args:
            raw: the library's bare functions.
            text_page: its handle of the page's text.
            number: of the page, from 1.
            box: left, bottom, right and top of the page.
        """
        self._raw, self._page, self._number = raw, text_page, number
        left, bottom, right, top = map(_near, box)
        self._box = left, bottom, right, top
        self._styles: dict[int, _Style] = {}
        self._fonts: dict[int, bool] = {}
        self._x, self._y, self._x1, self._y1 = (ctypes.c_double() for _ in range(4))
        self._matrix = raw.FS_MATRIX()
        self._text = self._whole_text()
        self._quarter = 0

    @property
    def width(self) -> float:
        """Of the page, along most of its text."""
        left, bottom, right, top = self._box
        return top - bottom if self._quarter % 2 else right - left

    @property
    def height(self) -> float:
        """Of the page, across most of its text."""
        left, bottom, right, top = self._box
        return right - left if self._quarter % 2 else top - bottom

    def lines(self) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
        """The lines that run the way most of the page does, and the others."""
        runs: dict[int, list[tuple[int, int, float]]] = {}
        for one in _LINE.finditer(self._text):
            if found := self._trimmed(*one.span()):
                style = self._style(self._middle(*found))
                runs.setdefault(style.quarter, []).append((*found, style.size))
        ways = sorted(runs, key=lambda way: -sum(end - start for start, end, _ in runs[way]))
        read = []
        for way in ways:
            self._quarter = max(way, 0)
            read.append([line for run in runs[way] for line in self._parts(*run)])
        self._quarter = max(ways[0], 0) if ways else 0
        upright, *turned = read or [[]]
        return tuple(upright), tuple(line for lines in turned for line in lines)

    def invisible(self) -> bool:
        """Whether most of the text is laid under a picture without being painted."""
        hidden = sum(style.unpainted for style in self._styles.values())
        return 2 * hidden > len(self._styles)

    def _whole_text(self) -> str:
        raw, page = self._raw, self._page
        count = max(0, raw.FPDFText_CountChars(page))
        buffer = (ctypes.c_ushort * (count + 1))()
        raw.FPDFText_GetText(page, 0, count, buffer)
        text = bytes(buffer)[: 2 * count].decode("utf-16-le", "replace")
        if len(text) == count and "\0" not in text:
            return text
        # Letters beyond the basic plane, and letters the text leaves out, would shift every place.
        codes = (raw.FPDFText_GetUnicode(page, index) for index in range(count))
        return "".join(chr(code) if code else "\ufffd" for code in codes)

    def _trimmed(self, start: int, end: int) -> tuple[int, int] | None:
        text = self._text[start:end]
        start += len(text) - len(text.lstrip())
        end -= len(text) - len(text.rstrip())
        return (start, end) if start < end else None

    def _middle(self, start: int, end: int) -> int:
        """The letter in the middle; spaces may be the library's own, without a size."""
        middle = (start + end) // 2
        return middle + len(text := self._text[middle:end]) - len(text.lstrip())

    def _style(self, index: int) -> _Style:
        raw = self._raw
        thing = raw.FPDFText_GetTextObject(self._page, index)
        key = ctypes.cast(thing, ctypes.c_void_p).value or 0
        if key not in self._styles:
            matrix = self._matrix
            raw.FPDFText_GetMatrix(self._page, index, matrix)
            scale = hypot(matrix.c, matrix.d) or 1.0
            size = abs(raw.FPDFText_GetFontSize(self._page, index) * scale)
            mode = raw.FPDFTextObj_GetTextRenderMode(thing) if key else 0
            self._styles[key] = _Style(
                round(min(size, _LARGEST), 1) if size > _SMALLEST else _SMALLEST,
                bool(key) and (mode == _STROKED or self._is_bold(thing)),
                _quarter(matrix.a, matrix.b),
                mode == _UNPAINTED,
            )
        return self._styles[key]

    def _is_bold(self, thing: Any) -> bool:
        raw = self._raw
        font = raw.FPDFTextObj_GetFont(thing)
        key = ctypes.cast(font, ctypes.c_void_p).value or 0
        if key not in self._fonts:
            name = ctypes.create_string_buffer(128)
            raw.FPDFFont_GetBaseFontName(font, name, 128)
            self._fonts[key] = (
                raw.FPDFFont_GetWeight(font) >= _HEAVY
                or bool(max(0, raw.FPDFFont_GetFlags(font)) & _FORCED)
                or bool(_BOLD.search(name.value.decode("latin-1")))
            )
        return self._fonts[key]

    def _parts(self, start: int, end: int, size: float) -> Iterator[Line]:
        """A stretch of text as one line, or as several where its parts do not lie side by side."""
        rects = self._raw.FPDFText_CountRects(self._page, start, end - start)
        if rects > 1 and not self._side_by_side(rects, size):
            for low, high in self._cut(start, end, size):
                yield self._line(low, high, mixed=True)
        else:
            yield self._line(start, end, mixed=rects > 1)

    def _side_by_side(self, rects: int, size: float) -> bool:
        raw, page = self._raw, self._page
        x0, y0, x1, y1 = self._x, self._y, self._x1, self._y1
        before: tuple[float, float, float, float] | None = None
        for index in range(rects):
            raw.FPDFText_GetRect(page, index, x0, y1, x1, y0)
            box = self._box_of((x0.value, y0.value), (x1.value, y1.value))
            if before is not None:
                gap = box[0] - before[2]
                apart = box[1] > before[3] or box[3] < before[1]
                if apart or not -size / 2 < gap < size * _WIDE:
                    return False
            before = box
        return True

    def _cut(self, start: int, end: int, size: float) -> Iterator[tuple[int, int]]:
        low = last = start
        left, base = self._origin(start)
        right = self._right(start)
        for index in range(start + 1, end):
            if self._text[index].isspace():
                continue
            x, y = self._origin(index)
            gap = x - right
            if abs(y - base) > size * _SHIFT or gap > size * _WIDE or x < left - size / 2:
                yield low, last + 1
                low = index
            left, base, last = x, y, index
            right = self._right(index)
        yield low, last + 1

    def survey(self) -> Survey:
        """What is odd about the letters of the page."""
        return survey(self._text)

    def _line(self, start: int, end: int, *, mixed: bool) -> Line:
        left, base = self._origin(start)
        first, last = self._style(start), self._style(end - 1)
        line = Line(
            self._text[start:end],
            left,
            max(left, self._right(end - 1)),
            base,
            first.size,
            first.bold,
            self._number,
        )
        if first is not last:
            middle = self._style(self._middle(start, end))
            size = first.size if first.size == last.size else middle.size
            bold = first.bold and last.bold and middle.bold
            raised = list(self._raised(line.text, start, size)) if mixed else []
            line = _with_raised(line, raised)
            return evolve(line, size=size, bold=bold)
        return _with_raised(line, [])

    def _raised(self, text: str, start: int, size: float) -> Iterator[tuple[int, int]]:
        for found in (*_FIRST_MARK.finditer(text), *_MARK.finditer(text)):
            if self._style(start + found.start()).size < size * _SMALLER:
                yield found.span()

    def _origin(self, index: int) -> Place:
        self._raw.FPDFText_GetCharOrigin(self._page, index, self._x, self._y)
        return self._turn(self._x.value, self._y.value)

    def _right(self, index: int) -> float:
        x0, y0, x1, y1 = self._x, self._y, self._x1, self._y1
        self._raw.FPDFText_GetCharBox(self._page, index, x0, x1, y0, y1)
        return self._box_of((x0.value, y0.value), (x1.value, y1.value))[2]

    def _box_of(self, low: Place, high: Place) -> tuple[float, float, float, float]:
        (x0, y0), (x1, y1) = self._turn(*low), self._turn(*high)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)

    def _turn(self, x: float, y: float) -> Place:
        left, bottom, right, top = self._box
        x, y = _TURNS[self._quarter](x - left, y - bottom, right - x, top - y)
        return _near(x), _near(y)


# From the distances to the left, lower, right and upper edge, to along and down.
_TURNS: tuple[Callable[[float, float, float, float], Place], ...] = (
    lambda left, _below, _right, above: (left, above),
    lambda left, below, _right, _above: (below, left),
    lambda _left, below, right, _above: (right, below),
    lambda _left, _below, right, above: (above, right),
)


def _near(length: float) -> float:
    """A length a page may have; a damaged file may hold any, or what is no number."""
    return max(-_FARTHEST, min(length, _FARTHEST))


def _with_raised(line: Line, raised: list[tuple[int, int]]) -> Line:
    """The line in plain letters; a mark at its start is parted from the first word."""
    text = line.text
    if text.isascii() and text.isprintable() and not raised:
        return line
    # How a line ends is judged when the next is known.
    end = text[-1] if text[-1] in HYPHENS else ""
    spans = [(len(plain(text[:start])), len(plain(text[:stop]))) for start, stop in raised]
    text = plain(text.removesuffix(end)) + end
    if spans and spans[0][0] == 0:
        at = spans[0][1]
        text = f"{text[:at]} {text[at:]}"
        spans[1:] = [(start + 1, stop + 1) for start, stop in spans[1:]]
    return evolve(line, text=text, raised=tuple(spans))


def _quarter(a: float, b: float) -> int:
    turns = atan2(b, a) / (pi / 2)
    if isnan(turns):  # in a damaged file
        return _ASKEW
    return round(turns) % 4 if abs(turns - round(turns)) < _SLANT else _ASKEW
