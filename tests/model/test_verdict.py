import pytest
from hypothesis import given

from clauses.errors import AmbiguousTruth, InvalidRecord
from clauses.model.action import ActRelation
from clauses.model.scope import Facet
from clauses.model.verdict import (
    ConflictKind,
    Delta,
    Effect,
    Reason,
    Relation,
    Verdict,
)
from clauses.testing import strategies
from tests.model.samples import answer, clause, match, verdict

SILENT = {Relation.UNADDRESSED, Relation.UNDETERMINED}


@pytest.mark.parametrize("relation", Relation)
def test_silence_and_the_unreadable_are_no_answers(relation: Relation) -> None:
    assert relation.answers is (relation not in SILENT)


def test_relations_rank_from_refusal_to_silence() -> None:
    ranked = sorted(Relation, key=lambda relation: relation.rank)
    assert ranked == [
        Relation.CONFLICT,
        Relation.CONDITIONAL,
        Relation.ALIGNED,
        Relation.PARTIAL,
        Relation.COUNTER_DEMAND,
        Relation.PROCEDURAL,
        Relation.UNDETERMINED,
        Relation.UNADDRESSED,
    ]
    assert len({relation.rank for relation in Relation}) == len(ranked)


@given(strategies.drawn_verdicts(clause(), answer()))
def test_a_delta_sorts_every_reason_that_does_something(one: Verdict) -> None:
    delta = one.delta
    by_effect = {
        Effect.ACCEPTS: delta.accepted,
        Effect.NARROWS: delta.narrowed,
        Effect.ADDS: delta.added,
        Effect.REFUSES: delta.refused,
    }
    for effect, reasons in by_effect.items():
        assert list(reasons) == [reason for reason in one.reasons if reason.effect is effect]


def test_a_note_changes_nothing() -> None:
    note = Reason(Facet.STANCE, Effect.NOTES, "It takes note.")
    found = Verdict(match(clause(), answer()), Relation.PROCEDURAL, "Noted.", None, [note])
    assert found.delta == Delta()


@pytest.mark.parametrize(
    ("relation", "link", "derived"),
    [
        (Relation.ALIGNED, ActRelation.SAME, False),
        (Relation.ALIGNED, ActRelation.KIND, False),
        (Relation.ALIGNED, ActRelation.TOPIC, False),
        (Relation.ALIGNED, ActRelation.GENUS, True),
        (Relation.CONFLICT, ActRelation.COUNTERPART, True),
        (Relation.PARTIAL, ActRelation.UNKNOWN, True),
        (Relation.UNADDRESSED, ActRelation.GENUS, False),
        (Relation.UNDETERMINED, ActRelation.UNKNOWN, False),
    ],
)
def test_an_answer_is_derived_where_only_inference_ties_it(
    relation: Relation, link: ActRelation, derived: bool
) -> None:
    assert verdict(clause(), answer(), relation, link).derived is derived


def test_a_verdict_knows_its_clauses_and_prints_the_outcome() -> None:
    demand, position = clause(), answer()
    aligned = verdict(demand, position)
    assert (aligned.demand, aligned.position) == (demand, position)
    assert repr(aligned) == "D1 × W1: aligned, high"
    assert repr(verdict(demand, position, Relation.CONFLICT)) == (
        "D1 × W1: conflict (modality), high"
    )


@pytest.mark.parametrize("relation", Relation)
def test_truth_of_a_verdict_is_refused(relation: Relation) -> None:
    one = verdict(clause(), answer(), relation)
    with pytest.raises(AmbiguousTruth, match=r"a Verdict is neither .*; ask `verdict.relation is"):
        bool(one)


@pytest.mark.parametrize(
    ("relation", "conflict", "found"),
    [
        (Relation.CONFLICT, None, "conflict with conflict None"),
        (Relation.ALIGNED, ConflictKind.POWER, "aligned with conflict ConflictKind.POWER"),
    ],
)
def test_a_conflict_has_a_kind_and_nothing_else_has(
    relation: Relation, conflict: ConflictKind | None, found: str
) -> None:
    allowed = "a kind of conflict for a conflict, and for nothing else"
    message = f"^Verdict.conflict: found '{found}'; allowed: {allowed}$"
    with pytest.raises(InvalidRecord, match=message):
        Verdict(match(clause(), answer()), relation, "So it is.", conflict)
