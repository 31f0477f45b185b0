"""The paragraphs and points inside one article, or of a text that has no articles."""

from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from attrs import define, evolve

from clauses.lexicon.phrases import cues, fold
from clauses.model.node import WHITE, Node, ProvisionKind
from clauses.model.source import Span
from clauses.reading.raw import Role
from clauses.reading.structure.labels import Label, labels_in, opening_label
from clauses.reading.structure.ladder import Item, Ladder, kind_of
from clauses.reading.structure.page import Line, Page, Special, is_blank, plain_page
from clauses.reading.structure.titles import OPENS_POINT, reads_as_heading

_ENDS = ".;:!?)”\"’'»…"
_QUOTES = '"“«'
_LOOKAHEAD = 60
_LONGEST_LABEL = 12
_LONGEST_JOINT = len("and/or")
_FULL = 0.85
_REACH = 16


def body_nodes(text: str, start: int, end: int) -> tuple[Node, ...]:
    """The provisions inside one stretch of a text that has lines and nothing else.

    Returns:
        The outermost of them; none where the stretch is one paragraph without a number.
    """
    return nodes_of(plain_page(text, start, end), start, end)


def nodes_of(page: Page, start: int, end: int, *, owned: bool = True) -> tuple[Node, ...]:
    """The provisions inside one stretch of a page.

    Args:
        page: the text.
        start: where the stretch begins.
        end: where it ends.
        owned: whether the words before the first provision belong to one around it, as those of an
            article do; otherwise every word of the stretch is in a node.
    """
    blocks = list(_blocks(page, start, end))
    openings = [opening_label(page.text, one.start, one.end, one.given) for one in blocks]
    ahead = _Ahead(openings)
    ladder = Ladder()
    for block, opening in zip(blocks, openings, strict=True):
        ahead.drop()
        _climb(page, ladder, block, opening, ahead)
    specials = [one for one in page.specials if start <= one.start and one.end <= end]
    items = ladder.top
    if owned and len(items) == 1 and items[0].plain and not specials:
        items = items[0].children  # the one paragraph there is needs no node of its own
    nodes = _nodes(page, items, end, None)
    return with_specials(nodes, specials) if specials else nodes


@define
class _Block:
    """A paragraph: where it begins and ends, and how much of it is a number its format gave."""

    start: int
    end: int
    given: int


def _blocks(page: Page, start: int, end: int) -> Iterator[_Block]:
    """Join the lines of each paragraph."""
    current: _Block | None = None
    previous: Line | None = None
    for line in _within(page, start, end):
        if current is None or previous is None or _breaks(page, previous, line):
            if current is not None:
                yield current
            current = _Block(line.start, line.end, line.label)
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
        while first < last and page.text[first] in WHITE:
            first += 1
        hard = line.hard or first > line.start
        yield Line(first, trimmed(page.text, first, last), hard, line.role, line.level)


def _breaks(page: Page, before: Line, line: Line) -> bool:
    """Whether a paragraph ends before this line."""
    text = page.text
    if line.hard and not page.plain:
        return True
    if _only_label(text, before):
        return False
    label = opening_label(text, line.start, line.end, line.label)
    if label is not None:
        return _breaks_at(text, before, line, label)
    return not page.flowing and _breaks_off(page, before, line)


def _breaks_off(page: Page, before: Line, line: Line) -> bool:
    """Whether a paragraph ends before a line that begins with a word."""
    text = page.text
    ended, lower = text[before.end - 1] in _ENDS, text[line.start].islower()
    if lower and _joins(text[line.start : line.end]):
        return False  # the "and" between two items stands on a line of its own
    if line.hard or not ended:
        return line.hard and (ended or not lower)
    return text[before.end - 1] in ";:" if lower else _anew(page, before, line)


def _joins(shown: str) -> bool:
    return len(shown) <= _LONGEST_JOINT and set(fold(shown).split("/")) <= set(cues("joining"))


def _anew(page: Page, before: Line, line: Line) -> bool:
    """Whether a line that follows a full stop begins a paragraph."""
    text = page.text
    return _short(page, before) or (text[line.start] in _QUOTES and text[before.end - 1] in ".;:")


def _breaks_at(text: str, before: Line, line: Line, label: Label) -> bool:
    """Whether a paragraph ends before a line that begins with a number or bullet."""
    if label.form != "bullet" and _cites(text, before):
        return False
    if text[before.end - 1] in _ENDS or line.hard:
        return True
    return label.form != "bare" and _plausible(text, before, label)


def _short(page: Page, line: Line) -> bool:
    """Whether a line ends before the width at which lines are broken, so that a paragraph ends."""
    return not page.wrapped or line.end - line.start < page.wrapped * _FULL


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
    words = text[max(line.start, line.end - _REACH) : line.end].split()
    last = fold(words[-1])
    return last.strip(".,") in cues("cited") or last in cues("joining")


