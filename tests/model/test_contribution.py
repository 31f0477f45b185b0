"""The waterfall: what each side added to the score, and did to the verdict."""

import pytest
from hypothesis import given

from clauses.errors import InvalidRecord
from clauses.model import contribution
from clauses.model.action import ActRelation
from clauses.model.contribution import Contribution
from clauses.model.match import Match, SharedWords
from clauses.model.reason import Effect, Reason
from clauses.model.relation import Relation
from clauses.model.scope import Facet
from clauses.model.source import Span
from clauses.model.verdict import Verdict
from clauses.testing import strategies
from tests.model.samples import answer, clause

VERDICTS = strategies.drawn_verdicts(clause(), answer())


@given(VERDICTS)
def test_the_amounts_add_up_to_the_score(one: Verdict) -> None:
    assert round(sum(step.amount for step in one.waterfall), 6) == one.match.score


@given(strategies.verdicts())
def test_what_judging_finds_adds_up_too(one: Verdict) -> None:
    assert round(sum(step.amount for step in one.waterfall), 6) == one.match.score


@given(VERDICTS)
def test_what_tied_comes_first_and_the_larger_part_before_the_other(one: Verdict) -> None:
    first, second, *others = one.waterfall
    assert first.amount >= second.amount
    assert {first.facet, second.facet} == {Facet.ACTION, Facet.WORDING}
    assert all(step.amount == 0 for step in others)


@given(VERDICTS)
def test_each_reason_is_a_step_in_its_order(one: Verdict) -> None:
    told = [
        Reason(step.facet, step.effect, step.label, step.demand, step.position)
        for step in one.waterfall[2:]
    ]
    weighed = [Reason(r.facet, r.effect, r.text, r.demand, r.position) for r in one.reasons]
    assert told == weighed


@pytest.mark.parametrize("link", ActRelation)
def test_every_tie_has_words_of_its_own(link: ActRelation) -> None:
    assert list(contribution._LINKS) == list(ActRelation)
    match = Match(clause(), answer(), link, 0.5, 0.25, speaks=True)
    assert Verdict(match, Relation.PARTIAL, "So.").waterfall[0] == Contribution(
        Facet.ACTION, contribution._LINKS[link], 0.5, Effect.NOTES, "You dig.", "We dig."
    )


def test_the_words_both_use_are_cited_from_either_side() -> None:
    shared = [SharedWords("dig", Span(4, 7), Span(3, 6)), SharedWords("x", Span(0, 3), Span(0, 2))]
    match = Match(clause(), answer(), ActRelation.SAME, 0.1, 0.2, speaks=True, shared=shared)
    wording = Verdict(match, Relation.PARTIAL, "So.").waterfall[0]
    assert (wording.label, wording.amount) == ("the words are alike", 0.2)
    assert (wording.demand, wording.position) == ("dig … You", "dig … We")


def test_no_word_alike_adds_nothing() -> None:
    match = Match(clause(), answer(), ActRelation.SAME, 0.1, 0.0, speaks=True)
    wording = Verdict(match, Relation.PARTIAL, "So.").waterfall[1]
    assert (wording.label, wording.amount, wording.demand) == ("no word is alike", 0.0, "")


@pytest.mark.parametrize("amount", [-0.1, 1.1])
def test_no_step_is_below_nothing_or_above_the_whole(amount: float) -> None:
    message = f"^Contribution.amount: found {amount}; allowed: 0 to 1$"
    with pytest.raises(InvalidRecord, match=message):
        Contribution(Facet.ACTION, "so", amount)
