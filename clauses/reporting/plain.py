"""Text from strangers, made safe to show: no control characters, no hidden change of direction."""

import unicodedata

# Cc: controls, which can drive a terminal; Cf: format characters, which can hide or reorder text;
# the others break lines where the layout does not expect it.
_HIDDEN = ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
_HARMLESS = "\n\u00ad\u200c\u200d"


def visible(text: str) -> str:
    r"""Replace characters that act rather than show by their code point.

    >>> visible("fair\u202etxt.exe\x1b[2J")
    'fair‹U+202E›txt.exe‹U+001B›[2J'
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown(letter) for letter in text)


def _shown(letter: str) -> str:
    if letter == "\t":
        return " "
    if letter in _HARMLESS or unicodedata.category(letter) not in _HIDDEN:
        return letter
    return f"‹U+{ord(letter):04X}›"
