import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.reading.annotating.uses import bare, uses


def used(text: str, *terms: str) -> list[str]:
    return [text[one.start : one.end] for one in uses(text, terms)]


@pytest.mark.parametrize(
    ("text", "terms", "expected"),
    [
        ("The Zone and a zone", ["the Zone"], ["Zone"]),
        ("a zone, Zones; Zone. ZONE", ["zone"], ["zone", "Zones", "Zone"]),
        ("Zoned Zone", ["Zone"], ["Zone"]),
        ("the Free Zone and the Zone", ["Zone", "Free Zone"], ["Free Zone", "Zone"]),
        ("the Free\n  Zone", ["Free Zone"], ["Free\n  Zone"]),
        ("the Free. The Zone", ["Free The Zone"], ["Free. The Zone"]),
        ("Free; Zone", ["Free Zone"], []),
        ("a Party, Parties", ["a Party"], ["Party", "Parties"]),
        ("a bush and bushes", ["bush"], ["bush", "bushes"]),
        ("an FDT and FDTs", ["FDT"], ["FDT"]),
        ("customs authority", ["Customs authority"], ["customs authority"]),
        ("head office", ["Head Office"], []),
        ("the non-nuclear Zone", ["non-nuclear Zone"], ["non-nuclear Zone"]),
        ("Free Zone Free", ["Free Zone Free Zone", "Free"], ["Free", "Free"]),
        ("anything", [], []),
        ("anything", ["—"], []),
    ],
)
def test_terms_are_whole_words(text: str, terms: list[str], expected: list[str]) -> None:
    assert used(text, *terms) == expected


def test_a_plural_with_a_definition_of_its_own_is_that() -> None:
    (found,) = uses("the Parties", ["a Party", "the Parties"])
    assert list(found.terms) == [1]


def test_one_spelling_may_be_of_several_terms() -> None:
    (found,) = uses("the Zone", ["the Zone", "a Zone"])
    assert list(found.terms) == [0, 1]


@pytest.mark.parametrize(
    ("term", "expected"),
    [("the Zone", "Zone"), ("l'accord", "accord"), ("a", "a"), ("a Party", "Party"), ("an", "an")],
)
def test_an_article_is_no_part_of_a_term(term: str, expected: str) -> None:
    assert bare(term) == expected


WORDS = st.lists(st.sampled_from(["Zone", "Free", "zone", "of", "Party"]), min_size=1, max_size=6)


@given(words=st.lists(WORDS, max_size=5), terms=st.lists(WORDS, max_size=4))
def test_uses_are_apart_and_spell_their_terms(
    words: list[list[str]], terms: list[list[str]]
) -> None:
    text = ". ".join(" ".join(line) for line in words)
    spelt = [" ".join(term) for term in terms]
    at = 0
    for one in uses(text, spelt):
        assert one.start >= at
        at = one.end
        assert one.terms
        assert text[one.start - 1 : one.start].strip(" .") == ""
