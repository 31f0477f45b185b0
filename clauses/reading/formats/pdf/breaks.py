"""Where one paragraph ends and the next begins, told by the place and the end of lines."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import pairwise
from statistics import median

from attrs import frozen

from clauses.reading.formats.pdf.columns import Region
from clauses.reading.formats.pdf.glyphs import HYPHENS
from clauses.reading.formats.pdf.page import Line

_LABEL = re.compile(
    r"(?:\(?\d{1,3}(?:\.\d{1,3}){0,4}[.)]?|\(?[a-z]{1,2}(?:\s?bis|ter)?[.)]|\(?[ivxlc]{1,6}[.)]"
    r"|[-–—•*▪●·§])(?=\s)",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[.;:!?…][\"'”’»)\]]*(?:\s(?:and|or|et|ou|y|o|und|oder|и|или))?\Z")
_NUMBERED = re.compile(r"\S+(?:\s[\dIVXLC]+(?:\s(?:bis|ter|quater))?)?[.:]?\Z")

_LOOSE = 1.3  # line spaces, over the usual one, that part paragraphs
_USUAL = 1.2  # letter sizes from line to line, where a text is too short to tell
_OTHER_SIZE = 0.08
_STRIKING = 1.12  # times the usual letter size
_INDENT = 0.6  # letter sizes
_FITS = 1.1  # the next word would have had room, with this much to spare
_EMPTY = 0.2  # share of the column that a line leaves empty on purpose
_SAME = 1.5  # points
_OFTEN = 3  # first lines set in alike show that this is the custom
_INSET = 1.5  # letter sizes on both sides of a centred line


@frozen
class Measure:
    """What is usual in a text.

    Attributes:
        size: of most letters.
        bold: most letters are.
        leading: for a letter size in whole points, the distance from line to line.
        indent: how far the first line of a paragraph is set in; 0 where it is not.
    """

    size: float
    bold: bool
    leading: Mapping[int, float]
    indent: float = 0.0

    def indents(self, line: Line, region: Region) -> bool:
        """Whether a line is set in as first lines are."""
        return self.indent > 0 and abs(line.left - region.left - self.indent) < _SAME

    def space(self, line: Line) -> float:
        """The usual distance from this line to the next of its paragraph."""
        return self.leading.get(round(line.size), _USUAL * line.size)


def body_style(lines: Iterable[Line]) -> tuple[float, bool]:
    """The size and weight of most letters."""
    counted: Counter[tuple[float, bool]] = Counter()
    for line in lines:
        counted[round(line.size * 2) / 2, line.bold] += len(line.text)
    return counted.most_common(1)[0][0] if counted else (0.0, False)


def measured(regions: Iterable[Region], size: float, *, bold: bool) -> Measure:
    """Learn the usual line spaces from lines that surely belong together."""
    spaces: dict[int, list[float]] = {}
    indents: list[float] = []
    for region in regions:
        for line, after in pairwise(region.lines):
            if after.text[:1].islower() and not ended(line.text):
                spaces.setdefault(round(line.size), []).append(after.base - line.base)
                if line.left - after.left > _INDENT * line.size:
                    indents.append(line.left - after.left)
    leading = {key: median(found) for key, found in spaces.items()}
    return Measure(size, bold, leading, median(indents) if len(indents) >= _OFTEN else 0.0)


def ended(text: str) -> bool:
    """Whether a sentence or item ends here."""
    return bool(_ENDED.search(text[-12:]))


def label(text: str) -> int:
    """How many letters at the start are a number, a letter or a dash of a list."""
    found = _LABEL.match(text)
    return found.end() if found else 0


def begins(line: Line, before: Line, region: Region, usual: Measure, *, alone: bool) -> bool:
    """Whether a line begins a paragraph rather than continue the line before it.

    Args:
        line: the line.
        before: the one above it in the same column.
        region: the column.
        usual: what is usual in the text.
        alone: the line before is the first of its paragraph.
    """
    if line.base - before.base > _LOOSE * usual.space(before) + 0.5:
        return True
    if restyled(line, before) and not _runs_on(line, before, region):
        return True
    if centred(line, region) and _in_the_middle(before, region, usual):
        return bool(_NUMBERED.match(before.text)) and not line.text[:1].islower()
    done, room = ended(before.text), has_room(line, before, region)
    left_empty = region.right - before.right > _EMPTY * (region.right - region.left)
    shift = (line.left - before.left) / line.size
    return (
        bool(label(line.text) and (done or room or shift > _INDENT))
        or ((room or done) and usual.indents(line, region))
        or (shift > _INDENT and not (alone and label(before.text)))
        or (shift < -_INDENT and not alone)
        or (room and (done or left_empty))
    )


def restyled(line: Line, before: Line) -> bool:
    """Whether two lines are set in other sizes or weights."""
    return abs(line.size - before.size) > _OTHER_SIZE * before.size or line.bold != before.bold


def _runs_on(line: Line, before: Line, region: Region) -> bool:
    """Whether words in a type of their own, such as an address, fill a line of a paragraph."""
    return (
        not ended(before.text)
        and not line.bold
        and not before.bold
        and not has_room(line, before, region)
    )


def centred(line: Line, region: Region) -> bool:
    """Whether a line stands in the middle of its column, short of both edges."""
    left, right = line.left - region.left, region.right - line.right
    return min(left, right) > _INSET * line.size and abs(left - right) < max(6.0, line.size / 2)


def _in_the_middle(line: Line, region: Region, usual: Measure) -> bool:
    """Whether a line is centred, or is the full line of a heading that others are centred under."""
    striking = line.size > _STRIKING * usual.size or (line.bold and not usual.bold)
    return centred(line, region) or (
        striking and abs(line.left - region.left - region.right + line.right) < line.size
    )


def has_room(line: Line, before: Line, region: Region) -> bool:
    """Whether the first word of a line would have fitted at the end of the line before."""
    word = line.text.split(" ", 1)[0]
    needed = (len(word) + 1) * line.letter
    return region.right - before.right > _FITS * needed + line.size / 2


def continues(line: Line, before: Line, region: Region, origin: Region, usual: Measure) -> bool:
    """Whether a paragraph goes on over the end of a page or column.

    Args:
        line: the first line there.
        before: the last line here.
        region: the column of the one.
        origin: the column of the other.
        usual: what is usual in the text.
    """
    if restyled(line, before) or centred(line, region):
        return False
    if before.text[-1] in HYPHENS and line.text[:1].isalpha():
        return True
    if ended(before.text):
        return False
    if line.text[:1].islower() and not label(line.text):
        return True
    plain = not before.bold or usual.bold
    full = not has_room(line, before, origin)
    flush = line.left - region.left < _INDENT * line.size
    return plain and full and flush and not label(line.text)
