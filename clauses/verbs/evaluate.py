"""A result held against what people judged: figures with intervals, and every error with why."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from clauses.errors import DossierError, Fault
from clauses.model.relation import Relation

if TYPE_CHECKING:
    from clauses.model.evaluation import Evaluation

AT = (10, 50)


def evaluate(
    result: object,
    gold: object,
    *,
    labels: Iterable[str | Relation] = (),
    positive: str | Relation | None = None,
    at: Iterable[int] = AT,
    title: str = "",
) -> "Evaluation":
    """Hold a result against what people judged.

    Either side may be a `Report`, a mapping such as ``{("D2", "W9"): "conflict"}`` (a label may
    have a score behind it), rows (`Judgement`, `Verdict`, ``(demand, position, label)`` or
    ``(demand, position, label, score)``), or the path of a TOML, CSV or JSON file of judgements.

    Args:
        result: what to evaluate.
        gold: what people judged; several annotators in a list, or in a mapping from their names.
        labels: the labels that are allowed, in the order to show them; by default every relation
            where the result holds verdicts, and any label elsewhere.
        positive: the label that scores speak of, where a score says how likely that label is.
            Otherwise a score says how sure the label is that it stands with.
        at: for how many of the best scores to give the precision.
        title: heads the evaluation.

    Returns:
        The evaluation.

    Raises:
        DossierError: if a judgement is wrong: every fault is listed, with file and line.
        InvalidRecord: if a side is nothing that holds judgements, or there is nothing to rank.
        UnknownName: if ``positive`` is a label that does not occur.

    >>> from clauses import compare, load
    >>> dossier = load("fishery")
    >>> report = compare(dossier.demands, dossier.positions)
    >>> read = {(v.demand.id, v.position.id): v.relation for v in report.verdicts}
    >>> evaluate(report, read).accuracy.value
    1.0
    """
    # Imported here, since most programs evaluate nothing.
    from clauses.evaluating.assembling import Search, assemble
    from clauses.evaluating.joining import join
    from clauses.evaluating.sides import read_judges, read_side
    from clauses.model.judgement import as_label

    faults: list[Fault] = []
    side, judges = read_side(result, "result", faults), read_judges(gold, faults)
    allowed = tuple(str(as_label(one)) for one in labels) or side.labels
    outcomes = join(side, judges, allowed, faults)
    if faults:
        raise DossierError("judgements", tuple(faults))
    about = f"Evaluation of {side.report.title}" if side.report else "Evaluation"
    wanted = None if positive is None else str(as_label(positive))
    annotators = [judge.name for judge in judges]
    return assemble(outcomes, allowed, annotators, Search(wanted, tuple(at)), title or about)
