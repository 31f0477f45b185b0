"""Average precision, after a textbook, by hand, and by laws."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.evaluating.ranking import average_precision, hits, merged, ranking, steps
from clauses.model.evaluation import Outcome

SCORED = st.lists(st.tuples(st.sampled_from((0.1, 0.5, 0.9)) | st.floats(0, 1), st.booleans()))


def ranked(relevant: set[int], among: int = 10) -> list[tuple[int, int]]:
    return [(int(rank in relevant), int(rank not in relevant)) for rank in range(1, among + 1)]


# W. B. Croft, D. Metzler and T. Strohman, Search Engines (2010), figure 8.2, six relevant.
@pytest.mark.parametrize(
    ("relevant", "expected"), [({1, 3, 4, 5, 6, 10}, 0.78), ({2, 5, 6, 7, 9, 10}, 0.52)]
)
def test_average_precision_is_that_of_a_textbook(relevant: set[int], expected: float) -> None:
    assert average_precision(ranked(relevant), 6) == pytest.approx(expected, abs=0.0051)


def test_what_is_wanted_and_never_ranked_counts_nothing() -> None:
    assert average_precision(ranked({1}), 4) == 0.25
    assert average_precision(ranked({1}), 0) is None
    assert average_precision([], 2) == 0


def test_equals_share_a_rank() -> None:
    # Both wanted pairs stand at the end of the rank, whatever the order: two of three.
    assert average_precision(steps([(0.5, True), (0.5, False), (0.5, True)]), 2) == 2 / 3
    assert hits([(2, 1)], 1) == 2 / 3
    assert hits([(1, 0), (0, 4)], 3) == 1
    assert hits([(1, 0)], 5) == 1


@given(SCORED)
def test_the_order_of_listing_is_of_no_account(scored: list[tuple[float, bool]]) -> None:
    wanted = sum(right for _, right in scored)
    figure = average_precision(steps(scored), wanted)
    assert average_precision(steps(scored[::-1]), wanted) == figure
    joined = average_precision(merged(steps(scored)), wanted)
    assert joined == pytest.approx(figure) if figure is not None else joined is None
    assert figure is None or 0 <= figure <= 1


@given(SCORED)
def test_only_the_order_of_scores_counts(scored: list[tuple[float, bool]]) -> None:
    squeezed = [(score / 4 + 2, right) for score, right in scored if score > 0.01]
    kept = [(score, right) for score, right in scored if score > 0.01]
    if len({score for score, _ in squeezed}) == len({score for score, _ in kept}):
        assert steps(squeezed) == steps(kept)


@given(st.integers(1, 9), st.integers(0, 9))
def test_all_wanted_before_the_rest_is_one_and_no_other_order_is(right: int, wrong: int) -> None:
    best = [(1, 0)] * right + [(0, 1)] * wrong
    assert average_precision(best, right) == pytest.approx(1)
    worst = average_precision(best[::-1], right)
    assert worst is not None
    assert worst == pytest.approx(1) if not wrong else worst < 1


def outcome(number: int, expected: str | None, found: str, score: float | None) -> Outcome:
    return Outcome(f"A{number}", "B1", expected, found, score=score)


PAIRS = [
    outcome(1, "yes", "yes", 0.9),
    outcome(2, "no", "yes", 0.8),
    outcome(3, "yes", "no", 0.7),
    outcome(4, "yes", "yes", None),
    outcome(5, None, "yes", 0.99),  # nobody judged it
]


def test_scores_rank_the_label_they_stand_with() -> None:
    found = ranking("yes", PAIRS, (1, 2, 10), positive=False)
    assert (found.label, found.ranked, found.wanted) == ("yes", 2, 3)
    assert found.average_precision.value == pytest.approx(1 / 3)
    assert found.average_precision.of == 3
    assert [(one.name, one.value, one.of) for one in found.at] == [
        ("P@1", 1.0, 1),
        ("P@2", 0.5, 2),
        ("P@10", 0.5, 2),  # no more than two have a score
    ]


def test_scores_may_speak_of_one_label_whatever_was_found() -> None:
    found = ranking("yes", PAIRS, (), positive=True)
    assert (found.ranked, found.wanted, found.at) == (3, 3, ())
    assert found.average_precision.value == pytest.approx((1 + 2 / 3) / 3)


def test_nothing_wanted_has_no_average() -> None:
    found = ranking("no", PAIRS[:1], (3,), positive=False)
    assert found.average_precision.value is None
    assert found.at[0].value is None


def test_average_precision_has_an_interval() -> None:
    many = [outcome(n, "yes" if n % 3 else "no", "yes", 1 / (1 + n)) for n in range(30)]
    figure = ranking("yes", many, (), positive=False).average_precision
    assert figure.low is not None
    assert figure.high is not None
    assert figure.value is not None
    assert figure.low < figure.value < figure.high
