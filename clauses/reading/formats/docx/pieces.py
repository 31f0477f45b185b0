"""What a Word file's text is taken apart into before a view of it is written out."""

from attrs import define, field, frozen

from clauses.model.change import ChangeKind
from clauses.reading.formats.docx.styles import Form

VIEWS = {
    "revised": frozenset({ChangeKind.INSERTION, ChangeKind.MOVE_TO}),
    "original": frozenset({ChangeKind.DELETION, ChangeKind.MOVE_FROM}),
}
"""The views of a file, and the tracked changes whose words each of them shows."""


@frozen
class Revision:
    """Who did what to a stretch of text, and when; `pair` names a move."""

    kind: ChangeKind
    author: str = ""
    date: str = ""
    pair: str = ""


@frozen
class Piece:
    """A stretch of text of one kind.

    Attributes:
        text: its characters.
        kept: whether the view shows it.
        revisions: the tracked changes it lies in.
        struck: whether it is struck out by formatting.
        skip: why it belongs to no provision; empty where it does.
        note: the note that is referred to here, such as ``footnote 2``.
        anchor: the mark of a comment that stands here.
    """

    text: str = ""
    kept: bool = True
    revisions: tuple[Revision, ...] = ()
    struck: bool = False
    skip: str = ""
    note: str = ""
    anchor: str = ""


@define
class Paragraph:
    """A paragraph under construction.

    Attributes:
        form: what it is by its properties and styles.
        pieces: its text.
        boxes: text boxes and whatever else stands inside it and is no text of its own.
        mark: the tracked changes of its end.
        kept: whether the view shows its end; without one it runs on into the next.
        hidden: whether its end is hidden.
        altered: who changed its number or rank, in words; empty if nobody.
    """

    form: Form = field(factory=Form)
    pieces: list[Piece] = field(factory=list)
    boxes: list["Paragraph | Table"] = field(factory=list)
    mark: tuple[Revision, ...] = ()
    kept: bool = True
    hidden: bool = False
    altered: str = ""

    @property
    def speaks(self) -> bool:
        """Whether the view shows any text of it."""
        return any(one.kept and (one.note or one.text.strip()) for one in self.pieces)


@define
class Cell:
    """A cell of a table: what stands in it, and how many columns it takes."""

    flow: list["Paragraph | Table"] = field(factory=list)
    span: int = 1
    revisions: tuple[Revision, ...] = ()
    kept: bool = True


@define
class Row:
    """A row of a table: its cells, and the columns left free before and after them."""

    cells: list[Cell] = field(factory=list)
    before: int = 0
    after: int = 0
    revisions: tuple[Revision, ...] = ()
    kept: bool = True


@define
class Table:
    """A table under construction."""

    rows: list[Row] = field(factory=list)


Flow = list[Paragraph | Table]
