"""A checked file in plain lines: one for each row, what failed in full, and how far it agrees."""

from clauses.model.checked import Check, Checked
from clauses.model.figure import Figure
from clauses.reporting.failure import failure, turned
from clauses.reporting.headline import count
from clauses.reporting.plain import visible


def check_page(check: Check) -> str:
    r"""A line for each row, then every failure, then the agreement with its interval.

    >>> from pathlib import Path
    >>> from clauses import check
    >>> page = "---\ndossier: december-2021\n---\n| demand | party | relation |\n|---|---|---|\n"
    >>> _ = Path("own.expectations.md").write_text(f"{page}| D2 | Poland | conflict |", "utf-8")
    >>> print(check_page(check("own.expectations.md")))
    own.expectations.md:6: ok: D2 × Poland: conflict
    ...
    """
    lines = [_line(row) for row in check.rows]
    for row in check.failed:
        lines += ["", failure(row)]
    return "\n".join([*lines, "", agreed(check.agreement, check.allowing), ""])


def _line(row: Checked) -> str:
    expectation = row.expectation
    if not row.holds:
        said = f"FAILED: {expectation.about}: {turned(row)}"
    else:
        aside = ", contested" if expectation.contested else ""
        aside += "" if row.exact else f", expected {expectation.relation.value}"
        said = f"ok: {expectation.about}: {row.relation.value}{aside}"
    return visible(f"{expectation.place}: {said}" if expectation.place else said)


def agreed(exact: Figure, allowing: Figure) -> str:
    """How many rows agree, as a share with its interval.

    >>> agreed(Figure("agreement", 0.5, 0.1, 0.9, of=2), Figure("allowed", 0.5, 0.1, 0.9, of=2))
    'Agreement: 1 of 2 rows, 0.50 [0.10, 0.90]. In brackets, the 95 % interval (Wilson).'
    """
    told = f"Agreement: {_share(exact)} of {count(exact.of, 'row')}, {exact}"
    if allowing.value != exact.value:
        told += f"; with what contested rows allow {_share(allowing)}, {allowing}"
    return f"{told}. In brackets, the 95 % interval (Wilson)."


def _share(figure: Figure) -> int:
    return round((figure.value or 0.0) * figure.of)
