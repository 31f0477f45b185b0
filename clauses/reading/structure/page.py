"""The text of a file as lines, whatever its format: what the structure is found on."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from attrs import evolve, field, frozen

from clauses.model.diagnostic import Skipped
from clauses.model.node import WHITE, ProvisionKind
from clauses.model.source import Span
from clauses.reading.raw import Block, Raw, Role

_LINE = re.compile(r"[^\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+")
_LETTER = re.compile(r"[^\W\d_]")
# A text put in lower case keeps the capitals of marks such as ARTICLE, and a stray one or two.
_SHOUTED = re.compile(r"\b[A-ZÀ-Þ]{4,}\b")
_LOWERED = 0.004
_SAMPLE = 200_000
_NARROW = 110
_FULL = 0.72
_MOST = 0.45


@frozen
class Line:
    """A line of the text without the white space around it.

    Attributes:
        start: its first character.
        end: the character after its last.
        hard: whether a blank line, or the start of a block of the format, stands before it.
        role: what the format says it is.
        level: the level of a heading, if the format says.
        label: characters at its start that the format gave as a number.
    """

    start: int
    end: int
    hard: bool
    role: Role = Role.TEXT
    level: int = 0
    label: int = 0


@frozen
class Special:
    """A block that is taken whole: a table, a footnote, the title."""

    start: int
    end: int
    kind: ProvisionKind


_WHOLE = {
    Role.TABLE: ProvisionKind.TABLE,
    Role.FOOTNOTE: ProvisionKind.FOOTNOTE,
    Role.TITLE: ProvisionKind.TITLE,
}


@frozen(slots=False)
class Page:
    """A text, with what was skipped or is taken whole blanked out, and its lines.

    Attributes:
        text: the text at its full length; blanks stand for what is not looked at.
        lines: its lines in order.
        specials: what is taken whole, in order.
        plain: whether lines are all that is known, since the format has no paragraphs.
        flowing: whether a line break within a paragraph means no more than a blank.
    """

    text: str
    lines: tuple[Line, ...]
    specials: tuple[Special, ...] = ()
    plain: bool = field(default=True)
    flowing: bool = field(default=False)

    @cached_property
    def lowered(self) -> bool:
        """Whether someone put the text in lower case, so that capitals tell nothing."""
        sample = _SHOUTED.sub("", self.text[:_SAMPLE])
        letters = _LETTER.findall(sample)
        capitals = sum(1 for letter in letters if letter != letter.lower())
        return capitals < len(letters) * _LOWERED

    @cached_property
    def wrapped(self) -> int:
        """The width at which lines were broken; 0 where each paragraph has one line."""
        if not self.plain:
            return 0
        lengths = sorted(line.end - line.start for line in self.lines if line.end - line.start > 1)
        if not lengths:
            return 0
        width = lengths[int(len(lengths) * 0.95)]
        full = sum(1 for length in lengths if length > width * _FULL)
        return width if width <= _NARROW and full >= len(lengths) * _MOST else 0

    def without(self, gone: Sequence[Skipped]) -> "Page":
        """The page with some more of it blanked out, whole lines as a rule."""
        if not gone:
            return self
        text = blank(self.text, gone)
        lines = tuple(line for line in self.lines if not is_blank(text[line.start : line.end]))
        return evolve(self, text=text, lines=lines)

    @cached_property
    def starts(self) -> list[int]:
        """Where each line starts."""
        return [line.start for line in self.lines]


def is_blank(text: str) -> bool:
    """Whether a text holds nothing that shows."""
    return not text.strip(WHITE)


def page_of(raw: Raw, marks: Iterable[Span] = ()) -> Page:
    """Lay out what a reader of a format found, with the marks of a draft blanked out."""
    whole = [block for block in raw.blocks if block.role in _WHOLE]
    hidden = [Skipped(mark, "mark") for mark in marks]
    text = blank(raw.text, [*raw.skipped, *whole, *hidden])
    specials = tuple(
        Special(*_trim(raw.text, block.start, block.end), _WHOLE[block.role]) for block in whole
    )
    lines = _of_blocks(text, raw.blocks) if raw.blocks else _of_text(text)
    return Page(
        text, tuple(lines), specials, plain=not raw.blocks, flowing=raw.format == "markdown"
    )


def plain_page(text: str, start: int, end: int) -> Page:
    """Lay out one stretch of a text that has nothing but lines."""
    return Page(text, tuple(_lines(text, start, end)))


def blank(text: str, gone: Iterable[Skipped | Block]) -> str:
    """The text at its full length, with blanks for some stretches; line breaks stay."""
    kept, at = [], 0
    for start, end in sorted(map(_bounds, gone)):
        if end > at:
            first = max(start, at)  # a table may have mark-up that is skipped at its start
            kept += [text[at:first], re.sub(r"[^\n\r]", " ", text[first:end])]
            at = end
    return "".join([*kept, text[at:]]) if kept else text


def _bounds(one: Skipped | Block) -> tuple[int, int]:
    return (one.span.start, one.span.end) if isinstance(one, Skipped) else (one.start, one.end)


def _of_text(text: str) -> Iterator[Line]:
    return _lines(text, 0, len(text))


def _lines(text: str, start: int, end: int) -> Iterator[Line]:
    at, hard = start, True
    for found in _LINE.finditer(text, start, end):
        first, last = _trim(text, found.start(), found.end())
        if first == last:
            continue
        hard = hard or _blank_lines(text, at, first)
        yield Line(first, last, hard)
        at, hard = last, False


def _blank_lines(text: str, start: int, end: int) -> bool:
    between = text[start:end].replace("\r\n", "\n").replace("\r", "\n")
    return between.count("\n") > 1 or "\f" in between


def _of_blocks(text: str, blocks: Sequence[Block]) -> Iterator[Line]:
    for block in blocks:
        if block.role in _WHOLE:
            continue
        hard = True
        for line in _lines(text, block.start, block.end):
            label = max(0, block.start + block.label - line.start) if hard else 0
            yield Line(line.start, line.end, hard, block.role, block.level, label)
            hard = False


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in WHITE:
        start += 1
    while start < end and text[end - 1] in WHITE:
        end -= 1
    return start, end
