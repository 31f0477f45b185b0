"""Conflicts as comma-separated values, for a spreadsheet: one row a conflict."""

import csv
from io import StringIO

from clauses.model.conflicts import Clash, Conflicts
from clauses.reporting.clause_sheet import cell

COLUMNS = (
    *("rank", "score", "kind", "confidence", "left", "left place", "right", "right place"),
    *("because", "caveats", "left text", "right text"),
)


def conflict_sheet(conflicts: Conflicts) -> str:
    """Write conflicts as CSV, with a head, the strongest first.

    >>> from clauses import conflicts
    >>> sheet = conflict_sheet(conflicts("Each port shall open. Each port shall not open."))
    >>> sheet.splitlines()[1].split(",")[:4]
    ['1', '0.84', 'modality', 'high']
    """
    page = StringIO()
    writer = csv.DictWriter(page, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for rank, clash in enumerate(conflicts, start=1):
        writer.writerow({name: cell(value) for name, value in _facts(rank, clash).items()})
    return page.getvalue()


def _facts(rank: int, clash: Clash) -> dict[str, object]:
    verdict = clash.verdict
    return {
        "rank": rank,
        "score": f"{clash.score:.2f}",
        "kind": clash.kind.value,
        "confidence": verdict.confidence.value,
        "left": clash.left.id,
        "left place": clash.left.cited,
        "right": clash.right.id,
        "right place": clash.right.cited,
        "because": verdict.because,
        "caveats": "; ".join(verdict.caveats),
        "left text": clash.left.text,
        "right text": clash.right.text,
    }
