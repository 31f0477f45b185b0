"""Every danger a file can hold: it ends in an error that says what is wrong, or in a diagnostic."""

import io
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption

from clauses import read
from clauses.errors import ReadError, WireError
from clauses.reading.limits import Limits
from tests.fuzz.law import lawful
from tests.reading.formats.docx.word import SPACES, cell, p, packed, parts, row, table, word
from tests.reading.formats.pdf.making import bare, stream, treaty, typeset

AKN = "<akomaNtoso><act><body><article><num>Article 1</num>{}</article></body></act></akomaNtoso>"
TOTA = '<treaty><body><article number="Article 1">{}</article></body></treaty>'
PAGE = "<!DOCTYPE html{}><html><body><p>Boats. {}</p></body></html>"


def refused(data: bytes, format: str | None, found: str, **limits: int) -> str:
    with pytest.raises(ReadError, match=found) as caught:
        read(data, format=format, limits=Limits(**limits))
    assert caught.value.allowed
    return str(caught.value)


class Entities:
    """Document types with entities, in every format made of XML."""

    @staticmethod
    def akn(doctype: str, used: str) -> bytes:
        return (doctype.replace("ROOT", "akomaNtoso") + AKN.format(used)).encode()

    @staticmethod
    def tota(doctype: str, used: str) -> bytes:
        return (doctype.replace("ROOT", "treaty") + TOTA.format(used)).encode()

    @staticmethod
    def docx(doctype: str, used: str) -> bytes:
        made = parts(p("x"))
        body = str(made["word/document.xml"]).partition("?>")[2].replace(">x<", f">{used}<")
        return packed(made | {"word/document.xml": doctype.replace("ROOT", "w:document") + body})


XML = {"akn": Entities.akn, "tota": Entities.tota, "docx": Entities.docx}
QUADRATIC = "&big;" * 50_000


