"""The one door to pypdfium2: a file opened, and each page's lines with their places."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any

from clauses.errors import MissingExtra, ReadError
from clauses.reading.formats.pdf.forms import check_forms
from clauses.reading.formats.pdf.lines import Reader
from clauses.reading.formats.pdf.page import File, Page
from clauses.reading.limits import Limits

# The library keeps its state for the whole process and falls over when two threads call it.
_ALONE = Lock()
_PASSWORD, _SECURITY = 4, 5
_HEAD = 1024  # a PDF may begin with other bytes, within this many
# Below this many letters a page is looked at for pictures: a scan may bear a stamp or a number.
_FEW = 200
_OBJECTS = 2000
_NESTED = 3
_LINK, _POPUP = 2, 16
_LONGEST_NOTE = 10_000
_PLACEHOLDERS = {"", "anonymous", "untitled", "unspecified", "unknown"}  # what writers put for none
_DATE = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?")


def read_pages(data: bytes, limits: Limits) -> File:
    """The pages of a PDF, as many as the limits allow.

    Raises:
        ReadError: if it is no PDF, is damaged beyond reading, or needs a password.
        MissingExtra: if pypdfium2 is not installed.
    """
    if b"%PDF-" not in data[:_HEAD]:
        raise ReadError("PDF", found="no %PDF- at its start", allowed="a PDF file")
    check_forms(data)
    with _ALONE, _opened(data) as (pdfium, document):
        count = len(document)
        pages, left_out = _within(pdfium, document, limits)
        return File(
            tuple(pages),
            count,
            tuple(_metadata(document)),
            max(0, document.count_attachments()),
            left_out,
        )


@contextmanager
def _opened(data: bytes) -> Iterator[tuple[Any, Any]]:
    try:
        import pypdfium2
    except ImportError as error:
        raise MissingExtra("PDF", "pdf", "pypdfium2") from error
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        found = {
            _PASSWORD: ("a password that protects it", "a file that opens without one"),
            _SECURITY: ("a protection that is not known", "a file without it"),
        }.get(error.err_code, ("a damaged or empty file", "a PDF with at least one page"))
        raise ReadError("PDF", found=found[0], allowed=found[1]) from error
    try:
        yield pypdfium2, document
    finally:
        document.close()


def _within(pdfium: Any, document: Any, limits: Limits) -> tuple[list[Page], str]:
    pages: list[Page] = []
    characters = 0
    for index in range(len(document)):
        if index >= limits.pages:
            return pages, f"more than {limits.pages} pages (Limits)"
        page = _page(pdfium, document, index)
        characters += sum(len(line.text) for line in (*page.lines, *page.turned))
        if characters > limits.characters:
            return pages, f"more than {limits.characters} characters (Limits)"
        pages.append(page)
    return pages, ""


def _page(pdfium: Any, document: Any, index: int) -> Page:
    try:
        page = document[index]
    except pdfium.PdfiumError:
        return Page(index + 1, 0, 0, damaged="it cannot be opened")
    try:
        return _opened_page(pdfium, page, index + 1)
    except pdfium.PdfiumError:
        return Page(index + 1, 0, 0, damaged="its text cannot be reached")
    finally:
        page.close()


def _opened_page(pdfium: Any, page: Any, number: int) -> Page:
    text_page = page.get_textpage()
    try:
        reader = Reader(pdfium.raw, text_page.raw, number, page.get_cropbox())
        lines, turned = reader.lines()
        invisible, odd = reader.invisible(), reader.survey()
    finally:
        text_page.close()
    few = sum(len(line.text) for line in lines) < _FEW
    pictured, drawn = _seen(pdfium, page) if few or invisible else (0.0, 0)
    return Page(
        number,
        reader.width,
        reader.height,
        lines,
        turned,
        pictured,
        drawn,
        invisible,
        tuple(_notes(pdfium.raw, page)),
        survey=odd,
        pictures=_pictures(pdfium.raw, page),
    )


def _pictures(raw: Any, page: Any) -> int:
    count = min(raw.FPDFPage_CountObjects(page), _OBJECTS)
    kinds = (raw.FPDFPageObj_GetType(raw.FPDFPage_GetObject(page, at)) for at in range(count))
    return sum(1 for kind in kinds if kind == raw.FPDF_PAGEOBJ_IMAGE)


def _seen(pdfium: Any, page: Any) -> tuple[float, int]:
    """The share of the page under its pictures, and the number of its shapes."""
    left, bottom, right, top = page.get_cropbox()
    area = max(1.0, (right - left) * (top - bottom))
    covered, drawn = 0.0, 0
    for count, one in enumerate(page.get_objects(max_depth=_NESTED)):
        if count >= _OBJECTS:
            break
        if one.type == pdfium.raw.FPDF_PAGEOBJ_PATH:
            drawn += 1
        elif one.type == pdfium.raw.FPDF_PAGEOBJ_IMAGE:
            x0, y0, x1, y1 = one.get_bounds()
            wide = min(x1, right) - max(x0, left)
            high = min(y1, top) - max(y0, bottom)
            # Inside a form the place is not known in the page's own measure.
            covered += area if one.level else max(0.0, wide) * max(0.0, high)
    return min(1.0, covered / area), drawn


def _notes(raw: Any, page: Any) -> Iterator[str]:
    for index in range(raw.FPDFPage_GetAnnotCount(page)):
        note = raw.FPDFPage_GetAnnot(page, index)
        if not note:
            continue
        if raw.FPDFAnnot_GetSubtype(note) not in (_LINK, _POPUP):
            said = (_said(raw, note, key) for key in (b"Contents", b"V"))
            yield from (words for words in said if words)
        raw.FPDFPage_CloseAnnot(note)


def _said(raw: Any, note: Any, key: bytes) -> str:
    import ctypes

    length = raw.FPDFAnnot_GetStringValue(note, key, None, 0)
    if not 2 < length <= _LONGEST_NOTE:  # noqa: PLR2004 - two bytes end an empty text
        return ""
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFAnnot_GetStringValue(
        note, key, ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), length
    )
    return " ".join(buffer.raw[:-2].decode("utf-16-le", "replace").split())


def _metadata(document: Any) -> Iterator[tuple[str, str]]:
    said = document.get_metadata_dict(skip_empty=True)
    for key in ("Title", "Author"):
        words = " ".join(said.get(key, "").split())
        if words.strip("()").casefold() not in _PLACEHOLDERS:
            yield key.lower(), words
    found = _DATE.match(said.get("CreationDate", ""))
    if found:
        yield "date", "-".join(part for part in found.groups() if part)
