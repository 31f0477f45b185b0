"""What a result says on a pair: its label, both texts, and why."""

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from clauses.model.conflicts import Conflicts
from clauses.model.relation import Relation
from clauses.model.report import Report
from clauses.model.verdict import Verdict

CLASH = Relation.CONFLICT.value
NO_CLASH = "no conflict"
UNLISTED = "It is not among the conflicts found."

Key = tuple[str, str, bool]
"""The demand, the position or party that answers, and whether it is a party."""


@frozen
class Saying:
    """What a result says on one pair.

    Attributes:
        label: the label it gives.
        asked: the demand's words; empty where the result holds none.
        said: the words of the answer.
        why: the reasons, the one that decided first.
    """

    label: str
    asked: str = ""
    said: str = ""
    why: tuple[str, ...] = ()


def of_verdict(verdict: Verdict) -> Saying:
    """What a verdict says on its pair.

    >>> from clauses import judge, load
    >>> dossier = load("fishery")
    >>> of_verdict(judge(dossier.demands[0], dossier.positions[0])).label
    'aligned'
    """
    return _of_several([verdict])


def of_report(report: Report, *, parties: bool) -> Iterator[tuple[Key, Saying]]:
    """What a report says on each pair.

    Args:
        report: the report.
        parties: whether to tell as well what each party answers with all it said.
    """
    for verdict in report.verdicts:
        yield (verdict.demand.id, verdict.position.id, False), of_verdict(verdict)
    for row in report.matrix().rows if parties else ():
        for cell in row:
            leading = [one for one in cell.verdicts if one.relation is cell.relation]
            yield (cell.demand.id, cell.party.key, True), _of_several(leading)


def of_conflicts(found: Conflicts) -> Iterator[tuple[Key, Saying]]:
    """What a list of conflicts says on each pair it lists, or keeps as set aside."""
    for clash in found:
        yield (clash.left.id, clash.right.id, False), of_verdict(clash.verdict)
    for pair in found.considered:
        saying = Saying(NO_CLASH, pair.left.text, pair.right.text, (pair.because,))
        yield (pair.left.id, pair.right.id, False), saying


def _of_several(verdicts: Sequence[Verdict]) -> Saying:
    return Saying(
        verdicts[0].relation.value,
        verdicts[0].demand.text,
        " / ".join(_headed(one, one.position.text, verdicts) for one in verdicts),
        tuple(_headed(one, why, verdicts) for one in verdicts for why in _reasons(one)),
    )


def _reasons(verdict: Verdict) -> Iterable[str]:
    return dict.fromkeys((verdict.because, *(reason.text for reason in verdict.reasons)))


def _headed(verdict: Verdict, text: str, among: Sequence[Verdict]) -> str:
    return f"{verdict.position.id}: {text}" if len(among) > 1 else text
