"""The words of a page, in the blocks that a browser shows."""

import sys
from collections.abc import Callable
from typing import Any

import pytest

from clauses.errors import MissingExtra, ReadError
from clauses.reading.formats.html import declared, read_html
from clauses.reading.limits import Limits

Page = Callable[[str], Any]


def test_paragraphs_need_no_end(page: Page) -> None:
    read = page("<P>one<P>two<UL><LI>a<LI>b<UL><LI>c</UL></UL>tail<CENTER>mid<FONT>dle</CENTER>end")
    assert read.texts == ["one", "two", "a", "b", "c", "tail", "middle", "end"]
    assert read.raw.text == "\n\n".join(read.texts)


def test_inline_tags_do_not_split_words(page: Page) -> None:
    assert page("<p>Par<b>ti</b>es <i> of </i>the<o:p></o:p> Treaty  \n now ").texts == [
        "Parties of the Treaty now"
    ]


def test_entities_and_odd_characters(page: Page) -> None:
    read = page(
        "<p>Art.&nbsp;5&#8211;6 &amp; &sect;&shy;7&mdash;&unknown; hav&shy;ing</p><p>&nbsp;</p>"
    )
    assert read.texts == ["Art.\u00a05–6 & §7—&unknown; having"]
    assert read.told == ["skipped: 2 soft hyphens left out"]


def test_one_break_is_a_line_and_two_are_a_paragraph(page: Page) -> None:
    assert page("<br>one<br>\n two <br><BR/>three<br><b><br></b>four<br>").texts == [
        "one\ntwo",
        "three",
        "four",
    ]


def test_headings_have_levels_and_one_at_the_top_is_the_title(page: Page) -> None:
    source = "<title> The\nTreaty </title><h1>A</h1><h2>B<br>C</h2><p>d<h4><b>e</b></h4>f"
    assert page(source).blocks == [
        ("title1", "A"),
        ("heading2", "B\nC"),
        ("text", "d"),
        ("heading4", "e"),
        ("text", "f"),
    ]
    assert page(source).raw.metadata == (("title", "The Treaty"),)
    assert page("<h1>A</h1><h1>B</h1>").blocks == [("heading1", "A"), ("heading1", "B")]
    assert page("x<svg><title>y</title></svg>").raw.metadata == ()


@pytest.mark.parametrize(
    ("source", "language"),
    [
        ("<html lang=en-GB>", "en"),
        ('<html xml:lang="FR">', "fr"),
        ("<body lang=de>", "de"),
        ("<html lang=unknown>", ""),
        ("<p lang=it>", ""),
    ],
)
def test_the_language_is_that_of_the_page(page: Page, source: str, language: str) -> None:
    assert page(f"{source}x").raw.language == language


def test_preformatted_text_keeps_its_lines(page: Page) -> None:
    source = "<pre>\n  One\n    <b>two</b>  three\r\n\n \nFour <i> </i>five\n</pre>six  seven"
    assert page(source).texts == ["One\n    two  three", "Four  five", "six seven"]


def test_what_is_hidden_is_counted(page: Page) -> None:
    source = (
        "<p>a<span hidden>12</span><p style='color:red; DISPLAY: none'>345<p aria-hidden=true></p>"
        "<p style='visibility:hidden'>6</p><template>78</template><body style='display:none'>b"
    )
    assert page(source).texts == ["a", "b"]
    assert page(source).told == [
        "hidden: 8 characters in 4 parts that browsers do not show, left out"
    ]
    assert page("<p>a<p hidden=until-found>b").texts == ["a", "b"]


def test_what_holds_no_text_is_counted(page: Page) -> None:
    source = "<style>p{}</style><p>a<script>if (1<2) {}</script><img src=x><img><object>x</object>"
    assert page(source).texts == ["a"]
    assert page(source).told == [
        "hidden: 1 character in 1 part that browsers do not show, left out",
        "skipped: 14 characters of scripts and styles left out",
        "skipped: 2 images left out",
    ]


def test_frames_are_named(page: Page) -> None:
    source = "<frameset><frame src=a.htm><frame><noframes>No frames</noframes></frameset>"
    assert page(source).texts == ["No frames"]
    assert page(source).told == [
        "unreadable: 2 other pages shown in frames, not read: a.htm, unnamed"
    ]
    assert page("<iframe src=x>no</iframe>" * 6 + "a").told[-1].endswith("x, x, x, x, x, …")


