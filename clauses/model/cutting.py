"""Stretches cut out of a text, and the white space that they would leave behind."""

from collections.abc import Iterable, Iterator

from clauses.model.diagnostic import Skipped
from clauses.model.source import Span

Cut = tuple[int, int]
_OPENING = "([\u201c\u2018\u00ab"
_CLOSING = ",.;:!?)]\u201d\u2019\u00bb"


def merged(cuts: Iterable[Cut]) -> list[Cut]:
    """Cuts in order, with those that touch or overlap made one.

    >>> merged([(4, 6), (0, 2), (2, 3)])
    [(0, 3), (4, 6)]
    """
    found: list[Cut] = []
    for start, end in sorted(cuts):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def rest(whole: Cut, kept: Iterable[Cut]) -> Iterator[Cut]:
    """What a stretch has beside the parts that are kept, which come in order.

    >>> list(rest((0, 9), [(2, 4)]))
    [(0, 2), (4, 9)]
    """
    at, stop = whole
    for start, end in kept:
        if at < start:
            yield at, min(start, stop)
        at = max(at, end)
    if at < stop:
        yield at, stop


def tidied(text: str, cuts: list[Cut]) -> Iterator[Cut]:
    """The same cuts with the spaces that would stand double, or before a comma, without words.

    Of the white space on the two sides of a cut the one with more line breaks stays.

    >>> list(tidied("They [EU: x] act, [EU: y].", [(5, 12), (18, 25)]))
    [(5, 13), (17, 25)]
    """
    index = 0
    floor = 0
    while index < len(cuts):
        start, end = cuts[index]
        index += 1
        left = _space_before(text, start, floor)
        while True:
            stop = cuts[index][0] if index < len(cuts) else len(text)
            after = _space_after(text, end, stop)
            if after == end or not _outweighs(text, (left, start), (end, after)):
                break
            end = after
            while index < len(cuts) and cuts[index][0] <= end:
                end = max(end, cuts[index][1])
                index += 1
        if _closes(text, end) or after > end:
            start = left
        floor = end
        yield start, end


def _space_before(text: str, at: int, floor: int) -> int:
    while at > floor and text[at - 1].isspace():
        at -= 1
    return at


def _space_after(text: str, at: int, stop: int) -> int:
    while at < stop and text[at].isspace():
        at += 1
    return at


def _outweighs(text: str, left: Cut, right: Cut) -> bool:
    """Whether the space on the left stays; none stands at the beginning or in an open bracket."""
    if left[0] == left[1]:
        return left[0] == 0 or text[left[0] - 1] in _OPENING
    return left[0] == 0 or text.count("\n", *left) >= text.count("\n", *right)


def _closes(text: str, at: int) -> bool:
    return at == len(text) or text[at] in _CLOSING


def overlaid(
    skipped: Iterable[Skipped], layers: Iterable[tuple[str, Iterable[Cut]]]
) -> tuple[Skipped, ...]:
    """Skipped stretches with more of them; what was skipped before, or by a layer above, stays so.

    Args:
        skipped: what is skipped already.
        layers: reasons with their cuts, the upper layers first.

    >>> overlaid([Skipped(Span(2, 4), "page number")], [("aside", [(0, 3)])])
    (Skipped(span=[0:2], reason='aside'), Skipped(span=[2:4], reason='page number'))
    """
    found = list(skipped)
    for reason, cuts in layers:
        taken = iter([(one.span.start, one.span.end) for one in found])
        new = list(_free(merged(cuts), list(taken)))
        found += [Skipped(Span(start, end), reason) for start, end in new]
        found.sort(key=lambda one: one.span)
    return tuple(found)


def _free(cuts: list[Cut], taken: list[Cut]) -> Iterator[Cut]:
    """The parts of cuts that nothing takes; both come in order and do not overlap."""
    index = 0
    for start, end in cuts:
        while index < len(taken) and taken[index][1] <= start:
            index += 1
        inside = index
        while inside < len(taken) and taken[inside][0] < end:
            inside += 1
        yield from rest((start, end), taken[index:inside])
