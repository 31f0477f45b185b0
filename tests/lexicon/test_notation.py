"""The short notation for quantities: what it takes, what it refuses, and the way back."""

import time
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses import InvalidRecord, UnknownName, quantity
from clauses.lexicon import default
from clauses.model.quantity import Quantity


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("> 1 brigade", "> 1 brigades"),
        (">1 brigade", "> 1 brigades"),
        (">= 2 brigades", "≥ 2 brigades"),
        ("≥ 2 brigades", "≥ 2 brigades"),
        ("< 500 km", "< 500 km"),
        ("<= 30 days", "≤ 30 days"),
        ("≤ 30 days", "≤ 30 days"),
        ("= 30 days", "30 days"),
        ("30 days", "30 days"),
        ("  30 days  ", "30 days"),
        ("30days", "30 days"),
        ("500..1000 km", "[500, 1,000] km"),
        ("500–1000 km", "[500, 1,000] km"),
        ("500 .. 1000 kilometres", "[500, 1,000] km"),
        ("[500, 1000] km", "[500, 1,000] km"),
        ("(1000, 5500] km", "(1,000, 5,500] km"),
        ("[1000, 5500) km", "[1,000, 5,500) km"),
        ("(1,000, 5,500) km", "(1,000, 5,500) km"),
        ("1,234,567.5 km", "2469135/2 km"),
        ("1.5 tonnes", "1.5 tonnes"),
        ("12 nautical miles", "12 nautical miles"),
        ("5 %", "5 percent"),
        ("1.5 °C", "1.5 degC"),
        ("-5..-3 degC", "[-5, -3] degC"),
        ("30 The Days", "30 days"),
    ],
)
def test_reads(text: str, shown: str) -> None:
    assert repr(quantity(text)) == shown


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "30",
        "days",
        "> brigade",
        "thirty days",
        "about 30 days",
        "30 .. days",
        ".. 30 days",
        "[500..1000 km",
        "500..1000] km",
        "[500 1000] km",
        "[500,1000] km",
        "[500, 1000} km",
        "10,00 km",
        "1.000,5 km",
        "1/2 km",
        "> 1 .. 2 km",
        "30 days; 15 days",
        "30\x00days",
        "nan km",
        "3 " + "k" * 60,
    ],
)
def test_refuses_what_is_no_quantity(text: str) -> None:
    with pytest.raises(InvalidRecord, match=r"^quantity: found .*allowed: a number and a unit"):
        quantity(text)


@pytest.mark.parametrize("text", ["1000..500 km", "(5, 5] km", "[5, 5) km"])
def test_refuses_an_interval_with_nothing_in_it(text: str) -> None:
    with pytest.raises(InvalidRecord, match="allowed: an interval that is not empty"):
        quantity(text)


@pytest.mark.parametrize(
    ("text", "near"),
    [("3 brigadse", "'brigades'"), ("3 kilometers per hour", ""), ("3 ton", ""), ("5e3 km", "")],
)
def test_names_the_unit_that_was_perhaps_meant(text: str, near: str) -> None:
    with pytest.raises(UnknownName, match=f"no unit is called .*{near}"):
        quantity(text)


UNITS = st.sampled_from(sorted({unit.key for unit in default().units.values()})).map(default().unit)
# Hundredths are among the numbers the notation can write; thirds are not.
NUMBERS = st.integers(-(10**9), 10**9) | st.integers(-99_999, 99_999).map(
    lambda number: Fraction(number, 100)
)


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    """Quantities whose ends have a decimal that prints in full."""
    low, high = sorted((draw(NUMBERS.map(Fraction)), draw(NUMBERS.map(Fraction))))
    unit, left, right = draw(UNITS), draw(st.booleans()), draw(st.booleans())
    shape = draw(st.sampled_from(["low", "high", "both"]))
    if shape == "low":
        return Quantity(low, None, unit, low_open=left)
    if shape == "high":
        return Quantity(None, high, unit, high_open=right)
    return Quantity(low, high, unit, low < high and left, low < high and right)


@given(quantities())
def test_reads_back_what_it_prints(found: Quantity) -> None:
    again = quantity(repr(found))
    assert again == found
    assert again.unit == found.unit


@pytest.mark.parametrize(
    "text",
    ["1" * 10**6, "1," * 10**6, "1" + " " * 10**6 + "km", "[" * 10**6, "1 k" + "m/" * 10**6],
)
def test_long_text_is_refused_at_once(text: str) -> None:
    start = time.perf_counter()
    with pytest.raises(InvalidRecord, match=r"quantity: found .{1,90}; allowed"):
        quantity(text)
    assert time.perf_counter() - start < 2


@pytest.mark.parametrize("text", ["1," * 99, "1" + " " * 198, "1 k" + "m/" * 98, "1,111" * 39])
def test_the_longest_text_that_is_read_is_read_quickly(text: str) -> None:
    assert len(text) <= 200
    start = time.perf_counter()
    with pytest.raises(InvalidRecord, match="quantity: found"):
        quantity(text)
    assert time.perf_counter() - start < 1


def test_gaps_count_towards_the_longest_text() -> None:
    assert quantity("30 days".rjust(200)) == quantity("30 days")
    with pytest.raises(InvalidRecord, match="allowed: a number and a unit"):
        quantity("30 days".rjust(201))
