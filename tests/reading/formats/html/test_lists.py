"""Lists, tables and notes: what a browser adds, and what only lays a page out."""

from collections.abc import Callable
from typing import Any

import pytest

from clauses.reading.formats.html.numbers import numbered

Page = Callable[[str], Any]


def test_items_have_the_numbers_a_browser_shows(page: Page) -> None:
    read = page("<ol><li>a<ol type=a><li>b<li>c</ol><li value=7>d<p>more</p><li>e</ol><ul><li>f")
    assert read.texts == ["1. a", "a. b", "b. c", "7. d", "more", "8. e", "f"]
    assert read.labels == ["1.", "a.", "b.", "7.", "", "8.", ""]


@pytest.mark.parametrize(
    ("attributes", "labels"),
    [
        ("", ["1.", "2.", "3."]),
        ("start=4", ["4.", "5.", "6."]),
        ("start=x", ["1.", "2.", "3."]),
        ("reversed", ["3.", "2.", "1."]),
        ("reversed start=2", ["2.", "1.", "0."]),
        ("type=I start=3", ["III.", "IV.", "V."]),
        ("type=i start=0", ["0.", "i.", "ii."]),
        ("type=A start=26", ["Z.", "AA.", "AB."]),
        ("style='list-style: upper-roman inside'", ["I.", "II.", "III."]),
        ("style='list-style-type:lower-latin'", ["a.", "b.", "c."]),
        ("style='list-style-type:none'", ["", "", ""]),
        ("style='list-style-type:georgian'", ["1.", "2.", "3."]),
        ("type=disc", ["", "", ""]),
    ],
)
def test_numbers_of_every_kind(page: Page, attributes: str, labels: list[str]) -> None:
    assert page(f"<ol {attributes}><li>x<li>y<li>z</ol>").labels == labels


def test_numbers_beyond_an_alphabet() -> None:
    assert numbered(3999, "I") == "MMMCMXCIX."
    assert numbered(4000, "I") == "4000."
    assert numbered(703, "a") == "aaa."
    assert numbered(-1, "A") == "-1."


def test_typed_numbers_stand_once_and_empty_items_keep_theirs(page: Page) -> None:
    read = page("<ol><li>1. a<li>(a) b<li><ol><li>c</ol><li><li type=a>d</ol><ol hidden><li>x</ol>")
    assert read.texts == ["1. a", "2. (a) b", "3.", "1. c", "4.", "e. d"]
    assert read.labels == ["1.", "2.", "3.", "1.", "4.", "e."]


def test_numbers_that_word_writes_are_labels(page: Page) -> None:
    source = (
        "<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>1.<span "
        "style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span><![endif]>One</p>"
        "<p>(a)<span style='font:7pt x'>&nbsp; </span>Two</p><span style='font:7pt x'></span>"
        "<p>A sentence too long <span style='font:7.0pt x'> </span></p>"
    )
    assert page(source).labels == ["1.", "(a)", ""]
    assert page(source).texts[0] == "1.\u00a0\u00a0 One"


def test_tables_of_data_are_one_block(page: Page) -> None:
    source = (
        "<table><caption>Goods</caption><tr><th>A<th>B<tr><td><p>1</p><p>2<br>3</p><td><tr><td>"
        "<td> <b>z</b> y</table><table><tr><td>1<td>wheat<td>5<tr><td>2<td>rye<td>6</table>"
    )
    assert page(source).blocks == [
        ("table", "Goods\nA\tB\n1 2 3\t\n\tz y"),
        ("table", "1\twheat\t5\n2\trye\t6"),
    ]


def test_numbers_in_a_cell_belong_to_the_text_beside_it(page: Page) -> None:
    source = (
        "<table><tr><td>(a)</td><td><p>one</p><p>two</p></td></tr><tr><td> <p>(b)</p><td>three"
        "<tr><td>–<td>four</table>"
    )
    assert page(source).texts == ["(a) one", "two", "(b) three", "– four"]
    assert page(source).labels == ["(a)", "", "(b)", "–"]


@pytest.mark.parametrize(
    "source",
    [
        "<table><tr><td>a<td>b</table>",
        "<table><tr><td>a<tr><td>b</table>",
        "<table role=presentation><tr><td>a<td>b<tr></table>",
        "<table><tr><td><h2>a</h2><td>b<tr></table>",
        "<table><tr><td><table><tr><td>a</table><td>b<tr></table>",
    ],
)
def test_tables_that_lay_out_are_unwrapped(page: Page, source: str) -> None:
    assert page(source).texts == ["a", "b"]
    assert all(role != "table" for role, _ in page(source).blocks)


def test_cells_with_long_texts_are_no_data(page: Page) -> None:
    long = "The Parties keep the river clean. " * 20
    assert len(page(f"<table><tr><td>{long}<td>a<tr><td>b<td>c</table>").texts) == 4


def test_a_table_in_an_item_follows_its_number(page: Page) -> None:
    empty = "<table><tr><th><th><tr><td><td></table>"
    source = f"<ol><li><table><tr><th>a<th>b<tr><td>c<td>d</table></ol>{empty}"
    assert page(source).texts == ["1.", "a\tb\nc\td"]


def test_furniture_in_a_table_is_skipped_there(page: Page) -> None:
    read = page("<table><tr><th>a<th>b<tr><td>c <button>Go</button><td><nav>x</nav> d</table>")
    assert read.texts == ["a\tb\nc Go\tx d"]
    assert read.skipped == [("form", "Go"), ("page navigation", "x")]


def test_footnotes_are_found_by_their_links(page: Page) -> None:
    source = (
        "<p>Goods<sup><a id=r1 href='#n1'>1</a></sup> m<sup>2</sup> <a href='#n2'><sup>*</sup></a>"
        "<p>See <a href='#n3'>3</a>.<p><a name=n1></a>1 As amended. <a href='#r1'>↩</a>"
        "<div id=n2><a href='#x'><sup>*</sup></a> Ibid.</div><p id=n3>End"
    )
    read = page(source)
    assert read.blocks == [
        ("text", "Goods1 m2 *"),
        ("text", "See 3."),
        ("footnote", "1 As amended. ↩"),
        ("footnote", "* Ibid."),
        ("text", "End"),
    ]
    assert [reason for reason, _ in read.skipped] == ["footnote reference"] * 3
    assert [text for _, text in read.skipped] == ["1", "*", "↩"]


@pytest.mark.parametrize(
    "note",
    [
        "<p class=MsoFootnoteText>x",
        "<div class='foot footnotes'><p>x</div>",
        "<aside role=doc-footnote>x</aside>",
        "<ol class=footnotes><li style='list-style-type:none'>x</ol>",
        "<a class=noteref href='#n'>1</a><p id=n>x",
        "<a role=doc-noteref href='#n'>1</a><p id=n>x",
    ],
)
def test_footnotes_are_found_by_their_names(page: Page, note: str) -> None:
    read = page(f"<p>Goods {note}")
    assert read.blocks[-1] == ("footnote", "x")
    assert read.blocks[0][0] == "text"
