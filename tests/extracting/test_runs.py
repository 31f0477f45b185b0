"""Stretches read as one run: cuts map back to the source."""

from hypothesis import given
from hypothesis import strategies as st

from clauses.extracting.runs import Run, run_of
from clauses.model.source import Span


def run(text: str) -> Run:
    return Run(text, (Span(0, len(text)),))


@st.composite
def runs(draw: st.DrawFn) -> Run:
    """Words with stretches left out in between, each without white space around."""
    pieces = draw(
        st.lists(st.text("ab ;\n", min_size=1).map(str.strip).filter(bool), min_size=1, max_size=5)
    )
    text, parts = "", []
    for piece in pieces:
        text += draw(st.sampled_from(["", "[7] ", "\n\n", " – "]))
        parts.append(Span(len(text), len(text) + len(piece)))
        text += piece
    return Run(text, tuple(parts))


@given(runs(), st.integers(0, 30), st.integers(0, 30))
def test_a_cut_is_the_words_between_two_places(whole: Run, first: int, last: int) -> None:
    found = whole.cut(min(first, last), max(first, last))
    assert found.text == whole.text[min(first, last) : max(first, last)].strip()
    assert " ".join(part.of(whole.source) for part in found.parts) == found.text


def test_a_run_is_its_own_words() -> None:
    one = run("boats")
    assert one.words is one


def test_runs_become_one() -> None:
    text = "stop boats now"
    parts = (Run(text, (Span(0, 4),)), Run(text, (Span(11, 14),)))
    assert run_of(parts).text == "stop now"


def test_colons_and_marks_are_taken_off() -> None:
    assert run("They shall: ").uncoloned.text == "They shall"
    assert run("They shall —").uncoloned.text == "They shall"
    assert run("They shall").uncoloned.text == "They shall"
    assert run("it is late; or").unjoined.text == "it is late"
    assert run("it is late, and").joint.text == "and"
    assert run("it is late;").unjoined.text == "it is late"
    assert run("it is late;").joint.parts == ()
    assert run("a band").unjoined.text == "a band"
