"""Words broken at the end of a line made whole, where the hyphen is the printer's."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from clauses.lexicon.hyphenation import hyphenation
from clauses.reading.formats.pdf.glyphs import BREAKS, HYPHENS, SOFT
from clauses.reading.formats.pdf.page import Line

_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010'’][^\W\d_]+)*")
_START = re.compile(r"[^\W\d_]+")
_END = re.compile(r"[^\W\d_]+\Z")
_LONGEST = 60  # letters of a word looked at


class Joiner:
    """Decides line end by line end, and remembers what it did.

    Attributes:
        undone: the words made whole, each once, in order, and how often.
        kept: the words that kept their hyphen.
    """

    def __init__(self, lines: Iterable[Line]) -> None:
        """Prepare to join the lines of a document, whose own words decide first."""
        self._lines = lines
        self.undone: Counter[str] = Counter()
        self.kept: Counter[str] = Counter()

    @cached_property
    def _words(self) -> Counter[str]:
        counted: Counter[str] = Counter()
        for line in self._lines:
            # A word cut by the end of the line is no witness.
            counted.update(word.casefold() for word in _WORD.findall(line.text.rstrip(HYPHENS)))
        return counted

    def join(self, text: str, after: str) -> tuple[str, str]:
        """A line's text as it stands before the next, and what parts the two.

        Args:
            text: the line.
            after: the next line of the paragraph; empty after the last.
        """
        if text[-1:] not in HYPHENS or len(text) < 2:  # noqa: PLR2004
            return text, " "
        stem, soft = text[:-1], text[-1] == SOFT
        first, rest = _END.search(stem[-_LONGEST:]), _START.match(after[:_LONGEST])
        if not rest:
            return (stem, " ") if soft else (stem + "-", " " if not after[:1].isdigit() else "")
        if not first:
            return stem + "-", "" if text[-1] in BREAKS else " "
        if rest[0].casefold() in hyphenation().suspended:
            return stem + "-", " "
        if soft or self._printers(first[0], rest[0]):
            self.undone[first[0] + rest[0]] += 1
            return stem, ""
        self.kept[f"{first[0]}-{rest[0]}"] += 1
        return stem + "-", ""

    def _printers(self, first: str, rest: str) -> bool:
        """Whether the hyphen between two parts is there for the line's end alone."""
        if rest[0].isupper() and not first.isupper():
            return False
        whole = self._words[(first + rest).casefold()]
        hyphened = self._words[f"{first}-{rest}".casefold()]
        if whole != hyphened:
            return whole > hyphened
        return not hyphenation().keeps(first, rest)
