"""Times that stand side by side are one: the first says nothing of the calendar."""

import pytest

from clauses import Facet, extract


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "A Party may leave at any time before the award of the contract.",
            "at any time before the award of the contract",
        ),
        ("A Party may leave at any time.", "at any time"),
        ("A Party shall pay by 1 May 2030, at any time of day.", "by 1 May 2030"),
    ],
)
def test_times_side_by_side(text: str, words: str) -> None:
    [clause] = extract(text)
    assert clause.words(Facet.TIME) == words
