"""Files that are broken, mislabelled or hostile."""

import re
import struct
import sys
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from clauses.errors import MissingExtra, ReadError
from clauses.reading.formats.docx import package, read_docx
from clauses.reading.limits import Limits
from clauses.reading.raw import Raw
from tests.reading.formats.docx.word import p, packed, parts, relations, root, word

Said = Callable[..., list[str]]
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100)
MAIN = "word/document.xml"


def refused(data: bytes, **limits: int) -> str:
    with pytest.raises(ReadError, match="found") as caught:
        read_docx(data, Limits(**limits))
    return str(caught.value)


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"", "an empty file"),
        (b"Article 1", "no zip archive"),
        (b"{\\rtf1 x}", "rich text (.rtf)"),
        (b"%PDF-1.7", "a PDF file"),
        (OLE, "an OLE2 file"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "a file locked with a password"),
        (OLE + "WordDocument".encode("utf-16-le"), "a document of Word 97–2003 (.doc)"),
        (b"PK\x03\x04 and nothing more", "a damaged or cut-off zip archive"),
        (
            packed({"mimetype": "application/vnd.oasis.opendocument.text"}),
            "an OpenDocument or EPUB",
        ),
        (packed({"xl/workbook.xml": "<x/>"}), "an Excel workbook"),
        (packed({"ppt/presentation.xml": "<x/>"}), "a PowerPoint presentation"),
        (packed({"META-INF/MANIFEST.MF": ""}), "a Java archive"),
        (packed({"a.txt": "a"}), "a zip archive without word/document.xml (1 entries)"),
    ],
)
def test_what_is_no_word_file_is_named(data: bytes, found: str) -> None:
    assert refused(data).startswith(f"DOCX: found {found}")


def test_a_workbook_found_by_its_relationship_is_named() -> None:
    rels = relations(("r1", "officeDocument", "xl/workbook.xml"))
    assert "an Excel workbook" in refused(packed({"_rels/.rels": rels, "xl/workbook.xml": "<x/>"}))


def test_every_cut_of_a_file_is_refused() -> None:
    data = word(p("x"))
    for end in range(0, len(data), 97):
        assert refused(data[:end])


def test_the_body_may_have_another_name(read: Callable[..., Raw]) -> None:
    made = parts(p("x"), styles="<w:x/>")
    moved = {name.replace("document", "document2"): content for name, content in made.items()}
    moved["_rels/.rels"] = relations(("r1", "officeDocument", "/word/document2.xml"))
    assert read(packed(moved)).text == "x"


def test_the_usual_name_serves_where_relationships_are_broken(read: Callable[..., Raw]) -> None:
    for broken in ("<oops", relations(("r1", "officeDocument", "http://example.org/x"))):
        assert read(packed(parts(p("x")) | {"_rels/.rels": broken})).text == "x"
    made = parts(p("x", style="T"), styles="")
    del made["_rels/.rels"], made["word/_rels/document.xml.rels"]
    assert read(packed(made)).text == "x"


def test_names_with_backslashes_are_found(read: Callable[..., Raw]) -> None:
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name, content in parts(p("x")).items():
            entry = ZipInfo(name)
            entry.filename = name.replace("/", "\\")
            archive.writestr(entry, content)
    assert read(file.getvalue()).text == "x"


def test_a_body_of_another_kind_is_refused() -> None:
    found = refused(packed(parts("") | {MAIN: root("w:styles", "")}))
    assert found.startswith("word/document.xml: found an element w:styles")
    assert "found an element y;" in refused(packed(parts("") | {MAIN: "<y xmlns='urn:x'/>"}))


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("<oops", "word/document.xml: found"),
        ("", "word/document.xml: found"),
        (b"\xff\xfe\x00", "word/document.xml: found"),
        ('<?xml version="1.0" encoding="unheard-of"?><a/>', "word/document.xml: found"),
    ],
)
def test_a_broken_body_is_refused(body: str | bytes, found: str) -> None:
    assert found in refused(packed(parts("") | {MAIN: body}))


def test_entities_are_refused() -> None:
    bomb = "".join(f'<!ENTITY e{n} "{"&e" + str(n - 1) + ";" if n else "ha"}">' for n in range(9))
    body = f"<!DOCTYPE w [{bomb}]>" + root("w:document", "<w:body>&e8;</w:body>").partition("?>")[2]
    assert "entities of its own" in refused(packed(parts("") | {MAIN: body}))
    outside = '<!DOCTYPE w SYSTEM "http://example.org/x">' + body.partition("]>")[2]
    bare = '<!DOCTYPE w SYSTEM "http://example.org/x">' + root("w:document", "").partition("?>")[2]
    assert "a document type" in refused(packed(parts("") | {MAIN: bare}))
    assert "the entity &x;" in refused(packed(parts("") | {MAIN: outside.replace("e8", "x")}))


