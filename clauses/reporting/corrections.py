"""What people corrected in a report: marked where it stands, and told once more in one place."""

from collections.abc import Iterator

from clauses.model.override import Override
from clauses.model.report import Cell, Report
from clauses.model.verdict import Verdict
from clauses.reporting.page import Block, Heading, Item

MARK = "†"
CORRECTED = f"{MARK} corrected by a person, who is named below with the reason."


def marked(mark: str, cell: Cell) -> str:
    """The mark of a cell, with the sign of a correction where one was made in it."""
    return f"{mark}{MARK}" if cell.corrected else mark


def stands(verdict: Verdict) -> str:
    """The relation with what collides, and whether it only follows by inference."""
    kind = f", {verdict.conflict.value}" if verdict.conflict else ""
    return f"{verdict.relation.value}{kind}{', by inference' if verdict.derived else ''}"


def surely(verdict: Verdict) -> str:
    """How sure a verdict is, or who gave it."""
    override = verdict.overridden
    if override is None:
        return f"{verdict.confidence.value} confidence"
    if override.relation is not None:
        return f"corrected by {override.signed}"
    return f"{verdict.confidence.value} confidence; pairing corrected by {override.signed}"


def corrected_lines(verdict: Verdict) -> Iterator[Item]:
    """What a person decided and what was computed; nothing where nobody corrected it."""
    override, computed = verdict.overridden, verdict.computed
    if override is None or computed is None:
        return
    yield Item(f"Corrected: {_held(override)}")
    yield Item(f"Computed: {stands(computed)} ({surely(computed)}). {computed.because}")


def _held(override: Override) -> str:
    note = f" {override.note}" if override.note else ""
    if override.relation is not None:
        return f"by {override.signed}: {override.because}{note}"
    held = "held to speak to the demand" if override.speaks else "held not to speak to the demand"
    return f"{held}, by {override.signed}: {override.because}{note}"


def headed(report: Report) -> tuple[str, ...]:
    """The sentence of the headline on corrections; none where nothing was corrected."""
    pairs = ", ".join(" × ".join(one.pair) for one in report.corrected)
    return (f"Corrected by people: {pairs}.",) if pairs else ()


def corrections(report: Report) -> Iterator[Block]:
    """The section on corrections, silence among them, which no demand shows; or nothing."""
    if not report.corrected:
        return
    yield Heading("What people corrected", 2)
    for verdict in report.corrected:
        told = [*corrected_lines(verdict), *(Item(f"Caveat: {one}") for one in verdict.caveats)]
        yield Item(f"{' × '.join(verdict.pair)}: {stands(verdict)}", tuple(told))
