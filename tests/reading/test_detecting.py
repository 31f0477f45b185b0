import io
import json
import tarfile
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses import Span, to_json
from clauses.errors import ReadError
from clauses.reading.detecting import detect
from clauses.reading.foreign import kind_of

FORMATS = {"text", "markdown", "html", "docx", "pdf", "akn", "tota", "json"}
PROSE = "Article 1\nThe Parties keep the river clean.\n\n"


def packed(*names: str, first: str = "", store: bytes = b"x") -> bytes:
    """A zip archive of some files, the first of which says of what type it is."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        if first:
            archive.writestr("mimetype", first)
        for name in names:
            archive.writestr(name, store)
    return file.getvalue()


def tarred() -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("treaty.txt"))
    return file.getvalue()


DOCX = packed("[Content_Types].xml", "_rels/.rels", "word/document.xml")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


@pytest.mark.parametrize(
    ("data", "format"),
    [
        (b"", "text"),
        (PROSE.encode(), "text"),
        (DOCX, "docx"),
        (DOCX[:-30], "docx"),
        (b"%PDF-1.7\n1 0 obj", "pdf"),
        (b"\r\n%PDF-2.0\n", "pdf"),
        (b"from a printer\n%PDF-1.4\n1 0 obj\nendobj", "pdf"),
        (b"The mark\n%PDF-1.4 opens such files.", "text"),
        (b"<!DOCTYPE html><p>Treaty", "html"),
        (b"<HTML><BODY>Treaty", "html"),
        (b"<!-- saved -->\n<!-- twice --><html lang=en>", "html"),
        (b'<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"/>', "html"),
        (b'<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2//EN">\n<title>x</title>', "html"),
        (b"Notice: cached\n\n<html><body>Treaty", "html"),
        (b"<p>Article 1<p>The Parties<br>agree", "html"),
        (b"Article 1<br>The Parties<br>agree<br>", "html"),
        (b'<?xml version="1.0"?><akomaNtoso xmlns="urn:x"><act/></akomaNtoso>', "akn"),
        (b"<an:akomaNtoso xmlns:an='urn:x'></an:akomaNtoso>", "akn"),
        (b"<!DOCTYPE x [<!ENTITY a 'b'>]><akomaNtoso/>", "akn"),
        (b"<treaty><meta/></treaty>", "tota"),
        (to_json(Span(0, 1)).encode(), "json"),
        (json.dumps({"version": 1, "clauses": "Document"}).encode("utf-16"), "json"),
        (b"{Draft of 3 May} Article 1 {not agreed}", "text"),
        (b"{Draft of 3 May} Article 1", "text"),
        (b"# Treaty\n\n## Article 1\n", "markdown"),
    ],
)
def test_content_tells_the_format(data: bytes, format: str) -> None:
    assert detect(data, "treaty.bin") == format


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
@pytest.mark.parametrize(
    ("text", "format"),
    [
        ("\n  <!DOCTYPE html><p>Ärtikel", "html"),
        ("<akomaNtoso/>", "akn"),
        ("\n# Treaty\n\n# Annex\n", "markdown"),
        (PROSE, "text"),
    ],
)
def test_encodings_and_white_space_do_not_hide_it(text: str, format: str, encoding: str) -> None:
    assert detect(text.encode(encoding)) == format


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"{\\rtf1\\ansi Treaty}", "an RTF file"),
        (OLE, "an Office file of before 2007"),
        (OLE + "WordDocument".encode("utf-16-le"), r"a Word 97–2003 file \(.doc\)"),
        (OLE + "Workbook".encode("utf-16-le"), r"an Excel 97–2003 file"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "locked with a password; allowed: the same"),
        (packed("xl/workbook.xml"), "an Excel workbook"),
        (packed("ppt/presentation.xml"), "a PowerPoint presentation"),
        (packed(first="application/vnd.oasis.opendocument.text"), "an OpenDocument text"),
        (packed(first="application/vnd.oasis.opendocument.graphics"), "an OpenDocument file"),
        (packed(first="application/epub+zip"), "an EPUB book"),
        (packed("META-INF/container.xml", first="text/plain"), "an EPUB book"),
        (packed("treaty.txt"), "a zip archive; allowed: the documents in it, unpacked"),
        (packed("treaty.docx", store=DOCX), "a zip archive"),
        (packed(), "a zip archive"),
        (b"PK\x05\x06", "a zip archive"),
        (b"%!PS-Adobe-3.0", "a PostScript file; allowed: the same saved as PDF"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image; allowed: a document with text; scan it"),
        (b"\xff\xd8\xff\xe0", "a JPEG image"),
        (b"GIF89a", "a GIF image"),
        (b"II*\0", "a TIFF image"),
        (b"RIFF\0\0\0\0WEBP", "a WebP image"),
        (b"\x1f\x8b\x08", "a gzip archive"),
        (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
        (tarred(), "a tar archive"),
        (b"\x7fELF", "a program"),
        (bytes(range(1, 32)) * 9, "no text, but unknown bytes; allowed: DOCX, PDF"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related", "a web archive or mail"),
        (b'{"title": "Treaty"}', "an object of another program; allowed: what clauses.to_json"),
        (
            b'<?xml version="1.0"?><rss></rss>',
            "XML with the root <rss>; allowed: XML with the root",
        ),
        (b"<w:document xmlns:w='urn:x'></w:document>", "XML with the root <document>"),
    ],
)
def test_what_is_not_read_is_named(data: bytes, what: str) -> None:
    with pytest.raises(ReadError, match=rf"^scan\.txt: .*found .*{what}"):
        detect(data, "scan.txt")


@pytest.mark.parametrize(
    "text",
    [
        "<PAGE> 1\nArticle 1",
        "<DOCUMENT>\n<TYPE>EX-10\n<TEXT>\nArticle 1\n</TEXT>\n</DOCUMENT>",
        "<treaty",
        "<!-- never closed",
        "<? never closed",
        "<!-- note --> Article 1 <treaty>",
        "<!DOCTYPE x [ never closed",
        "<5 km from the border",
        "{" * 100_000 + "}",
    ],
)
def test_an_angle_or_brace_makes_no_format(text: str) -> None:
    assert detect(text.encode()) == "text"


@pytest.mark.parametrize(
    "text",
    [
        "1. The Parties agree.\n2. They meet:\n  (a) yearly;\n  - in spring;\n  * in autumn.\n",
        "TREATY\n------\n\nArticle 1\n=========\n\n-----\n***\n___\n",
        "The list* of goods** is annexed.\n\n* As amended.\n** See Annex II.\n",
        "Goods ** of the first** list, and ** others.",
        "Column A | Column B\n1 | 2\n",
        "> quoted by the depositary",
        "Form # 5, lot # 6\n#7 of the list\n",
        "See item\n# 5 of the list.",
        "The Parties [shall](EU) [should](JP) [[may] (US)] agree [^ or not].",
        "Art.~~1 and ~~ 2",
        "    indented\n\tlines\n_under_ *stars*",
        "---\nArticle 1: Scope\nThe Parties agree.\n",
    ],
)
def test_plain_text_is_not_markdown(text: str) -> None:
    assert detect(text.encode(), "draft.txt") == "text"
    assert detect(text.encode(), "draft.MD") == "markdown"


@pytest.mark.parametrize(
    "text",
    [
        "# Treaty\n\nText",
        "Treaty\n\n## Article 1\n\n## Article 2",
        "**Article 1** The Parties **agree**.",
        "Preamble\n\n# Article 1\n\nThe **Parties** agree.",
        "See [the Charter](https://example.org/charter).",
        "Goods[^1]\n\n[^1]: As amended.",
        "| A | B |\n|---|---|\n| 1 | 2 |",
        "A | B\n:-- | --:\n1 | 2",
        "```\ncode\n```",
        "The Parties ~~shall~~ should agree.",
        "---\ntitle: Treaty\nlanguage: en\n---\n\nThe Parties agree.",
        '<div align="center">\n\n# Treaty\n\n</div><p>a<p>b\n\n# Annex',
    ],
)
def test_markdown_is_known_by_what_plain_text_lacks(text: str) -> None:
    assert detect(text.encode(), "draft.txt") == "markdown"


def test_formats_that_can_be_read_are_kinds_without_advice() -> None:
    kind = kind_of(DOCX)
    assert kind is not None
    assert (kind.what, kind.instead) == ("docx", "")
    assert kind_of(PROSE.encode()) is None


@given(
    st.binary(max_size=400),
    st.sampled_from([b"", b"<", b"PK\x03\x04", b"{", b"%PDF-1.4", b"<?xml"]),
)
def test_any_bytes_have_a_format_or_a_clear_error(data: bytes, start: bytes) -> None:
    with suppress(ReadError):
        assert detect(start + data) in FORMATS
