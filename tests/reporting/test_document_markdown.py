"""Markdown of documents: what it looks like, and that words form no mark-up."""

import time

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt

from clauses.model.diagnostic import Skipped
from clauses.model.document import Document
from clauses.model.node import Node
from clauses.model.node import ProvisionKind as K
from clauses.model.source import Span
from clauses.reporting.document_markdown import write_document_markdown
from clauses.reporting.plain import visible
from clauses.testing.strategies.documents import Branch, assemble, documents

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
ALLOWED = {"heading", "paragraph", "table", "thead", "tbody", "tr", "th", "td", "inline", "text"}
ALLOWED |= {"softbreak", "hardbreak"}
TREATY = assemble(
    [
        Branch(K.TITLE, text="Treaty\non Wells"),
        Branch(K.PREAMBLE, heading="Preamble", text="The Parties,\n\nThirsty,"),
        Branch(
            K.PART,
            "PART I.",
            "1",
            "Rules",
            "As follows:",
            (
                Branch(
                    K.ARTICLE,
                    "Article 1",
                    "1",
                    "Wells",
                    inside=(
                        Branch(
                            K.PARAGRAPH,
                            "1.",
                            "1",
                            text="They dig:",
                            inside=(Branch(K.POINT, "(a)", "a", text="here,\nor there;"),),
                            after="every day.",
                        ),
                        Branch(K.PARAGRAPH, "2)", "2", "Rest", "They rest."),
                        Branch(K.FOOTNOTE, "1", "1", text="At noon.\n\nOr later."),
                        Branch(K.PARAGRAPH, "3.", "3", inside=(Branch(K.POINT, "–", text="x"),)),
                    ),
                ),
                Branch(K.ARTICLE, "Article 2", "2", text="[EU: Nothing] [US: All]."),
            ),
        ),
        Branch(K.SIGNATURES, text="A. Author\nB. Author"),
        Branch(K.ANNEX, "Annex I", "1", "Tools"),
        Branch(K.TABLE, "Table 1", "1", text="State\tTools | ropes\nA\t1\tall"),
    ]
)


def test_a_treaty_as_it_looks() -> None:
    assert write_document_markdown(TREATY).split("\n\n") == [
        "# Treaty on Wells",
        "## Preamble",
        "The Parties,\nThirsty,",
        "## PART I. Rules",
        "As follows:",
        "### Article 1 – Wells",
        r"1\. They dig:",
        "(a) here,\nor there;",
        "every day.",
        r"2\) Rest",
        "They rest.[^1]",
        r"3\.",
        "– x",
        "### Article 2",
        "[EU: Nothing] [US: All].",
        "A. Author\\\nB. Author",
        "## Annex I – Tools",
        "Table 1",
        "| State | Tools \\| ropes |  |\n| --- | --- | --- |\n| A | 1 | all |",
        "[^1]: At noon.",
        "    Or later.\n",
    ]


def test_a_second_title_is_a_paragraph() -> None:
    twice = assemble(
        [Branch(K.TITLE, "I", "1", text="Treaty #"), Branch(K.TITLE, text="Once more")]
    )
    assert write_document_markdown(twice) == "# I Treaty \\#\n\nOnce more\n"


def test_footnotes_have_labels_of_their_own() -> None:
    notes = [Branch(K.FOOTNOTE, number, text="x") for number in ("1", "1", "*", "", "[2]")]
    heading = Branch(K.ARTICLE, "Article 1", "1", inside=(notes[0],))
    written = write_document_markdown(assemble([heading, *notes[1:]]))
    assert written.split("\n\n") == [
        "## Article 1",
        "[^1][^1a][^*][^n4][^2]",
        "[^1]: x",
        "[^1a]: x",
        "[^*]: x",
        "[^n4]: x",
        "[^2]: x\n",
    ]


