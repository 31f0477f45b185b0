import pytest

from clauses.matching.row import Row
from clauses.matching.supposing import openers, supposed


@pytest.mark.parametrize(
    ("text", "opened"),
    [
        ("It shall pay if it sails.", ["if"]),
        ("It shall pay only if it sails.", ["only if"]),
        ("Should ice form, it closes.", ["should"]),
        ("It closes should there be ice.", ["should"]),
        ("It should close.", []),
        ("Unless otherwise agreed, it pays any fees.", []),
        ("It pays fees, if any, unless it sinks.", ["unless"]),
    ],
)
def test_what_opens_a_condition(text: str, opened: list[str]) -> None:
    row = Row(text)
    assert [" ".join(row.words[start:end]) for start, end in openers(row)] == opened


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("If it may sail, it shall pay.", ["if it may sail"]),
        ("It shall pay if it may sail", ["if it may sail"]),
        ("It may sail provided that it shall pay.", []),
        ("If it sails unless ice forms, it pays.", ["if it sails unless ice forms"]),
    ],
)
def test_what_is_only_supposed_reaches_to_the_next_comma(text: str, stretches: list[str]) -> None:
    row = Row(text)
    found = supposed(row, openers(row))
    assert [" ".join(row.words[start:end]) for start, end in found] == stretches
