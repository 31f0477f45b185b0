import pytest

from clauses.matching.counting import counts
from clauses.matching.row import Row
from clauses.matching.stems import stem


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It pays within 30 days.", [("number", "30", stem("days"))]),
        ("It pays within sixty (60) days.", [("number", "60", stem("days"))]),
        ("It pays twelve.", [("number", "12", "")]),
        ("They meet once a year.", [("number", "1", stem("times"))]),
        ("They meet four times.", [("number", "4", stem("times"))]),
        ("They report monthly.", [("rhythm", "month", "")]),
        ("It closes on May 1, 2031.", [("number", "1", ""), ("number", "2031", "")]),
        ("Under Article 3 and section 4 it pays.", []),
        ("12 It pays.", []),
        ("It pays as 6.3 says.", []),
    ],
)
def test_what_counts(text: str, found: list[tuple[str, str, str]]) -> None:
    assert [(one.kind, one.value, one.unit) for one in counts(Row(text))] == found
