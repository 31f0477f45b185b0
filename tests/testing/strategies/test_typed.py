"""What `st.from_type` draws of every public class."""

import inspect

import pytest
from hypothesis import given
from hypothesis import strategies as st

import clauses
from clauses import Document, Limits, Match, Parties, Provision, Report, Verdict
from clauses.testing.drawing import kinds
from clauses.testing.strategies import smallest

CLASSES = [
    one
    for one in (getattr(clauses, name) for name in clauses.__all__)
    if inspect.isclass(one) and not issubclass(one, Exception)
]


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_every_public_class_is_drawn(kind: type) -> None:
    assert isinstance(smallest(st.from_type(kind)), kind)


def test_every_record_is_registered_and_no_error() -> None:
    assert Parties in kinds()
    assert not [kind for kind in kinds() if issubclass(kind, Exception)]


@given(st.from_type(Verdict))
def test_a_verdict_is_the_one_that_judging_gives(verdict: Verdict) -> None:
    assert verdict == clauses.judge(verdict.demand, verdict.position)


@given(st.from_type(Match))
def test_a_match_is_the_one_that_matching_gives(found: Match) -> None:
    assert found == clauses.match(found.demand, found.position)


@given(st.from_type(Report))
def test_a_report_has_every_pair(report: Report) -> None:
    assert len(report.verdicts) == len(report.demands) * len(report.positions)


@given(st.from_type(Document))
def test_a_document_is_a_treaty_with_a_title(document: Document) -> None:
    assert document.title == "Treaty on Wells"


@given(st.from_type(Provision))
def test_a_provision_stands_in_a_treaty(provision: Provision) -> None:
    assert provision.text in provision.document.text


@given(st.from_type(Parties))
def test_a_table_of_parties_finds_its_parties(table: Parties) -> None:
    assert all(table[party.name] is party for party in table)


@given(st.from_type(Limits))
def test_limits_are_all_positive(limits: Limits) -> None:
    assert min(limits.file_bytes, limits.depth, limits.pages) > 0
