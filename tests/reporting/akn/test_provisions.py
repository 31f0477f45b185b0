"""Provisions as elements."""

from collections.abc import Callable
from xml.etree.ElementTree import Element, tostring

import pytest

from clauses.model.diagnostic import Skipped
from clauses.model.document import Document
from clauses.model.node import Node
from clauses.model.node import ProvisionKind as K
from clauses.model.source import Span
from clauses.reading.formats.akn import read_akn
from clauses.reading.limits import Limits
from clauses.reporting.akn import write_akn
from clauses.testing.strategies.documents import Branch, assemble

Written = Callable[[Document], Element]


def element(root: Element, path: str) -> str:
    found = root.find(path)
    assert found is not None
    return tostring(found, encoding="unicode").strip()


def test_each_kind_has_its_element_or_name(written: Written) -> None:
    last = Branch(K.PARAGRAPH, text="x")
    root = written(assemble([*(Branch(kind, text="x") for kind in (K.ARTICLE, *K)), last]))
    found = [one.get("name") or one.tag for one in root.findall(".//body/*")][1:-1]
    assert found == [
        "title", "preamble", "book", "part", "division", "chapter", "section", "article",
        "paragraph", "point", "indent", "table", "footnote", "final clauses", "testimonium",
        "signatures", "annex", "protocol",
    ]  # fmt: skip


def test_words_around_and_between_provisions_keep_their_places(written: Written) -> None:
    text = "Article 1\nBoth:\n(a) dig,\nand\n(b) rest\nat noon."
    points = [
        Node(K.POINT, Span(16, 24), Span(16, 19), ordinal="a"),
        Node(K.POINT, Span(29, 37), Span(29, 32), ordinal="b"),
    ]
    article = Node(K.ARTICLE, Span(0, 46), Span(0, 9), ordinal="1", children=points)
    root = written(Document(text, [article]))
    found = [one.get("name") or one.tag for one in root.findall(".//article/*")]
    assert found == ["num", "intro", "point", "text", "point", "wrapUp"]
    assert root.findtext(".//wrapUp/p") == "at noon."


def test_paragraphs_and_lines(written: Written) -> None:
    said = "One\ntwo  wide\n\nthree\n\n\n\n \nfour"
    root = written(assemble([Branch(K.ARTICLE, "1", "1", text=said)]))
    content = root.findall(".//content/p")
    assert [tostring(one, encoding="unicode").strip() for one in content] == [
        '<p xml:space="preserve">One<br />two  wide</p>',
        "<p>three</p>",
        "<p />",
        '<p xml:space="preserve"> <br />four</p>',
    ]


def test_line_ends_of_other_systems_are_line_ends(written: Written) -> None:
    text = "1\r\none\r\n\r\ntwo\rthree"
    root = written(Document(text, [Node(K.ARTICLE, Span(0, len(text)), Span(0, 1))]))
    assert element(root, ".//content/p[1]") == "<p>one</p>"
    assert element(root, ".//content/p[2]") == "<p>two<br />three</p>"


def test_a_table_has_rows_and_cells_and_one_with_parts_has_not(written: Written) -> None:
    table = Branch(K.TABLE, "Table 1", "1", text="\tA\nB\t")
    root = written(assemble([table, Branch(K.TABLE, text="See\tbelow", inside=(table,))]))
    rows = root.findall(".//table")[0].findall("tr")
    assert [[cell.findtext("p") for cell in row] for row in rows] == [["", "A"], ["B", ""]]
    assert root.findall(".//intro/p")[0].text == "See\tbelow"


def test_a_table_in_the_conclusions_is_a_table(written: Written) -> None:
    table = Branch(K.TABLE, text="A\tB")
    root = written(assemble([Branch(K.SIGNATURES, text="Signed:", inside=(table,), after="End.")]))
    found = root.findall(".//conclusions/container/*")
    assert [one.get("name") or one.tag for one in found] == ["p", "table", "p"]
    assert len(root.findall(".//conclusions//td")) == 2


def test_an_opening_bracket_before_a_number_is_kept(written: Written) -> None:
    text = "[Article 1 – [Scope\n[1. Yes.]]]"
    inner = Node(K.PARAGRAPH, Span(20, 31), Span(21, 23), ordinal="1")
    node = Node(K.ARTICLE, Span(0, 31), Span(1, 10), Span(14, 19), "1", [inner])
    document = Document(text, [node])
    root = written(document)
    assert root.findall(".//inline")[0].text == "["
    assert [one.text for one in root.findall(".//inline")] == ["[", "– [", "["]
    raw = read_akn(write_akn(document).encode(), Limits())
    assert raw.text == "[Article 1\n– [Scope\n[1. Yes.]]]"
    assert raw.nodes is not None
    back = Document(raw.text, raw.nodes)
    assert (back.articles[0].number, back.articles[0].heading) == ("Article 1", "Scope")
    assert back.provisions[1].number == "1."


def test_a_bracket_before_the_heading_of_the_preamble_is_kept(written: Written) -> None:
    text = "[Preamble\nThe Parties]"
    document = Document(text, [Node(K.PREAMBLE, Span(0, 22), heading=Span(1, 9))])
    root = written(document)
    assert root.findtext(".//preamble/block/inline") == "["
    assert read_akn(write_akn(document).encode(), Limits()).text == text


def test_what_was_skipped_is_left_out(written: Written) -> None:
    text = "Article 1\nThey – page 3 – dig."
    node = Node(K.ARTICLE, Span(0, len(text)), Span(0, 9), ordinal="1")
    root = written(Document(text, [node], [Skipped(Span(15, 26), "page number")]))
    assert root.findall(".//content/p")[0].text == "They dig."


@pytest.mark.parametrize("letter", ["\x00", "\x07", "\x1b", "\ufffe", "\uffff"])
def test_characters_that_xml_cannot_hold_come_back(written: Written, letter: str) -> None:
    document = assemble([Branch(K.ARTICLE, f"Article{letter}1", "1", f"A{letter}b", f"a{letter}")])
    assert len(written(document).findall(".//marker")) == 3
    raw = read_akn(write_akn(document).encode(), Limits())
    assert raw.text == f"Article{letter}1\nA{letter}b\na{letter}"


def test_half_a_pair_of_surrogates_is_replaced(written: Written) -> None:
    root = written(assemble([Branch(K.ARTICLE, "Article 1", "1", text="a\ud800b")]))
    assert root.findall(".//p")[-1].text == "a\ufffdb"


def test_a_marker_of_a_file_brings_no_other_character() -> None:
    document = assemble([Branch(K.ARTICLE, "Article 1", "1", text="a\x07")])
    for code in ("0041", "D800", "110000", "7", "0x07", "00000007", "000g"):
        text = write_akn(document).replace("character-0007", f"character-{code}")
        assert read_akn(text.encode(), Limits()).text == "Article 1\na"


def test_very_deep_documents_are_written() -> None:
    tree = Branch(K.POINT, "(a)", "a")
    for _ in range(150):
        tree = Branch(K.POINT, "(a)", "a", inside=(tree,))
    raw = read_akn(write_akn(assemble([tree])).encode(), Limits())
    assert raw.text.count("(a)") == 151
