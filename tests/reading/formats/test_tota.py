"""Trade agreements of the ToTA database."""

import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.errors import ReadError
from clauses.model.document import Document
from clauses.reading.formats.tota import read_tota
from clauses.reading.limits import Limits
from clauses.reading.raw import Raw

META = """<meta><name>Inland - Outland</name><type>Free Trade
  Agreement</type><date_signed>2006-03-01</date_signed><date_inactive/><!-- none -->
  <parties><partyisocode n="1">INL</partyisocode><partyisocode n="2">OUT</partyisocode></parties>
  <language>en</language><source lang="en">http://example.org/a</source>
  <source lang="es">http://example.org/b</source></meta>"""
CLOSING = "IN WITNESS WHEREOF the undersigned have signed this Agreement. Done at Wellton."


def read(body: str, meta: str = META) -> Raw:
    return read_tota(f"<treaty>{meta}<body>{body}</body></treaty>".encode(), Limits())


def document(body: str) -> Document:
    raw = read(body)
    assert raw.nodes is not None
    made = Document(raw.text, raw.nodes, raw.skipped, metadata=raw.metadata)
    assert "".join(piece.span.of(made.text) for piece in made.pieces) == made.text
    for piece in made.pieces:
        if piece.node is None and piece.role.value == "text":
            assert not piece.span.of(made.text).strip()
    return made


def told(body: str) -> list[tuple[str, str, str, str, str]]:
    return [
        (one.kind.value, one.number, one.ordinal, one.heading, one.own_text)
        for one in document(body).provisions
    ]


def article(number: str = "", name: str = "", body: str = "They trade.") -> str:
    named = f' name="{name}"' if name else ""
    return f'<article number="{number}"{named} article_identifier="1">{body}</article>'


def chapter(*articles: str, number: str = "", name: str = "") -> str:
    return f'<chapter number="{number}" name="{name}">{"".join(articles)}</chapter>'


def test_facts_become_metadata() -> None:
    raw = read(chapter(article("ARTICLE 1")))
    assert (raw.format, raw.language) == ("tota", "en")
    assert raw.metadata == (
        ("title", "Inland - Outland"),
        ("type", "Free Trade Agreement"),
        ("date_signed", "2006-03-01"),
        ("parties", "INL, OUT"),
        ("language", "en"),
        ("source", "http://example.org/a, http://example.org/b"),
    )
    assert document(chapter(article("ARTICLE 1"))).title == "Inland - Outland"


def test_a_file_without_facts_is_read() -> None:
    raw = read(chapter(article("ARTICLE 1")), meta="")
    assert (raw.language, raw.metadata) == ("", ())


def test_chapters_hold_articles_and_articles_paragraphs() -> None:
    body = "1. The Parties\n  trade: \n\n\n(a) ropes; \n\n(b) spades. \n\n\n2. They rest."
    found = told(chapter(article("ARTICLE 1", "Trade", body), number="CHAPTER II", name="Aims"))
    assert found == [
        ("chapter", "CHAPTER II", "2", "Aims", ""),
        ("article", "ARTICLE 1", "1", "Trade", ""),
        ("paragraph", "1.", "1", "", "The Parties\n  trade:"),
        ("point", "(a)", "a", "", "ropes;"),
        ("point", "(b)", "b", "", "spades."),
        ("paragraph", "2.", "2", "", "They rest."),
    ]


def test_the_text_stands_in_lines() -> None:
    body = chapter(article("ARTICLE 1", "Trade"), article("ARTICLE 2"), number="PART I", name="A")
    assert read(body).text == (
        "PART I\nA\n\nARTICLE 1\nTrade\nThey trade.\n\nARTICLE 2\nThey trade."
    )


@pytest.mark.parametrize(
    ("number", "name", "kind", "ordinal"),
    [
        ("CHAPTER 1", "Aims", "chapter", "1"),
        ("TITLE IV", "Aims", "division", "4"),
        ("PART FIVE", "Aims", "part", "5"),
        ("SECTION XXVIII", "Aims", "section", "28"),
        ("CAPÍTULO 3", "Fines", "chapter", "3"),
        ("II", "Aims", "chapter", "2"),
        ("", "Aims", "chapter", ""),
        ("", "Annex on Ropes", "annex", ""),
        ("", "Protocol: Ropes", "protocol", ""),
        ("ANNEX 2", "Ropes", "annex", "2"),
        ("ARTICLE 2", "Ropes", "chapter", "2"),
    ],
)
def test_chapters_are_what_their_number_says(
    number: str, name: str, kind: str, ordinal: str
) -> None:
    first = told(chapter(article("ARTICLE 1"), number=number, name=name))[0]
    assert first == (kind, number, ordinal, name, "")


