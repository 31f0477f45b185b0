"""A document as sentences to read: each with the place it stands in and the stretches it is made of.

The opening of a list makes one passage with each of its points, so that "shall: (a) …; (b) …" gives one
norm a point. Where the opening ends in a condition ("if: (a) …; or (b) …") all points belong to one.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from attrs import frozen

from clauses.extracting.sentences import sentences
from clauses.model.document import Document
from clauses.model.node import ProvisionKind
from clauses.model.provision import Provision
from clauses.model.source import Locator, Span

_OPENING = re.compile(r"[:—–-]\s*$")
_CLOSED = re.compile(r"[.;!?][”\"’')\]]*\s*$")
_POINT = re.compile(r"(?:(?<=[:;,—–])|(?<=and)|(?<=or))\s+\(([a-z]{1,4}|\d{1,2})\)\s+")
_SILENT = frozenset(
    {ProvisionKind.TITLE, ProvisionKind.TABLE, ProvisionKind.SIGNATURES, ProvisionKind.FOOTNOTE}
)
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


@frozen
class Passage:
    """Words to be read as one sentence.

    Attributes:
        text: the words.
        parts: the stretches of the source that, joined by a space each, are the words.
        locator: the place; None where the source has no provisions.
        recital: whether it stands in a preamble.
        follows: whether it continues the paragraph of the passage before.
        opening: how many characters of the text open a list.
    """

    text: str
    parts: tuple[Span, ...]
    locator: Locator | None = None
    recital: bool = False
    follows: bool = False
    opening: int = 0

    @property
    def span(self) -> Span:
        """From its first character in the source to its last."""
        return Span(self.parts[0].start, self.parts[-1].end)


@frozen(eq=False)
class Pages:
    """The text of a document, and what was skipped in it."""

    text: str
    starts: list[int]
    ends: list[int]


def of_text(text: str) -> Iterator[Passage]:
    """The passages of one paragraph without a document around it.

    >>> [one.text for one in of_text("They shall: (a) stop; and (b) go. All may.")]
    ['They shall: (a) stop; and', 'They shall: (b) go.', 'All may.']
    """
    yield from _paragraph(text, Span(0, len(text)), None, recital=False) if text.strip() else ()


def of_document(document: Document) -> Iterator[Passage]:
    """The passages of a document in order, titles, tables and signatures left out."""
    gone = [one.span for one in document.skipped]
    pages = Pages(document.text, [one.start for one in gone], [one.end for one in gone])
    for one in document.children:
        yield from _provision(pages, one, (), recital=False)


def _provision(
    pages: Pages, one: Provision, opening: tuple[Span, ...], *, recital: bool
) -> Iterator[Passage]:
    if one.kind in _SILENT:
        return
    recital = recital or one.kind is ProvisionKind.PREAMBLE
    end = one.children[0].span.start if one.children else one.span.end
    own = _stretches(pages, one.begin, end) if one.begin < end else ()
    if not one.children:
        yield from _closed(pages, one, opening, own, recital=recital)
        return
    following: tuple[Span, ...] = ()
    if own and _opens(pages, own):
        following = yield from _last_open(pages, one, opening, own, recital=recital)
    elif own:
        yield from _closed(pages, one, opening, own, recital=recital)
    for child in one.children:
        yield from _provision(pages, child, following, recital=recital)


def _stretches(pages: Pages, start: int, end: int) -> tuple[Span, ...]:
    """The stretches between two places without what was skipped and the white space around."""
    found, at = [], start
    for index in range(bisect_right(pages.ends, start), len(pages.ends)):
        if pages.starts[index] >= end:
            break
        found.append((at, max(at, pages.starts[index])))
        at = pages.ends[index]
    found.append((at, end))
    return tuple(
        Span(a + len(piece) - len(piece.lstrip()), a + len(piece.rstrip()))
        for a, b in found
        if (piece := pages.text[a:b]).strip()
    )


def _opens(pages: Pages, own: tuple[Span, ...]) -> bool:
    text = own[-1].of(pages.text)
    return bool(_OPENING.search(text)) or not _CLOSED.search(text)


def _last_open(
    pages: Pages,
    one: Provision,
    opening: tuple[Span, ...],
    own: tuple[Span, ...],
    *,
    recital: bool,
) -> Iterator[Passage]:
    """The sentences before the one that opens a list; returns that one's stretches."""
    last = own[-1]
    cut = sentences(last.of(pages.text))
    start = last.start + cut[-1][0]
    closed = tuple(one for one in own[:-1])
    if len(cut) > 1:
        closed = (*closed, Span(last.start, last.start + cut[-2][1]))
    if closed and len(cut) > 1:
        yield from _closed(pages, one, opening, closed, recital=recital)
        return (Span(start, last.end),)
    return (*opening, *own)


