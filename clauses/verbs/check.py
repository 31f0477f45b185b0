"""A file of expectations held against the dossier it is about, one row after another."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from clauses.errors import ClausesError, DossierError, Fault
from clauses.reading import load
from clauses.verbs.compare import compare, judge

if TYPE_CHECKING:
    from clauses.model.checked import Check
    from clauses.model.expectation import Expectations
    from clauses.model.report import Report


def check(path: str | Path) -> "Check":
    r"""Hold a file of expectations against the dossier it names.

    Args:
        path: a Markdown page with a table, or a TOML file; its dossier is looked for from its
            folder, or is a bundled one. What people corrected in the dossier is honoured.

    Returns:
        Every row with what was found, and how many agree, with the interval.

    Raises:
        DossierError: if anything is wrong with the file or its dossier; every fault is listed at
            once, with file and line.

    Warns:
        StaleOverride: for a correction that changes nothing, or whose clauses have new words.

    >>> page = "---\ndossier: december-2021\n---\n| demand | party | relation |\n|---|---|---|\n"
    >>> _ = Path("own.expectations.md").write_text(f"{page}| D2 | Poland | conflict |", "utf-8")
    >>> check("own.expectations.md").holds
    True
    """
    # Imported here, since most programs check nothing.
    from clauses.expecting.agreeing import agreements
    from clauses.expecting.holding import hold
    from clauses.model.checked import Check
    from clauses.reading.expectation_file import read_expectations

    faults: list[Fault] = []
    found = read_expectations(Path(path), faults)
    report = _report(found, faults) if found else None
    if found is None or report is None or faults:
        raise DossierError(Path(path).name, tuple(sorted(faults, key=_place)))
    judging = partial(judge, relations=found.relations)
    rows = [hold(row, report, judging) for row in found.rows]
    exact, allowed = sum(row.exact for row in rows), sum(row.holds for row in rows)
    return Check(found.title or report.title, rows, *agreements(exact, allowed, len(rows)))


def _place(fault: Fault) -> tuple[str, int]:
    return fault.file, fault.line or 0


def _report(found: "Expectations", faults: list[Fault]) -> "Report | None":
    """The report on the dossier, each row of which can be found; None, with faults, without it."""
    from clauses.expecting.holding import unknown

    try:
        dossier = load(found.dossier)
        report = compare(
            dossier.demands,
            dossier.positions,
            relations=found.relations,
            overrides=dossier.overrides,
            title=dossier.title,
        )
    except DossierError as error:
        faults += error.faults
    except ClausesError as error:
        faults.append(Fault(Path(found.file).name, None, "", str(error)))
    else:
        told = ((row, unknown(row, report)) for row in found.rows)
        name = Path(found.file).name
        faults += [Fault(name, row.line, *wrong) for row, wrong in told if wrong]
        return report
    return None
