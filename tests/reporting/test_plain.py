"""Characters that act rather than show are shown; all others are left alone."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.reporting.page import Grid, Heading, Item, Paragraph
from clauses.reporting.plain import visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain text, 100 %", "plain text, 100 %"),
        ("Türkiye “and” Україна – ½\u00a0km 😀", "Türkiye “and” Україна – ½\u00a0km 😀"),
        ("tab\tand\nbreak", "tab and\nbreak"),
        (
            "soft\u00adhyphen, می\u200cرود, 👩\u200d🚀",
            "soft\u00adhyphen, می\u200cرود, 👩\u200d🚀",
        ),
        ("\x1b[31mred\x07", "‹U+001B›[31mred‹U+0007›"),
        ("\u202eevil\u202c", "‹U+202E›evil‹U+202C›"),
        ("\u2066a\u2069\u200f\u061c", "‹U+2066›a‹U+2069›‹U+200F›‹U+061C›"),
        ("a\rb\x7f\x00\u0085", "a‹U+000D›b‹U+007F›‹U+0000›‹U+0085›"),
        ("\u2028\u2029\ufeff\u200b", "‹U+2028›‹U+2029›‹U+FEFF›‹U+200B›"),
        ("\ue000\U000e0041\udc80", "‹U+E000›‹U+E0041›‹U+DC80›"),
    ],
)
def test_shows(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text())
def test_nothing_is_left_that_acts(text: str) -> None:
    shown = visible(text)
    left = {
        unicodedata.category(letter) for letter in shown if letter not in "\n\u00ad\u200c\u200d"
    }
    assert left.isdisjoint({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
    assert visible(shown) == shown


@given(st.text())
def test_every_block_is_made_safe_when_it_is_made(text: str) -> None:
    grid = Grid((text,), ((text,),))
    made = [Heading(text, 1).text, Paragraph(text).text, Item(text).text, *grid.head, *grid.rows[0]]
    assert set(made) == {visible(text)}
