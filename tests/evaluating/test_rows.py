"""One row of judgements: what is read from it, and every fault in it."""

from typing import Any

import pytest

from clauses.errors import Fault
from clauses.evaluating.rows import KEYS, read_row
from clauses.model.confidence import Confidence
from clauses.model.judgement import Judgement

GOOD = {"demand": "A1", "position": "B1", "relation": "partial"}
ALLOWED = f"allowed: {', '.join(KEYS)}"


def place(key: str, message: str) -> Fault:
    return Fault("own.csv", 7, key, message)


def read(row: dict[str, Any]) -> tuple[list[Judgement], list[str]]:
    faults: list[Fault] = []
    given = read_row(row, place, faults)
    return [one.judgement for one in given], [str(one) for one in faults]


def test_a_row_is_read_with_all_it_may_hold() -> None:
    row = GOOD | {
        "also": ["conditional"],
        "confidence": "medium",
        "score": "0.25",
        "note": " Half of it. ",
    }
    expected = Judgement(
        "A1",
        "B1",
        "partial",
        score=0.25,
        also=["conditional"],
        confidence=Confidence.MEDIUM,
        note="Half of it.",
    )
    assert read(row) == ([expected], [])


def test_lists_stand_for_every_pair_of_them() -> None:
    made, _ = read(GOOD | {"demand": ["A1", "A2"], "position": ["B1", "B2"]})
    pairs = [(one.demand, one.position) for one in made]
    assert pairs == [("A1", "B1"), ("A1", "B2"), ("A2", "B1"), ("A2", "B2")]


def test_a_party_answers_in_place_of_a_position() -> None:
    made, faults = read({"demand": "*", "party": "Kestria", "relation": "aligned"})
    assert not faults
    assert [(one.demand, one.position, one.party) for one in made] == [("*", "", "Kestria")]


@pytest.mark.parametrize(
    ("changes", "faults"),
    [
        (
            {"demand": None},
            ["demand: missing; allowed: the id of a demand, or * for every other"],
        ),
        (
            {"position": None},
            ["position: missing; allowed: the id of a position, or a party instead"],
        ),
        ({"party": "Kestria"}, ["party: found beside a position; allowed: one of the two"]),
        ({"relation": None}, ["relation: missing; allowed: a text that is not blank"]),
        ({"relation": " "}, ["relation: found ' '; allowed: a text that is not blank"]),
        ({"relation": 3}, ["relation: found 3; allowed: a text that is not blank"]),
        ({"position": []}, ["position: found []; allowed: a text, or a list of texts"]),
        ({"position": ["B1", ""]}, ["position: found ['B1', '']; allowed: a text, or a list"]),
        ({"demand": 4}, ["demand: found 4; allowed: a text, or a list of texts"]),
        ({"score": "high"}, ["score: found 'high'; allowed: a number"]),
        ({"score": True}, ["score: found True; allowed: a number"]),
        ({"score": [1]}, ["score: found [1]; allowed: a number"]),
        ({"score": 10**400}, ["score: found 1000"]),
        ({"score": "nan"}, ["Judgement.score: found nan; allowed: a number"]),
        ({"also": "partial"}, ["Judgement.also: found 'partial'; allowed: labels other than the"]),
        ({"confidence": "sure"}, ["confidence: found 'sure'; allowed: high, medium, low"]),
        ({"ralation": "x"}, ["ralation: no key is called 'ralation'; did you mean 'relation'?; "]),
        ({"colour": "x"}, [f"colour: no key is called 'colour'; {ALLOWED}"]),
        (
            {"relation": None, "confidence": "sure"},
            [
                "relation: missing; allowed: a text that is not blank",
                "confidence: found 'sure'; allowed: high, medium, low",
            ],
        ),
    ],
)
def test_every_fault_is_told_and_none_of_the_row_is_kept(
    changes: dict[str, Any], faults: list[str]
) -> None:
    row = {key: value for key, value in (GOOD | changes).items() if value is not None}
    made, told = read(row)
    assert made == []
    assert len(told) == len(faults)
    for fault, expected in zip(told, faults, strict=True):
        assert fault.startswith(f"own.csv:7: {expected}")
