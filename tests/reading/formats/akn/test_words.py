"""Inline mark-up: what becomes words, what is skipped, what is told."""

from collections.abc import Callable

import pytest

from clauses.errors import ReadError
from clauses.model.change import ChangeKind
from clauses.model.document import Document
from clauses.reading.formats.akn import read_akn
from clauses.reading.limits import Limits
from clauses.reading.raw import Raw

Read = Callable[..., Raw]
Documents = Callable[[str], Document]


def article(content: str, *, meta: str = "<meta/>") -> str:
    body = f"<article><num>Article 1</num><content>{content}</content></article>"
    return f"<act name='a'>{meta}<body>{body}</body></act>"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("<p>A <b>bold</b>, <i> tall</i> word.</p>", "A bold, tall word."),
        ("<p>\n   wrapped\n\tby hand  </p>", "wrapped by hand"),
        ("<p>no\u00a0break</p>", "no\u00a0break"),
        ("<p>one<br/>two<eol/>three</p>", "one\ntwo\nthree"),
        ("<p>one <br/> two</p>", "one\ntwo"),
        ("<p>one</p><p/><p>two</p>", "one\n\ntwo"),
        ("<p xml:space='preserve'>two  <b xml:space='default'> x  y </b></p>", "two   x y"),
        ("<p>see <ref href='#x'>Article 2</ref></p>", "see Article 2"),
        ("<p>H<sub>2</sub>O</p>", "H2O"),
        ("<p>a <placeholder originalText='____'/> b</p>", "a ____ b"),
        ("<p>a <placeholder>blank</placeholder></p>", "a blank"),
        ("<p>a <placeholder/></p>", "a"),
        ("<block name='x'>A block.</block>", "A block."),
        ("<foreign><m:math xmlns:m='m'><m:mi>x</m:mi>=<m:mn>2</m:mn></m:math></foreign>", "x=2"),
        ("<p>a<unknown>b</unknown>c</p>", "abc"),
        ("<p>a<!-- no --><?no no?>b</p>", "ab"),
        ("<p>&lt;b&gt; &#x26; ]]&gt;<![CDATA[<i>]]></p>", "<b> & ]]><i>"),
        ("<p><marker name='character-0007'/>bell</p>", "bell"),
        ("<tblock><heading>H</heading><p>x</p></tblock>", "H\nx"),
    ],
)
def test_words(read_document: Documents, content: str, words: str) -> None:
    assert read_document(article(content)).articles[0].own_text == words


def test_quoted_structures_are_words_of_who_quotes_them(read_document: Documents) -> None:
    quoted = (
        "<p>Replace it by: <mod><quotedStructure startQuote='“' endQuote='”'><article>"
        "<num>Article 9</num><heading>Ropes</heading><content><p>They are long.</p>"
        "<table><tr><th><p>a</p></th><td><p>b</p></td></tr></table></content></article>"
        "</quotedStructure></mod> from May, and <quotedText startQuote='‘' endQuote='’'> x"
        "</quotedText>.</p>"
    )
    document = read_document(article(quoted))
    assert len(document.provisions) == 1
    assert document.articles[0].own_text == (
        "Replace it by:\n“Article 9\nRopes\nThey are long.\na b”\nfrom May, and ‘ x’."
    )


def test_insertions_stay_deletions_go_and_both_are_told(raw: Read) -> None:
    found = raw(article("<p>They <del>may  not</del><ins>shall</ins> dig<ins/><del/>.</p>"))
    assert found.text == "Article 1\nThey shall dig."
    deletion, insertion = found.changes
    assert (deletion.kind, deletion.text, deletion.span) == (ChangeKind.DELETION, "may not", None)
    assert found.text[: deletion.at] == "Article 1\nThey"
    assert (insertion.kind, insertion.text) == (ChangeKind.INSERTION, "shall")
    assert insertion.span is not None
    assert insertion.span.of(found.text) == "shall"
    assert insertion.at == insertion.span.start
    told = "changes: 1 inserted and 1 deleted stretches; the text holds the inserted ones, and "
    assert [str(one) for one in found.diagnostics] == [told + "`changes` both"]


def test_remarks_and_tables_of_contents_are_skipped(read_document: Documents) -> None:
    content = (
        "<toc><tocItem href='#a' level='1'>One 1</tocItem><tocItem href='#b' level='1'>Two 2"
        "</tocItem></toc><p>Dig <remark status='editorial'>[<b>amended</b>]</remark>now.</p>"
    )
    document = read_document(article(content))
    assert document.articles[0].own_text.split("\n") == ["Dig now."]
    gone = [(one.span.of(document.text), one.reason) for one in document.skipped]
    assert gone == [
        ("One 1\nTwo 2", "table of contents"),
        ("[amended]", "remark of the editors"),
    ]


