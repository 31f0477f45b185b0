"""Numbers as provisions print them: figures, Roman numerals, letters, words, and what follows."""

import re
from functools import cache

from attrs import frozen

from clauses.lexicon.phrases import divisions, fold, number_words, spelling, suffixes
from clauses.model.node import ProvisionKind

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_WELL_FORMED = re.compile(
    r"m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,4})",
    re.IGNORECASE | re.ASCII,
)
_ALPHABET = 26
_LETTERS_RATHER = ("c", "d", "l", "m")  # Section C is the third, and not the hundredth
_LETTER = re.compile(r"[a-z]|([a-z])\1|([\u0430-\u044f])", re.IGNORECASE)


@frozen
class Numeral:
    """One number as a value that can be counted on from.

    Attributes:
        style: ``arabic``, ``roman``, ``letter``, ``word`` or ``dotted``.
        value: the number, for ``dotted`` its last step.
        stem: what comes before the last step of a dotted number, ``3.`` of ``3.12``.
        suffix: what makes it an inserted one: ``bis``, ``A``.
    """

    style: str
    value: int
    stem: str = ""
    suffix: str = ""


def roman_value(text: str) -> int | None:
    """The value of a Roman numeral; None where it is none.

    >>> roman_value("XIV"), roman_value("iiii"), roman_value("vx")
    (14, 4, None)
    """
    if not text or not _WELL_FORMED.fullmatch(text):
        return None
    values = [_ROMAN[one] for one in text.lower()]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(value if value >= after else -value for value, after in pairs)


def to_roman(value: int) -> str:
    """A number in Roman numerals, lower case.

    >>> to_roman(14)
    'xiv'
    """
    table = (
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
        (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    )  # fmt: skip
    found = []
    for size, letters in table:
        count, value = divmod(value, size)
        found.append(letters * count)
    return "".join(found)


def letter_value(text: str) -> int | None:
    """The place of a letter in the alphabet, ``aa`` following ``z``; None where it is none.

    >>> letter_value("c"), letter_value("bb"), letter_value("ab")
    (3, 28, None)
    """
    if not _LETTER.fullmatch(text):
        return None
    low = text.lower()
    if "\u0430" <= low <= "\u044f":
        return ord(low) - ord("\u0430") + 1
    return (len(low) - 1) * _ALPHABET + ord(low[0]) - ord("a") + 1


@cache
def _number() -> re.Pattern[str]:
    words = "|".join(map(spelling, sorted(number_words(), key=len, reverse=True)))
    after = "|".join(suffixes())
    return re.compile(
        r"(?P<figure>\d{1,4}(?:[.\-]\d{1,3}){0,4})(?!\d)"
        rf"(?P<suffix>\s?(?:{after})\b|\s?\((?-i:[A-Z])\)|-?[A-Za-z](?![\w.])"
        r"|[ ][A-Za-z](?=[ \t]*(?:[\r\n:–-]|$))|[°º]|er\b)?"
        rf"|(?P<word>(?:{words})(?!\w))(?P<more>\s(?:{after})\b)?"
        rf"|(?P<roman>[ivxlcdm]+)(?P<after>\s?(?:{after})\b|-?(?-i:[A-Z])(?![\w.])|-\d{{1,2}}\b)?(?!\w)"
        r"|(?P<letter>[A-Za-z\u0410-\u044f])(?!\w)",
        re.IGNORECASE,
    )


def number_at(text: str, start: int, end: int | None = None) -> "tuple[int, Numeral] | None":
    """The number that begins at a place of a text, and where it ends; None where there is none."""
    found = _number().match(text, start, len(text) if end is None else end)
    if found is None:
        return None
    numeral = _numeral(found)
    return (found.end(), numeral) if numeral else None


def _numeral(found: re.Match[str]) -> Numeral | None:
    if figure := found["figure"]:
        suffix = fold((found["suffix"] or "").strip(" ()°º-"))
        return _figures(figure, "" if suffix == "er" else suffix)
    if word := found["word"]:
        return Numeral("word", number_words()[fold(word)], suffix=fold(found["more"] or "").strip())
    letters = found["roman"]
    if letters is None or fold(letters) in _LETTERS_RATHER:
        return Numeral("letter", letter_value(letters or found["letter"]) or 0)
    value = roman_value(letters)
    if value is None:
        return None
    return Numeral("roman", value, suffix=fold((found["after"] or "").strip(" -")))


def _figures(figure: str, suffix: str) -> Numeral:
    steps = figure.replace("-", ".").split(".")
    stem = "".join(f"{int(step)}." for step in steps[:-1])
    return Numeral("dotted" if stem else "arabic", int(steps[-1]), stem, suffix)


def spell(numeral: Numeral) -> str:
    """A number in the one spelling by which it is looked up: ``3.12``, ``5bis``, ``4`` for IV."""
    if numeral.style == "letter":
        return chr(ord("a") + numeral.value - 1) if numeral.value <= _ALPHABET else ""
    return f"{numeral.stem}{numeral.value}{numeral.suffix}"


_WORD = re.compile(r"\D+")
_EDGES = " \t\r\n\u00a0.,:;–—-()[]§#*\"“”'"
_POINTS = {ProvisionKind.PARAGRAPH, ProvisionKind.POINT, ProvisionKind.SUBPOINT}


def ordinal_of(printed: str, kind: ProvisionKind) -> str:
    """The ordinal of a printed number; empty where it prints none.

    Points keep the letters they are printed with, other provisions are counted in figures.

    >>> ordinal_of("Article IV", ProvisionKind.ARTICLE), ordinal_of("(iv)", ProvisionKind.SUBPOINT)
    ('4', 'iv')
    """
    core = " ".join(printed.split()).lstrip(_EDGES).rstrip(_EDGES.replace(")", ""))
    if kind in _POINTS:
        return fold(core.rstrip(_EDGES)).replace(" ", "") if any(map(str.isalnum, core)) else ""
    head, _, rest = core.partition(" ")
    if fold(head.strip(_EDGES)) in divisions():
        core = rest.lstrip(_EDGES)
        for sign in ("No.", "No", "Nº", "N°", "Nr.", "№"):
            core = core.removeprefix(sign).strip(_EDGES)
    else:
        word = _WORD.match(core)
        core = core[word.end() :] if word and fold(word[0].strip(_EDGES)) in divisions() else core
    found = number_at(core, 0)
    return spell(found[1]) if found else ""
