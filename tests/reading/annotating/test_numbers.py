import re

import pytest

from clauses.reading.annotating.numbers import either, items_at, past_heading


def steps(text: str, *, plural: bool = True) -> list[tuple[str, ...]]:
    return [item.steps for item in items_at(text, 0, plural=plural)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5(2)(a) of", ("5", "2", "a")),
        ("5 (2) applies", ("5", "2")),
        ("9 bis binds", ("9 bis",)),
        ("12bis", ("12bis",)),
        ("3.12 binds", ("3.12",)),
        ("16A", ("16A",)),
        ("7-C", ("7-C",)),
        ("XIV bis of", ("XIV bis",)),
        ("iv.", ("iv",)),
        ("XVII.4(d) of", ("XVII", "4", "d")),
        ("b.i. the", ("b", "i")),
        ("(c)", ("c",)),
        ("Two of", ("Two",)),
        ("B binds", ("B",)),
        ("a of it", ("a",)),
        ("5 bis(3)", ("5 bis", "3")),
        ("i of", ("i",)),
    ],
)
def test_one_number(text: str, expected: tuple[str, ...]) -> None:
    assert steps(text, plural=False) == [expected]


@pytest.mark.parametrize(
    "text", ["a party", "civil", "shall", "", "y, sin perjuicio", "un trato", "d harbour", "12345"]
)
def test_words_are_no_numbers(text: str) -> None:
    assert steps(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3, 5 and 9 bis bind", [("3",), ("5",), ("9 bis",)]),
        ("VI and XVI of", [("VI",), ("XVI",)]),
        ("3.1 (Scope), 3.2 (Dues) and 3.4 bind", [("3.1",), ("3.2",), ("3.4",)]),
        ("1(a) and (b), 2 and 3 bind", [("1", "a"), ("1", "b"), ("2",), ("3",)]),
        ("(a), (b) or (d)", [("a",), ("b",), ("d",)]),
        ("16(2)(b), (c) and (3)(a)", [("16", "2", "b"), ("16", "2", "c"), ("16", "3", "a")]),
        ("5, and 30 birds", [("5",), ("30",)]),
        ("3 and 4, 12 birds", [("3",), ("4",)]),
        ("3 and their birds", [("3",)]),
    ],
)
def test_a_list(text: str, expected: list[tuple[str, ...]]) -> None:
    assert steps(text) == expected


def test_a_range_ends_in_its_last_item() -> None:
    first, last = items_at("3 to 7 bind", 0, plural=True)
    assert (first.ranged, last.ranged) == (False, True)
    assert steps("3-7 bind") == [("3",), ("7",)]
    assert steps("3 bis 7 gelten") == [("3",), ("7",)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5 and 30 birds", [("5",)]),
        ("5, 6 and 7", [("5",)]),
        ("1 to 24 of the tariff", [("1",), ("24",)]),
        ("II and III of", [("II",), ("III",)]),
        ("2(a) or 2(b) of", [("2", "a"), ("2", "b")]),
        ("16(2)(b) and (c)", [("16", "2", "b"), ("16", "2", "c")]),
        ("7-2 (Birds)", [("7-2",)]),
        ("5 and B.", [("5",)]),
    ],
)
def test_behind_a_singular_only_what_cannot_be_else_goes_on(
    text: str, expected: list[tuple[str, ...]]
) -> None:
    assert steps(text, plural=False) == expected


def test_a_point_of_no_sort_before_takes_the_last_place() -> None:
    assert steps("1(a) and (IV)") == [("1", "a"), ("1", "IV")]


def test_a_list_has_an_end() -> None:
    assert len(items_at("1, " * 500, 0, plural=True)) == 100


def test_a_heading_in_brackets_is_passed_over() -> None:
    assert past_heading("5 (Scope) of", 1) == 9
    assert past_heading("5 of", 1) == 1


def test_phrases_run_over_line_breaks() -> None:
    assert re.fullmatch(either(("of the", "of")), "of\n  the")
