"""Bytes to text: the encoding that is marked, declared, certain, or else guessed and said so."""

import codecs
import re

from attrs import frozen

from clauses.model.diagnostic import Diagnostic, DiagnosticKind

# UTF-32 first: its mark begins with that of UTF-16.
_MARKS = (
    (b"\xff\xfe\0\0", "utf-32-le"),
    (b"\0\0\xfe\xff", "utf-32-be"),
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
# Browsers read the narrow names as their wider successors, and pages are written for browsers
# (WHATWG Encoding Standard, section 4.2).
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "utf-8-sig": "utf-8",
    "utf-16": "utf-16-le",
    "utf-32": "utf-32-le",
}
_LABEL = re.compile(r"[A-Za-z][A-Za-z0-9_:.+-]{1,39}")
# No encodings of files, though Python lists them; some take quadratic time.
_UNFIT = {"unicode_escape", "raw_unicode_escape", "punycode", "idna", "undefined", "utf-7", "mbcs"}
_SNIFFED = 1 << 12
_SAMPLED = 1 << 16
# What files are really saved in, the common before the rare: guesses ranked alike are told apart
# by this order, and what nobody saves treaties in (EBCDIC, say) is never guessed.
_COMMON = (
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258"),
    *("iso8859_2", "iso8859_5", "iso8859_7", "koi8_r", "koi8_u", "cp866", "cp874"),
    *("cp932", "euc_jp", "gb18030", "big5", "cp949", "cp852", "cp850", "mac_roman"),
)
_RARE = ("cp850", "cp852", "cp866", "mac-roman")
_TELLING = 30
_ALIKE, _MESS = 0.02, 0.06
_NUL = re.compile("\0")
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_BEYOND = re.compile(rb"[\x80-\xff]")
_CONTROL_BYTE = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CHARACTERS = re.compile(rb"[\xc2-\xf4][\x80-\xbf]+")


@frozen
class Decoded:
    """The text of a file, character for character, and how it was decoded.

    Attributes:
        text: all of it; a byte order mark stays as its first character, line breaks as they are.
        encoding: the name of the encoding, as Python knows it.
        diagnostics: what was guessed, unreadable or odd.

    >>> Decoded("Article 1", "utf-8").encoding
    'utf-8'
    """

    text: str
    encoding: str
    diagnostics: tuple[Diagnostic, ...] = ()


def decode(data: bytes, declared: str = "") -> Decoded:
    """Decode a file; what no encoding takes becomes U+FFFD and is reported, never raised.

    Args:
        data: the file.
        declared: the encoding that the file or its sender names, if any.

    >>> decode("Übereinkommen".encode()).encoding
    'utf-8'
    """
    encoding, told = _choose(data, declared)
    try:
        text = data.decode(encoding)
        replaced = 0
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        replaced = text.count("\ufffd") - data.decode(encoding, "ignore").count("\ufffd")
    return Decoded(text, encoding, tuple(_notes(told) + _oddities(text, replaced)))


def known_encoding(label: str) -> str:
    """Python's name of the encoding that a label of the web stands for; empty if none.

    >>> known_encoding("ISO-8859-1"), known_encoding("klingon")
    ('cp1252', '')
    """
    if not _LABEL.fullmatch(label.strip()):
        return ""
    try:
        name = codecs.lookup(label.strip()).name
        "a".encode(name)
    except LookupError:  # unknown, or no encoding of text
        return ""
    return "" if name.replace("-", "_") in _UNFIT or name in _UNFIT else _WIDER.get(name, name)


