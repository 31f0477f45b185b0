"""Hostile texts: four times the words take about four times the time, whatever is repeated.

What is quadratic takes sixteen times as long; a generous bound tells the two apart. A sentence
longer than any treaty has is cut, so the smaller text is already some sentences long.
"""

import time

import pytest

from clauses import extract

WORDS = 600
FACTOR = 13
# Below this many seconds a machine measures its own noise.
LEAST = 0.01
REPEATED = [
    "that ", "if ", ", ", "and ", "or ", "nor ", "shall ", "may ", "not ", "no ", "(a) ", "“", "” ",
    "'", "( ", ") ", "[ ", "; ", ": ", "— ", "said ", ", said ", ", he said ", "said that ",
    "demand that ", "calls on ", "let us pay it; ", "the Parties shall ", "is obliged to ",
    "refrain from ", "without ", "unless ", "if asked, ", "if a, and ", "in a, ", "to ", "by ",
    "be ", "is ", "which ", "who ", "a, which the Board shall b ", "there shall be ", "nothing ",
    "must and ", "sold and ", "stop ", "must stop the a and ", "agree not to, ", "pledge, ",
    "according to ", "where the ", "until the ", "as ", "before ", "Russia and ", "Party, ",
    "missiles ", "1 May ", "5 km ", "has the right to ", "not less than ", "first ", "a",
    "This prohibition shall not apply to a. ",
]  # fmt: skip


def seconds(text: str) -> float:
    """Time of the processor that one extraction takes."""
    start = time.process_time()
    extract(text)
    return time.process_time() - start


def grows_evenly(before: str, unit: str, behind: str) -> bool:
    count = max(1, WORDS // len(unit.split()))
    small, large = (f"{before}{unit * n}{behind}" for n in (count, 4 * count))
    return any(seconds(large) < FACTOR * max(LEAST, seconds(small)) for _ in range(3))


@pytest.mark.parametrize("unit", REPEATED)
@pytest.mark.parametrize(
    ("before", "behind"),
    [("The Parties shall pay ", "."), ("In the event of a, ", " the Parties shall pay.")],
)
def test_time_grows_with_the_text(before: str, unit: str, behind: str) -> None:
    assert grows_evenly(before, unit, behind)


def test_twenty_thousand_hostile_words_are_read_in_seconds() -> None:
    extract("Each Party shall pay.")
    text = "The Parties shall pay " + "and if said that, shall not (a) “the” " * 2_500
    assert seconds(text) < 20
