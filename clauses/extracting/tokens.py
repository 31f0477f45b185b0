"""A sentence as words: what is written, in lower case, and where each word stands.

Quotation marks belong to no grammar and are left out, but remembered. A contraction is read as the
words it stands for: *won't* is *will* and *not*. Signs that nobody sees, such as a soft hyphen in
the middle of a word, are passed over.
"""

import re
from unicodedata import normalize

from attrs import define

_UNSEEN = "\u00ad\u0300-\u036f\u200b-\u200f\u2060\ufeff"
_ODD = re.compile(f"[{_UNSEEN}]")
_HYPHENS = "\u2010\u2011"
# Every repetition keeps what it took: none is tried again, however long a line is.
_PATTERN = (
    r"(?:[^\W\d_]\.){2,}+(?:-LETTER++)*+"  # U.S., e.g., U.S.-led
    r"|\d++(?:[.,]\d++)*+(?:st|nd|rd|th)?+(?!LETTER)"
    rf"|[^\W_]LETTER*+(?:[-'’/{_HYPHENS}]LETTER++"
    r"|\.(?:(?=[a-z\d])|(?=[A-Z](?!LETTER)))LETTER++)*+"  # "Art.2", but not "the Act.The Parties"
    r"|\.{3,}+|--++|[^\w\s]"
)
_TOKEN = re.compile(_PATTERN.replace("LETTER", r"[^\W_]"))
_ODD_TOKEN = re.compile(_PATTERN.replace("LETTER", rf"(?:[^\W_]|[{_UNSEEN}])"))
_PLAIN = str.maketrans(
    {**dict.fromkeys("“”„«»‹›", '"'), **dict.fromkeys("‘’\u201a\u00b4", "'"), "…": "..."}
    | dict.fromkeys(_HYPHENS, "-")
)
_QUOTES = frozenset(['"', "`"])
_SINGLE = "'"
_RUNS = {"--": "—"}
_NOT = "n't"
_SHORT = {"'ll": "will", "'re": "are", "'ve": "have", "'d": "would", "'m": "am"}
_STEMS = {"ca": "can", "wo": "will", "sha": "shall"}
# Before other words an 's is far more often a genitive.
_IS = frozenset(["it", "that", "there", "he", "she", "here", "what", "who"])


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
    odd = bool(_ODD.search(text))
    within = False  # single quotation marks
    for match in (_ODD_TOKEN if odd else _TOKEN).finditer(text):
        word, start, end = match.group().lower(), match.start(), match.end()
        if not word.isascii():
            word = _plain(word, odd=odd)
        if word in _QUOTES:
            found.quotes.append(start)
        elif word == _SINGLE:
            if not within and ends and ends[-1] == start and low[-1].endswith("s"):
                low[-1], ends[-1] = low[-1] + word, end  # "the Parties' consent"
            else:
                within = not within
                found.quotes.append(start)
        elif _SINGLE in word or word == "cannot":
            _add_contraction(found, word, start, end)
        elif word:
            numeral = word == "i" and bool(low) and _numeral(text, starts[-1], start)
            low.append("1" if numeral else _RUNS.get(word[:2], word))
            starts.append(start)
            ends.append(end)
    return found


def _numeral(text: str, before: int, start: int) -> bool:
    """Whether *I* is a number: "Annex I", "Category I", but not "Thus I" at the head."""
    label = text[before:start].rstrip()
    return label.isalpha() and label[0].isupper() and (before > 0 or label.lower() in _LABELS)


# At the head of a sentence any word has a capital letter, so there only these make *I* a number.
_LABELS = frozenset(
    {"annex", "appendix", "article", "chapter", "part", "schedule", "section", "title"}
)


def _plain(word: str, *, odd: bool) -> str:
    word = word.translate(_PLAIN)
    return _ODD.sub("", normalize("NFC", word)) if odd else word


def _add_contraction(found: Words, word: str, start: int, end: int) -> None:
    first, second, kept = _contraction(word)
    cut = start + kept if second else end
    found.low.append(first)
    found.starts.append(start)
    found.ends.append(cut)
    if second:
        found.low.append(second)
        found.starts.append(cut)
        found.ends.append(end)


def _contraction(word: str) -> tuple[str, str, int]:
    """The two words a contraction stands for, and how long the first is; no second for others."""
    if word == "cannot":
        return "can", "not", 3
    stem, _, ending = word.rpartition(_SINGLE)
    if word.endswith(_NOT) and len(word) > len(_NOT):
        stem = word[: -len(_NOT)]
        return _STEMS.get(stem, stem), "not", len(stem)
    if stem in _IS and ending == "s":
        return stem, "is", len(stem)
    if word == "let's":
        return "let", "us", len(stem)
    second = _SHORT.get(_SINGLE + ending, "")
    return (stem, second, len(stem)) if second and stem else (word, "", 0)
