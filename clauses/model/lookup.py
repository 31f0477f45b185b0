"""Finding a provision by what people call it: ``Art. 5(2)(a)``, ``Annex I, Article 3``."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import frozen

from clauses.errors import AmbiguousName, UnknownName
from clauses.model.node import ProvisionKind

if TYPE_CHECKING:
    from clauses.model.document import Document
    from clauses.model.provision import Provision

_K = ProvisionKind
# What the steps of a citation are called; a word that is none of these is looked for as a heading.
_WORDS = {
    "article": _K.ARTICLE, "art": _K.ARTICLE, "articles": _K.ARTICLE, "rule": _K.ARTICLE,
    "regulation": _K.ARTICLE, "clause": _K.ARTICLE, "paragraph": _K.PARAGRAPH, "para": _K.PARAGRAPH,
    "point": _K.POINT, "subparagraph": _K.POINT, "part": _K.PART, "chapter": _K.CHAPTER,
    "ch": _K.CHAPTER, "section": _K.SECTION, "sec": _K.SECTION, "title": _K.DIVISION,
    "book": _K.BOOK, "annex": _K.ANNEX, "annexe": _K.ANNEX, "appendix": _K.ANNEX,
    "schedule": _K.ANNEX, "protocol": _K.PROTOCOL, "preamble": _K.PREAMBLE,
    "signatures": _K.SIGNATURES, "testimonium": _K.TESTIMONIUM,
}  # fmt: skip
_INSIDE = {_K.PARAGRAPH: (_K.PARAGRAPH, _K.POINT), _K.POINT: (_K.POINT, _K.SUBPOINT)}
_STEP = re.compile(
    r"(?P<word>[^\W\d_]{3,}|art|ch)\.?[ ]?(?:no\.?[ ]?)?"
    r"(?P<number>[\w.]+(?:[ ](?:bis|ter|quater))?)?"
    r"|\((?P<point>[^()]{1,8})\)|(?P<bare>[\w.]+(?:[ ](?:bis|ter|quater))?)",
    re.IGNORECASE,
)
_ROMAN = re.compile(r"[ivxlc]+")
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_NEAREST = 2000


@frozen
class _Step:
    """One step of a citation; no kinds means any, no ordinal any number."""

    kinds: tuple[ProvisionKind, ...]
    ordinals: tuple[str, ...]


def find(document: "Document", place: str) -> "Provision":
    """The provision at a place; see `Document.__getitem__`."""
    exact = [one for one in document.provisions if place in (one.place, one.number)]
    found = exact or _follow(document, tuple(_steps(place)))
    if len(found) > 1:
        found = _outermost(found)
    if not found:
        known = (one.place for one in document.provisions[:_NEAREST] if one.node.number)
        raise UnknownName("provision", place, known=known)
    if len(found) > 1:
        raise AmbiguousName("provision", place, fits=(one.place for one in found))
    return found[0]


def _steps(place: str) -> Iterator[_Step]:
    for found in _STEP.finditer(" ".join(place.replace("›", ",").split())):
        if point := found["point"] or found["bare"]:
            yield _Step((), (_plain(point),))
            continue
        kind = _WORDS.get(found["word"].casefold())
        if kind is None:
            yield _Step((), ("\0",))
            continue
        number = _plain(found["number"] or "")
        ordinals = (number, *_roman(number)) if number else ()
        yield _Step(_INSIDE.get(kind, (kind,)), ordinals)


def _plain(number: str) -> str:
    bare = number.strip(" .").casefold().replace(" ", "")
    steps = bare.split(".")
    return ".".join(str(int(step)) if step.isdecimal() else step for step in steps)


def _roman(number: str) -> tuple[str, ...]:
    if not _ROMAN.fullmatch(number):
        return ()
    values = [_VALUES[one] for one in number]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return (str(sum(value if value >= after else -value for value, after in pairs)),)


def _follow(document: "Document", steps: tuple[_Step, ...]) -> "list[Provision]":
    around: list[Provision | None] = [None]
    for step in steps:
        below = [one for outer in around for one in _matching(document, outer, step)]
        around = list(dict.fromkeys(below))
    return [one for one in around if one is not None] if steps else []


def _matching(
    document: "Document", outer: "Provision | None", step: _Step
) -> "Iterator[Provision]":
    """The nearest provisions inside another that fit a step; none inside one that fits."""
    pending = list(outer.children if outer else document.children)[::-1]
    while pending:
        one = pending.pop()
        if _fits(one, step):
            yield one
        else:
            pending += one.children[::-1]


def _fits(one: "Provision", step: _Step) -> bool:
    if step.kinds and one.kind not in step.kinds:
        return False
    return one.ordinal in step.ordinals if step.ordinals else bool(step.kinds)


def _outermost(found: "list[Provision]") -> "list[Provision]":
    """Those of the instrument itself rather than of its annexes, if there are any."""
    return [one for one in found if not _attached(one)] or found


def _attached(one: "Provision | None") -> bool:
    while one is not None and one.parent is not None:
        one = one.parent
        if one.kind in (_K.ANNEX, _K.PROTOCOL):
            return True
    return False
