"""A heading with the first sentence behind it on one line: where the one ends."""

import re
from collections.abc import Sequence
from itertools import pairwise

from clauses.lexicon.phrases import cues, fold
from clauses.reading.structure.titles import WORD, has_verb, reads_as_heading

_POINT = re.compile(r"(?<![\w(])(?:1\s?[.)](?!\d)|\(\s?[1ai]\s?\)|[aA][.)])[\s\u00a0]{0,9}(?=\S)")
_STOP = re.compile(r"[.:](?=[ \u00a0–—-]{1,5}[^\W\d_a-z])")
_NUMERAL = 5
_FEW_WORDS = 8
_INITIALS = 2
Words = Sequence["re.Match[str]"]


def before_sentence(text: str, start: int, end: int, headed: bool) -> int:
    """Where the heading ends that may stand at the start of a stretch; its start where none does.

    Args:
        text: the text.
        start: where the number of the division ended.
        end: how far to look.
        headed: whether the divisions of this instrument have headings as a rule.
    """
    point = _POINT.search(text, start, end)
    if point and point.start() > start:
        shown = text[start : point.start()].rstrip(" \u00a0–—-")
        if shown[-1:] == ":":
            end = start + len(shown)
        elif reads_as_heading(shown.rstrip("."), sure=True, dot=False):
            return start + len(shown.rstrip("."))
    if not headed:
        return start
    found = _before_lower(text, start, end)
    return found if found > start else before_stop(text, start, end)


def before_stop(text: str, start: int, end: int) -> int:
    """The end of the few words before the first full stop or colon that read as a heading."""
    stop = _STOP.search(text, start, end)
    shown = text[start : stop.start()] if stop else ""
    words = WORD.findall(shown)
    if not words or len(words) > _FEW_WORDS or fold(words[0]) in cues("openers"):
        return start
    # After No. or U.S. the sentence goes on.
    abbreviated = len(words[-1]) <= _INITIALS or fold(words[-1]) in cues("cited")
    # A figure before the stop is the number of a paragraph.
    named = not abbreviated and not shown[-1].isdigit()
    named = named and reads_as_heading(shown, sure=False, dot=False)
    return start + len(shown) if named else start


def _before_lower(text: str, start: int, end: int) -> int:
    """The end of the capitalised words before the sentence that a lower-case word gives away."""
    words = list(WORD.finditer(text, start, end))
    turn = _first_lower(words)
    if not turn or not words[0][0][0].isupper():
        return start
    first = _stopped(text, words[:turn]) or _sentence_start(words, turn)
    if not first or has_verb(text[start : words[first - 1].end()]):
        return start
    return words[first - 1].end()


def _stopped(text: str, words: Words) -> int:
    """The index of the first word behind a full stop or colon; 0 where there is none."""
    for index, (one, after) in enumerate(pairwise(words), 1):
        if any(mark in ".:" for mark in text[one.end() : after.start()]):
            return index
    return 0


def _first_lower(words: Words) -> int:
    """The index of the first word in lower case that no heading would hold so."""
    titled = False  # whether this heading puts even its small words in capitals
    for index, word in enumerate(words):
        small = fold(word[0]) in cues("connecting")
        if word[0][0].islower() and (titled or not small):
            return index
        opens = index + 1 < len(words) and words[index + 1][0][0].islower()
        titled = titled or (small and index > 0 and word[0][0].isupper() and not opens)
    return 0


def _sentence_start(words: Words, turn: int) -> int:
    """The index of the word with which the sentence begins whose first lower-case word is known."""
    for index in range(turn - 1, -1, -1):
        if _opens(words, index):
            return index - 1 if index and _opens(words, index - 1) else index
    first = max(index for index in range(turn) if words[index][0][0].isupper())
    while first and _belongs(words[first - 1][0]):
        first -= 1
    return first


def _opens(words: Words, index: int) -> bool:
    """Whether a word can open a sentence where it stands, among the words of a heading."""
    word = words[index][0]
    low = fold(word)
    if not word[0].isupper() or low not in cues("openers"):
        return False
    if index and fold(words[index - 1][0]) in cues("connecting") and words[index - 1][0] != "A":
        return False
    # In title case a preposition of a heading has a capital too, and a capital follows it.
    return low not in cues("prepositions") or words[index + 1][0][0].islower()


def _belongs(word: str) -> bool:
    """Whether a word belongs to the subject that follows it: Member States, Article X of."""
    low = fold(word)
    if word[0].islower():
        return low in cues("connecting")
    return low in cues("subjects") or (len(word) <= _NUMERAL and word.isupper())
