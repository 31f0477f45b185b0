"""Lines joined into paragraphs, over the ends of columns and pages too."""

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from clauses.reading.formats.pdf.breaks import Measure, begins, continues
from clauses.reading.formats.pdf.columns import Region
from clauses.reading.formats.pdf.layout import Furniture, Layout
from clauses.reading.formats.pdf.notes import note_mark
from clauses.reading.formats.pdf.page import Line
from clauses.reading.raw import Role

Part = Line | Furniture


@frozen
class Paragraph:
    """Lines that belong together, and the furniture of pages between them.

    Attributes:
        parts: in reading order; the first and the last are lines.
        region: the column of the first.
        role: what it is.
        level: how deep a heading is; 0 for no heading.
    """

    parts: tuple[Part, ...]
    region: Region
    role: Role = Role.TEXT
    level: int = 0

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines alone."""
        return tuple(part for part in self.parts if isinstance(part, Line))


class Builder:
    """Takes pages in order and gives paragraphs, furniture between them, and notes after them."""

    def __init__(self, usual: Measure) -> None:
        """Start with what is usual in the text."""
        self._usual = usual
        self._found: list[Paragraph | Furniture] = []
        self._open: list[Part] = []
        self._region = self._latest = Region((), 0.0, 0.0)
        self._lines = 0
        self._notes: list[Paragraph] = []

    def build(self, layouts: Sequence[Layout]) -> list[Paragraph | Furniture]:
        """All paragraphs of the document, and the furniture that stands between them."""
        for layout in layouts:
            self._furnish(layout.head)
            for region in layout.regions:
                self._take(region)
            for notes in layout.notes:
                self._notes += note_paragraphs(notes)
            self._furnish(layout.foot)
        self._close()
        return self._found

    def _furnish(self, furniture: Sequence[Furniture]) -> None:
        (self._open if self._open else self._found).extend(furniture)

    def _take(self, region: Region) -> None:
        if region.table:
            self._close()
            self._found.append(Paragraph(region.lines, region, Role.TABLE))
            return
        for index, line in enumerate(region.lines):
            before = self._last() if self._open else None
            if before is None or self._breaks(line, before, region, first=index == 0):
                self._close()
                self._region = region
            self._open.append(line)
            self._latest = region
            self._lines += 1

    def _breaks(self, line: Line, before: Line, region: Region, *, first: bool) -> bool:
        if first:
            return not continues(line, before, region, self._latest, self._usual)
        return begins(line, before, region, self._usual, alone=self._lines == 1)

    def _last(self) -> Line:
        return next(part for part in reversed(self._open) if isinstance(part, Line))

    def _close(self) -> None:
        """End the open paragraph; what a page left behind it comes after it."""
        after: list[Furniture] = []
        while self._open and isinstance(last := self._open[-1], Furniture):
            after.append(last)
            self._open.pop()
        if self._open:
            self._found.append(Paragraph(tuple(self._open), self._region))
        self._found += self._notes
        self._found += reversed(after)
        self._open, self._notes, self._lines = [], [], 0


def note_paragraphs(notes: Region) -> Iterator[Paragraph]:
    """The notes of a column, each from its mark to the next."""
    started: list[Line] = []
    for line in notes.lines:
        if started and note_mark(line):
            yield Paragraph(tuple(started), notes, Role.FOOTNOTE)
            started = []
        started.append(line)
    yield Paragraph(tuple(started), notes, Role.FOOTNOTE)


def with_role(paragraph: Paragraph, role: Role, level: int) -> Paragraph:
    """The same paragraph, known for what it is."""
    return evolve(paragraph, role=role, level=level)
