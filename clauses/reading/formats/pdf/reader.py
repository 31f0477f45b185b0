"""PDF files read into text: pages opened, laid out, and written as paragraphs."""

from collections.abc import Iterator

from clauses.model.diagnostic import Diagnostic, DiagnosticKind
from clauses.reading.formats.pdf.breaks import measured
from clauses.reading.formats.pdf.findings import findings, joining
from clauses.reading.formats.pdf.headings import with_headings
from clauses.reading.formats.pdf.hyphens import Joiner
from clauses.reading.formats.pdf.layout import Layout, laid_out, one_after_the_other, side_by_side
from clauses.reading.formats.pdf.notes import note_mark
from clauses.reading.formats.pdf.page import File
from clauses.reading.formats.pdf.pages import read_pages
from clauses.reading.formats.pdf.paragraphs import Builder
from clauses.reading.formats.pdf.writer import Writer
from clauses.reading.limits import Limits
from clauses.reading.raw import Raw

_TWO_LANGUAGES = "two languages side by side: each left column is read through before the right one"


def read_pdf(data: bytes, limits: Limits) -> Raw:
    """Read a PDF file.

    Args:
        data: the file.
        limits: bounds on its pages and characters.

    Raises:
        ReadError: if it is no PDF, is damaged beyond reading, or needs a password.
        MissingExtra: if pypdfium2 is not installed.
    """
    return written(read_pages(data, limits))


def written(file: File) -> Raw:
    """The pages of a file as one text in reading order."""
    layouts, (size, bold) = laid_out(file.pages)
    usual = measured((one for layout in layouts for one in layout.regions), size, bold=bold)
    told = list(findings(file))
    if side_by_side(layouts):
        layouts = one_after_the_other(layouts)
        told.append(Diagnostic(DiagnosticKind.STRUCTURE, _TWO_LANGUAGES))
    joiner = Joiner(line for page in file.pages for line in page.lines)
    writer = Writer(joiner, _marks(layouts))
    writer.write(with_headings(Builder(usual).build(layouts), usual))
    return Raw(
        writer.text,
        "pdf",
        tuple(writer.blocks),
        tuple(writer.skipped),
        (*told, *joining(joiner)),
        metadata=file.metadata,
    )


def _marks(layouts: list[Layout]) -> Iterator[tuple[int, str]]:
    for layout in layouts:
        for notes in layout.notes:
            for line in notes.lines:
                yield line.page, line.text[: note_mark(line)].strip(" ).")
