"""Whatever the text, every character of it has its place in the tree or beside it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses import Document, Node, PieceRole, read
from clauses.model.node import WHITE
from clauses.reading.documents import annotated
from clauses.reading.limits import Limits
from clauses.reading.raw import Block, Raw, Role
from clauses.reading.structure.tree import structure

SEPARATORS = WHITE + ".:;,–—-\u2010\u2011*|"
PIECES = [
    "Article 1", "ARTICLE II", "Article 3 – Scope", "Art. 4.", "Article 5 bis", "article 6 of",
    "Artículo primero", "CHAPTER I", "Part Two", "Section 1. Boats", "ANNEX", "Annex II",
    "Protocol", "FINAL PROVISIONS", "PREAMBLE", "TREATY ON LAKES",
    "The Parties to this Treaty,",
    "Desiring to sail,", "have agreed as follows:", "In witness whereof", "DONE at Port Vell,",
    "For the Government of Ardonia", "1.", "2. The Parties shall sail.", "1 The Parties", "2.1",
    "(a)", "(b) boats; and", "(i)", "(ii)", "i)", "A.", "B. Rafts", "§ 1", "1°", "- rope", "• oars",
    "paragraph", "and", "the said boats", "Boats are free.", "no toll;", "Scope", "12", "- 3 -",
    "Page 4", "Статья 7", "Приложение Я", "\u0431) лодки", "é", "\u0130", "ß", "“Boat” means",
    "[EU: may]",
]  # fmt: skip
SPACES = [" ", "  ", "\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\t", "\f", "\v", "\u2028", "\u2029",
          "\x85", "\u00a0", "\ufeff", "\u200b", "\u3000", "\x1c", "\x1f", "", "\n   "]  # fmt: skip
texts = st.lists(
    st.sampled_from(PIECES) | st.sampled_from(SPACES) | st.text(max_size=3), max_size=40
).map("".join)


def check(document: Document) -> None:
    text = document.text
    pieces = document.pieces
    assert "".join(piece.span.of(text) for piece in pieces) == text
    for piece in pieces:
        if piece.role is PieceRole.SPACE:
            assert not piece.span.of(text).strip(SEPARATORS)
        if piece.node is None and piece.role is not PieceRole.SKIPPED:
            assert not piece.span.of(text).strip(SEPARATORS)
    for node in _all(document.nodes):
        shown = node.span.of(text)
        assert shown[0] not in WHITE
        assert shown[-1] not in WHITE
    for one in document.provisions:
        assert one.text in document.words(one.span)
        assert one.own_text in document.words(one.span)


def _all(nodes: tuple[Node, ...]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from _all(node.children)


@given(texts)
def test_the_pieces_of_a_text_give_it_back(text: str) -> None:
    check(annotated(Raw(text, "text"), Limits()))


@given(st.lists(st.tuples(texts, st.sampled_from(Role), st.integers(0, 3), st.booleans())))
def test_the_pieces_of_blocks_give_their_text_back(
    given: list[tuple[str, Role, int, bool]],
) -> None:
    text, blocks = "", []
    for words, role, level, labelled in given:
        if words.strip(WHITE):
            label = len(words) // 2 if labelled else 0
            blocks.append(Block(len(text), len(text) + len(words), role, level, label))
        text += words + "\n"
    raw = Raw(text, "html", tuple(blocks))
    found = structure(raw)
    check(Document(text, found.nodes, found.skipped, format="html"))


def real() -> list[Path]:
    folder = os.environ.get("CLAUSES_DATA")
    return sorted((Path(folder) / "treaty-texts").glob("*.txt")) if folder else []


@pytest.mark.skipif(not real(), reason="CLAUSES_DATA names no folder with treaty-texts")
@pytest.mark.parametrize("path", real(), ids=lambda path: path.stem)
def test_the_pieces_of_real_texts_give_them_back(path: Path) -> None:
    check(read(path))
