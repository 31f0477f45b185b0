"""An analysis changed one thing at a time: which changes the expectations notice."""

from enum import Enum

# A field is what is changed here.
from attrs import field as attribute
from attrs import frozen

from clauses.errors import InvalidRecord
from clauses.model.checks import all_are, as_tuple, is_a, is_text
from clauses.model.figure import Figure
from clauses.model.relation import Relation


class MutationEffect(Enum):
    """What came of a change.

    >>> MutationEffect("unnoticed")
    <MutationEffect.UNNOTICED: 'unnoticed'>
    """

    NOTICED = "noticed"
    UNNOTICED = "unnoticed"
    NONE = "none"


@frozen(repr=False)
class Turn:
    """A verdict that a change gave another relation.

    Attributes:
        demand: the demand's id.
        position: the position's id.
        was: the relation before the change.
        now: the relation after it.

    >>> Turn("D2", "W9", Relation.CONFLICT, Relation.PARTIAL)
    D2 × W9: conflict → partial
    """

    demand: str = attribute(validator=is_text())
    position: str = attribute(validator=is_text())
    was: Relation = attribute(validator=is_a(Relation))
    now: Relation = attribute(validator=is_a(Relation))

    def __attrs_post_init__(self) -> None:
        if self.was is self.now:
            raise InvalidRecord("Turn", found=self.was.value, allowed="two different relations")

    def __repr__(self) -> str:
        """Print the pair and both relations."""
        return f"{self.demand} × {self.position}: {self.was.value} → {self.now.value}"


@frozen
class Mutation:
    """One change of one field of one clause, and what came of it.

    Attributes:
        clause: the clause's id.
        field: the field, such as ``modality`` or ``conditions``.
        before: its value, as a reader would write it; empty for no restriction.
        after: the value it was changed to.
        turns: the verdicts that have another relation for it.
        noticed: the expectations that hold no longer, each as ``demand × party``.

    Raises:
        InvalidRecord: if it is noticed and turns no verdict.

    >>> Mutation("D2", "strength", "binding", "effort").effect
    <MutationEffect.NONE: 'none'>
    """

    clause: str = attribute(validator=is_text())
    field: str = attribute(validator=is_text())
    before: str = attribute(validator=is_text(empty=True))
    after: str = attribute(validator=is_text(empty=True))
    turns: tuple[Turn, ...] = attribute(default=(), converter=as_tuple, validator=all_are(Turn))
    noticed: tuple[str, ...] = attribute(default=(), converter=as_tuple, validator=all_are(str))

    def __attrs_post_init__(self) -> None:
        if self.noticed and not self.turns:
            allowed = "a verdict that turned, where an expectation notices"
            raise InvalidRecord("Mutation.noticed", found=self.noticed, allowed=allowed)

    @property
    def effect(self) -> MutationEffect:
        """Whether a verdict turned, and whether an expectation noticed."""
        if not self.turns:
            return MutationEffect.NONE
        return MutationEffect.NOTICED if self.noticed else MutationEffect.UNNOTICED


@frozen(repr=False)
class Mutations:
    """Every change that was tried on an analysis, and how many of them its expectations notice.

    Attributes:
        title: what was changed.
        expectations: how many expectations held before any change, and so could notice one.
        failing: those that did not hold to begin with, each as ``demand × party``.
        mutations: the changes, clause by clause.
        noticed: the share of the changes that turn a verdict which an expectation notices.
        turned: the share of all changes that turn a verdict.
        unread: ids of the clauses without a norm, in which nothing was changed.

    >>> from clauses import Relation, mutations
    >>> found = mutations([("F1", "Kestria", Relation.ALIGNED)], dossier="fishery")
    >>> found.expectations, len(found.mutations) > len(found.unnoticed) > 0
    (1, True)
    """

    title: str = attribute(validator=is_text())
    expectations: int = attribute(validator=is_a(int))
    failing: tuple[str, ...] = attribute(converter=as_tuple, validator=all_are(str))
    mutations: tuple[Mutation, ...] = attribute(converter=as_tuple, validator=all_are(Mutation))
    noticed: Figure = attribute(validator=is_a(Figure))
    turned: Figure = attribute(validator=is_a(Figure))
    unread: tuple[str, ...] = attribute(default=(), converter=as_tuple, validator=all_are(str))

    def __repr__(self) -> str:
        """Print the title, how much was changed, and how much was noticed."""
        turned = len(self.mutations) - len(self.idle)
        size = f"{len(self.mutations)} changes, {turned} turn a verdict"
        return f"Mutations {self.title!r}: {size}, {len(self.unnoticed)} of them unnoticed"

    @property
    def unnoticed(self) -> tuple[Mutation, ...]:
        """The changes that turn a verdict, and that no expectation notices."""
        return self.of(MutationEffect.UNNOTICED)

    @property
    def idle(self) -> tuple[Mutation, ...]:
        """The changes that turn no verdict, so that no expectation could notice them."""
        return self.of(MutationEffect.NONE)

    def of(self, effect: MutationEffect) -> tuple[Mutation, ...]:
        """The changes of one effect."""
        return tuple(one for one in self.mutations if one.effect is effect)
