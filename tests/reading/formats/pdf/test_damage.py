import io
import sys
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader

from clauses.errors import MissingExtra, ReadError
from clauses.model.diagnostic import DiagnosticKind
from clauses.reading.formats.pdf import read_pdf
from clauses.reading.limits import Limits
from tests.reading.formats.pdf.making import (
    FIRST,
    HEIGHT,
    SECOND,
    WIDTH,
    assert_conserved,
    blocks,
    drawn,
    lines,
    of_kind,
    read,
    treaty,
    typeset,
    wrapped,
)

SOUND = typeset(treaty(2))


def text_page(page: Any) -> None:
    lines(page, 72, 750, wrapped(f"{FIRST} {SECOND}", 90))


def picture(page: Any) -> None:
    page.drawImage(ImageReader(Image.new("L", (60, 80), 200)), 0, 0, WIDTH, HEIGHT)


def nothing(_page: Any) -> None:
    """Leave the page blank."""


def messages(raw: Any, kind: DiagnosticKind) -> list[str]:
    return [str(one) for one in of_kind(raw, kind)]


def test_scanned_pages_are_named() -> None:
    raw = read(drawn(text_page, picture, picture, text_page, picture))
    (told,) = of_kind(raw, DiagnosticKind.UNREADABLE)
    assert told.place == "pages 2–3, 5"
    assert "a picture, likely a scan" in told.message


def test_a_file_of_scans_alone_has_no_text_and_says_why() -> None:
    raw = read(drawn(picture, picture))
    assert raw.text == ""
    assert raw.blocks == ()
    assert of_kind(raw, DiagnosticKind.UNREADABLE)[0].place == "pages 1–2"


def test_a_stamped_scan_is_a_scan() -> None:
    def stamped(page: Any) -> None:
        picture(page)
        page.drawString(72, 36, "Copy no. 3")

    assert of_kind(read(drawn(stamped)), DiagnosticKind.UNREADABLE)


def test_a_scan_inside_a_form_is_a_scan() -> None:
    def page(canvas: Any) -> None:
        canvas.beginForm("sheet", 0, 0, WIDTH, HEIGHT)
        picture(canvas)
        canvas.endForm()
        canvas.doForm("sheet")

    assert of_kind(read(drawn(page)), DiagnosticKind.UNREADABLE)


def test_a_blank_page_is_no_fault() -> None:
    assert not read(drawn(text_page, nothing, text_page)).diagnostics


def test_letters_drawn_as_curves() -> None:
    def curves(page: Any) -> None:
        for x in range(150):
            page.line(x, 10, x, 20)

    (told,) = of_kind(read(drawn(curves)), DiagnosticKind.UNREADABLE)
    assert str(told) == "unreadable: page 1: drawings and no text; letters may be drawn as curves"


def test_only_so_many_shapes_are_looked_at() -> None:
    def curves(page: Any) -> None:
        for x in range(2100):
            page.line(x, 10, x, 20)

    assert of_kind(read(drawn(curves)), DiagnosticKind.UNREADABLE)


def unpainted(page: Any) -> None:
    text = page.beginText(72, 750)
    text.setTextRenderMode(3)
    for row in wrapped(FIRST, 90):
        text.textLine(row)
    page.drawText(text)


def test_recognised_text_under_a_picture() -> None:
    def page(canvas: Any) -> None:
        picture(canvas)
        unpainted(canvas)

    raw = read(drawn(page))
    assert blocks(raw) == [FIRST]
    assert "recognised by machine" in messages(raw, DiagnosticKind.ENCODING)[0]


def test_text_that_is_not_shown() -> None:
    assert messages(read(drawn(unpainted)), DiagnosticKind.HIDDEN) == [
        "hidden: page 1: the text is there and is not shown"
    ]


@pytest.mark.parametrize("strength", [40, 128])
def test_a_password(strength: int) -> None:
    data = drawn(text_page, encrypt=StandardEncryption("secret", strength=strength))
    with pytest.raises(ReadError, match="found a password that protects it; allowed: a file that"):
        read(data)


def test_a_file_protected_against_changes_alone_is_read() -> None:
    data = drawn(text_page, encrypt=StandardEncryption("", ownerPassword="secret", canModify=0))
    assert blocks(read(data)) == [f"{FIRST} {SECOND}"]


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04", b"<html>", b" " * 2000 + SOUND], ids=["", "zip", "html", "late"]
)
def test_what_is_no_pdf(data: bytes) -> None:
    with pytest.raises(ReadError, match="PDF: found no %PDF- at its start; allowed: a PDF file"):
        read(data)


