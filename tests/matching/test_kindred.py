import pytest

from clauses.matching.kindred import kindred, marked
from clauses.matching.stems import stem


@pytest.mark.parametrize(
    ("one", "other"), [("orally", "verbal"), ("destroyed", "erase"), ("troops", "soldiers")]
)
def test_words_of_one_matter_are_kindred_both_ways(one: str, other: str) -> None:
    assert stem(other) in kindred(stem(one))
    assert stem(one) in kindred(stem(other))


def test_no_word_is_its_own_kin() -> None:
    assert stem("verbal") not in kindred(stem("verbal"))


def test_a_word_of_no_set_has_none() -> None:
    assert kindred("xylophon") == frozenset()


def test_marks_are_stemmed() -> None:
    assert stem("created") in marked("light")
    assert stem("pay") not in marked("light")
