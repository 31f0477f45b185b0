"""An evaluation put together from its outcomes."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from clauses.errors import InvalidRecord, UnknownName
from clauses.evaluating.agreement import agreement
from clauses.evaluating.ranking import ranking
from clauses.evaluating.scoring import Scorer, accepted, accuracy, by_confidence
from clauses.model.evaluation import Evaluation, Outcome
from clauses.model.figure import Ranking


@frozen
class Search:
    """What to look for among the best scores.

    Attributes:
        positive: the label that every score speaks of; None where it is the one it stands with.
        at: for how many of the best scores to give the precision.
    """

    positive: str | None
    at: tuple[int, ...]


def assemble(
    outcomes: Sequence[Outcome],
    allowed: Sequence[str],
    annotators: Sequence[str],
    search: Search,
    title: str,
) -> Evaluation:
    """Put an evaluation together.

    Args:
        outcomes: every pair.
        allowed: the labels in the order to show them; none for that of the alphabet.
        annotators: who judged.
        search: what to look for among the best scores.
        title: heads the evaluation.

    Raises:
        InvalidRecord: if there is a label to look for and no score.
        UnknownName: if that label does not occur.

    >>> both = [Outcome("D1", "W1", "partial", "partial"), Outcome("D1", "W2", "aligned", None)]
    >>> assemble(both, (), ["Ada"], Search(None, ()), "Two pairs")
    Two pairs: 2 pairs judged, accuracy 0.50 [0.09, 0.91], 0 errors
    """
    judged = [one for one in outcomes if one.judged]
    occurring = {label for one in judged for label in (one.expected, one.found) if label}
    labels = [label for label in allowed or sorted(occurring) if label in occurring]
    scorer = Scorer(judged, labels)
    return Evaluation(
        outcomes,
        labels,
        accuracy(outcomes),
        accepted(outcomes),
        [scorer.label(label) for label in labels],
        scorer.micro(),
        scorer.macro(),
        scorer.kappa(),
        by_confidence(outcomes),
        list(_rankings(judged, labels, search)),
        agreement(outcomes, annotators) if len(annotators) > 1 else None,
        title,
    )


def _rankings(
    judged: Sequence[Outcome], labels: Sequence[str], search: Search
) -> Iterator[Ranking]:
    scored = {one.found for one in judged if one.score is not None}
    if search.positive is not None:
        if search.positive not in labels:
            raise UnknownName("label", search.positive, known=labels)
        if not scored:
            allowed = "a label to look for only where the result has scores"
            raise InvalidRecord("evaluate.positive", found=search.positive, allowed=allowed)
        yield ranking(search.positive, judged, search.at, positive=True)
        return
    for label in labels:
        if label in scored:
            yield ranking(label, judged, search.at, positive=False)
