"""A sentence as words: what is written, in lower case, and where each word stands.

Quotation marks belong to no grammar and are left out, but remembered. A contraction is read as the
words it stands for: *won't* is *will* and *not*.
"""

import re
from collections.abc import Sequence

from attrs import define

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S., e.g.
    r"|\d+(?:[.,]\d+)*(?:st|nd|rd|th)?(?![^\W\d_])"
    r"|[^\W_]+(?:[-'’./][^\W_]+)*"
    r"|\.\.\.|[^\w\s]"
)
_QUOTES = frozenset('“”"„«»‘')
_SPLIT = {
    "cannot": ("can", "not", 3),
    "can't": ("can", "not", 2),
    "won't": ("will", "not", 2),
    "shan't": ("shall", "not", 3),
}
_NOT = "n't"
_SHORT = {"'ll": "will", "'re": "are", "'ve": "have"}
SENTENCE_SPACE = " "


@define
class Words:
    """One sentence in words; the lists run side by side.

    Attributes:
        text: the sentence.
        low: each word in lower case, contractions undone.
        starts: where each word begins in ``text``.
        ends: where each word ends.
        quotes: where quotation marks stand.

    >>> words("Moscow won't pay.").low
    ['moscow', 'will', 'not', 'pay', '.']
    """

    text: str
    low: list[str]
    starts: list[int]
    ends: list[int]
    quotes: list[int]

    def __len__(self) -> int:
        """How many words there are."""
        return len(self.low)

    def capital(self, index: int) -> bool:
        """Whether a word begins with a capital letter."""
        return self.text[self.starts[index]].isupper()

    def without(self, first: int, last: int) -> "Words":
        """The sentence without some of its words; places in the text stay as they are.

        >>> words("We, he said, agree.").without(1, 5).low
        ['we', 'agree', '.']
        """
        if first >= last:
            return self
        return Words(
            self.text,
            self.low[:first] + self.low[last:],
            self.starts[:first] + self.starts[last:],
            self.ends[:first] + self.ends[last:],
            self.quotes,
        )

    def slice(self, first: int, last: int) -> str:
        """The text from one word up to, not including, another."""
        return self.text[self.starts[first] : self.ends[last - 1]] if first < last else ""


def words(text: str) -> Words:
    """Cut a sentence into words and marks."""
    found = Words(text, [], [], [], [])
    low, starts, ends = found.low, found.starts, found.ends
    for match in _TOKEN.finditer(text):
        word, start, end = match.group().lower(), match.start(), match.end()
        if word in _QUOTES:
            found.quotes.append(start)
            continue
        if "'" in word or "’" in word or word == "cannot":
            parts: Sequence[tuple[str, int]] = _contraction(word.replace("’", "'"))
            for part, length in parts:
                low.append(part)
                starts.append(start)
                start = start + length if length else end
                ends.append(min(start, end))
            continue
        low.append(word)
        starts.append(start)
        ends.append(end)
    return found


def _contraction(word: str) -> Sequence[tuple[str, int]]:
    if word in _SPLIT:
        first, second, cut = _SPLIT[word]
        return (first, cut), (second, 0)
    if word.endswith(_NOT) and len(word) > len(_NOT):
        return (word[:-3], len(word) - 3), ("not", 0)
    for ending, full in _SHORT.items():
        if word.endswith(ending):
            return (word[: -len(ending)], len(word) - len(ending)), (full, 0)
    return ((word, 0),)
