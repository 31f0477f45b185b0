"""What all stories of a Word file share while it is read."""

from collections import Counter
from collections.abc import Mapping

from attrs import define, evolve, field, frozen

from clauses.errors import ReadError
from clauses.reading.formats.docx.names import Element, child, value
from clauses.reading.formats.docx.numbering import List
from clauses.reading.formats.docx.styles import Form, Look, Styles, form_of, look
from clauses.reading.limits import Limits

HIDDEN, CONTENTS = "hidden text", "table of contents"  # why text belongs to no provision


@frozen
class Setting:
    """The styles and lists of a file, the view that is read, and the limits."""

    view: str
    limits: Limits
    styles: Styles = field(factory=Styles)
    lists: Mapping[str, List] = field(factory=dict)
    _forms: dict[tuple[str, Look], Form] = field(factory=dict, init=False, eq=False)

    def form(self, properties: Element | None, *, listed: bool = True) -> Form:
        """What a paragraph with these properties is; most are as another one was.

        Args:
            properties: its ``w:pPr``; None without one.
            listed: whether its own membership in a list counts.
        """
        style = value(child(properties, "w:pStyle")) or ""
        own = look(properties, None)
        own = own if listed else evolve(own, num=None, depth=None)
        found = self._forms.get((style, own))
        if found is None:
            found = self._forms[style, own] = form_of(style, own, self.styles, self.lists)
        return found

    @property
    def older(self) -> bool:
        """Whether the view shows formatting as it was before it was changed."""
        return self.view == "original"


@define
class Tally:
    """What is counted over all stories of a file, to be said once.

    Attributes:
        cells: cells of tables.
        hyphens: optional hyphens left out.
        equations: equations written in one line.
        nested: tables inside tables.
        formats: changes of formatting, by author.
        signs: characters of symbol fonts that are not known.
    """

    cells: int = 0
    hyphens: int = 0
    equations: int = 0
    nested: int = 0
    formats: Counter[str] = field(factory=Counter)
    signs: Counter[str] = field(factory=Counter)

    def take_cells(self, more: int, limits: Limits) -> None:
        """Count cells of a table.

        Raises:
            ReadError: if there are more than the limits allow.
        """
        self.cells += more
        if self.cells > limits.cells:
            found, allowed = f"more than {limits.cells} cells", f"{limits.cells} cells (Limits)"
            raise ReadError("DOCX", found=found, allowed=allowed)
