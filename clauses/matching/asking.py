"""A statement that passages are to answer, sorted by what it says of its act."""

from collections.abc import Iterable, Iterator
from functools import cache

from attrs import frozen

from clauses.lexicon.answerwords import Words, answer_words
from clauses.matching.deeds import Deed
from clauses.matching.kindred import marked
from clauses.matching.row import Place, Row
from clauses.matching.sketching import Sketch
from clauses.matching.stems import stem

Stems = tuple[str, ...]
# "keep all of it strictly confidential": so many words behind the verb hold the state.
_STATE = 12


@frozen(eq=False)
class Statement:
    """What a statement says.

    Attributes:
        sketch: its words, sorted by what they do.
        deed: its first act; None where bare words and norms show none, and where it says to what
            something is limited.
        act: stems that name the act.
        subject: the telling stems before it.
        about: the telling stems behind it.
        case: those that tell when, or but for what, the statement is to hold.
        examples: those that only name some of what it is about.
        bounded: whether it takes something out of its own rule.
    """

    sketch: Sketch
    deed: Deed | None
    act: Stems
    subject: Stems
    about: Stems
    case: Stems
    examples: Stems
    bounded: bool

    @property
    def terms(self) -> Stems:
        """Every stem to look for, once, in order."""
        return tuple(
            dict.fromkeys((*self.subject, *self.act, *self.about, *self.examples, *self.case))
        )


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
    limit = next(places(row, "limiting"), None)
    deed = sketch.deeds[0] if sketch.deeds and not limit else None
    at, until = (deed.at, deed.until) if deed else limit or (0, 0)
    case = _case(row, at, until)
    subject = _stems(row, (one for one in range(at) if one not in case))
    behind = [one for one in range(until, len(row)) if one not in case]
    named = next((one for one in behind if reads(row, one, "examples")), len(row))
    about = _stems(row, (one for one in behind if one < named))
    examples = _stems(row, (one for one in behind if one > named))
    act = deed.acts if deed else ()
    if about and act and act[0] in marked("light"):
        act, about = about[:1], about[1:]
    bounded = any(places(row, "except"))
    return Statement(sketch, deed, act, subject, about, _stems(row, case), examples, bounded)


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
    return tuple(stem for one in at for stem in parted(row, one) if stem not in vague)


def parted(row: Row, at: int) -> Stems:
    """The stems that a word tells: of *third-party* each half; none of one that tells nothing.

    >>> parted(Row("a third-party mark"), 1)
    ('third', 'part')
    """
    if not row.told[at]:
        return ()
    halves = row.words[at].split("-")
    return tuple(map(stem, filter(None, halves))) if len(halves) > 1 else (row.stems[at],)


def stating(row: Row) -> frozenset[int]:
    """The places of verbs that say in what state a thing is kept, not that it is.

    >>> stating(Row("He shall keep the map secret and keep the key."))
    frozenset({2})
    """
    verbs, states = marked("keeping"), marked("state")
    return frozenset(
        at
        for at, one in enumerate(row.stems)
        if one in verbs and not states.isdisjoint(row.stems[at + 1 : at + 1 + _STATE])
    )
