from typing import Any

import pytest

from clauses.errors import InvalidRecord
from clauses.model.confidence import Confidence
from clauses.model.extension import Extension
from clauses.model.modality import Modality, Strength
from clauses.model.norm import Evidence, Norm, Proviso, ProvisoKind
from clauses.model.scope import Facet, Scope
from clauses.model.source import Span
from tests.model.samples import DIG, TALK

CANAL = Extension.of("the canal", {"canal"})
MARKED = Evidence(Facet.ACTION, Span(4, 7))


@pytest.mark.parametrize(
    ("facts", "shown"),
    [
        ({}, "OBLIGATION dig a canal [unrestricted]"),
        ({"scope": Scope(place=CANAL)}, "OBLIGATION dig a canal [place: the canal]"),
        (
            {"conditions": [Proviso("it rains")], "exceptions": [Proviso("on Sunday")]},
            "OBLIGATION dig a canal [unrestricted] if “it rains” unless “on Sunday”",
        ),
    ],
)
def test_norms_print_as_formulas(facts: dict[str, Any], shown: str) -> None:
    assert repr(Norm(Modality.OBLIGATION, DIG, **facts)) == shown


def test_bearers_are_those_of_the_scope() -> None:
    assert Norm(Modality.OBLIGATION, DIG).bearers is None
    assert Norm(Modality.OBLIGATION, DIG, Scope(bearers=CANAL)).bearers == CANAL


def test_a_norm_binds_without_condition_unless_told_otherwise() -> None:
    norm = Norm(Modality.OBLIGATION, DIG)
    assert norm.strength is Strength.BINDING
    assert not norm.self_judging
    assert (norm.conditions, norm.exceptions, norm.evidence) == ((), (), ())


def test_words_are_found_by_facet() -> None:
    norm = Norm(Modality.OBLIGATION, DIG, evidence=[MARKED])
    assert norm.words(Facet.ACTION) == Span(4, 7)
    assert norm.words(Facet.PLACE) is None


def test_where_the_words_stand_is_no_part_of_the_meaning() -> None:
    bare, marked = (Norm(Modality.OBLIGATION, DIG, evidence=e) for e in ([], [MARKED]))
    assert bare == marked
    assert hash(bare) == hash(marked)
    assert Proviso("if it rains") == Proviso("if it rains", span=Span(0, 11))


def test_how_it_was_read_is_no_part_of_the_meaning() -> None:
    read = Evidence(Facet.ACTION, Span(4, 7), "acts.dig", Confidence.LOW)
    assert (read.cue, read.sure) == ("acts.dig", Confidence.LOW)
    assert (MARKED.cue, MARKED.sure) == ("", Confidence.HIGH)
    assert read == MARKED
    assert hash(read) == hash(MARKED)
    assert Proviso("if calm", cue="provisos.if", sure=Confidence.LOW) == Proviso("if calm")


def test_talk_may_have_topics() -> None:
    norm = Norm(Modality.OBLIGATION, TALK, Scope(topics=CANAL))
    assert norm.scope.topics == CANAL


def test_an_act_that_is_no_talk_has_no_topics() -> None:
    message = "^Norm.scope.topics: found \"topics of 'dig a canal'\"; allowed: topics only where"
    with pytest.raises(InvalidRecord, match=message):
        Norm(Modality.OBLIGATION, DIG, Scope(topics=CANAL))


def test_evidence_names_a_facet_once() -> None:
    message = r"^Norm.evidence: found \[<Facet.ACTION.*, <Facet.ACTION.*\]; allowed: each facet at"
    with pytest.raises(InvalidRecord, match=message):
        Norm(Modality.OBLIGATION, DIG, evidence=[MARKED, Evidence(Facet.ACTION, Span(0, 1))])


@pytest.mark.parametrize("kind", ProvisoKind)
def test_who_where_and_when_are_procedural(kind: ProvisoKind) -> None:
    form = {"participation", "venue", "schedule", "notice"}
    assert kind.procedural is (kind.value in form)
