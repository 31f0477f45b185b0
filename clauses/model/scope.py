"""Whom, what, where, when and how much a norm covers: facets, each missing one unrestricted."""

from collections.abc import Iterator, Mapping
from enum import Enum
from types import MappingProxyType

from attrs import field, frozen

from clauses.errors import UnitMismatch
from clauses.model.checks import is_a
from clauses.model.extension import Extension
from clauses.model.extent import Extent, product
from clauses.model.period import Period
from clauses.model.quantity import Quantity


class Facet(Enum):
    """The sides of a norm on which two clauses can differ.

    The first nine are facets of `Scope`; the others belong to the norm or the clause around it.

    >>> Facet("place").of_scope
    True
    """

    BEARERS = "bearers"
    COUNTERPARTIES = "counterparties"
    OBJECTS = "objects"
    PLACE = "place"
    TIME = "time"
    WEAPONS = "weapons"
    QUANTITY = "quantity"
    PURPOSE = "purpose"
    TOPICS = "topics"
    ACTION = "action"
    MODALITY = "modality"
    STRENGTH = "strength"
    STANCE = "stance"
    CONDITION = "condition"
    EXCEPTION = "exception"
    POWER = "power"
    WORDING = "wording"

    @property
    def of_scope(self) -> bool:
        """Whether the facet is one of `Scope`."""
        return self in SCOPE_FACETS


SCOPE_FACETS = tuple(Facet)[:9]


@frozen(repr=False)
class Scope:
    """What a norm covers. A missing facet means unrestricted, on that side, never unknown.

    Attributes:
        bearers: who is bound, permitted or empowered.
        counterparties: towards whom; for a power, whose acts it governs.
        objects: what or whom the act is done to.
        place: where.
        time: when, or by when.
        weapons: which weapons, forces or other assets.
        quantity: how much, how many, how far.
        purpose: to what end.
        topics: for talk, which acts or fields it is about.

    >>> Scope() == UNRESTRICTED
    True
    """

    bearers: Extension | None = field(default=None, validator=is_a(Extension, optional=True))
    counterparties: Extension | None = field(default=None, validator=is_a(Extension, optional=True))
    objects: Extension | None = field(default=None, validator=is_a(Extension, optional=True))
    place: Extension | None = field(default=None, validator=is_a(Extension, optional=True))
    time: Period | None = field(default=None, validator=is_a(Period, optional=True))
    weapons: Extension | None = field(default=None, validator=is_a(Extension, optional=True))
    quantity: Quantity | None = field(default=None, validator=is_a(Quantity, optional=True))
    purpose: Extension | None = field(default=None, validator=is_a(Extension, optional=True))
    topics: Extension | None = field(default=None, validator=is_a(Extension, optional=True))

    def __iter__(self) -> Iterator[tuple[Facet, object]]:
        """The facets that restrict, with what they restrict to."""
        for facet in SCOPE_FACETS:
            value = getattr(self, facet.value)
            if value is not None:
                yield facet, value

    def __repr__(self) -> str:
        """Print the facets that restrict: ``place: Ukraine; quantity: > 1 brigades``."""
        return "; ".join(f"{facet.value}: {value!r}" for facet, value in self) or "unrestricted"

    def facets(self, other: "Scope") -> Mapping[Facet, Extent]:
        """How the two scopes lie, facet by facet; facets unrestricted on both sides are left out.

        >>> narrow = Scope(place=Extension.of("Ukraine", {"UA"}))
        >>> dict(narrow.facets(UNRESTRICTED))
        {<Facet.PLACE: 'place'>: <Extent.WITHIN: 'within'>}
        """
        found = {}
        for facet in SCOPE_FACETS:
            left, right = getattr(self, facet.value), getattr(other, facet.value)
            if left is not None or right is not None:
                found[facet] = _lie(left, right)
        return MappingProxyType(found)

    def compare(self, other: "Scope") -> Extent:
        """How the two scopes lie, all facets together.

        >>> Scope(place=Extension.of("Ukraine", {"UA"})).compare(UNRESTRICTED)
        <Extent.WITHIN: 'within'>
        """
        return product(self.facets(other).values())

    def unsettled(self, other: "Scope") -> tuple[Facet, ...]:
        """The facets whose comparison rests on a contested name.

        >>> east = Extension.of("Eastern Europe", {"UA"}, maybe={"PL"})
        >>> Scope(place=east).unsettled(Scope(place=Extension.of("Poland", {"PL"})))
        (<Facet.PLACE: 'place'>,)
        """
        found = []
        for facet in SCOPE_FACETS:
            left, right = getattr(self, facet.value), getattr(other, facet.value)
            pair = isinstance(left, Extension) and isinstance(right, Extension)
            contested = any(
                isinstance(side, Extension) and side.contested for side in (left, right)
            )
            if contested and not (pair and left.settled(right)):
                found.append(facet)
        return tuple(found)


def _lie(left: object, right: object) -> Extent:
    if left is None or right is None:
        other = right if left is None else left
        if isinstance(other, Extension) and other.universal:
            return Extent.EQUAL
        return Extent.CONTAINS if left is None else Extent.WITHIN
    try:
        return left.compare(right)  # type: ignore[attr-defined,no-any-return]
    except UnitMismatch:
        # Kilometres and soldiers both bound the norm, but no fact says which bound is wider.
        return Extent.UNKNOWN


UNRESTRICTED = Scope()
