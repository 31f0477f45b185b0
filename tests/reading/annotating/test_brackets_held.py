"""Drafts made of known pieces: every party's reading is the text that was meant for it."""

from hypothesis import assume, given
from hypothesis import strategies as st

from clauses.model.document import Document
from clauses.model.node import Node, ProvisionKind
from clauses.model.source import Span
from clauses.reading.annotating.brackets import find_brackets
from clauses.reading.limits import Limits
from tests.strategies.drafts import PARTIES, WORDS, Content, contents, read_as, written

parties = st.sampled_from(PARTIES)
drafts = st.lists(contents(), min_size=1, max_size=2)


def paragraphs(contents: list[Content]) -> Document:
    """A document with one numbered paragraph for each content."""
    text, nodes = "", []
    for number, content in enumerate(contents, 1):
        start = len(text)
        text += f"{number}. {' '.join(map(written, content))}\n"
        mark = Span(start, start + len(str(number)) + 1)
        nodes.append(
            Node(ProvisionKind.PARAGRAPH, Span(start, len(text) - 1), number=mark, ordinal="1")
        )
    brackets, diagnostics = find_brackets(text, (), (), Limits())
    assert diagnostics == ()
    return Document(text, nodes, brackets=brackets)


@given(drafts, parties)
def test_a_reading_is_what_was_meant(contents: list[Content], party: str) -> None:
    draft = paragraphs(contents)
    assume(party in draft.holders)
    expected = [read_as(content, party) for content in contents]
    assert [one.text for one in draft.as_held_by(party).provisions] == expected


@given(drafts, parties)
def test_a_reading_read_again_is_the_same(contents: list[Content], party: str) -> None:
    draft = paragraphs(contents)
    assume(party in draft.holders)
    reading = draft.as_held_by(party)
    assert reading.as_held_by(party.lower()) == reading


@given(drafts, parties)
def test_a_reading_keeps_every_character(contents: list[Content], party: str) -> None:
    draft = paragraphs(contents)
    assume(party in draft.holders)
    reading = draft.as_held_by(party)
    assert reading.text == draft.text
    assert "".join(piece.span.of(draft.text) for piece in reading.pieces) == draft.text


@given(drafts, parties)
def test_what_a_reading_leaves_open_is_nobodys(contents: list[Content], party: str) -> None:
    draft = paragraphs(contents)
    assume(party in draft.holders)
    reading = draft.as_held_by(party)
    shown = "".join(one.text for one in reading.provisions)
    assert shown.count("[") == sum(
        sum(not one.holders for one in bracket.alternatives) for bracket in reading.open_brackets
    )


@given(drafts)
def test_a_draft_has_the_brackets_it_was_made_of(contents: list[Content]) -> None:
    draft = paragraphs(contents)
    assert draft.open_brackets == draft.brackets
    assert draft.text.count("[") == sum(len(one.alternatives) for one in draft.brackets)
    for bracket in draft.brackets:
        parts = [part for one in bracket.alternatives for part in (*one.marks, one.span) if part]
        covered = sorted((part.start, part.end) for part in parts)
        edges = [bracket.span.start, *(edge for part in covered for edge in part), bracket.span.end]
        between = [
            draft.text[end:start] for end, start in zip(edges[::2], edges[1::2], strict=True)
        ]
        assert all(not one.strip() for one in between)


@given(st.lists(st.sampled_from(WORDS), min_size=1), st.booleans())
def test_text_that_is_agreed_stays_as_it_is(words: list[str], marked: bool) -> None:
    text = " ".join([*words, "[OST: now]" if marked else "now"])
    brackets, _ = find_brackets(text, (), (), Limits())
    assert len(brackets) == marked
    if marked:
        reading = Document(text, brackets=brackets).as_held_by("OST")
        assert reading.words(Span(0, len(text))) == " ".join([*words, "now"])
