"""Markdown: words from a dossier are shown as they are and can form no mark-up."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from clauses import Relation, Report, render
from clauses.reporting.markdown import write_markdown
from clauses.reporting.page import Block, Grid, Heading, Item, Paragraph
from clauses.reporting.plain import visible
from clauses.testing.strategies import drawn_reports

Make = Callable[..., Report]
READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
# All a report may consist of; no links, images, code, quotes, rules, emphasis or raw HTML.
PLAIN = {"heading", "paragraph", "bullet_list", "list_item", "table", "thead", "tbody", "tr", "th"}
PLAIN |= {"td", "inline", "text"}
# Everything that means something at the start of a line or inside it.
HOSTILE = [
    "a | b \\| c \\\\| d",
    "`code` ``more`` ```",
    "<script>alert(1)</script>",
    "<!-- hidden -->",
    "<https://example.org>",
    "[here](https://example.org) ![img](x.png) [ref][1]",
    "[1]: https://example.org",
    "*a* _b_ **c** __d__ ~~e~~ ***",
    "&lt;b&gt; &amp; &#60; &nbsp;",
    "# heading",
    "heading\n===",
    "heading\n---",
    "- item",
    "+ item",
    "* item",
    "1. item",
    "1) item",
    "123456789. item",
    "> quote",
    "~~~ fence",
    "--- | ---",
    "***",
    "___",
    "    indented",
    "\\",
    "\\\\*a*",
    "trailing \\",
    "two  spaces\nand a break",
    "| --- |",
    "---",
    "=",
    "-",
    "+",
    "1.",
    ":---:",
    "$x$ @user #1 :smile:",
    "\\&amp;",
]
TEXTS = st.sampled_from(HOSTILE) | st.text(
    st.sampled_from("ab1 .)-+=*_~`#>|<[]()!&;\\\n:/\"'"), min_size=1, max_size=12
)


def kinds(tokens: list[Token]) -> set[str]:
    inner = [child for token in tokens for child in token.children or ()]
    return {token.type.removesuffix("_open").removesuffix("_close") for token in (*tokens, *inner)}


def told(tokens: list[Token]) -> list[str]:
    """The text of each inline run, as a reader of the page sees it."""
    runs = [token.children or () for token in tokens if token.type == "inline"]
    return ["".join(child.content for child in run) for run in runs]


def seen(text: str) -> str:
    return " ".join(visible(text).split())


@pytest.mark.parametrize(
    "block", [Paragraph, lambda text: Heading(text, 2), Item], ids=["p", "h", "i"]
)
@given(text=TEXTS.filter(str.strip))
def test_any_text_is_shown_as_it_is(block: Callable[[str], Block], text: str) -> None:
    tokens = READER.parse(write_markdown([block(text)]))
    assert kinds(tokens) <= PLAIN
    assert told(tokens) == [seen(text)]


@given(st.lists(TEXTS.filter(str.strip), min_size=1, max_size=4))
def test_lists_keep_their_shape(texts: list[str]) -> None:
    nested = Item("top", tuple(Item(text, (Item(text),)) for text in texts))
    tokens = READER.parse(write_markdown([nested, Item("next")]))
    assert kinds(tokens) <= PLAIN
    expected = ["top", *(seen(text) for text in texts for _ in range(2)), "next"]
    assert told(tokens) == expected
    levels = [token.level for token in tokens if token.type == "inline"]
    assert levels == [3, *([5, 7] * len(texts)), 3]


@given(st.lists(st.tuples(TEXTS, TEXTS, TEXTS), max_size=4), st.tuples(TEXTS, TEXTS, TEXTS))
def test_tables_keep_their_shape(rows: list[tuple[str, ...]], head: tuple[str, ...]) -> None:
    tokens = READER.parse(write_markdown([Grid(head, tuple(rows))]))
    assert kinds(tokens) <= PLAIN
    count = [token.type for token in tokens].count
    assert (count("table_open"), count("tr_open")) == (1, 1 + len(rows))
    assert (count("th_open"), count("td_open")) == (3, 3 * len(rows))
    assert told(tokens) == [seen(cell) for row in (head, *rows) for cell in row]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_dossier_makes_a_plain_report(report: Make, text: str) -> None:
    made = report([Relation.PARTIAL, Relation.CONFLICT], text=text, title=text, name=text)
    tokens = READER.parse(render(made, "markdown"))
    assert kinds(tokens) <= PLAIN
    shown = told(tokens)
    assert seen(f"D1 {text}") in shown
    assert seen(f"“{text}” Asker, demand; official text.") in shown


@settings(max_examples=50)
@given(drawn_reports())
def test_any_report_is_plain_and_its_table_complete(report: Report) -> None:
    tokens = READER.parse(render(report, "markdown"))
    assert kinds(tokens) <= PLAIN
    count = [token.type for token in tokens].count
    columns = 1 + len(report.parties)
    assert (count("table_open"), count("th_open")) == (1, columns)
    assert count("td_open") == columns * len(report.demands)
    levels = [token.tag for token in tokens if token.type == "heading_open"]
    assert levels[0] == "h1"
    assert set(levels[1:]) == {"h2"}


def test_blocks_as_they_look() -> None:
    page: list[Block] = [
        Heading("Title", 1),
        Paragraph("Words."),
        Item("first", (Item("below"),)),
        Item("second"),
        Paragraph("After."),
        Grid(("", "US"), (("D1", "–"),)),
    ]
    assert write_markdown(page).splitlines() == [
        "# Title",
        "",
        "Words.",
        "",
        "- first",
        "  - below",
        "- second",
        "",
        "After.",
        "",
        "|  | US |",
        "| --- | --- |",
        "| D1 | – |",
    ]


def test_ordinary_words_are_left_readable() -> None:
    text = "Art. 5(2)(a): “no more than 1.5 brigades” – not 30 days, i.e. never (50 %)."
    assert write_markdown([Paragraph(text)]) == f"{text}\n"
