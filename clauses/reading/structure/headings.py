"""Where the heading of a division ends: on its line, on the next, or before the first sentence."""

import re
from collections.abc import Iterable, Sequence

from attrs import frozen

from clauses.lexicon.phrases import cues, fold
from clauses.reading.raw import Role
from clauses.reading.structure.page import Line, Page
from clauses.reading.structure.sequence import Division

_LONGEST = 220
_MOST_WORDS = 30
_FEW_WORDS = 12
_WINDOW = 260
_LOWER = 3
_NUMERAL = 5
_OPENS_POINT = re.compile(
    r"(?:\(\s?(?:\d{1,3}|[a-zA-Z]{1,2}|[ivx]{1,5})\s?\)|(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivx]{1,5})[.)]"
    r"|§|[-–—•·*]\s)[\s\u00a0]*\S"
)
_INLINE_POINT = re.compile(
    r"(?<![\w(])(?:1\s?[.)](?!\d)|\(\s?(?:1|a|i)\s?\)|[aA][.)])[\s\u00a0]*(?=\S)"
)
_WORD = re.compile(r"[^\W\d_][^\W_]*(?:['’][^\W\d_]+)?")
_SEPARATORS = " \t\u00a0.:;–—-|"
_ENDS_SENTENCE = ".;,:"
_CONNECTING = {
    "of", "the", "and", "or", "to", "in", "on", "for", "by", "with", "from", "a", "an", "at", "under",
    "between", "as", "into", "upon", "de", "del", "la", "el", "las", "los", "y", "e", "des", "du",
    "et", "le", "les", "und", "der", "die", "das", "à", "al", "para", "en",
}  # fmt: skip


@frozen
class Heading:
    """The heading of one division; start and end are equal where it has none."""

    start: int
    end: int


def heading_of(page: Page, one: Division, stop: int, headed: bool) -> Heading:
    """The heading of a division.

    Args:
        page: the text.
        one: the division.
        stop: where the next division begins, or the text ends.
        headed: whether the divisions of this instrument have headings as a rule.
    """
    line = page.lines[one.line]
    end = min(line.end, stop)
    start = _skip(page.text, one.number_end, end)
    if start < end:
        return _same_line(page, one, start, end, headed, stop)
    return _next_lines(page, one.line + 1, stop, headed)


def _skip(text: str, start: int, end: int) -> int:
    while start < end and text[start] in _SEPARATORS:
        start += 1
    return start


def _same_line(page: Page, one: Division, start: int, end: int, headed: bool, stop: int) -> Heading:
    """What stands behind the number on its line: a heading, the first words, or both run together."""
    text = page.text
    shown = text[start:end]
    if text[start] == "(" and shown.rstrip(".")[-1:] == ")" and len(shown) < _LONGEST:
        return Heading(start, start + len(shown.rstrip(".")))
    follower = _line(page, one.line + 1, stop)
    if _like(shown, sure=end - start < _LONGEST, dot=True) and _starts_anew(text, follower):
        return Heading(start, start + len(shown.rstrip(" .:")))
    if end - start < _LONGEST and follower is not None and not _continues(text, follower):
        if not _verb(shown) and shown[-1:] not in ";,:":
            return Heading(start, end)
    return _run_together(text, start, min(start + _WINDOW, end), headed)


def _line(page: Page, index: int, stop: int) -> Line | None:
    if index < len(page.lines) and page.lines[index].start < stop:
        return page.lines[index]
    return None


def _continues(text: str, line: Line) -> bool:
    if line.hard or not text[line.start].islower():
        return False
    return not _OPENS_POINT.match(text, line.start, line.end)


def _starts_anew(text: str, line: Line | None) -> bool:
    return line is None or not _continues(text, line)


def _next_lines(page: Page, index: int, stop: int, headed: bool) -> Heading:
    """A heading on a line of its own, or on two that belong together."""
    none = Heading(stop, stop)
    line = _line(page, index, stop)
    if line is None:
        return none
    text = page.text
    shown = text[line.start : line.end]
    follower = _line(page, index + 1, stop)
    marked = line.role is Role.HEADING
    if _parenthesis(shown):
        return Heading(line.start, line.end)
    if not marked and _wrapped(page, index, stop):
        return none
    if not (marked and len(shown) < _LONGEST) and not _like(shown, sure=headed, dot=False):
        return _run_together(text, line.start, min(line.start + _WINDOW, line.end), headed)
    if follower is None:
        # The only line of a division is what it says, unless the format calls it a heading.
        return Heading(line.start, line.end) if marked or headed and not _verb(shown) else none
    if _continues(text, follower):
        return _over_two(page, index, stop, none)
    if _goes_on(text, line, follower):
        after = _line(page, index + 2, stop)
        if after is None or not _continues(text, after):
            return Heading(line.start, follower.end)
    return Heading(line.start, line.end)


def _wrapped(page: Page, index: int, stop: int) -> bool:
    """Whether a line is the first of a paragraph broken at a width rather than a heading."""
    line, follower = page.lines[index], _line(page, index + 1, stop)
    if follower is None or follower.hard or _OPENS_POINT.match(page.text, follower.start):
        return False
    words = _WORD.findall(page.text[line.start : line.end])
    lower = sum(1 for word in words if word[0].islower() and fold(word) not in _CONNECTING)
    if not words:
        return False
    ahead = [one for one in page.lines[index + 1 : index + 4] if one.start < stop]
    width = max(one.end - one.start for one in ahead)
    full = line.end - line.start >= width * 0.8 and line.end - line.start > 40
    return full and (fold(words[0]) in cues("openers") or lower >= _LOWER)


