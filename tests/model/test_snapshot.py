from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

from clauses.errors import InvalidRecord
from clauses.model.extension import Extension
from clauses.model.modality import Modality
from clauses.model.norm import Evidence, Norm, Proviso, ProvisoKind
from clauses.model.override import Override
from clauses.model.party import Membership
from clauses.model.quantity import Quantity
from clauses.model.relation import Relation
from clauses.model.report import Report
from clauses.model.scope import Facet, Scope
from clauses.model.snapshot import FrozenClause, FrozenVerdict, LexiconFile, Snapshot
from clauses.model.source import Source, Span
from clauses.model.unit import Unit
from tests.model.samples import DIG, GIVER, TALK, answer, clause, unread, verdict

FILE = LexiconFile("verbs.toml", "sha256:1")
OBLIGED = Modality.OBLIGATION
NORM = Norm(OBLIGED, DIG)


def snapshot(**changes: Any) -> Snapshot:
    asked, said = clause("D1"), answer("W1")
    report = Report([asked], [said], [verdict(asked, said)])
    facts = {
        "title": report.title,
        "version": "1.0",
        "code": "sha256:1",
        "lexicon": [FILE],
        "demands": map(FrozenClause.of, report.demands),
        "positions": map(FrozenClause.of, report.positions),
        "verdicts": map(FrozenVerdict.of, report.verdicts),
    }
    return Snapshot(**{**facts, **changes})


def test_a_coding_is_a_line_for_each_field() -> None:
    east = Extension.of("the east", {"UA"}, maybe={"PL"})
    proviso = Proviso("if it is fair", ProvisoKind.STATE)
    paid = Proviso("once paid", ProvisoKind.ACT, Extension.of("Giver", {"GI"}), TALK)
    norm = evolve(
        NORM,
        scope=Scope(place=east),
        conditions=[proviso, paid],
        exceptions=[proviso],
        self_judging=True,
        evidence=[Evidence(Facet.ACTION, Span(4, 7))],
    )
    source = Source("paper", "A paper")
    one = clause(norm=norm, date=date(2031, 3, 1), source=source)
    assert FrozenClause.of(one).coding == (
        "author: AS",
        "stance: demand",
        "date: 2031-03-01",
        "source: A paper",
        "modality: obligation",
        "action: dig",
        "strength: binding",
        "place: the east",
        "self-judging: yes",
        "condition: “if it is fair”, state",
        "condition: “once paid”, act, by Giver, talk",
        "exception: “if it is fair”, state",
        "words for action: dig",
    )
    assert FrozenClause.of(one).given == (
        "author: AS",
        "date: 2031-03-01",
        "source: A paper",
    )


def test_of_what_nobody_could_read_the_reason_is_kept() -> None:
    assert FrozenClause.of(unread()).coding[-1] == "unread: no verb"
    assert not FrozenClause.of(unread()).extracted


def test_a_norm_with_a_cue_was_read_and_one_without_was_typed() -> None:
    typed, read = (
        clause(norm=evolve(NORM, evidence=[Evidence(Facet.ACTION, Span(4, 7), cue)]))
        for cue in ("", "operators.shall")
    )
    assert not FrozenClause.of(typed).extracted
    assert FrozenClause.of(read).extracted


PLACE = Scope(place=Extension.of("the east", {"UA"}))
FEW = Unit("ships", "count", "ships", Fraction(1))
MOST = Scope(quantity=Quantity(Fraction(3), None, FEW))
WHISPER = evolve(TALK, kinds={"whisper"})
ALL, FEWER = Extension.of("all", {"AS", "GI"}), Extension.of("all", {"GI"})
MEANT = [
    (Norm(OBLIGED, DIG, PLACE), Norm(OBLIGED, DIG, Scope(place=Extension.of("the east", {"GE"})))),
    (Norm(OBLIGED, DIG), Norm(OBLIGED, evolve(DIG, kinds={"trench"}))),
    (
        Norm(OBLIGED, DIG, MOST),
        Norm(
            OBLIGED,
            DIG,
            Scope(quantity=Quantity(Fraction(3), None, evolve(FEW, factor=Fraction(2)))),
        ),
    ),
    *(
        (Norm(OBLIGED, DIG, conditions=[old]), Norm(OBLIGED, DIG, conditions=[new]))
        for old, new in (
            (Proviso("if asked", action=TALK), Proviso("if asked", action=WHISPER)),
            (Proviso("if asked", bearers=ALL), Proviso("if asked", bearers=FEWER)),
        )
    ),
]


