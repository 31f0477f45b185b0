"""Square brackets matched, and what has no partner."""

import pytest

from clauses.model.diagnostic import DiagnosticKind
from clauses.reading.annotating.bracket_pairs import Pair, pair_up


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("none", []),
        ("[a] [b]", [Pair(0, 3), Pair(4, 7)]),
        ("[a [b] [c]]", [Pair(0, 11, leaf=False), Pair(3, 6, 0), Pair(7, 10, 0)]),
        ("[a\n[b]\n]", [Pair(0, 8, leaf=False), Pair(3, 6, 0)]),
    ],
)
def test_pairs_are_matched(text: str, pairs: list[Pair]) -> None:
    assert pair_up(text, 9) == (pairs, [])


@pytest.mark.parametrize(
    ("text", "pairs", "where"),
    [("[ [a] b", [Pair(2, 5)], (0, "closing")), ("a] [b]", [Pair(3, 6)], (1, "opening"))],
)
def test_a_bracket_alone_is_told(text: str, pairs: list[Pair], where: tuple[int, str]) -> None:
    found, (told,) = pair_up(text, 9)
    assert found == pairs
    assert told.kind is DiagnosticKind.BRACKETS
    assert told.span is not None
    assert told.span.start == where[0]
    assert f"has no {where[1]} bracket; it was taken for a word" in told.message


def test_many_alone_are_counted() -> None:
    _, told = pair_up("[" * 30, 9)
    assert len(told) == 21
    assert told[-1].message == "10 more brackets have no partner"
    assert repr(told[-1].span) == "[20:30]"


def test_too_deep_ones_are_words() -> None:
    pairs, (told,) = pair_up("[a [b [c] [d]]] [e]", 2)
    assert [(one.start, one.parent) for one in pairs] == [(0, -1), (3, 0), (16, -1)]
    assert pairs[1].leaf
    assert told.kind is DiagnosticKind.LIMIT
    assert told.message == "2 brackets nest deeper than 2 and were taken for words"
