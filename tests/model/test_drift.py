import pytest
from attrs import evolve

from clauses.model.confidence import Confidence
from clauses.model.drift import Cause, ClauseChange, Drift, FileChange, Origin, VerdictChange
from clauses.model.relation import ConflictKind, Relation
from clauses.model.snapshot import FrozenClause, FrozenVerdict, LexiconFile
from tests.model.samples import answer, clause, verdict

CLAUSE = FrozenClause.of(clause())
VERDICT = FrozenVerdict.of(verdict(clause(), answer()))
CODED = (Origin(Cause.CODING, "D1"),)


@pytest.mark.parametrize(
    ("origin", "told"),
    [
        (Origin(Cause.TEXT, "W9"), "text of W9"),
        (Origin(Cause.CODING, "D1"), "coding of D1"),
        (Origin(Cause.CORRECTION, "by A. Aro"), "correction by A. Aro"),
        (Origin(Cause.LEXICON, "verbs.toml"), "lexicon: verbs.toml"),
        (Origin(Cause.LOGIC, "version 1, now 2"), "logic: version 1, now 2"),
        (Origin(Cause.ADDED, "W9"), "W9 is new"),
        (Origin(Cause.REMOVED, "W9"), "W9 is gone"),
    ],
)
def test_an_origin_reads_as_the_end_of_a_sentence(origin: Origin, told: str) -> None:
    assert str(origin) == told


def test_every_cause_is_told() -> None:
    assert all(str(Origin(cause, "here")) for cause in Cause)


def test_a_file_is_named_whether_it_is_new_or_gone() -> None:
    file = LexiconFile("own.toml", "sha256:1", own=True)
    assert FileChange(None, file).name == FileChange(file, None).name == "own file own.toml"


def changed(*lines: str, was: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    old, new = evolve(CLAUSE, coding=was), evolve(CLAUSE, coding=lines)
    return ClauseChange("D1", True, old, new, CODED).lines


def test_lines_of_one_field_stand_side_by_side() -> None:
    was = ("modality: obligation", "action: dig")
    assert changed("modality: right", "action: dig", was=was) == (
        ("modality: obligation", "modality: right"),
    )


def test_lines_that_came_or_went_stand_alone() -> None:
    assert changed("a: 1", "c: 3", was=("a: 1", "b: 2")) == (("b: 2", ""), ("", "c: 3"))


def test_of_several_lines_of_one_field_each_has_its_own() -> None:
    was = ("condition: x", "condition: y")
    assert changed("condition: v", "condition: w", was=was) == (
        ("condition: x", "condition: v"),
        ("condition: y", "condition: w"),
    )


@pytest.mark.parametrize(("was", "now"), [(None, CLAUSE), (CLAUSE, None), (CLAUSE, CLAUSE)])
def test_there_are_no_lines_to_set_beside_nothing(
    was: FrozenClause | None, now: FrozenClause | None
) -> None:
    assert ClauseChange("D1", True, was, now).lines == ()


def test_another_relation_or_conflict_turns_a_verdict_and_other_reasons_do_not() -> None:
    held = evolve(VERDICT, relation=Relation.CONFLICT, conflict=ConflictKind.POWER)
    doubted = evolve(VERDICT, confidence=Confidence.LOW, because="Perhaps.")
    assert VerdictChange("D1", "W1", VERDICT, held).turned
    assert VerdictChange("D1", "W1", held, evolve(held, conflict=ConflictKind.OBJECT)).turned
    one = VerdictChange("D1", "W1", VERDICT, doubted, CODED * 2)
    assert not one.turned
    assert one.parts == ("because", "confidence")
    assert one.causes == (Cause.CODING,)
    assert one.pair == ("D1", "W1")


def test_what_is_new_or_gone_turned_and_has_no_parts() -> None:
    for was, now in ((None, VERDICT), (VERDICT, None)):
        assert VerdictChange("D1", "W1", was, now).turned
        assert VerdictChange("D1", "W1", was, now).parts == ()


@pytest.mark.parametrize(
    ("now", "written"),
    [
        (evolve(CLAUSE, text="Dig."), True),
        (evolve(CLAUSE, coding=["action: dig"]), True),
        (evolve(CLAUSE, sense="sha256:9"), False),
        (None, True),
    ],
)
def test_only_what_people_write_makes_a_clause_another(
    now: FrozenClause | None, written: bool
) -> None:
    one = ClauseChange("D1", True, CLAUSE, now)
    assert one.written is written
    assert Drift("Talks", "1", "1", False, 1, clauses=[one]).changed is written


def test_files_and_versions_alone_are_no_change() -> None:
    file = FileChange(None, LexiconFile("own.toml", "sha256:1"))
    still = Drift("Talks", "1", "2", True, 4, [file])
    assert not still.changed
    assert evolve(still, clauses=[ClauseChange("D1", True, None, CLAUSE)]).changed
    moved = evolve(still, verdicts=[VerdictChange("D1", "W1", None, VERDICT, CODED)])
    assert moved.changed
    assert moved.turned == moved.by(Cause.CODING) == moved.verdicts
    assert moved.by(Cause.TEXT) == ()
    assert repr(moved) == "Drift: 0 clauses and 1 verdicts of 4 pairs changed"