@pytest.mark.parametrize(("was", "now"), MEANT)
def test_what_names_stand_for_is_in_the_sense_and_not_in_the_coding(was: Norm, now: Norm) -> None:
    old, new = (FrozenClause.of(clause(norm=norm)) for norm in (was, now))
    assert old.coding == new.coding
    assert old.sense != new.sense
    assert old.sense == FrozenClause.of(clause("D7", text="Dig!", norm=was)).sense


def test_who_belongs_to_the_author_is_in_the_sense_and_other_names_are_not() -> None:
    one = unread()
    joined, renamed = (
        evolve(one, author=evolve(one.author, **changes))
        for changes in ({"memberships": [Membership("GI")]}, {"aliases": ["the other name"]})
    )
    assert FrozenClause.of(joined).coding == FrozenClause.of(one).coding
    assert FrozenClause.of(joined).sense != FrozenClause.of(one).sense
    assert FrozenClause.of(renamed) == FrozenClause.of(one)


def test_a_correction_is_kept_without_the_file_it_stood_in() -> None:
    computed = verdict(clause(), answer(), Relation.CONFLICT)
    facts: dict[str, Any] = {
        "because": "So.",
        "by": "A. Aro",
        "on": date(2031, 3, 1),
        "file": "own.toml",
        "line": 3,
    }
    override = Override("D1", "W1", relation=Relation.ALIGNED, **facts)
    held = evolve(
        computed, relation=Relation.ALIGNED, conflict=None, overridden=override, computed=computed
    )
    frozen = FrozenVerdict.of(held)
    assert frozen.correction is not None
    assert (frozen.correction.file, frozen.correction.line) == ("", None)
    assert frozen.computed is Relation.CONFLICT
    assert repr(frozen) == "D1 × W1: aligned, high, corrected by A. Aro, 2031-03-01"
    assert repr(FrozenVerdict.of(computed)) == "D1 × W1: conflict (modality), high"


def test_snapshots_say_how_much_they_hold() -> None:
    assert repr(snapshot()) == "Snapshot 'Comparison': 1 demands × 1 positions"
    assert repr(snapshot().demands[0]) == "FrozenClause D1: 8 characters, 5 lines"
    assert str(FILE) == "verbs.toml"
    assert str(evolve(FILE, own=True)) == "own file verbs.toml"


def test_the_digest_is_that_of_all_that_is_kept() -> None:
    assert snapshot().digest == snapshot().digest
    assert snapshot().digest != snapshot(version="1.1").digest


def test_ids_and_files_stand_only_once() -> None:
    twin = FrozenClause.of(answer("D1", GIVER))
    with pytest.raises(InvalidRecord, match=r"^Snapshot ids: found 'D1'; allowed: each only once"):
        snapshot(positions=[twin])
    with pytest.raises(InvalidRecord, match=r"^Snapshot.lexicon: found 'verbs.toml'; allowed: ea"):
        snapshot(lexicon=[FILE, FILE])
    assert snapshot(lexicon=[FILE, evolve(FILE, own=True)]).lexicon[1].own


def test_each_pair_has_its_verdict() -> None:
    message = r"^Snapshot.verdicts: found \[\]; allowed: one for each pair, .*: 1 in all"
    with pytest.raises(InvalidRecord, match=message):
        snapshot(verdicts=[])
