"""Acts, bills and annexes by other hands: hierarchies of every make."""

from collections.abc import Callable
from typing import Any

import pytest

from clauses.model.document import Document
from clauses.reading.raw import Raw

Tree = Callable[[str], list[Any]]


def act(body: str, *, front: str = "", back: str = "") -> str:
    return f'<act name="act"><meta/>{front}<body>{body}</body>{back}</act>'


def test_a_hierarchy_keeps_its_numbers_headings_and_nesting(tree: Tree) -> None:
    body = """
      <part eId="part_1"><num>PART I</num><heading>Rivers</heading>
        <article eId="art_1"><num>Article 1</num><heading>Use</heading><subheading>in summer
          </subheading>
          <paragraph><num>1.</num><intro><p>The Parties shall:</p></intro>
            <point><num>(a)</num><content><p>dig;</p></content></point>
            <point><num>(b)</num><intro><p>rest:</p></intro>
              <point><num>(i)</num><content><p>at noon.</p></content></point></point>
            <wrapUp><p>Each year.</p></wrapUp>
          </paragraph>
        </article>
      </part>"""
    points = [
        ("point", "(a)", "", "dig;"),
        ("point", "(b)", "", "rest:", [("sub-point", "(i)", "", "at noon.")]),
    ]
    paragraph = ("paragraph", "1.", "", "The Parties shall:", points)
    article = ("article", "Article 1", "Use in summer", "", [paragraph])
    assert tree(act(body)) == [("part", "PART I", "Rivers", "", [article])]


def test_words_behind_a_list_belong_to_the_provision_around_it(
    read_document: Callable[[str], Document],
) -> None:
    body = (
        "<article><num>Article 2</num><intro><p>Nobody</p></intro>"
        "<point><num>(a)</num><content><p>digs</p></content></point>"
        "<wrapUp><p>at night.</p></wrapUp></article>"
    )
    article = read_document(act(body)).articles[0]
    assert article.text == "Nobody\n(a) digs\nat night."


def test_ordinals_come_from_the_printed_numbers(read_document: Callable[[str], Document]) -> None:
    body = "".join(
        f"<{name}><num>{number}</num><content><p>Yes.</p></content></{name}>"
        for name, number in (
            ("chapter", "CHAPTER IV"),
            ("article", "Article 5 bis"),
            ("paragraph", "(2)"),
            ("point", "b)"),
        )
    )
    found = [one.ordinal for one in read_document(act(body)).provisions]
    assert found == ["4", "5bis", "2", "b"]


@pytest.mark.parametrize(
    ("body", "kinds"),
    [
        ("<section><subsection><paragraph><subparagraph>", "section paragraph point sub-point"),
        ("<title><chapter><section><article>", "division chapter section article"),
        ("<clause><subclause><point>", "article paragraph point"),
        ("<article><paragraph><list><point><list><indent>", "article paragraph point sub-point"),
        ("<rule><subrule><level>", "article paragraph point"),
        ("<article><alinea>", "article"),
        ("<tome><subtitle><subpart><subdivision>", "book division division division"),
        ("<hcontainer name='schedule'><paragraph>", "annex paragraph"),
        ("<hcontainer name='Protocol'><article>", "protocol article"),
        ("<hcontainer name='crux'><article>", "article"),
        ("<article><hcontainer name='crux'>", "article"),
        ("<point><point><point><point>", "point sub-point sub-point sub-point"),
    ],
)
def test_kinds_follow_names_and_nesting(
    read_document: Callable[[str], Document], body: str, kinds: str
) -> None:
    names = [tag.split()[0] for tag in body.strip("<>").split("><")]
    numbered = {"list", "alinea", "hcontainer"}
    opened = "".join(
        f"<{tag}>" + ("" if tag.split()[0] in numbered else f"<num>{index}.</num>")
        for index, tag in enumerate(body.strip("<>").split("><"), 1)
    )
    closed = "".join(f"</{name}>" for name in reversed(names))
    document = read_document(act(f"{opened}<content><p>Yes.</p></content>{closed}"))
    assert " ".join(one.kind.value for one in document.provisions) == kinds
    assert document.provisions[-1].own_text == "Yes."


def test_headed_groups_are_sections_above_articles_and_paragraphs_below(tree: Tree) -> None:
    group = "<hcontainer name='crux'><heading>Tasks</heading>{}</hcontainer>"
    article = "<article><num>Article 1</num>{}</article>"
    inner = article.format(group.format("<content><p>Dig.</p></content>"))
    assert tree(act(group.format(inner))) == [
        ("section", "", "Tasks", "", [
            ("article", "Article 1", "", "", [("paragraph", "", "Tasks", "Dig.")])
        ])
    ]  # fmt: skip


def test_a_subsection_that_holds_articles_is_a_group_of_them(tree: Tree) -> None:
    body = (
        "<section><num>Section 1</num><subsection><num>Subsection 1</num>"
        "<article><num>Article 1</num><content><p>Yes.</p></content></article>"
        "</subsection></section>"
    )
    article = ("article", "Article 1", "", "Yes.")
    assert tree(act(body)) == [
        ("section", "Section 1", "", "", [("section", "Subsection 1", "", "", [article])])
    ]


def test_unnumbered_alineas_are_the_text_of_their_article(tree: Tree) -> None:
    body = (
        "<article><num>Article 1</num><alinea><content><p>One.</p></content></alinea>"
        "<alinea><content><p>Two.</p><p>Three.</p></content></alinea></article>"
    )
    assert tree(act(body)) == [("article", "Article 1", "", "One.\nTwo.\n\nThree.")]


