"""The measure of wording, and the words it shows to be shared."""

import time
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from clauses import SharedWords, Span, wording
from clauses.matching.wording import shared_words, tokens

WORDS = ["no", "the", "not", "shall", "deploy", "NATO", "members", "Türkiye", "STRASSE", "Straße"]
GAPS = [" ", ", ", "  ", " — ", "\n", ". “", "’ "]


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Sentences from a few words, so that two of them often share some."""
    words = draw(st.lists(st.sampled_from(WORDS), max_size=12))
    return "".join(word + draw(st.sampled_from(GAPS)) for word in words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("No veto, ever.", ["no", "veto", "ever"]),
        ("NATO's confidence-building measures", ["nato's", "confidence-building", "measures"]),
        ("don’t", ["don’t"]),
        ("500–5,500 km", ["500", "5", "500", "km"]),
        ("’quoted’ - dash", ["quoted", "dash"]),
        ("ДЛЯ УКРАЇНИ", ["для", "україни"]),
        ("…", []),
        ("", []),
    ],
)
def test_words_of_a_text(text: str, words: list[str]) -> None:
    found = tokens(text)
    assert list(found.words) == words
    assert [span.of(text).casefold() for span in found.spans] == words


@pytest.mark.parametrize(
    ("left", "right", "score"),
    [
        ("shall not deploy", "shall not deploy", 1.0),
        ("Shall NOT deploy!", "shall, not deploy", 1.0),
        ("shall not deploy", "shall not withdraw", 2 / 3),
        ("shall deploy", "shall not deploy", 4 / 5),
        ("deploy shall", "shall deploy", 1 / 2),
        ("no veto", "every state", 0.0),
        ("", "", 0.0),
        ("…", "…", 0.0),
        ("", "no veto", 0.0),
    ],
)
def test_scores(left: str, right: str, score: float) -> None:
    assert wording(left, right) == pytest.approx(score)


@given(texts(), texts())
def test_is_symmetric_and_from_0_to_1(left: str, right: str) -> None:
    score = wording(left, right)
    assert 0 <= score <= 1
    assert score == wording(right, left)
    shared = set(tokens(left).words) & set(tokens(right).words)
    assert (score > 0) is bool(shared)


@given(texts())
def test_a_text_is_worded_like_itself(text: str) -> None:
    assert wording(text, text) == (1.0 if tokens(text).words else 0.0)
    assert wording(text, f"“{text.upper()}”") == wording(text, text)


@given(texts(), texts())
def test_equal_scores_are_equal_words(left: str, right: str) -> None:
    words = tokens(left).words
    assert (wording(left, right) == 1.0) is (words == tokens(right).words != ())


@given(texts(), texts(), st.floats(0, 1))
@example("no no no", "no the the", 0.3333333333333333)  # a hair below the score
def test_below_the_cutoff_there_is_nothing(left: str, right: str, cutoff: float) -> None:
    score = wording(left, right)
    assert wording(left, right, cutoff=cutoff) == (score if score >= cutoff else 0.0)


@given(texts(), texts(), texts())
def test_a_text_added_to_both_brings_them_no_further_apart(
    left: str, right: str, more: str
) -> None:
    assert wording(f"{left} {more}", f"{right} {more}") >= wording(left, right)


@given(texts(), texts())
def test_shared_words_stand_in_both_texts(left: str, right: str) -> None:
    for run in shared_words(left, right):
        assert run.demand.of(left) == run.words
        assert tokens(run.position.of(right)).words == tokens(run.words).words
        assert max(map(len, tokens(run.words).words)) >= 5


@given(texts(), texts())
def test_shared_runs_are_few_longest_first_and_do_not_overlap(left: str, right: str) -> None:
    found = shared_words(left, right)
    assert len(found) <= 5
    assert list(found) == sorted(found, key=lambda run: -len(run.words))
    for spans in ([run.demand for run in found], [run.position for run in found]):
        ordered = sorted(spans)
        assert all(one.end <= other.start for one, other in pairwise(ordered))


@given(texts(), texts())
def test_shared_words_are_part_of_what_is_scored(left: str, right: str) -> None:
    shared = sum(len(tokens(run.words).words) for run in shared_words(left, right))
    total = len(tokens(left).words) + len(tokens(right).words)
    assert 2 * shared <= wording(left, right) * total + 1e-9


def test_runs_of_small_words_show_nothing() -> None:
    assert shared_words("all of the above", "none of the below") == ()
    assert shared_words("no veto", "no veto") == ()
    assert [run.words for run in shared_words("they shall", "we shall")] == ["shall"]
    assert shared_words("", "…") == ()


def test_a_run_is_shown_as_the_left_text_has_it() -> None:
    (found,) = shared_words("no MORE members, of NATO", "more members of NATO")
    assert found == SharedWords("MORE members, of NATO", Span(3, 24), Span(0, 20))


def test_at_most_five_runs_are_shown() -> None:
    left = " a ".join(f"wordnumber{i}" for i in range(9))
    assert len(shared_words(left, left.replace(" a ", " b "))) == 5


def test_long_texts_are_compared_quickly() -> None:
    left, right = ("shall not deploy " * 5000, "shall not withdraw " * 5000)
    start = time.perf_counter()
    assert wording(left, right) == pytest.approx(2 / 3)
    assert time.perf_counter() - start < 3
