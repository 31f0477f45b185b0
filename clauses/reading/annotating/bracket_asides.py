"""Brackets that are no open text: remarks of editors, formulas, links, elisions in quotations."""

import re
from bisect import bisect_right

from clauses.lexicon.bracketwords import BracketWords, plain
from clauses.reading.annotating.bracket_numbers import (
    holds_number_or_letter,
    reference_marks,
)
from clauses.reading.annotating.bracket_pairs import Pair

_LONGEST = 400
_DOTS = re.compile(r"\s*+(?:\.{2,6}|\u2026)\s*+$")
_LINK = re.compile(r"\((?:https?:|www\.|mailto:|#|/|\s*+\d{1,4}\s*+\))")
_SUM_BEFORE = re.compile(r"[=\u00d7\u00f7^*]\s{0,3}$")
_SUM_AFTER = re.compile(r"\s{0,3}[*\u00d7\u00f7^=]\s{0,3}[\d(]")
_QUOTE = re.compile(r"[\u201c\u201d\u00ab\u00bb\"]|\n[ \t]*+\n")
_NUMBERS = re.compile(r"[\d\s.,/-]+")


def asides(text: str, pairs: list[Pair], words: BracketWords) -> set[int]:
    """The indexes of pairs that leave nothing open.

    >>> from clauses.lexicon.bracketwords import bracket_words
    >>> from clauses.reading.annotating.bracket_pairs import pair_up
    >>> text = "A ferry [sic] that [may] sail."
    >>> asides(text, pair_up(text, 9)[0], bracket_words())
    {0}
    """
    found: set[int] = set()
    quoted = _Quoted(text)
    for index, pair in enumerate(pairs):
        if pair.parent in found or _is_aside(text, pair, words, quoted):
            found.add(index)
    others = (pair for index, pair in enumerate(pairs) if index not in found)
    drafted = any(not holds_number_or_letter(text[one.start + 1 : one.end - 1]) for one in others)
    return found | reference_marks(text, pairs, words, drafted=drafted)


class _Quoted:
    """Where quotation marks are open; a blank line ends every quotation."""

    def __init__(self, text: str) -> None:
        self._at: list[int] = []
        self._open: list[bool] = []
        inside = False
        for mark in _QUOTE.finditer(text):
            opens = mark[0] in "\u201c\u00ab" or (mark[0] == '"' and not inside)
            inside = opens
            self._at.append(mark.start())
            self._open.append(inside)

    def holds(self, at: int) -> bool:
        index = bisect_right(self._at, at) - 1
        return index >= 0 and self._open[index]


def _is_aside(text: str, pair: Pair, words: BracketWords, quoted: _Quoted) -> bool:
    if _in_formula(text, pair) or _LINK.match(text, pair.end):
        return True
    if not pair.leaf or pair.end - pair.start > _LONGEST:
        return False
    inside = text[pair.start + 1 : pair.end - 1]
    if _DOTS.match(inside):
        return quoted.holds(pair.start)
    said = plain(inside)
    return (
        bool(words.editorial.match(said))
        or _adapts(text, pair, inside)
        or _is_footer(text, pair, said, words)
    )


def _in_formula(text: str, pair: Pair) -> bool:
    before = text[max(0, pair.start - 4) : pair.start]
    return bool(_SUM_BEFORE.search(before) or _SUM_AFTER.match(text, pair.end))


def _adapts(text: str, pair: Pair, inside: str) -> bool:
    """Whether one letter at the start of a word is changed, as quotations do: ``[t]he``."""
    begins = len(inside) == 1 and inside.isalpha() and text[pair.end : pair.end + 1].isalpha()
    return begins and not text[pair.start - 1 : pair.start].isalnum()


def _is_footer(text: str, pair: Pair, said: str, words: BracketWords) -> bool:
    """Whether it is a date, alone on its line."""
    if text[max(0, pair.start - 1) : pair.start] not in ("", "\n") or text[
        pair.end : pair.end + 1
    ] not in ("", "\n"):
        return False
    months = words.words["months"]
    rest = [word for word in said.split() if word.strip(",.") not in months]
    return len(rest) < len(said.split()) and bool(_NUMBERS.fullmatch(" ".join(rest)))
