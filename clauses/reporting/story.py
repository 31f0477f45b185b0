"""A report told in order: headline, matrix, each demand with its answers, what stayed open."""

from collections.abc import Iterable, Iterator

from clauses.model.clause import Clause
from clauses.model.party import UNATTRIBUTED
from clauses.model.quoting import quote
from clauses.model.report import Cell, Report
from clauses.model.verdict import Relation, Verdict
from clauses.reporting.corrections import (
    CORRECTED,
    corrected_lines,
    corrections,
    headed,
    marked,
    stands,
    surely,
)
from clauses.reporting.headline import count, headline
from clauses.reporting.page import Block, Grid, Heading, Item, Paragraph
from clauses.reporting.quoting import origin

SILENCE = "What nobody answered"
SILENT = "–"
LEGEND = (
    f"{SILENT} says nothing; unread: a statement could not be read, so silence cannot be claimed; "
    "* follows by inference only; +n: n further kinds of answer, see below."
)
# A dossier restates much, and a reader takes what stands between marks for a speaker's own words.
MARKS = (
    "Marks “…” show the words a verdict rests on. They are a speaker's own only where the origin "
    "says quoted or official text; otherwise they are the dossier's restatement."
)
CAUTION = (
    "A reading of the words cited, computed from typed norms. It is no ruling and no legal advice."
)


def tell(report: Report, *, explain: bool = False) -> Iterator[Block]:
    """The blocks of a report; to ``explain`` adds a paragraph to each answer."""
    yield Heading(report.title, 1)
    yield Paragraph(_size(report))
    yield Heading("Headline", 2)
    for line in (*headline(report), *headed(report)):
        yield Item(line)
    yield Heading("Who said what to which demand", 2)
    yield _grid(report)
    yield Paragraph(f"{LEGEND} {CORRECTED}" if report.corrected else LEGEND)
    yield Paragraph(MARKS)
    for demand, row in zip(report.demands, report.matrix().rows, strict=True):
        yield from _demand(demand, row, explain=explain)
    yield from _unread(report)
    yield from corrections(report)
    yield Paragraph(CAUTION)


def _size(report: Report) -> str:
    demands, statements = count(len(report.demands), "demand"), len(report.positions)
    parties = count(len(report.parties), "respondent")
    return f"{demands}, {count(statements, 'statement')} by {parties}."


def _grid(report: Report) -> Grid:
    matrix = report.matrix()
    head = ("", *(party.name for party in matrix.parties))
    rows = tuple(
        (demand.name, *(marked(_mark(cell), cell) for cell in row))
        for demand, row in zip(report.demands, matrix.rows, strict=True)
    )
    return Grid(head, rows)


def _mark(cell: Cell) -> str:
    if cell.relation is Relation.UNADDRESSED:
        return SILENT
    if cell.relation is Relation.UNDETERMINED:
        return "unread"
    leading = [v for v in cell.verdicts if v.relation is cell.relation]
    more = len([one for one in cell.relations if one.answers]) - 1
    mark = "*" if all(verdict.derived for verdict in leading) else ""
    return f"{cell.relation.value}{mark}" + (f" +{more}" if more else "")


def _demand(demand: Clause, row: tuple[Cell, ...], *, explain: bool) -> Iterator[Block]:
    yield Heading(demand.name, 2)
    yield Paragraph(
        f"{quote(demand.text)} {demand.author}, {demand.stance.value}; {origin(demand)}."
    )
    for cell in row:
        if cell.answers:
            answers = tuple(verdict_item(verdict, explain=explain) for verdict in cell.answers)
            yield Item(f"{cell.party}: {cell.relation.value}", answers)
    for relation, name in (
        (Relation.UNADDRESSED, "Says nothing on this"),
        (Relation.UNDETERMINED, "Unread, so not known"),
    ):
        those = [cell.party.name for cell in row if cell.relation is relation]
        if those:
            yield Item(f"{name}: {', '.join(those)}")


def verdict_item(verdict: Verdict, *, explain: bool = False) -> Item:
    """One verdict as an entry: relation, reason, words, origin, caveats, what would align it."""
    head = f"{verdict.position.id} {stands(verdict)} ({surely(verdict)}). {verdict.because}"
    lines = [Item(f"In words: {verdict.explain()}")] if explain else []
    lines += corrected_lines(verdict)
    lines += [Item(f"Words: {words}") for words in _words(verdict)]
    if verdict.position.source or verdict.position.author != UNATTRIBUTED:
        lines.append(Item(f"Origin: {origin(verdict.position)}"))
    lines += [Item(f"Caveat: {caveat}") for caveat in verdict.caveats]
    if verdict.remedies:
        changes = "; ".join(remedy.text for remedy in verdict.remedies)
        lines.append(Item(f"To be aligned: {changes}."))
    return Item(head, tuple(lines))


def _words(verdict: Verdict) -> Iterator[str]:
    said = _telling((r.position for r in verdict.reasons), verdict.position)
    asked = _telling((r.demand for r in verdict.reasons), verdict.demand)
    if said:
        against = f" — to: {', '.join(map(quote, asked))}" if asked else ""
        yield f"{', '.join(map(quote, said))}{against}"


def _telling(words: Iterable[str], clause: Clause) -> tuple[str, ...]:
    # The whole text stands in where no words were marked; beside marked words it tells nothing.
    found = tuple(dict.fromkeys(one for one in words if one))
    marked = tuple(one for one in found if one != clause.text)
    return marked or found


def _unread(report: Report) -> Iterator[Block]:
    nobody = report.unaddressed
    yield Heading("What none of those shown answered" if report.excerpt else SILENCE, 2)
    if not nobody:
        yield Paragraph("Every demand was answered by someone, or cannot be called unanswered.")
    for demand in nobody:
        yield Item(f"{demand.id}  {quote(demand.text)}")
    if report.unread:
        yield Heading("What could not be read", 2)
        for clause in report.unread:
            yield Item(f"{clause.id}  {quote(clause.text)} {clause.unread} ({origin(clause)})")
