"""Every change tried: the verdicts it turns, and the expectations that notice."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from attrs import frozen

from clauses.evaluating.figures import share
from clauses.model.clause import Clause
from clauses.model.fields import shown
from clauses.model.mutation import Mutation, MutationEffect, Mutations, Turn
from clauses.model.relation import Relation
from clauses.model.report import Report, lead
from clauses.mutating.variants import Variant, variants

Pair = tuple[str, str]
Relations = Mapping[Pair, Relation]
Judging = Callable[[Clause, Clause], Relation]
"""Says how a position stands to a demand, as the report was made."""


@frozen
class Watch:
    """An expectation, as far as a change of relations can touch it.

    Attributes:
        about: what it is about, for a reader.
        pairs: the pairs of demand and position it rests on.
        allowed: the relations that will do.
    """

    about: str
    pairs: Sequence[Pair]
    allowed: tuple[Relation, ...]

    def holds(self, relations: Relations) -> bool:
        """Whether it holds of some relations, those of other pairs left out of account.

        >>> watch = Watch("D1 × Poland", [("D1", "W1")], (Relation.CONFLICT,))
        >>> watch.holds({("D1", "W1"): Relation.PARTIAL})
        False
        """
        return lead(relations[pair] for pair in self.pairs) in self.allowed


def try_all(report: Report, watches: Sequence[Watch], judging: Judging) -> Mutations:
    """Try every change of every clause of a report; only pairs with that clause are judged anew."""
    before = {(v.demand.id, v.position.id): v.relation for v in report.verdicts}
    holding = [watch for watch in watches if watch.holds(before)]
    clauses = (*report.demands, *report.positions)
    tried = [
        _tried(clause, variant, report, before, holding, judging)
        for clause in clauses
        for variant in variants(clause, clauses)
    ]
    noticed = sum(one.effect is MutationEffect.NOTICED for one in tried)
    turned = sum(bool(one.turns) for one in tried)
    return Mutations(
        report.title,
        len(holding),
        [watch.about for watch in watches if watch not in holding],
        tried,
        share("noticed", noticed, turned),
        share("turned", turned, len(tried)),
        [clause.id for clause in report.unread],
    )


def _tried(
    clause: Clause,
    variant: Variant,
    report: Report,
    before: Relations,
    holding: Sequence[Watch],
    judging: Judging,
) -> Mutation:
    turns = list(_turns(clause, variant.clause, report, before, judging))
    after = (
        {**before, **{(one.demand, one.position): one.now for one in turns}} if turns else before
    )
    noticed = [watch.about for watch in holding if turns and not watch.holds(after)]
    was, now = shown(clause, variant.field), shown(variant.clause, variant.field)
    return Mutation(clause.id, variant.field, was, now, turns, noticed)


def _turns(
    clause: Clause, changed: Clause, report: Report, before: Relations, judging: Judging
) -> Iterator[Turn]:
    asks = any(demand is clause for demand in report.demands)
    for other in report.positions if asks else report.demands:
        demand, position = (changed, other) if asks else (other, changed)
        pair = (demand.id, position.id)
        now = judging(demand, position)
        if now is not before[pair]:
            yield Turn(*pair, before[pair], now)
