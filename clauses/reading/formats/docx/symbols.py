"""Characters of symbol fonts, which stand in Unicode's private area, as the signs they show."""

# The printable half of Adobe's Symbol encoding that legal and technical texts use.
_LATIN = "ABCDEFGHIKLMNOPQRSTUWXYZabcdefghijklmnopqrstuwxyz-"
_GREEK = "ΑΒΧΔΕΦΓΗΙΚΛΜΝΟΠΘΡΣΤΥΩΞΨΖαβχδεφγηιϕκλμνοπθρστυωξψζ−"
_ALIKE = " !#%&()+,./0123456789:;<=>?[]_{|}"  # at the same places as in ASCII
_SYMBOL = (
    {ord(one): one for one in _ALIKE}
    | {ord(one): sign for one, sign in zip(_LATIN, _GREEK, strict=True)}
    | {
        0xA2: "\u2032", 0xA3: "≤", 0xA5: "∞", 0xA9: "♥", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→",
        0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB6: "∂", 0xB7: "•",
        0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xC7: "∩", 0xC8: "\u222a", 0xCE: "∈",
        0xD2: "®", 0xD3: "©", 0xD4: "™", 0xD5: "∏", 0xD6: "√", 0xD7: "⋅", 0xDB: "⇔", 0xDE: "⇒",
        0xE2: "®", 0xE3: "©", 0xE4: "™", 0xE5: "∑",
    }
)  # fmt: skip
_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖", 0x77: "⬥",
    0x9F: "•", 0xA7: "▪", 0xA8: "◻", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨",
    0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}
_PRIVATE = range(0xF000, 0xF100)


def sign(code: int, font: str) -> str | None:
    """What a character of a symbol font shows; None where that is not known.

    >>> sign(0xF0B7, "Symbol"), sign(0xA3, "Symbol"), sign(0xF041, "Unheard Of")
    ('•', '≤', None)
    """
    table = _FONTS.get(font.strip().lower())
    if table is not None:
        return table.get(code & 0xFF if code in _PRIVATE else code)
    return None if code in _PRIVATE or not 0x20 <= code < 0xD800 else chr(code)  # noqa: PLR2004


def readable(text: str, font: str) -> tuple[str, str]:
    """A text with the signs of symbol fonts as Unicode has them, and those that are not known."""
    if text.isascii() or not any(ord(one) in _PRIVATE for one in text):
        return text, ""
    made, unknown = [], []
    for one in text:
        shown = sign(ord(one), font) if ord(one) in _PRIVATE else one
        made.append(one if shown is None else shown)
        unknown.extend([one] if shown is None else [])
    return "".join(made), "".join(unknown)