def test_deep_headings_stop_at_the_sixth_level() -> None:
    tree = Branch(K.ARTICLE, "Article 1", "1")
    for _ in range(7):
        tree = Branch(K.CHAPTER, "Chapter 1", "1", inside=(tree,))
    assert write_document_markdown(assemble([tree])).splitlines()[-1] == "###### Article 1"


@pytest.mark.parametrize(
    "text",
    [
        "1. one",
        "1) one",
        "1986. That year",
        "# one",
        "#",
        "> one",
        "- one",
        "+ one",
        "* one",
        "one\n---",
        "one\n===",
        "---",
        "***",
        "_one_ two_three __four__",
        "a *b* **c** `d` ~~e~~ ~f~",
        "<b>one</b> <https://example.org> <!-- x -->",
        "&lt; &#60; & &amp",
        "[one](https://example.org) ![two](x.png) [three][four] [five]",
        "[one]: https://example.org",
        "[^1] [^1]: x",
        "a | b\n--- | ---\nc | d",
        "|a|\n|:-:|",
        "\\ \\* end\\",
        "one\\\ntwo",
        "one  \ntwo",
        "    indented",
        "\tone",
        "```\none\n```",
        "~~~",
        "one\n\n\n\ntwo",
        "$x$ :smile: @one",
        "\u00a0wide",
    ],
)
def test_words_form_no_mark_up(text: str) -> None:
    for kind in (K.ARTICLE, K.PARAGRAPH, K.SIGNATURES, K.PREAMBLE):
        document = assemble([Branch(kind, text=text)])
        told = seen(write_document_markdown(document))
        assert told.split() == visible(text).split()


def seen(markdown: str) -> str:
    tokens = READER.parse(markdown)
    inner = [child for token in tokens for child in token.children or ()]
    kinds = {one.type.removesuffix("_open").removesuffix("_close") for one in (*tokens, *inner)}
    assert kinds <= ALLOWED
    words = [
        "".join(" " if "break" in child.type else child.content for child in token.children or ())
        for token in tokens
        if token.type == "inline"
    ]
    return " ".join(words)


SPACES = str.maketrans(dict.fromkeys("\r\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029", " "))


def without_notes(document: Document) -> bool:
    return not document.of_kind(K.FOOTNOTE)


@settings(max_examples=60)
@given(documents().filter(without_notes))
def test_every_word_is_written_once_and_in_order(document: Document) -> None:
    told = seen(write_document_markdown(document))
    assert signs(told) == signs(visible(document.text.translate(SPACES)))


def signs(text: str) -> str:
    # Between number, heading and words stand a dash of our own, or stops that tell nothing.
    return "".join(letter for letter in text if letter.isalnum() or letter in '<>&[]()"#‹›*_`\\')


def test_what_was_skipped_is_left_out() -> None:
    text = "They – page 3 – dig."
    document = Document(text, [Node(K.PARAGRAPH, Span(0, 20))], [Skipped(Span(5, 16), "page")])
    assert write_document_markdown(document) == "They dig.\n"


def test_time_grows_with_a_line_and_no_faster() -> None:
    signs = ["#", "|", "=", "- ", "[", "](", "_", "&", "~", "\\", "\n ", "1"]

    def seconds(size: int) -> float:
        document = assemble([Branch(K.PARAGRAPH, text=sign * size) for sign in signs])
        begun = time.process_time()
        write_document_markdown(document)
        return time.process_time() - begun

    seconds(1000)
    small = min(seconds(20_000) for _ in range(3))
    assert min(seconds(80_000) for _ in range(3)) < small * 12


def test_blank_lines_within_a_provision_are_line_breaks() -> None:
    torn = "The Parties\n \n\nshall dig.\n\nthey rest;\n\nÉté, \n\nétude\n\n1. a"
    written = write_document_markdown(assemble([Branch(K.PARAGRAPH, text=torn)]))
    assert written == "The Parties\nshall dig.\nthey rest;\nÉté,\nétude\n1\\. a\n"
