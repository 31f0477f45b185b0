"""What the words that open a list do with its points.

"They shall: (a) …; (b) …" gives each point a norm of its own; in "they may refuse if: (a) …; or
(b) …" all points are the cases of one condition; behind "the following rules apply:" a point can
stand alone.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from clauses.extracting.tokens import words
from clauses.lexicon.cuebook import CueBook
from clauses.lexicon.namewords import listed, word_set

_COLON = re.compile(r"[:—–-]\s*$")
_CLOSED = re.compile(r"[.;!?…][”\"’'»)\]]*\s*$")
_CONTINUES = re.compile(r"[“\"‘'«(\[]*[a-zß-öø-ÿ]|[“\"«]")
_MARKS = frozenset([":", "—", "–", "-", ",", "("])
_MOST = 600  # characters of an opening that are looked at
_FEW = 12
_LONGEST_POINT = 300


def opens(text: str, first: str) -> bool:
    """Whether words open the list whose first point follows.

    >>> opens("Disputes are settled by", "negotiation;"), opens("Use of force", "Each Party waits.")
    (True, False)
    """
    if _COLON.search(text[-_FEW:]):
        return True
    return not closed(text) and continues(first)


def closed(text: str) -> bool:
    """Whether words end in the mark of a sentence or of a point.

    >>> closed("it is late;"), closed("it is late,")
    (True, False)
    """
    return bool(_CLOSED.search(text[-_FEW:]))


def starts_with(text: str, section: str) -> bool:
    """Whether words begin with a wording of a section of the words of sentences.

    >>> starts_with("unless it rains.", "closers")
    True
    """
    wordings = _phrases(section)
    low = words(text[:_LONGEST_POINT]).low
    return any(tuple(low[:size]) in wordings for size in range(1, _longest(wordings) + 1))


def continues(text: str) -> bool:
    """Whether words go on with a sentence begun before: a small letter, or a term in quotes."""
    return bool(_CONTINUES.match(text))


def whole(opening: str, points: Sequence[str], book: CueBook) -> bool:
    """Whether all points of a list are the cases or members of one thing.

    >>> from clauses.lexicon.cuebook import shipped
    >>> cases = ["it is late; or", "it is vague."]
    >>> whole("A Party may refuse a request if:", cases, shipped())
    True
    >>> whole("If asked, a Party shall:", ["answer; and", "explain."], shipped())
    False
    """
    low = words(opening[-_MOST:]).low
    while low and low[-1] in _MARKS:
        low.pop()
    if _ends_in(low, _conditions(book)) or _ends_in(low, _phrases("wholes")):
        return True
    return _cases(low) or _open_clause(low, points, at_head=len(opening) <= _MOST)


def stands_alone(opening: str, point: str) -> bool:
    """Whether a point is a sentence that needs no opening.

    >>> stands_alone("The following rules apply:", "Each Party shall meet yearly.")
    True
    """
    pointing = {"following", "follows", "below", "hereunder", "hereinafter"}
    if pointing.isdisjoint(words(opening[-_MOST:]).low[-_FEW:]) or not point[:1].isupper():
        return False
    low = words(point[:_LONGEST_POINT]).low
    return low[:1] != ["to"] and not word_set("modals", "sentencewords").isdisjoint(low)


def _cases(low: Sequence[str]) -> bool:
    """Whether an opening ends in "in any of the following cases" or the like."""
    tail = low[-_FEW:]
    if "following" not in tail:
        return False
    at = len(tail) - 1 - tail[::-1].index("following")
    before = list(tail[:at])
    while before and before[-1] in _COUNTING:
        before.pop()
    if _ends_in(before, _phrases("clausal")):
        return True
    behind = frozenset(tail[at + 1 :])
    return _ends_in(before, _phrases("hinges")) and not behind.isdisjoint(
        word_set("cases", "sentencewords")
    )


_COUNTING = frozenset(
    ["the", "of", "any", "one", "or", "more", "all", "each", "either", "at", "least", "both", "two"]
)


def _open_clause(low: Sequence[str], points: Sequence[str], *, at_head: bool) -> bool:
    """Whether the last clause begun by *if* and the like is still open where the words end."""
    at, length = _last(low, _phrases("clausal"))
    if not length:
        return False
    modals = word_set("modals", "sentencewords")
    before = [word for word in low[max(0, at - 3) : at] if word not in (",", "not")]
    if before and before[-1] in modals:
        return False  # "shall, when requested:" still wants its verb
    behind = low[at + length :]
    if at == 0 and at_head:
        closed = "," in behind and not modals.isdisjoint(behind[behind.index(",") :])
        return not closed and not _sentences_of_their_own(points)
    return behind.count(",") % 2 == 0


def _sentences_of_their_own(points: Sequence[str]) -> bool:
    """Whether points say what is so, rather than when; what closes the list stands in the last."""
    modals = word_set("modals", "sentencewords")
    *before, last = (words(point[:_LONGEST_POINT]).low for point in points)
    if not all(modals.isdisjoint(low) for low in before):
        return True
    at = next((index for index, word in enumerate(last) if word in modals), 0)
    return at > 0 and "," not in last[:at]


def _last(low: Sequence[str], wordings: frozenset[tuple[str, ...]]) -> tuple[int, int]:
    for at in range(len(low) - 1, -1, -1):
        for size in range(_longest(wordings), 0, -1):
            if tuple(low[at : at + size]) in wordings:
                return at, size
    return 0, 0


def _ends_in(low: Sequence[str], wordings: frozenset[tuple[str, ...]]) -> bool:
    return any(tuple(low[-size:]) in wordings for size in range(1, _longest(wordings) + 1))


@lru_cache(maxsize=64)
def _longest(wordings: frozenset[tuple[str, ...]]) -> int:
    return max(map(len, wordings), default=0)


@lru_cache(maxsize=16)
def _phrases(section: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(one.split()) for one in listed(section, "sentencewords"))


@lru_cache(maxsize=8)
def _conditions(book: CueBook) -> frozenset[tuple[str, ...]]:
    """Whatever begins a condition or an exception, when it is the last the opening says."""
    found = (cue.forms for cue in book.cues.values() if cue.kind == "provisos")
    return frozenset(form for forms in found for form in forms) | _phrases("clausal")
