import pytest

from clauses.reading.annotating.mentions import mentions
from clauses.reading.annotating.places import targets


def places(text: str, *, filled: bool = True) -> list[tuple[str, str, int]]:
    found = targets(next(mentions(text)), filled=filled)
    return [(str(one.locator), text[one.start : one.end], one.width) for one in found]


def test_each_number_of_a_list_has_its_own_words() -> None:
    assert places("Articles 3, 5 and 9 bis") == [
        ("Art. 3", "Articles 3", 0),
        ("Art. 5", "5", 0),
        ("Art. 9 bis", "9 bis", 0),
    ]


def test_outer_steps_are_shared() -> None:
    assert places("paragraphs 1 and 2 of Article 6") == [
        ("Art. 6(1)", "paragraphs 1", 0),
        ("Art. 6(2)", "2 of Article 6", 0),
    ]
    assert [place for place, *_ in places("paragraph 1 of Articles 3 and 5")] == [
        "Art. 3(1)",
        "Art. 5(1)",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Articles 3 to 6 bind", ["Art. 3", "Art. 4", "Art. 5", "Art. 6"]),
        ("Articles III to V bind", ["Art. III", "Art. IV", "Art. V"]),
        ("points (a) to (c) bind", ["(a)", "(b)", "(c)"]),
        ("paragraphs 1(a) to 1(c) bind", ["(1)(a)", "(1)(b)", "(1)(c)"]),
        ("paragraphs 1(a) to 2(c) bind", ["(1)(a)", "(2)(c)"]),
        ("Articles 3 to 5 bis bind", ["Art. 3", "Art. 5 bis"]),
        ("Articles 5 to 3 bind", ["Art. 5", "Art. 3"]),
        ("Annexes A to C bind", ["Annex A", "Annex C"]),
    ],
)
def test_a_range_is_counted_out_where_that_can_be_done(text: str, expected: list[str]) -> None:
    assert [place for place, *_ in places(text)] == expected


def test_what_is_counted_out_says_so() -> None:
    assert places("Articles 3 to 5 bind")[1] == ("Art. 4", "3 to 5", 1)
    assert [width for *_, width in places("Articles 3 to 5 bind", filled=False)] == [0, 0]


def test_a_range_has_an_end() -> None:
    assert len(places("Articles 1 to 9999 bind")) == 100


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("Article 5(2)(a)(i)", "Art. 5(2)(a)(i)"),
        ("Article 5(2)(a)(i)(1)", "Art. 5(2)(a)(i)(1)"),
        ("paragraph 1(a)", "(1)(a)"),
        ("sub-paragraph (a)(i)", "(a)(i)"),
        ("point (a)(i)", "(a)(i)"),
        ("Article 4, second sentence", "Art. 4 second sentence"),
    ],
)
def test_points_in_brackets_are_steps(text: str, steps: str) -> None:
    ((locator, *_),) = places(text)
    assert locator == steps


def test_words_name_the_step() -> None:
    (found,) = targets(next(mentions("Annex II, Article 5, paragraph 2, second sentence")))
    assert [place.words for place in found.steps] == [
        "Annex II",
        "Article 5",
        "paragraph 2",
        "second sentence",
    ]


def test_pointing_words_name_no_number() -> None:
    (found,) = targets(next(mentions("this Article")))
    assert found.locator is None
