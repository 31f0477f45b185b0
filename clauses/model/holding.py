"""A draft read as one party holds it, and what of it is still open."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from attrs import define, evolve, field, frozen

from clauses.errors import UnknownName
from clauses.model.bracket import Bracket
from clauses.model.cutting import Cut, merged, overlaid, rest, tidied
from clauses.model.draft import D, Draft, changed
from clauses.model.node import Node
from clauses.model.party import fold
from clauses.model.source import Span

_MARK = "bracket mark"
# What may be left of a provision that says nothing any more.
_EMPTY = " \t\r\n\f\v\u00a0.:;,()\u2013\u2014-"
_FRAME = " \t\r\n\u00a0[]/"
_LOOSE = str.maketrans("", "", " .-\u2010\u2011\u2013_/'")


def name_key(name: str) -> str:
    """What the spellings of a holder's name share: ``G-77`` and ``the G 77`` are ``g77``.

    >>> name_key("the G-77") == name_key("G77")
    True
    """
    return fold(name).translate(_LOOSE)


def holders_of(document: Draft) -> tuple[str, ...]:
    """The names of all who hold an alternative, in the first spelling of each, in order.

    >>> from clauses import read
    >>> holders_of(read(b"They [EU: shall] [US, JP: may] act."))
    ('EU', 'US', 'JP')
    """
    found: dict[str, str] = {}
    for bracket in document.brackets:
        for name in bracket.holders:
            found.setdefault(name_key(name), name)
    return tuple(found.values())


def open_brackets(document: Draft) -> tuple[Bracket, ...]:
    """The brackets whose marks still show, each before those inside it.

    In a draft as it was read those are all; in a party's reading, those it leaves open.

    >>> from clauses import read
    >>> len(open_brackets(read(b"They [EU: shall] act [soon].").as_held_by("EU")))
    1
    """
    return tuple(one for one in document.brackets if _shows(document, one))


def _shows(document: Draft, bracket: Bracket) -> bool:
    marks = [mark for one in bracket.alternatives for mark in one.marks]
    return any(document.words(mark).strip() for mark in marks or [bracket.span])


def as_held_by(document: D, party: str, *, also: Iterable[str] = ()) -> D:
    r"""The same document as one party would have it.

    Where the party holds an alternative, that is what stands, without brackets; where it proposes
    that nothing stand, nothing does. Where it holds none, what others hold goes out; words that the
    draft gives to nobody stay in their brackets, for they are still on the table: `open_brackets`
    of the result lists them. To propose a change inside the text of another is not to hold that
    text. Where the party itself and a group of its hold different alternatives, its own counts;
    where its groups hold several, or it holds a gap, these stay with their marks.

    What goes out is added to `Document.skipped`, so every character of the text has its place.

    Args:
        document: the draft.
        party: its name, as the draft has it or with other dots, hyphens and capitals.
        also: groups that speak for the party, such as ``("G77",)``.

    Raises:
        UnknownName: if the draft names neither the party nor one of the groups.

    >>> from clauses import read
    >>> read(b"Article 1\n1. They [EU: shall] [US: may] act.").as_held_by("EU")["Art. 1(1)"].text
    'They shall act.'
    """
    known = {name_key(name): name for name in holders_of(document)}
    own, groups = {name_key(party)}, {name_key(name) for name in also}
    if known.keys().isdisjoint(own | groups):
        raise UnknownName("party", party, known=known.values())
    reason = f"not held by {known.get(name_key(party), party)}"
    gone, marks = _cuts(document.text, document.brackets, own, groups)
    layers = [(_MARK, marks), (reason, tidied(document.text, merged(gone)))]
    read = changed(document, skipped=overlaid(document.skipped, layers))
    return _without_references(_without_empty(document, read, reason))


@frozen
class _Choice:
    """What stays of a bracket.

    Attributes:
        stays: for each alternative whether it does.
        settled: whether it is one that the party holds, so that it needs no marks.
    """

    stays: tuple[bool, ...]
    settled: bool


def _choose(bracket: Bracket, own: set[str], groups: set[str]) -> _Choice:
    for names in (own, groups):
        held = tuple(
            not names.isdisjoint(map(name_key, one.holders)) for one in bracket.alternatives
        )
        if any(held):
            single = held.count(True) == 1 and not bracket.alternatives[held.index(True)].gap
            return _Choice(held, single)
    return _Choice(tuple(not one.holders for one in bracket.alternatives), settled=False)


@define
class _Place:
    """A bracket that is not inside what went out, with those inside it."""

    bracket: Bracket
    choice: _Choice
    kept: list[Cut]
    inner: list["_Place"] = field(factory=list)

    @property
    def span(self) -> Cut:
        return self.bracket.span.start, self.bracket.span.end

    def holds(self, span: Span) -> bool:
        """Whether a stretch stands in what is kept."""
        index = bisect_right(self.kept, span.start, key=lambda one: one[0]) - 1
        return index >= 0 and span.end <= self.kept[index][1]

    def empty(self, text: str) -> None:
        """Let go of brackets round nothing but what went out: ``[[EU: shall] [US: may]]``."""
        if self.inner and not self.choice.settled:
            self.kept = [cut for cut in self.kept if not self._is_void(cut, text)]

    def _is_void(self, cut: Cut, text: str) -> bool:
        first, last = (bisect_left(self.inner, at, key=lambda one: one.span[0]) for at in cut)
        inner = self.inner[first:last]
        own = rest(cut, [one.span for one in inner])
        return bool(inner) and not (
            any(one.kept for one in inner)
            or any(text[start:end].strip(_FRAME) for start, end in own)
        )


def _cuts(
    text: str, brackets: Iterable[Bracket], own: set[str], groups: set[str]
) -> tuple[list[Cut], list[Cut]]:
    """All that goes out of a text, and what of it are the marks of words that stay."""
    places: list[_Place] = []
    around: list[_Place] = []
    for bracket in brackets:
        while around and around[-1].bracket.span.end <= bracket.span.start:
            around.pop()
        if around and not around[-1].holds(bracket.span):
            continue  # it stands in what went out already
        choice = _choose(bracket, own, groups)
        places.append(_Place(bracket, choice, list(_kept(bracket, choice))))
        if around:
            around[-1].inner.append(places[-1])
        around.append(places[-1])
    for place in reversed(places):
        place.empty(text)
    gone = [cut for place in places for cut in rest(place.span, place.kept)]
    settled = (place for place in places if place.choice.settled)
    chosen = (place.bracket.alternatives[place.choice.stays.index(True)] for place in settled)
    marks = [(mark.start, mark.end) for one in chosen if one.span for mark in one.marks]
    return gone, marks


def _kept(bracket: Bracket, choice: _Choice) -> Iterator[Cut]:
    """The words chosen; or alternatives with their marks, and what links those that stay."""
    if choice.settled:
        span = bracket.alternatives[choice.stays.index(True)].span
        yield from [(span.start, span.end)] if span else []
        return
    together: Cut | None = None
    last = 0
    for one, stays in zip(bracket.alternatives, choice.stays, strict=True):
        extent = one.extent
        if extent is None:
            continue
        if stays and together and together[1] == last:
            together = together[0], extent.end
        elif stays:
            if together:
                yield together
            together = (last if together else extent.start), extent.end
        last = extent.end
    if together:
        yield together


def _without_empty(before: D, read: D, reason: str) -> D:
    """Drop the provisions that have lost all their words, with the numbers that are left."""
    skips = [one.span.start for one in read.skipped]
    dropped: list[Cut] = []

    def touched(span: Span) -> bool:
        index = bisect_left(skips, span.end) - 1
        return index >= 0 and read.skipped[index].span.end > span.start

    def says(document: Draft, node: Node) -> bool:
        begin = node.number.end if node.number else node.span.start
        return begin < node.span.end and bool(
            document.words(Span(begin, node.span.end)).strip(_EMPTY)
        )

    def prune(nodes: tuple[Node, ...]) -> Iterator[Node]:
        for node in nodes:
            if not touched(node.span):
                yield node
            elif says(read, node) or not says(before, node):
                yield evolve(node, children=tuple(prune(node.children)))
            else:
                dropped.append((node.span.start, node.span.end))

    nodes = tuple(prune(read.nodes))
    return changed(read, nodes=nodes, skipped=overlaid(read.skipped, [(reason, dropped)]))


def _without_references(document: D) -> D:
    """Leave out citations and terms whose words are gone."""

    def shows(span: Span) -> bool:
        return bool(document.words(span).strip())

    terms = (
        evolve(one, uses=tuple(filter(shows, one.uses)))
        for one in document.terms
        if shows(one.span)
    )
    references = (one for one in document.references if shows(one.span))
    return changed(document, references=tuple(references), terms=tuple(terms))
