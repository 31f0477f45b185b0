"""Marks of text that is not agreed belong to the provision they open or close.

The tree is found as if they were not there, so that a number is seen behind ``[EU: 3.``; then each
provision takes in the marks that stand directly before and after it.
"""

from bisect import bisect_left
from collections.abc import Sequence

from attrs import evolve, frozen

from clauses.model.node import Node
from clauses.model.source import Span


@frozen
class Marks:
    """The marks of a draft, each kind in order.

    Attributes:
        opening: those before the words they mark: ``[``, ``EU:``, ``Option 1``.
        closing: those behind them: ``]``.
    """

    opening: tuple[Span, ...] = ()
    closing: tuple[Span, ...] = ()


def adopted(text: str, nodes: Sequence[Node], marks: Marks) -> tuple[Node, ...]:
    """The nodes with the marks around each taken in.

    Args:
        text: the text the nodes lie over, marks and all.
        nodes: the outermost nodes.
        marks: what was blanked out while they were found.
    """
    if not marks.opening and not marks.closing:
        return tuple(nodes)
    return _within(text, nodes, marks, 0, len(text))


def _within(
    text: str, nodes: Sequence[Node], marks: Marks, start: int, end: int
) -> tuple[Node, ...]:
    found: list[Node] = []
    floor = start
    for index, node in enumerate(nodes):
        ceiling = nodes[index + 1].span.start if index + 1 < len(nodes) else end
        first = _back(text, node.span.start, floor, marks.opening)
        last = _ahead(text, node.span.end, ceiling, marks.closing)
        inner = max((part.end for part in (node.number, node.heading) if part), default=first)
        children = _within(text, node.children, marks, inner, last)
        found.append(evolve(node, span=Span(first, last), children=children))
        floor = last
    return tuple(found)


def _back(text: str, start: int, floor: int, opening: Sequence[Span]) -> int:
    """Where the marks begin that stand directly before a place."""
    index = bisect_left(opening, start, key=lambda one: one.end)
    index += index < len(opening) and opening[index].end == start
    while index:
        mark = opening[index - 1]
        if mark.start < floor or text[mark.end : start].strip():
            break
        start, index = mark.start, index - 1
    return start


def _ahead(text: str, end: int, ceiling: int, closing: Sequence[Span]) -> int:
    """Where the marks end that stand directly behind a place."""
    for index in range(bisect_left(closing, end, key=lambda one: one.start), len(closing)):
        mark = closing[index]
        if mark.end > ceiling or text[end : mark.start].strip():
            break
        end = mark.end
    return end
