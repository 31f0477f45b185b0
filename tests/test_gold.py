"""Judgements made by hand, held against the verdicts; and what every reading of them must hold.

Rows of high confidence, and the default for every pair not listed, must match. Rows of medium
confidence may match a listed alternative. Contested rows are printed (`pytest -rP`), not enforced.
"""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve, frozen

from clauses import (
    Confidence,
    Dossier,
    InvalidRecord,
    PartyKind,
    Relation,
    Report,
    Standing,
    Verdict,
    compare,
    load,
)

FOLDER = Path(__file__).parent / "gold"
NAMES = ("december-2021", "fishery")


@frozen
class Row:
    """One pair of clauses with the relation a reader finds between them."""

    demand: str
    position: str
    label: Relation
    confidence: str
    also: tuple[Relation, ...]
    reason: str

    def accepts(self, found: Relation) -> bool:
        return found is self.label or (self.confidence == "M" and found in self.also)


@cache
def gold(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))


@cache
def dossier(name: str) -> Dossier:
    return load(name)


@cache
def report(name: str) -> Report:
    return compare(dossier(name).demands, dossier(name).positions, title=name)


def listed(name: str) -> Iterator[Row]:
    for entry in gold(name)["rows"]:
        also = tuple(Relation(label) for label in entry.get("also", ()))
        for demand in ids(entry["demand"], report(name).demands):
            for position in ids(entry["positions"], report(name).positions):
                label = Relation(entry["label"])
                yield Row(demand, position, label, entry["confidence"], also, entry["reason"])


def ids(given: str | list[str], clauses: tuple[Any, ...]) -> list[str]:
    if given == "all":
        return [clause.id for clause in clauses]
    return [given] if isinstance(given, str) else given


@cache
def table(name: str) -> dict[tuple[str, str], Row]:
    """Every pair of the dossier, the default filled in where no row is listed."""
    default = gold(name)["default"]
    label = Relation(default["label"])
    rows = {
        (verdict.demand.id, verdict.position.id): Row(
            verdict.demand.id,
            verdict.position.id,
            label,
            default["confidence"],
            (),
            default["reason"],
        )
        for verdict in report(name).verdicts
    }
    return rows | {(row.demand, row.position): row for row in listed(name)}


def of(name: str, *confidence: str) -> list[Row]:
    return [row for row in table(name).values() if row.confidence in confidence]


def found(name: str, row: Row) -> Relation:
    return report(name).verdict(row.demand, row.position).relation


ROWS = [(name, row) for name in NAMES for row in of(name, "H", "M")]


@pytest.mark.parametrize(
    ("name", "row"), ROWS, ids=[f"{row.demand}-{row.position}" for _, row in ROWS]
)
def test_the_verdict_is_the_readers(name: str, row: Row) -> None:
    verdict = report(name).verdict(row.demand, row.position)
    assert row.accepts(verdict.relation), f"{verdict}\n{verdict.because}\ngold: {row}"


@pytest.mark.parametrize("name", NAMES)
def test_contested_pairs_are_recorded(name: str) -> None:
    contested = of(name, "L")
    assert contested, "nothing is contested: every row would then be enforced"
    for row in contested:
        outcome = found(name, row)
        standing = "as read" if outcome is row.label else "alternative"
        if outcome not in (row.label, *row.also):
            standing = "MISSED"
        pair = f"{row.demand} × {row.position}"
        print(f"{name:<14} {pair:<11} {row.label.value:<15} {outcome.value:<13} {standing}")


def test_a_wrong_verdict_is_not_accepted() -> None:
    row = Row("a", "b", Relation.PARTIAL, "H", (Relation.CONDITIONAL,), "as an example")
    assert row.accepts(Relation.PARTIAL)
    assert not row.accepts(Relation.CONDITIONAL)
    assert evolve(row, confidence="M").accepts(Relation.CONDITIONAL)
    assert not evolve(row, confidence="M").accepts(Relation.CONFLICT)


# --- the tables themselves ------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_each_row_is_whole(name: str) -> None:
    rows = list(listed(name))
    pairs = [(row.demand, row.position) for row in rows]
    assert len(pairs) == len(set(pairs)), "a pair is judged twice"
    assert set(pairs) <= {(v.demand.id, v.position.id) for v in report(name).verdicts}
    assert gold(name)["dossier"] == name
    for row in rows:
        assert row.confidence in {"H", "M", "L"}
        assert row.label not in row.also
        assert len(row.reason.split()) > 2