def test_struck_and_inserted_words_are_known(page: Page) -> None:
    source = (
        "<p>The Parties <del datetime=2024-05-01>shall <s>not</s></del> <ins>may</ins> <strike>do"
        "</strike><del></del> <span style='text-decoration: underline line-through'>so</span>"
    )
    raw = page(source).raw
    assert raw.text == "The Parties shall not may do so"
    assert [span.of(raw.text) for span in raw.struck] == ["shall not", "do", "so"]
    assert [(each.kind.value, each.text, each.date, each.at) for each in raw.changes] == [
        ("deletion", "shall not", "2024-05-01", 12),
        ("insertion", "may", "", 22),
    ]


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("<p>a<!-- bcd", "a comment is never closed; 4 characters at the end of the page are lost"),
        (
            "<p>a <b c='d<p>e",
            "a tag is never closed; 11 characters at the end of the page are lost",
        ),
        ("<p>a&amp;b <i", "a tag is never closed; 0 characters"),
        ("<p>a<script>b<p>c", "<script> is never closed; 5 characters in it are read as text"),
    ],
)
def test_what_is_never_closed_is_said(page: Page, source: str, told: str) -> None:
    assert page(source).told[0].startswith(f"unreadable: {told}")
    assert page(source).texts[0].startswith("a")


def test_text_of_what_is_never_closed_is_kept(page: Page) -> None:
    assert page("<p>a<script>b <p>c").texts == ["a", "b <p>c"]
    assert page("<title>x</title><body><textarea>b").skipped == []
    assert page("<title>Treaty<p>Article 1").texts == ["Treaty<p>Article 1"]


def test_nesting_has_no_depth(page: Page) -> None:
    read = page("<div>x" * 10_000)
    assert read.texts == ["x"] * 10_000
    (told,) = read.told
    assert told.startswith("limit: elements nest too deeply; no text is lost")
    assert page("<p><font>x" * 3_000).texts == ["x"] * 3_000


@pytest.mark.parametrize(
    ("source", "encoding"),
    [
        (b"<meta charset=koi8-r>", "koi8-r"),
        (b"<META HTTP-EQUIV=x CONTENT='text/html; charset=windows-1251'>", "windows-1251"),
        (b"\n<?xml version='1.0' encoding=\"ISO-8859-2\"?>", "ISO-8859-2"),
        (b"<meta charset=utf-16>", ""),
        (b"<p>charset=x", ""),
        (b" " * 5000 + b"<meta charset=koi8-r>", ""),
    ],
)
def test_the_declared_encoding_is_found(source: bytes, encoding: str) -> None:
    assert declared(source) == encoding


def test_the_declared_encoding_is_used_where_it_fits() -> None:
    raw = read_html("<meta charset=windows-1251><p>Договор".encode("cp1251"), Limits())
    assert (raw.text, raw.diagnostics) == ("Договор", ())
    raw = read_html("\ufeff<meta charset=windows-1251><p>Договор".encode(), Limits())
    assert (raw.text, raw.diagnostics) == ("Договор", ())
    raw = read_html("<meta charset=windows-1251><p>Договор".encode(), Limits())
    assert raw.text == "Договор"
    assert [str(each) for each in raw.diagnostics] == [
        "encoding: the file says 'windows-1251', but its bytes are UTF-8"
    ]


@pytest.mark.parametrize("source", ["", "  ", "<p></p>", "<!-- x -->", "<br><hr>"])
def test_a_page_may_be_empty(page: Page, source: str) -> None:
    assert (page(source).raw.text, page(source).raw.blocks) == ("", ())


def test_xhtml_is_html(page: Page) -> None:
    source = (
        '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en">'
        "<head><title/></head><body><p>a<br/>b</p><html:p>c</html:p></body></html>"
    )
    assert page(source).texts == ["a\nb", "c"]


def test_without_lxml_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "lxml", None)
    with pytest.raises(MissingExtra, match=r"^HTML needs lxml: pip install .*\[html\]"):
        read_html(b"<p>x", Limits())


@pytest.mark.parametrize(
    ("limits", "found"),
    [
        (Limits(elements=3), "4 elements; allowed: 3"),
        (Limits(characters=4), "too many characters; allowed: at most 4"),
        (Limits(cells=1), "2 cells of tables; allowed: at most 1"),
    ],
)
def test_limits_hold(limits: Limits, found: str) -> None:
    source = b"<table><td>abc<td>def" if limits.cells == 1 else b"<p>abc<p>def<p>"
    with pytest.raises(ReadError, match=rf"^HTML: found {found} "):
        read_html(source, limits)
