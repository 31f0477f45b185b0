"""The tree of a whole text: marks ranked and nested, their bodies divided."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from attrs import evolve, frozen

from clauses.model.diagnostic import Diagnostic, Skipped
from clauses.model.node import Node, ProvisionKind, skip_separators
from clauses.model.source import Span
from clauses.reading.raw import Raw
from clauses.reading.structure.adopting import Marks, adopted
from clauses.reading.structure.body import nodes_of, trimmed, with_specials
from clauses.reading.structure.contents import without_contents
from clauses.reading.structure.divisions import candidates
from clauses.reading.structure.frame import (
    Mark,
    closing,
    enacting,
    opening,
    signing,
    unnumbered,
    without_title,
)
from clauses.reading.structure.furniture import furniture
from clauses.reading.structure.headings import heading_of, mostly_headed
from clauses.reading.structure.numbering import faults
from clauses.reading.structure.numerals import spell
from clauses.reading.structure.page import Line, Page, is_blank, page_of
from clauses.reading.structure.ranks import ranks_of
from clauses.reading.structure.sequence import Division, choose
from clauses.reading.structure.titles import reads_as_heading

_K = ProvisionKind
_ATTACHED = (_K.ANNEX, _K.PROTOCOL)
# These hold sentences, never articles or chapters.
_LEAVES = (_K.TITLE, _K.PREAMBLE, _K.TESTIMONIUM, _K.SIGNATURES)


@frozen
class Structure:
    """What was found of a text: its tree, what more was skipped, and what is odd."""

    nodes: tuple[Node, ...]
    skipped: tuple[Skipped, ...]
    diagnostics: tuple[Diagnostic, ...]


def structure(raw: Raw, marks: Marks = Marks()) -> Structure:  # noqa: B008 (it is frozen)
    """Find the tree of a text.

    Args:
        raw: the text with its blocks, from a reader of a format.
        marks: the brackets and names of a draft, which the tree is found without.
    """
    page = page_of(raw, (*marks.opening, *marks.closing))
    extra = furniture(page) if page.plain else ()
    page = page.without(extra)
    found, listed = without_contents(page, _marks(page))
    if listed:
        extra = tuple(sorted([*extra, *listed], key=lambda one: one.span))
        page = page.without(listed)
    nodes = adopted(raw.text, _outermost(page, found), marks)
    return Structure(nodes, extra, tuple(faults(raw.text, nodes)))


def _marks(page: Page) -> list[Mark]:
    found = list(choose(page, candidates(page)))
    stops = [*(one.start for one in found), len(page.text)][1:]
    pairs = list(zip(found, stops, strict=True))
    headed = mostly_headed(page, [(one, stop) for one, stop in pairs if one.kind is _K.ARTICLE])
    marks = [
        _mark(page, one, stop, headed or one.kind is not _K.ARTICLE or _divided(after))
        for (one, stop), after in zip(pairs, [*found, None][1:], strict=True)
    ]
    taken = _taken(page, found, marks)
    after = next((mark.start for mark in marks), len(page.text))
    more = without_title(page, list(unnumbered(page, taken, after if marks else 0)))
    return sorted([*marks, *more], key=lambda mark: mark.start)


def _mark(page: Page, one: Division, stop: int, headed: bool) -> Mark:
    heading = heading_of(page, one, stop, headed)
    ordinal = spell(one.numeral)
    place = (heading.start, heading.end)
    level = page.lines[one.line].level
    return Mark(one.start, one.kind, one.number_end, place, ordinal, level, one.resumes)


def _divided(after: Division | None) -> bool:
    """Whether the sections of an article begin; what stands between is its heading."""
    return after is not None and after.kind is _K.SECTION and after.numeral.value == 1


def _taken(page: Page, found: Sequence[Division], marks: Sequence[Mark]) -> set[int]:
    taken = set()
    for one, mark in zip(found, marks, strict=True):
        index = one.line
        taken.add(index)
        while index + 1 < len(page.lines) and page.lines[index + 1].end <= mark.end:
            index += 1
            taken.add(index)
    return taken


def _outermost(page: Page, marks: list[Mark]) -> tuple[Node, ...]:
    """Everything from the title to the last annex."""
    first = marks[0].start if marks else len(page.text)
    begin = next((line.start for line in page.lines), first)
    head: list[Node] = []
    if begin < first:
        ends = not marks or marks[0].kind in _ATTACHED
        head = _head(page, begin, first, treaty=bool(marks), ends=ends)
    nodes = (*head, *_nest(page, _closed(page, marks)))
    late = [one for one in page.specials if not any(_inside(one.start, node) for node in nodes)]
    return with_specials(nodes, late)


def _inside(at: int, node: Node) -> bool:
    return node.span.start <= at < node.span.end


def _head(page: Page, begin: int, first: int, *, treaty: bool, ends: bool) -> list[Node]:
    """What stands before the first mark: title, preamble, and paragraphs up to the signatures.

    Args:
        page: the text.
        begin: where it begins.
        first: where the first mark begins, or the text ends.
        treaty: whether there are marks at all.
        ends: whether the instrument ends here, and is signed if it is.
    """
    closed = _closing(page, begin, first) if ends else []
    last = closed[0].start if closed else first
    if not treaty and begin < last:
        formula = enacting(page, begin, last)
        treaty = formula is not None and formula[1] < last
    found: list[Node] = []
    if begin < last:
        found = _framed(page, begin, last) if treaty else _untitled(page, begin, last)
    ends_at = [*(mark.start for mark in closed), first][1:]
    return [
        *found,
        *(_leaf(page, one.kind, one.start, at) for one, at in zip(closed, ends_at, strict=True)),
    ]


def _framed(page: Page, begin: int, end: int) -> list[Node]:
    """Title, preamble, and the paragraphs of an instrument that are in no article."""
    start, stop = opening(page, end)
    found = []
    if begin < start:
        found.append(_leaf(page, _K.TITLE, begin, start))
    if start < stop and not is_blank(page.text[start:stop]):
        found.append(_preamble(page, start, stop))
    if stop < end and not is_blank(page.text[stop:end]):
        found += nodes_of(page, stop, end, owned=False)
    return found


def _preamble(page: Page, start: int, stop: int) -> Node:
    """The preamble; a formula on a line of its own belongs to no recital before it."""
    leaf = _leaf(page, _K.PREAMBLE, start, stop)
    start, stop = leaf.span.start, leaf.span.end
    inside = nodes_of(page, start, stop)
    formula = enacting(page, start, stop)
    line = _line_at(page, formula[0]) if formula else None
    if inside and line and line.hard and line.start > start:
        inside = (
            *nodes_of(page, start, line.start, owned=False),
            _leaf(page, _K.PARAGRAPH, line.start, stop),
        )
    return evolve(leaf, children=inside)


def _line_at(page: Page, at: int) -> Line:
    return page.lines[bisect_right(page.starts, at) - 1]


def _untitled(page: Page, begin: int, end: int) -> list[Node]:
    """The paragraphs of a text that is no treaty, after its title if the first line is one."""
    found = []
    line = page.lines[0]
    after = page.lines[1] if len(page.lines) > 1 else None
    titled = not any(one.kind is _K.TITLE for one in page.specials)
    shown = page.text[line.start : line.end]
    if titled and after and after.hard and reads_as_heading(shown, sure=False, dot=False):
        found.append(_leaf(page, _K.TITLE, line.start, line.end))
        begin = after.start
    return [*found, *nodes_of(page, begin, end, owned=False)]


def _leaf(page: Page, kind: ProvisionKind, start: int, end: int) -> Node:
    return Node(kind, Span(start, trimmed(page.text, start, end)))


def _closed(page: Page, marks: list[Mark]) -> list[Mark]:
    """Add where the closing formula and the signatures begin, before each annex and at the end."""
    found = []
    for index, mark in enumerate(marks):
        found.append(mark)
        stop = marks[index + 1].start if index + 1 < len(marks) else len(page.text)
        last = index + 1 == len(marks) or marks[index + 1].kind in _ATTACHED
        if last and mark.kind is not _K.PREAMBLE:
            found += _closing(page, mark.end, stop)
    return found


def _closing(page: Page, start: int, stop: int) -> list[Mark]:
    at = closing(page, start, stop)
    if at == stop:
        return []
    signed = signing(page, at, stop)
    found = [Mark(at, _K.TESTIMONIUM, at, (at, at))]
    return (
        found if signed == stop else [*found, Mark(signed, _K.SIGNATURES, signed, (signed, signed))]
    )


def _nest(page: Page, marks: list[Mark]) -> tuple[Node, ...]:
    """Nest marks by their ranks; each ends where the next of its rank or a higher one begins."""
    ranks = ranks_of(page, marks)
    nodes: list[list[Node]] = [[]]
    open_: list[tuple[Mark, float]] = []
    ends = [*(mark.start for mark in marks), len(page.text)][1:]

    def close(at: int) -> None:
        mark, _ = open_.pop()
        inside = nodes.pop()
        nodes[-1].append(_node(page, mark, at, inside))

    for mark, rank, end in zip(marks, ranks, ends, strict=True):
        while open_ and _ends(open_, mark, rank):
            close(mark.start)
        open_.append((mark, rank))
        nodes.append(list(_body(page, mark, end)))
    while open_:
        close(len(page.text))
    return tuple(nodes[0])


def _ends(open_: Sequence[tuple[Mark, float]], mark: Mark, rank: float) -> bool:
    """Whether the innermost open mark ends where another begins."""
    inner, its_rank = open_[-1]
    return its_rank >= rank or inner.kind in _LEAVES or (mark.resumes and _attached(open_))


def _attached(open_: Sequence[tuple[Mark, float]]) -> bool:
    return any(mark.kind in _ATTACHED for mark, _ in open_)


def _body(page: Page, mark: Mark, end: int) -> Iterable[Node]:
    """What a mark says itself, before the marks inside it."""
    start = skip_separators(page.text, mark.end, end)
    if is_blank(page.text[start:end]):
        return ()
    if mark.kind in (_K.TITLE, _K.TESTIMONIUM, _K.SIGNATURES):
        return ()
    return nodes_of(page, start, end)


def _node(page: Page, mark: Mark, stop: int, inside: Sequence[Node]) -> Node:
    number = Span(mark.start, mark.number_end) if mark.number_end > mark.start else None
    start, end = mark.heading
    heading = Span(start, end) if start < end else None
    last = trimmed(page.text, max(mark.start, mark.end - 1), stop)
    # A table at the end is blanked out in the page, and is a node all the same.
    span = Span(mark.start, max([last, *(node.span.end for node in inside[-1:])]))
    return Node(mark.kind, span, number, heading, mark.ordinal, tuple(inside))
