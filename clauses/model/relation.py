"""The words a verdict is given in: how an answer stands to a demand, and what collides."""

from enum import Enum


class Relation(Enum):
    """How a position stands to a demand.

    >>> Relation.UNADDRESSED.answers, Relation.UNDETERMINED.answers
    (False, False)
    """

    CONFLICT = "conflict"
    CONDITIONAL = "conditional"
    ALIGNED = "aligned"
    PARTIAL = "partial"
    COUNTER_DEMAND = "counter-demand"
    PROCEDURAL = "procedural"
    UNDETERMINED = "undetermined"
    UNADDRESSED = "unaddressed"

    @property
    def answers(self) -> bool:
        """Whether the position says something on the demand, and could be read."""
        return self not in (Relation.UNADDRESSED, Relation.UNDETERMINED)

    @property
    def rank(self) -> int:
        """Which relation leads where one party made several statements; the lowest does.

        A refusal governs what else was said; a condition governs a yes; a yes outweighs part of
        it; an answer of substance outweighs form; and an unread statement forbids to speak of
        silence.
        """
        return _RANK[self]


_RANK = {relation: number for number, relation in enumerate(Relation)}


class ConflictKind(Enum):
    """What collides in a conflict.

    >>> ConflictKind("power")
    <ConflictKind.POWER: 'power'>
    """

    MODALITY = "modality"  # must against must not, or against may
    POWER = "power"  # the demand needs a say that the position denies
    OBJECT = "object"  # the same direction, with values that cannot both be kept
    CONDITION = "condition"  # they collide once a condition is met
    # Two more between provisions of instruments, where one rule is written twice:
    STRUCTURE = "structure"  # opposed modality, as in MODALITY, but the act is told in other words
    QUANTITY = "quantity"  # the values of OBJECT, where they are numbers, dates or rhythms
