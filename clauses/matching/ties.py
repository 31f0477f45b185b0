"""Which act of one wording is an act of another, and whether the two are opposed in it."""

from collections.abc import Sequence

from attrs import frozen

from clauses.matching.deeds import Deed
from clauses.matching.kinship import akin, contrary
from clauses.matching.sketching import Sketch
from clauses.model.extent import Extent
from clauses.model.modality import ACT, COMPETENCE, Modality

# Bearers that take in others: "each Party" beside a party by name is no other bearer.
_GENERAL = frozenset({"part", "one", "it", "they", "person", "peopl"})
# Two verbs that may mean the same are one act only with so many words in common around them.
_AROUND = 2


@frozen
class Tie:
    """Two acts that are one, or undo each other.

    Attributes:
        left: the act of the left wording.
        right: that of the right one.
        contrary: whether the verbs undo each other, as keep and return.
    """

    left: Deed
    right: Deed
    contrary: bool

    @property
    def opposed(self) -> bool:
        """Whether modality sets the two apart, a contrary act read as the inaction it is."""
        said = self.right.modality.of_inaction if self.contrary else self.right.modality
        return _apart(self.left.modality, said) and not _only(self.left, self.right)

    @property
    def of_power(self) -> bool:
        """Whether the two are about having the say."""
        return self.left.modality.leaves_open <= COMPETENCE

    @property
    def agrees(self) -> bool:
        """Whether both say the same of the act, with the same force."""
        return not self.opposed and self.left.strength is self.right.strength


def _apart(one: Modality, other: Modality) -> bool:
    """Whether two modalities leave an act different standings; a right counts as a permission."""
    ours, theirs = one.leaves_open, other.leaves_open
    of_acts = bool(ours) and bool(theirs) and (ours <= ACT) is (theirs <= ACT)
    return of_acts and ours != theirs


def _only(left: Deed, right: Deed) -> bool:
    """Whether "may … only" meets "may not … except", which is the same rule."""
    sides = {left.modality: left, right.modality: right}
    if sides.keys() != {Modality.PERMISSION, Modality.PROHIBITION}:
        return False
    return sides[Modality.PERMISSION].only and sides[Modality.PROHIBITION].excepted


def ties(left: Sketch, right: Sketch) -> tuple[Tie, ...]:
    """Every act of the one with every act of the other that it is, or undoes.

    >>> from clauses.matching.sketching import sketch
    >>> len(ties(sketch("The port shall open."), sketch("The port may close.")))
    1
    """
    pairs = ((one, other) for one in left.deeds for other in right.deeds)
    found = (_tie(one, other) for one, other in pairs)
    return tuple(tie for tie in found if tie)


def _tie(one: Deed, other: Deed) -> Tie | None:
    same = not set(one.acts).isdisjoint(other.acts)
    if one.near and other.near:
        around = akin(one.near, other.near) if same else one.near & other.near
        least = 1 if same else min(_AROUND, len(one.near), len(other.near))
        if len(around) < least:
            return None
    if len(one.acts) == len(other.acts) == 1 and contrary(one.acts[0], other.acts[0]):
        return Tie(one, other, contrary=True)
    return Tie(one, other, contrary=False) if akin(one.acts, other.acts) else None


def opposed(tied: Sequence[Tie]) -> tuple[Tie, ...]:
    """The ties in which the two sides say different things, unless either act is met elsewhere.

    The first of them has the most in common around the act.
    """
    met = {id(deed) for tie in tied if tie.agrees for deed in (tie.left, tie.right)}
    found = [tie for tie in tied if not tie.agrees and not {id(tie.left), id(tie.right)} & met]
    return tuple(sorted(found, key=lambda tie: -len(tie.left.near & tie.right.near)))


def bearers(tied: Sequence[Tie]) -> Extent:
    """How those lie to each other who stand before the first act in common.

    DISJOINT where they are others, or have changed places with those the act is done to; UNKNOWN
    where one side is told of the doer and the other of what it is done to.

    >>> from clauses.matching.sketching import sketch
    >>> bearers(
    ...     ties(sketch("The port shall pay the mine."), sketch("The mine shall pay the port."))
    ... )
    <Extent.DISJOINT: 'disjoint'>
    """
    if not tied:
        return Extent.UNKNOWN
    one, other = tied[0].left, tied[0].right
    lone = one.subject - akin(one.subject, other.subject)
    alone = other.subject - akin(other.subject, one.subject)
    if not lone and not alone:
        return Extent.EQUAL
    if not lone or not alone:
        return Extent.CONTAINS if lone else Extent.WITHIN
    if not _GENERAL.isdisjoint(lone | alone):
        return Extent.OVERLAPS
    crossed = not lone.isdisjoint(other.rest) and not alone.isdisjoint(one.rest)
    strangers = lone == one.subject and alone == other.subject
    # In the passive a crossing is the same event with its two sides named.
    apart = (strangers and not crossed) if one.passive else (strangers or crossed)
    if one.passive is not other.passive:
        return Extent.UNKNOWN
    return Extent.DISJOINT if apart else Extent.OVERLAPS
