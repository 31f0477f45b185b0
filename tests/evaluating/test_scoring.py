"""Precision, recall, F1 and the means over labels, counted by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.evaluating.scoring import (
    Scorer,
    accepted,
    accuracy,
    by_confidence,
    tally,
    together,
)
from clauses.model.confidence import Confidence
from clauses.model.evaluation import Outcome
from clauses.model.figure import Figure

LABEL = st.sampled_from("abc")
PAIRS = st.lists(st.tuples(LABEL, st.none() | LABEL), max_size=12)


def outcomes(pairs: list[tuple[str, str | None]]) -> list[Outcome]:
    numbered = enumerate(pairs, start=1)
    return [Outcome(f"A{n}", "B1", expected, found) for n, (expected, found) in numbered]


# Five of a: three found, one taken for b, one missing. Three of b: one found, two taken for a.
SOME = outcomes([("a", "a")] * 3 + [("a", "b"), ("a", None), ("b", "b"), ("b", "a"), ("b", "a")])


def near(figure: Figure, value: float, of: int) -> bool:
    assert figure.low is not None
    assert figure.high is not None
    assert figure.low <= value <= figure.high
    return figure.value == pytest.approx(value) and figure.of == of


def test_each_label_by_hand() -> None:
    score = Scorer(SOME, ["a", "b"]).label("a")
    assert (score.wanted, score.found, score.right) == (5, 5, 3)
    assert near(score.precision, 3 / 5, 5)
    assert near(score.recall, 3 / 5, 5)
    assert near(score.f1, 3 / 5, 10)
    score = Scorer(SOME, ["a", "b"]).label("b")
    assert (score.wanted, score.found, score.right) == (3, 2, 1)
    assert near(score.precision, 1 / 2, 2)
    assert near(score.recall, 1 / 3, 3)
    assert near(score.f1, 2 / 5, 5)


def test_all_labels_by_hand() -> None:
    scorer = Scorer(SOME, ["a", "b"])
    micro, macro = scorer.micro(), scorer.macro()
    assert near(micro.precision, 4 / 7, 7)
    assert near(micro.recall, 4 / 8, 8)
    assert near(micro.f1, 8 / 15, 15)
    assert near(macro.precision, (3 / 5 + 1 / 2) / 2, 2)
    assert near(macro.recall, (3 / 5 + 1 / 3) / 2, 2)
    assert near(macro.f1, (3 / 5 + 2 / 5) / 2, 2)
    assert (macro.wanted, macro.found, macro.right) == (8, 7, 4)


def test_kappa_is_over_the_pairs_both_judged() -> None:
    # Seven pairs: a and a 3, a and b 1, b and a 2, b and b 1; by chance (4·5 + 3·2) / 49.
    kappa = Scorer(SOME, ["a", "b"]).kappa()
    assert near(kappa, (4 / 7 - 26 / 49) / (1 - 26 / 49), 7)


def test_what_was_never_found_has_no_precision_and_counts_nothing_in_the_mean() -> None:
    scorer = Scorer(outcomes([("a", "a"), ("b", "a")]), ["a", "b"])
    assert scorer.label("b").precision.value is None
    assert scorer.label("b").f1.value == 0
    assert scorer.macro().precision.value == 0.25


def test_nothing_judged_gives_no_figure() -> None:
    scorer = Scorer([Outcome("A1", "B1", None, "a")], [])
    for score in (scorer.micro(), scorer.macro(), scorer.label("a")):
        assert (score.wanted, score.found) == (0, 0)
        assert [one.value for one in (score.precision, score.recall, score.f1)] == [None] * 3
    assert scorer.kappa().value is None
    assert accuracy([]).value is None


def test_labels_that_would_pass_count_as_accepted() -> None:
    some = [
        Outcome("A1", "B1", "a", "b", also=["b"]),
        Outcome("A2", "B1", "a", "a", also=["b"]),
        Outcome("A3", "B1", "a", None, also=["b"]),
        Outcome("A4", "B1", None, "a"),
    ]
    assert (accuracy(some).value, accuracy(some).of) == (1 / 3, 3)
    assert accepted(some).value == 2 / 3


def test_accuracy_is_told_by_confidence_where_it_differs() -> None:
    sure = Outcome("A1", "B1", "a", "a")
    unsure = Outcome("A2", "B1", "a", "b", confidence=Confidence.LOW)
    assert by_confidence([sure, sure]) == ()
    assert [(one.name, one.value, one.of) for one in by_confidence([unsure, sure])] == [
        ("high", 1.0, 1),
        ("low", 0.0, 1),
    ]


@given(PAIRS)
def test_micro_is_the_sum_of_the_labels(pairs: list[tuple[str, str | None]]) -> None:
    cells = Scorer(outcomes(pairs), "abc").whole
    counts = [tally(label, cells) for label in "abc"]
    whole = together(cells)
    assert whole.wanted == sum(one.wanted for one in counts) == len(pairs)
    assert whole.found == sum(one.found for one in counts)
    assert whole.right == sum(one.right for one in counts)


@given(PAIRS.filter(bool))
def test_f1_is_the_harmonic_mean(pairs: list[tuple[str, str | None]]) -> None:
    score = Scorer(outcomes(pairs), "abc").micro()
    precision, recall, f1 = score.precision.value, score.recall.value, score.f1.value
    if precision and recall:
        assert f1 == pytest.approx(2 * precision * recall / (precision + recall))
    else:
        assert f1 == 0


def test_confidence_of_result_is_repeatable() -> None:
    assert Scorer(SOME, "ab").micro() == Scorer(SOME, "ab").micro()
