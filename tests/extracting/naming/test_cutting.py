"""Words of a stretch, phrases found in it, and growth with its length."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.extracting.naming import names
from clauses.extracting.naming.cutting import Phrases, cut, pieces


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("U.S. and U.S.A.", "U.S. and U.S.A."),
        ("Russia’s", "Russia 's"),
        ("the Parties’ views", "the Parties views"),
        ("land-based — sea", "land based — sea"),
        ("one – two", "one – two"),
        ("Russia–NATO", "Russia NATO"),
        ("Côte d’Ivoire", "Côte d'Ivoire"),
        ("“stop” it", "stop it"),
        ("(a), 5.", "( a ) , 5 ."),
    ],
)
def test_words(text: str, expected: str) -> None:
    assert cut(text, 0, len(text)).raw == expected.split()


@given(st.text(max_size=80), st.integers(0, 20), st.integers(0, 80))
def test_words_stand_where_they_say(text: str, start: int, end: int) -> None:
    found = cut(text, start, end)
    for index, word in enumerate(found.raw):
        assert found.span(index, index + 1).of(text).replace("’", "'") == word
        assert start <= found.starts[index] < found.ends[index] <= end


def test_what_is_not_there_is_empty() -> None:
    found = cut("Some words", 0, 10)
    assert (found.at(2), found.at(-1), found.words(1, 1)) == ("", "", "")
    assert [found.capital(at) for at in (-1, 0, 1, 2)] == [False, True, False, False]
    assert len(found.begin(1)) == 1
    assert found.begin(2) is found


@pytest.mark.parametrize(
    ("text", "glued"), [("anti-US", True), ("anti - US", False), ("anti US", False), ("-US", False)]
)
def test_a_hyphen_glues(text: str, glued: bool) -> None:
    found = cut(text, 0, len(text))
    assert found.glued(len(found) - 1) is glued


def test_the_longest_phrase_is_found_and_the_first_of_two_alike() -> None:
    found: Phrases[int] = Phrases.of(
        [(("a",), 1), (("a", "b"), 2), (("a", "b"), 3), ((), 4), (("a", "b", "c", "d"), 5)]
    )
    assert list(found.scan(["a", "b", "c", "a", "x"])) == [(0, 2, 2), (3, 4, 1)]
    assert Phrases.of([(("a", "b"), 1)]).find(["a"], 0) is None


def test_pieces_of_a_name() -> None:
    assert pieces("NATO–Russia Council") == ("NATO", "Russia", "Council")


LINES = (
    "Russia and NATO members of ",
    "in the Baltic Sea and the territory of ",
    "submit the dispute to ",
    "where they hit the ",
    "a.b.c.d. the ",
)


def seconds(line: str, times: int) -> float:
    text = line * times
    end, by = len(text), names()
    began = perf_counter()
    by.parties(text, 0, end)
    by.place(text, 0, end)
    by.bearer(text, 0, end)
    by.things(text, 0, end)
    by.act("submit", text, 0, end)
    by.nominal_act(text, 0, end)
    return perf_counter() - began


@pytest.mark.parametrize("line", LINES)
def test_time_grows_with_length_and_not_faster(line: str) -> None:
    seconds(line, 50)
    once = min(seconds(line, 200) for _ in range(3))
    fourfold = min(seconds(line, 800) for _ in range(3))
    assert fourfold < 12 * once + 0.05
