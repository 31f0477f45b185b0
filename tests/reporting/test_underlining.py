"""Letters and lines under words: each under its own, whatever the width and the letters."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.model.source import Span
from clauses.reporting.underlining import Mark, underlined

TEXT = "No ship shall sail by night."


def mark(letter: str, words: str, text: str = TEXT) -> Mark:
    return Mark(letter, Span.find(words, text))


def test_each_letter_begins_under_its_words() -> None:
    assert underlined(TEXT, [mark("a", "shall"), mark("b", "No ship")], 40) == [
        "No ship shall sail by night.",
        "b~~~~~~ a~~~~",
    ]


def test_marks_that_overlap_stand_on_lines_of_their_own() -> None:
    marks = [mark("a", "shall"), mark("b", "ship shall sail"), mark("c", "shall sail by")]
    assert underlined(TEXT, marks, 40) == [
        "No ship shall sail by night.",
        "   b~~~~~~~~~~~~~~",
        "        c~~~~~~~~~~~~",
        "        a~~~~",
    ]


def test_a_mark_goes_on_where_the_text_does() -> None:
    assert underlined(TEXT, [mark("a", "ship shall sail"), mark("b", "night")], 14) == [
        "No ship shall",
        "   a~~~~~~~~~",
        "sail by night.",
        "a~~~    b~~~~",
    ]


def test_lines_without_marks_have_none_below() -> None:
    assert underlined(TEXT, [mark("a", "night")], 14)[0:2] == ["No ship shall", "sail by night."]
    assert underlined(TEXT, [], 80) == [TEXT]


def test_a_word_longer_than_a_line_is_broken() -> None:
    assert underlined("so extraordinarily", [Mark("a", Span(3, 18))], 8) == [
        "so",
        "extraord",
        "a~~~~~~~",
        "inarily",
        "a~~~~~~",
    ]


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("two  blanks\nand a\tbreak", "and", ["two blanks and a break", "           a~~"]),
        ("é is e\u0301, not a", "not", ["é is e\u0301, not a", "        a~~"]),
        ("国 shall", "shall", ["国 shall", "   a~~~~"]),
        ("a\u202eb shall", "shall", ["a‹U+202E›b shall", "           a~~~~"]),
        ("state\u00adment is", "is", ["state\u00adment is", "          a~"]),
        ("e\u0301", "\u0301", ["e\u0301", "a"]),
    ],
)
def test_columns_are_those_of_the_letters_as_shown(text: str, words: str, shown: list[str]) -> None:
    assert underlined(text, [mark("a", words, text)], 40) == shown


def test_nothing_stands_under_white_space_alone() -> None:
    assert underlined("so  it is", [Mark("a", Span(2, 4))], 40) == ["so it is"]
    assert underlined(" \n", [Mark("a", Span(0, 1))], 40) == [""]


WORDS = st.text(st.sampled_from("ab é国-\u0301 \n"), min_size=1, max_size=60)


def columns(text: str) -> int:
    wide = sum(unicodedata.east_asian_width(letter) == "W" for letter in text)
    return len(text) + wide - sum(unicodedata.combining(letter) > 0 for letter in text)


@given(WORDS, st.integers(4, 30), st.data())
def test_all_words_are_shown_within_the_width(text: str, width: int, data: st.DataObject) -> None:
    starts = data.draw(st.lists(st.integers(0, len(text) - 1), max_size=4))
    marks = [Mark(chr(65 + n), Span(at, len(text))) for n, at in enumerate(starts)]
    lines = underlined(text, marks, width)
    assert all(columns(line) <= width for line in lines)
    below = {line for line in lines if line.strip(" ABCD~") == "" and line.strip()}
    words = [line for line in lines if line not in below]
    assert "".join("".join(words).split()) == "".join(text.split())
    letters = {mark.letter for mark in marks if mark.span.of(text).strip()}
    assert {letter for line in below for letter in line} - {" ", "~"} == letters


def test_long_texts_take_time_in_proportion() -> None:
    text = "shall " * 20_000
    marks = [Mark("a", Span(0, len(text)))]
    assert len(underlined(text, marks, 60)) == 4_000
