"""Each single change is laid to what it comes from, and to nothing else."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from clauses.model.confidence import Confidence
from clauses.model.drift import Cause, Origin
from clauses.model.origins import since
from clauses.model.override import Override
from clauses.model.relation import Relation
from clauses.model.report import Report
from clauses.model.snapshot import FrozenClause, FrozenVerdict, LexiconFile, Snapshot
from clauses.testing.strategies.frozen import snapshots
from tests.model.samples import answer, clause, verdict

FILES = (LexiconFile("acts.toml", "sha256:1"), LexiconFile("verbs.toml", "sha256:2"))
ASKED, SAID = (clause("D1"), clause("D2")), (answer("W1"), answer("W2"))


def frozen(asked: int = 2, said: int = 2, relation: Relation = Relation.ALIGNED) -> Snapshot:
    demands, positions = ASKED[:asked], SAID[:said]
    verdicts = [verdict(one, other, relation) for one in demands for other in positions]
    report = Report(demands, positions, verdicts, "Talks")
    return Snapshot(
        report.title,
        "1.0",
        "sha256:1",
        FILES,
        map(FrozenClause.of, demands),
        map(FrozenClause.of, positions),
        map(FrozenVerdict.of, verdicts),
    )


WAS = frozen()
DOUBTED: dict[str, Any] = {"confidence": Confidence.LOW}
CORRECTION = Override("D1", "W1", "So.", "A. Aro", date(2031, 3, 1), relation=Relation.PARTIAL)


def doubt(snapshot: Snapshot, **changes: Any) -> Snapshot:
    """The first verdict, on D1 and W1, changed."""
    first, *others = snapshot.verdicts
    return evolve(snapshot, verdicts=[evolve(first, **{**DOUBTED, **changes}), *others])


def recode(snapshot: Snapshot, **changes: Any) -> Snapshot:
    """The first demand changed."""
    first, *others = snapshot.demands
    return evolve(snapshot, demands=[evolve(first, **changes), *others])


def extracted(snapshot: Snapshot) -> Snapshot:
    return recode(snapshot, extracted=True)


@given(snapshots("D1", "W1"))
def test_nothing_comes_of_what_stayed(one: Snapshot) -> None:
    found = since(one, one)
    assert not found.changed
    assert not found.files
    assert found.pairs == 1


@given(st.permutations(WAS.demands), st.permutations(FILES))
def test_order_is_no_change(demands: list[FrozenClause], files: list[LexiconFile]) -> None:
    verdicts = {one.pair: one for one in WAS.verdicts}
    pairs = [(one.id, other.id) for one in demands for other in WAS.positions]
    shuffled = evolve(
        WAS, demands=demands, lexicon=files, verdicts=[verdicts[pair] for pair in pairs]
    )
    found = since(WAS, shuffled)
    assert not found.changed
    assert not found.files


TYPED = [
    (recode(WAS, text="You dig now."), Origin(Cause.TEXT, "D1")),
    (recode(WAS, text="You  dig."), Origin(Cause.TEXT, "D1")),
    (recode(WAS, coding=["action: fill"]), Origin(Cause.CODING, "D1")),
    (recode(WAS, coding=["action: fill"], sense="sha256:9"), Origin(Cause.CODING, "D1")),
    (recode(WAS, text="You dig now.", sense="sha256:9"), Origin(Cause.TEXT, "D1")),
    (recode(WAS, sense="sha256:9"), Origin(Cause.LEXICON, "the terms in D1")),
]


@pytest.mark.parametrize(("now", "origin"), TYPED)
def test_a_clause_that_differs_is_what_its_verdicts_come_from(
    now: Snapshot, origin: Origin
) -> None:
    found = since(WAS, doubt(now))
    assert [(one.id, one.demand, one.origins) for one in found.clauses] == [("D1", True, (origin,))]
    (changed,) = found.verdicts
    assert (changed.pair, changed.origins) == (("D1", "W1"), (origin,))
    assert since(WAS, now).verdicts == ()


@pytest.mark.parametrize(("now", "origin"), TYPED[:-1])
def test_words_and_coding_are_nearer_than_the_library(now: Snapshot, origin: Origin) -> None:
    later = evolve(doubt(now), version="1.1", lexicon=FILES[:1])
    assert since(WAS, later).verdicts[0].origins == (origin,)


def test_with_what_terms_mean_the_library_is_told_as_well() -> None:
    now, origin = TYPED[-1]
    later = since(WAS, evolve(doubt(now), version="1.1", lexicon=FILES[:1]))
    assert later.clauses[0].origins == (origin,)
    told = ["lexicon: the terms in D1", "lexicon: verbs.toml", "logic: version 1.0, now 1.1"]
    assert [str(one) for one in later.verdicts[0].origins] == told


def test_words_and_coding_may_both_differ() -> None:
    found = since(WAS, doubt(recode(WAS, text="You fill.", coding=["action: fill"])))
    assert found.verdicts[0].causes == (Cause.TEXT, Cause.CODING)


def test_either_side_counts_and_each_is_named() -> None:
    said, *others = WAS.positions
    now = evolve(recode(WAS, text="Dig."), positions=[evolve(said, text="No."), *others])
    found = since(WAS, doubt(now))
    assert found.verdicts[0].origins == (Origin(Cause.TEXT, "D1"), Origin(Cause.TEXT, "W1"))
    assert [one.demand for one in found.clauses] == [True, False]


def test_a_clause_is_not_blamed_for_pairs_it_is_not_in() -> None:
    *others, last = WAS.verdicts
    now = evolve(recode(WAS, text="Dig."), verdicts=[*others, evolve(last, **DOUBTED)])
    assert since(WAS, now).verdicts[0].causes == (Cause.LOGIC,)


LIBRARY = [
    (evolve(WAS, lexicon=FILES[:1]), ["lexicon: verbs.toml"]),
    (evolve(WAS, lexicon=[FILES[0], evolve(FILES[1], digest="x")]), ["lexicon: verbs.toml"]),
    (
        evolve(WAS, lexicon=[*FILES, evolve(FILES[0], own=True)]),
        ["lexicon: own file acts.toml"],
    ),
    (evolve(WAS, version="1.1"), ["logic: version 1.0, now 1.1"]),
    (
        evolve(WAS, version="1.1", lexicon=FILES[:1]),
        ["lexicon: verbs.toml", "logic: version 1.0, now 1.1"],
    ),
    (evolve(WAS, code="sha256:2"), ["logic: other code in version 1.0"]),
    (evolve(WAS, code="sha256:2", version="1.1"), ["logic: version 1.0, now 1.1"]),
    (WAS, ["logic: a scorer or judge of your own"]),
]


@pytest.mark.parametrize(("now", "told"), LIBRARY)
def test_where_no_clause_differs_the_library_does(now: Snapshot, told: list[str]) -> None:
    found = since(WAS, doubt(now))
    assert [str(one) for one in found.verdicts[0].origins] == told
    assert found.clauses == ()
    assert not since(WAS, now).changed
    assert (found.was, found.now) == ("1.0", now.version)
    assert found.rewritten is (now.code != WAS.code)


@pytest.mark.parametrize(("now", "told"), LIBRARY)
def test_a_norm_that_is_read_follows_words_or_the_library(now: Snapshot, told: list[str]) -> None:
    was = extracted(WAS)
    for changes in ({"coding": [*was.demands[0].coding, "place: x"]}, {"sense": "sha256:9"}):
        reread = recode(extracted(now), **changes)
        assert [str(one) for one in since(was, reread).clauses[0].origins] == told
        both = recode(reread, text="You fill.")
        assert since(was, both).clauses[0].origins == (Origin(Cause.TEXT, "D1"),)


def test_who_speaks_is_no_part_of_the_words_of_a_read_norm() -> None:
    was = extracted(WAS)
    now = recode(was, coding=["author: GI", *was.demands[0].coding[1:]])
    assert since(was, now).clauses[0].origins == (Origin(Cause.CODING, "D1"),)


def test_a_correction_is_what_its_verdict_comes_from() -> None:
    corrected = doubt(WAS, correction=CORRECTION)
    told = [str(one) for one in since(WAS, corrected).verdicts[0].origins]
    assert told == ["correction by A. Aro, 2031-03-01"]
    told = [str(one) for one in since(corrected, WAS).verdicts[0].origins]
    assert told == ["correction by A. Aro, 2031-03-01, dropped"]
    reworded = since(WAS, recode(corrected, text="Dig."))
    assert reworded.verdicts[0].causes == (Cause.CORRECTION, Cause.TEXT)


def test_a_correction_that_stays_is_no_cause() -> None:
    was = doubt(WAS, correction=CORRECTION)
    now = doubt(was, correction=CORRECTION, because="Another reason.")
    assert since(was, now).verdicts[0].causes == (Cause.LOGIC,)


def test_what_is_new_or_gone_is_told_with_what_it_says() -> None:
    small = frozen(said=1)
    grown, shrunk = since(small, WAS), since(WAS, small)
    assert [one.id for one in grown.clauses] == [one.id for one in shrunk.clauses] == ["W2"]
    assert [one.pair for one in grown.verdicts] == [("D1", "W2"), ("D2", "W2")]
    assert {one.causes for one in grown.verdicts} == {(Cause.ADDED,)}
    assert {one.causes for one in shrunk.verdicts} == {(Cause.REMOVED,)}
    assert all(one.was is None for one in grown.verdicts)
    assert all(one.now is None for one in shrunk.verdicts)
    assert grown.pairs == shrunk.pairs == 2


def test_silence_of_what_is_new_or_gone_is_left_out() -> None:
    silent, small = frozen(relation=Relation.UNADDRESSED), frozen(1, 1, Relation.UNADDRESSED)
    assert since(small, silent).verdicts == since(silent, small).verdicts == ()
    assert len(since(small, silent).clauses) == 2
    # Unless a person holds that it is silence.
    held = evolve(small.verdicts[0], correction=CORRECTION)
    gone = since(evolve(small, verdicts=[held]), evolve(small, positions=[], verdicts=[]))
    assert gone.verdicts[0].causes == (Cause.REMOVED,)


def test_a_clause_that_changed_sides_is_gone_and_new() -> None:
    was = frozen(1, 1)
    swapped = evolve(was, demands=[], positions=[*was.positions, *was.demands], verdicts=[])
    found = [(one.id, one.demand, one.origins[0].cause) for one in since(was, swapped).clauses]
    assert found == [("D1", True, Cause.REMOVED), ("D1", False, Cause.ADDED)]