@pytest.mark.parametrize(
    ("number", "ordinal"),
    [
        ("ARTICLE 1.4", "1.4"),
        ("ARTICLE: 8.4", "8.4"),
        ("ARTICLE:8.4", "8.4"),
        ("ARTICTE 8", "8"),
        ("ARTIICLE 64", "64"),
        ("ARTICLE TWENTY-ONE", "21"),
        ("ARTÍCULO 3.18", "3.18"),
        ("IV", "4"),
        ("ARTICLE 7A", "7a"),
    ],
)
def test_numbers_stay_as_printed(number: str, ordinal: str) -> None:
    assert told(chapter(article(number)))[0][1:3] == (number, ordinal)


def test_labels_of_the_database_are_no_chapters() -> None:
    body = chapter(article("ARTICLE 1"), name="Preamble") + chapter(
        article("ARTICLE 2"), name="Conclusion"
    )
    made = document(body)
    assert [one.kind.value for one in made.provisions] == ["article", "article"]
    gone = [(one.span.of(made.text), one.reason) for one in made.skipped]
    assert gone == [
        ("Preamble", "label of the database"),
        ("Conclusion", "label of the database"),
    ]


def test_what_has_no_number_at_either_end_is_preamble_and_close() -> None:
    front = "AGREEMENT ON ROPES\n\nPREAMBLE\n\nThe Parties,\n\nHave agreed as follows:"
    body = (
        chapter(article(body=front), name="Preamble")
        + chapter(article("ARTICLE 1"), number="CHAPTER I", name="Aims")
        + chapter(article(body=CLOSING), name="Conclusion")
    )
    found = [(kind, heading) for kind, _, _, heading, _ in told(body)]
    assert found[0] == ("title", "")
    assert found[1] == ("preamble", "PREAMBLE")
    assert ("chapter", "Aims") in found
    made = document(body)
    assert made.title == "AGREEMENT ON ROPES"
    assert made.children[-1].kind.value == "testimonium"
    assert made.children[-1].text == CLOSING


def test_chapters_without_name_and_number_are_none() -> None:
    front, back = article(body="The Parties, have agreed as follows:"), article(body=CLOSING)
    body = chapter(front) + chapter(article("ARTICLE 1")) + chapter(back)
    kinds = [one.kind.value for one in document(body).children]
    assert kinds == ["preamble", "article", "testimonium"]


def test_a_title_that_breaks_off_is_the_start_of_the_preamble() -> None:
    front = "THE COUNCIL,\n\nHaving regard to the ropes,\n\nHAS DECIDED AS FOLLOWS:"
    body = chapter(article(body=front)) + chapter(article("ARTICLE 1"))
    (preamble, _) = document(body).children
    assert (preamble.kind.value, preamble.text) == ("preamble", front)


def test_nothing_in_front_is_no_provision() -> None:
    assert [one[0] for one in told(chapter(article(body=" ")) + chapter(article("1")))] == [
        "article"
    ]
    assert told(chapter(article(body=" "))) == []


def test_what_follows_the_last_article_and_signs_nothing() -> None:
    extra = article(body="This is done in Inlandish.")
    final = told(chapter(article("ARTICLE 1")) + chapter(extra))
    assert final[-1][0] == "final clauses"
    called = told(chapter(article("ARTICLE 1")) + chapter(extra, name="Conclusion"))
    assert called[-1][0] == "testimonium"


def test_an_article_without_number_between_others_is_an_article() -> None:
    body = chapter(article("ARTICLE 1"), article(name="Ropes"), article(), article("ARTICLE 2"))
    found = told(body)
    assert [one[:4] for one in found] == [
        ("article", "ARTICLE 1", "1", ""),
        ("article", "", "", "Ropes"),
        ("article", "", "", ""),
        ("article", "ARTICLE 2", "2", ""),
    ]


@pytest.mark.parametrize(
    ("body", "number", "words"),
    [
        ("Article 13 On ropes they agree.", "Article 13", "On ropes they agree."),
        ("ARTICLE 13.\nThey agree.", "ARTICLE 13", "They agree."),
        ("Article thirteenth-ish ropes", "", "Article thirteenth-ish ropes"),
        ("Ropes 13 are long.", "", "Ropes 13 are long."),
    ],
)
def test_a_number_that_stands_in_the_body_alone(body: str, number: str, words: str) -> None:
    found = told(chapter(article("ARTICLE 1"), article(body=body), article("ARTICLE 14")))
    assert (found[1][1], found[1][4]) == (number, words)


def test_a_heading_that_stands_in_the_body_alone() -> None:
    body = "Use of \n  Ropes \n\n\n1. They climb.\n\n2. They rest."
    found = told(chapter(article("ARTICLE 1", body=body)))
    assert found[0][:4] == ("article", "ARTICLE 1", "1", "Use of Ropes")
    assert [one[1] for one in found[1:]] == ["1.", "2."]


@pytest.mark.parametrize(
    "body",
    ["They climb: \n\n1. with ropes.", "1. They climb\n\n1. They rest.", "They climb.\n\n1. a"],
)
def test_a_sentence_is_no_heading(body: str) -> None:
    assert told(chapter(article("ARTICLE 1", body=body)))[0][3] == ""


