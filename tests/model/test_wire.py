import json
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clauses.errors import InvalidRecord
from clauses.model.clause import Clause
from clauses.model.extension import Atoms
from clauses.model.match import Match
from clauses.model.party import Party
from clauses.model.period import Period
from clauses.model.quantity import Quantity
from clauses.model.report import Report
from clauses.model.source import Span
from clauses.model.unit import Unit
from clauses.model.verdict import Relation
from clauses.model.wire import from_json, to_json
from clauses.testing import strategies
from tests.model.samples import answer, clause, verdict

KINDS = list(strategies.records())
ASKED, SAID = clause("D1"), answer("W1")
REPORT = Report((ASKED,), (SAID,), [verdict(ASKED, SAID)])


def document(record: Any, kind: type = Span, **changes: Any) -> str:
    return json.dumps({"clauses": kind.__name__, "version": 1, "record": record, **changes})


def plain(record: object) -> Any:
    """What stands in a document for a record, to be changed at will."""
    return json.loads(to_json(record))["record"]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@settings(max_examples=10)  # for each of the thirty kinds
@given(data=st.data())
def test_records_come_back_as_they_went_and_no_field_is_lost(
    kind: type[Any], data: st.DataObject
) -> None:
    one = data.draw(strategies.records()[kind])
    text = to_json(one)
    back = from_json(text, kind)
    assert back == one
    assert repr(back) == repr(one)
    # Labels, evidence and the like take no part in equality: the text shows that they are kept.
    assert to_json(back) == text
    assert from_json(to_json(one, indent=2), kind) == one


def test_a_document_names_its_record_and_the_version_of_the_format() -> None:
    text = '{"clauses": "Span", "version": 1, "record": {"start": 0, "end": 6}}'
    assert to_json(Span(0, 6)) == text
    assert from_json(text, Span) == Span(0, 6)
    assert to_json(Span(0, 6), indent=1).count("\n") == 7


def test_numbers_days_and_sets_have_one_spelling() -> None:
    amount = Quantity(Fraction(3, 2), None, Unit("km", "length", "m", Fraction(1000)))
    assert plain(amount)["low"] == "3/2"
    assert plain(amount)["unit"]["factor"] == "1000"
    assert plain(Period(date(2021, 12, 17))) == {"since": "2021-12-17", "until": None}
    assert plain(Atoms({"UA", "GE", "MD"}))["names"] == ["GE", "MD", "UA"]
    assert "Türkiye" in to_json(Party("TR", "Türkiye"))


def test_a_report_writes_each_clause_once_and_reads_it_as_one_object() -> None:
    text = to_json(REPORT)
    assert text.count(ASKED.text) == text.count(SAID.text) == 1
    assert plain(REPORT)["verdicts"][0]["match"]["demand"] == "D1"
    back = from_json(text, Report)
    assert back.verdicts[0].demand is back.demands[0]
    assert back.verdicts[0].position is back.positions[0]


def test_a_verdict_outside_a_report_brings_its_clauses_along() -> None:
    assert plain(verdict(ASKED, SAID))["match"]["demand"]["text"] == ASKED.text


def test_a_whole_number_is_a_number() -> None:
    record = {**plain(verdict(ASKED, SAID).match), "by_norm": 1, "by_wording": 0}
    back = from_json(document(record, Match), Match)
    assert type(back.by_norm) is float


@pytest.mark.parametrize("thing", [3, "D1", None, Relation.ALIGNED, [ASKED], Span])
def test_only_records_are_written(thing: object) -> None:
    with pytest.raises(InvalidRecord, match=r"^to_json: found .*; allowed: a record of this lib"):
        to_json(thing)


@pytest.mark.parametrize("kind", [int, Relation, tuple[Clause, ...], str])
def test_only_records_are_read(kind: Any) -> None:
    message = r"^from_json: found .*; allowed: a record type of this library$"
    with pytest.raises(InvalidRecord, match=message):
        from_json('{"clauses": "int", "version": 1, "record": 3}', kind)
