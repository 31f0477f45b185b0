"""Words between marks, cut where they are long, never inside a word and never to nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.model.quoting import CUT, excerpt, quote
from clauses.model.source import Span

TEXT = "Each Party shall close its ports to such ships, and to all others of that flag."


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "“plain”"),
        ("“whole”", "“whole”"),
        ("“one “in” another”", "“one “in” another”"),
        ("“one” and “another”", "““one” and “another””"),
        ("“open", "““open”"),
        ("closed”", "“closed””"),
        ("”", "“””"),
        ("", "“”"),
    ],
)
def test_a_quotation_is_not_quoted_twice(text: str, shown: str) -> None:
    assert quote(text) == shown


@pytest.mark.parametrize(
    ("around", "longest", "shown"),
    [
        (None, 100, TEXT),
        (None, len(TEXT), TEXT),
        (None, len(TEXT) - 1, TEXT),  # a stop alone is no loss
        (None, 20, "Each Party shall …"),
        (None, 16, "Each Party shall …"),
        (Span(0, 4), 12, "Each Party …"),
        (Span(36, 46), 22, "… ports to such ships …"),
        (Span(36, 46), 12, "… such ships …"),
        (Span(17, 46), 12, "… close its …"),
        (Span(73, 79), 12, "… that flag."),
    ],
)
def test_a_long_text_is_cut_around_the_words_it_is_about(
    around: Span | None, longest: int, shown: str
) -> None:
    assert excerpt(TEXT, around, longest=longest) == shown


def test_a_word_longer_than_the_limit_is_cut_through() -> None:
    assert excerpt("x" * 30, longest=10) == f"{'x' * 10} {CUT}"
    assert excerpt("x" * 30, Span(15, 20), longest=10) == f"{CUT} {'x' * 10} {CUT}"


def test_a_text_is_shown_on_one_line() -> None:
    assert excerpt(" one\n two\t") == "one two"
    assert excerpt("one\ntwo\nthree", longest=9) == "one two …"


@given(st.text("ab .”\n", min_size=1, max_size=60), st.integers(1, 70), st.data())
def test_what_is_kept_stands_in_the_text_and_is_no_longer_than_allowed(
    text: str, longest: int, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    around = Span(start, data.draw(st.integers(start + 1, len(text))))
    kept = excerpt(text, around, longest=longest).strip(f" {CUT}")
    assert kept in " ".join(text.split())
    assert len(kept.rstrip(" .”")) <= longest
