import csv
from io import StringIO

import pytest

from clauses import render
from clauses.model.conflicts import Conflicts
from clauses.reporting.conflict_sheet import COLUMNS
from clauses.verbs.conflicts import conflicts

TEXT = (
    "Each port shall pay its fees within 30 days. Each port may pay its fees within 15 days. "
    "The yard shall pay the mine for tar. The mine shall pay the yard for tar. "
)
UNREAD = "Gates open at noon please the port. Gates not open at noon please the port."


@pytest.fixture(scope="module")
def found() -> Conflicts:
    return conflicts(TEXT, keep=1)


def test_a_conflict_is_told_with_both_texts_and_every_reason(found: Conflicts) -> None:
    page = render(found, "markdown")
    assert "1 conflict in 4 provisions" in page
    assert "## 1\\. 1 × 2: modality, high confidence, score 0." in page
    for told in (
        "“Each port shall pay its fees within 30 days.”",
        "“Each port may pay its fees within 15 days.”",
        "The same act stands under “shall pay” in the one and under “may pay” in the other.",
        "The one says “30 days”, the other “15 days”.",
        "100% of what the shorter one says stands in the other.",
    ):
        assert told in page


def test_what_was_set_aside_is_a_table(found: Conflicts) -> None:
    page = render(found, "markdown")
    assert "## Set aside" in page
    assert "The same act is laid on others, or the two have changed places." in page
    assert "Set aside" not in render(conflicts(TEXT), "markdown")


def test_caveats_are_told() -> None:
    from attrs import evolve

    from clauses import extract

    unread = [evolve(one, norm=None, unread="not tried") for one in extract(TEXT)]
    assert "Mind: No norm was found in one of the two" in render(conflicts(unread), "text")


def test_no_conflict_is_said() -> None:
    assert render(Conflicts()) == "0 conflicts in 0 provisions, of 0 pairs looked at.\n"


def test_a_sheet_has_a_row_a_conflict(found: Conflicts) -> None:
    rows = list(csv.DictReader(StringIO(render(found, "csv"))))
    assert tuple(rows[0]) == COLUMNS
    [row] = rows
    assert (row["rank"], row["kind"], row["left"], row["right"]) == ("1", "modality", "1", "2")
    assert row["left text"] == "Each port shall pay its fees within 30 days."
    assert row["caveats"] == ""
