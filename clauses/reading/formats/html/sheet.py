"""The text of a page as it is written down: blocks, and what is skipped or struck in them."""

from attrs import define, field

from clauses.errors import ReadError
from clauses.model.change import Change, ChangeKind
from clauses.model.diagnostic import Skipped
from clauses.model.source import Span
from clauses.reading.raw import Block, Role

_BETWEEN = "\n\n"


@define
class Stretch:
    """Words with something in common, from the first that is written to the last.

    Attributes:
        start: where they begin; -1 before the first is written.
    """

    start: int = -1


@define
class Sheet:
    """What was written so far.

    Attributes:
        most: how many characters may be written.
        role: what the next block is.
        level: how deep a heading it is.
        number: the number of a list item, to stand before its first words.
        muted: whether blocks are not recorded, since all in them is skipped.
        glued: whether the block goes on behind the ends of elements.
        loose: whether it does so only up to the next words.
        fresh: whether a mark was written last, behind which no white space is wanted.
    """

    most: int
    role: Role = Role.TEXT
    level: int = 0
    number: str = ""
    muted: bool = False
    glued: bool = False
    loose: bool = False
    fresh: bool = False
    begin: int = -1
    size: int = 0
    label: int = 0
    gap: str = ""
    blocks: list[Block] = field(factory=list)
    skipped: list[tuple[int, int, str]] = field(factory=list)
    struck: list[tuple[int, int]] = field(factory=list)
    changes: list[tuple[ChangeKind, int, int, str]] = field(factory=list)
    _parts: list[str] = field(factory=list)
    _waiting: list[Stretch] = field(factory=list)
    _around: int = 0

    def put(self, words: str) -> None:
        """Write words, opening a block where none is open."""
        if self.begin < 0:
            self._write(_BETWEEN if self.size else "")
            self.begin = self.size
            if self.number:
                self._begin(self._waiting[: self._around])
                # Typed numbers that repeat the browser's stand once.
                typed = words.startswith(self.number)
                self._write("" if typed else f"{self.number} " if words else self.number)
                self.label = len(self.number)
                self.number = ""
        elif not self.fresh:
            self._write(self.gap)
        self.gap, self.fresh = "", False
        if self.loose:
            self.glued = self.loose = False
        self._begin(self._waiting)
        self._waiting.clear()
        self._write(words)

    def expect(self, number: str) -> None:
        """Give the next block a number; stretches that have begun already hold it too."""
        self.number, self._around = number, len(self._waiting)

    def mark(self, text: str) -> None:
        """Write a mark between the parts of an open block, in place of white space."""
        self._write(text)
        self.gap, self.fresh = "", True

    def close(self) -> None:
        """End the block, if one is open."""
        if self.glued or self.begin < 0:
            return
        if not self.muted:
            self.blocks.append(Block(self.begin, self.size, self.role, self.level, self.label))
        self.begin, self.label, self.gap, self.fresh = -1, 0, "", False

    def flush_number(self) -> None:
        """Give the number of an item without words a block of its own."""
        if self.number and self.begin < 0:
            self.put("")
            self.close()

    def newline(self) -> None:
        """Break the line; where it was broken just before, end the block."""
        if "\n" in self.gap:
            self.close()
        elif self.begin >= 0:
            self.gap = "\n"

    def begun(self) -> Stretch:
        """A stretch that begins with the next words."""
        self._waiting.append(Stretch())
        return self._waiting[-1]

    def ended(self, stretch: Stretch) -> tuple[int, int] | None:
        """Where a stretch lies that ends here; None where nothing was written."""
        return (stretch.start, self.size) if 0 <= stretch.start < self.size else None

    def finished(self) -> "Written":
        """All that was written, without white space at the ends of its parts."""
        self.close()
        text = "".join(self._parts)
        skipped = [(*_trim(text, start, end), why) for start, end, why in self.skipped]
        gone = [each for each in skipped if each[0] < each[1]]
        return Written(
            text,
            _blocks(text, self.blocks, gone),
            tuple(Skipped(Span(start, end), reason) for start, end, reason in gone),
            tuple(Span(start, end) for start, end in sorted(self.struck)),
            tuple(
                Change(kind, text[start:end], "", date, Span(start, end), start)
                for kind, start, end, date in sorted(self.changes, key=lambda each: each[1])
            ),
        )

    def _begin(self, stretches: list[Stretch]) -> None:
        for stretch in stretches:
            stretch.start = self.size if stretch.start < 0 else stretch.start

    def _write(self, text: str) -> None:
        self.size += len(text)
        if self.size > self.most:
            found, allowed = "too many characters", f"at most {self.most:,} (Limits.characters)"
            raise ReadError("HTML", found=found, allowed=allowed)
        self._parts.append(text)


@define
class Written:
    """The text of a page with its parts."""

    text: str
    blocks: tuple[Block, ...]
    skipped: tuple[Skipped, ...]
    struck: tuple[Span, ...]
    changes: tuple[Change, ...]


def _blocks(text: str, blocks: list[Block], gone: list[tuple[int, int, str]]) -> tuple[Block, ...]:
    """The blocks without white space around them, but for those that are skipped as a whole."""
    kept, index = [], 0
    for block in blocks:
        start, end = _trim(text, block.start, block.end)
        while index < len(gone) and gone[index][1] <= start:
            index += 1
        whole = index < len(gone) and gone[index][0] <= start and end <= gone[index][1]
        if start < end and not whole:
            label = min(block.label, end - start)
            kept.append(Block(start, end, block.role, block.level, label))
    return tuple(kept)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return start, end
