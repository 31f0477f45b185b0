"""Acts, and how two of them are related: kinds, opposites and counterparts.

An act from the taxonomy carries its relations with it, so two records can be compared without any
table at hand. An act outside the taxonomy is a verb with its object, comparable by wording only.
"""

from enum import Enum

from attrs import field, frozen

from clauses.errors import InvalidRecord
from clauses.model.checks import all_are, as_frozenset, is_a, is_text


class ActRelation(Enum):
    """How one act is related to another, read from left to right.

    >>> ActRelation.KIND.converse
    <ActRelation.GENUS: 'genus'>
    """

    SAME = "same"
    KIND = "kind"  # the left act is a kind of the right one
    GENUS = "genus"  # the right act is a kind of the left one
    OPPOSITE = "opposite"  # doing the one undoes the other: deploy, withdraw
    COUNTERPART = "counterpart"  # one event, two bearers: admit, accede
    TOPIC = "topic"  # the left act is talk whose topic takes in the right act
    UNRELATED = "unrelated"
    UNKNOWN = "unknown"  # outside the taxonomy: only the wording can tell

    @property
    def converse(self) -> "ActRelation":
        """The same relation read from right to left."""
        swap = {ActRelation.KIND: ActRelation.GENUS, ActRelation.GENUS: ActRelation.KIND}
        return swap.get(self, self)


@frozen(repr=False, cache_hash=True)
class Action:
    """An act: a term of the taxonomy, or an open verb with its object.

    Attributes:
        key: the term's key, such as ``admit-member``; for an open act, verb and object.
        label: the act in words, as an infinitive without *to*.
        genera: keys of every term this one is a kind of.
        kinds: keys of every term that is a kind of this one.
        opposites: keys of the terms that undo this one, their kinds among them.
        counterparts: keys of the terms that are the other side of this one or of its kinds.
        talk: whether the act is talking about something, rather than doing it.
        open: whether the act is outside the taxonomy.

    >>> from clauses import action
    >>> action("withdraw").relation(action("deploy"))
    <ActRelation.OPPOSITE: 'opposite'>
    """

    key: str = field(validator=is_text())
    label: str = field(validator=is_text(), eq=False)
    genera: frozenset[str] = field(
        default=frozenset(), converter=as_frozenset, validator=all_are(str)
    )
    kinds: frozenset[str] = field(
        default=frozenset(), converter=as_frozenset, validator=all_are(str)
    )
    opposites: frozenset[str] = field(
        default=frozenset(), converter=as_frozenset, validator=all_are(str)
    )
    counterparts: frozenset[str] = field(
        default=frozenset(), converter=as_frozenset, validator=all_are(str)
    )
    talk: bool = field(default=False, validator=is_a(bool))
    open: bool = field(default=False, validator=is_a(bool))

    def __attrs_post_init__(self) -> None:
        if self.key in self.genera | self.kinds:
            raise InvalidRecord(
                f"Action {self.key}", found="itself", allowed="kinds other than itself"
            )

    @classmethod
    def of(cls, verb: str, thing: str = "") -> "Action":
        """Make an act outside the taxonomy from a verb and what it is done to.

        Raises:
            InvalidRecord: if the verb is blank.

        >>> Action.of("dredge", "the estuary")
        dredge the estuary
        """
        label = " ".join(f"{verb} {thing}".split())
        if not verb.strip():
            raise InvalidRecord("Action.of", found=verb, allowed="a verb in the infinitive")
        return cls(label.casefold(), label, open=True)

    def __repr__(self) -> str:
        """Print the act in words."""
        return self.label

    @property
    def family(self) -> frozenset[str]:
        """The act with all its kinds, which to forbid or discuss it takes in."""
        return self.kinds | {self.key}

    def relation(self, other: "Action") -> ActRelation:
        """How this act is related to another, read from this one."""
        if self.key == other.key:
            return ActRelation.SAME
        if self.open or other.open:
            return ActRelation.UNKNOWN
        if other.key in self.genera | self.kinds:
            return ActRelation.KIND if other.key in self.genera else ActRelation.GENUS
        if other.key in self.opposites or self.key in other.opposites:
            return ActRelation.OPPOSITE
        if self._mirrors(other) or other._mirrors(self):
            return ActRelation.COUNTERPART
        return ActRelation.UNRELATED

    def _mirrors(self, other: "Action") -> bool:
        return not self.counterparts.isdisjoint(other.family)
