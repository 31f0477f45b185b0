from datetime import date
from typing import Any

import pytest
from attrs import evolve

from clauses import render
from clauses.model.confidence import Confidence
from clauses.model.drift import Cause, ClauseChange, Drift, FileChange, Origin, VerdictChange
from clauses.model.override import Override
from clauses.model.reason import Effect, Reason
from clauses.model.relation import Relation
from clauses.model.report import Report
from clauses.model.scope import Facet
from clauses.model.snapshot import FrozenClause, FrozenVerdict, LexiconFile, Snapshot

WAS = FrozenVerdict("D1", "W1", Relation.ALIGNED, "It says so.")
CODED = (Origin(Cause.CODING, "D1"),)
CLAUSE = FrozenClause("D1", "Dig a canal.", ["modality: obligation", "action: dig"], "sha256:1")
STILL = Drift("Talks", "1.0", "1.0", False, 4)


def page(*verdicts: VerdictChange, **changes: Any) -> str:
    return render(evolve(STILL, verdicts=verdicts, **changes), "text", width=200)


def changed(now: FrozenVerdict | None, was: FrozenVerdict | None = WAS) -> VerdictChange:
    return VerdictChange("D1", "W1", was, now, CODED)


def reason(text: str) -> Reason:
    return Reason(Facet.PLACE, Effect.NARROWS, text)


def test_where_nothing_changed_one_sentence_will_do() -> None:
    told = "What changed: Talks\n===================\n"
    told += "No demand or position changed. 4 verdicts compared: none changed.\n"
    assert page() == told


def test_a_verdict_that_turned_is_told_with_what_it_was_and_where_it_comes_from() -> None:
    now = evolve(WAS, relation=Relation.PARTIAL, because="Only the east.", derived=True)
    told = page(changed(now))
    assert "4 verdicts compared: 1 turned. What they come from: coding 1." in told
    assert "Verdicts: turned\n" in told
    assert "- D1 × W1: aligned → partial. From coding of D1.\n" in told
    assert "  - Then: It says so.\n  - Now: Only the east.\n" in told
    assert "follows" not in told
    assert "Demands and positions" not in told
    assert "Library and lexicon" not in told


@pytest.mark.parametrize(
    ("changes", "lines"),
    [
        ({"confidence": Confidence.LOW}, ["Confidence: high → low"]),
        ({"derived": True}, ["It now follows only by inference."]),
        ({"caveats": ["Mind the gap."]}, ["Caveat new: Mind the gap."]),
        ({"reasons": [reason("The east.")]}, ["Reason new: The east."]),
        (
            {"because": "The east. The west.", "reasons": [reason("The east.")]},
            ["Then: It says so.", "Now: The east. The west."],
        ),
    ],
)
def test_each_part_that_differs_has_its_line_and_no_other(
    changes: dict[str, Any], lines: list[str]
) -> None:
    told = page(changed(evolve(WAS, **changes)))
    assert "- D1 × W1: aligned as before. From coding of D1.\n" in told
    assert [line.strip(" -") for line in told.splitlines() if line.startswith("  - ")] == lines
    assert "1 otherwise reasoned" in told


def test_what_is_lost_is_told_as_well() -> None:
    was = evolve(WAS, derived=True, caveats=["Mind the gap."], reasons=[reason("The east.")])
    told = page(changed(WAS, was))
    for line in ("follows directly", "Caveat gone: Mind the gap.", "Reason gone: The east."):
        assert line in told


def test_what_was_computed_beneath_a_correction_is_told_where_it_differs() -> None:
    override = Override("D1", "W1", "So.", "A. Aro", date(2031, 3, 1), relation=Relation.ALIGNED)
    was = evolve(WAS, correction=override, computed=Relation.PARTIAL)
    now = evolve(was, computed=Relation.UNADDRESSED)
    assert "Computed: partial → unaddressed" in page(changed(now, was))
    assert "Computed: aligned → unaddressed" in page(changed(now, WAS))
    assert "Computed: unaddressed → aligned" in page(changed(WAS, now))
    assert "Computed" not in page(changed(evolve(was, confidence=Confidence.LOW), was))
    assert "Computed" not in page(changed(evolve(WAS, relation=Relation.PARTIAL)))


def test_silence_as_before_is_one_line_for_each_demand() -> None:
    was = evolve(WAS, relation=Relation.UNADDRESSED)
    now = evolve(was, because="Nothing is said.")
    pairs = [VerdictChange("D1", id, was, now, CODED) for id in ("W1", "W2")]
    told = page(*pairs)
    assert "- D1 × W1, W2: unaddressed as before. From coding of D1.\n" in told
    assert "2 otherwise reasoned" in told
    assert "Nothing is said." not in told
    turned = page(VerdictChange("D1", "W3", WAS, now, CODED))
    assert "- D1 × W3: aligned → unaddressed. From coding of D1.\n" in turned


