from attrs import evolve

from clauses import compare
from clauses.model.checked import Check, Checked
from clauses.model.expectation import ANYONE, Expectation
from clauses.model.figure import Figure
from clauses.model.relation import Relation

ASKED = "Norway shall close the strait."
SAID = "Norway shall not close the strait. Norway shall mark its mines."
EXPECTED = Expectation("D1", Relation.PARTIAL, party=ANYONE, also=[Relation.CONFLICT])


def test_the_strictest_verdict_decides() -> None:
    row = Checked(EXPECTED, compare(ASKED, SAID).verdicts)
    assert row.relation is Relation.CONFLICT
    assert row.leading is not None
    assert row.leading.pair == ("D1", "P1")
    assert (row.exact, row.holds) == (False, True)


def test_of_several_the_closest_match_decides() -> None:
    row = Checked(EXPECTED, compare(ASKED, "No Party shall close a strait. Norway reads.").verdicts)
    scores = [one.match.score for one in row.verdicts if one.relation is row.relation]
    assert row.leading is not None
    assert row.leading.match.score == max(scores)


def test_where_nothing_was_said_nothing_decides() -> None:
    row = Checked(EXPECTED)
    assert (row.relation, row.leading, row.holds) == (Relation.UNADDRESSED, None, False)


def test_a_check_holds_where_every_row_does() -> None:
    kept = Checked(EXPECTED, compare(ASKED, SAID).verdicts)
    one = Check("Straits", [kept], Figure("agreement", 0.0), Figure("allowed", 1.0))
    assert (one.holds, one.failed) == (True, ())
    assert repr(one) == "Check 'Straits': 1 of 1 rows hold, agreement 0.00"
    assert repr(kept) == "D1 × anyone: expected partial or conflict, found conflict"
    other = evolve(one, rows=[kept, Checked(EXPECTED)])
    assert (other.holds, other.failed) == (False, (Checked(EXPECTED),))
