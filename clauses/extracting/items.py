"""Provisions as what a list is made of: words of their own, and the items inside."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from clauses.extracting.openings import closed, continues, starts_with
from clauses.extracting.runs import Run, run_of
from clauses.extracting.sentences import sentences
from clauses.model.document import Document
from clauses.model.node import ProvisionKind
from clauses.model.provision import Provision
from clauses.model.source import Span

_SILENT = frozenset(
    {ProvisionKind.TITLE, ProvisionKind.TABLE, ProvisionKind.SIGNATURES, ProvisionKind.FOOTNOTE}
)
_POINTS = frozenset({ProvisionKind.POINT, ProvisionKind.SUBPOINT, ProvisionKind.PARAGRAPH})
_EMPTY_LINE = re.compile(r"(?<=\S)[^\S\n]*+\n[^\S\n]*+\n\s*+(?=[a-zß-öø-ÿ])")
_LONGEST_LAST = 100  # characters


@frozen(eq=False)
class Item:
    """A provision, or a point inside a sentence.

    Attributes:
        one: the provision; None where the source has none.
        parts: its words and the items inside it, in order.
    """

    one: Provision | None
    parts: "tuple[Run | Item, ...]"

    @property
    def text(self) -> str:
        """The first words in it."""
        return self.parts[0].text if self.parts else ""

    @property
    def recital(self) -> bool:
        """Whether it is a preamble."""
        return self.one is not None and self.one.kind is ProvisionKind.PREAMBLE

    @property
    def named(self) -> bool:
        """Whether it has a number or sign of its own."""
        return self.one is None or bool(self.one.node.number)

    @property
    def point(self) -> bool:
        """Whether it may be a point of a list."""
        return self.one is None or self.one.kind in _POINTS

    @property
    def words(self) -> Run | None:
        """Its words where it is words alone."""
        only = self.parts[0] if len(self.parts) == 1 else None
        return only if isinstance(only, Run) else None


@frozen(eq=False)
class Group:
    """An item seen as a list.

    Attributes:
        head: the words before the points; None where there are none.
        points: the items right behind.
        rest: what follows them.
    """

    head: Run | None
    points: tuple[Item, ...]
    rest: tuple[Run | Item, ...]


@frozen(eq=False)
class Pages:
    """The text of a document, and where something was skipped in it."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def run(self, start: int, end: int) -> Run:
        """The words between two places without what was skipped, and the white space around."""
        found, at = [], start
        for index in range(bisect_right(self.ends, start), len(self.ends)):
            if self.starts[index] >= end:
                break
            found.append((at, max(at, self.starts[index])))
            at = self.ends[index]
        found.append((at, max(at, end)))
        return Run(
            self.text,
            tuple(
                Span(a + len(piece) - len(piece.lstrip()), a + len(piece.rstrip()))
                for a, b in found
                if (piece := self.text[a:b]).strip()
            ),
        )


def items(document: Document) -> Iterator[Item]:
    r"""The outermost provisions of a document; titles, tables and signatures are left out.

    >>> from clauses import read
    >>> [one.text for one in items(read(b"Article 1\nBoats\nThe boats shall stop."))]
    ['The boats shall stop.']
    """
    gone = [one.span for one in document.skipped]
    pages = Pages(document.text, [one.start for one in gone], [one.end for one in gone])
    return (_item(pages, one) for one in document.children if one.kind not in _SILENT)


def _item(pages: Pages, one: Provision) -> Item:
    return Item(one, tuple(part for part in _parts(pages, one) if part.text))


def _parts(pages: Pages, one: Provision) -> Iterator[Run | Item]:
    at = one.begin
    for child in one.children:
        yield pages.run(at, child.span.start)
        if child.kind not in _SILENT:
            yield _item(pages, child)
        at = child.span.end
    yield pages.run(at, one.span.end)


def group(item: Item) -> Group:
    """Tell the words before the points of an item, the points, and the rest."""
    first = item.parts[0] if item.parts else None
    head = first if isinstance(first, Run) else None
    begin = at = 1 if head else 0
    while at < len(item.parts):
        part = item.parts[at]
        if isinstance(part, Run) or not part.point or (at > begin and not part.named):
            break
        at += 1
    points = tuple(part for part in item.parts[begin:at] if isinstance(part, Item))
    return Group(head, points, item.parts[at:])


def take_tail(found: Group) -> tuple[Group, Run | None]:
    """Take off the words that close the sentence of a list, behind its last point.

    They stand in a paragraph without a number that begins with a small letter, or behind an empty
    line in the last point. Where the point before ends in a mark, they are a point themselves.
    """
    last = found.points[-1].words
    first = found.rest[0] if found.rest else None
    words = first.words if first else None
    if words and first and continues(words.text):
        found = evolve(found, rest=found.rest[1:])
        one = first.one if isinstance(first, Item) else found.points[-1].one
        return _behind(found, last, words, one)
    gap = _EMPTY_LINE.search(last.text) if last else None
    # A longer point is rather broken by the end of a page.
    if not last or not gap or gap.start() > _LONGEST_LAST:
        return found, None
    before, behind = last.cut(0, gap.start()), last.cut(gap.end(), len(last.text))
    point = evolve(found.points[-1], parts=(before,))
    return _behind(evolve(found, points=(*found.points[:-1], point)), before, behind, point.one)


def _behind(
    found: Group, last: Run | None, words: Run, one: Provision | None
) -> tuple[Group, Run | None]:
    """Words behind the last point: more of it, a point themselves, or what closes the list."""
    if last and starts_with(words.text, "coordinators"):
        point = evolve(found.points[-1], parts=(run_of((last, words)),))
        return evolve(found, points=(*found.points[:-1], point)), None
    if last and closed(last.text) and not starts_with(words.text, "closers"):
        return evolve(found, points=(*found.points, Item(one, (words,)))), None
    end = sentences(words.text)[0][1]
    more = words.cut(end, len(words.text))
    rest = (more, *found.rest) if more.text else found.rest
    return evolve(found, rest=rest), words.cut(0, end)
