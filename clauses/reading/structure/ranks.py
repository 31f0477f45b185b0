"""Which division stands above which: the usual order, unless the instrument shows another."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from clauses.model.node import ProvisionKind
from clauses.reading.structure.frame import Mark
from clauses.reading.structure.page import Page, is_blank

_K = ProvisionKind
_ORDER = (_K.BOOK, _K.PART, _K.DIVISION, _K.CHAPTER, _K.SECTION, _K.ARTICLE)
_TOP = dict.fromkeys((_K.PROTOCOL, _K.ANNEX, _K.TITLE), 0.0)
_FRAME = dict.fromkeys((_K.PREAMBLE, _K.TESTIMONIUM, _K.SIGNATURES), 1.0)
_BASE = 10.0
_LEVEL = 0.01


def ranks_of(page: Page, marks: Sequence[Mark]) -> list[float]:
    """The rank of each mark; one of a lower rank holds those of a higher one that follow it."""
    order = _order(page, marks)
    place = {kind: _BASE + index for index, kind in enumerate(order)}
    articles = [mark.level for mark in marks if mark.kind is _K.ARTICLE and mark.level]
    return [_rank(mark, place, min(articles, default=0)) for mark in marks]


def _rank(mark: Mark, place: dict[ProvisionKind, float], article_level: int) -> float:
    if mark.kind in _TOP:
        return _TOP[mark.kind]
    if mark.kind in _FRAME:
        return _FRAME[mark.kind]
    if mark.kind is _K.FINAL_CLAUSES:
        return place[_K.CHAPTER]
    rank = place[mark.kind]
    if mark.kind is _K.SECTION and not mark.ordinal:
        if article_level and mark.level > article_level:
            rank = place[_K.ARTICLE]
        rank += min(mark.level, 50) * _LEVEL
    return rank


def _order(page: Page, marks: Sequence[Mark]) -> list[ProvisionKind]:
    """The usual order, with two neighbours exchanged where the second opens the first as a rule."""
    votes: Counter[tuple[ProvisionKind, ProvisionKind]] = Counter()
    for before, after in pairwise(marks):
        opens = before.kind is not after.kind and after.ordinal in ("1", "a", "1.1")
        if opens and is_blank(page.text[before.end : after.start]):
            votes[before.kind, after.kind] += 1
    order = list(_ORDER)
    present = {mark.kind for mark in marks}
    neighbours = list(pairwise(index for index, kind in enumerate(order) if kind in present))
    for _ in order:
        for first, second in neighbours:
            upper, lower = order[first], order[second]
            if votes[lower, upper] > votes[upper, lower]:
                order[first], order[second] = lower, upper
                votes[lower, upper] = 0
    return order
