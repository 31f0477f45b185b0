"""The words of a provision in a row, with what every reader of them asks."""

import re

from clauses.lexicon.contrasts import ContrastWords, contrast_words
from clauses.matching.stems import stem
from clauses.matching.wording import tokens

Place = tuple[int, int]
BE = frozenset({"be", "is", "are", "been", "being", "was", "were"})
HAVE = frozenset({"has", "have", "had"})
DO = frozenset({"do", "does", "did"})
_LEMMAS = {word: name for name, forms in (("be", BE), ("have", HAVE), ("do", DO)) for word in forms}
_BREAKS = frozenset(",;:.()")
_ROMAN = re.compile(r"[a-z]?[ivxl]+")


class Row:
    """The words of a text, in small letters.

    Attributes:
        text: the text.
        words: its words.
        spans: where each stands.
        stems: what is left of each without its ending.
        told: whether each tells something of the subject.
        book: the words of contrast.
    """

    def __init__(self, text: str) -> None:
        """Split a text."""
        found = tokens(text)
        self.text, self.words, self.spans = text, found.words, found.spans
        self.stems = tuple(stem(word) for word in self.words)
        self.book: ContrastWords = contrast_words()
        small, counted, parts = self.marked("small"), self.book.counts, self.marked("parts")
        self.told = tuple(
            not (word in small or word in counted or word[0].isdigit())
            and not (at and self.words[at - 1] in parts and _letters(word))
            for at, word in enumerate(self.words)
        )

    def __len__(self) -> int:
        """How many words there are."""
        return len(self.words)

    def marked(self, mark: str) -> frozenset[str]:
        """The single words of one list of the lexicon."""
        return self.book.single(mark)

    def lemma(self, at: int) -> str:
        """The word at a place; the base form where it is one of *be*, *have* or *do*."""
        return _LEMMAS.get(self.words[at], self.words[at])

    def reads(self, at: int, words: tuple[str, ...]) -> bool:
        """Whether some words stand at a place, as they are."""
        return self.words[at : at + len(words)] == words

    def broken(self, at: int) -> bool:
        """Whether a mark of punctuation stands before a word, or it is the first.

        >>> [Row("If so, it may.").broken(at) for at in range(4)]
        [True, False, True, False]
        """
        return at == 0 or not _BREAKS.isdisjoint(self.gap(at))

    def gap(self, at: int) -> str:
        """What stands between a word and the one before; nothing at either end."""
        if not 0 < at < len(self.words):
            return ""
        return self.text[self.spans[at - 1].end : self.spans[at].start]

    def content(self, start: int, end: int) -> frozenset[str]:
        """The telling stems of a stretch.

        >>> sorted(Row("The port may open at noon.").content(0, 4))
        ['open', 'port']
        """
        places = range(max(start, 0), min(end, len(self.words)))
        return frozenset(self.stems[at] for at in places if self.told[at])


def _letters(word: str) -> bool:
    """Whether a word may be the letter or Roman number of a part: "Exhibit B", "Article II"."""
    return len(word) == 1 or _ROMAN.fullmatch(word) is not None
