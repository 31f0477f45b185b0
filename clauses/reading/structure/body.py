"""The paragraphs and points inside one article, or of a text that has no articles."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice

from attrs import evolve

from clauses.lexicon.phrases import cues, fold
from clauses.model.node import Node, ProvisionKind
from clauses.model.source import Span
from clauses.reading.structure.labels import Label, labels_in, opening_label
from clauses.reading.structure.ladder import Item, Ladder, kind_of
from clauses.reading.structure.page import Line, Page, Special, plain_page

_ENDS = ".;:!?)”\"’'»…"
_QUOTES = "\"“«„'‘("
_LOOKAHEAD = 60
_LONGEST_LABEL = 12


def body_nodes(text: str, start: int, end: int) -> tuple[Node, ...]:
    """The provisions inside one stretch of a text that has lines and nothing else.

    Returns:
        The outermost of them; none where the stretch is one paragraph without a number.
    """
    return nodes_of(plain_page(text, start, end), start, end)


def nodes_of(page: Page, start: int, end: int) -> tuple[Node, ...]:
    """The provisions inside one stretch of a page; see `body_nodes`."""
    blocks = list(_blocks(page, start, end))
    ladder = Ladder()
    for block in blocks:
        _climb(page, ladder, block)
    specials = [one for one in page.specials if start <= one.start and one.end <= end]
    items = ladder.top
    if len(items) == 1 and items[0].plain and not specials:
        items = items[0].children  # the one paragraph there is needs no node of its own
    nodes = _nodes(page.text, items, end, None)
    return with_specials(nodes, specials) if specials else nodes


class _Block:
    """A paragraph: where it begins and ends, and the number the format gave it."""

    __slots__ = ("end", "given", "start", "hard")

    def __init__(self, start: int, end: int, given: int, hard: bool) -> None:
        self.start, self.end, self.given, self.hard = start, end, given, hard


def _blocks(page: Page, start: int, end: int) -> Iterator[_Block]:
    """Join the lines of each paragraph."""
    current: _Block | None = None
    previous: Line | None = None
    for line in _within(page, start, end):
        if current is None or previous is None or _breaks(page, previous, line):
            if current is not None:
                yield current
            current = _Block(line.start, line.end, line.label, line.hard)
        current.end = line.end
        previous = line
    if current is not None:
        yield current


def _within(page: Page, start: int, end: int) -> Iterator[Line]:
    index = max(0, bisect_right(page.starts, start) - 1)
    for line in islice(page.lines, index, None):
        if line.start >= end:
            return
        if line.end <= start:
            continue
        first, last = max(line.start, start), min(line.end, end)
        if (first, last) == (line.start, line.end):
            yield line
            continue
        while first < last and page.text[first].isspace():
            first += 1
        if first < last:
            hard = line.hard or first > line.start
            yield Line(first, trimmed(page.text, first, last), hard, line.role, line.level)


def _breaks(page: Page, before: Line, line: Line) -> bool:
    """Whether a paragraph ends before this line."""
    text = page.text
    ended = text[before.end - 1] in _ENDS
    label = opening_label(text, line.start, line.end, line.label)
    if line.hard and not page.plain:
        return True
    if _only_label(text, before):
        return False
    if label is not None:
        if _cites(text, before) and label.form != "bullet":
            return False
        return ended or line.hard or label.form != "bare" and _plausible(text, before, label)
    if line.hard:
        joins = line.end - line.start <= len("and/or") and text[line.start].islower()
        return not joins and (ended or not text[line.start].islower())
    if not ended or line.end - line.start <= len("and/or") and text[line.start].islower():
        return False
    if text[line.start].islower():
        return text[before.end - 1] in ";:"
    return (
        not page.wrapped
        or before.end - before.start < page.wrapped * 0.85
        or (text[line.start] in '"“«' and text[before.end - 1] in ".;:")
    )


def _only_label(text: str, line: Line) -> bool:
    """Whether a number stands on a line of its own, above what it numbers."""
    if line.end - line.start > _LONGEST_LABEL:
        return False
    label = opening_label(text, line.start, line.end, line.label)
    return label is not None and label.end == line.end


def _plausible(text: str, before: Line, label: Label) -> bool:
    """Whether a number may begin a paragraph although the line before does not end one."""
    if label.form == "bullet":
        return True
    last = text[before.end - 1]
    if last == ",":
        return label.form != "dot" or not label.core.isdigit()
    return last.isalnum() and (label.form != "dot" or label.core.isdigit())


def _cites(text: str, line: Line) -> bool:
    """Whether a line ends in words that cite the number on the next."""
    words = text[max(line.start, line.end - 16) : line.end].split()
    last = fold(words[-1]) if words else ""
    return last.strip(".,") in cues("cited") or last in ("and", "or", "of", "to", "y", "et", "und")


def _climb(page: Page, ladder: Ladder, block: _Block) -> None:
    """Put one paragraph, and the numbered ones that run on inside it, where they belong."""
    text = page.text
    opening = opening_label(text, block.start, block.end, block.given)
    labels = list(labels_in(text, block.start, block.end))
    if opening is not None and (not labels or labels[0].start != opening.start):
        labels.insert(0, opening)
    placed = False
    at = block.start
    for index, label in enumerate(labels):
        if label.start < at:
            continue
        first = label.start == block.start or not text[at : label.start].strip() and placed
        if not first and not placed:
            _place_unnumbered(page, ladder, block)
            placed = True
        if ladder.fit(
            label if not first else _at_start(label),
            labels[index + 1 : index + 1 + _LOOKAHEAD],
            opening=first,
        ):
            placed, at = True, label.end
    if not placed:
        _place_unnumbered(page, ladder, block)


def _at_start(label: Label) -> Label:
    return label if label.ready else evolve(label, ready=True)


def _place_unnumbered(page: Page, ladder: Ladder, block: _Block) -> None:
    text = page.text
    before = (
        text[: block.start].rstrip()[-1:]
        if block.start < 4096
        else (text[block.start - 4096 : block.start].rstrip()[-1:])
    )
    lower = text[block.start].islower()
    if page.lowered:
        lower = before not in ".!?"
    listed = lower and before in ";:,"
    ladder.unnumbered(block.start, lower=lower, listed=listed)


def _nodes(
    text: str, items: Sequence[Item], end: int, around: ProvisionKind | None
) -> tuple[Node, ...]:
    found = []
    for index, item in enumerate(items):
        stop = items[index + 1].start if index + 1 < len(items) else end
        stop = trimmed(text, item.start, stop)
        kind = kind_of(item, around)
        number = Span(item.start, item.number_end) if item.number_end > item.start else None
        inside = _nodes(text, item.children, stop, kind)
        ordinal = item.ordinal if item.form != "bullet" else ""
        found.append(Node(kind, Span(item.start, stop), number, None, ordinal, inside))
    return tuple(found)


def trimmed(text: str, start: int, end: int) -> int:
    """The end of a stretch without the white space at its end."""
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    return end


def with_specials(nodes: tuple[Node, ...], specials: Sequence[Special]) -> tuple[Node, ...]:
    """Put tables and footnotes between or into the nodes where they stand."""
    for one in specials:
        nodes = _insert(nodes, Node(one.kind, Span(one.start, one.end)))
    return nodes


def _insert(nodes: tuple[Node, ...], one: Node) -> tuple[Node, ...]:
    for index, node in enumerate(nodes):
        if node.span.end <= one.span.start:
            follower = nodes[index + 1 : index + 2]
            if follower and follower[0].span.start < one.span.end:
                continue
            if follower and follower[0].span.end <= one.span.start:
                continue
            return (*nodes[: index + 1], one, *nodes[index + 1 :])
        if node.span.start <= one.span.start and one.span.end <= node.span.end:
            inner = evolve(node, children=_insert(node.children, one))
            return (*nodes[:index], inner, *nodes[index + 1 :])
        if one.span.end <= node.span.start:
            return (*nodes[:index], one, *nodes[index:])
    return (*nodes, one)
