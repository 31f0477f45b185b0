from math import inf, nan
from typing import Any

import pytest

from clauses.errors import InvalidRecord
from clauses.model.judgement import Judgement, as_label
from clauses.model.relation import Relation


def test_relations_are_labels() -> None:
    made = Judgement("A1", "B1", Relation.PARTIAL, also=[Relation.ALIGNED, "x"])
    assert made == Judgement("A1", "B1", "partial", also=("aligned", "x"))
    assert as_label(3) == 3


@pytest.mark.parametrize(
    ("facts", "message"),
    [
        (
            {"position": ""},
            "Judgement: found \"position '', party ''\"; allowed: a position or a party, and one",
        ),
        (
            {"party": "K"},
            "Judgement: found \"position 'B1', party 'K'\"; allowed: a position or a party, and "
            "one",
        ),
        ({"score": nan}, "Judgement.score: found nan; allowed: a number"),
        ({"score": inf}, "Judgement.score: found inf; allowed: a number"),
        (
            {"also": ["partial"]},
            "Judgement.also: found 'partial'; allowed: labels other than the label itself",
        ),
        ({"also": 3}, "Judgement.also: found 3; allowed: "),
        ({"label": 3}, "Judgement.label: found 3; allowed: a text that is not blank"),
        ({"demand": " "}, "Judgement.demand: found ' '; allowed: a text that is not blank"),
    ],
)
def test_what_is_no_judgement_is_refused(facts: dict[str, Any], message: str) -> None:
    with pytest.raises(InvalidRecord) as caught:
        Judgement(**{"demand": "A1", "position": "B1", "label": "partial", **facts})
    assert str(caught.value).startswith(message)
