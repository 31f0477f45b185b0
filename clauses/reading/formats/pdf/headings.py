"""Which paragraphs are headings, and how deep, where size, weight or place show it."""

import re
from collections.abc import Sequence

from clauses.reading.formats.pdf.breaks import Measure, centred, ended
from clauses.reading.formats.pdf.layout import Furniture
from clauses.reading.formats.pdf.paragraphs import Paragraph, with_role
from clauses.reading.raw import Role

_LARGER = 1.12
_LINES, _LETTERS = 4, 250
_SHORT = 80  # letters of a bold line that may end as a sentence does
_DEEPEST = 6
_WORDS = re.compile(r"[^\W\d_]{2}")
_NUMBERED = re.compile(
    r"[^\W\d_]{3,}\.?\s(?:\d{1,3}|[IVXLC]{1,7}|[A-Z])(?:\s(?:bis|ter|quater))?[.:]?\Z"
)
_ENDS = re.compile(r"[,;:]\Z")
_LEADERS = re.compile(r"(?:\. ?){4}|…{2}")  # a line of a table of contents

Found = Paragraph | Furniture


def with_headings(found: Sequence[Found], usual: Measure) -> list[Found]:
    """Give the role of a heading to the paragraphs that are surely one."""
    ranks: list[tuple[float, bool] | None] = []
    after_number = False
    for one in found:
        rank = None
        if isinstance(one, Paragraph) and one.role is Role.TEXT:
            rank = _rank(one, usual, after_number=after_number)
            after_number = rank is not None and bool(_NUMBERED.match(_text(one)))
        ranks.append(rank)
    levels = {
        rank: min(level, _DEEPEST)
        for level, rank in enumerate(sorted({rank for rank in ranks if rank}, reverse=True), 1)
    }
    return [
        with_role(one, Role.HEADING, levels[rank]) if rank and isinstance(one, Paragraph) else one
        for one, rank in zip(found, ranks, strict=True)
    ]


def _rank(one: Paragraph, usual: Measure, *, after_number: bool) -> tuple[float, bool] | None:
    """The size and weight of a heading; None for what is none."""
    lines, text = one.lines, _text(one)
    short = len(lines) <= _LINES and len(text) <= _LETTERS and len(lines) == len(one.parts)
    if not short or not _WORDS.search(text) or _LEADERS.search(text):
        return None
    size, bold = round(lines[0].size * 2) / 2, all(line.bold for line in lines)
    rank = size, bold
    if size > _LARGER * usual.size:
        return rank
    if size < usual.size - 1 or _ENDS.search(text):
        return None
    if bold and not usual.bold and (not ended(text) or len(text) <= _SHORT):
        return rank
    in_the_middle = all(centred(line, one.region) for line in lines)
    if not in_the_middle or ended(text):
        return None
    telling = text.isupper() or _NUMBERED.match(text) or (after_number and text[0].isupper())
    return rank if telling else None


def _text(one: Paragraph) -> str:
    return " ".join(line.text for line in one.lines)
