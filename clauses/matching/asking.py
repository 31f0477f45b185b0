"""A statement that passages are to answer, sorted by what it says of its act."""

from collections.abc import Iterable, Iterator
from functools import cache

from attrs import frozen

from clauses.lexicon.answerwords import Words, answer_words
from clauses.matching.deeds import Deed
from clauses.matching.kindred import marked
from clauses.matching.row import Place, Row
from clauses.matching.sketching import Sketch

Stems = tuple[str, ...]


@frozen(eq=False)
class Statement:
    """What a statement says.

    Attributes:
        sketch: its words, sorted by what they do.
        deed: its first act; None where bare words and norms show none.
        act: stems that name the act.
        subject: the telling stems before it.
        about: the telling stems behind it.
        case: those that tell when, or but for what, the statement is to hold.
        bounded: whether it takes something out of its own rule.
    """

    sketch: Sketch
    deed: Deed | None
    act: Stems
    subject: Stems
    about: Stems
    case: Stems
    bounded: bool

    @property
    def terms(self) -> Stems:
        """Every stem to look for, once, in order."""
        return tuple(dict.fromkeys((*self.subject, *self.act, *self.about, *self.case)))


def asked(sketch: Sketch) -> Statement:
    """Sort a statement.

    Args:
        sketch: the statement, sketched.

    >>> from clauses.matching.sketching import sketch
    >>> told = asked(sketch("The port may make copies upon closure of the yard."))
    >>> told.act, told.about, told.case
    (('copi',), (), ('clos', 'yard'))
    """
    row = Row(sketch.text)
    deed = sketch.deeds[0] if sketch.deeds else None
    at, until = (deed.at, deed.until) if deed else (0, 0)
    case = _case(row, at, until)
    subject = _stems(row, (one for one in range(at) if one not in case))
    about = _stems(row, (one for one in range(until, len(row)) if one not in case))
    act = deed.acts if deed else ()
    if about and act and act[0] in marked("light"):
        act, about = about[:1], about[1:]
    bounded = any(places(row, "except"))
    return Statement(sketch, deed, act, subject, about, _stems(row, case), bounded)


def _case(row: Row, at: int, until: int) -> range:
    """The places of the first condition or exception, before the act or behind it."""
    for start in (*range(until, len(row)), *range(at)):
        if length := reads(row, start, "terms"):
            begin = start + length
            if start >= until:
                return range(begin, len(row))
            return range(begin, next((one for one in range(begin, at) if row.broken(one)), at))
    return range(0)


def reads(row: Row, at: int, mark: str) -> int:
    """How many words the wording of a list takes up at a place; 0 where none stands there."""
    first = row.words[at]
    found = (len(words) for words in _heads(mark).get(first, ()) if row.reads(at, words))
    return next(found, 0)


@cache
def _heads(mark: str) -> dict[str, list[Words]]:
    """First word → the wordings of a list that begin with it, the longest first."""
    found: dict[str, list[Words]] = {}
    for words in answer_words().marks[mark]:
        found.setdefault(words[0], []).append(words)
    return found


def places(row: Row, mark: str) -> Iterator[Place]:
    """Where the wordings of a list stand.

    >>> list(places(Row("All but the pier, other than on Sundays."), "except"))
    [(4, 6)]
    """
    return ((at, at + size) for at in range(len(row)) if (size := reads(row, at, mark)))


def _stems(row: Row, at: Iterable[int]) -> Stems:
    """The telling stems of some places, but for words that are there for the form."""
    vague = marked("vague")
    return tuple(row.stems[one] for one in at if row.told[one] and row.stems[one] not in vague)
