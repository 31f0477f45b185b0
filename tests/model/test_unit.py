from fractions import Fraction

import pytest

from clauses.errors import InvalidRecord
from clauses.lexicon import default
from clauses.model.unit import Unit


@pytest.mark.parametrize(
    ("name", "exact"), [("km", True), ("weeks", True), ("months", False), ("brigades", False)]
)
def test_a_unit_is_exact_where_its_range_is_one_number(name: str, exact: bool) -> None:
    assert default().unit(name).exact is exact


def test_a_unit_is_its_own_base_unless_told_otherwise() -> None:
    one = Unit("m", "length", "m")
    assert one.factor == one.least == one.most == 1


@pytest.mark.parametrize(
    ("factor", "least", "most"), [(0, 1, 1), (-1, 1, 1), (1, 0, 1), (1, 2, 1), (1, -2, -1)]
)
def test_a_unit_measures_something(factor: int, least: int, most: int) -> None:
    found = f"'factor {factor}, range {least} to {most}'"
    allowed = "numbers above zero, least before most"
    with pytest.raises(InvalidRecord, match=f"^Unit x: found {found}; allowed: {allowed}$"):
        Unit("x", "length", "x", Fraction(factor), Fraction(least), Fraction(most))
