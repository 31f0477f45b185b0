import pytest

from clauses.reading.annotating.quotations import around, quotations


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('For "Article 5" read "Article 6".', ['"Article 5"', '"Article 6"']),
        ("“one “two” three”", ["“one “two”"]),
        ("«faucon» et „Falke“ und „Adler”", ["«faucon»", "„Falke“", "„Adler”"]),
        ('a 5" pipe', []),
        ('"never closed', []),
        ('" spaced "', []),
        ('"one “two” three"', ['"one “two” three"']),
        ('“open " still”', ['“open " still”']),
        ('"open " shut"', ['"open " shut"']),
    ],
)
def test_quotations_of_each_style(text: str, inside: list[str]) -> None:
    assert [text[start:end] for start, end in quotations(text)] == inside


def test_a_mark_that_nobody_closes_is_forgotten() -> None:
    text = "“lost " + "a" * 20_000 + " “found”"
    assert [text[start:end] for start, end in quotations(text)] == ["“found”"]


def test_the_quotation_around_a_place() -> None:
    found = quotations('a "bc" d "ef"')
    assert around(found, 3) == (2, 6)
    assert around(found, 0) is None
    assert around(found, 7) is None
    assert around((), 0) is None