def test_a_remark_inside_a_remark_is_skipped_once(read_document: Documents) -> None:
    document = read_document(article("<p>a <remark>b <remark>c</remark> d</remark><remark/></p>"))
    assert [one.span.of(document.text) for one in document.skipped] == ["b c d"]


def test_images_are_told(raw: Read) -> None:
    found = raw(article("<p><img src='a.png' alt='A well'/><img src='b.png'/>x<img/></p>"))
    assert [str(one) for one in found.diagnostics] == [
        "unreadable: an image cannot be read: A well",
        "unreadable: an image cannot be read: b.png",
        "unreadable: an image cannot be read: without a name",
    ]


def test_footnotes_stand_behind_the_words_that_bear_them(read_document: Documents) -> None:
    content = (
        "<p>Dig<authorialNote marker='1'><p>With spades.</p></authorialNote> here"
        "<noteRef href='#n2' marker='2'/>.</p><p>Rest<noteRef href='#n2'/>.</p>"
    )
    notes = "<notes source='#s'><note eId='n2'><p>There.</p></note>"
    notes += "<note marker='*'><p>Unused.</p></note><note/></notes>"
    document = read_document(article(content, meta=f"<meta>{notes}</meta>"))
    one = document.articles[0]
    assert one.own_text == "Dig here.\n\nRest."
    told = [(child.kind.value, child.number, child.ordinal, child.text) for child in one.children]
    assert told == [("footnote", "1", "1", "With spades."), ("footnote", "2", "2", "There.")]
    last = document.children[-1]
    assert (last.kind.value, last.number, last.ordinal, last.text) == (
        "footnote",
        "*",
        "",
        "Unused.",
    )
    assert {skip.reason for skip in document.skipped} == {"footnote mark"}
    assert [skip.span.of(document.text) for skip in document.skipped] == ["1", "2"]


def test_a_note_in_a_heading_stands_before_the_provisions_below(read_document: Documents) -> None:
    inside = (
        "<act name='a'><meta/><body><part><heading>Wells<authorialNote marker='1'><p>Deep ones"
        "<authorialNote marker='2'><p>And wide.</p></authorialNote>.</p></authorialNote></heading>"
        "<article><num>Article 1</num><content><p>Yes.</p></content></article></part></body></act>"
    )
    (part,) = read_document(inside).children
    assert part.heading == "Wells"
    told = [(child.kind.value, child.text) for child in part.children]
    assert told == [("footnote", "Deep ones."), ("footnote", "And wide."), ("article", "Yes.")]


def test_tables_keep_cells_and_rows(read_document: Documents) -> None:
    table = (
        "<p>See:</p><table><caption>Wells</caption><tr><th><p>State</p></th><th/></tr>"
        "<tbody><tr><td><p>A<br/>B</p><p>C</p></td><td><ul><li>1</li><li>2</li></ul></td></tr>"
        "<tr><td/><td><p xml:space='preserve'>x\ty </p></td></tr></tbody></table><p>End.</p>"
        "<table><tr><td/><td/></tr></table>"
    )
    found = read_document(article(table))
    one = found.articles[0]
    assert one.own_text == "See:"
    (child,) = one.children
    assert (child.kind.value, child.heading) == ("table", "Wells")
    assert child.text == "State\t\nA B C\t1 2\n\tx y"
    assert found.text.endswith("End.")


def test_a_table_of_markers_alone_is_empty(read_document: Documents) -> None:
    table = "<table><tr><td><p><marker name='m'/></p></td><td><p>x</p></td></tr></table>"
    assert read_document(article(table)).articles[0].children[0].text == "x"


def test_an_entity_nobody_defines_is_refused() -> None:
    data = (
        b'<!DOCTYPE akomaNtoso SYSTEM "http://example.invalid/akn.dtd"><akomaNtoso><act><body>'
        b"<article><num>Article 1</num><content><p>Dig &deep; wells.</p></content></article>"
        b"</body></act></akomaNtoso>"
    )
    with pytest.raises(ReadError, match="found the entity &deep;; allowed: XML without"):
        read_akn(data, Limits())


def test_a_table_with_words_between_its_rows_is_read_as_lines(read_document: Documents) -> None:
    table = "<table>stray<tr><td><p>a</p></td><td><p>b</p></td></tr><p>odd</p></table>"
    (child,) = read_document(article(table)).articles[0].children
    assert (child.kind.value, child.text) == ("table", "stray\na b\nodd")


def test_a_quotation_need_not_bring_its_marks(read_document: Documents) -> None:
    content = "<p>Say <embeddedText>yes</embeddedText> or <quotedText>no</quotedText>.</p>"
    assert read_document(article(content)).articles[0].own_text == "Say yes or no."