def _choose(data: bytes, declared: str) -> tuple[str, str]:
    """The encoding, and what to tell about the choice."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name, ""
    named = known_encoding(declared) if declared else ""
    unknown = f"the file says {declared[:40]!r}, which is no known encoding; "
    doubt = unknown if declared and not named else ""
    wide = _wide(data)
    if wide:
        return wide, "" if named == wide else f"{doubt}{wide} was guessed from zero bytes"
    if _fits(data, "utf-8"):
        return _valid_utf8(data, named, declared, doubt)
    if named and named != "utf-8" and _fits(data, named):
        return named, ""
    if declared and named:
        doubt = f"the file says {declared[:40]!r}, but its bytes do not fit it; "
    name = _guess(data)
    return name, f"{doubt}{name} was guessed from the bytes, which are no valid UTF-8"


def _valid_utf8(data: bytes, named: str, declared: str, doubt: str) -> tuple[str, str]:
    """Valid UTF-8 with letters beyond ASCII is never anything else by chance."""
    if data.isascii():
        # Escape sequences write Japanese and Korean in ASCII bytes.
        shifted = b"\x1b" in data and named and not named.startswith(("utf-16", "utf-32"))
        fits = shifted and _fits(data, named)
        return (named if fits else "utf-8"), doubt and f"{doubt}all bytes are ASCII"
    if named and named != "utf-8":
        return "utf-8", f"the file says {declared[:40]!r}, but its bytes are UTF-8"
    return "utf-8", doubt and f"{doubt}its bytes are UTF-8"


def _wide(data: bytes) -> str:
    """UTF-16 without a mark, known by zero bytes that stand at every other place."""
    head = data[:_SNIFFED]
    even, odd = head[::2].count(0), head[1::2].count(0)
    few = max(3, len(head) // 40)
    # Zeros strewn over a text of single bytes are odd characters; other scripts' UTF-16 is full of
    # bytes that no text holds.
    strewn = head.count(0) * 4 < len(head) and not _CONTROL_BYTE.search(head)
    if strewn and _fits(head, "utf-8"):
        return ""
    if odd >= few and even * 20 <= odd:
        return "utf-16-le"
    return "utf-16-be" if even >= few and odd * 20 <= even else ""


def _fits(data: bytes, name: str) -> bool:
    try:
        data.decode(name)
    except UnicodeDecodeError:
        return False
    return True


def _guess(data: bytes) -> str:
    sample = _sample(data)
    good = sum(len(found[0]) - 1 for found in _CHARACTERS.finditer(sample))
    if good > 20 * sample.decode("utf-8", "replace").count("\ufffd"):
        return "utf-8"
    from charset_normalizer import from_bytes

    matches = list(from_bytes(sample, cp_isolation=list(_COMMON)))
    alike = {
        name
        for match in matches
        if match.chaos <= matches[0].chaos + _MESS
        and match.coherence >= matches[0].coherence - _ALIKE
        for name in match.could_be_from_charset
    }
    ranked = [name for name in _COMMON if name in alike] + [match.encoding for match in matches]
    fitting = (codecs.lookup(name).name for name in ranked if _fits(data, name))
    best = next(fitting, "cp1252")
    # A few letters beyond ASCII tell the code pages of the old DOS from nothing.
    doubtful = best in _RARE and len(_BEYOND.findall(sample)) < _TELLING
    return "cp1252" if doubtful and _fits(data, "cp1252") else best


def _sample(data: bytes) -> bytes:
    """The lines with bytes beyond ASCII, which alone tell encodings apart.

    Cut at line breaks, which no encoding of several bytes uses within a character.
    """
    pieces, size, at = [], 0, 0
    while size < _SAMPLED and (found := _BEYOND.search(data, at)):
        place = found.start()
        start = max(at, place - 1024, data.rfind(b"\n", at, place) + 1)
        stop = place + _SAMPLED - size
        at = data.find(b"\n", place, stop) + 1 or stop
        pieces.append(data[start:at])
        size += len(pieces[-1])
    return b"".join(pieces)


def _notes(told: str) -> list[Diagnostic]:
    return [Diagnostic(DiagnosticKind.ENCODING, told)] if told else []


def _oddities(text: str, replaced: int) -> list[Diagnostic]:
    notes, first = [], text.find("\ufffd")
    if replaced:
        told = _times(replaced, "stretch of bytes fits", "stretches of bytes fit")
        notes.append(_note(f"{told} no encoding and became U+FFFD", text, first))
    if lost := text.count("\ufffd") - replaced:
        told = _times(lost, "character", "characters")
        notes.append(_note(f"{told} lost before: the file itself holds U+FFFD", text, first))
    for what, pattern in (("NUL", _NUL), ("control", _CONTROL)):
        if places := [found.start() for found in pattern.finditer(text)]:
            told = _times(len(places), f"{what} character", f"{what} characters")
            notes.append(_note(f"{told} kept as found", text, places[0]))
    return notes


def _note(told: str, text: str, place: int) -> Diagnostic:
    line = text.count("\n", 0, place) + 1
    return Diagnostic(DiagnosticKind.ENCODING, told, place=f"line {line}")


def _times(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"
