"""What an answer means for a demand: the relation, its reasons, and how sure they are."""

from enum import Enum
from typing import NoReturn

from attrs import field, frozen

from clauses.errors import AmbiguousTruth, InvalidRecord
from clauses.model.action import ActRelation
from clauses.model.checks import all_are, as_tuple, is_a, is_text
from clauses.model.clause import Clause
from clauses.model.confidence import Confidence
from clauses.model.extent import Extent
from clauses.model.match import Match
from clauses.model.scope import Facet


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


@frozen(repr=False)
class Verdict:
    """How one position answers one demand, and why.

    Attributes:
        match: the two clauses and what ties them.
        relation: the answer in one word.
        because: the deciding reason in one sentence.
        conflict: what collides; given exactly where ``relation`` is CONFLICT.
        reasons: every facet that was weighed, in the order it was weighed.
        confidence: how sure the verdict is.
        caveats: why the confidence is no higher.
        remedies: what would have to change in the position for it to be aligned.

    Raises:
        InvalidRecord: if a conflict has no kind, or another relation has one.

    >>> from clauses import judge, load
    >>> dossier = load("december-2021")
    >>> judge(dossier["D2"], dossier["W9"])
    D2 × W9: conflict (power), high
    """

    match: Match = field(validator=is_a(Match))
    relation: Relation = field(validator=is_a(Relation))
    because: str = field(validator=is_text())
    conflict: ConflictKind | None = field(default=None, validator=is_a(ConflictKind, optional=True))
    reasons: tuple[Reason, ...] = field(default=(), converter=as_tuple, validator=all_are(Reason))
    confidence: Confidence = field(default=Confidence.HIGH, validator=is_a(Confidence))
    caveats: tuple[str, ...] = field(default=(), converter=as_tuple, validator=all_are(str))
    remedies: tuple[Remedy, ...] = field(default=(), converter=as_tuple, validator=all_are(Remedy))

    def __attrs_post_init__(self) -> None:
        if (self.relation is Relation.CONFLICT) is not (self.conflict is not None):
            found = f"{self.relation.value} with conflict {self.conflict}"
            allowed = "a kind of conflict for a conflict, and for nothing else"
            raise InvalidRecord("Verdict.conflict", found=found, allowed=allowed)

    def __bool__(self) -> NoReturn:
        """Refuse: no relation is the false one."""
        raise AmbiguousTruth(
            "a Verdict", "`verdict.relation is Relation.…` or `verdict.relation.answers`"
        )

    def __repr__(self) -> str:
        """Print the pair, the relation and the confidence."""
        kind = f" ({self.conflict.value})" if self.conflict else ""
        pair = f"{self.demand.id} × {self.position.id}"
        return f"{pair}: {self.relation.value}{kind}, {self.confidence.value}"

    @property
    def demand(self) -> Clause:
        """The demand that was answered."""
        return self.match.demand

    @property
    def position(self) -> Clause:
        """The position that answers."""
        return self.match.position

    @property
    def derived(self) -> bool:
        """Whether the answer follows only by inference, from a wider act or a counterpart."""
        return self.relation.answers and self.match.link in (
            ActRelation.GENUS,
            ActRelation.COUNTERPART,
            ActRelation.UNKNOWN,
        )

    @property
    def delta(self) -> Delta:
        """What the position accepts, narrows, adds and refuses."""
        by = {effect: tuple(r for r in self.reasons if r.effect is effect) for effect in Effect}
        return Delta(by[Effect.ACCEPTS], by[Effect.NARROWS], by[Effect.ADDS], by[Effect.REFUSES])
