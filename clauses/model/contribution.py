"""What each side of two clauses contributed: to the score that tied them, and to the verdict."""

from collections.abc import Iterable, Iterator

from attrs import field, frozen

from clauses.errors import InvalidRecord
from clauses.model.action import ActRelation
from clauses.model.checks import is_a, is_text
from clauses.model.match import Match
from clauses.model.reason import Effect, Reason
from clauses.model.scope import Facet

_LINKS = {
    ActRelation.SAME: "the acts are the same",
    ActRelation.KIND: "the act is a kind of the one demanded",
    ActRelation.GENUS: "the act is wider than the one demanded",
    ActRelation.OPPOSITE: "the act undoes the one demanded",
    ActRelation.COUNTERPART: "the act is the other side of the one demanded",
    ActRelation.TOPIC: "the act is talk about the one demanded",
    ActRelation.UNRELATED: "the acts have nothing to do with each other",
    ActRelation.UNKNOWN: "the acts are tied by their words alone",
}


@frozen
class Contribution:
    """One step from two clauses to their verdict.

    Attributes:
        facet: the side on which they were compared.
        label: what was found, in words.
        amount: what it added to the score of the match; 0 for what weighs in the verdict alone.
        effect: what it means for the verdict; NOTES for what weighs in the score alone.
        demand: the words of the demand it rests on.
        position: the words of the position it rests on.

    Raises:
        InvalidRecord: if the amount is negative or above 1.

    >>> Contribution(Facet.ACTION, "the acts are the same", 0.75).effect
    <Effect.NOTES: 'notes'>
    """

    facet: Facet = field(validator=is_a(Facet))
    label: str = field(validator=is_text())
    amount: float = field(default=0.0, validator=is_a(float))
    effect: Effect = field(default=Effect.NOTES, validator=is_a(Effect))
    demand: str = field(default="", validator=is_text(empty=True))
    position: str = field(default="", validator=is_text(empty=True))

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.amount <= 1:
            raise InvalidRecord("Contribution.amount", found=self.amount, allowed="0 to 1")


def contributions(match: Match, reasons: Iterable[Reason]) -> tuple[Contribution, ...]:
    """What tied two clauses, the larger part first, then what decided, in the order weighed.

    Args:
        match: the pair; its score is the sum of all amounts.
        reasons: the reasons of the verdict.
    """
    tied = sorted(_tied(match), key=lambda one: -one.amount)
    weighed = (
        Contribution(one.facet, one.text, 0.0, one.effect, one.demand, one.position)
        for one in reasons
    )
    return (*tied, *weighed)


def _tied(match: Match) -> Iterator[Contribution]:
    demand, position = match.demand, match.position
    acts = demand.words(Facet.ACTION), position.words(Facet.ACTION)
    yield Contribution(Facet.ACTION, _LINKS[match.link], match.by_norm, Effect.NOTES, *acts)
    shared = [run.demand.of(demand.text) for run in match.shared]
    mirror = [run.position.of(position.text) for run in match.shared]
    label = "the words are alike" if match.by_wording else "no word is alike"
    both = " … ".join(shared), " … ".join(mirror)
    yield Contribution(Facet.WORDING, label, match.by_wording, Effect.NOTES, *both)
