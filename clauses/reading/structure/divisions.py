"""Places where a part, chapter, article or annex may begin: every word for one with its number."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from attrs import frozen

from clauses.lexicon.phrases import cues, divisions, fold, spelling
from clauses.model.node import ProvisionKind
from clauses.reading.raw import Role
from clauses.reading.structure.numerals import Numeral, number_at
from clauses.reading.structure.page import Page
from clauses.reading.structure.titles import LONGEST

_BEFORE = " \t\u00a0'\"“”‘’«„`*#>([_.,-–—"
_SENTENCE_END = ".;:!?)]”\"’'»…"
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_NAME = 120
_ABBREVIATED = {"art", "ст"}


@frozen
class Candidate:
    """A place where a division may begin.

    Attributes:
        start: where its word begins.
        kind: what it would be.
        word_end: where the word ends.
        number_end: where the number ends; the word's end where it has none.
        numeral: the number; None where it has none.
        line: the index of its line.
        first: whether nothing but marks stands before it on its line.
        shouted: whether the word stands in capitals.
        sure: how much speaks for it: 3 whatever its number, 2 where the number is near, 1 only
            where the number is the next one.
    """

    start: int
    kind: ProvisionKind
    word_end: int
    number_end: int
    numeral: Numeral | None
    line: int
    first: bool
    shouted: bool
    sure: int


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted(divisions(), key=len, reverse=True)
    spelt = "|".join(map(spelling, words))
    return re.compile(
        rf"(?<!\w)(?P<word>{spelt})(?![^\W\d_])"
        r"(?P<gap>[.:]?[ \t\u00a0]{0,4}(?:n[o°ºr]\.?[ \t\u00a0]?|№[ \t]?)?)",
        re.IGNORECASE,
    )


def candidates(page: Page) -> Iterator[Candidate]:
    """Every place of a text where a division may begin, in order."""
    starts = page.starts
    for found in _pattern().finditer(page.text):
        index = bisect_right(starts, found.start()) - 1
        one = _weigh(page, found, index)
        if one is not None:
            yield one


def _weigh(page: Page, found: re.Match[str], index: int) -> Candidate | None:
    line = page.lines[index]
    word, start = found["word"], found.start()
    kind = ProvisionKind(divisions()[fold(word)])
    number = number_at(page.text, found.end(), line.end)
    end, numeral = number if number else (found.end("word"), None)
    first = not page.text[line.start : start].strip(_BEFORE)
    shouted = word.isupper() and len(word) > 1
    if numeral is None and not (shouted and page.lowered):
        return None
    if fold(word) in _ABBREVIATED and word.islower():
        return None
    sure = _first(page, index, start, end) if first else _inside(page, start, end, shouted)
    alone = line.role is Role.HEADING or not page.text[end : line.end].strip(_BEFORE)
    if fold(word) in cues("alone") and not alone:
        return None
    if kind is not ProvisionKind.ARTICLE:
        if not first:
            sure = min(sure, shouted or page.lowered)
        elif _runs_on(page, index, end):
            sure = 0
    if not sure or (found["gap"] == "." and fold(word) not in _ABBREVIATED):
        return None
    return Candidate(start, kind, found.end("word"), end, numeral, index, first, shouted, sure)


def _runs_on(page: Page, index: int, end: int) -> bool:
    """Whether the line is one of a sentence or list rather than a heading above articles."""
    line = page.lines[index]
    tail = page.text[end : line.end].strip(_BEFORE)
    if not tail or len(tail) > LONGEST or page.lowered:
        return False
    follower = page.lines[index + 1] if index + 1 < len(page.lines) else None
    broken = follower is not None and not follower.hard and page.text[follower.start].islower()
    return tail[-1] in ";," or (broken and not tail.isupper() and "." in tail.rstrip("."))


def _first(page: Page, index: int, start: int, end: int) -> int:
    """How much speaks for a division that begins its line."""
    line = page.lines[index]
    tail = page.text[end : line.end]
    if _reads_on(page, tail):
        return 0
    before = page.lines[index - 1] if index else None
    if before is None or line.hard or page.text[start:end].isupper():
        return 3
    if _leads_up(page.text[max(before.start, before.end - 40) : before.end]):
        return 0
    ended = page.text[before.end - 1] in _SENTENCE_END
    long = page.wrapped and before.end - before.start > page.wrapped * 0.6
    if ended or not long:
        return 3
    return 2 if not tail.strip(_BEFORE) and page.text[start].isupper() else 1


def _inside(page: Page, start: int, end: int, shouted: bool) -> int:
    """How much speaks for a division in the middle of a line."""
    if not shouted and not page.text[start].isupper() and not page.lowered:
        return 0
    before = page.text[max(0, start - 40) : start].rstrip(_FILLING)
    tail = page.text[end : end + 60]
    if page.lowered and shouted:
        return 0 if _cites(tail) else 3
    if _leads_up(before) or _reads_on(page, tail) or not before:
        return 0
    ended = before[-1] in _SENTENCE_END
    if page.lowered:
        return 1 if ended else 0
    return (2 if shouted else 1) if ended or shouted else 0


_FILLING = " \t\u00a0\r\n"


def _reads_on(page: Page, tail: str) -> bool:
    """Whether what follows a number goes on as the sentence that cites it would."""
    rest = _past_name(tail).strip(_FILLING)
    if not rest:
        return False
    if rest[0] in ",;" or (rest[0] == "(" and len(rest) > 1 and not rest[1].isupper()):
        return True
    if rest[0] in ")/" or rest[:2] in ('")', "”)", '",', "”,"):
        return True
    word = _WORD.match(rest)
    if word is None:
        return False
    if page.lowered:
        return tail[0] in _FILLING and word[0] in cues("references")
    return word[0].islower() or (not word[0].isupper() and fold(word[0]) in ("and", "y", "et"))


def _past_name(tail: str) -> str:
    """What follows the name in brackets that a citation may give: Chapter 2 (Trade in Goods)."""
    rest = tail.lstrip(_FILLING)
    end = rest.find(")")
    named = rest[:1] == "(" and rest[1:2].isupper() and 0 < end < _LONGEST_NAME
    after = rest[end + 1 :].lstrip(_FILLING) if named else ""
    return f" {after}" if after[:1].islower() or after[:1] in (",", ";") else tail


def _cites(tail: str) -> bool:
    rest = tail.lstrip(_FILLING)
    if rest[:1] == ",":
        return False
    word = _WORD.match(rest)
    return bool(word and word[0] in ("paragraph", "para", "number", "of"))


def _leads_up(before: str) -> bool:
    """Whether the words before lead up to a citation."""
    words = _WORD.findall(before)
    if not words or before.rstrip()[-1:] in _SENTENCE_END:
        return False
    return before.rstrip()[-1:] == "," or fold(words[-1]) in cues("references_before")
