"""A view of a Word file written out as one text, with what the text does not show kept apart."""

from collections.abc import Iterator

from attrs import define, field

from clauses.errors import ReadError
from clauses.model.diagnostic import Diagnostic, DiagnosticKind
from clauses.model.source import Span
from clauses.reading.formats.docx.counting import Counter
from clauses.reading.formats.docx.ledger import Ledger
from clauses.reading.formats.docx.notes import Marks
from clauses.reading.formats.docx.pieces import Cell, Flow, Paragraph, Piece, Revision, Row, Table
from clauses.reading.formats.docx.setting import HIDDEN, Setting
from clauses.reading.formats.docx.styles import Form
from clauses.reading.raw import Block, Role

_BREAK = "\n\n"
_MARK = "footnote mark"
_IN_CELL = str.maketrans("\n\t", "  ")


@define
class Writer:
    """Writes paragraphs and tables one after another; its parts become a `Raw`.

    Attributes:
        parts: the text so far.
        length: its length.
        blocks: its blocks.
        skipped: what belongs to no provision, as start, end and reason.
        struck: what is struck out, as start and end.
        ledger: tracked changes.
        anchors: where the marks of comments stand.
        diagnostics: what was noticed while writing.
    """

    setting: Setting
    counter: Counter
    marks: Marks
    parts: list[str] = field(factory=list)
    length: int = 0
    blocks: list[Block] = field(factory=list)
    skipped: list[tuple[int, int, str]] = field(factory=list)
    struck: list[tuple[int, int]] = field(factory=list)
    ledger: Ledger = field(factory=Ledger)
    anchors: dict[str, int] = field(factory=dict)
    diagnostics: list[Diagnostic] = field(factory=list)
    _pending: tuple[Revision, ...] | None = None
    _flat: bool = False

    @property
    def text(self) -> str:
        """All that was written."""
        return "".join(self.parts)

    def flow(self, flow: Flow) -> None:
        """Write paragraphs and tables as blocks of their own."""
        for one in flow:
            if isinstance(one, Table):
                self._table(one)
            else:
                self._paragraph(one)

    def note(self, marker: str, flow: Flow) -> None:
        """Write a note as one block that begins with its marker."""
        start, first = self._start(), len(self.parts)
        self._put(Piece(marker))
        opening = next((one for one in _pieces(flow) if one.kept and one.text), Piece())
        if not opening.text[:1].isspace():
            self._put(Piece(" "))
        self._run_on(flow, "\n")
        self._block(start, first, Role.FOOTNOTE, label=len(marker))
        self._pending = ()

    # --- paragraphs -----------------------------------------------------------------------------

    def _paragraph(self, one: Paragraph) -> None:
        label, gap = self._label(one)
        if label or one.speaks:
            start, first = self._start(), len(self.parts)
            skip = _skip(one)
            self._line(one, label + gap)
            if not skip:
                self._block(start, first, _role(one.form), one.form.heading, len(label))
            self._altered(one, start)
            self._pending = one.mark if one.kept else ()
        else:
            self._silently(one)
        self.flow(one.boxes)

    def _line(self, one: Paragraph, label: str) -> None:
        """Write a paragraph's label and its text."""
        self._put(Piece(label, revisions=_of_label(one), skip=_skip(one)))
        for piece in one.pieces:
            self._put(piece)

    def _label(self, one: Paragraph) -> tuple[str, str]:
        shown = one.speaks or (one.kept and not one.hidden)
        if not one.form.num or not shown or (one.hidden and _skip(one) == HIDDEN):
            return "", ""
        label, gap = self.counter.label(one.form.num, one.form.depth)
        return label, gap if one.speaks else ""

    def _silently(self, one: Paragraph) -> None:
        """Keep account of a paragraph that shows nothing: of deletions and marks of comments."""
        for piece in one.pieces:
            if not piece.kept or piece.anchor:
                self._put(piece)

    def _altered(self, one: Paragraph, start: int) -> None:
        if one.altered:
            message = f"the number or rank of this paragraph was changed by {one.altered}"
            span = Span(start, self.length) if start < self.length else None
            self.diagnostics.append(Diagnostic(DiagnosticKind.CHANGES, message, span))

    # --- tables ---------------------------------------------------------------------------------

    def _table(self, table: Table) -> None:
        if all(len([cell for cell in row.cells if cell.kept]) <= 1 for row in table.rows):
            # One column is layout: a frame around paragraphs.
            for row in table.rows:
                for cell in row.cells:
                    self.flow(cell.flow)
            return
        start, first = self._start(), len(self.parts)
        begun = False
        for row in table.rows:
            if begun and row.kept:
                self._put(Piece("\n", revisions=row.revisions))
            begun = begun or row.kept
            self._row(row)
        self._block(start, first, Role.TABLE)
        self._pending = ()

    def _row(self, row: Row) -> None:
        self._columns(row.before, row.revisions, row.kept)
        begun = False
        for cell in row.cells:
            kept = row.kept and cell.kept
            self._columns(int(begun), cell.revisions, kept)
            self._cell(cell)
            self._columns(cell.span - 1, cell.revisions, kept)
            begun = begun or kept
        self._columns(row.after, row.revisions, row.kept)

    def _columns(self, count: int, revisions: tuple[Revision, ...], kept: bool) -> None:
        if kept:
            self._put(Piece("\t" * count, revisions=revisions))

    def _cell(self, cell: Cell) -> None:
        self._flat = True
        self._run_on(cell.flow, " ")
        self._flat = False

    def _run_on(self, flow: Flow, separator: str) -> None:
        """Write paragraphs into one block."""
        begun: tuple[Revision, ...] | None = None
        for one in _paragraphs(flow):
            label, gap = self._label(one)
            if not label and not one.speaks:
                self._silently(one)
                continue
            if begun is not None:
                self._put(Piece(separator, revisions=begun))
            self._line(one, label + gap)
            begun = one.mark if one.kept else ()

    # --- characters -----------------------------------------------------------------------------

    def _start(self) -> int:
        """Part the next block from the one before; where it starts."""
        if self._pending is not None:
            self._put(Piece(_BREAK, revisions=self._pending))
        self._pending = None
        return self.length

    def _put(self, piece: Piece) -> None:
        if piece.anchor:
            self.anchors[piece.anchor] = self.length
            return
        text = piece.text
        if piece.note and piece.kept:
            text = self.marks.marker(piece.note)
        if self._flat and piece.kept:
            # In a table white space alone tells cells and rows apart.
            text = text.translate(_IN_CELL)
        self.ledger.take(piece, text, self.length)
        if piece.kept and text:
            self._add(piece, text)

    def _add(self, piece: Piece, text: str) -> None:
        start, self.length = self.length, self.length + len(text)
        if self.length > self.setting.limits.characters:
            found = f"more than {self.setting.limits.characters} characters of text"
            allowed = f"{self.setting.limits.characters} characters (Limits)"
            raise ReadError("DOCX", found=found, allowed=allowed)
        self.parts.append(text)
        if piece.struck:
            joins = bool(self.struck) and self.struck[-1][1] == start
            begin = self.struck.pop()[0] if joins else start
            self.struck.append((begin, self.length))
        reason = piece.skip or (_MARK if piece.note else "")
        if reason:
            joins = bool(self.skipped) and self.skipped[-1][1:] == (start, reason)
            begin = self.skipped.pop()[0] if joins else start
            self.skipped.append((begin, self.length, reason))

    def _block(self, start: int, first: int, role: Role, level: int = 0, label: int = 0) -> None:
        """Note a block, without the white space around it; none where it is all white space."""
        text = "".join(self.parts[first:])
        lead = len(text) - len(text.lstrip())
        tail = len(text) - len(text.rstrip())
        if text.strip():
            self.blocks.append(Block(start + lead, self.length - tail, role, level, label))


def _of_label(one: Paragraph) -> tuple[Revision, ...]:
    """The changes a label lies in: those of the paragraph's end, if its text lies in them too."""
    if not one.kept:
        return ()
    first = next((piece for piece in one.pieces if piece.kept and piece.text.strip()), None)
    return tuple(mark for mark in one.mark if first is None or mark in first.revisions)


def _role(form: Form) -> Role:
    if form.title:
        return Role.TITLE
    return Role.HEADING if form.heading else Role.TEXT


def _skip(one: Paragraph) -> str:
    """Why a whole paragraph belongs to no provision; empty where any of it does."""
    reasons = [
        piece.skip for piece in one.pieces if piece.kept and (piece.note or piece.text.strip())
    ]
    return reasons[0] if reasons and all(reasons) else ""


def _paragraphs(flow: Flow) -> Iterator[Paragraph]:
    """All paragraphs of a flow, those of tables and boxes where they stand."""
    for one in flow:
        if isinstance(one, Table):
            for row in one.rows:
                for cell in row.cells:
                    yield from _paragraphs(cell.flow)
        else:
            yield one
            yield from _paragraphs(one.boxes)


def _pieces(flow: Flow) -> Iterator[Piece]:
    for one in _paragraphs(flow):
        yield from one.pieces
