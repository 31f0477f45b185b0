"""What a norm says, and how two modalities over one act oppose each other.

Von Wright (1951) gives obligation, prohibition, permission and exemption their square; Hohfeld
(1913) gives right and power their correlatives and opposites. Both fit one picture: an act is
obligatory, optional or forbidden for its bearer, exactly one of the three, and a modality leaves
some of these open. Oppositions follow by set inclusion, so the table is computed, never typed in.
"""

from enum import Enum

from clauses.errors import InvalidRecord


class Status(Enum):
    """The three standings an act can have for its bearer, of which exactly one holds.

    The threefold classification of deontic logic; HELD and LACKED are the two standings of a power.

    >>> sorted(status.value for status in Modality.PERMISSION.leaves_open)
    ['obligatory', 'optional']
    """

    OBLIGATORY = "obligatory"
    OPTIONAL = "optional"
    FORBIDDEN = "forbidden"
    HELD = "held"
    LACKED = "lacked"


class Opposition(Enum):
    """How two modalities over the same act and bearer lie to each other (the deontic square).

    >>> Modality.OBLIGATION.opposition(Modality.PROHIBITION)
    <Opposition.CONTRARY: 'contrary'>
    """

    SAME = "same"
    CONTRADICTORY = "contradictory"  # one of the two holds, never both
    CONTRARY = "contrary"  # never both, possibly neither
    SUBCONTRARY = "subcontrary"  # at least one, possibly both
    IMPLIES = "implies"  # subaltern below: the left one brings the right one with it
    IMPLIED = "implied"  # the right one brings the left one with it
    INDEPENDENT = "independent"  # of different kinds: neither says anything of the other


class Modality(Enum):
    """What a norm says of an act.

    >>> Modality.PROHIBITION.negation
    <Modality.PERMISSION: 'permission'>
    >>> Modality.POWER.correlative
    'liability'
    """

    OBLIGATION = "obligation"
    PROHIBITION = "prohibition"
    PERMISSION = "permission"
    EXEMPTION = "exemption"
    RIGHT = "right"
    POWER = "power"
    NO_POWER = "no-power"
    DECLARATION = "declaration"
    DEFINITION = "definition"

    @property
    def leaves_open(self) -> frozenset[Status]:
        """The standings of the act that the modality leaves possible; none for a definition."""
        return _LEAVES_OPEN[self]

    @property
    def of_inaction(self) -> "Modality":
        """The modality that says the same over the opposite act, as not deploying is withdrawing.

        >>> Modality.PROHIBITION.of_inaction
        <Modality.OBLIGATION: 'obligation'>
        """
        return _OF_INACTION.get(self, self)

    @property
    def negation(self) -> "Modality":
        """The modality that holds exactly when this one does not.

        Raises:
            InvalidRecord: for a declaration or definition, which no modality negates.
        """
        if self not in _NEGATION:
            allowed = ", ".join(modality.value for modality in _NEGATION)
            raise InvalidRecord("Modality.negation", found=self.value, allowed=allowed)
        return _NEGATION[self]

    @property
    def correlative(self) -> str:
        """What the other party has when the bearer has this (Hohfeld); empty where nothing."""
        return _HOHFELD.get(self, ("", ""))[0]

    @property
    def opposite(self) -> str:
        """What the bearer lacks when having this (Hohfeld, von Wright); empty where nothing."""
        return _HOHFELD.get(self, ("", ""))[1]

    def opposition(self, other: "Modality") -> Opposition:
        """How this modality lies to another over the same act and bearer.

        A right counts as the permission it contains: what it adds, others' duty not to stand in
        the way, is no standing of the bearer's own act.
        """
        left, right = self.leaves_open, other.leaves_open
        if self is other:
            return Opposition.SAME
        if _UNOPPOSED & {self, other} or _kind(left) is not _kind(right):
            return Opposition.INDEPENDENT
        if left < right or (self is Modality.RIGHT and left == right):
            return Opposition.IMPLIES
        if right <= left:
            return Opposition.IMPLIED
        if left & right:
            return Opposition.SUBCONTRARY
        return Opposition.CONTRADICTORY if left | right == _kind(left) else Opposition.CONTRARY


class Strength(Enum):
    """How hard a norm binds: *shall*, *shall endeavour to*, *should*.

    >>> Strength.BINDING.rank > Strength.EFFORT.rank > Strength.HORTATORY.rank
    True
    """

    BINDING = "binding"
    EFFORT = "effort"
    HORTATORY = "hortatory"

    @property
    def rank(self) -> int:
        """A number that grows with the strength, for ordering."""
        return {"binding": 2, "effort": 1, "hortatory": 0}[self.value]


ACT = frozenset({Status.OBLIGATORY, Status.OPTIONAL, Status.FORBIDDEN})
COMPETENCE = frozenset({Status.HELD, Status.LACKED})


def _kind(statuses: frozenset[Status]) -> frozenset[Status]:
    return ACT if statuses <= ACT else COMPETENCE


_LEAVES_OPEN = {
    Modality.OBLIGATION: frozenset({Status.OBLIGATORY}),
    Modality.PROHIBITION: frozenset({Status.FORBIDDEN}),
    Modality.PERMISSION: frozenset({Status.OBLIGATORY, Status.OPTIONAL}),
    Modality.EXEMPTION: frozenset({Status.OPTIONAL, Status.FORBIDDEN}),
    Modality.RIGHT: frozenset({Status.OBLIGATORY, Status.OPTIONAL}),
    Modality.POWER: frozenset({Status.HELD}),
    Modality.NO_POWER: frozenset({Status.LACKED}),
    # To declare is to do the thing declared, so as an act a declaration stands as obligatory does.
    Modality.DECLARATION: frozenset({Status.OBLIGATORY}),
    Modality.DEFINITION: frozenset(),
}
_UNOPPOSED = frozenset({Modality.DECLARATION, Modality.DEFINITION})
_OF_INACTION = {
    Modality.OBLIGATION: Modality.PROHIBITION,
    Modality.PROHIBITION: Modality.OBLIGATION,
    Modality.PERMISSION: Modality.EXEMPTION,
    Modality.EXEMPTION: Modality.PERMISSION,
    Modality.RIGHT: Modality.EXEMPTION,
    Modality.DECLARATION: Modality.PROHIBITION,
}
_NEGATION = {
    Modality.OBLIGATION: Modality.EXEMPTION,
    Modality.EXEMPTION: Modality.OBLIGATION,
    Modality.PROHIBITION: Modality.PERMISSION,
    Modality.PERMISSION: Modality.PROHIBITION,
    Modality.RIGHT: Modality.PROHIBITION,
    Modality.POWER: Modality.NO_POWER,
    Modality.NO_POWER: Modality.POWER,
}
# Correlative and opposite, in Hohfeld's terms where he has one; an exemption is his privilege not
# to act.
_HOHFELD = {
    Modality.OBLIGATION: ("right", "exemption"),
    Modality.PROHIBITION: ("right that the act not be done", "permission"),
    Modality.PERMISSION: ("no-right", "prohibition"),
    Modality.EXEMPTION: ("no-right", "obligation"),
    Modality.RIGHT: ("obligation", "no-right"),
    Modality.POWER: ("liability", "no-power"),
    Modality.NO_POWER: ("immunity", "power"),
}