def test_block_lists_are_points(tree: Tree) -> None:
    body = (
        "<article><num>Article 1</num><content><blockList>"
        "<listIntroduction>The Parties</listIntroduction>"
        "<item><num>(a)</num><p>dig</p><blockList><item><num>(i)</num><p>wells</p></item>"
        "</blockList></item><item><num>(b)</num><heading>Rest</heading><p>rest.</p></item>"
        "<listWrapUp>All of them.</listWrapUp>"
        "</blockList></content></article>"
    )
    points = [
        ("point", "(a)", "", "dig", [("sub-point", "(i)", "", "wells")]),
        ("point", "(b)", "Rest", "rest."),
    ]
    assert tree(act(body)) == [("article", "Article 1", "", "The Parties", points)]


def test_lists_without_numbers_are_lines(tree: Tree) -> None:
    body = (
        "<article><num>Article 1</num><content><p>Tools:</p>"
        "<ul><li>spades</li><li value='b'><p>ropes</p><p>long</p></li></ul></content></article>"
    )
    assert tree(act(body)) == [("article", "Article 1", "", "Tools:\nspades\nb ropes\nlong")]


def test_preface_preamble_and_conclusions(read_document: Callable[[str], Document]) -> None:
    front = (
        "<coverPage><p>Gazette</p></coverPage>"
        "<preface><p><docNumber>No. 4</docNumber></p>"
        "<container name='x'><p>Act on <docTitle>Wells</docTitle></p><p>of May</p></container>"
        "</preface>"
        "<preamble><p>The Parties,</p><recitals><recital><num>(1)</num><p>Thirsty,</p></recital>"
        "</recitals><formula name='enacting'><p>agree:</p></formula></preamble>"
    )
    back = "<conclusions><p>Done at <location refersTo='#w'>Wellton</location>.</p></conclusions>"
    document = read_document(act("<article><num>1</num></article>", front=front, back=back))
    assert document.title == "Act on Wells"
    told = [(one.kind.value, one.own_text) for one in document.provisions]
    assert told == [
        ("title", "Act on Wells"),
        ("preamble", "The Parties,"),
        ("paragraph", "Thirsty,"),
        ("article", ""),
        ("signatures", "Done at Wellton."),
    ]
    gone = [(one.span.of(document.text), one.reason) for one in document.skipped]
    beside = "preface beside the title"
    assert gone == [("Gazette", "cover page"), ("No. 4", beside), ("of May", beside)]


def test_a_long_title_or_else_the_whole_preface_is_the_title(tree: Tree) -> None:
    long = "<preface><p>No. 4</p><longTitle><p>An Act</p><p>on wells</p></longTitle></preface>"
    assert tree(act("", front=long))[0] == ("title", "", "", "An Act\non wells")
    plain = "<preface><p>An Act</p><p>on wells</p></preface>"
    assert tree(act("", front=plain))[0] == ("title", "", "", "An Act\non wells")


def test_attachments_are_annexes_or_protocols(tree: Tree) -> None:
    hier = "<article><num>Article 1</num><content><p>Yes.</p></content></article>"
    back = (
        "<attachments><attachment><heading>Schedule</heading><subheading>Wells</subheading>"
        f"<doc name='schedule'><meta/><mainBody>{hier}</mainBody></doc></attachment>"
        "<attachment><doc name='protocol'><meta/><preface><p><docTitle>Protocol 2</docTitle></p>"
        "<p>on ropes</p></preface><mainBody><p>Ropes.</p></mainBody></doc></attachment>"
        "<attachment><doc name='x'><meta/><preface><p>Of tools in the year 1999</p></preface>"
        "<mainBody><p>Spades.</p></mainBody></doc></attachment></attachments>"
    )
    assert tree(act("", back=back)) == [
        ("annex", "", "Schedule Wells", "", [("article", "Article 1", "", "Yes.")]),
        ("protocol", "Protocol 2", "on ropes", "Ropes."),
        ("annex", "", "Of tools in the year 1999", "Spades."),
    ]


def test_a_preface_of_more_than_lines_gives_an_annex_its_title(tree: Tree) -> None:
    for preface in (
        "<container name='x'><p>Of tools</p></container>",
        "Of <p>tools</p>",
        "<p>Of tools</p> and ropes",
    ):
        back = (
            f"<attachments><attachment><doc name='annex'><meta/><preface>{preface}</preface>"
            "<mainBody><p>Spades.</p></mainBody></doc></attachment></attachments>"
        )
        (annex,) = tree(act("", back=back))
        assert annex[:3] == ("annex", "", "")
        assert annex[4][0][0] == "title"


def test_version_two_is_read_alike(raw: Callable[..., Raw]) -> None:
    body = act("<article id='a1'><num>Article 1</num><content><p>Yes.</p></content></article>")
    old = raw(body, namespace="http://www.akomantoso.org/2.0")
    assert (old.text, old.nodes) == (raw(body).text, raw(body).nodes)


def test_a_provision_without_words_is_told(raw: Callable[..., Raw]) -> None:
    found = raw(act("<article eId='art_9'><content><p/></content></article>"))
    assert found.nodes == ()
    assert [str(one) for one in found.diagnostics] == ["structure: art_9: <article> holds no words"]
