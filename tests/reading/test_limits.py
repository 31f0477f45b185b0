import attrs
import pytest

from clauses.errors import InvalidRecord
from clauses.reading.limits import Limits


@pytest.mark.parametrize("name", [field.name for field in attrs.fields(Limits)])
def test_a_limit_is_a_whole_number_of_at_least_one(name: str) -> None:
    assert getattr(Limits(**{name: 1}), name) == 1
    with pytest.raises((InvalidRecord, ValueError), match=name):
        Limits(**{name: 0})
    with pytest.raises(InvalidRecord, match=rf"^Limits\.{name}: found '2'"):
        Limits(**{name: "2"})  # type: ignore[arg-type]


def test_limits_are_named_and_large_enough_for_a_treaty() -> None:
    with pytest.raises(TypeError, match="positional"):
        Limits(1)  # type: ignore[call-arg]
    assert Limits() == Limits()
    assert Limits().characters >= 10_000_000
    assert Limits().depth < 1000