def test_the_limits_hold() -> None:
    data = word("".join(p("x" * 50) for _ in range(20)))
    assert (
        refused(data, file_bytes=100)
        == f"DOCX: found {len(data)} bytes; allowed: 100 bytes (Limits)"
    )
    assert "found 4 entries; allowed: 3 entries" in refused(data, entries=3)
    assert "more than 900 bytes unpacked" in refused(data, unpacked_bytes=900)
    assert "more than 500 characters of text" in refused(data, characters=500)
    assert "elements" in refused(data, elements=20)
    assert "deep" in refused(data, depth=3)
    assert read_docx(data, Limits()).text.count("x") == 1000


def test_a_size_that_is_a_lie_is_noticed() -> None:
    data = word(p("x" * 5000))
    size = len(parts(p("x" * 5000))[MAIN])
    lying = data.replace(struct.pack("<L", size), struct.pack("<L", 10))
    assert lying != data
    assert refused(lying).startswith("word/document.xml: found")


def test_what_unpacks_beyond_measure_is_a_bomb(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "_LARGE", 100_000)
    bomb = packed(parts(p("x")) | {MAIN: root("w:document", " " * 2_000_000)})
    assert re.search(
        r"found \d+ bytes squeezed into \d+; allowed: a file that is no zip bomb", refused(bomb)
    )


def test_two_entries_of_one_name_are_refused() -> None:
    assert "two entries called 'word/document.xml'" in refused(
        packed(parts(p("x")) | {"word/Document.xml": "<x/>"})
    )


def test_names_that_lead_out_are_ignored(said: Said) -> None:
    odd: dict[str, str | bytes] = {"../evil.xml": "x", "/etc/passwd": "x", "C:/x": "x"}
    told = said(packed(parts(p("x")) | odd))
    complaint = "an entry whose name leads out of the file is ignored"
    assert told == [f"skipped: {name}: {complaint}" for name in odd]


def test_an_encrypted_entry_is_refused() -> None:
    data = bytearray(word(p("x")))
    at = data.rfind(b"PK\x01\x02", 0, data.rfind(MAIN.encode()))
    data[at + 8] |= 1
    assert "word/document.xml: found an encrypted entry" in refused(bytes(data))


def test_other_compression_is_refused() -> None:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in parts(p("x")).items():
            kind = ZIP_BZIP2 if name == MAIN else None
            archive.writestr(name, content, compress_type=kind)
    assert "word/document.xml: found compression method 12" in refused(file.getvalue())


@pytest.mark.parametrize("name", ["styles", "numbering", "footnotes", "comments", "header"])
def test_a_broken_part_beside_the_body_is_told(said: Said, name: str) -> None:
    made = parts(p("x"), **{name: ""}) | {f"word/{name}.xml": "<oops"}
    assert said(packed(made))[0].startswith(f"unreadable: word/{name}.xml: this part is left out: ")


def test_a_part_that_is_missing_is_told(said: Said) -> None:
    made = parts(p("x"), styles="")
    del made["word/styles.xml"]
    assert said(packed(made)) == [
        "unreadable: word/styles.xml: this part is left out: word/styles.xml: found no such part; "
        "allowed: a Word document (.docx)"
    ]


def test_a_broken_list_of_parts_is_told(said: Said) -> None:
    made = parts(p("x")) | {"word/_rels/document.xml.rels": "<oops"}
    assert said(packed(made))[0].startswith("unreadable: the list of parts cannot be read: ")


def test_nothing_outside_is_fetched(said: Said) -> None:
    rels = relations(
        ("r1", "hyperlink", "http://example.org/a"),
        ("r2", "attachedTemplate", "http://example.org/evil.dotm"),
        ("r3", "footnotes", "http://example.org/notes.xml"),
    )
    assert said(packed(parts(p("x")) | {"word/_rels/document.xml.rels": rels})) == [
        "skipped: http://example.org/evil.dotm: attachedTemplate outside the file is not fetched",
        "skipped: http://example.org/notes.xml: footnotes outside the file is not fetched",
    ]


def test_without_lxml_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "lxml", None)
    with pytest.raises(MissingExtra, match=r"^DOCX needs lxml: .*\[docx\]'$"):
        read_docx(word(p("x")), Limits())
