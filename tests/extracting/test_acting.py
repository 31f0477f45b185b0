"""Acts that stand as nouns or as clauses."""

from collections.abc import Callable

import pytest

from clauses import Clause

ClausesOf = Callable[[str], tuple[Clause, ...]]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Halvenia has no say in who joins the alliance.", "admit-member"),
        ("Halvenia has no say in who governs the island.", "who governs the island"),
        ("Halvenia has no say in who belongs to the bloc.", "admit-member"),
        ("Halvenia decides on the budget.", "budget"),
        ("Halvenia decides on the lifting of tariffs.", "lift tariffs"),
        ("The Board has a veto over sales of ivory.", "supply"),
    ],
)
def test_what_a_power_is_over(clauses_of: ClausesOf, text: str, key: str) -> None:
    [clause] = clauses_of(text)
    assert clause.norm
    assert clause.norm.action.key == key
