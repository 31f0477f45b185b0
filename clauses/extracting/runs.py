"""Stretches of a source that are read as one run of words."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from attrs import field, frozen

from clauses.model.source import Span

_COLON = re.compile(r"\s*[:—–-]?\s*$")
_JOINT = re.compile(r"(?<=[;,.])\s*(and/or|and|or|but|nor)\s*$")
_MARK = re.compile(r"\s*[;,.]?\s*$")
_LONGEST_END = 16


@frozen(eq=False)
class Run:
    """Words that stand in one or several stretches of a source.

    Attributes:
        source: the whole text of the source.
        parts: the stretches.
        text: the words: all stretches, joined by a space each.

    >>> Run("We [12] agree.", (Span(0, 2), Span(8, 14))).text
    'We agree.'
    """

    source: str
    parts: tuple[Span, ...]
    text: str = field(init=False)
    _begins: list[int] = field(init=False)

    def __attrs_post_init__(self) -> None:
        pieces = [part.of(self.source) for part in self.parts]
        begins, at = [], 0
        for piece in pieces:
            begins.append(at)
            at += len(piece) + 1
        object.__setattr__(self, "text", " ".join(pieces))
        object.__setattr__(self, "_begins", begins)

    @property
    def words(self) -> "Run":
        """Itself; an item has its words under the same name."""
        return self

    def cut(self, start: int, end: int) -> "Run":
        """A stretch of the words, without white space at its edges."""
        piece = self.text[start:end]
        start, end = start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
        found = []
        for index in range(max(0, bisect_right(self._begins, start) - 1), len(self.parts)):
            part, begin = self.parts[index], self._begins[index]
            if begin >= end:
                break
            first = part.start + max(start - begin, 0)
            last = min(part.end, part.start + end - begin)
            if first < last:
                found.append(Span(first, last))
        return Run(self.source, tuple(found))

    def before(self, pattern: "re.Pattern[str]") -> "Run":
        """The words before what they end in."""
        found = pattern.search(self.text, max(0, len(self.text) - _LONGEST_END))
        return self.cut(0, found.start()) if found else self

    @property
    def uncoloned(self) -> "Run":
        """The words without a colon or dash at their end."""
        return self.before(_COLON)

    @property
    def unjoined(self) -> "Run":
        """The words of a point without the mark and the *and* or *or* behind them."""
        return self.before(_JOINT).before(_MARK)

    @property
    def joint(self) -> "Run":
        """The *and* or *or* behind the words of a point; empty where there is none."""
        found = _JOINT.search(self.text, max(0, len(self.text) - _LONGEST_END))
        return self.cut(*found.span(1)) if found else Run(self.source, ())


def run_of(runs: Sequence[Run]) -> Run:
    """Several runs of one source as one."""
    return Run(runs[0].source, tuple(part for one in runs for part in one.parts))
