"""Whether every demand has an answer, or its silence is known."""

import pytest
from attrs import evolve

from clauses import Report, Stance, UnknownName, compare
from clauses.testing import assert_covers

ASKED = "Norway shall close the strait. Sweden shall publish its laws."
SAID = "Norway shall not close the strait. Norway shall close the strait."


def report(said: str = SAID) -> Report:
    return compare(ASKED, said)


def test_demands_are_answered_or_declared_silent() -> None:
    assert_covers(report(), silent=["D2"])


def test_silence_must_be_declared() -> None:
    with pytest.raises(AssertionError) as caught:
        assert_covers(report())
    assert str(caught.value) == (
        "1 of 2 demands is not covered\n- D2 is answered by nobody, and not declared silent: "
        "“Sweden shall publish its laws.”"
    )


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        (SAID, "P1 and P2 answer it: conflict"),
        ("Norway shall not close the strait.", "P1 answers it: conflict"),
    ],
)
def test_silence_declared_must_be_silence(said: str, answered: str) -> None:
    with pytest.raises(AssertionError) as caught:
        assert_covers(report(said), silent=["D1", "D2"])
    told = f"1 of 2 demands is not covered\n- D1 is declared silent, but {answered}"
    assert str(caught.value) == told


def test_every_demand_that_is_not_covered_is_told() -> None:
    with pytest.raises(AssertionError, match=r"^2 of 2 demands are not covered\n- D1 .*\n- D2 "):
        assert_covers(report("Norway shall mark its mines."))


def test_what_was_not_read_may_be_an_answer() -> None:
    torn = evolve(report().positions[0], norm=None, unread="torn")
    found = compare(ASKED, [torn])
    told = r"D2 may be answered by what could not be read \(P1\): “Sweden "
    with pytest.raises(AssertionError, match=told):
        assert_covers(found)
    assert_covers(found, silent=["D1", "D2"])


def test_what_asks_for_nothing_needs_no_answer() -> None:
    first, second = report().demands
    praise = evolve(second, stance=Stance.EVALUATION)
    assert_covers(compare([first, praise], SAID))


def test_a_demand_that_is_not_there_cannot_be_silent() -> None:
    with pytest.raises(UnknownName, match="no demand is called 'D9'"):
        assert_covers(report(), silent=["D9", "D2"])
