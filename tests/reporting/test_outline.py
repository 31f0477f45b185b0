"""A document at a glance."""

from collections.abc import Callable

import pytest
from attrs import evolve

from clauses import render
from clauses.model.bracket import Alternative, Bracket, BracketKind
from clauses.model.change import Change, ChangeKind
from clauses.model.diagnostic import Diagnostic, DiagnosticKind
from clauses.model.document import Document
from clauses.model.node import ProvisionKind as K
from clauses.model.reference import DefinedTerm, Reference, ReferenceKind
from clauses.model.report import Report
from clauses.model.source import Span
from clauses.reporting.outline import outline
from clauses.reporting.page import Item
from clauses.testing.strategies.documents import Branch, assemble

LONG = "The Parties shall dig wells wherever and whenever the people of a village ask for water."
TREATY = assemble(
    [
        Branch(K.TITLE, text="Treaty\non Wells"),
        Branch(K.PREAMBLE, text="The Parties,"),
        Branch(
            K.PART,
            "Part I",
            "1",
            "Rules",
            inside=(
                Branch(
                    K.ARTICLE,
                    "Article 1",
                    "1",
                    "Wells",
                    inside=(
                        Branch(K.PARAGRAPH, "1.", "1", text=LONG),
                        Branch(K.PARAGRAPH, text="They rest."),
                    ),
                ),
                Branch(K.ARTICLE, "Article 2", "2", text="x" * 200),
            ),
        ),
        Branch(K.SIGNATURES, text="A\nB"),
    ],
    language="en",
)


def test_an_outline_shows_numbers_headings_and_first_words_by_depth() -> None:
    assert render(TREATY).splitlines() == [
        "Treaty on Wells",
        "===============",
        f"8 provisions, 2 articles, {len(TREATY.text)} characters of text, language en.",
        "- [title] Treaty on Wells",
        "- [preamble] The Parties,",
        "- Part I – Rules",
        "  - Article 1 – Wells",
        "    - 1. The Parties shall dig wells wherever and whenever the people of a …",
        "    - They rest.",
        "  - Article 2 –",
        f"    {'x' * 90} …",
        "- [signatures] A B",
    ]


def test_long_words_are_fewer() -> None:
    lines = render(assemble([Branch(K.PARAGRAPH, text=f"{'x' * 29} " * 9)])).splitlines()
    assert lines[-1] == f"- {'x' * 29} {'x' * 29} {'x' * 29} …"


def test_a_document_of_nothing_says_so() -> None:
    assert render(Document("")).splitlines() == [
        "Document without a title",
        "========================",
        "0 provisions, 0 articles, 0 characters of text.",
    ]


def test_diagnostics_are_grouped_and_counted() -> None:
    gap = Diagnostic(DiagnosticKind.GAP, "Article 4 follows Article 2", place="Part I")
    many = [Diagnostic(DiagnosticKind.UNREADABLE, f"image {n}") for n in range(15)]
    shown = render(evolve(TREATY, diagnostics=[many[0], gap, *many[1:]])).splitlines()
    at = shown.index("What a reader should know")
    assert shown[at + 2 :] == [
        "- unreadable: 15",
        *(f"  - image {n}" for n in range(12)),
        "  - and 3 more",
        "- gap: 1",
        "  - Part I: Article 4 follows Article 2",
    ]


def test_what_is_open_is_counted() -> None:
    span = Span(0, 6)
    marked = evolve(
        TREATY,
        brackets=[Bracket(BracketKind.SQUARE, span, [Alternative(span)])],
        changes=[Change(ChangeKind.DELETION, "not"), Change(ChangeKind.DELETION, "never")],
        references=[
            Reference(span, ReferenceKind.RELATIVE, unresolved="no article before"),
            Reference(span, ReferenceKind.INSTRUMENT),
        ],
        terms=[DefinedTerm("Wells", span)],
    )
    assert render(marked).splitlines()[-3:] == [
        "What is marked in it",
        "--------------------",
        "1 place in brackets, 2 tracked changes, 2 references (1 unresolved), 1 defined term.",
    ]
    assert render(evolve(TREATY, terms=marked.terms)).endswith("\n1 defined term.\n")


def test_deep_documents_are_indented_as_far_as_words_have_room() -> None:
    tree = Branch(K.POINT, "(z)", "z", text="Deepest.")
    for _ in range(120):
        tree = Branch(K.POINT, "(a)", "a", text="Deep.", inside=(tree,))
    lines = render(assemble([tree]), width=60).splitlines()
    assert lines[-1].strip() == "- (z) Deepest."
    assert len([line for line in lines if "Deep" in line]) == 121
    assert max(len(line) - len(line.lstrip()) for line in lines) == 16


def test_hostile_words_are_shown_and_do_nothing() -> None:
    shown = render(assemble([Branch(K.ARTICLE, "Article 1", "1", "a\x1b[2J", "x")]))
    assert "a‹U+001B›[2J" in shown


def test_an_outline_is_made_of_blocks() -> None:
    items = [block for block in outline(TREATY) if isinstance(block, Item)]
    assert [item.text for item in items][2] == "Part I – Rules"
    assert next(below.text for below in items[2].below) == "Article 1 – Wells"


def test_a_document_has_every_format(december: Report) -> None:
    assert render(TREATY, "markdown").startswith("# Treaty on Wells\n\nThe Parties,\n")
    assert render(TREATY, "akn").startswith('<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso')
    assert render(TREATY, "json").startswith('{"clauses": "Document", "version": 1')
    from clauses.errors import InvalidRecord

    told = r"^render: found .*; allowed: a Document; it alone is written as akn$"
    with pytest.raises(InvalidRecord, match=told):
        render(december, "akn")


@pytest.mark.parametrize("format", ["markdown", "akn"])
def test_options_of_other_formats_are_refused(format: str) -> None:
    make: Callable[..., str] = render
    with pytest.raises(TypeError, match="unexpected keyword argument 'width'"):
        make(TREATY, format, width=50)
