import io
import json
from pathlib import Path

import docx
import pytest

from clauses import Limits, UnknownName, read, to_json
from clauses.errors import ReadError
from clauses.model.diagnostic import DiagnosticKind
from clauses.model.node import ProvisionKind
from clauses.model.source import Provenance, Source
from clauses.reading.documents import FORMATS, annotated
from clauses.reading.raw import Raw

TREATY = b"Article 1\nScope\n1. Boats shall float.\n2. Rafts shall sink.\n"


def test_a_file_is_read_whatever_it_is_given_as(tmp_path: Path) -> None:
    path = tmp_path / "boats.txt"
    path.write_bytes(TREATY)
    documents = [read(path), read(str(path)), read(TREATY), read(io.BytesIO(TREATY))]
    assert len({one.text for one in documents}) == 1
    assert {one.format for one in documents} == {"text"}
    assert documents[0]["Art. 1(2)"].text == "Rafts shall sink."


@pytest.mark.parametrize("format", ["text", "markdown", "html"])
def test_a_format_that_is_named_is_not_guessed(format: str) -> None:
    assert read(TREATY, format=format).format == format


def test_unknown_formats_and_views_are_refused() -> None:
    with pytest.raises(UnknownName, match="no format is called 'txt'; did you mean 'text'"):
        read(TREATY, format="txt")
    with pytest.raises(UnknownName, match="no view is called 'orginal'; did you mean 'original'"):
        read(TREATY, view="orginal")
    assert "json" in FORMATS


def test_an_error_names_the_file_it_was_found_in(tmp_path: Path) -> None:
    path = tmp_path / "broken.xml"
    path.write_bytes(b"<akomaNtoso>\n<act>")
    with pytest.raises(ReadError, match=r"broken\.xml:2: ") as caught:
        read(path, format="akn")
    assert caught.value.line == 2
    with pytest.raises(ReadError) as alone:
        read(b"<akomaNtoso>\n<act>", format="akn")
    assert alone.value.file == ""


def test_where_a_document_comes_from_may_be_said() -> None:
    source = Source("boats", "Treaty on Boats", provenance=Provenance.OFFICIAL)
    assert read(TREATY, about=source).source == source
    assert read(TREATY).source is None


def test_an_export_as_json_is_read_back() -> None:
    document = read(TREATY, format="text")
    text = to_json(document)
    assert read(text.encode(), format="json") == document
    assert json.loads(text)


def test_limits_hold_for_an_export() -> None:
    data = to_json(read(TREATY, format="text")).encode()
    with pytest.raises(
        ReadError, match=r"^JSON: found \d+ characters; allowed: at most 9 \(Limits"
    ):
        read(data, format="json", limits=Limits(characters=9))
    with pytest.raises(ReadError, match=r"^JSON: found provisions nested deeper; allowed: 1 deep"):
        read(data, format="json", limits=Limits(depth=1))
    assert read(data, format="json", limits=Limits(depth=2)).articles


def test_an_export_in_an_odd_encoding_is_read_with_a_word_about_it() -> None:
    text = to_json(read("Article 1\nLe bateau coule à pic, très tôt.".encode(), format="text"))
    plain = text.replace("\\u00e0", "à").replace("\\u00e8", "è").replace("\\u00f4", "ô")
    document = read(plain.encode("cp1252"), format="json")
    assert document.articles[0].text == "Le bateau coule à pic, très tôt."
    assert any(one.kind is DiagnosticKind.ENCODING for one in document.diagnostics)


def test_every_reason_for_skipping_is_told_once_with_its_amount() -> None:
    text = "".join(f"Boats float {number} days.\n- {number} -\n" for number in range(3))
    document = read(text.encode(), format="text")
    told = [one for one in document.diagnostics if one.kind is DiagnosticKind.SKIPPED]
    assert [str(one) for one in told] == ["skipped: page number: 15 characters in 3 places"]
    assert told[0].span == document.skipped[0].span
    one = read(b"Boats shall float.\n- 1 -\n", format="text").diagnostics
    assert [str(each) for each in one] == ["skipped: page number: 5 characters in 1 place"]


def test_a_tree_that_the_format_gives_is_kept() -> None:
    nodes = read(TREATY).nodes
    document = annotated(Raw(TREATY.decode(), "akn", nodes=nodes, language="en"), Limits())
    assert document.nodes == nodes
    assert document.language == "en"
    assert annotated(Raw("Article 1\nBoats.", "akn", nodes=()), Limits()).nodes == ()


def test_citations_terms_and_brackets_are_marked() -> None:
    text = "Article 1\n“Boat” means a thing that floats.\n\nArticle 2\n[Boats] are in Article 1."
    document = read(text.encode(), format="text")
    assert [one.term for one in document.terms] == ["Boat"]
    assert len(document.brackets) == 1
    assert any(one.target for one in document.references) or document.references
    assert len(document.of_kind(ProvisionKind.ARTICLE)) == 2


@pytest.mark.parametrize("view", ["revised", "original"])
def test_a_word_file_has_views(view: str) -> None:
    written = docx.Document()
    for line in TREATY.decode().splitlines():
        written.add_paragraph(line)
    data = io.BytesIO()
    written.save(data)
    document = read(data.getvalue(), view=view)
    assert document.format == "docx"
    assert document["Art. 1(2)"].text == "Rafts shall sink."
