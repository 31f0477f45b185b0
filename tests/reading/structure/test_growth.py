"""Hostile texts: twice the text takes about twice the time, and no nesting is too deep."""

import time
from collections.abc import Callable

import pytest

from clauses import read
from clauses.reading.raw import Raw
from clauses.reading.structure.tree import structure

BASE = 5_000
REPEATED = [
    "Article 1 ", "ARTICLE ", "Article 1\n", "Article 1. Boats. ", "(a) ", "(a)\n", "(i) ", "1. ",
    "1.\n", "1 A ", "1 A\n", "1.1 ", "A. ", "§ 1 ", "- ", "-\n", ".", "1", "i", " ", "\t", "\n",
    "\f", "a ", "A ", "No. ", "and ", "of the ", "in witness ", "done at ", "for the\n",
    "agree as ", "whereas ", "annex\n", "ANNEX\n\n", "Annex I\n\n", "\r\n", "12\n", "- 3 -\n",
    "Page 1 of 2\n", "(((", ")))", "“", "[", "]", "paragraph 2 (a) ", "; and ", ",\n", ":\n",
    "\ufeff", "é", "\u0130",
]  # fmt: skip


@pytest.mark.parametrize("piece", REPEATED)
def test_twice_the_text_takes_about_twice_the_time(piece: str) -> None:
    assert grows_evenly(lambda size: (piece * size)[:size])


@pytest.mark.parametrize(
    "line",
    ["({0}) boats;\n", "{0}. Boats.\n", "Article {0}\nBoats.\n", "{0} Boats\n\n", "{0}.1 No\n"],
)
def test_long_lists_take_time_by_their_length(line: str) -> None:
    def text(size: int) -> str:
        return "".join(line.format(number) for number in range(1, size // 12))

    assert grows_evenly(text)


def test_headings_before_one_long_line_take_time_by_its_length() -> None:
    assert grows_evenly(lambda size: "Article 1\n" + "Scope of boats " * (size // 15))
    assert grows_evenly(lambda size: "Article 1 " + "The " * (size // 4))


def grows_evenly(text: Callable[[int], str], base: int = BASE) -> bool:
    """Whether four times the text takes less than about ten times as long, at the best of tries."""
    small, large = Raw(text(base), "text"), Raw(text(4 * base), "text")
    return any(seconds(large) < 3.2**2 * max(seconds(small), 0.004) for _ in range(4))


def seconds(raw: Raw) -> float:
    start = time.process_time()
    structure(raw)
    return time.process_time() - start


@pytest.mark.parametrize("piece", [".", "1", "i", " ", "ARTICLE ", "(a) ", "A "])
def test_a_line_of_a_hundred_thousand_characters_is_read(piece: str) -> None:
    assert grows_evenly(lambda size: (piece * size)[:size], 25_000)


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"({'abcdefghij'[depth % 10]})\n" for depth in range(3000)),
        "(a) (i) (A) 1. " * 1000,
        "".join(f"{'1.' * 4}{number} x\n" for number in range(3000)),
        "\n".join("-–•·*"[depth % 5] + " x:" for depth in range(3000)),
        "(i) " * 5000,
        "1.\n(a)\n(i)\n(A)\n" * 800,
    ],
)
def test_no_list_nests_too_deep(text: str) -> None:
    document = read(text.encode(), format="text")
    assert "".join(piece.span.of(document.text) for piece in document.pieces) == document.text
