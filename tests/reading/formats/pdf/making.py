"""Invented treaties set as PDF files, the way word processors and printers set them."""

import io
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen import canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    PageTemplate,
    Paragraph,
)

from clauses.model.diagnostic import Diagnostic, DiagnosticKind
from clauses.reading.formats.pdf import read_pdf
from clauses.reading.limits import Limits
from clauses.reading.raw import Raw, Role

WIDTH, HEIGHT = A4
MARGIN = 72.0
BODY = ParagraphStyle(
    "body", fontName="Times-Roman", fontSize=11, leading=13.5, alignment=TA_JUSTIFY, spaceAfter=6
)
RAGGED = ParagraphStyle("ragged", BODY, alignment=0)
INDENTED = ParagraphStyle("indented", BODY, firstLineIndent=18, spaceAfter=0)
POINT = ParagraphStyle("point", BODY, leftIndent=36, bulletIndent=18)
HEADING = ParagraphStyle(
    "heading",
    fontName="Times-Bold",
    fontSize=12,
    leading=15,
    alignment=TA_CENTER,
    spaceBefore=10,
    spaceAfter=6,
)
TITLE = ParagraphStyle("title", HEADING, fontSize=18, leading=22, spaceAfter=18)

FIRST = (
    "The Parties shall use the waters of the River Aldor and of its tributaries in an equitable "
    "and reasonable manner, and shall take all measures that prevent harm to the other Party, to "
    "its fisheries and to those who live on the banks of the river below the falls."
)
SECOND = (
    "Each Party shall notify the Commission of any works that change the level of the river by "
    "more than one metre, not later than sixty days before such works begin, and shall answer "
    "every question that the Commission puts to it within a further thirty days."
)
THIRD = (
    "Nothing in this Treaty affects the rights of fishermen of Borland to cast their nets between "
    "the first bridge and the mouth of the river in the months of March and April of every year."
)
TITLE_WORDS = "Treaty between Aldoria and Borland on the Waters of the River Aldor"
Draw = Callable[[Any, int], None]


def nothing(_canvas: Any, _page: int) -> None:
    """Draw no furniture."""


def article(number: int, heading: str = "Use of the waters") -> list[Flowable]:
    return [
        Paragraph(f"Article {number}", HEADING),
        Paragraph(heading, HEADING),
        Paragraph(f"1. {FIRST}", BODY),
        Paragraph(f"2. {SECOND}", BODY),
        Paragraph(f"3. {THIRD}", BODY),
    ]


def treaty(articles: int) -> list[Flowable]:
    return [
        Paragraph(TITLE_WORDS, TITLE),
        *(flowable for number in range(1, articles + 1) for flowable in article(number)),
    ]


def head_and_foot(head: str, foot: str) -> Draw:
    """Furniture as printers set it; ``#`` stands for the page number."""

    def draw(page: Any, number: int) -> None:
        page.setFont("Times-Italic", 9)
        page.drawCentredString(WIDTH / 2, HEIGHT - 40, head.replace("#", str(number)))
        page.drawCentredString(WIDTH / 2, 36, foot.replace("#", str(number)))

    return draw


def typeset(
    story: Iterable[Flowable], draw: Draw = nothing, *, columns: int = 1, **options: Any
) -> bytes:
    """A story on A4 pages in one or more columns."""
    out = io.BytesIO()
    gutter = 24
    wide = (WIDTH - 2 * MARGIN - gutter * (columns - 1)) / columns
    frames = [
        Frame(
            MARGIN + place * (wide + gutter),
            MARGIN,
            wide,
            HEIGHT - 2 * MARGIN,
            leftPadding=0,
            rightPadding=0,
        )
        for place in range(columns)
    ]
    template = PageTemplate("all", frames, onPage=lambda page, _: draw(page, page.getPageNumber()))
    document = BaseDocTemplate(out, pagesize=A4, pageTemplates=[template], **options)
    document.build(list(story))
    return out.getvalue()


def drawn(*pages: Callable[[Any], None], size: tuple[float, float] = A4, **options: Any) -> bytes:
    """Pages drawn by hand, one function each."""
    out = io.BytesIO()
    page = canvas.Canvas(out, pagesize=size, **options)
    for draw in pages:
        page.setFont("Times-Roman", 11)
        draw(page)
        page.showPage()
    page.save()
    return out.getvalue()


def lines(page: Any, left: float, top: float, words: Sequence[str], leading: float = 13.5) -> None:
    """Lines of text from a corner downwards."""
    for index, line in enumerate(words):
        page.drawString(left, top - leading * index, line)


def wrapped(text: str, letters: int) -> list[str]:
    import textwrap

    return textwrap.wrap(text, letters)


def read(data: bytes, **limits: int) -> Raw:
    """Read, and check that every character has its place."""
    raw = read_pdf(data, Limits(**limits))
    assert_conserved(raw)
    return raw


def assert_conserved(raw: Raw) -> None:
    covered = bytearray(len(raw.text))
    for spans in (
        [(one.start, one.end) for one in raw.blocks],
        [(one.span.start, one.span.end) for one in raw.skipped],
    ):
        at = 0
        for start, end in spans:
            assert at <= start < end <= len(raw.text)
            covered[start:end] = b"\1" * (end - start)
            at = end
    left = [text for text, kept in zip(raw.text, covered, strict=True) if not kept]
    assert not "".join(left).strip()


def blocks(raw: Raw, role: Role = Role.TEXT) -> list[str]:
    """The words of each block of a role, without what was skipped inside it."""
    return [words(raw, one.start, one.end) for one in raw.blocks if one.role is role]


def words(raw: Raw, start: int, end: int) -> str:
    kept, at = [], start
    for one in raw.skipped:
        if start <= one.span.start < end:
            kept.append(raw.text[at : one.span.start])
            at = one.span.end
    return "".join([*kept, raw.text[at:end]])


def skipped(raw: Raw) -> list[tuple[str, str]]:
    return [(one.reason, raw.text[one.span.start : one.span.end].strip()) for one in raw.skipped]


def of_kind(raw: Raw, kind: DiagnosticKind) -> list[Diagnostic]:
    return [one for one in raw.diagnostics if one.kind is kind]


def bare(*objects: bytes) -> bytes:
    """A file of numbered objects, the first its catalogue."""
    out = b"%PDF-1.4\n"
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return (
        out
        + b"xref\n0 %d\n0000000000 65535 f \n%btrailer<</Root 1 0 R/Size %d>>\n"
        % (
            size,
            table,
            size,
        )
        + b"startxref\n%d\n%%%%EOF" % len(out)
    )


def stream(body: bytes, facts: bytes = b"") -> bytes:
    return b"<<%b/Length %d>>stream\n%b\nendstream" % (facts, len(body), body)


def lettered(text: str) -> bytes:
    """A page of one line whose font maps its codes to any letters at all."""
    codes = {letter: index for index, letter in enumerate(dict.fromkeys(text), 33)}
    pairs = "\n".join(
        f"<{code:02x}> <{letter.encode('utf-16-be').hex()}>" for letter, code in codes.items()
    )
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def "
        "1 begincodespacerange <00> <ff> endcodespacerange "
        f"{len(codes)} beginbfchar\n{pairs}\nendbfchar endcmap end end"
    )
    shown = bytes(codes[letter] for letter in text).hex().encode()
    return bare(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        b"/Resources<</Font<</F 5 0 R>>>>>>",
        stream(b"BT /F 11 Tf 72 750 Td <%b> Tj ET" % shown),
        b"<</Type/Font/Subtype/Type1/BaseFont/Courier/ToUnicode 6 0 R>>",
        stream(cmap.encode()),
    )
