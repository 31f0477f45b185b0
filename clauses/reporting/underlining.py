"""A text wrapped at a width, with letters and lines under the words that are marked."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from attrs import frozen

from clauses.model.source import Span
from clauses.reporting.plain import visible

_STROKE = "~"


@frozen
class Mark:
    """A letter that stands under some characters of a text."""

    letter: str
    span: Span


@frozen
class _Place:
    """Where one character of the text is shown: its line and columns."""

    line: int
    start: int
    end: int


def underlined(text: str, marks: Sequence[Mark], width: int) -> list[str]:
    r"""The lines of a text, each followed by the marks below it.

    Marks that overlap stand on lines of their own; one that goes on in the next line of the text
    begins there with its letter again.

    >>> print(*underlined("No ship shall sail.", [Mark("a", Span(8, 13))], 40), sep="\n")
    No ship shall sail.
            a~~~~
    """
    layout = _Layout(text, width)
    strokes: list[list[tuple[int, int, str]]] = [[] for _ in layout.lines]
    for mark in marks:
        for line, start, end in _strokes(mark.span, layout.places):
            strokes[line].append((start, end, mark.letter))
    found: list[str] = []
    for words, below in zip(layout.lines, strokes, strict=True):
        found += [words, *_rows(below)]
    return found


class _Layout:
    """The lines of a text, and where each character stands that is no white space."""

    def __init__(self, text: str, width: int) -> None:
        self.lines = [""]
        self.places: dict[int, _Place] = {}
        self._at, self._width = 0, width
        for start, end in _words(text):
            self._word(start, [_shown(letter) for letter in text[start:end]])

    def _word(self, start: int, letters: list[tuple[str, int]]) -> None:
        if self._at and self._at + 1 + sum(wide for _, wide in letters) > self._width:
            self._break()
        elif self._at:
            self.lines[-1] += " "
            self._at += 1
        for index, (letter, wide) in enumerate(letters, start):
            if self._at and self._at + wide > self._width:  # a word longer than a line
                self._break()
            self.lines[-1] += letter
            # An accent stands where its letter does.
            first = self._at if wide or not self._at else self._at - 1
            self._at += wide
            self.places[index] = _Place(len(self.lines) - 1, first, self._at)

    def _break(self) -> None:
        self.lines.append("")
        self._at = 0


def _words(text: str) -> Iterator[tuple[int, int]]:
    start = None
    for index, letter in enumerate(text):
        if letter.isspace():
            if start is not None:
                yield start, index
            start = None
        elif start is None:
            start = index
    if start is not None:
        yield start, len(text)


def _shown(letter: str) -> tuple[str, int]:
    """A character as it is shown, and how many columns it takes."""
    shown = visible(letter)
    if shown != letter:
        return shown, len(shown)
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Cf", "Me"):
        return letter, 0
    return letter, 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def _strokes(span: Span, places: dict[int, _Place]) -> Iterator[tuple[int, int, int]]:
    """Line, first and last column of what stands under a stretch, line by line."""
    under = [places[index] for index in range(span.start, span.end) if index in places]
    for line, group in groupby(under, lambda place: place.line):
        here = list(group)
        yield line, here[0].start, max(here[-1].end, here[0].start + 1)


def _rows(strokes: Iterable[tuple[int, int, str]]) -> list[str]:
    rows: list[str] = []
    for start, end, letter in sorted(strokes, key=lambda one: (one[0], -one[1])):
        fitting = (index for index, row in enumerate(rows) if len(row) <= start)
        index = next(fitting, len(rows))
        if index == len(rows):
            rows.append("")
        rows[index] = rows[index].ljust(start) + letter + _STROKE * (end - start - 1)
    return rows