def _closed(
    pages: Pages,
    one: Provision,
    opening: tuple[Span, ...],
    own: tuple[Span, ...],
    *,
    recital: bool,
) -> Iterator[Passage]:
    if not own:
        return
    locator = one.locator
    if opening:
        parts = (*opening, *own)
        text = " ".join(part.of(pages.text) for part in parts)
        length = sum(part.end - part.start + 1 for part in opening)
        yield Passage(text, parts, locator, recital, opening=length)
        return
    if len(own) == 1:
        yield from _paragraph(pages.text, own[0], locator, recital=recital)
        return
    yield from _broken(pages, own, locator, recital=recital)


def _broken(
    pages: Pages, own: tuple[Span, ...], locator: Locator, *, recital: bool
) -> Iterator[Passage]:
    """The sentences of a paragraph with a page number or the like in the middle."""
    joined = " ".join(part.of(pages.text) for part in own)
    for index, (start, end) in enumerate(sentences(joined)):
        parts, at = [], 0
        for part in own:
            length = part.end - part.start
            a, b = max(start, at), min(end, at + length)
            if a < b:
                parts.append(Span(part.start + a - at, part.start + b - at))
            at += length + 1
        text = " ".join(part.of(pages.text) for part in parts)
        yield Passage(text, tuple(parts), locator, recital, follows=index > 0)


def _paragraph(
    text: str, span: Span, locator: Locator | None, *, recital: bool
) -> Iterator[Passage]:
    follows = False
    for start, end in sentences(span.of(text)):
        stretch = Span(span.start + start, span.start + end)
        points = _points(stretch.of(text))
        if points:
            yield from _listed(text, stretch, points, locator, recital=recital)
        else:
            yield Passage(stretch.of(text), (stretch,), locator, recital, follows)
        follows = True


def _points(text: str) -> list[int]:
    """Where the points of a list inside a sentence begin; empty where there are not two."""
    found = [
        (match.group(1), match.end() - len(match.group().lstrip()))
        for match in _POINT.finditer(text)
    ]
    if not found or found[0][0] not in ("a", "i", "1"):
        return []
    wanted = {"a": "abcdefghijklmnopqrstuvwxyz", "i": _ROMAN, "1": [str(n) for n in range(1, 100)]}
    kept = []
    for label, at in found:
        series = wanted[found[0][0]]
        if len(kept) < len(series) and label == series[len(kept)]:
            kept.append(at)
    return kept if len(kept) > 1 else []


def _listed(
    text: str, span: Span, points: list[int], locator: Locator | None, *, recital: bool
) -> Iterator[Passage]:
    head = Span(span.start, span.start + len(text[span.start : span.start + points[0]].rstrip()))
    ends = [*points[1:], span.end - span.start]
    for begin, end in zip(points, ends, strict=True):
        start = span.start + begin
        point = Span(start, start + len(text[start : span.start + end].rstrip()))
        parts = (head, point)
        joined = " ".join(part.of(text) for part in parts)
        opening = head.end - head.start + 1
        yield Passage(joined, parts, locator, recital, opening=opening)
