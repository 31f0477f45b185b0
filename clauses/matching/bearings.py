"""How the acts of a passage bear on a statement: which are its act, and what is said of them."""

from collections.abc import Callable, Iterable, Iterator

from attrs import frozen

from clauses.lexicon.wordforms import verb_base
from clauses.matching.asking import Statement, Stems, places, stating
from clauses.matching.deeds import Deed
from clauses.matching.kindred import kindred, marked
from clauses.matching.kinship import akin, contrary
from clauses.matching.row import Place, Row
from clauses.matching.sketching import Sketch, sketch
from clauses.model.bearing import Bearing
from clauses.model.difference import Contrast
from clauses.model.modality import Modality

Speaks = Callable[[Iterable[str]], float]
# "without the prior written consent": so many words at most stand before the word for leave.
_LEAVE = 12
# "to make a first copy": so many words at most stand between a light verb and its noun.
_LIGHT = 3
# "whether or not so marked": so many telling words behind hold the act that is conceded.
_CONCEDED = 5
_SHOWN = 8
# So many words behind the first verb are looked through for others under the same modality.
_JOINED = 24
_JOINTS = frozenset({"and", "or", "nor", "otherwise"})


def bearings(
    statement: Statement, text: str, speaks: Speaks, telling: Callable[[str], bool]
) -> tuple[Bearing, ...]:
    """Every act of a passage that is the statement's act, or its contrary.

    Args:
        statement: the statement.
        text: the passage, with the words that open its list.
        speaks: how much of some stems the passage speaks of.
        telling: whether a stem tells one matter from another in the text around.

    >>> from clauses.matching.asking import asked
    >>> said = asked(sketch("The port may close the gate."))
    >>> [found] = bearings(said, "No port shall close a gate.", lambda _: 1.0, lambda _: True)
    >>> found.said, found.opposed
    (<Modality.PROHIBITION: 'prohibition'>, True)
    """
    if statement.deed is None:
        return ()
    return tuple(_Held(statement, statement.deed, text, speaks, telling).found())


@frozen(eq=False)
class _Exceptions:
    """Where a passage takes something out of its rule, leave of the other side set aside."""

    row: Row
    at: tuple[Place, ...]

    def behind(self, start: int) -> Place | None:
        """The first from some place on; the first of all where none follows."""
        return next((one for one in self.at if one[0] >= start), next(iter(self.at), None))


class _Held:
    def __init__(
        self,
        statement: Statement,
        deed: Deed,
        text: str,
        speaks: Speaks,
        telling: Callable[[str], bool],
    ) -> None:
        self.statement, self.asked = statement, deed
        self.sketch: Sketch = sketch(text)
        self.row = Row(text)
        self.exceptions = _Exceptions(self.row, tuple(_exceptions(self.row)))
        about = [one for one in statement.about if telling(one)]
        self.about = frozenset((*about, *filter(telling, statement.examples)))
        self.idle = stating(self.row) if not stating(Row(statement.sketch.text)) else frozenset()
        self.specific = speaks((*about, *filter(telling, statement.case)))

    def found(self) -> Iterator[Bearing]:
        yield from self._conceded()
        around = {*self.statement.subject, *self.statement.about}
        for deed in self.sketch.deeds:
            if deed.until - 1 in self.idle:
                continue
            acts = (*deed.acts, *self._joined(deed))
            same = self._same(deed, acts)
            opposite = not same and self._contrary(acts)
            if not (opposite or same):
                continue
            if around and not akin(around, deed.near | deed.rest):
                continue
            yield self._bearing(deed, opposite)

    def _bearing(self, deed: Deed, opposite: bool) -> Bearing:
        exception = self.exceptions.behind(deed.at)
        return Bearing(
            Contrast.MODALITY,
            self.asked.modality,
            deed.modality.of_inaction if opposite else deed.modality,
            shown(self.statement.sketch, self.asked.at, self.asked.until),
            shown(self.sketch, deed.at, deed.until),
            opposite,
            self.specific,
            exception is not None,
            exception is not None and self._names(exception),
            deed.only and bool(self.about),
            self.statement.bounded,
        )

    def _names(self, exception: Place) -> bool:
        """Whether an exception is made for what the statement is about."""
        behind = self.row.content(exception[1], len(self.row))
        return any(one in behind or not kindred(one).isdisjoint(behind) for one in self.about)

    def _same(self, deed: Deed, acts: Stems) -> bool:
        if akin(self.statement.act, acts):
            return True
        noun = self.row.stems[deed.until : deed.until + _LIGHT]
        light = not marked("light").isdisjoint(deed.acts)
        return light and not set(self.statement.act).isdisjoint(noun)

    def _contrary(self, acts: Stems) -> bool:
        return any(contrary(one, other) for one in self.statement.act for other in acts)

    def _joined(self, deed: Deed) -> Stems:
        """The further verbs of one modality: "shall not copy, sell or in any way lend it"."""
        found: list[str] = []
        at, joint = deed.until, False
        while deed.acts and at < len(self.row) and at - deed.until < _JOINED:
            word = self.row.words[at]
            if word in _JOINTS or self.row.broken(at):
                joint = True
            if word not in _JOINTS:
                if joint and self.row.told[at] and verb_base(word):
                    found.append(self.row.stems[at])
                    joint = False
                elif not word.endswith("ly") and self.row.told[at]:
                    break
            at += 1
        return tuple(found)

    def _conceded(self) -> Iterator[Bearing]:
        """The act that need not be done, as in "whether or not marked"."""
        acts = self.statement.act
        for start, end in places(self.row, "conceding"):
            told = [at for at in range(end, len(self.row)) if self.row.told[at]][:_CONCEDED]
            stems = {self.row.stems[at] for at in told}
            if any(one in stems or not kindred(one).isdisjoint(stems) for one in acts):
                yield Bearing(
                    Contrast.MODALITY,
                    self.asked.modality,
                    Modality.EXEMPTION,
                    shown(self.statement.sketch, self.asked.at, self.asked.until),
                    shown(self.sketch, start, min(told[-1] + 1, start + _SHOWN)),
                )


def _exceptions(row: Row) -> Iterator[Place]:
    leave, until = marked("leave"), 0
    unlimited = {start for start, _ in places(row, "unlimited")}
    openers = {start for start, _ in places(row, "unleft")}
    for start, end in places(row, "except"):
        by_leave = start in openers and leave.intersection(row.stems[end : end + _LEAVE])
        if start >= until and start not in unlimited and not by_leave:
            yield start, end
            until = end


def shown(of: Sketch, start: int, end: int) -> str:
    """The words from one place to another, as they stand.

    >>> shown(sketch("All piers, then, close."), 1, 3)
    'piers, then'
    """
    last = max(start, min(end, len(of.spans)) - 1)
    return of.text[of.spans[start].start : of.spans[last].end]
