import pytest

from clauses import InvalidRecord
from clauses.model.difference import Contrast, Difference, Differences


def test_differences_of_some_kinds_are_told_from_the_others() -> None:
    number = Difference(Contrast.NUMBER, "30 days", "15 days")
    condition = Difference(Contrast.CONDITION, right="if it sails")
    found = Differences(1.0, 0.5, 4.0, found=(number, condition))
    assert found.of(Contrast.NUMBER) == (number,)
    assert found.of(Contrast.NUMBER, Contrast.CONDITION) == (number, condition)
    assert found.of(Contrast.SOLE) == ()


@pytest.mark.parametrize(("shared", "whole"), [(1.1, 1.0), (0.5, -0.1)])
def test_a_share_lies_between_none_and_all(shared: float, whole: float) -> None:
    with pytest.raises(InvalidRecord, match=r"^Differences: found .*shares from 0 to 1$"):
        Differences(shared, whole, 1.0)
