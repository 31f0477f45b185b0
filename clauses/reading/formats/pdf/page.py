"""What is taken from a page before anyone asks how it is laid out."""

from attrs import field, frozen

from clauses.reading.formats.pdf.glyphs import Survey


@frozen
class Line:
    """Letters that stand side by side on one base line.

    Lengths are in points; ``left``, ``right`` and ``base`` are measured along the text from the
    upper left corner of the page, so they do not change when the page is turned.

    Attributes:
        text: the letters, as the file maps them.
        left: where the first begins.
        right: where the last ends.
        base: how far the base line lies below the top of the page.
        size: of most of the letters.
        bold: all of it is.
        page: number of the page, from 1.
        raised: stretches of the text set smaller than the rest, such as the mark of a note.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False
    page: int = 1
    raised: tuple[tuple[int, int], ...] = ()

    @property
    def width(self) -> float:
        """From the first letter to the last."""
        return self.right - self.left

    @property
    def letter(self) -> float:
        """The width of a letter on average."""
        return self.width / max(1, len(self.text))


@frozen
class Page:
    """One page: its lines as the file orders them, and what else it holds.

    Attributes:
        number: counted from 1.
        width: along the text.
        height: across the lines of the text.
        lines: upright on the page, in the order of the file.
        turned: text that runs another way than most of the page.
        pictured: the share of the page that pictures cover, from 0 to 1, where that was looked at.
        drawn: how many drawn shapes it has, where that was looked at.
        invisible: the text is there, and is not painted.
        notes: words of annotations and form fields, which are no part of the page's text.
        damaged: why the page could not be opened; empty where it could.
        survey: what is odd about its letters.
        pictures: how many pictures stand on it.
    """

    number: int
    width: float
    height: float
    lines: tuple[Line, ...] = ()
    turned: tuple[Line, ...] = ()
    pictured: float = 0.0
    drawn: int = 0
    invisible: bool = False
    notes: tuple[str, ...] = ()
    damaged: str = ""
    survey: Survey = field(factory=Survey)
    pictures: int = 0


@frozen
class File:
    """All pages that were read, and what the file says of itself.

    Attributes:
        pages: those read.
        count: how many the file has.
        metadata: title, author, date, as pairs.
        attached: how many files are attached.
        left_out: why pages were left out; empty where all were read.
    """

    pages: tuple[Page, ...]
    count: int
    metadata: tuple[tuple[str, str], ...] = ()
    attached: int = 0
    left_out: str = ""
