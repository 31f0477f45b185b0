"""Numbers in the formats of Word's lists."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.reading.formats.docx.numerals import known, numeral

ROMAN = {"m": 1000, "d": 500, "c": 100, "l": 50, "x": 10, "v": 5, "i": 1}


@pytest.mark.parametrize(
    ("form", "number", "shown"),
    [
        ("decimal", 12, "12"),
        ("decimalZero", 7, "07"),
        ("decimalZero", 12, "12"),
        ("custom:3", 7, "007"),
        ("upperRoman", 49, "XLIX"),
        ("lowerRoman", 4, "iv"),
        ("upperLetter", 27, "AA"),
        ("lowerLetter", 26, "z"),
        ("lowerLetter", 54, "bbb"),
        ("lowerLetter", 0, ""),
        ("lowerLetter", 781, "a"),
        ("ordinal", 11, "11th"),
        ("ordinal", 23, "23rd"),
        ("ordinal", 113, "113th"),
        ("cardinalText", 1, "One"),
        ("cardinalText", 0, "Zero"),
        ("cardinalText", 40, "Forty"),
        ("cardinalText", 32767, "Thirty-two thousand seven hundred sixty-seven"),
        ("ordinalText", 5, "Fifth"),
        ("ordinalText", 12, "Twelfth"),
        ("ordinalText", 30, "Thirtieth"),
        ("ordinalText", 121, "One hundred twenty-first"),
        ("ordinalText", 100, "One hundredth"),
        ("ordinalText", 103, "One hundred third"),
        ("none", 4, ""),
        ("bullet", 4, "•"),
        ("chicago", 5, "**"),
        ("hex", 255, "FF"),
        ("numberInDash", 3, "- 3 -"),
        ("russianLower", 2, "\u0431"),
        ("russianUpper", 3, "\u0412"),
        ("arabicAlpha", 2, "ب"),
        ("arabicAbjad", 3, "ج"),
        ("decimalEnclosedCircle", 3, "③"),
        ("decimalEnclosedCircle", 21, "21"),
        ("decimalEnclosedParen", 1, "⑴"),
        ("decimalEnclosedFullstop", 2, "⒉"),
        ("decimalFullWidth", 10, "\uff11\uff10"),
        ("hindiNumbers", 12, "१२"),
        ("ideographDigital", 10, "一\u3007"),
        ("chineseCounting", 10, "十"),
        ("chineseCounting", 12, "十二"),
        ("chineseCounting", 110, "一百一十"),
        ("taiwaneseCountingThousand", 1001, "一千〇一"),
        ("japaneseCounting", 0, "\u3007"),
        ("unheardOf", 5, "5"),
        ("decimal", -4, "0"),
    ],
)
def test_a_number_is_written_as_word_does(form: str, number: int, shown: str) -> None:
    assert numeral(number, form) == shown


def test_a_format_is_known_or_not() -> None:
    assert known("ordinalText")
    assert known("custom:4")
    assert not known("unheardOf")


@given(st.integers(1, 32767))
def test_roman_numerals_give_the_number_back(number: int) -> None:
    worth = [ROMAN[one] for one in numeral(number, "lowerRoman")]
    following = [*worth[1:], 0]
    assert sum(-a if a < b else a for a, b in zip(worth, following, strict=True)) == number


@given(st.integers(1, 780))
def test_letters_give_the_number_back(number: int) -> None:
    shown = numeral(number, "upperLetter")
    assert len(set(shown)) == 1
    assert (len(shown) - 1) * 26 + ord(shown[0]) - ord("A") + 1 == number


@given(st.integers(0, 32767), st.sampled_from(["cardinalText", "ordinalText"]))
def test_words_differ_for_every_number(number: int, form: str) -> None:
    assert numeral(number, form) != numeral(number + 1, form)
    assert numeral(number, form)[0].isupper()
