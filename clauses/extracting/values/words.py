"""A stretch of text as words and figures, and tables of phrases that are matched against it.

Figures are kept apart from what stands around them, since "30-day", "$5" and "10:30" each mean
something else; that is why values are cut otherwise than sentences.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Generic, TypeVar

from attrs import field, frozen

T = TypeVar("T")
_TOKEN = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]\w*|_+|[^\w\s]|[^\W_]")
_APOSTROPHES = {"’": "'", "‘": "'"}
# So many words may be looked at behind the last one.
_AHEAD = 12


@frozen(eq=False)
class Words:
    """Words of a stretch; lists run side by side and end in empty words.

    Attributes:
        text: the whole text.
        low: each word in lower case.
        starts: where each begins in ``text``.
        ends: where each ends.
        count: how many there are.

    >>> cut("within 30-day limits").low[:5]
    ['within', '30', '-', 'day', 'limits']
    """

    text: str
    low: list[str]
    starts: list[int]
    ends: list[int]
    count: int

    def joined(self, index: int) -> bool:
        """Whether no space stands between a word and the one before it."""
        return 0 < index < self.count and self.starts[index] == self.ends[index - 1]

    def capital(self, index: int) -> bool:
        """Whether a word begins with a capital letter."""
        return index < self.count and self.text[self.starts[index]].isupper()

    def figures(self, index: int) -> bool:
        """Whether a word is written in figures."""
        return self.low[index][:1].isdigit()

    def begins(self, index: int, heads: frozenset[str]) -> bool:
        """Whether a word is one of some, or written in figures."""
        return self.low[index] in heads or self.low[index][:1].isdigit()

    def letters(self, index: int) -> bool:
        """Whether a word is written in letters."""
        return self.low[index][:1].isalpha()


@lru_cache(maxsize=4)
def cut(text: str, start: int = 0, end: int | None = None) -> Words:
    """Cut a stretch of text into words; the last few stretches are remembered."""
    low: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        low.append(match.group().lower())
        starts.append(match.start())
        ends.append(match.end())
    count = len(low)
    last = ends[-1] if ends else start
    low = [_APOSTROPHES.get(word, word) for word in low]
    pad = [last] * _AHEAD
    return Words(text, low + [""] * _AHEAD, starts + pad, ends + pad, count)


@frozen(eq=False)
class Phrases(Generic[T]):
    """Phrases and what each stands for, found by their first word.

    >>> table = phrases([("up to", 1), ("up", 2)])
    >>> table.match(cut("go up to it"), 1)
    (1, 3)
    """

    heads: dict[str, list[tuple[tuple[str, ...], T]]] = field(factory=dict)

    def match(self, words: Words, index: int) -> tuple[T, int] | None:
        """The longest phrase that begins at a word, with where it ends; None where none does."""
        low = words.low
        for form, means in self.heads.get(low[index], ()):
            end = index + len(form)
            if len(form) == 1 or tuple(low[index:end]) == form:
                return means, end
        return None

    def matches(self, words: Words, index: int) -> Iterator[tuple[T, int]]:
        """All phrases that begin at a word, the longest first."""
        low = words.low
        for form, means in self.heads.get(low[index], ()):
            end = index + len(form)
            if len(form) == 1 or tuple(low[index:end]) == form:
                yield means, end


def phrases(entries: Iterable[tuple[str, T]]) -> Phrases[T]:
    """Make a table of phrases; of two that are spelt alike, the first counts."""
    known: dict[tuple[str, ...], T] = {}
    for phrase, means in entries:
        found = cut(phrase)
        known.setdefault(tuple(found.low[: found.count]), means)
    heads: dict[str, list[tuple[tuple[str, ...], T]]] = {}
    for form in sorted(known, key=len, reverse=True):
        heads.setdefault(form[0], []).append((form, known[form]))
    return Phrases(heads)
