"""From a match to a verdict: ask the rules in order, then weigh how sure the finding is."""

from clauses.judging.direction import wanted
from clauses.judging.finding import Finding
from clauses.judging.remedies import remedies
from clauses.judging.rules import RULES, unread
from clauses.model.action import ActRelation
from clauses.model.confidence import Confidence
from clauses.model.match import Match
from clauses.model.verdict import Verdict

# Each caveat takes one step off; two leave a verdict that a reader should check.
_BY_CAVEATS = (Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW)


def decide(match: Match) -> Verdict:
    """Say what the position of a match means for its demand.

    Args:
        match: the two clauses and the link between them.

    Returns:
        The verdict. It rests on norms and links alone: ids never enter it.

    >>> from clauses import load, match
    >>> dossier = load("december-2021")
    >>> decide(match(dossier["R4"], dossier["W3"])).relation
    <Relation.PROCEDURAL: 'procedural'>
    """
    finding = _find(match)
    steps = min(len(finding.caveats), len(_BY_CAVEATS) - 1)
    worded = finding.relation.answers and match.link is ActRelation.UNKNOWN
    return Verdict(
        match,
        finding.relation,
        finding.because,
        finding.conflict,
        finding.reasons,
        Confidence.LOW if finding.unsure or worded else _BY_CAVEATS[steps],
        finding.caveats,
        remedies(match, finding.relation),
    )


def _find(match: Match) -> Finding:
    demand, position = wanted(match.demand) or match.demand.norm, match.position.norm
    if demand is None or position is None:
        return unread(match.position if position is None else match.demand)
    return next(finding for rule in RULES if (finding := rule(match, demand, position)))
