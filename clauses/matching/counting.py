"""The numbers of a provision, with what each counts."""

from collections.abc import Iterator

from attrs import frozen

from clauses.matching.row import Row
from clauses.matching.stems import stem


@frozen
class Count:
    """A number, with what it counts.

    Attributes:
        kind: ``number``, or ``rhythm`` as in *monthly*.
        value: the number.
        unit: the stem that follows; empty where none does, and for a rhythm.
        at: the place of the word.
    """

    kind: str
    value: str
    unit: str
    at: int


def counts(row: Row) -> tuple[Count, ...]:
    """The numbers that count something, not those that name a part of a text.

    >>> [
    ...     (one.value, one.unit)
    ...     for one in counts(Row("Under Article 3 it pays in sixty (60) days."))
    ... ]
    [('60', 'days')]
    """
    return tuple(_counts(row))


def _counts(row: Row) -> Iterator[Count]:
    for at, word in enumerate(row.words):
        kind, value = row.book.counts.get(word, ("number", word if word[0].isdigit() else ""))
        # "sixty (60) days" is told once, by the number beside its unit.
        again = row.gap(at + 1).strip() == "("
        if value and not (again or _refers(row, at) or _dotted(row, at)):
            yield _count(row, kind, value, at)


def _count(row: Row, kind: str, value: str, at: int) -> Count:
    if kind == "often":
        return Count("number", value, stem("times"), at)
    follows = at + 1 < len(row) and row.told[at + 1]
    return Count(kind, value, row.stems[at + 1] if follows and kind == "number" else "", at)


def _dotted(row: Row, at: int) -> bool:
    """Whether a number is part of one such as 6.3, which as often counts as names a part."""
    return row.words[at][0].isdigit() and "." in (row.gap(at), row.gap(at + 1))


def _refers(row: Row, at: int) -> bool:
    """Whether a number names a part of a text, as in "Section 3" or at the head of one."""
    here = at
    while here > 0 and row.words[here - 1][0].isdigit():
        here -= 1
    return here == 0 or row.words[here - 1] in row.marked("parts")
