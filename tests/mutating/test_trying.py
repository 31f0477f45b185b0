"""Changes tried on an analysis: what they turn, and what is noticed."""

from pathlib import Path

import pytest
from attrs import evolve

from clauses import (
    DossierError,
    Expectation,
    InvalidRecord,
    Mutation,
    MutationEffect,
    Mutations,
    Relation,
    compare,
    load,
    mutations,
)

WHOLE = load("fishery")
# Enough to turn verdicts in, and little enough to try every change often.
FISHERY = evolve(
    WHOLE,
    demands=[WHOLE[id] for id in ("F1", "F2", "F4")],
    positions=[WHOLE[id] for id in ("A1", "A2", "A3", "A6", "A7", "A11")],
)
REPORT = compare(FISHERY.demands, FISHERY.positions)
CELLS = [
    (demand.id, party.name, REPORT.between(demand.id, party=party.name).relation)
    for demand in FISHERY.demands
    for party in REPORT.parties
]
ALL = mutations(CELLS, dossier=FISHERY)


def noticing(*rows: tuple[str, str, Relation] | Expectation) -> Mutations:
    return mutations(rows, dossier=FISHERY)


def test_where_nothing_is_expected_nothing_is_noticed() -> None:
    found = noticing()
    assert (found.expectations, found.noticed.value) == (0, 0.0)
    assert len(found.unnoticed) == found.noticed.of
    assert len(found.unnoticed) + len(found.idle) == len(found.mutations)


def test_more_expectations_notice_no_fewer_changes_and_turn_the_same_verdicts() -> None:
    few = noticing(*CELLS[:3])
    assert [one.turns for one in few.mutations] == [one.turns for one in ALL.mutations]
    for less, more in zip(few.mutations, ALL.mutations, strict=True):
        assert set(less.noticed) <= set(more.noticed)
    assert len(ALL.unnoticed) < len(few.unnoticed)
    assert few.turned == ALL.turned
    assert few.noticed.value == 1 - len(few.unnoticed) / few.noticed.of


def test_every_change_gives_what_comparing_anew_gives() -> None:
    # One of ten, since each takes a whole comparison.
    from clauses.mutating.variants import variants

    made = [one for clause in FISHERY.clauses for one in variants(clause, FISHERY.clauses)]
    was = {(v.demand.id, v.position.id): v.relation for v in REPORT.verdicts}
    for variant, found in list(zip(made, ALL.mutations, strict=True))[::10]:
        clauses = [variant.clause if one.id == found.clause else one for one in FISHERY.clauses]
        count = len(FISHERY.demands)
        now = compare(clauses[:count], clauses[count:])
        turned = [
            (v.demand.id, v.position.id, v.relation)
            for v in now.verdicts
            if v.relation is not was[v.demand.id, v.position.id]
        ]
        assert [(one.demand, one.position, one.now) for one in found.turns] == turned
        failing = [
            f"{id} × {party}"
            for id, party, relation in CELLS
            if now.between(id, party=party).relation is not relation
        ]
        assert list(found.noticed) == failing


def change(found: Mutations, clause: str, field: str, after: str) -> Mutation:
    return next(
        one
        for one in found.mutations
        if (one.clause, one.field, one.after) == (clause, field, after)
    )


def test_what_turned_is_told_from_what_has_no_effect() -> None:
    found = noticing(("F4", "Kestria", Relation.CONFLICT))
    noticed = change(found, "A6", "stance", "commitment")
    assert (noticed.effect, noticed.noticed) == (MutationEffect.NOTICED, ("F4 × Kestria",))
    assert repr(noticed.turns[0]) == "F4 × A6: conflict → partial"
    missed = change(found, "A7", "modality", "obligation")
    assert (missed.effect, missed.noticed) == (MutationEffect.UNNOTICED, ())
    assert change(found, "F4", "self_judging", "yes").effect is MutationEffect.NONE
    assert found.unread == ("A11",)


def test_what_fails_to_begin_with_notices_nothing() -> None:
    found = noticing(("F4", "Kestria", Relation.ALIGNED), ("F1", "Kestria", Relation.ALIGNED))
    assert (found.expectations, found.failing) == (1, ("F4 × Kestria",))
    assert {about for one in found.mutations for about in one.noticed} == {"F1 × Kestria"}


def test_what_is_contested_allows_more() -> None:
    strict = Expectation("F2", Relation.PARTIAL, party="anyone")
    loose = evolve(strict, also=[Relation.CONFLICT])
    position = Expectation("F2", Relation.PARTIAL, position="A2")
    found = [noticing(one) for one in (strict, loose, position)]
    assert len(found[0].unnoticed) < len(found[1].unnoticed)
    assert {about for one in found[2].mutations for about in one.noticed} == {"F2 × A2"}


FILE = """\
dossier = "fishery"
[[expectations]]
demand = "F4"
party = "Kestria"
relation = "conflict"
"""


def test_a_file_of_expectations_names_its_dossier(tmp_path: Path) -> None:
    path = tmp_path / "own.expectations.toml"
    path.write_text(FILE, "utf-8")
    found = mutations(path)
    assert found.title == WHOLE.title
    assert found == mutations([("F4", "Kestria", Relation.CONFLICT)], dossier=WHOLE)


def test_own_words_are_judged_by(tmp_path: Path) -> None:
    (tmp_path / "words.toml").write_text("", "utf-8")
    path = tmp_path / "own.expectations.toml"
    path.write_text(f'relations = ["words.toml"]\n{FILE}', "utf-8")
    found = mutations(str(path), dossier=FISHERY)
    assert found == noticing(("F4", "Kestria", Relation.CONFLICT))


def test_corrections_are_honoured_in_every_change(tmp_path: Path) -> None:
    for path in (Path(__file__).parents[2] / "fixtures" / "fishery").glob("*.toml"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    row = '[[verdict]]\ndemand = "F4"\nposition = "A6"\nrelation = "partial"\nby = "A. Aro"\n'
    (tmp_path / "overrides.toml").write_text(f'{row}because = "So."\non = 2031-04-01', "utf-8")
    found = mutations([("F4", "Kestria", Relation.PARTIAL)], dossier=tmp_path)
    assert found.expectations == 1
    assert not [
        turn
        for one in found.mutations
        for turn in one.turns
        if turn.position == "A6" and turn.demand == "F4"
    ]


def test_expectations_of_what_is_not_there_are_refused(tmp_path: Path) -> None:
    with pytest.raises(DossierError, match=r"F99 × Kestria: demand: no demand is called 'F99'"):
        noticing(("F99", "Kestria", Relation.CONFLICT))
    path = tmp_path / "own.expectations.toml"
    path.write_text(FILE.replace("Kestria", "Kestrel"), "utf-8")
    with pytest.raises(
        DossierError, match=r"own.expectations.toml:2: party: no respondent is call"
    ):
        mutations(path)
    path.write_text("dossier = 1", "utf-8")
    with pytest.raises(DossierError, match=r"own.expectations.toml:1: dossier: found 1; allowed"):
        mutations(path)


def test_a_dossier_is_needed() -> None:
    with pytest.raises(InvalidRecord, match=r"^mutations: dossier: found None; allowed: a dossier"):
        mutations([("F4", "Kestria", Relation.CONFLICT)])