def _over_two(page: Page, index: int, stop: int, none: Heading) -> Heading:
    """A heading broken in two, its second half in lower case, before a body that starts anew."""
    line, follower = page.lines[index], page.lines[index + 1]
    after = _line(page, index + 2, stop)
    both = page.text[line.start : follower.end]
    short = follower.end - follower.start < max(page.wrapped * 0.6, 60)
    if after is not None and short and not _continues(page.text, after) and not _verb(both):
        if both[-1] not in _ENDS_SENTENCE and len(both) < _LONGEST:
            return Heading(line.start, follower.end)
    return none


def _goes_on(text: str, line: Line, follower: Line) -> bool:
    """Whether a heading goes on in the next line: it broke off, or both lines are in capitals."""
    if follower.hard:
        return False
    first, second = text[line.start : line.end], text[follower.start : follower.end]
    if _OPENS_POINT.match(second) or not _like(second, sure=True, dot=False):
        return False
    last = fold(first.split()[-1])
    return last in _CONNECTING or first.endswith("-") or (first.isupper() and second.isupper())


def _parenthesis(shown: str) -> bool:
    return shown[:1] == "(" and shown[-1:] == ")" and 6 < len(shown) < _LONGEST


def _verb(shown: str) -> bool:
    if shown.isupper():
        return any(word in ("shall",) for word in fold(shown).split())
    words = _WORD.findall(shown)
    long = [word for word in words if len(word) > 3]
    if long and len(words) <= _FEW_WORDS and all(word[0].isupper() for word in long):
        return False
    return any(word in cues("verbs") for word in words)


def _like(shown: str, *, sure: bool, dot: bool) -> bool:
    """Whether a line reads as a heading rather than as a sentence."""
    if len(shown) > _LONGEST or _OPENS_POINT.match(shown):
        return False
    words = _WORD.findall(shown)
    if not words or len(words) > _MOST_WORDS or shown[0].islower():
        return False
    bare = shown.rstrip()
    if bare[-1] in _ENDS_SENTENCE and not (dot and bare[-1] == "." and len(words) <= _FEW_WORDS):
        return False
    if bare[-1] in "-–—" or shown[0] in "\"“«„'‘" and not bare[-1] in "\"”»“'’":
        return False
    return not _verb(shown) and (sure or len(words) <= _FEW_WORDS)


def _run_together(text: str, start: int, end: int, headed: bool) -> Heading:
    """A heading with the first words behind it on one line, told by where a sentence can begin."""
    none = Heading(start, start)
    if start >= end:
        return none
    point = _INLINE_POINT.search(text, start, end)
    if point and point.start() > start:
        shown = text[start : point.start()].rstrip(" \u00a0–—-")
        if shown[-1:] == ":":
            end = min(end, start + len(shown))
        elif _like(shown.rstrip("."), sure=True, dot=False):
            return Heading(start, start + len(shown.rstrip(".")))
    return (_before_opener(text, start, end) if headed else None) or none


def _before_opener(text: str, start: int, end: int) -> Heading | None:
    """The run of capitalised words before the sentence that a word in lower case gives away."""
    words = list(_WORD.finditer(text, start, end))
    turn = _first_lower(text, words)
    if not turn:
        return None
    stop = next(
        (i for i in range(1, turn) if _stops(text, words[i - 1].end(), words[i].start())), 0
    )
    first = stop or _sentence_start(words, turn)
    if not first:
        return None
    shown = text[start : words[first - 1].end()]
    return Heading(start, start + len(shown)) if not _verb(shown) else None


def _first_lower(text: str, words: Sequence["re.Match[str]"]) -> int:
    """The index of the first word in lower case that no heading would hold so."""
    titled = False  # whether this heading puts even its small words in capitals
    for index, word in enumerate(words):
        small = fold(word[0]) in _CONNECTING
        if word[0][0].islower() and (titled or not small):
            return index
        opens = index + 1 < len(words) and words[index + 1][0][0].islower()
        titled = titled or (small and index > 0 and word[0][0].isupper() and not opens)
    return 0


def _sentence_start(words: Sequence["re.Match[str]"], turn: int) -> int:
    """The index of the word with which the sentence begins whose first lower-case word is known."""
    for index in range(turn - 1, -1, -1):
        if _opens(words, index):
            return index - 1 if index and _opens(words, index - 1) else index
    first = max(index for index in range(turn) if words[index][0][0].isupper())
    while first and _belongs(words[first - 1][0]):
        first -= 1
    return first


def _opens(words: Sequence["re.Match[str]"], index: int) -> bool:
    """Whether a word can open a sentence where it stands, among the words of a heading."""
    word = words[index][0]
    low = fold(word)
    if not word[0].isupper() or low not in cues("openers"):
        return False
    if index and fold(words[index - 1][0]) in _CONNECTING and words[index - 1][0] != "A":
        return False
    # In title case a preposition of a heading has a capital too, and a capital follows it.
    return low not in cues("prepositions") or words[index + 1][0][0].islower()


def _belongs(word: str) -> bool:
    """Whether a word belongs to the subject that follows it: Member States, Article X of."""
    low = fold(word)
    if word[0].islower():
        return low in _CONNECTING
    return low in cues("subjects") or (len(word) <= _NUMERAL and word.isupper())


def _stops(text: str, start: int, end: int) -> bool:
    return any(one in ".:" for one in text[start:end])


def mostly_headed(page: Page, found: Iterable[tuple[Division, int]]) -> bool:
    """Whether the divisions of an instrument have headings as a rule."""
    yes = no = 0
    for one, stop in found:
        inline = page.lines[one.line].end - one.number_end > _LONGEST
        heading = heading_of(page, one, stop, headed=inline)
        if heading.start < heading.end:
            yes += 1
        else:
            no += 1
    return yes > no