@pytest.mark.parametrize(
    ("body", "rest"),
    [
        ("Use of Ropes\n\nThey climb.", "They climb."),
        ("USE OF ROPES. They climb.", "They climb."),
        ("Use of\nropes: They climb.", "They climb."),
        ("Use of Ropes\n(a) They climb.", "(a) They climb."),
    ],
)
def test_a_heading_said_twice_is_skipped_once(body: str, rest: str) -> None:
    made = document(chapter(article("ARTICLE 1", "Use Of Ropes", body)))
    one = made.articles[0]
    assert (one.heading, one.text) == ("Use Of Ropes", rest)
    assert [skip.reason for skip in made.skipped] == ["heading repeated"]


@pytest.mark.parametrize(
    "body",
    [
        "Amendments to this Agreement are rare.",
        "Amendments, however, are rare.",
        "Amendments III and IV are rare.",
        "Amendmentsare rare.",
        "Amend",
    ],
)
def test_a_sentence_that_begins_with_the_heading_is_kept(body: str) -> None:
    made = document(chapter(article("ARTICLE 1", "Amendments", body)))
    assert made.articles[0].text == body
    assert made.skipped == ()


def test_the_stop_behind_a_heading_is_skipped() -> None:
    made = document(chapter(article("ARTICLE 1", "Aims", ". The aims are:\n\n(a) ropes.")))
    assert made.articles[0].own_text == "The aims are:"
    assert [skip.reason for skip in made.skipped] == ["stop behind the heading"]
    bare = document(chapter(article("ARTICLE 1", body=". The aims.")))
    assert bare.skipped == ()


def test_words_outside_articles_are_kept_and_told() -> None:
    body = "<chapter>\n lost <article number='1'>a<i>b</i></article> found </chapter>"
    raw = read(body)
    assert raw.text.split() == ["lost", "1", "ab", "found"]
    assert [str(one) for one in raw.diagnostics] == 2 * [
        "structure: text stands outside the articles"
    ]


def test_only_treaties_of_the_database_are_read() -> None:
    with pytest.raises(ReadError, match=r"^ToTA: found the root element <akn>; allowed: <treaty>$"):
        read_tota(b"<akn/>", Limits())
    with pytest.raises(ReadError, match=r"ToTA: found .*; allowed: well-formed XML$"):
        read_tota(b"<treaty><body>", Limits())
    with pytest.raises(ReadError, match=r"^ToTA: found entities of its own; allowed: XML without"):
        read_tota(b'<!DOCTYPE treaty [<!ENTITY x "y">]><treaty>&x;</treaty>', Limits())
    with pytest.raises(ReadError, match=r"^ToTA: found more text than that; allowed: 5 char"):
        read_tota(
            f"<treaty><body>{chapter(article('1'))}</body></treaty>".encode(),
            Limits(characters=5),
        )


WORDS = st.text("aA1.,\n ()Ø", max_size=12)


@given(st.lists(st.lists(st.tuples(WORDS, WORDS, WORDS), max_size=3), max_size=3), WORDS, WORDS)
def test_every_word_is_in_the_text(
    chapters: list[list[tuple[str, str, str]]], number: str, name: str
) -> None:
    inside = "".join(
        chapter(*(article(*one) for one in articles), number=number, name=name)
        for articles in chapters
    )
    made = document(inside)
    expected = "".join(
        number + name + "".join("".join(one) for one in articles) for articles in chapters
    )
    assert sorted("".join(made.text.split())) == sorted("".join(expected.split()))


def test_time_grows_with_a_body_and_no_faster() -> None:
    def seconds(size: int) -> float:
        bodies = [sign * size for sign in ("a ", "\n a", "a.\n\n", "\n\n ", "(a) ", "Ropes ")]
        body = chapter(*(article("ARTICLE 1", "", one) for one in bodies))
        named = chapter(*(article("ARTICLE 1", "Ropes", one) for one in bodies))
        begun = time.process_time()
        read(body + named)
        return time.process_time() - begun

    seconds(100)
    small = min(seconds(500) for _ in range(3))
    assert min(seconds(2000) for _ in range(3)) < small * 14


@pytest.mark.skipif("CLAUSES_DATA" not in os.environ, reason="CLAUSES_DATA names no folder of data")
def test_every_article_of_the_database_is_found() -> None:
    from lxml import etree

    files = sorted((Path(os.environ["CLAUSES_DATA"]) / "tota").glob("*.xml"))
    assert files, "the folder holds no treaty: this test would hold of anything"
    for file in files:
        raw = read_tota(file.read_bytes(), Limits())
        assert raw.nodes is not None
        made = Document(raw.text, raw.nodes, raw.skipped)
        found = [(one.number, one.heading) for one in made.articles if one.number]
        root = etree.fromstring(file.read_bytes())
        for one in root.iter("article"):
            number, name = (" ".join(one.get(key, "").split()) for key in ("number", "name"))
            if number:
                assert [pair for pair in found if pair[0] == number], (file.name, number)
                assert not name or (number, name) in found, (file.name, number, name)
        words = "".join("".join(map(str, root.find("body").itertext())).split())  # type: ignore[union-attr]
        assert len("".join(raw.text.split())) >= len(words), file.name
