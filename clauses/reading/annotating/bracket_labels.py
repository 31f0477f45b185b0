"""What options are called: ``Option 1``, ``Alt. A (EU):``, and how their numbers count."""

import re
from collections.abc import Iterator

from attrs import frozen

from clauses.lexicon.bracketwords import BracketWords, plain
from clauses.reading.annotating.bracket_holders import Holders, read_holders

_COUNT = re.compile(
    r"[ \t]*+(?:\((\d{1,2}|[a-z]{1,4})\)|(\d{1,2}|[a-z]{1,4})(?!\w))", re.IGNORECASE
)
_NAMED = re.compile(r"[ \t]*+(?:\(([^()\n]{1,200})\)|\[([^\[\]\n]{1,200})\])")
_DASHED = re.compile(r"[ \t]*+[\u2013\u2014-]{1,2}[ \t]++([^:\n\u2013\u2014]{1,200})(?=[:\n]|$)")
_STOP = re.compile(r"[ \t]*+(?:[:)]|\.(?!\d)|[\u2013\u2014-]{1,2}(?=\s)|$)", re.MULTILINE)
_NUMBERED = re.compile(
    r"^[ \t]*+(?:\[[ \t]*+)?(?:(\d{1,3})[.)](?!\d)|\(?([ivx]{1,5}|[a-z])\)|\((\d{1,3})\))",
    re.MULTILINE | re.IGNORECASE,
)
_ROMAN = {"i": 1, "v": 5, "x": 10}
Count = tuple[str, int]


@frozen
class Label:
    """``Option 1 (EU):`` with what it says.

    Attributes:
        start: its first character.
        end: where the words begin.
        word: what the options are called.
        counts: the ways to read its number: ``I`` is the first or the ninth.
        name: word and number as printed.
        holders: who holds the option, as the label says.
    """

    start: int
    end: int
    word: str
    counts: tuple[Count, ...]
    name: str
    holders: Holders


def read_label(text: str, at: int, end: int, words: BracketWords) -> Label | None:
    """Read a label that stands exactly here; None if there is none.

    >>> from clauses.lexicon.bracketwords import bracket_words
    >>> read_label("Option 2 (EU): now", 0, 18, bracket_words()).name
    'Option 2'
    """
    word = words.option.match(text, at, end)
    count = word and _COUNT.match(text, word.end(), end)
    counts = tuple(_counts(count[1] or count[2])) if count else ()
    if not word or not count or not counts:
        return None
    stop, holders = _named(text, count.end(), end, words)
    ended = _STOP.match(text, stop, end)
    if not ended:
        return None
    name = " ".join(text[at : count.end()].split())
    return Label(at, ended.end(), plain(word[0]).rstrip("."), counts, name, holders)


def _named(text: str, at: int, end: int, words: BracketWords) -> tuple[int, Holders]:
    """Where the names in a label end, and whose they are."""
    for form in (_NAMED, _DASHED):
        found = form.match(text, at, end)
        holders = found and read_holders(next(filter(None, found.groups())), words)
        if found and holders:
            return found.end(), holders
    return at, Holders()


def _counts(printed: str) -> Iterator[Count]:
    low = printed.casefold()
    style = "a" if printed.islower() else "A"
    if printed.isdigit():
        yield "1", int(printed)
    elif set(low) <= set(_ROMAN):
        values = [_ROMAN[letter] for letter in low]
        pairs = zip(values, [*values[1:], 0], strict=True)
        yield f"{style}i", sum(-one if one < after else one for one, after in pairs)
    if len(low) == 1 and low.isalpha():
        yield style, ord(low) - ord("a") + 1


def numbers_of_lines(text: str) -> Iterator[tuple[int, tuple[Count, ...]]]:
    r"""Where a line begins with a number, and the ways to read it.

    >>> list(numbers_of_lines("1. Now\n(b) then"))
    [(0, (('1', 1),)), (7, (('a', 2),))]
    """
    for found in _NUMBERED.finditer(text):
        dotted, letters, rounded = found.groups()
        if letters:
            yield found.start(), tuple(_counts(letters))
        else:
            yield found.start(), (("1" if dotted else "(1)", int(dotted or rounded)),)
