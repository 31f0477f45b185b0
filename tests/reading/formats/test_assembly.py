"""Text and tree put together while a file is walked through."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.errors import ReadError
from clauses.model.diagnostic import DiagnosticKind
from clauses.model.node import ProvisionKind as K
from clauses.reading.formats.assembly import Assembly, Stretch
from clauses.reading.limits import Limits


@pytest.fixture
def made() -> Assembly:
    return Assembly("XML", Limits())


def test_white_space_is_written_once_words_follow(made: Assembly) -> None:
    made.gap("\n")
    with made.provision(K.ARTICLE) as article:
        made.write("a")
        made.gap(" ")
        made.gap("\n\n")
        made.gap("\n")
        made.write("")
        made.write("b")
        made.gap("\n")
    assert (made.text, made.length) == ("a\n\nb", 4)
    assert article.span == made.nodes[0].span
    assert (article.start, article.end) == (0, 4)


def test_more_white_space_adds_up(made: Assembly) -> None:
    made.write("a")
    made.gap(" ")
    made.more("\n")
    made.more("\n")
    made.write("b")
    made.gap("\n")
    made.tight()
    made.write("c")
    assert made.text == "a\n\nbc"


def test_flow_keeps_no_more_than_a_blank(made: Assembly) -> None:
    for words in ("", "  ", " a\n\tb ", " ", "c\u00a0d", "\n"):
        made.flow(words)
    assert made.text == "a b c\u00a0d"


def test_a_blank_at_the_edge_of_a_cell_is_dropped(made: Assembly) -> None:
    made.write("\t")
    made.flow(" a")
    made.write("\n")
    made.gap("\n")
    made.write("b")
    assert made.text == "\ta\n\nb"


def test_provisions_nest_and_empty_ones_vanish(made: Assembly) -> None:
    with made.provision(K.PART) as part:
        with made.numbered(part) as said:
            made.write("Part I")
        assert said == ["Part I"]
        part.ordinal = "1"
        with made.provision(K.ARTICLE), made.stretch(Stretch()) as nothing:
            pass
        assert nothing.span is None
        made.gap("\n")
        with made.provision(K.ARTICLE):
            made.write("Yes.")
    with made.provision(K.ANNEX) as annex, made.numbered(annex) as said:
        pass
    assert said == []
    (node,) = made.nodes
    assert (node.kind, node.ordinal, len(node.children)) == (K.PART, "1", 1)
    assert node.number is not None
    assert node.number.of(made.text) == "Part I"
    assert node.children[0].span.of(made.text) == "Yes."


def test_skipped_stretches_never_overlap(made: Assembly) -> None:
    with made.skip("outer"):
        made.write("a")
        with made.skip("inner"):
            made.write("b")
        made.write("c")
    with made.skip("empty"):
        made.gap("\n")
    assert [(one.span.of(made.text), one.reason) for one in made.skipped] == [("abc", "outer")]


def test_changes_know_their_words_and_places(made: Assembly) -> None:
    made.write("They")
    made.deletion("may")
    made.gap(" ")
    with made.insertion():
        made.write("shall")
        made.gap(" ")
        made.write("not")
    with made.insertion():
        pass
    deleted, inserted = made.changes
    assert (deleted.text, deleted.at, deleted.span) == ("may", 4, None)
    assert (inserted.text, inserted.at) == ("shall not", 5)


def test_diagnostics_are_kept(made: Assembly) -> None:
    made.notice(DiagnosticKind.UNREADABLE, "an image", "page 2")
    assert [str(one) for one in made.diagnostics] == ["unreadable: page 2: an image"]


def test_the_text_is_limited() -> None:
    made = Assembly("XML", Limits(characters=3))
    made.write("abc")
    told = r"^XML: found more text than that; allowed: 3 characters \(Limits\)$"
    with pytest.raises(ReadError, match=told):
        made.write("d")


@given(st.lists(st.tuples(st.sampled_from(["write", "flow", "gap", "more"]), st.text("ab \n\t"))))
def test_no_letter_is_lost_and_no_edge_is_blank(steps: list[tuple[str, str]]) -> None:
    made, expected = Assembly("XML", Limits()), ""
    with made.provision(K.ARTICLE) as article:
        for step, words in steps:
            blank = "".join(one for one in words if one in " \n\t")
            if step in ("gap", "more"):
                getattr(made, step)(blank)
            else:
                getattr(made, step)(words)
                expected += words
    assert "".join(made.text.split()) == "".join(expected.split())
    if article.span and not any(step == "write" for step, _ in steps):
        assert article.span.of(made.text) == made.text.strip()
