"""Sentences as words: marks, contractions, quotation marks, signs that nobody sees."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.extracting.tokens import Words, words


def cut(text: str) -> list[str]:
    found = words(text)
    return [text[start:end] for start, end in zip(found.starts, found.ends, strict=True)]


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("The Party shall pay.", ["the", "party", "shall", "pay", "."]),
        (
            "a U.S.-led force of the U.S. Navy",
            ["a", "u.s.-led", "force", "of", "the", "u.s.", "navy"],
        ),
        ("U.S Navy", ["u.s", "navy"]),
        ("the Act.The Party", ["the", "act", ".", "the", "party"]),
        ("see Art.2", ["see", "art.2"]),
        ("1,000.5 tons, 500km", ["1,000.5", "tons", ",", "500km"]),
        ("the 5th of 1.1.1a", ["the", "5th", "of", "1.1.1a"]),
        ("5thousand", ["5thousand"]),
        ("and/or vis-à-vis", ["and/or", "vis-à-vis"]),
        ("boats--rafts - sails", ["boats", "—", "rafts", "-", "sails"]),
        ("Wait … or.... go", ["wait", "...", "or", "....", "go"]),
        ("non\u2011binding", ["non-binding"]),
        ("____ _x_ a_b", ["x", "a", "b"]),
        ("$5 & 7%", ["$", "5", "&", "7", "%"]),
        ("", []),
    ],
)
def test_words_and_marks(text: str, low: list[str]) -> None:
    assert words(text).low == low


@pytest.mark.parametrize(
    ("text", "low", "pieces"),
    [
        ("won't", ["will", "not"], ["wo", "n't"]),
        ("can’t", ["can", "not"], ["ca", "n’t"]),
        ("cannot", ["can", "not"], ["can", "not"]),
        ("Shan't", ["shall", "not"], ["Sha", "n't"]),
        ("doesn't", ["does", "not"], ["does", "n't"]),
        ("we'll", ["we", "will"], ["we", "'ll"]),
        ("they've", ["they", "have"], ["they", "'ve"]),
        ("you're", ["you", "are"], ["you", "'re"]),
        ("I'm", ["i", "am"], ["I", "'m"]),
        ("we'd", ["we", "would"], ["we", "'d"]),
        ("it's", ["it", "is"], ["it", "'s"]),
        ("Let's", ["let", "us"], ["Let", "'s"]),
        ("Oslo's", ["oslo's"], ["Oslo's"]),
        ("n't", ["n't"], ["n't"]),
        ("o'clock", ["o'clock"], ["o'clock"]),
    ],
)
def test_contractions_are_undone(text: str, low: list[str], pieces: list[str]) -> None:
    assert words(text).low == low
    assert cut(text) == pieces


@pytest.mark.parametrize(
    ("text", "low", "quotes"),
    [
        ("“Boat” «raft» „sail“", ["boat", "raft", "sail"], 6),
        ('a "boat" `raft`', ["a", "boat", "raft"], 4),
        ("a ‘boat’ stops", ["a", "boat", "stops"], 2),
        ("the 'boats' stop", ["the", "boats", "stop"], 2),
        ("the Parties’ consent", ["the", "parties'", "consent"], 0),
        ("the Parties' consent", ["the", "parties'", "consent"], 0),
        ("’boats", ["boats"], 1),
    ],
)
def test_quotation_marks_are_remembered(text: str, low: list[str], quotes: int) -> None:
    found = words(text)
    assert found.low == low
    assert len(found.quotes) == quotes
    assert all(text[at] in "“”\"„«»‘’'`" for at in found.quotes)


def test_a_genitive_of_many_keeps_its_mark() -> None:
    assert cut("the Parties’ consent") == ["the", "Parties’", "consent"]


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("obli\u00adgation", ["obligation"]),
        ("\ufeffThe\u200b zone", ["the", "zone"]),
        ("cafe\u0301", ["café"]),
        ("\u00ad \u200b", []),
        ("won\u200b't", ["will", "not"]),
    ],
)
def test_unseen_signs_are_passed_over(text: str, low: list[str]) -> None:
    assert words(text).low == low


def test_a_word_begins_at_its_letter() -> None:
    found = words("\ufeffThe zone")
    assert found.starts == [1, 5]
    assert found.capital(0)
    assert not found.capital(1)


def test_slices_give_the_text() -> None:
    found = words("We won't pay.")
    assert len(found) == 5
    assert found.slice(1, 3) == "won't"
    assert found.slice(2, 2) == ""


def test_words_can_be_left_out() -> None:
    found = words("We, he said, agree.")
    assert found.without(1, 5).low == ["we", "agree", "."]
    assert found.without(2, 2) is found


@given(st.text(st.sampled_from("aA1 .,'’“”-/_\u00ad\u0301nt\n") | st.characters(codec="utf-8")))
def test_words_stand_in_order_and_miss_no_letter(text: str) -> None:
    found: Words = words(text)
    assert len(found.low) == len(found.starts) == len(found.ends)
    assert all(a < b for a, b in zip(found.starts, found.ends, strict=True))
    assert all(b <= a for b, a in zip(found.ends, found.starts[1:], strict=False))
    seen = {at for a, b in zip(found.starts, found.ends, strict=True) for at in range(a, b)}
    assert all(at in seen for at, sign in enumerate(text) if sign.isalnum())


@pytest.mark.parametrize(
    "piece", ["a", "a.", "a'", "'", '"', "1.", "1,", "-", "a-", ".", "and ", "\u00ad", "a\u00ad"]
)
def test_no_long_line_takes_square_time(piece: str) -> None:
    def spent(count: int) -> float:
        text = piece * count + "!"
        start = time.perf_counter()
        words(text)
        return time.perf_counter() - start

    assert min(spent(40_000) for _ in range(2)) < 13 * min(spent(10_000) for _ in range(3)) + 0.1
