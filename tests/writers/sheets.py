"""Headings and paragraphs written as text, Markdown, HTML, Word, PDF and Akoma Ntoso."""

import html
import io
import re
from collections.abc import Callable, Sequence

import docx
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate

from clauses import Document, render
from tests.writers.paragraphs import Line, lines_of

_ESCAPED = re.compile(r"([\\`*_{}\[\]<>#|~])")
_LIST = re.compile(r"^(\d{1,9})([.)])")
_SIZES = {1: 18, 2: 14, 3: 13, 4: 12.5, 5: 12}


def as_text(document: Document) -> bytes:
    return "\n\n".join(line.text for line in lines_of(document)).encode()


def as_markdown(document: Document) -> bytes:
    return "\n\n".join(map(_markdown, lines_of(document))).encode()


def _markdown(line: Line) -> str:
    text = _LIST.sub(r"\1\\\2", _ESCAPED.sub(r"\\\1", line.text))
    text = f"\\{text}" if text[:1] in "-+" else text
    return f"{'#' * line.level} {text}" if line.level else text


def as_html(document: Document) -> bytes:
    body = "\n".join(map(_element, lines_of(document)))
    head = '<meta charset="utf-8"><title>A treaty</title>'
    return f"<!DOCTYPE html>\n<html><head>{head}</head>\n<body>\n{body}\n</body></html>".encode()


def _element(line: Line) -> str:
    tag = f"h{line.level}" if line.level else "p"
    return f"<{tag}>{html.escape(line.text)}</{tag}>"


def as_docx(document: Document) -> bytes:
    written = docx.Document()
    for line in lines_of(document):
        style = "Title" if line.level == 1 else f"Heading {line.level - 1}" if line.level else None
        written.add_paragraph(line.text, style=style)
    stream = io.BytesIO()
    written.save(stream)
    return stream.getvalue()


def as_pdf(document: Document) -> bytes:
    stream = io.BytesIO()
    sheet = SimpleDocTemplate(stream, pagesize=A4)
    sheet.build([_flowable(line) for line in lines_of(document)])
    return stream.getvalue()


def _flowable(line: Line) -> Paragraph:
    return Paragraph(html.escape(line.text, quote=False), _style(line.level))


def _style(level: int) -> ParagraphStyle:
    if not level:
        return ParagraphStyle("text", fontName="Times-Roman", fontSize=11, leading=14, spaceAfter=8)
    return ParagraphStyle(
        f"heading {level}",
        fontName="Times-Bold",
        fontSize=_SIZES[level],
        leading=_SIZES[level] * 1.25,
        alignment=TA_CENTER,
        spaceBefore=10,
        spaceAfter=8,
    )


def as_akn(document: Document) -> bytes:
    return render(document, "akn").encode()


WRITERS: dict[str, Callable[[Document], bytes]] = {
    "text": as_text,
    "markdown": as_markdown,
    "html": as_html,
    "docx": as_docx,
    "pdf": as_pdf,
    "akn": as_akn,
}
Sheet = Sequence[Line]
