"""An evaluation put together: which labels, which rankings."""

from collections import Counter

import pytest
from hypothesis import given, settings

from clauses.errors import InvalidRecord, UnknownName
from clauses.evaluating.assembling import Search, assemble
from clauses.model.evaluation import Evaluation, Outcome
from clauses.testing.strategies.evaluation import evaluations

SOME = [
    Outcome("A1", "B1", "partial", "aligned", score=0.5),
    Outcome("A2", "B1", "aligned", "aligned", score=0.9),
    Outcome("A3", "B1", None, "conflict", score=0.9),
    Outcome("A4", "B1", "partial", None),
]


def made(positive: str | None = None, outcomes: list[Outcome] = SOME) -> Evaluation:
    return assemble(outcomes, (), ["Ada"], Search(positive, (1,)), "Some pairs")


def test_labels_are_those_that_occur_among_judged_pairs_in_the_order_allowed() -> None:
    assert made().labels == ("aligned", "partial")
    allowed = ("conflict", "partial", "aligned")
    assert assemble(SOME, allowed, [], Search(None, ()), "x").labels == ("partial", "aligned")


def test_each_label_with_scores_is_ranked() -> None:
    (ranking,) = made().rankings
    assert (ranking.label, ranking.ranked, ranking.at[0].name) == ("aligned", 2, "P@1")


def test_one_label_alone_is_ranked_where_scores_speak_of_it() -> None:
    (ranking,) = made("partial").rankings
    assert (ranking.label, ranking.ranked, ranking.wanted) == ("partial", 2, 2)


def test_a_label_to_look_for_must_occur_and_have_scores() -> None:
    with pytest.raises(UnknownName, match=r"^no label is called 'partal'; did you mean 'partial'"):
        made("partal")
    with pytest.raises(InvalidRecord, match=r"^evaluate.positive: found 'a'; allowed: a label to "):
        made("a", [Outcome("A1", "B1", "a", "a")])


def test_agreement_needs_more_than_one() -> None:
    assert made().agreement is None
    assert assemble(SOME, (), ["Ada", "Ben"], Search(None, ()), "x").agreement is not None


@settings(max_examples=25)
@given(evaluations())
def test_the_figures_fit_together(one: Evaluation) -> None:
    judged = [pair for pair in one.outcomes if pair.judged]
    kinds = (one.errors, one.missing, [pair for pair in judged if pair.right])
    assert sum(map(len, kinds)) == len(judged) == one.accuracy.of == one.micro.wanted
    others = (one.unjudged, one.contested)
    assert sum(map(len, others)) == len(one.outcomes) - len(judged)
    assert one.micro.recall.value == one.accuracy.value
    assert [sum(row) for row in one.confusion] == [score.wanted for score in one.scores]
    found = Counter(pair.found for pair in judged)
    columns = list(zip(*one.confusion, strict=True))
    assert [sum(column) for column in columns[:-1]] == [score.found for score in one.scores]
    assert sum(columns[-1] if columns else ()) == found[None] == len(one.missing)
    diagonal = [row[at] for at, row in enumerate(one.confusion)]
    assert diagonal == [score.right for score in one.scores]
    assert one.accepted.value == one.accuracy.value  # these let nothing else pass
