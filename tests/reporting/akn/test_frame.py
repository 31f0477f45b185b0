"""Where each provision stands in an Akoma Ntoso file."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

import pytest

from clauses.model.document import Document
from clauses.model.node import Node
from clauses.model.node import ProvisionKind as K
from clauses.model.source import Span
from clauses.testing.strategies.documents import Branch, assemble

Written = Callable[[Document], Element]
TITLE = Branch(K.TITLE, text="Treaty\non Wells")
PREAMBLE = Branch(
    K.PREAMBLE,
    heading="Preamble",
    text="The Parties,",
    inside=(Branch(K.PARAGRAPH, "(1)", "1", text="Thirsty,"), Branch(K.POINT, text="Hot,")),
    after="agree:",
)
ARTICLE = Branch(K.ARTICLE, "Article 1", "1", "Use", "They dig.")
DONE = Branch(K.TESTIMONIUM, text="Done at Wellton.")
SIGNED = Branch(K.SIGNATURES, text="A\nB")
ANNEX = Branch(K.ANNEX, "Annex I", "1", "List", "Of tools:", (ARTICLE,), "End.")
PROTOCOL = Branch(K.PROTOCOL, heading="Protocol on Ropes", inside=(ARTICLE,))


def regions(root: Element) -> list[str]:
    return [str(one.tag) for one in root[0]]


def words(element: Element | None) -> str:
    assert element is not None
    return " ".join("".join(map(str, element.itertext())).split())


def test_a_treaty_in_order_fills_every_region(written: Written) -> None:
    trees = [TITLE, PREAMBLE, ARTICLE, DONE, SIGNED, ANNEX, PROTOCOL]
    root = written(assemble(trees))
    assert root[0].tag == "act"
    assert regions(root) == [
        "meta", "preface", "preamble", "body", "conclusions", "attachments",
    ]  # fmt: skip
    assert words(root.find(".//docTitle")) == "Treatyon Wells"
    assert len(root.findall(".//docTitle/br")) == 1
    preamble = root.find(".//preamble")
    assert preamble is not None
    assert [one.tag for one in preamble] == ["block", "p", "recitals", "container", "p"]
    assert [one.get("name") for one in root.findall(".//conclusions/container")] == [
        "testimonium", "signatures",
    ]  # fmt: skip
    assert [one.get("name") for one in root.findall(".//attachment/doc")] == ["annex", "protocol"]
    assert [one.tag for one in root.findall(".//attachment[1]/doc/mainBody/*")] == [
        "p", "article", "p",
    ]  # fmt: skip


def test_what_is_out_of_order_stays_in_the_body(written: Written) -> None:
    root = written(assemble([ARTICLE, TITLE, PREAMBLE, ANNEX, SIGNED, ARTICLE]))
    assert regions(root) == ["meta", "body"]
    names = [one.get("name") or one.tag for one in root.findall(".//body/*")]
    assert names == ["article", "title", "preamble", "annex", "signatures", "article"]


def test_a_title_with_parts_of_its_own_stands_in_the_body(written: Written) -> None:
    for title in (
        Branch(K.TITLE, text="Treaty", inside=(ARTICLE,)),
        Branch(K.TITLE, heading="Treaty"),
        Branch(K.TITLE, "1", "1", text="Treaty"),
    ):
        assert regions(written(assemble([title]))) == [
            "meta",
            "body" if title.inside else "mainBody",
        ]


def test_words_without_a_provision_stay_where_they_are(written: Written) -> None:
    loose = ["before", "between", "within", "behind"]
    root = written(assemble([TITLE, PREAMBLE, ARTICLE], loose))
    assert [words(one) for one in root.findall(".//preface/*")] == [
        "before", "Treatyon Wells", "between",
    ]  # fmt: skip
    body = root.findall(".//body/*")
    assert [(one.get("name"), words(one)) for one in body] == [
        ("text", "within"),
        (None, "Article 1 Use They dig."),
        ("text", "behind"),
    ]


def test_words_before_articles_are_no_preface(written: Written) -> None:
    root = written(assemble([ARTICLE], ["before"]))
    assert regions(root) == ["meta", "body"]
    root = written(assemble([TITLE, ARTICLE], ["", "behind the title"]))
    assert [words(one) for one in root.findall(".//preface/*")] == ["Treatyon Wells"]
    assert words(root.find(".//body/hcontainer")) == "behind the title"


def test_a_document_without_articles_is_no_act(written: Written) -> None:
    root = written(assemble([Branch(K.PARAGRAPH, text="We agree.")]))
    assert (root[0].tag, root[0].get("name")) == ("doc", "document")
    assert regions(root) == ["meta", "mainBody"]


@pytest.mark.parametrize("text", ["", " \n ", "Words."])
def test_a_document_without_provisions_is_written(written: Written, text: str) -> None:
    root = written(Document(text))
    assert words(root.find(".//mainBody")) == text.strip()


def test_provisions_of_nothing_but_space_are_written(written: Written) -> None:
    kinds = [K.TITLE, K.PREAMBLE, K.ARTICLE, K.TABLE, K.SIGNATURES, K.ANNEX]
    nodes = [Node(kind, Span(at, at + 1)) for at, kind in enumerate(kinds)]
    root = written(Document(" " * len(kinds), nodes))
    assert words(root.find(".//body")) == ""
    inner = Node(K.PARAGRAPH, Span(0, 1))
    written(Document(" ", [Node(K.PREAMBLE, Span(0, 1), children=[inner])]))
    written(Document(" ", [Node(K.SIGNATURES, Span(0, 1), children=[inner])]))