@pytest.mark.parametrize(
    ("name", "absent"),
    [("december-2021", {Relation.ALIGNED, Relation.UNDETERMINED}), ("fishery", set())],
)
def test_the_gold_names_every_relation_it_can(name: str, absent: set[Relation]) -> None:
    named = {row.label for row in table(name).values()}
    assert named == set(Relation) - absent


@pytest.mark.parametrize("name", NAMES)
def test_the_dossier_shows_what_its_gold_enforces(name: str) -> None:
    shown = {verdict.relation for verdict in report(name).verdicts}
    assert shown == {row.label for row in of(name, "H", "M")}


# --- December 2021: what a correct report says at its head ----------------------------------------


@pytest.fixture(scope="module")
def december() -> Report:
    return report("december-2021")


def standing(report: Report, demand: str) -> Standing:
    return next(one for one in report.standings if one.demand.id == demand)


def test_membership_is_refused_openly_by_four_statements(december: Report) -> None:
    refused = standing(december, "D2")
    assert refused.relation is Relation.CONFLICT
    assert not refused.derived
    assert [v.position.id for v in refused.of(Relation.CONFLICT)] == ["W1", "W4", "W9", "W10"]


def test_activity_in_the_east_is_refused_only_by_inference(december: Report) -> None:
    refused = standing(december, "D1")
    assert refused.relation is Relation.CONFLICT
    assert refused.derived
    assert max(verdict.confidence for verdict in refused.of(Relation.CONFLICT)) < Confidence.HIGH


def test_only_these_are_refused(december: Report) -> None:
    refused = [s.demand.id for s in december.standings if s.relation is Relation.CONFLICT]
    assert refused == ["D1", "D2", "R3b"]


def test_exercises_meet_a_conditional_offer(december: Report) -> None:
    exercises = standing(december, "D4")
    assert exercises.relation is Relation.CONDITIONAL
    assert [v.position.id for v in exercises.of(Relation.CONDITIONAL)] == ["W8"]


@pytest.mark.parametrize("demand", ["D3", "D5a", "D5b", "D6"])
def test_missiles_disputes_and_nuclear_weapons_stay_unanswered(
    december: Report, demand: str
) -> None:
    assert standing(december, demand).silent


def test_talks_are_accepted_under_terms_of_format_agenda_and_participation(
    december: Report,
) -> None:
    talks = standing(december, "R4")
    assert talks.relation is Relation.CONDITIONAL
    said = {verdict.position.id: verdict.relation for verdict in talks.verdicts}
    assert said["W5"] is Relation.CONDITIONAL  # format
    assert said["W7a"] is Relation.COUNTER_DEMAND  # agenda
    assert said["W7c"] is Relation.PROCEDURAL  # participation


def test_no_demand_is_aligned(december: Report) -> None:
    assert december.of(Relation.ALIGNED) == ()


# --- December 2021: errors that readers of the same text have made --------------------------------


def test_no_talks_without_allies_is_not_a_refusal_to_talk(december: Report) -> None:
    assert all(v.relation is not Relation.CONFLICT for v in said(december, "W3"))
    assert december.verdict("R4", "W3").relation is Relation.PROCEDURAL


def test_readiness_to_work_on_measures_is_never_alignment(december: Report) -> None:
    found = {verdict.relation for verdict in said(december, "W8")}
    assert found == {Relation.CONDITIONAL, Relation.UNADDRESSED}


def test_unnamed_diplomats_are_not_the_alliance(december: Report) -> None:
    veto = december.verdict("D2", "W9").position
    assert not veto.attribution.named
    assert veto.author.kind is PartyKind.ANONYMOUS
    alliance = december.between("D2", party="NATO")
    assert "W9" not in [verdict.position.id for verdict in alliance.verdicts]
    assert alliance.relation is Relation.UNADDRESSED


def test_commentators_are_no_respondents(december: Report) -> None:
    remarks = dossier("december-2021").commentary
    assert {remark.author.name for remark in remarks} >= {"Michael Kofman"}
    assert not {remark.author for remark in remarks} & set(december.matrix().parties)
    posing = evolve(december.positions[0], author=remarks[0].author)
    with pytest.raises(InvalidRecord, match="narrators and experts say is commentary"):
        compare(december.demands, [posing])


def test_all_countries_is_no_answer_on_nuclear_weapons(december: Report) -> None:
    assert december.verdict("D6", "W4").relation is Relation.UNADDRESSED


def test_support_for_another_state_is_no_answer_on_membership(december: Report) -> None:
    assert december.verdict("D2", "W11").relation is Relation.UNADDRESSED


def said(report: Report, position: str) -> list[Verdict]:
    return [verdict for verdict in report.verdicts if verdict.position.id == position]
