"""Defined terms of a document: where each is defined, what it stands for, where it is used."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from attrs import frozen

from clauses.lexicon.citations import unit_words, units, words
from clauses.lexicon.phrases import fold
from clauses.model.document import Document
from clauses.model.reference import DefinedTerm
from clauses.model.source import Span
from clauses.reading.annotating.definitions import Definition, definitions
from clauses.reading.annotating.numbers import SPACE, either
from clauses.reading.annotating.tree import SMALL, Spot, Tree
from clauses.reading.annotating.uses import bare, uses

_NEAR = 80  # characters between "in this Article" and the term
_COLON = re.compile(r"[^.;:]{0,100}:")
_SENTENCE = re.compile(r"[.;]\s")


def find_terms(document: Document) -> tuple[DefinedTerm, ...]:
    """The terms a document defines for itself, in order.

    A use belongs to the definition that holds where it stands: that of the article, chapter or
    annex around it before that of the whole document; of two of equal reach, the last before it.

    >>> from clauses.model.document import Document
    >>> text = 'A belt (hereinafter referred to as "the Zone") is closed. The Zone is marked.'
    >>> [(one.term, one.uses) for one in find_terms(Document(text))]
    [('the Zone', ([62:66],))]
    """
    text = document.text
    found = definitions(text)
    tree = Tree(document)
    scopes = _scopes(text, found, tree)
    used = _used(text, found, scopes, tree)
    return tuple(
        DefinedTerm(
            one.term,
            Span(one.start, one.end),
            _meaning(one, tree),
            Span(scope.start, scope.end) if scope else None,
            tuple(used[index]),
        )
        for index, (one, scope) in enumerate(zip(found, scopes, strict=True))
    )


def _meaning(one: Definition, tree: Tree) -> Span | None:
    """The words that say what a term stands for, none of an earlier provision among them."""
    start, end = one.meaning
    if not one.forward:
        start = max(start, tree.at(one.start).begin)
        start = end - len(tree.text[start:end].lstrip())
    return Span(start, end) if start < end else None


@cache
def _bounds() -> re.Pattern[str]:
    far, near = (either(words("scope", name, file="terms")) for name in ("phrases", "near"))
    this, unit = either(words("pointing", "this")), either(unit_words())
    return re.compile(
        rf"(?<!\w)(?:(?P<far>{far})|{near}){SPACE}{this}{SPACE}(?P<unit>{unit})(?!\w)",
        re.IGNORECASE,
    )


@frozen
class _Bound:
    """A phrase that bounds definitions: "for the purposes of this Article".

    Attributes:
        start: where it begins.
        end: where it ends.
        unit: the folded word for what it names.
        far: whether it governs all that follows in the provision it opens.
    """

    start: int
    end: int
    unit: str
    far: bool


def _scopes(text: str, found: Sequence[Definition], tree: Tree) -> list[Spot | None]:
    """The provision within which each definition holds; None for the whole document."""
    if not found:
        return []
    bounds = [
        _Bound(one.start(), one.end(), fold(" ".join(one["unit"].split())), bool(one["far"]))
        for one in _bounds().finditer(text)
    ]
    opening: dict[int, list[_Bound]] = defaultdict(list)
    for bound in bounds:
        if bound.far:
            opening[id(_opened(text, bound, tree))].append(bound)
    return [_scope(text, one, tree, bounds, opening) for one in found]


def _opened(text: str, bound: _Bound, tree: Tree) -> Spot:
    """The provision whose entries a phrase bounds: with a colon, that around a bare line."""
    here = tree.at(bound.start)
    if not _COLON.match(text, bound.end):
        return here
    return next(
        one for one in here.chain() if one.kind not in SMALL or (one.node and one.node.ordinal)
    )


def _scope(
    text: str, one: Definition, tree: Tree, bounds: list[_Bound], opening: dict[int, list[_Bound]]
) -> Spot | None:
    if not one.forward:
        return None
    here = tree.at(one.start)
    bound = _near(text, one, bounds) or _above(one, here, opening)
    if bound is None:
        return None
    return tree.around(here, units()[bound.unit][0])


def _near(text: str, one: Definition, bounds: list[_Bound]) -> _Bound | None:
    """The phrase right before a definition, in the same sentence."""
    bound = _last(bounds, one.start)
    if bound is None or one.start - bound.end > _NEAR:
        return None
    return None if _SENTENCE.search(text, bound.end, one.start) else bound


def _above(one: Definition, here: Spot, opening: dict[int, list[_Bound]]) -> _Bound | None:
    """The phrase in the opening words of a provision around a definition."""
    for holder in here.chain():
        if bound := _last(opening.get(id(holder), []), one.start):
            return bound
    return None


def _last(bounds: list[_Bound], at: int) -> _Bound | None:
    index = bisect_left(bounds, at, key=lambda bound: bound.start)
    return bounds[index - 1] if index else None


def _used(
    text: str, found: Sequence[Definition], scopes: Sequence[Spot | None], tree: Tree
) -> dict[int, list[Span]]:
    used: dict[int, list[Span]] = defaultdict(list)
    groups: dict[str, list[int]] = defaultdict(list)
    for index, one in enumerate(found):
        groups[bare(one.term)].append(index)
    holders = {key: _Holders(found, scopes, indexes) for key, indexes in groups.items()}
    keys = list(holders)
    for use in uses(text, keys):
        for number in use.terms:
            holding = holders[keys[number]].at(use.start, tree)
            if holding is not None and _outside(use.start, use.end, found[holding]):
                used[holding].append(Span(use.start, use.end))
                break
    return used


def _outside(start: int, end: int, one: Definition) -> bool:
    """Whether a use is none inside the definition, nor before one that holds from there on."""
    low, high = one.meaning
    apart = (end <= one.start or start >= one.end) and (end <= low or start >= high)
    return apart and (one.forward or start > one.start)


class _Holders:
    """The definitions of one term: those with a reach of their own, and those of the whole."""

    def __init__(
        self, found: Sequence[Definition], scopes: Sequence[Spot | None], indexes: list[int]
    ) -> None:
        self.inside = {id(scopes[index]): index for index in indexes if scopes[index]}
        self.whole = [index for index in indexes if scopes[index] is None]
        self.starts = [found[index].start for index in self.whole]

    def at(self, offset: int, tree: Tree) -> int | None:
        """The definition that holds at a place."""
        if self.inside:
            for holder in tree.at(offset).chain():
                if id(holder) in self.inside:
                    return self.inside[id(holder)]
        if not self.whole:
            return None
        return self.whole[max(0, bisect_right(self.starts, offset) - 1)]
