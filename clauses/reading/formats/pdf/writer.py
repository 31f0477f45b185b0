"""Paragraphs written out as one text, with blocks and skipped stretches as spans of it."""

from collections.abc import Iterable, Iterator, Sequence

from clauses.model.diagnostic import Skipped
from clauses.model.source import Span
from clauses.reading.formats.pdf.hyphens import Joiner
from clauses.reading.formats.pdf.layout import Furniture
from clauses.reading.formats.pdf.notes import note_mark
from clauses.reading.formats.pdf.page import Line
from clauses.reading.formats.pdf.paragraphs import Paragraph
from clauses.reading.raw import Block, Role

MARK = "footnote mark"


class Writer:
    """Writes a text piece by piece, and knows where each piece stands.

    Attributes:
        blocks: of the paragraphs.
        skipped: furniture, and the marks that point to notes.
    """

    def __init__(self, joiner: Joiner, marks: Iterable[tuple[int, str]]) -> None:
        """Start an empty text.

        Args:
            joiner: decides how lines are joined.
            marks: the notes there are, each as page and mark.
        """
        self._joiner, self._marks = joiner, frozenset(marks)
        self._pieces: list[str] = []
        self._at = 0
        self.blocks: list[Block] = []
        self.skipped: list[Skipped] = []

    @property
    def text(self) -> str:
        """All that was written."""
        return "".join(self._pieces)

    def write(self, found: Iterable[Paragraph | Furniture]) -> None:
        """Write paragraphs, and the furniture between them, each on a line of its own."""
        for one in found:
            if self._at:
                self._put("\n")
            if isinstance(one, Furniture):
                self._skip(one.text, one.reason)
            else:
                self._paragraph(one)

    def _paragraph(self, one: Paragraph) -> None:
        start = self._at
        if one.role is Role.TABLE:
            self._put("\n".join(line.text for line in one.lines))
        else:
            self._lines(one)
        label = note_mark(one.lines[0]) if one.role is Role.FOOTNOTE else 0
        self.blocks.append(Block(start, self._at, one.role, one.level, label))

    def _lines(self, one: Paragraph) -> None:
        following = _next_lines(one.parts)
        for part, after in zip(one.parts, following, strict=True):
            if isinstance(part, Furniture):
                self._skip(f"\n{part.text}\n", part.reason)
                continue
            text, space = self._joiner.join(part.text, after.text if after else "")
            marks = part.raised if one.role is not Role.FOOTNOTE else ()
            self._marked(text, part.page, marks)
            if after:
                self._put(space)

    def _marked(self, text: str, page: int, raised: Sequence[tuple[int, int]]) -> None:
        at = 0
        for start, end in raised:
            if (page, text[start:end]) in self._marks:
                self._put(text[at:start])
                self._skip(text[start:end], MARK)
                at = end
        self._put(text[at:])

    def _put(self, text: str) -> None:
        self._pieces.append(text)
        self._at += len(text)

    def _skip(self, text: str, reason: str) -> None:
        self.skipped.append(Skipped(Span(self._at, self._at + len(text)), reason))
        self._put(text)


def _next_lines(parts: Sequence[Line | Furniture]) -> Iterator[Line | None]:
    """For each part the line that comes after it."""
    after: list[Line | None] = []
    coming: Line | None = None
    for part in reversed(parts):
        after.append(coming)
        if isinstance(part, Line):
            coming = part
    return reversed(after)
