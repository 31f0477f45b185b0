from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from clauses.matching.index import LEAST_COMMON, Index
from clauses.matching.sketching import sketch

WORDS = ["port", "mine", "rope", "tar", "hull"]
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join), max_size=7)


@given(TEXTS)
def test_the_pairs_are_those_of_a_search_through_all(texts: list[str]) -> None:
    sketches = [sketch(text) for text in texts]
    expected = [
        (one, other)
        for other in range(len(texts))
        for one in range(other)
        if len(sketches[one].content & sketches[other].content)
        >= min(LEAST_COMMON, len(sketches[other].content))
    ]
    assert list(Index(sketches).pairs()) == expected
    assert len(expected) <= len(list(combinations(texts, 2)))


@given(TEXTS, TEXTS)
def test_of_two_instruments_only_pairs_across(first: list[str], second: list[str]) -> None:
    index = Index([sketch(text) for text in [*first, *second]], len(first))
    for one, other in index.pairs():
        assert one < len(first) <= other


def test_rare_stems_tell_more() -> None:
    index = Index([sketch("port tar"), sketch("port rope"), sketch("port hull")])
    assert index.weigh("port") < index.weigh("tar") < index.weigh("unheard")
