import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.model.diagnostic import DiagnosticKind
from clauses.reading.formats.pdf.glyphs import plain, survey
from tests.reading.formats.pdf.making import lettered, of_kind, read

LONG = "The Parties shall use the waters of the River Aldor in an equitable manner"


@pytest.mark.parametrize(
    ("found", "meant"),
    [
        (
            "de\ufb01ned a\ufb00air o\ufb03ce sti\ufb02e wa\ufb04e",
            "defined affair office stifle waffle",
        ),
        ("1\u2009000\u00a0km\u202f!", "1 000 km !"),
        ("a\u200bb\u00adc\ufeff", "abc"),
        ("Cafe\u0301", "Café"),
        ("a\x05b\x00", "a\ufffdb\ufffd"),
        ("plain", "plain"),
        ("Türkiye", "Türkiye"),
        ("a\tb", "a b"),
    ],
)
def test_letters_as_people_write_them(found: str, meant: str) -> None:
    assert plain(found) == meant


@given(st.text())
def test_plain_letters_stay(text: str) -> None:
    assert plain(plain(text)) == plain(text)


def test_odd_letters_are_counted() -> None:
    found = survey("de\ufb01ned \ue000\ue001\ue000 a\u200bb \x07 x\r\ny")
    assert (found.letters, found.private, found.unmapped) == (15, 3, 1)
    assert (found.ligatures, found.invisible) == (1, 1)
    assert not found.garbled
    assert not survey("").garbled


@pytest.mark.parametrize(
    ("odd", "shown", "told"),
    [
        ("\ue000", "\ue000", "1 letters with a meaning in their own font alone: kept"),
        ("\u200b", "", "1 signs without a shape: left out"),
        ("\x07", "\ufffd", "1 letters that the file gives no meaning: shown as \ufffd"),
        ("\u2009", " ", ""),
        ("\U00010348", "\U00010348", ""),
    ],
)
def test_a_page_with_an_odd_letter(odd: str, shown: str, told: str) -> None:
    raw = read(lettered(f"{LONG} x{odd}x {LONG}"))
    assert raw.text == f"{LONG} x{shown}x {LONG}"
    assert "; ".join(one.message for one in of_kind(raw, DiagnosticKind.ENCODING)) == told


def test_ligatures_are_spelt_out() -> None:
    assert read(lettered("The de\ufb01ned o\ufb03ces")).text == "The defined offices"


@pytest.mark.parametrize("first", [0xE000, 0x80])
def test_a_page_of_letters_without_meaning(first: int) -> None:
    raw = read(lettered("".join(chr(first + index % 24) for index in range(60))))
    (told,) = of_kind(raw, DiagnosticKind.UNREADABLE)
    assert str(told).startswith("unreadable: page 1: the fonts do not say which letters they show")
