"""What holds of every verdict, whatever was said, and what never enters one."""

from typing import Any

from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, composite

from clauses import (
    Clause,
    Confidence,
    ConflictKind,
    Effect,
    Evidence,
    Extension,
    Facet,
    Match,
    Relation,
    Report,
    Verdict,
    compare,
    decide,
    judge,
)
from clauses.testing.restating import said
from clauses.testing.strategies import answers, clauses, demands, evidence, matches, pairs
from clauses.testing.strategies.pairs import Pair

# Pairs are large to draw, and their laws many.
law = settings(max_examples=40)
# A few talks hold as many pairs as many pairs do.
few = settings(law, max_examples=15)
Talks = tuple[tuple[Clause, ...], tuple[Clause, ...]]


@composite
def talks(draw: DrawFn) -> Talks:
    """Two demands with an answer to each, and one statement that could not be read."""
    asked = [evolve(draw(demands()), id=f"D{number}") for number in (1, 2)]
    told = [evolve(draw(answers(one)), id=f"W{number}") for number, one in enumerate(asked)]
    lost = evolve(draw(clauses("position")), id="W9", norm=None, unread="torn off")
    return tuple(asked), (*told, lost)


def outcome(verdict: Verdict) -> tuple[object, ...]:
    """What a verdict says, without the names it says it with."""
    effects = [(reason.facet, reason.effect, reason.extent) for reason in verdict.reasons]
    return verdict.relation, verdict.conflict, verdict.confidence, tuple(effects)


def outcomes(report: Report) -> dict[tuple[str, str], tuple[object, ...]]:
    return {(v.demand.id, v.position.id): outcome(v) for v in report.verdicts}


# --- what never enters a verdict ------------------------------------------------------------------


@few
@given(talks(), st.permutations(["x1", "x2", "y0", "y1", "y9"]))
def test_ids_never_enter_a_verdict(found: Talks, new: list[str]) -> None:
    asked, told = found
    fresh = dict(zip(("D1", "D2", "W0", "W1", "W9"), new, strict=True))
    renamed = compare(*([evolve(one, id=fresh[one.id]) for one in side] for side in found))
    before = outcomes(compare(asked, told))
    assert outcomes(renamed) == {(fresh[d], fresh[w]): one for (d, w), one in before.items()}


@few
@given(talks())
def test_order_never_enters_a_verdict(found: Talks) -> None:
    asked, told = found
    turned = compare(reversed(asked), reversed(told))
    assert outcomes(turned) == outcomes(compare(asked, told))


@law
@given(pairs(), st.data())
def test_where_the_words_stand_never_enters_a_verdict(pair: Pair, data: st.DataObject) -> None:
    # An act outside the taxonomy is no more than its words, so they are looked at.
    assume(not any(said(one).action.open for one in pair))
    bare = [evolve(one, norm=evolve(said(one), evidence=())) for one in pair]
    marked = [
        evolve(one, norm=evolve(said(one), evidence=[data.draw(marks(one))]), title="Noted")
        for one in pair
    ]
    assert outcome(judge(*marked)) == outcome(judge(*bare))


def marks(clause: Clause) -> st.SearchStrategy[Evidence]:
    return evidence(clause.text)


@law
@given(pairs(), st.text(min_size=1).filter(str.strip))
def test_how_a_set_is_called_never_enters_a_verdict(pair: Pair, name: str) -> None:
    demand, answer = pair
    scope = said(answer).scope
    called: dict[str, Any] = {
        facet.value: evolve(value, label=name)
        for facet, value in scope
        if isinstance(value, Extension)
    }
    relabelled = evolve(answer, norm=evolve(said(answer), scope=evolve(scope, **called)))
    assert outcome(judge(demand, relabelled)) == outcome(judge(demand, answer))


# --- what could not be read -----------------------------------------------------------------------


@few
@given(talks())
def test_an_unread_statement_is_never_shown_as_silence(found: Talks) -> None:
    asked, told = found
    report = compare(asked, told)
    lost = report.positions[-1]
    for row in report.matrix().rows:
        [cell] = [cell for cell in row if cell.party.key == lost.author.key]
        assert cell.relation is not Relation.UNADDRESSED
    assert all(not standing.silent for standing in report.standings)
    assert report.unaddressed == ()


@law
@given(clauses("demand"), clauses("position"))
def test_what_was_not_read_is_not_determined(demand: Clause, position: Clause) -> None:
    unread = evolve(position, norm=None, unread="a page is missing")
    lost = evolve(demand, norm=None, unread="a page is missing")
    for verdict in (judge(demand, unread), judge(lost, position), judge(lost, unread)):
        assert verdict.relation is Relation.UNDETERMINED
        assert verdict.confidence is Confidence.LOW
        assert "could not be read" in verdict.because


# --- what holds of every verdict ------------------------------------------------------------------


@law
@given(pairs())
def test_a_verdict_is_the_same_every_time(pair: Pair) -> None:
    assert judge(*pair) == judge(*pair)


@law
@given(pairs())
def test_every_reason_quotes_the_clause_it_names(pair: Pair) -> None:
    demand, answer = pair
    for reason in judge(*pair).reasons:
        assert reason.demand in demand.text
        assert reason.position in answer.text


@law
@given(pairs())
def test_every_conflict_says_what_is_refused(pair: Pair) -> None:
    verdict = judge(*pair)
    refused = bool(verdict.delta.refused)
    clash = verdict.conflict is ConflictKind.OBJECT
    assert (verdict.relation is Relation.CONFLICT) is (refused or clash)


@law
@given(pairs())
def test_the_delta_sorts_the_reasons_by_effect(pair: Pair) -> None:
    verdict = judge(*pair)
    delta = verdict.delta
    sorted_by = (
        (Effect.ACCEPTS, delta.accepted),
        (Effect.NARROWS, delta.narrowed),
        (Effect.ADDS, delta.added),
        (Effect.REFUSES, delta.refused),
    )
    notes = [reason for reason in verdict.reasons if reason.effect is Effect.NOTES]
    for effect, reasons in sorted_by:
        assert list(reasons) == [r for r in verdict.reasons if r.effect is effect]
    assert len(verdict.reasons) == len(notes) + sum(len(reasons) for _, reasons in sorted_by)


@law
@given(pairs())
def test_agreement_accepts_every_part(pair: Pair) -> None:
    verdict = judge(*pair)
    # That something is only offered is told beside the reasons, and narrows nothing.
    parts = [reason for reason in verdict.reasons if reason.facet is not Facet.STANCE]
    accepted = bool(parts) and all(reason.effect is Effect.ACCEPTS for reason in parts)
    if verdict.relation is Relation.ALIGNED:
        assert accepted
    elif verdict.relation is Relation.PARTIAL:
        assert not accepted


@law
@given(matches())
def test_any_match_can_be_decided(match: Match) -> None:
    verdict = decide(match)
    assert verdict.match is match
    assert verdict.because
