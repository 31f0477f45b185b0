"""Numbers in the formats that Word's lists know."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from clauses.reading.structure.numerals import to_roman

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"  # Word leaves out ё, й, ъ and ь
_ARABIC = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_CHICAGO = "*†‡§"
_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ODD_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_CHINESE = "〇一二三四五六七八九"
_LAST_REPEATED = 780  # after thirty rounds of the Latin alphabet Word begins again


def letters(number: int, alphabet: str = _LATIN) -> str:
    """Letters as Word counts with them: after z come aa, bb, cc.

    >>> letters(2), letters(27), letters(28)
    ('b', 'aa', 'bb')
    """
    if number < 1:
        return ""
    times, index = divmod((number - 1) % _LAST_REPEATED, len(alphabet))
    return alphabet[index] * (times + 1)


def cardinal(number: int) -> str:
    """English words for a number.

    >>> cardinal(21), cardinal(1305)
    ('twenty-one', 'one thousand three hundred five')
    """
    for worth, word in ((1000, "thousand"), (100, "hundred")):
        if number >= worth:
            rest = f" {cardinal(number % worth)}" if number % worth else ""
            return f"{cardinal(number // worth)} {word}{rest}"
    if number < len(_SMALL):
        return _SMALL[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens - 2] + (f"-{_SMALL[ones]}" if ones else "")


def ordinal_words(number: int) -> str:
    """English words for a place in a row.

    >>> ordinal_words(3), ordinal_words(20), ordinal_words(42)
    ('third', 'twentieth', 'forty-second')
    """
    words = cardinal(number)
    cut = max(words.rfind("-"), words.rfind(" ")) + 1
    last = words[cut:]
    if last.endswith("y"):
        return f"{words[:-1]}ieth"
    return words[:cut] + _ODD_ORDINALS.get(last, f"{last}th")


def ordinal(number: int) -> str:
    """A number with the English ending of its place in a row.

    >>> ordinal(1), ordinal(12), ordinal(22)
    ('1st', '12th', '22nd')
    """
    teen = number // 10 % 10 == 1
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def chinese(number: int) -> str:
    """Chinese numerals as lists count with them: 十 for ten, 二十一 for twenty-one.

    >>> chinese(10), chinese(21), chinese(105)
    ('十', '二十一', '一百〇五')
    """
    if number < 1:
        return _CHINESE[0]
    written, gap = "", False
    for worth, sign in ((10000, "万"), (1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, worth)
        if digit:
            written += (_CHINESE[0] if gap else "") + _CHINESE[digit] + sign
        gap = bool(written) and not digit
    return written.removeprefix("一") if written.startswith("一十") else written


def _row(first: str, size: int) -> Callable[[int], str]:
    """Signs that stand in a row in Unicode, such as ① to ⑳; plain digits beyond them."""
    return lambda number: chr(ord(first) + number - 1) if 1 <= number <= size else str(number)


def _digits(first: str) -> Callable[[int], str]:
    """Decimal numbers in the digits of another script."""
    table = {ord("0") + one: chr(ord(first) + one) for one in range(10)}
    return lambda number: str(number).translate(table)


_FORMATS: Mapping[str, Callable[[int], str]] = MappingProxyType(
    {
        "decimal": str,
        "decimalHalfWidth": str,
        "arabicAbjad": lambda number: letters(number, _ABJAD),
        "arabicAlpha": lambda number: letters(number, _ARABIC),
        "bullet": lambda _: "•",
        "cardinalText": lambda number: cardinal(number).capitalize(),
        "chicago": lambda number: letters(number, _CHICAGO),
        "chineseCounting": chinese,
        "chineseCountingThousand": chinese,
        "decimalEnclosedCircle": _row("①", 20),
        "decimalEnclosedFullstop": _row("⒈", 20),
        "decimalEnclosedParen": _row("⑴", 20),
        "decimalFullWidth": _digits("\uff10"),
        "decimalZero": lambda number: f"{number:02}",
        "hex": lambda number: f"{number:X}",
        "hindiNumbers": _digits("\u0966"),
        "ideographDigital": lambda number: "".join(_CHINESE[int(one)] for one in str(number)),
        "japaneseCounting": chinese,
        "lowerLetter": letters,
        "lowerRoman": to_roman,
        "none": lambda _: "",
        "numberInDash": lambda number: f"- {number} -",
        "ordinal": ordinal,
        "ordinalText": lambda number: ordinal_words(number).capitalize(),
        "russianLower": lambda number: letters(number, _RUSSIAN),
        "russianUpper": lambda number: letters(number, _RUSSIAN).upper(),
        "taiwaneseCounting": chinese,
        "taiwaneseCountingThousand": chinese,
        "upperLetter": lambda number: letters(number).upper(),
        "upperRoman": lambda number: to_roman(number).upper(),
    }
)
ENGLISH = frozenset({"cardinalText", "ordinal", "ordinalText"})
"""Formats that speak: Word writes them in the language of the text, this module in English."""


def known(form: str) -> bool:
    """Whether a format is one of those this module writes."""
    return form in _FORMATS or form.startswith("custom:")


def numeral(number: int, form: str) -> str:
    """A number in one of Word's formats; in plain digits where the format is not known.

    Args:
        number: at least 0.
        form: ``w:numFmt`` as Word names it; ``custom:3`` for digits filled up to three.

    >>> numeral(4, "upperRoman"), numeral(1, "ordinalText"), numeral(7, "custom:3")
    ('IV', 'First', '007')
    """
    number = max(number, 0)
    if form.startswith("custom:"):
        return str(number).zfill(int(form.partition(":")[2]))
    return _FORMATS.get(form, str)(number)
