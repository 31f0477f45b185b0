"""The whole story on one page: match each position with each demand, judge each match, report."""

from collections.abc import Callable, Iterable

from clauses.judging import correct, decide
from clauses.matching import pair, wording
from clauses.model.clause import Clause
from clauses.model.dossier import refuse_commentators
from clauses.model.match import Match, Scorer
from clauses.model.override import Overrides
from clauses.model.report import Report
from clauses.model.verdict import Verdict

Judge = Callable[[Match], Verdict]


def match(demand: Clause, position: Clause, *, scorer: Scorer = wording) -> Match:
    """Say whether a position speaks to a demand, and how much norm and wording each contributed.

    Args:
        demand: the demand.
        position: the position held against it.
        scorer: measures wording: ``(left, right, *, cutoff=0.0) -> float`` from 0 to 1.

    Returns:
        The match.

    Raises:
        InvalidRecord: if either clause is by a narrator or expert.

    >>> from clauses import load, match
    >>> dossier = load("december-2021")
    >>> match(dossier["D4"], dossier["W8"]).link
    <ActRelation.TOPIC: 'topic'>
    """
    refuse_commentators((demand, position))
    return pair(demand, position, scorer=scorer)


def judge(demand: Clause, position: Clause, *, scorer: Scorer = wording) -> Verdict:
    """Say what a position means for a demand, with reasons that cite the words.

    Args:
        demand: the demand.
        position: the position held against it.
        scorer: measures wording; see `match`.

    Returns:
        The verdict.

    Raises:
        InvalidRecord: if either clause is by a narrator or expert.

    >>> from clauses import judge, load
    >>> dossier = load("december-2021")
    >>> judge(dossier["D2"], dossier["W10"]).because
    'Denied: a say of Russia in whether to admit a member, which the demand needs.'
    """
    return decide(match(demand, position, scorer=scorer))


def compare(
    demands: Iterable[Clause],
    positions: Iterable[Clause],
    *,
    scorer: Scorer = wording,
    judge: Judge = decide,
    overrides: Overrides | None = None,
    title: str = "Comparison",
) -> Report:
    """Hold every position against every demand.

    Args:
        demands: the demands; ids must differ.
        positions: the positions; ids must differ from each other's and the demands'.
        scorer: measures wording; see `match`.
        judge: turns a match into a verdict; a replacement may call `clauses.decide`.
        overrides: what people corrected; see `clauses.overrides`. None corrects nothing.
        title: heads the report.

    Returns:
        The report, with one verdict for each pair.

    Raises:
        InvalidRecord: if ids repeat, or a clause is by a narrator or expert.
        DossierError: if a correction names an id that is not compared.

    Warns:
        StaleOverride: for a correction that changes nothing, or whose clauses have new words.

    >>> from clauses import compare, load
    >>> dossier = load("december-2021")
    >>> compare(dossier.demands, dossier.positions).conflicts[0]
    D1 × W4: conflict (modality), low
    """
    asked, answered = tuple(demands), tuple(positions)
    verdicts = tuple(
        judge(match(demand, position, scorer=scorer)) for demand in asked for position in answered
    )
    if overrides is not None:
        verdicts = correct(verdicts, overrides, judge)
    return Report(asked, answered, verdicts, title)
