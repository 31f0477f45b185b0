"""Two codings as a page: the agreement on each field, and everything on which they differ."""

from collections.abc import Iterable, Iterator

from clauses.model.coding import Alone, Codings, Disagreement
from clauses.model.figure import Figure
from clauses.model.quoting import quote
from clauses.reporting.headline import count
from clauses.reporting.page import Block, Grid, Heading, Item, Paragraph

UNRESTRICTED = "no restriction"
INTERVALS = (
    "Agreement is the share of the clauses in which both coders mean the same; used says in how "
    "many at least one filled the field in. Alpha is Krippendorff's, for nominal values; it is not "
    "defined where both gave one value everywhere. Intervals are 95 %: Wilson's for shares, for "
    "alpha the middle of 1,000 samples of the clauses (200 of more than 2,000), drawn from a fixed "
    "seed."
)


def coding_page(codings: Codings) -> Iterator[Block]:
    """The blocks of two codings held against each other."""
    yield Heading(f"Two codings: {codings.title}", 1)
    yield Paragraph(_size(codings))
    yield Heading("All values", 2)
    yield Grid(("", "Value", "Of"), [_overall(*row) for row in _figures(codings)])
    yield Heading("Field by field", 2)
    yield Grid(
        ("", "Clauses", "Used", "Agreement", "Alpha"),
        [
            (one.field, str(one.units), str(one.used), str(one.agreement), str(one.alpha))
            for one in codings.fields
        ],
    )
    yield Paragraph(INTERVALS)
    yield Heading("Disagreements", 2)
    yield from _differing(codings)
    if codings.alone:
        yield Heading("Coded by one alone", 2)
        yield from (_alone(one, codings) for one in codings.alone)


def _size(codings: Codings) -> str:
    names = (
        f"{codings.first} and {codings.second} both have {count(len(codings.clauses), 'clause')}"
    )
    only = [sum(one.first is first for one in codings.alone) for first in (True, False)]
    told = f"; {codings.first} alone has {only[0]}, {codings.second} alone {only[1]}"
    return f"{names}{told if codings.alone else ''}."


def _figures(codings: Codings) -> Iterator[tuple[str, Figure]]:
    yield "values alike", codings.agreement
    yield "values alike, where a coder gave one", codings.used
    yield "clauses alike in every field", codings.whole


def _overall(name: str, figure: Figure) -> tuple[str, str, str]:
    return name, str(figure), str(figure.of)


def _differing(codings: Codings) -> Iterator[Block]:
    if not codings.disagreements:
        yield Paragraph("None.")
    by_clause: dict[str, list[Disagreement]] = {}
    for one in codings.disagreements:
        by_clause.setdefault(one.clause, []).append(one)
    for id, found in by_clause.items():
        called = f" ({found[0].twin} in {codings.second})" if found[0].twin else ""
        below = (line for one in found for line in _told(one, codings))
        yield Item(f"{id}{called}: {quote(found[0].text)}", tuple(below))


def _told(one: Disagreement, codings: Codings) -> Iterable[Item]:
    first = f"{codings.first}: {_value(one.first, one.first_words)}"
    second = f"{codings.second}: {_value(one.second, one.second_words)}"
    yield Item(one.field, (Item(first), Item(second)))


def _value(value: str, words: str) -> str:
    # A proviso is shown by its words already.
    told = f", from {quote(words)}" if words and words not in value else ""
    return f"{value or UNRESTRICTED}{told}"


def _alone(one: Alone, codings: Codings) -> Item:
    coder, other = codings.first, codings.second
    if not one.first:
        coder, other = other, coder
    lines = []
    if one.beside:
        lines.append(f"{other} has of the same words: {', '.join(one.beside)}")
    if one.other_words:
        lines.append(f"{other} has other words under this name: {quote(one.other_words)}")
    return Item(f"{one.clause}, {coder} alone: {quote(one.text)}", tuple(map(Item, lines)))
