"""What a verdict rests on: reasons facet by facet, sorted by what they do, and what would help."""

from enum import Enum

from attrs import field, frozen

from clauses.model.checks import all_are, as_tuple, is_a, is_text
from clauses.model.extent import Extent
from clauses.model.scope import Facet


class Effect(Enum):
    """What one reason contributes to a verdict.

    >>> Effect("narrows")
    <Effect.NARROWS: 'narrows'>
    """

    ACCEPTS = "accepts"
    NARROWS = "narrows"
    ADDS = "adds"
    REFUSES = "refuses"
    NOTES = "notes"


@frozen
class Reason:
    """One facet's part in a verdict.

    Attributes:
        facet: the side on which the clauses were compared.
        effect: what the comparison contributes.
        text: the reason in one sentence.
        demand: the words of the demand it rests on.
        position: the words of the position it rests on.
        extent: how the position's scope lies to the demand's; None where no scope was compared.

    >>> Reason(Facet.PLACE, Effect.NARROWS, "Only Poland is covered.").effect
    <Effect.NARROWS: 'narrows'>
    """

    facet: Facet = field(validator=is_a(Facet))
    effect: Effect = field(validator=is_a(Effect))
    text: str = field(validator=is_text())
    demand: str = field(default="", validator=is_text(empty=True))
    position: str = field(default="", validator=is_text(empty=True))
    extent: Extent | None = field(default=None, validator=is_a(Extent, optional=True))


@frozen
class Delta:
    """What a position does to a demand: four lists of reasons, sorted by their effect.

    >>> Delta().accepted
    ()
    """

    accepted: tuple[Reason, ...] = field(default=(), converter=as_tuple, validator=all_are(Reason))
    narrowed: tuple[Reason, ...] = field(default=(), converter=as_tuple, validator=all_are(Reason))
    added: tuple[Reason, ...] = field(default=(), converter=as_tuple, validator=all_are(Reason))
    refused: tuple[Reason, ...] = field(default=(), converter=as_tuple, validator=all_are(Reason))


@frozen
class Remedy:
    """One change to a position that its alignment with the demand needs.

    >>> Remedy(Facet.CONDITION, "drop the condition “if talks succeed”").facet
    <Facet.CONDITION: 'condition'>
    """

    facet: Facet = field(validator=is_a(Facet))
    text: str = field(validator=is_text())
