"""Interruptions are stepped over: brackets, and adverbials that stand whole."""

from collections.abc import Callable

import pytest

from clauses.extracting.grammar.smoothing import smoothed
from clauses.extracting.marking import Sentence

MarkUp = Callable[[str], Sentence]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("The owner (or agent) shall pay", "the owner shall pay"),
        ("The owner [or agent] shall pay", "the owner shall pay"),
        ("The owner (or agent shall pay", "the owner ( or agent shall pay"),
        ("The owner (a (b) c) pays", "the owner c ) pays"),
        ("It shall freeze without delay the goods", "it shall freeze the goods"),
        ("It shall, without delay, pay", "it shall pay"),
        ("Without delay, it shall pay", "without delay , it shall pay"),
        ("Without delay it shall pay", "it shall pay"),
        ("It shall pay without delay", "it shall pay without delay"),
        ("It shall pay without delay.", "it shall pay without delay ."),
        ("It shall pay, without delay.", "it shall pay , ."),
        ("It shall pay (without delay)", "it shall pay"),
        ("It shall pay, without delay and in writing", "it shall pay , and in writing"),
        ("It shall pay in time", "it shall pay in time"),
        ("", ""),
    ],
)
def test_what_is_left(mark_up: MarkUp, text: str, left: str) -> None:
    found = smoothed(mark_up(text))
    assert " ".join(found.low) == left
    assert found.words.text == text


def test_a_sentence_without_interruptions_stays_itself(mark_up: MarkUp) -> None:
    sentence = mark_up("It shall pay")
    assert smoothed(sentence) is sentence


def test_a_bracket_that_closes_far_away_stays(mark_up: MarkUp) -> None:
    text = "It (" + "and so on " * 30 + ") shall pay"
    assert len(smoothed(mark_up(text))) == len(mark_up(text))