def test_what_is_new_or_gone_has_its_own_heading() -> None:
    told = page(changed(WAS, None), changed(None, WAS))
    assert "4 verdicts compared: 1 new, 1 gone." in told
    for kind in ("new", "gone"):
        assert f"Verdicts: {kind}\n" in told
    assert told.count("- D1 × W1: aligned.\n  - It says so.\n") == 2


def clause(was: FrozenClause | None, now: FrozenClause | None, *causes: Cause) -> str:
    origins = [Origin(cause, "D1") for cause in causes]
    return page(clauses=[ClauseChange("D1", True, was, now, origins)])


def test_a_clause_is_told_with_its_words_and_the_lines_that_differ() -> None:
    now = evolve(CLAUSE, text="Dig a ditch.", coding=["modality: right", "place: the east"])
    told = clause(CLAUSE, now, Cause.TEXT, Cause.CODING)
    assert "1 demand or position changed." in told
    assert "- demand D1: text; coding\n" in told
    assert "  - Then: “Dig a canal.”\n  - Now: “Dig a ditch.”\n" in told
    assert "  - modality: obligation → right\n" in told
    assert "  - action: dig → none\n  - place: none → the east\n" in told


def test_white_space_is_told_as_such() -> None:
    told = clause(CLAUSE, evolve(CLAUSE, text="Dig  a canal."), Cause.TEXT)
    assert "  - Only white space differs.\n" in told
    assert "Then" not in told


def test_clauses_whose_terms_mean_something_else_are_one_line() -> None:
    origin = Origin(Cause.LEXICON, "the terms in D1")
    one = ClauseChange("D1", True, CLAUSE, evolve(CLAUSE, sense="sha256:2"), [origin])
    told = page(clauses=[one, evolve(one, id="W1", demand=False)])
    assert "No demand or position changed." in told
    assert "Demands and positions\n" not in told
    assert "- other meaning of the terms in D1, W1\n" in told


def test_demands_and_positions_have_the_same_form() -> None:
    now = evolve(CLAUSE, text="Dig a ditch.")
    one = ClauseChange("D1", True, CLAUSE, now, [Origin(Cause.TEXT, "D1")])
    told = page(clauses=[one, evolve(one, id="W1", demand=False)])
    assert "2 demands or positions changed." in told
    assert "- position W1: text\n" in told


def test_a_clause_that_is_read_anew_is_told_with_what_that_comes_from() -> None:
    origin = Origin(Cause.LOGIC, "version 1.0, now 1.1")
    now = evolve(CLAUSE, coding=["modality: right", "action: dig"])
    told = page(clauses=[ClauseChange("D1", True, CLAUSE, now, [origin])])
    assert "- demand D1: logic: version 1.0, now 1.1\n" in told


def test_a_clause_that_is_new_or_gone_is_told_with_its_words() -> None:
    assert "- demand D1 is new\n  - “Dig a canal.”\n" in clause(None, CLAUSE, Cause.ADDED)
    assert "- demand D1 is gone\n  - “Dig a canal.”\n" in clause(CLAUSE, None, Cause.REMOVED)


def test_the_library_is_told_where_it_is_another() -> None:
    old, new = (LexiconFile("verbs.toml", f"sha256:{digit}") for digit in "12")
    files = [FileChange(old, new), FileChange(None, evolve(new, own=True)), FileChange(old, None)]
    told = page(now="1.1", files=files)
    assert "- clauses 1.0 → 1.1\n- verbs.toml changed\n- own file verbs.toml is new\n" in told
    assert "- verbs.toml is gone\n" in told
    assert "clauses" not in page(files=files[:1])
    assert "- clauses 1.0 as before, with other code\n" in page(rewritten=True)
    assert "other code" not in page(now="1.1", rewritten=True)


def test_markdown_has_the_same_headings() -> None:
    found = evolve(STILL, verdicts=[changed(evolve(WAS, confidence=Confidence.LOW))])
    told = render(found, "markdown")
    assert told.startswith("# What changed: Talks\n")
    assert "## Verdicts: otherwise reasoned\n" in told


def test_a_snapshot_shows_what_says_something(december: Report) -> None:
    frozen = Snapshot(
        december.title,
        "1.0",
        "sha256:2",
        [LexiconFile("verbs.toml", "sha256:1")],
        map(FrozenClause.of, december.demands),
        map(FrozenClause.of, december.positions),
        map(FrozenVerdict.of, december.verdicts),
    )
    told = render(frozen, "markdown")
    assert "Judged by clauses 1.0 with 1 file of words." in told
    assert frozen.digest in told
    assert "| D2 | W9 | conflict (power) | high |" in told
    assert "| D3 |" not in told


def test_a_snapshot_of_nothing_has_no_table() -> None:
    told = render(Snapshot("Talks", "1.0", "sha256:2", [], [], [], []), "markdown")
    assert "0 demands, 0 positions, 0 verdicts, of which 0 say something." in told
    assert "|" not in told