class _Ahead:
    """The numbers with which the paragraphs begin that are still to come."""

    def __init__(self, openings: Iterable[Label | None]) -> None:
        self._left = deque(one and evolve(one, ready=True) for one in openings)

    def drop(self) -> None:
        """Leave out the next one, whose turn it is."""
        self._left.popleft()

    def next(self, count: int) -> Iterator[Label]:
        """The next few; those at the start of a paragraph are always in their place."""
        return (one for one in islice(self._left, count) if one is not None)


def _climb(page: Page, ladder: Ladder, block: _Block, opening: Label | None, ahead: _Ahead) -> None:
    """Put one paragraph, and the numbered ones that run on inside it, where they belong."""
    text = page.text
    labels = list(labels_in(text, block.start, block.end))
    if opening is not None and (not labels or labels[0].start != opening.start):
        labels.insert(0, opening)
    placed = False
    at = block.start
    for index, label in enumerate(labels):
        if label.start < at:
            continue
        first = label.start == block.start or (placed and is_blank(text[at : label.start]))
        if not first and not placed:
            _place_unnumbered(page, ladder, block)
            placed = True
        rest = labels[index + 1 : index + 1 + _LOOKAHEAD]
        rest += ahead.next(_LOOKAHEAD - len(rest))
        if ladder.fit(evolve(label, ready=True) if first else label, rest, opening=first):
            placed, at = True, label.end
    if not placed:
        _place_unnumbered(page, ladder, block)


def _place_unnumbered(page: Page, ladder: Ladder, block: _Block) -> None:
    before = last_before(page.text, block.start)
    # In a text put in lower case only a full stop tells where a sentence begins.
    lower = before not in ".!?" if page.lowered else page.text[block.start].islower()
    ladder.unnumbered(block.start, lower=lower, listed=lower and before in ";:,")


def last_before(text: str, at: int) -> str:
    """The last character before a place that is no white space; empty where there is none."""
    while at and text[at - 1] in WHITE:
        at -= 1
    return text[at - 1] if at else ""


def _nodes(
    page: Page, items: Sequence[Item], end: int, around: ProvisionKind | None
) -> tuple[Node, ...]:
    found = []
    ends = [*(item.start for item in items), end][1:]
    for item, next_start in zip(items, ends, strict=True):
        stop = trimmed(page.text, item.start, next_start)
        heading = _heading(page, item, stop)
        kind = kind_of(item, around, headed=heading is not None)
        number = Span(item.start, item.number_end) if item.number_end > item.start else None
        holder = kind if kind is not ProvisionKind.SECTION else None
        inside = _nodes(page, _below(item, heading), stop, holder)
        ordinal = item.ordinal if item.form != "bullet" else ""
        found.append(Node(kind, Span(item.start, stop), number, heading, ordinal, inside))
    return tuple(found)


def _heading(page: Page, item: Item, stop: int) -> Span | None:
    """The heading of a numbered paragraph that has one on the line of its number."""
    if not item.paragraph:
        return None
    index = bisect_right(page.starts, item.start) - 1
    line = page.lines[index]
    start = item.number_end
    while start < line.end and page.text[start] in WHITE:
        start += 1
    shown = page.text[start : line.end]
    if not shown or line.end >= stop or line.start < item.start:
        return None
    if item.children and item.children[0].start < line.end:
        return None
    follower = page.lines[index + 1]
    apart = follower.hard or OPENS_POINT.match(page.text, follower.start) is not None
    named = line.role is Role.HEADING or shown.isupper() or apart
    named = named and fold(shown.split()[-1]) not in cues("connecting")
    if not named or not reads_as_heading(shown, sure=False, dot=False):
        return None
    return Span(start, line.end)


def _below(item: Item, heading: Span | None) -> list[Item]:
    """What is inside an item; its one paragraph below a heading needs no node of its own."""
    inside = item.children
    if heading and inside and inside[0].plain and not any(one.plain for one in inside[1:]):
        return [*inside[0].children, *inside[1:]]
    return inside


def trimmed(text: str, start: int, end: int) -> int:
    """The end of a stretch without the white space at its end."""
    while end > start + 1 and text[end - 1] in WHITE:
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
            return (*nodes[: index + 1], one, *nodes[index + 1 :])
        if node.span.start <= one.span.start and one.span.end <= node.span.end:
            inner = evolve(node, children=_insert(node.children, one))
            return (*nodes[:index], inner, *nodes[index + 1 :])
        return (*nodes[:index], one, *nodes[index:])
    return (*nodes, one)
