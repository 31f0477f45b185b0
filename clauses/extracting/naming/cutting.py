"""A stretch of text as words to look names up by, and phrases to be found in it.

A hyphen between words is dropped but remembered, since spellings differ by it; a dash with spaces
around it stays, as no name goes on across it.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Generic, TypeVar

from attrs import define, frozen

from clauses.model.source import Span

V = TypeVar("V")

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S.
    r"|['’][sS]\b"
    r"|[^\W_]+(?:['’](?![sS]\b)[^\W_]+)*"
    r"|(?<=\s)[-–—](?=\s)|—"
    r"|[^\w\s'’‘“”„\"«»–\u2010\u2011-]"
)
_HYPHENS = "-–\u2010\u2011"
GENITIVE = "'s"
REMEMBERED = 64  # stretches; one is asked for places, weapons and acts in turn


@define
class Cut:
    """The words of a stretch; the lists run side by side.

    Attributes:
        text: the text the stretch is of.
        raw: each word as written.
        low: each word in small letters.
        starts: where each word begins in ``text``.
        ends: where each word ends.

    >>> cut("Russia's land-based missiles", 0, 28).low
    ['russia', "'s", 'land', 'based', 'missiles']
    """

    text: str
    raw: list[str]
    low: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        """How many words there are."""
        return len(self.raw)

    def begin(self, size: int) -> "Cut":
        """The first words only, where no more of them matter."""
        if len(self.raw) <= size:
            return self
        return Cut(
            self.text, self.raw[:size], self.low[:size], self.starts[:size], self.ends[:size]
        )

    def span(self, first: int, last: int) -> Span:
        """Where the words from one up to, not including, another stand."""
        return Span(self.starts[first], self.ends[last - 1])

    def words(self, first: int, last: int) -> str:
        """The text of those words, as written."""
        return self.text[self.starts[first] : self.ends[last - 1]] if first < last else ""

    def glued(self, index: int) -> bool:
        """Whether a hyphen ties a word to the one before it."""
        start = self.starts[index]
        return index > 0 and start - self.ends[index - 1] == 1 and self.text[start - 1] in _HYPHENS

    def capital(self, index: int) -> bool:
        """Whether there is such a word, and it begins with a capital."""
        return 0 <= index < len(self.raw) and self.raw[index][0].isupper()

    def at(self, index: int) -> str:
        """A word in small letters; empty where the stretch has no such word."""
        return self.low[index] if 0 <= index < len(self.low) else ""


@lru_cache(REMEMBERED)
def cut(text: str, start: int, end: int) -> Cut:
    """Cut a stretch of a text into words and marks. Handed out again, so not to be changed."""
    found = list(_TOKEN.finditer(text, start, end))
    raw = [match.group() for match in found]
    if text.find("’", start, end) >= 0:
        raw = [word.replace("’", "'") for word in raw]
    starts = [match.start() for match in found]
    ends = [match.end() for match in found]
    return Cut(text, raw, [word.lower() for word in raw], starts, ends)


def pieces(name: str) -> tuple[str, ...]:
    """A name cut as a text is, so that the two can be compared.

    >>> pieces("Guinea-Bissau")
    ('Guinea', 'Bissau')
    """
    return tuple(cut(name, 0, len(name)).raw)


@frozen(eq=False)
class Phrases(Generic[V]):
    """Phrases with what each stands for, found by their first word, the longest first."""

    heads: dict[str, list[tuple[tuple[str, ...], V]]]

    @classmethod
    def of(cls, entries: Iterable[tuple[tuple[str, ...], V]]) -> "Phrases[V]":
        """Sort phrases by their first word; of two that are equal, the first given stays."""
        heads: dict[str, dict[tuple[str, ...], V]] = {}
        for phrase, value in entries:
            if phrase:
                heads.setdefault(phrase[0], {}).setdefault(phrase[1:], value)
        return cls(
            {
                head: sorted(rest.items(), key=lambda one: -len(one[0]))
                for head, rest in heads.items()
            }
        )

    def find(self, words: list[str], index: int) -> tuple[int, V] | None:
        """Where the longest phrase that begins at a word ends, and what it stands for."""
        for rest, value in self.heads.get(words[index], ()):
            last = index + 1 + len(rest)
            if not rest or tuple(words[index + 1 : last]) == rest:
                return last, value
        return None

    def scan(self, words: list[str]) -> Iterator[tuple[int, int, V]]:
        """All phrases from left to right, none of them inside or across another."""
        heads, free = self.heads, 0
        for index, word in enumerate(words):
            if index >= free and word in heads:
                hit = self.find(words, index)
                if hit:
                    free = hit[0]
                    yield index, hit[0], hit[1]
