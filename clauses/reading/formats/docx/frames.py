"""The paragraphs and tables that are open while a story is read, and what is finished of it."""

from attrs import define, evolve, field

from clauses.reading.formats.docx.names import Element, child, number
from clauses.reading.formats.docx.pieces import Cell, Flow, Paragraph, Piece, Row, Table
from clauses.reading.formats.docx.revising import Revising
from clauses.reading.formats.docx.styles import Form, look

_WIDEST = 63  # columns of a table of Word's


@define
class Frames:
    """A story under construction: each thing begun is inside the one before it."""

    revising: Revising
    flow: Flow = field(factory=list)
    _open: list[Paragraph | Table | Row | Cell] = field(factory=list)

    @property
    def top(self) -> Paragraph | Table | Row | Cell | None:
        """What is being filled."""
        return self._open[-1] if self._open else None

    @property
    def form(self) -> Form:
        """What the paragraph is that is being filled; a plain one outside all."""
        return self.top.form if isinstance(self.top, Paragraph) else Form()

    def put(self, piece: Piece) -> None:
        """Add a piece of text, in the tracked changes that are open."""
        revisions = tuple(self.revising.open)
        piece = evolve(piece, revisions=revisions, kept=self.revising.kept(revisions))
        if isinstance(self.top, Paragraph):
            self.top.pieces.append(piece)
        else:
            self._current().append(Paragraph(pieces=[piece]))

    def paragraph(self, mark: Element | None, form: Form, altered: str) -> None:
        """Begin a paragraph.

        Args:
            mark: the properties of its end.
            form: what it is.
            altered: who changed that.
        """
        revisions = (*self.revising.open, *self.revising.marks(mark))
        hidden = bool(look(None, mark).hidden) or form.hidden
        kept = self.revising.kept(revisions)
        self._open.append(
            Paragraph(form=form, mark=revisions, kept=kept, hidden=hidden, altered=altered)
        )

    def end(self) -> None:
        """End what was begun last."""
        ended = self._open.pop()
        if isinstance(ended, Paragraph):
            self._end_paragraph(ended)
        elif isinstance(ended, Table):
            self._current().append(ended)

    def _end_paragraph(self, new: Paragraph) -> None:
        if not new.kept:
            new.pieces.append(Piece("\n", kept=False, revisions=new.mark))
        flow = self._current()
        last = flow[-1] if flow else None
        if isinstance(last, Paragraph) and not last.kept:
            # The end of the one before is not there in this view: both are one, formatted as the
            # end that stays says (ECMA-376-1, 17.13.5.15).
            last.pieces.extend(new.pieces)
            last.boxes.extend(new.boxes)
            last.form, last.mark, last.kept = new.form, new.mark, new.kept
            last.hidden, last.altered = new.hidden, new.altered
        else:
            flow.append(new)

    def _current(self) -> Flow:
        """Where the next paragraph or table goes; one inside a paragraph follows it as a box."""
        for frame in reversed(self._open):
            if isinstance(frame, Cell):
                return frame.flow
            if isinstance(frame, Paragraph):
                return frame.boxes
        return self.flow

    def table(self) -> bool:
        """Begin a table; whether it stands inside another."""
        inside = any(isinstance(frame, Cell) for frame in self._open)
        self._open.append(Table())
        return inside

    def row(self, properties: Element | None) -> bool:
        """Begin a row, if a table is open; whether it was."""
        table = self.top
        if not isinstance(table, Table):
            return False
        row = Row(
            before=_columns(child(properties, "w:gridBefore"), 0),
            after=_columns(child(properties, "w:gridAfter"), 0),
            revisions=tuple(self.revising.open),
            kept=self.revising.kept(self.revising.open),
        )
        table.rows.append(row)
        self._open.append(row)
        return True

    def cell(self, properties: Element | None) -> int:
        """Begin a cell, if a row is open; the columns it takes, or 0."""
        row = self.top
        if not isinstance(row, Row):
            return 0
        cell = Cell(
            span=_columns(child(properties, "w:gridSpan"), 1),
            revisions=tuple(self.revising.open),
            kept=self.revising.kept(self.revising.open),
        )
        row.cells.append(cell)
        self._open.append(cell)
        return cell.span


def _columns(element: Element | None, least: int) -> int:
    return max(least, min(number(element) or least, _WIDEST))
