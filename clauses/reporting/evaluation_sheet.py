"""An evaluation as comma-separated values: one row a pair, right or wrong."""

import csv
from io import StringIO

from clauses.model.evaluation import Evaluation, Outcome
from clauses.reporting.clause_sheet import cell

_PAIR = ("demand", "position", "party", "standing", "expected", "found", "also")
_WHY = ("confidence", "votes", "score", "asked", "said", "why", "note")
COLUMNS = (*_PAIR, *_WHY)


def evaluation_sheet(evaluation: Evaluation) -> str:
    """Write the pairs of an evaluation as CSV, with a head.

    >>> from clauses.verbs.evaluate import evaluate
    >>> made = evaluate({("D1", "W1"): "partial"}, {("D1", "W1"): "conflict"})
    >>> evaluation_sheet(made).splitlines()[1]
    'D1,W1,,wrong,conflict,partial,,high,,,,,,'
    """
    page = StringIO()
    writer = csv.DictWriter(page, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    for one in evaluation.outcomes:
        writer.writerow({name: cell(value) for name, value in _facts(one).items()})
    return page.getvalue()


def _facts(one: Outcome) -> dict[str, object]:
    return {
        "demand": one.demand,
        "party" if one.party else "position": one.answer,
        "standing": standing(one),
        "expected": one.expected,
        "found": one.found,
        "also": "; ".join(one.also),
        "confidence": one.confidence.value if one.judged else "",
        "votes": "; ".join(f"{name}: {label}" for name, label in one.votes),
        "score": one.score,
        "asked": one.asked,
        "said": one.said,
        "why": " ".join(one.why),
        "note": one.note,
    }


def standing(one: Outcome) -> str:
    """What became of a pair, in a word or two.

    >>> from clauses.model.evaluation import Outcome
    >>> standing(Outcome("D1", "W1", "conflict", None)), standing(Outcome("D1", "W2", "a", "a"))
    ('missing', 'right')
    """
    if not one.judged:
        return "contested" if one.votes else "not judged"
    if one.found is None:
        return "missing"
    if one.right:
        return "right"
    return "accepted" if one.accepted else "wrong"
