"""What the bare words of a provision tell: its acts with their modality, numbers and conditions.

A sketch is made of any sentence, whether or not a norm could be extracted from it. It is coarser
than a norm: an act is the stem of its verb, a bearer the stems that stand before.
"""

from collections.abc import Sequence
from functools import lru_cache

from attrs import evolve, frozen

from clauses.matching.counting import Count, counts
from clauses.matching.deeds import NEAR, REST, Deed, deeds
from clauses.matching.row import Place, Row
from clauses.matching.stems import stem
from clauses.matching.supposing import openers, supposed
from clauses.matching.wording import tokens
from clauses.model.clause import Clause
from clauses.model.modality import Modality
from clauses.model.norm import Norm
from clauses.model.scope import Facet
from clauses.model.source import Span

_REMEMBERED = 4096
_ACTS = frozenset(Modality) - {Modality.DECLARATION, Modality.DEFINITION}


@frozen
class Sketch:
    """The words of a text, sorted by what they do in it.

    Attributes:
        text: the text.
        words: its words.
        spans: where each stands.
        stems: a stem for each word.
        content: the stems that tell what it is about.
        deeds: its acts, in order.
        counts: its numbers, in order.
        openers: places of words that open a condition or exception.
        negations: places of negations, but for those in a condition.
        soles: places of words that shut others out.
        cases: the stems that stand behind the openers.
    """

    text: str
    words: tuple[str, ...]
    spans: tuple[Span, ...]
    stems: tuple[str, ...]
    content: frozenset[str]
    deeds: tuple[Deed, ...] = ()
    counts: tuple[Count, ...] = ()
    openers: tuple[Place, ...] = ()
    negations: tuple[int, ...] = ()
    soles: tuple[int, ...] = ()
    cases: frozenset[str] = frozenset()


@lru_cache(maxsize=_REMEMBERED)
def sketch(text: str) -> Sketch:
    """Sort the words of a text.

    >>> [one.value for one in sketch("Each ferry shall pay within 30 days.").counts]
    ['30']
    """
    row = Row(text)
    opened = openers(row)
    conditions = supposed(row, opened)
    return Sketch(
        text,
        row.words,
        row.spans,
        row.stems,
        row.content(0, len(row)),
        deeds(row, conditions),
        counts(row),
        opened,
        _places(row, "negation", _idle(row).union(*(range(*place) for place in conditions))),
        _places(row, "sole"),
        frozenset().union(*(row.content(end, end + NEAR) for _, end in opened)),
    )


def sketch_clauses(clauses: Sequence[Clause]) -> Sketch:
    """Sort the words of one sentence; where bare words show no act, its norms tell it.

    Args:
        clauses: the clauses of the sentence; one or more.

    >>> from clauses import extract
    >>> told = sketch_clauses(extract("The port retains the right to close."))
    >>> [deed.modality.value for deed in told.deeds]
    ['right']
    """
    plain = sketch(clauses[0].text)
    if plain.deeds:
        return plain
    read = (clause.norm for clause in clauses if clause.norm)
    found = (_of_norm(norm, plain) for norm in read if norm.modality in _ACTS)
    return evolve(plain, deeds=tuple(deed for deed in found if deed))


def _of_norm(norm: Norm, plain: Sketch) -> Deed | None:
    span = norm.words(Facet.ACTION)
    inside = (
        at for at, one in enumerate(plain.spans) if span and span.start <= one.start < span.end
    )
    at = next((at for at in inside if plain.stems[at] in plain.content), None)
    if at is None:
        return None
    bearers = norm.bearers.label if norm.bearers else ""
    subject = frozenset(map(stem, tokens(bearers).words)) & plain.content
    near, rest = (
        plain.content.intersection(plain.stems[at + 1 : at + 1 + far]) for far in (NEAR, REST)
    )
    acts = (plain.stems[at],)
    return Deed(norm.modality, norm.strength, acts, subject, rest, subject | near, at, at + 1)


def _places(row: Row, mark: str, leave: frozenset[int] = frozenset()) -> tuple[int, ...]:
    words = row.marked(mark)
    return tuple(at for at, w in enumerate(row.words) if w in words and at not in leave)


def _idle(row: Row) -> frozenset[int]:
    """Places of negations that turn nothing, as in "not limited to"."""
    marks = row.book.marks["idle"]
    starts = ((at, words) for at in range(len(row)) for words in marks if row.reads(at, words))
    return frozenset(place for at, words in starts for place in range(at, at + len(words)))
