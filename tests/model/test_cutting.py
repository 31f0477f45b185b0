"""Stretches cut out of a text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.model.cutting import Cut, merged, overlaid, rest, tidied
from clauses.model.diagnostic import Skipped
from clauses.model.source import Span

cuts = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 5)).map(lambda x: (x[0], sum(x))))


def characters(parts: list[Cut]) -> set[int]:
    return {at for start, end in parts for at in range(start, end)}


@given(cuts)
def test_merged_cuts_cover_the_same_and_lie_apart(parts: list[Cut]) -> None:
    found = merged(parts)
    assert characters(found) == characters(parts)
    assert all(one[1] < two[0] for one, two in pairwise(found))


@given(cuts)
def test_rest_is_what_is_not_kept(parts: list[Cut]) -> None:
    found = list(rest((3, 20), merged(parts)))
    assert characters(found) == set(range(3, 20)) - characters(parts)


@given(cuts, cuts)
def test_layers_keep_what_was_skipped(parts: list[Cut], more: list[Cut]) -> None:
    before = tuple(Skipped(Span(*one), "before") for one in merged(parts))
    found = overlaid(before, [("mark", more), ("other", parts)])
    assert set(before) <= set(found)
    spans = [(one.span.start, one.span.end) for one in found]
    assert spans == sorted(spans)
    assert characters(spans) == characters(parts) | characters(more)
    assert sum(end - start for start, end in spans) == len(characters(spans))
    assert {one.reason for one in found} <= {"before", "mark"}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("They #x# act", "They act"),
        ("They #x#, act", "They, act"),
        ("They act #x#.", "They act."),
        ("They act #x#", "They act"),
        ("#x# They act", "They act"),
        ("They #x# #y# act", "They act"),
        ("They act #x# #y#.", "They act."),
        ("non-#x#nuclear", "non-nuclear"),
        ("They#x# act", "They act"),
        ("They #x#act", "They act"),
        ("1. Now #x#\n2. Then", "1. Now\n2. Then"),
        ("Now\n\n#x#\n\nThen", "Now\n\nThen"),
        ("Now\n#x#\n\nThen", "Now\n\nThen"),
        ("Now\n#x# then", "Now\nthen"),
        ("#x#", ""),
        ("#x#They#y# #z#act", "They act"),
        ("They (#x# act)", "They (act)"),
        ("They #x#(#y#) act", "They () act"),
    ],
)
def test_spaces_do_not_stand_double(text: str, left: str) -> None:
    edges = [at for at, letter in enumerate(text) if letter == "#"]
    gone = list(tidied(text, [(a, b + 1) for a, b in zip(edges[::2], edges[1::2], strict=True)]))
    assert "".join(text[a:b] for a, b in rest((0, len(text)), gone)) == left


def test_nothing_is_cut() -> None:
    assert list(tidied("They act.", [])) == []
    assert overlaid([], []) == ()
