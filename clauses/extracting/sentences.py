"""Where sentences end in legal English, in which a full stop seldom does.

"Art. 2 para. 3", "U.S.", "No. 4" and "e.g." go on; a stop behind them ends nothing unless a
paragraph does. A closing quotation mark or bracket belongs to the sentence it closes. An empty line
parts sentences too, and so does a heading in capitals on a line of its own.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from clauses.lexicon.namewords import word_set

_CLOSE = "”\"’'»)\\]"
_OPEN = "“\"‘'«(\\["
_SMALL = "a-zß-öø-ÿ"
# A run of stops is entered at its first only, so that a line of dots is read once.
_BREAK = re.compile(
    rf"(?<![.!?…])[.!?…]++[{_CLOSE}]*+"
    rf"(?:(?=\s++(?:\([a-z]{{1,4}}\)\s++)?+[{_OPEN}]*+[^\W_{_SMALL}])|(?<=[a-z\d)]\.)(?=[A-Z][a-z])|(?=\s*+\Z))"
    rf"|(?<=\S)[^\S\n]*+\n[^\S\n]*+\n\s*+(?![{_SMALL}])"
    rf"|(?<![^\n])[^\n{_SMALL}]{{4,120}}(?<![,;:&])\n(?=\s*+[A-Z\d][^\n]*?[a-z])"
)
_WORD = re.compile(r"[^\s“\"‘«(\[]+$")
_NEXT = re.compile(rf"\s*+[{_OPEN}]*+([^\W_]++(?:[-'’.][^\W_]++)*+)")
_LABEL = re.compile(r"(?:\d+(?:\.\d+)*|[ivxlcdm]+|[a-z])\)?")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_FIGURE = re.compile(r"\d|[IVXLC]+\b|[A-Z]\b")
_SPACE = re.compile(r"[\s(\[“\"]*+")
_MOST_BEFORE = 24  # characters of the word before a stop that are looked at
_LONGEST = 20_000


def sentences(text: str) -> list[tuple[int, int]]:
    """Cut a paragraph into sentences.

    Returns:
        Start and end of each, without white space around it.

    >>> sentences("See Art. 2 of the Act. It binds.")
    [(0, 22), (23, 32)]
    """
    return [one for start, end in pairwise(_bounds(text)) for one in _trimmed(text, start, end)]


def _bounds(text: str) -> Iterator[int]:
    yield 0
    begin = _begin(text, 0)
    for stop in _BREAK.finditer(text):
        if _ends(text, begin, stop):
            yield stop.end()
            begin = _begin(text, stop.end())
    yield len(text)


def _begin(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence without the space around; one without end is cut where it may be."""
    while end - start > _LONGEST:
        cuts = (text.rfind(mark, start, start + _LONGEST) + 1 for mark in (";", "\n", " "))
        cut = next((at for at in cuts if at > start), start + _LONGEST)
        yield from _trimmed(text, start, cut)
        start = cut
    piece = text[start:end]
    if piece.strip():
        start += len(piece) - len(piece.lstrip())
        yield start, start + len(piece.strip())


def _ends(text: str, begin: int, stop: re.Match[str]) -> bool:
    mark = stop.group()
    following = _NEXT.match(text, stop.end())
    if mark[0] not in ".!?…" or not following:
        return True
    dots = len(mark) - len(mark.lstrip(".…"))
    if dots != 1 or mark[0] == "…":
        return dots != len("...") and mark[0] != "…"
    found = _WORD.search(text, max(begin, stop.start() - _MOST_BEFORE), stop.start())
    word = found.group() if found else ""
    if _LABEL.fullmatch(word.lower()) and stop.start() - len(word) <= begin:
        return False  # "2. The Parties …"
    return _ends_behind(word.lower(), following.group(1))


def _ends_behind(word: str, following: str) -> bool:
    """Whether a full stop between two words ends a sentence."""
    if _listed(word, "titles"):
        return False
    if _listed(word, "numbered"):
        return not _FIGURE.match(following)
    if _listed(word, "months"):
        return not following[0].isdigit()
    if _listed(word, "names") or _INITIALS.fullmatch(word):
        return _listed(following.lower(), "starters")
    return True


def _listed(word: str, section: str) -> bool:
    return word in word_set(section, "sentencewords")
