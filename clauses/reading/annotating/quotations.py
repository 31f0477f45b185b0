"""Stretches of a text between quotation marks, over paragraphs too."""

import re
from bisect import bisect_right
from collections.abc import Sequence

_PAIRS = {"“": "”", "«": "»", "„": "“"}
_MARK = re.compile(r"[\"“”„«»]")
_LONGEST = 20_000


def quotations(text: str) -> tuple[tuple[int, int], ...]:
    """The outermost quotations, in order; a mark that is never closed opens none.

    >>> quotations('For "Article 5" read “Article 6”.')
    ((4, 15), (21, 32))
    """
    found: list[tuple[int, int]] = []
    start, closing = -1, ""
    for mark in _MARK.finditer(text):
        at, sign = mark.span()[0], mark[0]
        if closing and (at - start > _LONGEST):
            closing = ""
        if closing:
            if _closes(text, at, sign, closing):
                found.append((start, at + 1))
                closing = ""
        elif _opens(text, at, sign):
            start, closing = at, _PAIRS.get(sign, sign)
    return tuple(found)


def _opens(text: str, at: int, sign: str) -> bool:
    if sign == '"':
        return not text[at + 1 : at + 2].isspace() and not text[at - 1 : at].isalnum()
    return sign in _PAIRS


def _closes(text: str, at: int, sign: str, closing: str) -> bool:
    if sign == '"':
        return closing == sign and not text[at - 1 : at].isspace()
    return sign == closing or (closing == "“" and sign == "”")


def around(found: Sequence[tuple[int, int]], at: int) -> tuple[int, int] | None:
    """The quotation that covers a place; None where none does."""
    index = bisect_right(found, at, key=lambda one: one[0]) - 1
    return found[index] if index >= 0 and found[index][1] > at else None
