"""What we read in the supply contract of docs/analyses, as tests."""

from pathlib import Path

import pytest

from clauses import Document, conflicts, evaluate

FOLDER = Path(__file__).parents[2] / "docs" / "analyses"
SUBCONTRACTING = {"Article 1 3.", "ANNEX A 2."}
DEFECTS = {"Article 3 2.", "ANNEX A 4."}
pytestmark = pytest.mark.document(FOLDER / "supply-contract.txt")


def test_the_strongest_conflict_is_about_subcontracting(document: Document) -> None:
    first = conflicts(document, most=1).clashes[0]
    assert {str(first.left.locator), str(first.right.locator)} == SUBCONTRACTING
    assert "shall not subcontract" in first.verdict.because


def test_at_most_one_conflict_of_the_judged_ones_is_missed(document: Document) -> None:
    made = evaluate(conflicts(document), FOLDER / "supply-contract.csv")
    missed = [one for one in made.errors if one.expected == "conflict"]
    assert len(missed) <= 1


def test_a_lawyer_who_wants_sure_ones_alone_is_not_shown_the_defects(document: Document) -> None:
    found = conflicts(document, least=0.6)
    pairs = [{str(one.left.locator), str(one.right.locator)} for one in found]
    assert SUBCONTRACTING in pairs
    assert DEFECTS not in pairs
