"""A document's text cut into pieces that each have one owner and one role."""

from collections.abc import Iterable, Iterator

from clauses.model.node import WHITE, Node, Piece, PieceRole
from clauses.model.source import Span

_SEPARATORS = WHITE + ".:;,–—-\u2010\u2011*|"
Stretch = tuple[int, int, PieceRole, Node | None]


def cut(text: str, nodes: Iterable[Node], skipped: Iterable[Span]) -> Iterator[Piece]:
    """Cut a text by the nodes over it and by what was skipped; see `Document.pieces`."""
    everything = _fill(0, len(text), nodes, None, text)
    for start, end, role, node in _without(everything, skipped):
        blank = role is PieceRole.TEXT and not text[start:end].strip(_SEPARATORS)
        yield Piece(Span(start, end), PieceRole.SPACE if blank else role, node)


def _fill(
    start: int, end: int, nodes: Iterable[Node], owner: Node | None, text: str
) -> Iterator[Stretch]:
    """What lies between nodes belongs to the one around them."""
    at = start
    for node in nodes:
        yield from _own(at, node.span.start, owner)
        yield from _inside(node, text)
        at = node.span.end
    yield from _own(at, end, owner)


def _inside(node: Node, text: str) -> Iterator[Stretch]:
    at = node.span.start
    for span, role in ((node.number, PieceRole.NUMBER), (node.heading, PieceRole.HEADING)):
        if span:
            yield from _own(at, span.start, node)
            yield span.start, span.end, role, node
            at = span.end
    begin = node.begin(text)
    yield from _own(at, begin, node)
    yield from _fill(max(at, begin), node.span.end, node.children, node, text)


def _own(start: int, end: int, owner: Node | None) -> Iterator[Stretch]:
    if start < end:
        yield start, end, PieceRole.TEXT, owner


def _without(stretches: Iterable[Stretch], skipped: Iterable[Span]) -> Iterator[Stretch]:
    """Cut the skipped spans out of the stretches, as pieces of their own."""
    gone = iter(skipped)
    next_gone = next(gone, None)
    for start, end, role, node in stretches:
        at = start
        while next_gone and next_gone.start < end:
            if at < next_gone.start:
                yield at, next_gone.start, role, node
                at = next_gone.start
            stop = min(next_gone.end, end)
            yield at, stop, PieceRole.SKIPPED, node
            at = stop
            if next_gone.end > end:
                break
            next_gone = next(gone, None)
        if at < end:
            yield at, end, role, node
