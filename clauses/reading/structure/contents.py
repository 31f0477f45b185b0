"""Tables of contents: a run of headings with nothing between them, all of which come again."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from clauses.model.diagnostic import Skipped
from clauses.model.node import ProvisionKind
from clauses.model.source import Span
from clauses.reading.structure.frame import Mark
from clauses.reading.structure.page import Page

_SHORTEST = 4
_LEADERS = " \t\r\n\u00a0.…_-–—0123456789ivxIVX"


def without_contents(page: Page, marks: Sequence[Mark]) -> tuple[list[Mark], tuple[Skipped, ...]]:
    """Take the entries of tables of contents out of the marks, and say where they stood."""
    times = Counter((mark.kind, mark.ordinal) for mark in marks)
    kept: list[Mark] = []
    listed: list[Skipped] = []
    run: list[Mark] = []
    for index, mark in enumerate(marks):
        run.append(mark)
        after = marks[index + 1] if index + 1 < len(marks) else None
        # Where the first entry comes again, the text itself begins.
        again = after and (after.kind, after.ordinal) == (run[0].kind, run[0].ordinal)
        if after is None or again or page.text[mark.end : after.start].strip(_LEADERS):
            if _is_contents(run, times):
                listed.append(Skipped(_stretch(page, run), "table of contents"))
                for gone in run:
                    times[gone.kind, gone.ordinal] -= 1
            else:
                kept += run
            run = []
    return kept, tuple(listed)


def _is_contents(run: Sequence[Mark], times: "Counter[tuple[ProvisionKind, str]]") -> bool:
    if len(run) < _SHORTEST:
        return False
    again = sum(1 for mark in run if times[mark.kind, mark.ordinal] > 1)
    return again >= len(run) - 1


def _stretch(page: Page, run: Sequence[Mark]) -> Span:
    last = page.lines[bisect_right(page.starts, run[-1].end - 1) - 1]
    return Span(run[0].start, last.end)
