"""A document as sentences to read: each with its place and the stretches it is made of.

The opening of a list makes one passage with each of its points, so that "shall: (a) …; (b) …" gives
one norm a point; what closes the list closes each. Where the points are the cases of one condition,
"if: (a) …; or (b) …", or the members of one thing, all belong to one passage.
"""

from collections.abc import Iterator, Sequence
from itertools import chain

from attrs import evolve, frozen

from clauses.extracting.items import Item, group, items, take_tail
from clauses.extracting.openings import opens, stands_alone, whole
from clauses.extracting.points import joined, points
from clauses.extracting.runs import Run, run_of
from clauses.extracting.sentences import sentences
from clauses.lexicon.cuebook import CueBook, shipped
from clauses.model.document import Document
from clauses.model.provision import Provision
from clauses.model.source import Locator, Span

_LONGEST_OPENING = 2_000  # characters; repeated with each point, a longer one would cost the square
_LONGEST_WHOLE = 5_000
_DEEPEST = 6  # lists in lists; a text can be made to nest without end


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

    >>> [one.opening for one in of_text("They shall: (a) stop; and (b) go.")]
    [12, 12]
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
class _Around:
    """What a sentence stands in: its place, and the words that open and close its list."""

    book: CueBook
    one: Provision | None = None
    recital: bool = False
    follows: bool = False
    opening: tuple[Run, ...] = ()
    tail: tuple[Run, ...] = ()
    depth: int = 0

    def alone(self, *, follows: bool = False) -> "_Around":
        return evolve(self, opening=(), tail=(), follows=follows)


def of_text(text: str, book: CueBook | None = None) -> Iterator[Passage]:
    """The passages of one paragraph without a document around it.

    Args:
        text: the paragraph.
        book: the cues; the shipped ones if left out.

    >>> [one.text for one in of_text("They shall: (a) stop; and (b) go. All may.")]
    ['They shall: stop; and', 'They shall: go.', 'All may.']
    """
    if text.strip():
        yield from _sentences(Run(text, (Span(0, len(text)),)), _Around(book or shipped()))


def of_document(document: Document, book: CueBook | None = None) -> Iterator[Passage]:
    """The passages of a document in order, titles, tables and signatures left out.

    Args:
        document: the document.
        book: the cues; the shipped ones if left out.
    """
    for item in items(document):
        yield from _item(item, _Around(book or shipped()))


def _item(item: Item, around: _Around) -> Iterator[Passage]:
    here = evolve(around, one=item.one, recital=around.recital or item.recital)
    found, alone = group(item), here.alone()
    head = found.head
    if head and found.points and opens(head.text, found.points[0].text):
        found, tail = take_tail(found)
        yield from _list(head, found.points, tail, here)
    else:
        if head:
            yield from _sentences(head, here)
        for point in found.points:
            yield from _item(point, alone if head else here)
    listed = bool(found.points) and found.points[0].named
    behind = here.alone(follows=listed)
    for part in found.rest:
        if isinstance(part, Run):
            yield from _sentences(part, here.alone(follows=True))
        else:
            yield from _item(part, behind)
        behind = alone


def _sentences(words: Run, around: _Around) -> Iterator[Passage]:
    cuts = joined(words.text, sentences(words.text))
    for start, end in cuts:
        sentence = words.cut(start, end)
        inside = points(sentence.text) if around.depth < _DEEPEST else []
        if inside:
            head = sentence.cut(0, inside[0][0])
            yield from _list(head, _inside(sentence, inside, around), None, around)
        else:
            yield _passage((*around.opening, *_closed(sentence, around)), around)
        around = around.alone(follows=True)


def _inside(sentence: Run, cuts: Sequence[tuple[int, int]], around: _Around) -> list[Item]:
    """The points of a list inside a sentence, without their marks."""
    ends = [*(start for start, _ in cuts[1:]), len(sentence.text)]
    found = (sentence.cut(begin, end) for (_, begin), end in zip(cuts, ends, strict=True))
    return [Item(around.one, (one,)) for one in found if one.text]


def _closed(words: Run, around: _Around) -> tuple[Run, ...]:
    return (words.unjoined, *around.tail) if around.tail else (words,)


def _passage(runs: Sequence[Run], around: _Around) -> Passage:
    words = run_of(runs)
    locator = around.one.locator if around.one else None
    opening = sum(len(run.text) + 1 for run in around.opening)
    return Passage(words.text, words.parts, locator, around.recital, around.follows, opening)


def _list(
    head: Run, points: Sequence[Item], tail: Run | None, around: _Around
) -> Iterator[Passage]:
    start, end = sentences(head.text)[-1]
    if start:
        yield from _sentences(head.cut(0, start), around)
        around = around.alone(follows=True)
    opening = (*around.opening, head.cut(start, end))
    words = run_of(opening).text
    closing = (*((tail,) if tail else ()), *around.tail)
    inner = evolve(around, opening=opening, tail=closing, depth=around.depth + 1)
    if whole(words, [one.text for one in points], around.book):
        made = _whole(points, inner)
        if made:
            yield from made
            return
    alone = [len(words) > _LONGEST_OPENING or stands_alone(words, one.text) for one in points]
    if any(alone):
        yield _passage(opening, evolve(around, opening=()))
    for point, by_itself in zip(points, alone, strict=True):
        yield from _item(point, inner.alone() if by_itself else inner)
        inner = evolve(inner, follows=False)


def _whole(points: Sequence[Item], around: _Around) -> tuple[Passage, ...]:
    """One passage of all points, and one of each sentence in them behind the first; or nothing."""
    leaves = [leaf for point in points for leaf in _leaves(point)]
    *before, last = (words for words, _, _ in leaves)
    *openers, opener = around.opening
    runs = (*openers, opener.uncoloned, *chain(*map(_spoken, before)))
    runs = tuple(one for one in (*runs, *_closed(last, around)) if one.parts)
    if sum(len(one.text) for one in runs) > _LONGEST_WHOLE:
        return ()
    later = (
        passage
        for _, more, one in leaves
        if more.text
        for passage in _sentences(more, evolve(around.alone(follows=True), one=one))
    )
    return (_passage(runs, around.alone(follows=around.follows)), *later)


def _leaves(item: Item) -> Iterator[tuple[Run, Run, Provision | None]]:
    """What stands in a point: each stretch of words with what follows its first sentence."""
    for index, part in enumerate(item.parts):
        if not isinstance(part, Run):
            yield from _leaves(part)
            continue
        end = sentences(part.text)[0][1]
        first = part.cut(0, end)
        inside = index + 1 < len(item.parts)
        yield (first.uncoloned if inside else first), part.cut(end, len(part.text)), item.one


def _spoken(words: Run) -> tuple[Run, ...]:
    """A point that others follow: "is late; or" without the mark."""
    return (words.unjoined, words.joint) if words.joint.parts else (words,)
