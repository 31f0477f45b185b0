import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.model.node import ProvisionKind
from clauses.reading.structure.numerals import (
    Numeral,
    letter_value,
    number_at,
    ordinal_of,
    roman_value,
    spell,
    to_roman,
)


@given(st.integers(1, 3999))
def test_a_roman_numeral_reads_back_as_the_number_it_spells(value: int) -> None:
    assert roman_value(to_roman(value)) == value
    assert roman_value(to_roman(value).upper()) == value


@pytest.mark.parametrize("text", ["", "vx", "ivi", "iix", "xxxxx", "abc", "4", "\u0130"])
def test_letters_in_disorder_are_no_roman_numeral(text: str) -> None:
    assert roman_value(text) is None


def test_four_strokes_are_a_roman_four_as_clocks_print_it() -> None:
    assert roman_value("iiii") == 4
    assert roman_value("viiii") == 9


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a", 1),
        ("Z", 26),
        ("aa", 27),
        ("zz", 52),
        ("\u0431", 2),
        ("Я", 32),
        ("ab", None),
        ("", None),
    ],
)
def test_letters_count_as_the_alphabet_does(text: str, value: int | None) -> None:
    assert letter_value(text) == value


@pytest.mark.parametrize(
    ("text", "end", "numeral"),
    [
        ("12 of", 2, Numeral("arabic", 12)),
        ("007", 3, Numeral("arabic", 7)),
        ("12.3", 4, Numeral("dotted", 3, "12.")),
        ("3-4", 3, Numeral("dotted", 4, "3.")),
        ("1.02.3", 6, Numeral("dotted", 3, "1.2.")),
        ("5bis", 4, Numeral("arabic", 5, suffix="bis")),
        ("5 TER.", 5, Numeral("arabic", 5, suffix="ter")),
        ("5A", 2, Numeral("arabic", 5, suffix="a")),
        ("5(A)", 4, Numeral("arabic", 5, suffix="a")),
        ("5 A", 3, Numeral("arabic", 5, suffix="a")),
        ("5 A: Boats", 3, Numeral("arabic", 5, suffix="a")),
        ("5 A boat", 1, Numeral("arabic", 5)),
        ("5Ab", 1, Numeral("arabic", 5)),
        ("5(a)", 1, Numeral("arabic", 5)),
        ("1º", 2, Numeral("arabic", 1)),
        ("1er", 3, Numeral("arabic", 1)),
        ("XIV.", 3, Numeral("roman", 14)),
        ("iv", 2, Numeral("roman", 4)),
        ("IV bis", 6, Numeral("roman", 4, suffix="bis")),
        ("IV-A", 4, Numeral("roman", 4, suffix="a")),
        ("IV-2", 4, Numeral("roman", 4, suffix="2")),
        ("IV-a", 2, Numeral("roman", 4)),
        ("I", 1, Numeral("roman", 1)),
        ("C", 1, Numeral("letter", 3)),
        ("m", 1, Numeral("letter", 13)),
        ("B.", 1, Numeral("letter", 2)),
        ("\u0431", 1, Numeral("letter", 2)),
        ("TWENTY-ONE", 10, Numeral("word", 21)),
        ("thirty two", 10, Numeral("word", 32)),
        ("Premier", 7, Numeral("word", 1)),
        ("première", 8, Numeral("word", 1)),
        ("CUARTO BIS", 10, Numeral("word", 4, suffix="bis")),
    ],
)
def test_a_number_is_read_up_to_where_it_ends(text: str, end: int, numeral: Numeral) -> None:
    assert number_at(text, 0) == (end, numeral)
    assert number_at(f"Article {text}", 8) == (8 + end, numeral)


@pytest.mark.parametrize("text", ["", "Civil", "IVX", "12345", "the", "-3", "Ferries"])
def test_what_is_no_number_is_read_as_none(text: str) -> None:
    assert number_at(text, 0) is None


def test_a_number_is_not_read_past_the_end_that_is_given() -> None:
    assert number_at("1234", 0, 2) == (2, Numeral("arabic", 12))
    assert number_at("1234", 2, 2) is None


@pytest.mark.parametrize(
    ("numeral", "spelt"),
    [
        (Numeral("roman", 4), "4"),
        (Numeral("word", 21), "21"),
        (Numeral("dotted", 12, "3."), "3.12"),
        (Numeral("arabic", 5, suffix="bis"), "5bis"),
        (Numeral("letter", 3), "c"),
        (Numeral("letter", 26), "z"),
        (Numeral("letter", 32), ""),
    ],
)
def test_a_number_has_one_spelling(numeral: Numeral, spelt: str) -> None:
    assert spell(numeral) == spelt


@pytest.mark.parametrize(
    ("printed", "kind", "ordinal"),
    [
        ("Article IV", "article", "4"),
        ("ARTICLE  4.", "article", "4"),
        ("Article No. 5", "article", "5"),
        ("Artículo Nº 7 bis", "article", "7bis"),
        ("Статья № 7", "article", "7"),
        ("Art.5", "article", "5"),
        ("Article5", "article", "5"),
        ("IV", "article", "4"),
        ("§ 12", "article", "12"),
        ("Part ONE", "part", "1"),
        ("Annex A", "annex", "a"),
        ("ANNEX", "annex", ""),
        ("Article", "article", ""),
        ("Article foo", "article", ""),
        ("Boat 3", "article", ""),
        ("(iv)", "sub-point", "iv"),
        ("( a )", "point", "a"),
        ("B.", "point", "b"),
        ("1 bis.", "paragraph", "1bis"),
        ("2.1", "paragraph", "2.1"),
        ("—", "point", ""),
    ],
)
def test_the_ordinal_of_a_printed_number(printed: str, kind: str, ordinal: str) -> None:
    assert ordinal_of(printed, ProvisionKind(kind)) == ordinal


@given(st.integers(1, 300), st.sampled_from(["Article", "ARTÍCULO", "Статья", "Chapter"]))
def test_a_provision_has_the_same_ordinal_in_figures_and_in_roman_numerals(
    value: int, word: str
) -> None:
    printed = [f"{word} {value}"]
    if len(to_roman(value)) > 1:
        printed.append(f"{word} {to_roman(value).upper()}")
    assert {ordinal_of(one, ProvisionKind.ARTICLE) for one in printed} == {str(value)}
