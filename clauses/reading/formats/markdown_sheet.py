"""The source of a Markdown text with its lines, and what of it was kept, skipped or struck."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

from attrs import define, evolve, field

from clauses.reading.raw import Block, Role

_BREAK = re.compile(r"\r\n?|\n")
_ONLY_MARKS = re.compile(r"[ \t>*+-]*(?:\d{1,9}[.)])?[ \t]*")


@define
class Row:
    """A row of a table: where it begins and ends, how far its cells are read, and its marks."""

    start: int
    end: int
    at: int
    marks: list[tuple[int, int]]


@define
class Places:
    """From the characters of an inline token to those of the source.

    Attributes:
        rows: the lines: where each begins in the token, its place in the source, its length.
    """

    rows: list[tuple[int, int, int]]

    def start(self, offset: int) -> int:
        """The place of a character."""
        begun, at, length = self._row(offset)
        return at + min(max(offset - begun, 0), length)

    def end(self, offset: int) -> int:
        """The place behind the character before an offset."""
        begun, at, length = self._row(offset - 1)
        return at + min(max(offset - begun, 0), length)

    def _row(self, offset: int) -> tuple[int, int, int]:
        return self.rows[max(0, bisect_right(self.rows, (offset, 1 << 62)) - 1)]


@define
class Sheet:
    """The source with what was found in it so far."""

    text: str
    source: str
    lines: list[tuple[int, int]]
    blocks: list[Block] = field(factory=list)
    kept: list[tuple[int, int]] = field(factory=list)
    gone: list[tuple[int, int, str]] = field(factory=list)
    struck: list[tuple[int, int]] = field(factory=list)
    covered: set[int] = field(factory=set)
    number: tuple[int, int] | None = None
    heading: Any = None
    in_note: bool = False
    quotes: int = 0
    in_table: bool = False
    row: Row = field(factory=lambda: Row(0, 0, 0, []))
    place: dict[int, int] = field(factory=dict)
    images: int = 0
    entities: int = 0
    unclosed: int = 0
    too_deep: int = 0

    def line_at(self, offset: int) -> int:
        """The line in which a character stands."""
        return bisect_right(self.lines, (offset, len(self.text) + 1)) - 1

    def keep(self, start: int, end: int) -> None:
        """Keep a stretch as words."""
        if start < end:
            self.kept.append((start, end))

    def skip(self, start: int, end: int, reason: str) -> None:
        """Skip a stretch for a reason of its own."""
        self.gone.append((start, end, reason))

    def add(self, start: int, end: int, role: Role = Role.TEXT, level: int = 0) -> None:
        """Add a block, at the start of which stands the number of its list item, if any."""
        label = 0
        if self.number:
            start, label = self.number[0], self.number[1] - self.number[0]
            self.number = None
        self.blocks.append(Block(start, end, role, level, label))

    def flush_number(self) -> None:
        """The number of an item without words is a block of its own."""
        if self.number:
            self.add(*self.number)

    def take_uncovered(self) -> None:
        """Lines that no block holds: marks alone, or what lay too deep for the parser."""
        for index, (start, end) in enumerate(self.lines):
            if index in self.covered or not self.text[start:end].strip():
                continue
            words = _ONLY_MARKS.match(self.text, self.place.get(index, start), end)
            if words and words.end() < end:
                self.too_deep += 1
                self.keep(words.end(), end)
                self.blocks.append(Block(words.end(), end))
        self.blocks.sort(key=lambda block: block.start)
        self.kept.sort()

    def rows(self, token: Any) -> Iterator[tuple[int, int, int]]:
        """Each line of an inline token: where it begins there, and its place and length here."""
        return self.rows_of(token.content, *token.map)

    def rows_of(self, content: str, first: int, last: int) -> Iterator[tuple[int, int, int]]:
        """The same for the content of lines from one up to another."""
        offset, line = 0, first
        for words in content.split("\n"):
            core = words.strip(" \t\r\f\v")
            if core:
                at = -1
                # Lines of odd white space alone are missing from the content.
                while (at := self.source.rfind(core, *self.lines[line])) < 0 and line < last - 1:
                    line += 1
                yield offset + words.index(core), at, len(core)
            offset += len(words) + 1
            line += 1

    def keep_without(
        self, stretches: Sequence[tuple[int, int]], marks: Sequence[tuple[int, int]]
    ) -> bool:
        """Keep stretches but for the marks in them; whether anything was kept."""
        before, gone = len(self.kept), sorted(marks)
        index = 0
        for start, end in stretches:
            at = start
            while index < len(gone) and gone[index][0] < end:
                self.keep(at, gone[index][0])
                at = max(at, gone[index][1])
                if gone[index][1] > end:
                    break
                index += 1
            self.keep(at, end)
        return len(self.kept) > before

    def stretch(self, end: int) -> None:
        """Let the last block reach as far as here."""
        self.blocks[-1] = evolve(self.blocks[-1], end=end)

    def behind_marks(self, line: int) -> int:
        """Where a line goes on behind the markers of lists and quotations."""
        start, end = self.lines[line]
        start, quoted = self.place.get(line, start), 0
        while start < end and self.text[start] in " \t>":
            quoted += self.text[start] == ">"
            if quoted > self.quotes:
                break
            start += 1
        return start


def lines_of(text: str) -> list[tuple[int, int]]:
    """Where each line of a text begins and ends."""
    lines, at = [], 0
    for found in _BREAK.finditer(text):
        lines.append((at, found.start()))
        at = found.end()
    return [*lines, (at, len(text))]
