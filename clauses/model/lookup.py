"""Finding a provision by what people call it: ``Art. 5(2)(a)``, ``Annex I, Article 3``."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from attrs import frozen

from clauses.errors import AmbiguousName, UnknownName
from clauses.model.node import ProvisionKind
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
    printed: str = "\0"


def find(children: Sequence[Provision], place: str) -> Provision:
    """The provision at a place; see `Document.__getitem__`.

    Args:
        children: the outermost provisions of the document.
        place: what it is called.
    """
    place = place.strip()
    found = [] if "›" in place or "[" in place else _follow(children, tuple(_steps(place)))
    if not found and place:
        found = [one for one in _walk(children) if place in (one.place, one.number)]
    if not found and "›" in place and "[" not in place:
        found = _follow(children, tuple(_steps(place)))
    if len(found) > 1:
        found = [one for one in found if not _attached(one)] or found
    if not found:
        known = (one.place for one in islice(_walk(children), _NEAREST) if one.node.number)
        raise UnknownName("provision", place, known=known)
    if len(found) > 1:
        raise AmbiguousName("provision", place, fits=(one.place for one in found))
    return found[0]


def _walk(children: Iterable[Provision]) -> Iterator[Provision]:
    for one in children:
        yield one
        yield from _walk(one.children)


def _steps(place: str) -> Iterator[_Step]:
    named: tuple[ProvisionKind, ...] = ()  # by a word whose number is still to come: point (a)
    for found in _STEP.finditer(" ".join(place.replace("›", ",").split()).rstrip(".")):
        if point := found["point"] or found["bare"]:
            yield _Step(named, (_plain(point),))
            named = ()
            continue
        if named:
            yield _Step(named, ())
        kind = _WORDS.get(found["word"].casefold())
        if kind is None:
            yield _Step((), ("\0",))
            return
        kinds, number = _INSIDE.get(kind, (kind,)), _plain(found["number"] or "")
        named = () if number else kinds
        if number:
            yield _Step(kinds, (number, *_roman(number)), found[0].casefold())
    if named:
        yield _Step(named, ())


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


def _follow(children: Sequence[Provision], steps: tuple[_Step, ...]) -> list[Provision]:
    found: list[Provision] = []
    around = [children]
    for step in steps:
        found = list(dict.fromkeys(one for below in around for one in _nearest(below, step)))
        around = [one.children for one in found]
    return found


def _nearest(children: Sequence[Provision], step: _Step) -> Iterator[Provision]:
    """The nearest provisions that fit a step; none inside one that fits."""
    pending = list(reversed(children))
    while pending:
        one = pending.pop()
        if _fits(one, step):
            yield one
        else:
            pending += reversed(one.children)


def _fits(one: Provision, step: _Step) -> bool:
    if step.kinds and one.kind not in step.kinds:
        return False
    if not step.ordinals:
        return True
    # Numbers in words are found as they are printed: Part One.
    return one.ordinal in step.ordinals or one.number.casefold() == step.printed


def _attached(one: Provision) -> bool:
    """Whether a provision stands in an annex or protocol rather than in the instrument itself."""
    around = one.parent
    while around is not None and around.kind not in (_K.ANNEX, _K.PROTOCOL):
        around = around.parent
    return around is not None
