"""What a passage lets fall under a term, beside a statement that shuts all but some things out."""

from collections.abc import Iterator, Sequence

from clauses.matching.asking import Statement, places
from clauses.matching.bearings import shown
from clauses.matching.kindred import kindred, marked
from clauses.matching.row import Place, Row
from clauses.matching.sketching import sketch
from clauses.model.bearing import Bearing
from clauses.model.difference import Contrast
from clauses.model.modality import Modality

# So many telling words before the verb of a definition hold the term.
_TERM = 6
# A term of several words may go by its noun: "such information" for the confidential kind.
_NAMED = 0.5
_JOINTS = frozenset({"and", "or"})
_NEGATIONS = frozenset({"not", "no", "nor", "never"})


def closes(statement: Statement) -> bool:
    """Whether a statement says that a thing is, or takes in, nothing but some others.

    >>> from clauses.matching.asking import asked
    >>> closes(asked(sketch("Cargo shall only include grain.")))
    True
    """
    return (bool(statement.sketch.soles) and includes(statement)) or _limits(statement)


def _limits(statement: Statement) -> bool:
    row = Row(statement.sketch.text)
    return any(not _denied(row, *place) for place in places(row, "limiting"))


def includes(statement: Statement) -> bool:
    """Whether the act of a statement is to take in, so that no modality is at issue."""
    return not marked("including").isdisjoint(statement.act)


def definitions(statement: Statement, opening: str, points: Sequence[str]) -> Iterator[Bearing]:
    """What a passage says that the subject of a statement takes in.

    Args:
        statement: a statement that closes; see `closes`.
        opening: the passage, or the words that open its list.
        points: the points of the list.

    >>> from clauses.matching.asking import asked
    >>> said = asked(sketch("Cargo shall only include grain."))
    >>> [one.others for one in definitions(said, "Cargo means grain, timber or ore.", ())]
    [2]
    """
    text = " ".join((opening, *points))
    row = Row(text)
    for start, end in places(row, "including"):
        if not _of_subject(row, start, statement) or _denied(row, start, end):
            continue
        things = [thing for thing in _things(row, end) if not _among(thing, statement)]
        yield Bearing(
            Contrast.SOLE,
            statement.deed.modality if statement.deed else Modality.DEFINITION,
            Modality.DEFINITION,
            shown(statement.sketch, *_act(statement)),
            shown(sketch(text), start, end + 4),
            others=len(things),
        )
        return


def _act(statement: Statement) -> Place:
    """Where a statement says that its subject takes in nothing but some things."""
    deed = statement.deed
    limit = next(places(Row(statement.sketch.text), "limiting"), (0, 1))
    return (deed.at, deed.until) if deed else limit


def _of_subject(row: Row, at: int, statement: Statement) -> bool:
    before = [row.stems[one] for one in range(at) if row.told[one]][-_TERM:]
    named = [one in before or not kindred(one).isdisjoint(before) for one in statement.subject]
    return bool(named) and named[-1] and sum(named) >= len(named) * _NAMED


def _denied(row: Row, start: int, end: int) -> bool:
    near = row.words[max(start - 3, 0) : end + 1]
    return not _NEGATIONS.isdisjoint(near)


def _things(row: Row, at: int) -> Iterator[frozenset[str]]:
    """The members of a list: what stands between commas and joints."""
    begin = at
    for here in range(at, len(row)):
        if here > begin and (row.broken(here) or row.words[here] in _JOINTS):
            if told := row.content(begin, here):
                yield told
            begin = here
    if told := row.content(begin, len(row)):
        yield told


def _among(thing: frozenset[str], statement: Statement) -> bool:
    about = [*statement.about, *statement.subject]
    return any(one in thing or not kindred(one).isdisjoint(thing) for one in about)
