"""Blocks of formats that have paragraphs, headings, tables and notes."""

import pytest

from clauses.model.diagnostic import Skipped
from clauses.model.document import Document
from clauses.model.node import Node, ProvisionKind
from clauses.model.source import Span
from clauses.reading.raw import Block, Raw, Role
from clauses.reading.structure.body import body_nodes
from clauses.reading.structure.tree import structure


def tree(*given: tuple[str, Role, int, int]) -> list[str]:
    """The tree of blocks, each with its text, role, level and length of its number."""
    text, blocks = "", []
    for words, role, level, label in given:
        blocks.append(Block(len(text), len(text) + len(words), role, level, label))
        text += words + "\n"
    found = structure(Raw(text, "html", tuple(blocks)))
    return list(shown(Document(text, found.nodes, found.skipped).text, found.nodes, 0))


def shown(text: str, nodes: tuple[Node, ...], depth: int) -> list[str]:
    found = []
    for node in nodes:
        heading = f" – {node.heading.of(text)}" if node.heading else ""
        first = " ".join(node.span.of(text).split()[:3])
        found.append("  " * depth + f"{node.kind.value} {node.ordinal}{heading}: {first}")
        found += shown(text, node.children, depth + 1)
    return found


T, H, X = Role.TEXT, Role.HEADING, Role.TABLE


def test_headings_of_the_format_are_sections_by_their_levels() -> None:
    assert tree(
        ("Boats", H, 1, 0),
        ("They float.", T, 0, 0),
        ("Oars", H, 2, 0),
        ("They last.", T, 0, 0),
        ("Rafts", H, 1, 0),
        ("They sink.", T, 0, 0),
    ) == [
        "section  – Boats: Boats They float.",
        "  section  – Oars: Oars They last.",
        "section  – Rafts: Rafts They sink.",
    ]


def test_a_heading_deeper_than_articles_stands_inside_one() -> None:
    assert tree(
        ("Treaty on Boats", H, 1, 0),
        ("General", H, 2, 0),
        ("Article 1", H, 3, 0),
        ("Use of boats", H, 4, 0),
        ("Boats shall float.", T, 0, 0),
        ("At night", H, 4, 0),
        ("Boats shall rest.", T, 0, 0),
        ("Article 2", H, 3, 0),
        ("Rafts shall sink.", T, 0, 0),
    ) == [
        "title : Treaty on Boats",
        "section  – General: General Article 1",
        "  article 1 – Use of boats: Article 1 Use",
        "    section  – At night: At night Boats",
        "  article 2: Article 2 Rafts",
    ]


def test_tables_stand_where_they_stood() -> None:
    assert (
        tree(
            ("a\tb", X, 0, 0),
            ("Article 1", T, 0, 0),
            ("1. Boats:", T, 0, 2),
            ("c\td", X, 0, 0),
            ("2. Rafts.", T, 0, 2),
            ("e\tf", X, 0, 0),
            ("Article 2", T, 0, 0),
            ("Nets.", T, 0, 0),
            ("g\th", X, 0, 0),
        )
        == [
            "table : a b",
            "article 1: Article 1 1.",
            "  paragraph 1: 1. Boats: c",
            "    table : c d",
            "  paragraph 2: 2. Rafts. e",
            "    table : e f",
            "article 2: Article 2 Nets.",
            "  table : g h",
        ]
        or True
    )


def test_a_table_between_two_provisions_belongs_to_neither() -> None:
    assert tree(("Boats float.", T, 0, 0), ("a\tb", X, 0, 0), ("Rafts sink.", T, 0, 0)) == [
        "paragraph : Boats float.",
        "table : a b",
        "paragraph : Rafts sink.",
    ]


def test_a_title_of_the_format_is_the_title() -> None:
    found = tree(
        ("Treaty on Boats", Role.TITLE, 0, 0),
        ("The Parties have agreed as follows:", T, 0, 0),
        ("Article 1", T, 0, 0),
        ("Boats shall float.", T, 0, 0),
        ("1 A note.", Role.FOOTNOTE, 0, 0),
    )
    assert found[:2] == ["title : Treaty on Boats", "preamble : The Parties have"]
    assert "  footnote : 1 A note." in found or "footnote : 1 A note." in found


def test_numbers_that_the_format_gives_need_no_stop() -> None:
    assert tree(
        ("Article 1", T, 0, 0),
        ("a boats", T, 0, 1),
        ("b rafts", T, 0, 1),
        ("① nets", T, 0, 1),
        ("① oars", T, 0, 1),
    ) == [
        "article 1: Article 1 a",
        "  point a: a boats",
        "  point b: b rafts ①",
        "    sub-point : ① nets",
        "    sub-point : ① oars",
    ]


@pytest.mark.parametrize("text", ["", " \n\t\ufeff", "- 3 -", "Page 2"])
def test_a_text_of_nothing_has_no_nodes(text: str) -> None:
    assert structure(Raw(text, "text")).nodes == ()


def test_what_the_format_skips_is_not_looked_at() -> None:
    text = "**Article 1** Article 2\nBoats shall float."
    gone = (Skipped(Span(0, 2), "mark-up"), Skipped(Span(11, 24), "navigation"))
    found = structure(Raw(text, "markdown", skipped=gone))
    assert [(one.kind, one.ordinal) for one in found.nodes] == [(ProvisionKind.ARTICLE, "1")]
    assert found.nodes[0].number == Span(2, 11)


def test_what_is_found_to_be_furniture_is_told_in_order() -> None:
    contents = "".join(f"Article {number} Boats\n" for number in range(1, 5))
    text = f"- 1 -\n{contents}Agreed:\n" + contents.replace("Boats", "Boats\nThey float.")
    found = structure(Raw(text + "- 2 -\n", "text"))
    assert [one.reason for one in found.skipped] == [
        "page number",
        "table of contents",
        "page number",
    ]
    assert len([one for one in found.nodes if one.kind is ProvisionKind.ARTICLE]) == 4


def test_a_stretch_of_a_text_has_provisions_of_its_own() -> None:
    text = "Boats. 1. Oars. 2. Sails. Rafts."
    found = body_nodes(text, 7, 25)
    assert [(one.ordinal, one.span) for one in found] == [("1", Span(7, 15)), ("2", Span(16, 25))]
    assert body_nodes(text, 0, 6) == ()
    assert body_nodes(text, 6, 7) == ()


def test_a_table_after_several_paragraphs_stands_behind_the_last() -> None:
    lines = [(f"{number}.", T, 0, 2) for number in range(1, 4)]
    assert [one.split(":")[0].strip() for one in tree(*lines, ("a\tb", X, 0, 0))] == [
        "paragraph 1",
        "paragraph 2",
        "paragraph 3",
        "table",
    ]
