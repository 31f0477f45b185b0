"""Corrections in the place of what was computed: the rest of a report stays as it was."""

import re
import warnings
from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from clauses import (
    ActRelation,
    Clause,
    Confidence,
    ConflictKind,
    DossierError,
    Effect,
    Facet,
    Match,
    Relation,
    Report,
    Verdict,
    amend,
    compare,
    decide,
    judge,
)
from clauses.errors import StaleOverride
from clauses.model.override import Override, Overrides
from clauses.testing import strategies
from tests.judging.building import answer, demand, norm

DAY = date(2031, 3, 1)
BAN = norm("prohibition", "deploy", bearers="NATO", place="Poland")
ASKED = evolve(demand(BAN), id="D1")
FREE = evolve(answer(norm("permission", "deploy", bearers="NATO")), id="W1")
TALK = evolve(answer(norm("obligation", "negotiate", bearers="NATO")), id="W2")


def override(position: str = "W1", **facts: Any) -> Override:
    """A correction of what was answered to D1."""
    return Override("D1", position, "They said so.", "A. Aro", DAY, **facts)


def corrected(one: Override, *said: Clause) -> Report:
    """The comparison with one correction, which must be of some use."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return compare([ASKED], said or [FREE, TALK], overrides=Overrides([one]))


def test_a_corrected_verdict_stands_in_the_place_of_the_computed_one() -> None:
    one = override(relation=Relation.PARTIAL)
    report = corrected(one)
    fixed, other = report.verdicts
    assert fixed.computed == judge(ASKED, FREE)
    assert (fixed.relation, fixed.conflict, fixed.because) == (
        Relation.PARTIAL,
        None,
        "They said so.",
    )
    assert (fixed.overridden, fixed.confidence, fixed.caveats) == (one, Confidence.HIGH, ())
    assert other == judge(ASKED, TALK)
    assert report.corrected == (fixed,)


@pytest.mark.parametrize(
    ("relation", "effect"),
    [
        (Relation.ALIGNED, Effect.ACCEPTS),
        (Relation.PARTIAL, Effect.NARROWS),
        (Relation.CONDITIONAL, Effect.ADDS),
        (Relation.COUNTER_DEMAND, Effect.ADDS),
        (Relation.CONFLICT, Effect.REFUSES),
        (Relation.PROCEDURAL, Effect.NOTES),
        (Relation.UNADDRESSED, Effect.NOTES),
        (Relation.UNDETERMINED, Effect.NOTES),
    ],
)
def test_its_reason_is_the_persons(relation: Relation, effect: Effect) -> None:
    kind = ConflictKind.CONDITION if relation is Relation.CONFLICT else None
    words = {"demand_text": "it was said", "position_text": "It was never said."}
    with pytest.warns(StaleOverride):
        report = compare(
            [ASKED],
            [FREE],
            overrides=Overrides([override(relation=relation, conflict=kind, **words)]),
        )
    (reason,) = report.verdicts[0].reasons
    assert (reason.facet, reason.effect, reason.text) == (Facet.WORDING, effect, "They said so.")
    assert (reason.demand, reason.position) == ("it was said", FREE.text)


@pytest.mark.parametrize("relation", [Relation.ALIGNED, Relation.UNADDRESSED, Relation.PROCEDURAL])
def test_remedies_fit_the_corrected_relation(relation: Relation) -> None:
    (fixed,) = corrected(override(relation=relation), FREE).verdicts
    assert bool(fixed.remedies) is (relation is not Relation.ALIGNED)
    again = judge(ASKED, amend(fixed)) if fixed.remedies else fixed
    assert again.relation is Relation.ALIGNED


def test_a_pair_held_apart_says_nothing_to_the_demand() -> None:
    (fixed,) = corrected(override(speaks=False), FREE).verdicts
    assert (fixed.relation, fixed.because) == (Relation.UNADDRESSED, "They said so.")
    assert not fixed.match.speaks
    assert fixed.computed == judge(ASKED, FREE)
    assert fixed.match.score == judge(ASKED, FREE).match.score


def test_a_pair_held_together_is_judged_as_being_on_one_act() -> None:
    exempt = evolve(answer(norm("permission", "exercise", bearers="NATO")), id="W1")
    assert judge(ASKED, exempt).relation is Relation.UNADDRESSED
    (fixed,) = corrected(override(speaks=True), exempt).verdicts
    assert fixed.relation is Relation.CONFLICT
    assert (fixed.match.link, fixed.match.speaks) == (ActRelation.SAME, True)
    assert fixed.because != "They said so."


def test_the_tie_may_be_corrected_with_the_pairing() -> None:
    ordered = evolve(answer(norm("obligation", "exercise", bearers="NATO")), id="W1")
    (same,) = corrected(override(speaks=True), ordered).verdicts
    (opposite,) = corrected(override(speaks=True, link=ActRelation.OPPOSITE), ordered).verdicts
    assert (same.relation, opposite.relation) == (Relation.CONFLICT, Relation.ALIGNED)
    (wider,) = corrected(override(speaks=True, link=ActRelation.GENUS), FREE).verdicts
    assert wider.match.link is ActRelation.GENUS


def test_a_known_tie_stays_where_only_the_scope_was_wrong() -> None:
    kind = evolve(answer(norm("permission", "deploy", place="France")), id="W1")
    match = judge(ASKED, kind).match
    assert (match.link, match.speaks) == (ActRelation.SAME, False)
    (fixed,) = corrected(override(speaks=True), kind).verdicts
    assert fixed.match.link is ActRelation.SAME


def test_a_judge_of_ones_own_is_asked_about_the_corrected_pairing() -> None:
    asked: list[Match] = []

    def own(match: Match) -> Verdict:
        asked.append(match)
        return decide(match)

    one = Overrides([override(speaks=False)])
    compare([ASKED], [FREE], judge=own, overrides=one)
    assert [match.speaks for match in asked] == [True, False]


@pytest.mark.parametrize(
    ("position", "facts", "found"),
    [
        ("W1", {"relation": Relation.CONFLICT, "conflict": ConflictKind.MODALITY}, "conflict"),
        ("W2", {"relation": Relation.UNADDRESSED}, "unaddressed"),
        ("W1", {"speaks": True}, "conflict"),
        ("W1", {"speaks": True, "link": ActRelation.SAME}, "conflict"),
        ("W2", {"speaks": False}, "unaddressed"),
    ],
)
def test_what_changes_nothing_is_warned_of_and_marks_nothing(
    position: str, facts: dict[str, Any], found: str
) -> None:
    one = override(position, file="own.toml", line=3, **facts)
    told = f"own.toml:3: D1 × {position}, corrected by A. Aro, 2031-03-01: Nothing is left to "
    message = f"^{re.escape(told)}correct: it is {found} as computed.$"
    with pytest.warns(StaleOverride, match=message) as caught:
        report = compare([ASKED], [FREE, TALK], overrides=Overrides([one]))
    assert report == compare([ASKED], [FREE, TALK])
    assert caught[0].filename == __file__


def test_another_kind_of_conflict_is_a_correction() -> None:
    one = override(relation=Relation.CONFLICT, conflict=ConflictKind.POWER)
    assert corrected(one).verdicts[0].conflict is ConflictKind.POWER


def test_new_words_are_warned_of_and_make_the_verdict_less_sure() -> None:
    one = override(relation=Relation.PARTIAL, demand_text="Gone.", position_text="Gone too.")
    with pytest.warns(StaleOverride) as caught:
        (fixed,) = compare([ASKED], [FREE], overrides=Overrides([one])).verdicts
    assert [str(each.message) for each in caught] == [
        f"D1 × W1, corrected by A. Aro, 2031-03-01: {caveat}" for caveat in fixed.caveats
    ]
    assert fixed.caveats == (
        "The words of D1 have changed since it was corrected.",
        "The words of W1 have changed since it was corrected.",
    )
    assert fixed.confidence is Confidence.MEDIUM


def test_ids_that_are_not_compared_are_refused_all_at_once() -> None:
    some = Overrides(
        [override("W9", speaks=True), Override("D8", "W1", "So.", "A. Aro", DAY, speaks=True)]
    )
    with pytest.raises(DossierError) as caught:
        compare([ASKED], [FREE], overrides=some)
    assert str(caught.value).splitlines() == [
        "overrides: 2 faults",
        "  overrides: D1 × W9: no position is called 'W9'",
        "  overrides: D8 × W1: no demand is called 'D8'",
    ]
    assert compare([ASKED], [FREE], overrides=some.about([ASKED], [FREE])).corrected == ()


@given(strategies.clause_lists("demand"), strategies.clause_lists("position"), st.data())
def test_every_other_verdict_stays_and_what_was_computed_is_kept(
    asked: list[Clause], said: list[Clause], data: st.DataObject
) -> None:
    plain = compare(asked, said)
    pairs = [one.pair for one in plain.verdicts]
    chosen = data.draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    some = Overrides([data.draw(strategies.overrides(*pair)) for pair in chosen])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", StaleOverride)
        report = compare(asked, said, overrides=some)
    for before, after in zip(plain.verdicts, report.verdicts, strict=True):
        if after.overridden is None:
            assert after == before
        else:
            assert after.computed == before
            assert some.of(*after.pair) == after.overridden
            if after.overridden.relation:
                assert after.relation is after.overridden.relation
    assert compare(asked, said, overrides=Overrides()) == plain
