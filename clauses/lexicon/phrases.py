"""Lists of words that only reading needs, from files of their own: loaded when first asked for."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any
from unicodedata import combining, normalize


@cache
def _file(name: str) -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / f"{name}.toml").read_text("utf-8"))


def fold(text: str) -> str:
    """Lower-case a text and take its accents off, for comparison with the lists.

    >>> fold("ARTÍCULO")
    'articulo'
    """
    if text.isascii():
        return text.lower()
    plain = normalize("NFD", text.casefold())
    return normalize("NFC", "".join(one for one in plain if not combining(one) or one == "\u0306"))


_ACCENTED = {
    "a": "aáàâäã",
    "c": "cç",
    "e": "eéèêë",
    "i": "iíìîï",
    "n": "nñ",
    "o": "oóòôöõ",
    "u": "uúùûü",
}


def spelling(word: str) -> str:
    r"""An expression for a word of the lists, with accents on its letters or without.

    >>> spelling("art-ii")
    '[aáàâäã]rt\\-[iíìîï][iíìîï]'
    """
    return "".join(f"[{_ACCENTED[one]}]" if one in _ACCENTED else re.escape(one) for one in word)


@cache
def cues(name: str) -> tuple[str, ...]:
    """The phrases of one kind, such as ``"testimonium"``, as they stand in ``instruments.toml``.

    >>> "in witness whereof" in cues("testimonium")
    True
    """
    return tuple(_file("instruments")[name]["cues"])


@cache
def divisions() -> dict[str, str]:
    """What each word for a division means: ``chapitre`` is a ``chapter``.

    >>> divisions()["chapitre"]
    'chapter'
    """
    found = {
        word: kind
        for kind, entry in _file("divisions")["divisions"].items()
        for word in entry["words"]
    }
    return found | dict.fromkeys(_file("divisions")["spoilt"]["words"], "article")


@cache
def suffixes() -> tuple[str, ...]:
    """The Latin words that number an inserted provision, such as ``bis`` and ``ter``.

    >>> suffixes()[:2]
    ('bis', 'ter')
    """
    return tuple(_file("divisions")["suffixes"]["words"])


@cache
def number_words() -> dict[str, int]:
    """Numbers printed as words, in several languages.

    >>> number_words()["twenty one"], number_words()["segundo"]
    (21, 2)
    """
    found = dict.fromkeys(_file("divisions")["first"]["words"], 1)
    for entry in _file("divisions")["numbers"].values():
        found |= {word: value for value, word in enumerate(entry["words"], 1)}
        units = entry["words"][:9]
        for ten, word in enumerate(entry["tens"], 2):
            found[word] = ten * 10
            for value, unit in enumerate(units, 1):
                found[f"{word} {unit}"] = found[f"{word}-{unit}"] = ten * 10 + value
    return found
