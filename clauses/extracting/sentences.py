"""Where sentences end in legal English, in which a full stop seldom does.

"Art. 2 para. 3", "U.S.", "No. 4" and "e.g." go on; a stop behind them ends nothing unless a paragraph
does. A closing quotation mark or bracket belongs to the sentence it closes.
"""

import re

_STOP = re.compile(r"[.!?]+[”\"’')\]]*(?=\s+[“\"‘'(\[]*[^\W_a-zà-ÿ])|[.!?]+[”\"’')\]]*\s*$")
_WORD = re.compile(r"[^\s(“\"\[]+$")
_SHORT = frozenset(
    "art arts para paras no nos vol pp p cf ed eds ch sec secs fig e.g i.e viz mr mrs ms dr st "
    "gen sen rep gov lt col capt prof inc ltd co corp jr sr approx ca et al ibid op cit v vs "
    "jan feb mar apr jun jul aug sep sept oct nov dec res doc rev add u.s u.k u.n e.u encl amb".split()
)
_LONGEST_LOOK = 24


def sentences(text: str) -> list[tuple[int, int]]:
    """Cut a paragraph into sentences.

    Returns:
        Start and end of each, without white space around it.

    >>> sentences("See Art. 2 of the Act. It binds.")
    [(0, 22), (23, 32)]
    """
    found, at = [], 0
    for stop in _STOP.finditer(text):
        if _ends(text, at, stop):
            _add(found, text, at, stop.end())
            at = stop.end()
    _add(found, text, at, len(text))
    return found


def _add(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    if piece.strip():
        start += len(piece) - len(piece.lstrip())
        found.append((start, start + len(piece.strip())))


def _ends(text: str, start: int, stop: re.Match[str]) -> bool:
    if stop.end() >= len(text.rstrip()):
        return True
    mark = stop.group()
    if mark.startswith("...") and not mark.startswith("...."):
        return False
    if mark[0] != "." or len(mark) > 1:
        return True
    before = _WORD.search(text, max(start, stop.start() - _LONGEST_LOOK), stop.start())
    word = before.group().lower() if before else ""
    if word in _SHORT:
        return False
    initial = len(word) == 1 and word.isalpha()
    numbered = word.rstrip(")").isdigit() and stop.start() - len(word) <= start + 1
    return not (initial or numbered)
