"""Text that stands in runs: characters, breaks, hyphens, symbols, equations."""

from clauses.reading.formats.docx.names import Element, child, name, value
from clauses.reading.formats.docx.symbols import sign

_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_FIXED = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:br": "\n",
    "w:cr": "\n",
    "w:noBreakHyphen": "\u2011",
    "w:softHyphen": "\u00ad",
}
_BREAKS = str.maketrans("\n\r", "  ")
_TEXTUAL = frozenset({"w:t", "w:delText", "m:t", "w:tab", "w:br", "w:sym", "w:txbxContent"})
_ON, _OFF = "☒", "☐"
# What stands before and after the parts of an equation when it is written in one line.
_BEFORE = {"m:den": "/", "m:sup": "^", "m:sub": "_", "m:rad": "√"}


def characters(element: Element, tag: str) -> str | None:
    """The text of one element of a run; None if it is none that holds text."""
    if tag in {"w:t", "w:delText", "m:t"}:
        text = (element.text or "").translate(_BREAKS)
        # Without this attribute Word drops white space at both ends.
        kept = element.get(_XML_SPACE) == "preserve" or tag == "m:t"
        return text if kept else text.strip(" \t")
    return _FIXED.get(tag)


def symbol(element: Element) -> str:
    """The sign of a ``w:sym``; a character of the private area where it is not known."""
    code = value(element, "char") or ""
    try:
        point = int(code, 16)
    except ValueError:
        return "\ufffd"
    shown = sign(point, value(element, "font") or "")
    if shown is not None:
        return shown
    return chr(0xF000 + (point & 0xFF))


def form_field(element: Element) -> str:
    """What a check box or a drop-down list of an older form shows."""
    data = child(element, "w:ffData")
    box = child(data, "w:checkBox")
    if box is not None:
        state = child(box, "w:checked")
        state = child(box, "w:default") if state is None else state
        return _OFF if state is None or value(state) in {"0", "false", "off"} else _ON
    choices = child(data, "w:ddList")
    if choices is None:
        return ""
    entries = [value(one) or "" for one in choices if name(one) == "w:listEntry"]
    chosen = value(child(choices, "w:result")) or "0"
    return entries[int(chosen)] if chosen.isdecimal() and int(chosen) < len(entries) else ""


def brackets(element: Element, tag: str) -> tuple[str, str]:
    """What stands before and after a part of an equation when it is written in one line."""
    if tag == "m:d":
        marks = [value(child(element, "m:dPr", f"m:{one}Chr")) for one in ("beg", "end")]
        return ("(" if marks[0] is None else marks[0]), (")" if marks[1] is None else marks[1])
    if tag == "m:nary":
        mark = value(child(element, "m:naryPr", "m:chr"))
        return ("∫" if mark is None else mark), ""
    return _BEFORE.get(tag, ""), ""


def branch(choice: Element) -> Element:
    """The one of several spellings of the same thing that is read."""
    branches = [one for one in choice if name(one) in {"mc:Choice", "mc:Fallback"}]
    for one in branches:
        if any(name(each) in _TEXTUAL for each in one.iter()):
            return one
    return branches[0] if branches else choice
