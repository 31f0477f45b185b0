"""Where two codings differ as comma-separated values: one row for all that is to be decided."""

import csv
from collections.abc import Iterator
from io import StringIO

from clauses.model.coding import Codings
from clauses.reporting.clause_sheet import cell

COLUMNS = ("clause", "field", "first", "second", "first_words", "second_words", "twin", "text")


def coding_sheet(codings: Codings) -> str:
    """Write the disagreements of two coders as CSV, with a head.

    >>> from clauses import coders
    >>> coding_sheet(coders("fishery", "fishery")).split(",")[:3]
    ['clause', 'field', 'first']
    """
    page = StringIO()
    writer = csv.DictWriter(page, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    for row in _rows(codings):
        writer.writerow({name: cell(value) for name, value in row.items()})
    return page.getvalue()


def _rows(codings: Codings) -> Iterator[dict[str, str]]:
    for one in codings.disagreements:
        yield {name: getattr(one, name) for name in COLUMNS}
    for alone in codings.alone:
        sides = ("coded", "not coded") if alone.first else ("not coded", "coded")
        values = (alone.clause, "clause", *sides, "", "", "", alone.text)
        yield dict(zip(COLUMNS, values, strict=True))
