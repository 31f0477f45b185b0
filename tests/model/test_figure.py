from math import inf, nan

import pytest

from clauses.errors import InvalidRecord
from clauses.model.figure import Agreement, Figure, Ranking, Score

NONE = Figure("recall")


@pytest.mark.parametrize(
    ("figure", "printed"),
    [
        (NONE, "–"),
        (Figure("recall", 0.5), "0.50"),
        (Figure("kappa", -0.126, -0.4, 0.2, of=9), "-0.13 [-0.40, 0.20]"),
    ],
)
def test_a_figure_prints_with_its_interval(figure: Figure, printed: str) -> None:
    assert str(figure) == printed


@pytest.mark.parametrize(
    ("low", "high"), [(0.1, None), (None, 0.1), (0.2, 0.1)], ids=["no end", "no start", "reversed"]
)
def test_half_an_interval_is_none(low: float | None, high: float | None) -> None:
    message = rf"^Figure recall: found '{low} to {high}'; allowed: an interval or none$"
    with pytest.raises(InvalidRecord, match=message):
        Figure("recall", 0.1, low, high)


@pytest.mark.parametrize(("wanted", "found", "right"), [(2, 1, 2), (1, 2, 2), (1, 1, -1)])
def test_no_more_is_right_than_was_found_or_wanted(wanted: int, found: int, right: int) -> None:
    message = (
        f"^Score partial: found '{right} right of {found} found and {wanted} wanted'; allowed: no "
        "more right than found, and than wanted$"
    )
    with pytest.raises(InvalidRecord, match=message):
        Score("partial", wanted, found, right, NONE, NONE, NONE)


def test_lists_are_kept_as_tuples() -> None:
    assert Ranking("partial", 1, 1, NONE, [NONE]).at == (NONE,)
    assert Agreement(["Ada"], 0, NONE).annotators == ("Ada",)


@pytest.mark.parametrize(("value", "low"), [(nan, 0.1), (0.1, -inf)])
def test_a_figure_is_finite(value: float, low: float) -> None:
    message = r"^Figure recall: found (nan|-inf); allowed: a number or None$"
    with pytest.raises(InvalidRecord, match=message):
        Figure("recall", value, low, 0.2)


@pytest.mark.parametrize("value", ["0.5", True])
def test_a_value_is_a_number(value: object) -> None:
    with pytest.raises(InvalidRecord, match=r"^Figure.value: found .*; allowed: "):
        Figure("recall", value)  # type: ignore[arg-type]
