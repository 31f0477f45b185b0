"""What stands around the articles: title, preamble, closing formula, signatures, annexes."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import chain, islice

from attrs import frozen

from clauses.lexicon.phrases import cues, divisions, fold
from clauses.model.node import WHITE, ProvisionKind
from clauses.reading.raw import Role
from clauses.reading.structure.labels import opening_label
from clauses.reading.structure.page import Line, Page

_ENDS = ".;:!?)”\"’'»"
_LONGEST_HEADING = 160
_LONGEST_TITLE = 3000
_AHEAD = 120
_SHORT = len("signed at")
_LONGEST_FINAL = 60
_FEW_LINES = 2
_LONG_LINE = 400
_LONG_TITLE_LINE = 120
_WIDE_LINE = 60


@frozen
class Mark:
    """Where a provision begins that is no paragraph: its number, heading and rank come from here.

    Attributes:
        start: its first character.
        kind: what it is.
        number_end: where its number ends; equal to ``start`` where it has none.
        heading: start and end of its heading, equal where it has none.
        ordinal: its number in one spelling.
        level: for headings without a number, how deep the format puts them.
        resumes: whether it goes on where the instrument stood before an annex.
    """

    start: int
    kind: ProvisionKind
    number_end: int
    heading: tuple[int, int]
    ordinal: str = ""
    level: int = 0
    resumes: bool = False

    @property
    def end(self) -> int:
        """Where its number and heading end, and what it says begins."""
        return max(self.number_end, self.heading[1] if self.heading[0] < self.heading[1] else 0)


def starts_with(text: str, start: int, end: int, kind: str) -> bool:
    """Whether a stretch begins with one of the phrases of a kind."""
    ahead = fold(text[start : min(end, start + _AHEAD)])
    return ahead.startswith(cues(kind))


def unnumbered(page: Page, taken: set[int], after: int) -> Iterator[Mark]:
    """Headings that have no number: annexes, final provisions, headings the format calls so.

    Args:
        page: the text.
        taken: indices of lines that are numbers or headings already.
        after: where the articles begin; plain lines before are title and preamble.
    """
    for index, line in enumerate(page.lines):
        if index in taken or line.end - line.start > _LONGEST_HEADING:
            continue
        kind = _kind_of_heading(page, index, line, after)
        if kind is not None:
            heading = (line.start, line.end)
            yield Mark(line.start, kind, line.start, heading, level=line.level)


def without_title(page: Page, marks: list[Mark]) -> list[Mark]:
    """The headings without those that are the title: the first of all, if none is as high.

    Args:
        page: the text.
        marks: headings without a number, in order.
    """
    headings = [mark for mark in marks if mark.kind is ProvisionKind.SECTION]
    if any(one.kind is ProvisionKind.TITLE for one in page.specials):
        return marks
    title: list[Mark] = []
    for mark, line in zip(headings, page.lines, strict=False):
        if mark.start != line.start or (title and mark.level != title[0].level):
            break
        title.append(mark)
    others = headings[len(title) :]
    if not title or any(mark.level <= title[0].level for mark in others):
        return marks
    return [mark for mark in marks if mark not in title]


def _kind_of_heading(page: Page, index: int, line: Line, after: int) -> ProvisionKind | None:
    shown = page.text[line.start : line.end]
    low = fold(shown).strip(" .:*_\u00a0")
    if low in cues("preamble_headings"):
        return ProvisionKind.PREAMBLE
    marked = line.role is Role.HEADING
    if shown[-1] in ";," or not (marked or line.start >= after):
        return None
    if shown[-1] != "." and (marked or line.hard or shown.isupper()):
        if low.startswith(cues("final_clauses")) and len(low) < _LONGEST_FINAL:
            return ProvisionKind.FINAL_CLAUSES
        if (marked or shown.isupper() or " " not in low) and _alone(page, index):
            named = _attached(low)
            if named is not None:
                return named
    numbered = opening_label(page.text, line.start, line.end, line.label) is not None
    return ProvisionKind.SECTION if marked and not numbered else None


def _attached(low: str) -> ProvisionKind | None:
    """The kind of annex or protocol a heading names: ``ANNEX``, ``Annexes``, ``PROTOCOL ON …``."""
    word = low.split(maxsplit=1)[0].rstrip(":.") if low else ""
    singular = (word, word.removesuffix("s"), word.removesuffix("es"))
    kind = next((divisions()[one] for one in singular if one in divisions()), "")
    return ProvisionKind(kind) if kind in ("annex", "protocol") else None


def _alone(page: Page, index: int) -> bool:
    before = page.lines[index - 1] if index else None
    return before is None or page.lines[index].hard or page.text[before.end - 1] in _ENDS


@cache
def _phrases(kind: str) -> re.Pattern[str]:
    """The phrases of a kind, with any white space between their words."""
    phrases = "|".join(re.escape(one).replace(r"\ ", r"\s+") for one in cues(kind))
    return re.compile(rf"(?<!\w)(?:{phrases})(?!\w)")


def closing(page: Page, start: int, end: int) -> int:
    """Where the closing formula begins within a stretch; its end where there is none."""
    text = fold_evenly(page.text[start:end])
    for found in _phrases("testimonium").finditer(text):
        at = found.start()
        while at and text[at - 1] in WHITE:
            at -= 1
        broken = not at or "\n" in text[at : found.start()]
        ended = not at or text[at - 1] in _ENDS
        if len(found[0]) <= _SHORT:
            opens = ended and (broken or not page.lowered)
        else:
            opens = ended or broken or page.lowered
        if opens:
            return start + found.start()
    return end


def fold_evenly(text: str) -> str:
    """Fold a text letter by letter, so that places in it stay what they are."""
    if text.isascii():
        return text.lower()
    folded = fold(text)
    if len(folded) == len(text):
        return folded
    return "".join(one if len(one := fold(letter)) == 1 else letter for letter in text)


def signing(page: Page, start: int, end: int) -> int:
    """Where the signatures begin after a closing formula; the end where there are none."""
    for line in islice(page.lines, bisect_right(page.starts, start), None):
        if line.start >= end:
            break
        if _signs(page.text[line.start : line.end]):
            return line.start
    return end


def _signs(shown: str) -> bool:
    """Whether a line names who signs: ``For the Government of …``, ``For Astra: A. Ahlund``."""
    if starts_with(shown, 0, len(shown), "signatures"):
        return True
    words = shown.split(maxsplit=2)
    short = len(shown) <= _LONGEST_HEADING and shown[-1] != "."
    named = len(words) > 1 and words[1][0].isupper()
    return short and named and fold(words[0]) in cues("signing")


def opening(page: Page, end: int) -> tuple[int, int]:
    """Where the preamble begins and where it ends, before the first article.

    Returns:
        Two places: what is before the first is the title, what is after the second neither.
    """
    start = _preamble_start(page, end)
    formula = enacting(page, start, end)
    return start, formula[1] if formula else end


def enacting(page: Page, start: int, end: int) -> tuple[int, int] | None:
    """Where the formula that ends a preamble stands: the first before a colon, or else the last."""
    found = None
    text = fold_evenly(page.text[start:end])
    for one in _phrases("enacting").finditer(text):
        stop = _end_of_sentence(page, start + one.end(), end)
        found = (start + one.start(), stop)
        if stop < end and ":" in page.text[start + one.end() : stop]:
            break
    return found


def _end_of_sentence(page: Page, start: int, end: int) -> int:
    at = start
    while at < end and page.text[at] not in ".:;\n":
        at += 1
        if at - start > _AHEAD:
            return end
    while at < end and page.text[at] in " .:;-–—":
        at += 1
    return at


def _preamble_start(page: Page, end: int) -> int:
    lines = [line for line in page.lines if line.start < end]
    begin = lines[0].start
    if any(one.kind is ProvisionKind.TITLE for one in page.specials):
        return begin
    if len(lines) <= _FEW_LINES and lines[0].end - begin > _LONG_LINE:
        return _inside(page, lines[0], end)
    for line in chain(_cued(page, lines, end), _sentences(page, lines)):
        return line.start
    return end if lines[-1].end - begin < _LONGEST_TITLE else begin


def _cued(page: Page, lines: list[Line], end: int) -> Iterator[Line]:
    """The lines with which a preamble begins by their words."""
    enacts = enacting(page, lines[0].start, end) or (end, end)
    for index, line in enumerate(lines):
        if line.start - lines[0].start > _LONGEST_TITLE:
            return
        cued = starts_with(page.text, line.start, line.end, "preamble")
        if (cued and _after_title(page, lines, index)) or (
            index and (enacts[0] < line.end or _introduces(page.text, line))
        ):
            yield line


def _sentences(page: Page, lines: list[Line]) -> Iterator[Line]:
    """The lines that are too long for a title, or end as a sentence does."""
    for index, line in enumerate(lines[1:], 1):
        ended = index > 1 and page.text[line.end - 1] in ".;:"
        if ended or line.end - line.start > _LONG_TITLE_LINE:
            yield line


def _introduces(text: str, line: Line) -> bool:
    """Whether a line is a sentence that names the parties or leads up to a list of them."""
    shown = text[line.start : line.end]
    return line.hard and len(shown) > _WIDE_LINE and shown[-1] in ",:" and not shown.isupper()


def _after_title(page: Page, lines: list[Line], index: int) -> bool:
    """Whether the line is no part of the title, as ``The Government of X`` is after ``BETWEEN``."""
    shown = page.text[lines[index].start : lines[index].end]
    if not index:
        return shown[-1] not in _ENDS and len(lines) > 1 and len(shown) > _WIDE_LINE
    before = page.text[lines[index - 1].start : lines[index - 1].end]
    if fold(before.split()[-1]) in cues("between"):
        return False
    return not (shown.isupper() and before.isupper()) or shown[-1] in ".,;:"


def _inside(page: Page, line: Line, end: int) -> int:
    """The preamble of an instrument that stands on one line: the first phrase after a full stop."""
    text = fold_evenly(page.text[line.start : min(end, line.start + _LONGEST_TITLE)])
    found = [at for phrase in cues("preamble") for at in _begins(text, phrase)]
    return line.start + min(found) if found else line.start


def _begins(text: str, phrase: str) -> Iterator[int]:
    at = text.find(phrase)
    while at >= 0:
        before = text[:at].rstrip()
        if not before or before[-1] in ".:;)":
            yield at
            return
        at = text.find(phrase, at + 1)
