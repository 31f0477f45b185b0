"""A sentence in other words, with what logic says of the two."""

from collections.abc import Iterable

from attrs import field, frozen

from clauses.model.checks import as_frozenset
from clauses.model.relation import Relation
from clauses.model.scope import Facet

SAME = frozenset({Relation.ALIGNED})
LESS = frozenset({Relation.PARTIAL})
APART = frozenset({Relation.CONFLICT})
TERMS = frozenset({Relation.CONDITIONAL})
TIED = frozenset({Relation.CONDITIONAL, Relation.PARTIAL})
SHORT = frozenset({Relation.CONFLICT, Relation.PARTIAL})
SOFT = frozenset({Relation.ALIGNED, Relation.PARTIAL})
OTHERS = frozenset({Relation.UNADDRESSED, Relation.COUNTER_DEMAND})


@frozen
class Reworded:
    """A sentence in other words.

    Attributes:
        text: the new sentence.
        there: what the new sentence can be for the old one, as a demand.
        back: what the old one can be for the new one.
        shows: the facet on which a reason must be given; None where any will do.

    >>> Reworded("No Party shall fly.", there={Relation.CONFLICT}, back={Relation.CONFLICT}).shows
    """

    text: str
    there: frozenset[Relation] = field(converter=as_frozenset)
    back: frozenset[Relation] = field(converter=as_frozenset)
    shows: Facet | None = None

    @property
    def same(self) -> bool:
        """Whether the new sentence means what the old one means."""
        return self.there == self.back == SAME


def both(text: str, relations: Iterable[Relation], shows: Facet | None = None) -> Reworded:
    """A sentence that is the same for the old one as the old one for it.

    >>> both("Each Party may fly.", SAME).back == SAME
    True
    """
    known = frozenset(relations)
    return Reworded(text, known, known, shows)
