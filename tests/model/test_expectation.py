import re
from typing import Any

import pytest

from clauses.errors import InvalidRecord
from clauses.model.expectation import ANYONE, Expectation
from clauses.model.relation import Relation


@pytest.mark.parametrize(
    ("facts", "message"),
    [
        (
            {"party": ""},
            "Expectation: found \"party '', position ''\"; allowed: a party or a posit",
        ),
        (
            {"position": "P1"},
            "Expectation: found \"party 'K', position 'P1'\"; allowed: a party or",
        ),
        (
            {"also": [Relation.PARTIAL]},
            "Expectation.also: found 'partial, partial'; allowed: each relation once",
        ),
        ({"also": "partial"}, "Expectation.also: found 'partial'; allowed: "),
        ({"why": 3}, "Expectation.why: found 3; allowed: a text"),
        ({"line": "4"}, "Expectation.line: found '4'; allowed: int or None"),
    ],
)
def test_what_is_no_expectation_is_refused(facts: dict[str, Any], message: str) -> None:
    with pytest.raises(InvalidRecord, match=f"^{re.escape(message)}"):
        Expectation("D1", Relation.PARTIAL, **{"party": "K", **facts})


def test_a_contested_row_names_all_that_will_do() -> None:
    row = Expectation("D1", Relation.PARTIAL, party=ANYONE, also=[Relation.ALIGNED])
    assert row.contested
    assert row.relations == (Relation.PARTIAL, Relation.ALIGNED)
    assert not Expectation("D1", Relation.PARTIAL, party=ANYONE).contested


@pytest.mark.parametrize(
    ("facts", "place"),
    [
        ({}, ""),
        ({"line": 4}, ""),
        ({"file": "a.expectations.md"}, "a.expectations.md"),
        ({"file": "a.expectations.md", "line": 4}, "a.expectations.md:4"),
    ],
)
def test_a_row_says_where_it_stands(facts: dict[str, Any], place: str) -> None:
    row = Expectation("D1", Relation.PARTIAL, position="P1", **facts)
    assert (row.place, row.about) == (place, "D1 × P1")