@pytest.mark.parametrize("format", XML)
@pytest.mark.parametrize("place", ["file:///{}", "http://localhost:1/{}", "{}", "\\\\host\\{}"])
def test_no_external_entity_is_opened(format: str, place: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("hush")
    where = place.format(str(secret).removeprefix("/") if "file" in place else secret)
    doctype = f'<!DOCTYPE ROOT [<!ENTITY x SYSTEM "{where}">]>'
    assert "hush" not in refused(XML[format](doctype, "&x;"), format, "entities of its own")


@pytest.mark.parametrize("format", XML)
def test_no_remote_document_type_is_opened(format: str, tmp_path: Path) -> None:
    other = tmp_path / "other.dtd"
    other.write_text('<!ENTITY x "hush">')
    outer = f'<!DOCTYPE ROOT SYSTEM "{other.as_uri()}">'
    assert "hush" not in refused(XML[format](outer, "&x;"), format, "the entity &x;")
    inner = f'<!DOCTYPE ROOT [<!ENTITY % more SYSTEM "{other.as_uri()}"> %more;]>'
    refused(XML[format](inner, "y"), format, "found")


@pytest.mark.parametrize("format", XML)
def test_entities_that_multiply_are_refused(format: str) -> None:
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<!DOCTYPE ROOT [<!ENTITY e0 "ha">{levels}]>'
    refused(XML[format](bomb, "&e11;"), format, "found")
    large = f'<!DOCTYPE ROOT [<!ENTITY big "{"x" * 50_000}">]>'
    refused(XML[format](large, QUADRATIC), format, "found")


def test_entities_of_a_page_are_not_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("hush")
    page = PAGE.format(f' [<!ENTITY x SYSTEM "{secret.as_uri()}">]', "&x;")
    document = read(page.encode(), format="html")
    assert "hush" not in document.text
    assert "&x;" in document.text
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    assert len(read(PAGE.format(f" [{levels}]", "&e11;").encode(), format="html").text) < 10_000


# Archives


def test_a_small_archive_of_much_is_not_unpacked() -> None:
    bomb = packed(parts("") | {"word/document.xml": b"<!--" + b" " * 60_000_000 + b"-->"})
    assert len(bomb) < 100_000
    refused(bomb, "docx", "found", unpacked_bytes=1_000_000)


def test_a_size_that_is_declared_wrongly_does_not_help() -> None:
    size = 3_000_000
    bomb = packed(parts("") | {"word/document.xml": b" " * size})
    lying = bomb.replace(size.to_bytes(4, "little"), (10).to_bytes(4, "little"))
    assert lying != bomb
    refused(lying, "docx", "found", unpacked_bytes=1_000_000)


def test_archives_in_archives_stay_closed() -> None:
    inner = packed({"word/document.xml": b" " * 1_000_000})
    for _ in range(5):
        inner = packed({"word/inner.zip": inner})
    refused(inner, "docx", "found")
    refused(packed({"a.zip": inner}), None, "a zip archive")


def test_an_archive_of_too_many_files_is_refused() -> None:
    many = parts(p("x")) | {f"word/media/{number}.bin": "" for number in range(2_000)}
    refused(packed(many), "docx", r"found .*entries|found .*files", entries=1_000)
    assert read(packed(many), format="docx").text == "x"


@pytest.mark.parametrize("name", ["../../evil.xml", "/etc/evil.xml", "C:\\evil.xml", "a/../../b"])
def test_names_that_lead_elsewhere_are_only_names(name: str, tmp_path: Path) -> None:
    made = parts(p("x")) | {name: "evil"}
    rows = str(made["word/_rels/document.xml.rels"]).replace(
        "</Relationships>",
        f'<Relationship Id="e" Type="{SPACES["r"]}/footnotes" Target="{name}"/></Relationships>',
    )
    before = sorted(tmp_path.rglob("*"))
    document = read(packed(made | {"word/_rels/document.xml.rels": rows}), format="docx")
    assert document.text == "x"
    assert sorted(tmp_path.rglob("*")) == before


def test_a_name_that_comes_twice_is_no_way_to_hide_text() -> None:
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in parts(p("first")).items():
            archive.writestr(name, content)
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("word/document.xml", parts(p("second"))["word/document.xml"])
    refused(file.getvalue(), "docx", "found .*twice|found .*more than once|found two")


def test_a_locked_archive_is_refused() -> None:
    data = bytearray(packed(parts(p("x"))))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(mark)
        while place >= 0:
            data[place + at] |= 1
            place = data.find(mark, place + 4)
    refused(bytes(data), "docx", "password|encrypted")


def test_a_file_locked_with_a_password_is_refused() -> None:
    office = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
    office += "EncryptedPackage".encode("utf-16-le")
    refused(office, None, "locked with a password")
    refused(office, "docx", "password")
    secret = StandardEncryption("pw", ownerPassword="owner", strength=128)
    refused(typeset(treaty(1), encrypt=secret), "pdf", "password")


# Depth


DEEP: dict[str, tuple[str, bytes]] = {
    "elements of Akoma Ntoso": ("akn", AKN.format("<point>" * 100_000).encode()),
    "elements of ToTA": ("tota", TOTA.format("<b>" * 100_000).encode()),
    "content controls of Word": ("docx", word("<w:sdt><w:sdtContent>" * 50_000)),
    "divisions of a page": ("html", b"<div>" * 100_000 + b"x"),
    "closed divisions of a page": ("html", b"<div>" * 50_000 + b"x" + b"</div>" * 50_000),
    "lists of a page": ("html", b"<ol><li>" * 3_000 + b"x"),
    "tables of a page": ("html", b"<table><tr><td>" * 10_000 + b"x"),
    "quotations of Markdown": ("markdown", b">" * 10_000 + b" x"),
    "brackets of Markdown": ("markdown", b"[" * 10_000 + b" x"),
    "lists of Markdown": ("markdown", b"* " * 10_000 + b"x"),
    "steps of lists": ("markdown", "".join(f"{'  ' * n}- x\n" for n in range(300)).encode()),
    "brackets never closed": ("text", b"[" * 100_000),
    "brackets": ("text", b"[" * 50_000 + b"x" + b"]" * 50_000),
    "brackets of parties": ("text", b"[EU: x " * 5_000 + b"]" * 5_000),
    "quotations": ("text", "“".encode() * 20_000 + "”".encode() * 20_000),
    "arrays": ("json", b"[" * 100_000),
    "objects": ("json", b'{"clauses":' * 100_000 + b"1" + b"}" * 100_000),
    "objects that may be anything": ("any", b'{"clauses":' * 10_000 + b"1" + b"}" * 10_000),
}  # fmt: skip


@pytest.mark.parametrize("what", DEEP)
def test_nothing_nests_too_deep_to_be_read_or_refused(what: str) -> None:
    format, data = DEEP[what]
    try:
        document = read(data, format=None if format == "any" else format)
    except ReadError as error:
        assert "(Limits)" in str(error)  # noqa: PT017 - either outcome is lawful
    except WireError as error:
        assert "recursion" in str(error)  # noqa: PT017
    else:
        lawful(document)


def test_tables_in_tables_of_word_keep_their_words() -> None:
    nested = p("x")
    for _ in range(50):
        nested = table(row(cell(nested)))
    document = read(word(nested), format="docx")
    assert document.text.strip() == "x"
    assert "tables inside tables" in str(document.diagnostics)
    refused(word(nested), "docx", r"elements 101 deep.*\(Limits\)", depth=100)


def test_forms_that_show_themselves_are_refused_or_shown_once() -> None:
    looping = bare(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        b"/Resources<</XObject<</X 5 0 R>>>>>>",
        stream(b"/X Do"),
        stream(
            b"/X Do /X Do",
            b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>",
        ),
    )
    refused(looping, "pdf", "found")


def test_pages_that_hold_themselves_end() -> None:
    looping = bare(
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 99999999>>"
    )
    refused(looping, "pdf", "found")
