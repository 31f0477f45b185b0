"""Lists inside a sentence: "they shall (a) stop; and (b) go"."""

import re
from collections.abc import Sequence

from clauses.lexicon.namewords import word_set

_ROMAN = (
    *("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv"),
    *("xv", "xvi", "xvii", "xviii", "xix", "xx"),
)
_SERIES = {
    "a": tuple("abcdefghijklmnopqrstuvwxyz"),
    "i": _ROMAN,
    "1": tuple(str(number) for number in range(1, 100)),
}
_LABEL = re.compile(r"(?<!\S)\(?([a-z]{1,5}|[A-Z]|\d{1,2})\)\s+(?=\S)")
_BEFORE = re.compile(r"([^\W_]+|[^\w\s])[”\"’']*\s*$")
_WORD = re.compile(r"[^\W\d_]{2,}")
_JOINTS = frozenset(["and", "or", "and/or", "but", "nor"])
_MARKS = frozenset(":;,.—–-")
_MOST_BEFORE = 40
_MOST_BETWEEN = 400


def points(text: str) -> list[tuple[int, int]]:
    """The points of a list inside a sentence: where each begins, and where its words do.

    Returns:
        Nothing where there are not two in a row.

    >>> points("They shall (a) stop; and (b) go.")
    [(11, 15), (25, 29)]
    """
    found = list(_LABEL.finditer(text)) if ")" in text else []
    lead = len(text) - len(text.lstrip())
    first = next((at for at, one in enumerate(found) if _first(text, one, lead)), None)
    if first is None:
        return []
    kept, series = [found[first]], _SERIES[found[first][1].lower()]
    for one in found[first + 1 :]:
        wanted = series[len(kept)] if len(kept) < len(series) else ""
        if one[1].lower() == wanted and _next(text, kept[-1], one):
            kept.append(one)
    return [(one.start(), one.end()) for one in kept] if len(kept) > 1 else []


def joined(text: str, cuts: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Sentences with the points of one list in one of them: "shall: (a) stop. (b) go."."""
    found: list[tuple[int, int]] = []
    wanted: dict[str, str] = {}
    for start, end in cuts:
        label = _LABEL.match(text, start, end)
        if label and found and label[1].lower() in wanted.values():
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
        wanted = _wanted(text, found[-1], wanted, start, end)
    return found


def _wanted(
    text: str, last: tuple[int, int], before: dict[str, str], start: int, end: int
) -> dict[str, str]:
    """The label that would go on with each series begun in a sentence."""
    wanted = dict(before) if last[0] < start else {}
    for one in _LABEL.finditer(text, start, end):
        label = one[1].lower()
        for key, series in _SERIES.items():
            begun = wanted.get(key) == label or (label == key and one.start() > last[0])
            if begun and label in series[:-1]:
                wanted[key] = series[series.index(label) + 1]
    return wanted


def _first(text: str, label: re.Match[str], lead: int) -> bool:
    """Whether a label begins a list, and does not point at one elsewhere."""
    if label[1].lower() not in _SERIES or label.start() == lead:
        return False
    found = _BEFORE.search(text, max(0, label.start() - _MOST_BEFORE), label.start())
    word = found[1].lower() if found else ""
    cited = word in word_set("cited", "sentencewords") or word.isdigit()
    return not cited and word not in (".", ")")


def _next(text: str, last: re.Match[str], label: re.Match[str]) -> bool:
    """Whether a label goes on with the list: behind a mark or *and*, and after words."""
    found = _BEFORE.search(text, max(last.end(), label.start() - _MOST_BEFORE), label.start())
    if not found or not (found[1] in _MARKS or found[1].lower() in _JOINTS):
        return False
    between = _WORD.finditer(text, max(last.end(), label.start() - _MOST_BETWEEN), label.start())
    return any(one.group().lower() not in _JOINTS for one in between)
