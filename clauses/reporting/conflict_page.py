"""Conflicts as a page: each with both texts and its reasons, then what was set aside."""

from collections.abc import Iterator

from clauses.model.clause import Clause
from clauses.model.conflicts import Clash, Conflicts
from clauses.model.quoting import excerpt, quote
from clauses.model.verdict import Effect
from clauses.reporting.clause_table import named
from clauses.reporting.page import Block, Grid, Heading, Item, Paragraph

HEAD = ("First", "Second", "Shared", "Set aside because")


def conflict_page(conflicts: Conflicts) -> Iterator[Block]:
    """The blocks of some conflicts, the strongest first.

    >>> from clauses import conflicts
    >>> blocks = conflict_page(conflicts("Each port shall open. Each port shall not open."))
    >>> next(blocks)
    Paragraph(text='1 conflict in 2 provisions, of 1 pair looked at.')
    """
    yield Paragraph(f"{conflicts!r}.")
    for rank, clash in enumerate(conflicts, start=1):
        yield from _told(rank, clash)
    if conflicts.considered:
        yield Heading("Set aside", 2)
        rows = tuple(
            (_short(one.left), _short(one.right), f"{one.likeness:.0%}", one.because)
            for one in conflicts.considered
        )
        yield Grid(HEAD, rows)


def _told(rank: int, clash: Clash) -> Iterator[Block]:
    verdict = clash.verdict
    kind = f"{clash.kind.value}, {verdict.confidence.value} confidence, score {clash.score:.2f}"
    yield Heading(f"{rank}. {named(clash.left)} × {named(clash.right)}: {kind}", 2)
    yield Item(_whole(clash.left))
    yield Item(_whole(clash.right))
    yield Item(verdict.because)
    others = (one for one in verdict.reasons if one.effect is not Effect.REFUSES)
    yield from (Item(one.text) for one in others)
    yield from (Item(f"Mind: {caveat}") for caveat in verdict.caveats)


def _whole(clause: Clause) -> str:
    return f"{named(clause)}: {quote(excerpt(clause.text))}"


def _short(clause: Clause) -> str:
    return f"{named(clause)}: {quote(excerpt(clause.text, longest=80))}"
