"""Documents that are no acts: statements, debates, judgments, collections, portions."""

from collections.abc import Callable
from typing import Any

from clauses.model.document import Document
from clauses.reading.raw import Raw

Tree = Callable[[str], list[Any]]
ARTICLE = "<article><num>Article 1</num><content><p>Yes.</p></content></article>"


def test_a_statement_gives_paragraphs(tree: Tree) -> None:
    body = "<p>We agree.</p><div><p>Mostly.</p></div><ul><li>One.</li><li>Two.</li></ul>"
    inside = f"<statement name='s'><meta/><mainBody>{body}</mainBody></statement>"
    words = ["We agree.", "Mostly.", "One.", "Two."]
    assert tree(inside) == [("paragraph", "", "", one) for one in words]


def test_a_debate_gives_sections_and_speeches(tree: Tree) -> None:
    body = (
        "<debateSection name='x'><num>1</num><heading>Wells</heading>"
        "<speech by='#a'><from>Ms A (Chair):</from><p>I open.</p></speech>"
        "<scene>Laughter.</scene></debateSection>"
        "<prayers><p>Amen.</p></prayers>"
    )
    speech = ("paragraph", "", "", "Ms A (Chair):\nI open.")
    assert tree(f"<debate name='d'><meta/><debateBody>{body}</debateBody></debate>") == [
        ("section", "1", "Wells", "", [speech]),
        ("paragraph", "", "", "Amen."),
    ]


def test_a_judgment_gives_its_paragraphs(tree: Tree) -> None:
    inside = (
        "<judgment name='j'><meta/><header><p>Court of Wells</p></header><judgmentBody>"
        "<motivation><p>Since it rains,</p></motivation><decision><p>dig.</p></decision>"
        "</judgmentBody></judgment>"
    )
    words = ["Court of Wells", "Since it rains,", "dig."]
    assert tree(inside) == [("paragraph", "", "", one) for one in words]


def test_a_collection_gives_what_its_components_hold(raw: Callable[..., Raw], tree: Tree) -> None:
    inside = (
        "<documentCollection name='c'><meta/><collectionBody>"
        f"<component><act name='a'><meta/><body>{ARTICLE}</body></act></component>"
        "<component><doc name='annex'><meta/><mainBody><p>Tools.</p></mainBody></doc></component>"
        "<component><documentRef href='/akn/xx/act/1' showAs='x'/></component>"
        "</collectionBody></documentCollection>"
    )
    article = ("article", "Article 1", "", "Yes.")
    assert tree(inside) == [article, ("annex", "", "", "Tools.")]
    told = "structure: a part of the document stands in another file: /akn/xx/act/1"
    assert [str(one) for one in raw(inside).diagnostics] == [told]


def test_components_behind_an_act_follow_it(tree: Tree) -> None:
    inside = (
        f"<act name='a'><meta/><body>{ARTICLE}<componentRef src='#x' showAs='x'/></body></act>"
        f"<components><component><num>Annex 1</num><doc name='x'><meta/><mainBody>{ARTICLE}"
        "</mainBody></doc></component></components>"
    )
    article = ("article", "Article 1", "", "Yes.")
    assert tree(inside) == [article, ("annex", "Annex 1", "", "", [article])]


def test_a_portion_gives_its_part(tree: Tree) -> None:
    inside = f"<portion includedIn='x'><meta/><portionBody>{ARTICLE}</portionBody></portion>"
    assert tree(inside) == [("article", "Article 1", "", "Yes.")]


def test_an_amendment_gives_its_paragraphs(tree: Tree) -> None:
    inside = (
        "<amendment name='a'><meta/><amendmentBody><amendmentHeading><p>To Article 1</p>"
        "</amendmentHeading><amendmentContent><p>Delete it.</p></amendmentContent>"
        "</amendmentBody></amendment>"
    )
    assert tree(inside) == [
        ("paragraph", "", "", "To Article 1"),
        ("paragraph", "", "", "Delete it."),
    ]


def test_facts_of_the_file_become_metadata(raw: Callable[..., Raw]) -> None:
    meta = (
        "<meta><identification source='#s'><FRBRWork><FRBRthis value='/x/!main'/>"
        "<FRBRuri value='/x'/><FRBRalias value='Wells Act' name='title'/>"
        "<FRBRalias value='WA'/><FRBRdate date='2001-02-03' name=''/>"
        "<FRBRauthor href='#p'/><FRBRcountry value='xx'/><FRBRnumber value=''/></FRBRWork>"
        "<FRBRExpression><FRBRlanguage language='fre'/></FRBRExpression></identification>"
        "<proprietary source='#s'><x:y xmlns:x='z'>hidden words</x:y></proprietary></meta>"
    )
    found = raw(f"<act name='a'>{meta}<body>{ARTICLE}</body></act>")
    assert found.language == "fr"
    assert found.metadata == (
        ("uri", "/x"),
        ("title", "Wells Act"),
        ("alias", "WA"),
        ("date", "2001-02-03"),
        ("author", "#p"),
        ("country", "xx"),
    )
    told = "hidden: meta: 12 characters of meta data are no part of the text"
    assert [str(one) for one in found.diagnostics] == [told]


def test_a_silent_file_has_no_language(raw: Callable[..., Raw]) -> None:
    found = raw(f"<act name='a'><meta/><body>{ARTICLE}</body></act>")
    assert (found.language, found.metadata, found.diagnostics) == ("", (), ())


def test_stray_words_between_blocks_are_kept(read_document: Callable[[str], Document]) -> None:
    inside = "<act name='a'><meta/><body><section><num>1</num> stray <content>lost <p>Yes.</p>"
    inside += " too</content></section></body></act>"
    assert read_document(inside).text == "1\nstray\nlost\nYes.\ntoo"


def test_the_only_alias_is_the_title(raw: Callable[..., Raw]) -> None:
    meta = "<meta><identification><FRBRWork><FRBRalias value='WA'/></FRBRWork></identification>"
    found = raw(f"<act name='a'>{meta}</meta><body>{ARTICLE}</body></act>")
    assert found.metadata == (("alias", "WA"), ("title", "WA"))
