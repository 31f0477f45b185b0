"""What an answer means for a demand: the relation, its reasons, and how sure they are."""

from typing import Any, NoReturn

from attrs import Attribute, field, frozen

from clauses.errors import AmbiguousTruth, InvalidRecord
from clauses.model.action import ActRelation
from clauses.model.checks import all_are, as_tuple, is_a, is_text
from clauses.model.clause import Clause
from clauses.model.confidence import Confidence
from clauses.model.contribution import Contribution, contributions
from clauses.model.match import Match
from clauses.model.override import Override
from clauses.model.reason import Delta, Effect, Reason, Remedy
from clauses.model.relation import ConflictKind, Relation
from clauses.model.stance import Stance

__all__ = ["ConflictKind", "Delta", "Effect", "Reason", "Relation", "Remedy", "Verdict"]


def _is_verdict(instance: Any, attribute: "Attribute[Any]", value: Any) -> None:
    # The class has no name yet while its own fields are made.
    is_a(Verdict, optional=True)(instance, attribute, value)


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
        overridden: what a person decided in place of the library; None where nobody did.
        computed: the verdict as the library had it, where somebody decided otherwise.

    Raises:
        InvalidRecord: if a conflict has no kind, or another relation has one; or if a correction
            comes without the computed verdict on the same pair.

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
    overridden: Override | None = field(default=None, validator=is_a(Override, optional=True))
    computed: "Verdict | None" = field(default=None, validator=_is_verdict)

    def __attrs_post_init__(self) -> None:
        if (self.relation is Relation.CONFLICT) is not (self.conflict is not None):
            found = f"{self.relation.value} with conflict {self.conflict}"
            allowed = "a kind of conflict for a conflict, and for nothing else"
            raise InvalidRecord("Verdict.conflict", found=found, allowed=allowed)
        self._check_correction()

    def _check_correction(self) -> None:
        override, computed = self.overridden, self.computed
        if override is None and computed is None:
            return
        if override is not None and computed is not None:
            alike = override.pair == self.pair == computed.pair
            if alike and computed.overridden is None:
                return
        found = f"{override!r} with {computed!r}"
        allowed = f"a correction of {' × '.join(self.pair)} with what was computed, or neither"
        raise InvalidRecord("Verdict.overridden", found=found, allowed=allowed)

    def __bool__(self) -> NoReturn:
        """Refuse: no relation is the false one."""
        raise AmbiguousTruth(
            "a Verdict", "`verdict.relation is Relation.…` or `verdict.relation.answers`"
        )

    def __repr__(self) -> str:
        """Print the pair, the relation, the confidence, and who corrected it."""
        kind = f" ({self.conflict.value})" if self.conflict else ""
        signed = f", corrected by {self.overridden.signed}" if self.overridden else ""
        return (
            f"{' × '.join(self.pair)}: {self.relation.value}{kind}, {self.confidence.value}{signed}"
        )

    @property
    def pair(self) -> tuple[str, str]:
        """The ids of the demand and the position."""
        return self.demand.id, self.position.id

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
        held = self.overridden is not None and self.overridden.relation is not None
        return (
            not held
            and self.relation.answers
            and self.match.link
            in (
                ActRelation.GENUS,
                ActRelation.COUNTERPART,
                ActRelation.UNKNOWN,
            )
        )

    @property
    def delta(self) -> Delta:
        """What the position accepts, narrows, adds and refuses."""
        by = {effect: tuple(r for r in self.reasons if r.effect is effect) for effect in Effect}
        return Delta(by[Effect.ACCEPTS], by[Effect.NARROWS], by[Effect.ADDS], by[Effect.REFUSES])

    @property
    def waterfall(self) -> tuple[Contribution, ...]:
        """What each side contributed, first to the score of the match, then to the verdict.

        The amounts add up to ``match.score``.
        """
        return contributions(self.match, self.reasons)

    def explain(self) -> str:
        """Tell the verdict in a short paragraph, in ordinary words.

        >>> from clauses import judge, load
        >>> dossier = load("december-2021")
        >>> print(judge(dossier["D2"], dossier["W9"]).explain())
        The demand ...
        """
        from clauses.model import telling  # patterns that most programs never need

        twins = all(one.stance is Stance.PROVISION for one in (self.demand, self.position))
        names = ("demand", "answer" if self.relation.answers else "statement")
        if twins:
            names = ("first provision", "second provision")
        sides = (self.demand, self.position)
        told = [*map(telling.cited, sides, names), *self._told()]
        paragraph = " ".join(filter(None, told))
        return telling.between(paragraph) if twins else paragraph

    def _told(self) -> tuple[str, ...]:
        """The sentences on how the two stand; those of a correction, where a person made one."""
        from clauses.model import telling

        override, was = self.overridden, self.computed
        changes = telling.amended(self.remedies)
        if override is None or override.relation is None or was is None:
            weight = telling.weighed(self.match, self.relation, self.delta)
            told = self.relation is not Relation.UNDETERMINED or self.caveats or override
            sure = telling.sureness(self.confidence, self.caveats, override) if told else ""
            return self._related(), weight, changes, sure
        stand = telling.stands(self.relation, self.conflict)
        held = telling.decided(override, stand, self.caveats)
        return held, telling.as_computed(was._related()), changes

    def _related(self) -> str:
        from clauses.model import telling

        return telling.related(self.match, self.relation, self.conflict, self.because, self.delta)
