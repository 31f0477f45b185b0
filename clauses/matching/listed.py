"""Passages that someone cut already, each point of a list with the words that open the list."""

import re
from collections.abc import Sequence

from clauses.matching.searching import MARK, Piece

_FIRST = re.compile(r"\s*[(\[]?(?:i|a|1)[)\].]\s")
_OPENS, _ENDS = (":", "–", "—", "-"), (".", ";", "!", "?")


def listed(texts: Sequence[str]) -> list[Piece]:
    """Put the opening of a list with each of its points.

    A list opens with a colon or dash, or with words that end nothing before a first point. Its
    points begin with a mark or a small letter, and the last ends with a full stop.

    >>> [one.opening for one in listed(["They shall:", "(a) stop;", "(b) go.", "All may."])]
    ['', 'They shall:', 'They shall:', '']
    """
    found: list[Piece] = []
    opening = ""
    for number, text in enumerate(texts, 1):
        bare = " ".join(text.split())
        inside = bool(opening) and (bool(MARK.match(text)) or bare[:1].islower())
        found.append(Piece(text, opening if inside else "", str(number)))
        if not inside:
            first = bool(_FIRST.match(texts[number])) if number < len(texts) else False
            goes_on = first and bool(bare) and not bare.endswith(_ENDS)
            opening = bare if bare.endswith(_OPENS) or goes_on else ""
        elif bare.endswith(".") and ";" not in bare:
            opening = ""
    return found
