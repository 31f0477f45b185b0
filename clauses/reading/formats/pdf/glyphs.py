"""Letters as the file maps them, turned into letters as people write them."""

import re
import unicodedata
from collections.abc import Iterable

from attrs import frozen

# The file marks these as breaks: U+FFFE is what the library makes of a hyphen that ends a line.
BREAKS = "\ufffe\x02"
SOFT = "\xad"
HYPHENS = f"{BREAKS}{SOFT}-\u2010"

_LIGATURES = {
    "ﬀ": "ff",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬃ": "ffi",
    "ﬄ": "ffl",
    "ﬅ": "st",
    "ﬆ": "st",
}
_SPACES = "\t\x0b\x0c\x1c\x1d\x1e\x1f\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_INVISIBLE = "\xad\u200b\u200c\u200d\u2060\ufeff"
_UNMAPPED = "\ufffd"
_CONTROL = "".join(
    chr(code) for code in (*range(32), *range(0x7F, 0xA0)) if chr(code) not in _SPACES
)
_TABLE = str.maketrans(
    {
        **_LIGATURES,
        **dict.fromkeys(_SPACES, " "),
        **dict.fromkeys(_INVISIBLE, ""),
        **dict.fromkeys(_CONTROL + "\ufffe\uffff", _UNMAPPED),
    }
)
_HALVES = re.compile(r"[\ud800-\udfff]")  # the library counts letters beyond U+FFFF as two
_LIKELY = set("\n\r\x02\ufffe")


def plain(text: str) -> str:
    r"""Spell out ligatures, make every space a space, drop what cannot be seen.

    >>> plain("de\ufb01ned\u2009as")
    'defined as'
    """
    if text.isascii() and text.isprintable():
        return text
    if _HALVES.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return unicodedata.normalize("NFC", text.translate(_TABLE))


@frozen
class Survey:
    """What is odd about the letters of a page.

    Attributes:
        letters: how many it has, without spaces.
        private: how many have a meaning in their own font alone.
        unmapped: how many the file gives no meaning at all.
        ligatures: how many ligatures were spelt out.
        invisible: how many signs without a shape were left out.
        samples: some of the private ones.
    """

    letters: int = 0
    private: int = 0
    unmapped: int = 0
    ligatures: int = 0
    invisible: int = 0
    samples: tuple[str, ...] = ()

    @property
    def garbled(self) -> bool:
        """Whether too much of the page has no meaning for the rest to be trusted."""
        return 3 * self.private > self.letters or 10 * self.unmapped > self.letters > 0


def survey(text: str) -> Survey:
    r"""Count the odd letters of a page.

    >>> survey("the \ufb01le").ligatures
    1
    """
    letters = len("".join(text.split()))
    if text.isascii() and text.replace("\r\n", "").isprintable():
        return Survey(letters)
    odd = [one for one in text if (one < " " or one > "~") and one not in _LIKELY]
    private = [one for one in odd if unicodedata.category(one) == "Co"]
    return Survey(
        letters,
        len(private),
        _count(odd, _CONTROL + "\ufffd\uffff"),
        _count(odd, _LIGATURES),
        _count(odd, _INVISIBLE),
        tuple(dict.fromkeys(private))[:5],
    )


def _count(letters: Iterable[str], among: Iterable[str]) -> int:
    wanted = frozenset(among)
    return sum(letter in wanted for letter in letters)
