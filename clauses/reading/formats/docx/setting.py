"""What all stories of a Word file share while it is read."""

from collections import Counter
from collections.abc import Mapping

from attrs import define, field, frozen

from clauses.errors import ReadError
from clauses.reading.formats.docx.numbering import List
from clauses.reading.formats.docx.styles import Styles
from clauses.reading.limits import Limits

HIDDEN, CONTENTS = "hidden text", "table of contents"  # why text belongs to no provision


@frozen
class Setting:
    """The styles and lists of a file, the view that is read, and the limits."""

    view: str
    limits: Limits
    styles: Styles = field(factory=Styles)
    lists: Mapping[str, List] = field(factory=dict)

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
