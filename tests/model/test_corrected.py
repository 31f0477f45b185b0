"""A verdict that a person corrected: it keeps what was computed, and travels with both."""

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given

from clauses.errors import InvalidRecord
from clauses.model.action import ActRelation
from clauses.model.override import Override
from clauses.model.relation import Relation
from clauses.model.report import Cell, Report
from clauses.model.verdict import Verdict
from clauses.model.wire import from_json, to_json
from clauses.testing import strategies
from tests.model.samples import GIVER, answer, clause, verdict

DAY = date(2031, 3, 1)
ASKED, SAID = clause("D1"), answer("W1")
COMPUTED = verdict(ASKED, SAID, Relation.CONFLICT, ActRelation.GENUS)
OVERRIDE = Override("D1", "W1", "Not so.", "A. Aro", DAY, Relation.PARTIAL)
GIVEN = verdict(ASKED, SAID, Relation.PARTIAL, ActRelation.GENUS)
CORRECTED = evolve(GIVEN, overridden=OVERRIDE, computed=COMPUTED)


def test_it_says_who_corrected_it_and_keeps_what_was_computed() -> None:
    assert repr(CORRECTED) == "D1 × W1: partial, high, corrected by A. Aro, 2031-03-01"
    assert CORRECTED.computed is COMPUTED


def test_what_a_person_says_does_not_follow_by_inference() -> None:
    pairing = Override("D1", "W1", "So.", "A. Aro", DAY, speaks=True)
    assert COMPUTED.derived
    assert not CORRECTED.derived
    assert evolve(CORRECTED, overridden=pairing).derived


@pytest.mark.parametrize(
    ("override", "computed"),
    [
        (OVERRIDE, None),
        (None, COMPUTED),
        (evolve(OVERRIDE, demand="D2"), COMPUTED),
        (OVERRIDE, verdict(ASKED, answer("W2"))),
        (OVERRIDE, CORRECTED),
    ],
)
def test_correction_and_computed_verdict_come_together_on_one_pair(
    override: Override | None, computed: Verdict | None
) -> None:
    allowed = "allowed: a correction of D1 × W1 with what was computed, or neither$"
    with pytest.raises(InvalidRecord, match=rf"^Verdict.overridden: found .* {allowed}"):
        evolve(GIVEN, overridden=override, computed=computed)


@given(strategies.corrected_verdicts(ASKED, SAID))
def test_it_comes_back_from_json_alone_and_in_a_report(one: Verdict) -> None:
    assert from_json(to_json(one), Verdict) == one
    report = Report([ASKED], [SAID], [one])
    text = to_json(report)
    assert text.count(f'"text": "{ASKED.text}"') == 1
    back = from_json(text, Report)
    assert back == report
    assert back.verdicts[0].computed == one.computed


def test_a_report_and_its_cells_know_what_was_corrected() -> None:
    second = verdict(ASKED, answer("W2"))
    report = Report([ASKED], [SAID, answer("W2")], [CORRECTED, second])
    assert report.corrected == (CORRECTED,)
    assert report.between("D1", party="Giver").corrected
    assert not Cell(ASKED, GIVER, [second]).corrected


def test_a_notebook_marks_the_cell_and_names_who_and_why() -> None:
    override = evolve(OVERRIDE, because="It's <so>.")
    report = Report([ASKED], [SAID], [evolve(CORRECTED, overridden=override)])
    mark = "<abbr title='Corrected: W1: A. Aro, 2031-03-01: It&#x27;s &lt;so&gt;.'>†</abbr>"
    assert f"<td>partial{mark}</td>" in report._repr_html_()
    assert "†" not in Report([ASKED], [SAID], [GIVEN])._repr_html_()
