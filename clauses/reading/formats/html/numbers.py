"""The numbers that a browser puts before the items of lists."""

import re
from string import ascii_lowercase

from clauses.reading.formats.html.elements import Element, children
from clauses.reading.structure.numerals import to_roman

_STYLE = re.compile(r"list-style(?:-type)?\s{0,9}:\s{0,9}([a-z- ]{1,60})")
_NAMED = (
    ("1", ("1", "decimal")),
    ("a", ("a", "lower-alpha", "lower-latin")),
    ("A", ("A", "upper-alpha", "upper-latin")),
    ("i", ("i", "lower-roman")),
    ("I", ("I", "upper-roman")),
    ("", ("none", "disc", "circle", "square")),
)
_KINDS = {name: kind for kind, names in _NAMED for name in names}
_WHOLE = re.compile(r"\s{0,9}([+-]?\d{1,9})")
_MOST_ROMAN = 3999


def labels(found: list[Element]) -> dict[int, str]:
    """The number of each item of a numbered list, by the item's index."""
    numbers: dict[int, str] = {}
    for index, one in enumerate(found):
        if one.tag == "ol" and not one.hidden:
            numbers.update(_of_list(found, index))
    return {index: number for index, number in numbers.items() if number}


def _of_list(found: list[Element], index: int) -> dict[int, str]:
    one = found[index]
    items = [at for at in children(found, index) if found[at].tag == "li"]
    backwards = "reversed" in one.attributes
    value = _whole(one.attributes.get("start", ""), len(items) if backwards else 1)
    kind = _kind(one, "1")
    numbers = {}
    for at in items:
        value = _whole(found[at].attributes.get("value", ""), value)
        numbers[at] = numbered(value, _kind(found[at], kind))
        value += -1 if backwards else 1
    return numbers


def _kind(one: Element, other: str) -> str:
    styled = _STYLE.search(one.attributes.get("style", "").lower())
    named = [*styled[1].split()] if styled else []
    named.append(one.attributes.get("type", ""))
    return next((_KINDS[name] for name in named if name in _KINDS), other)


def _whole(text: str, other: int) -> int:
    found = _WHOLE.match(text)
    return int(found[1]) if found else other


def numbered(value: int, kind: str) -> str:
    """Write a number as a list of some kind does; empty for lists without numbers.

    >>> numbered(4, "i"), numbered(28, "A"), numbered(0, "a"), numbered(2, "")
    ('iv.', 'AB.', '0.', '')
    """
    if not kind:
        return ""
    if kind in "aA" and value > 0:
        text = _letters(value)
    elif kind in "iI" and 0 < value <= _MOST_ROMAN:
        text = to_roman(value)
    else:
        return f"{value}."
    return f"{text.upper() if kind.isupper() else text}."


def _letters(value: int) -> str:
    text = ""
    while value:
        value, rest = divmod(value - 1, len(ascii_lowercase))
        text = ascii_lowercase[rest] + text
    return text
