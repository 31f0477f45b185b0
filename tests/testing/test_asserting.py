"""Assertions on reports: silent where they hold, and telling where they do not."""

from collections.abc import Callable

import pytest

from clauses import InvalidRecord, Relation, Report, UnknownName, compare, judge
from clauses.testing import (
    assert_aligned,
    assert_conflict,
    assert_relation,
    assert_unaddressed,
)

ASKED = "Norway shall close the strait. Sweden shall publish its laws."
SAID = "Norway shall not close the strait. Norway shall mark its mines."
YES = "Norway shall close the strait."


@pytest.fixture(scope="module")
def report() -> Report:
    return compare(ASKED, SAID)


def test_a_report_is_asked_of_everyone_a_party_or_a_statement(report: Report) -> None:
    assert_conflict(report, "D1")
    assert_conflict(report, "D1", position="P1")
    assert_unaddressed(report, "D1", position="P2")
    name = report.parties[0].name
    assert_conflict(report, "D1", party=name)
    assert_unaddressed(report, "D2", party=name)


def test_parts_of_a_report_stand_for_themselves(report: Report) -> None:
    assert_conflict(report.standings[0])
    assert_conflict(report.between("D1", party=report.parties[0].name))
    assert_conflict(report.verdict("D1", "P1"))
    assert_aligned(judge(YES, YES))


@pytest.mark.parametrize(
    ("check", "expected"),
    [(assert_aligned, "aligned"), (assert_unaddressed, "unaddressed")],
)
def test_a_failure_tells_why(report: Report, check: Callable[..., None], expected: str) -> None:
    with pytest.raises(AssertionError) as caught:
        check(report, "D1", why="So I read it.")
    told = str(caught.value)
    head = f"D1 × anyone: expected {expected}, found conflict (modality), "
    assert told.startswith(head)
    assert "\nExpected because: So I read it.\n" in told
    assert "\nWhat would have to change:\n" in told


def test_a_conflict_that_is_none_is_told() -> None:
    with pytest.raises(AssertionError, match=r"^D1 × P1: expected conflict, found aligned, "):
        assert_conflict(compare(YES, YES).verdict("D1", "P1"))


def test_the_nearest_is_looked_for_in_the_report(report: Report) -> None:
    asked = compare(ASKED, f"{SAID} {YES}")
    with pytest.raises(AssertionError, match=r"(?s)what was expected:.- P3 is aligned, "):
        assert_aligned(asked, "D1")
    with pytest.raises(AssertionError, match=r"(?s)what was expected:.- No statement on"):
        assert_aligned(report, "D1")


def test_other_relations_would_do(report: Report) -> None:
    assert_relation(report, Relation.PARTIAL, "D1", also=[Relation.CONFLICT])
    with pytest.raises(AssertionError, match="expected partial or aligned, found conflict"):
        assert_relation(report, Relation.PARTIAL, "D1", also=[Relation.ALIGNED])


def test_what_is_unknown_or_said_twice_is_refused(report: Report) -> None:
    with pytest.raises(UnknownName, match="no demand is called 'D9'"):
        assert_conflict(report, "D9")
    message = (
        "assert_relation: found 'D1, P1'; allowed: no demand, party or position beside a Stand"
    )
    with pytest.raises(InvalidRecord, match=message):
        assert_conflict(report.standings[0], "D1", position="P1")