@pytest.mark.parametrize("data", [SOUND[:200], b"%PDF-1.7\n", b"%PDF-1.4\n" + b"\0" * 500])
def test_a_damaged_file(data: bytes) -> None:
    with pytest.raises(ReadError, match="found a damaged or empty file; allowed: a PDF with at"):
        read(data)


def test_other_bytes_may_come_first() -> None:
    assert blocks(read(b"\n\n" + SOUND)) == blocks(read(SOUND))


def test_a_missing_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(MissingExtra, match=r"PDF needs pypdfium2: pip install"):
        read(SOUND)


def test_a_page_that_cannot_be_opened_is_named() -> None:
    data = drawn(text_page, text_page)
    broken = data.replace(b"/Type /Page\n", b"/Type /Pig\n", 1)
    assert broken != data
    raw = read(broken)
    assert len(raw.text) > 0 or of_kind(raw, DiagnosticKind.UNREADABLE)


def test_pages_beyond_the_limit_are_named() -> None:
    raw = read(drawn(*[text_page] * 5), pages=2)
    (told,) = of_kind(raw, DiagnosticKind.LIMIT)
    assert str(told) == "limit: pages 3–5: left out, since the file has more than 2 pages (Limits)"
    assert len(blocks(raw)) == 2


def test_characters_beyond_the_limit() -> None:
    raw = read(drawn(*[text_page] * 5), characters=1200)
    (told,) = of_kind(raw, DiagnosticKind.LIMIT)
    assert told.place == "pages 3–5"
    assert "more than 1200 characters" in told.message


def test_what_the_file_says_of_itself() -> None:
    data = typeset(treaty(1), title="Treaty on\tthe  River", author="A. Clerk")
    found = dict(read(data).metadata)
    assert found["title"] == "Treaty on the River"
    assert found["author"] == "A. Clerk"
    assert found["date"][:2] == "20"
    assert len(found["date"]) == 10


def test_a_file_that_says_nothing_of_itself() -> None:
    data = SOUND.replace(b"/CreationDate", b"/CreationDatX").replace(b"/Title", b"/Titlx")
    assert "title" not in dict(read(data).metadata)
    assert "date" not in dict(read(data).metadata)


def test_placeholders_of_the_writer_are_no_title() -> None:
    assert set(dict(read(drawn(text_page)).metadata)) == {"date"}


def test_annotations_and_fields_are_told() -> None:
    def page(canvas: Any) -> None:
        text_page(canvas)
        canvas.textAnnotation("Strike this clause", [50, 50, 80, 80])
        canvas.acroForm.textfield(name="who", value="A. Rivers", x=100, y=100)
        canvas.linkURL("https://river.example", [0, 0, 10, 10])

    (told,) = messages(read(drawn(page)), DiagnosticKind.HIDDEN)
    assert told == (
        "hidden: page 1: 2 annotations or form fields, no part of the text: "
        "Strike this clause; A. Rivers"
    )


def test_attached_files_are_told() -> None:
    import pypdfium2

    document = pypdfium2.PdfDocument(SOUND)
    document.new_attachment("draft.txt").set_data(b"words")
    out = io.BytesIO()
    document.save(out)
    assert messages(read(out.getvalue()), DiagnosticKind.HIDDEN) == [
        "hidden: 1 attached files, not read"
    ]


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, len(SOUND) - 1), st.integers(0, 255)), max_size=40))
def test_changed_bytes_never_break_the_reader(changes: list[tuple[int, int]]) -> None:
    data = bytearray(SOUND)
    for place, value in changes:
        data[place] = value
    try:
        raw = read_pdf(bytes(data), Limits())
    except ReadError:
        return
    assert_conserved(raw)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, len(SOUND)), st.integers(0, 2000))
def test_missing_bytes_never_break_the_reader(start: int, length: int) -> None:
    try:
        raw = read_pdf(SOUND[:start] + SOUND[start + length :], Limits())
    except ReadError:
        return
    assert_conserved(raw)


def test_a_page_whose_text_cannot_be_reached_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    import pypdfium2

    def fail(_page: Any) -> None:
        raise pypdfium2.PdfiumError("no text")

    monkeypatch.setattr(pypdfium2.PdfPage, "get_textpage", fail)
    raw = read(SOUND)
    assert raw.text == ""
    assert messages(raw, DiagnosticKind.UNREADABLE) == ["unreadable: page 1: damaged, not read"]


def test_an_annotation_that_cannot_be_opened_is_passed_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import pypdfium2

    def page(canvas: Any) -> None:
        text_page(canvas)
        canvas.textAnnotation("Strike this clause", [50, 50, 80, 80])

    monkeypatch.setattr(pypdfium2.raw, "FPDFPage_GetAnnot", lambda *_: None)
    assert not of_kind(read(drawn(page)), DiagnosticKind.HIDDEN)
