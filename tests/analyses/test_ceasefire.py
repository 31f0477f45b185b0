"""What we read in the three drafts of docs/analyses, as tests."""

from pathlib import Path

import pytest

from clauses import Clause, Party, PartyKind, Relation, extract, judge, read
from clauses.testing import assert_aligned, assert_conflict, assert_relation

FOLDER = Path(__file__).parents[2] / "docs" / "analyses"
STATES = {name: Party(name[:3].upper(), name, PartyKind.STATE) for name in ("Karsia", "Velmar")}


def held(number: int, name: str) -> dict[str, Clause]:
    """The clauses that one side would have in a round, by their place."""
    text = read(FOLDER / f"ceasefire-{number}.txt").as_held_by(name)
    found = extract(text, author=STATES[name], prefix=f"{name} {number}: ")
    return {str(clause.locator): clause for clause in found}


def test_every_bracket_was_understood() -> None:
    found = [one for number in (1, 2, 3) for name in STATES for one in held(number, name).values()]
    assert [one.id for one in found if one.unread] == []


@pytest.mark.parametrize(
    ("number", "relation"),
    [(1, Relation.CONFLICT), (2, Relation.CONDITIONAL), (3, Relation.CONDITIONAL)],
)
def test_inspections_went_from_refusal_to_a_condition(number: int, relation: Relation) -> None:
    place = "Article 2 1."
    verdict = judge(held(number, "Karsia")[place], held(number, "Velmar")[place])
    assert_relation(verdict, relation)


def test_velmar_got_its_distance() -> None:
    place = "Article 1 2."
    assert_aligned(judge(held(1, "Velmar")[place], held(3, "Karsia")[place]))


def test_velmar_did_not_get_its_ban_on_inspections() -> None:
    place = "Article 2 1."
    assert_conflict(judge(held(1, "Velmar")[place], held(3, "Karsia")[place]))


def test_aid_was_weakened_without_a_bracket() -> None:
    place = "Article 4 1."
    verdict = judge(held(2, "Karsia")[place], held(3, "Karsia")[place])
    assert_relation(verdict, Relation.PARTIAL, why="Shall has become should.")
