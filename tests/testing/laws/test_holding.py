"""Laws are asked in order, and a broken one is told on the smallest example."""

import pytest
from hypothesis import strategies as st

from clauses.testing.laws.holding import Law, hold, told

EVEN: Law[int] = Law("a number is even", lambda number: f"{number} is odd" if number % 2 else "")
SMALL: Law[int] = Law("a number is small", lambda n: f"{n} is large" if n > 4 else "")


def test_laws_that_hold_are_silent() -> None:
    hold("the list", [EVEN, SMALL], st.sampled_from([0, 2, 4]), tries=20)


def test_the_smallest_example_is_told() -> None:
    message = r"^the list breaks a law: a number is even\.\n  1 is odd$"
    with pytest.raises(AssertionError, match=message):
        hold("the list", [SMALL, EVEN], st.integers(0), tries=100)


def test_of_two_broken_laws_the_first_is_told() -> None:
    message = r"^the list breaks a law: a number is small\.\n  7 is large$"
    with pytest.raises(AssertionError, match=message):
        hold("the list", [SMALL, EVEN], st.just(7), tries=20)


def test_an_error_is_told_with_the_example() -> None:
    law: Law[int] = Law("a number divides one", lambda number: f"{number}"[: 0 // number])
    message = (
        r"^the list breaks a law: every question has an answer\.\n"
        r"  0\n  raised ZeroDivisionError: .+$"
    )
    with pytest.raises(AssertionError, match=message):
        hold("the list", [law], st.integers(), tries=100)


def test_a_law_that_holds_on_second_thought_is_told() -> None:
    asked: list[int] = []

    def once(number: int) -> str:
        asked.append(number)
        return "no" if len(asked) == 1 else ""

    message = "the list breaks a law: the same question has the same answer"
    with pytest.raises(AssertionError, match=message):
        hold("the list", [Law("a whim", once)], st.just(1), tries=20)


def test_lines_stand_beneath_the_law() -> None:
    assert told("it", "be", "one\ntwo") == "it breaks a law: be.\n  one\n  two"
