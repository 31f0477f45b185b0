"""Intervals: Wilson's after a published comparison, and samples that are what they should be."""

from math import isclose
from random import Random
from statistics import fmean, pvariance

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.evaluating.figures import share, statistic
from clauses.evaluating.intervals import (
    DRAWS,
    FEWER,
    LARGE,
    binomial,
    percentiles,
    redrawn,
    resampled,
    wilson,
)

SEEDS = st.randoms(use_true_random=False)
HITS = st.integers(0, 60).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


# R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine
# 17 (1998), table I, method 3.
@pytest.mark.parametrize(
    ("hits", "trials", "interval"),
    [
        (81, 263, (0.2553, 0.3662)),
        (15, 148, (0.0624, 0.1605)),
        (0, 20, (0.0000, 0.1611)),
        (1, 29, (0.0061, 0.1718)),
    ],
)
def test_wilson_is_as_published(hits: int, trials: int, interval: tuple[float, float]) -> None:
    assert wilson(hits, trials) == pytest.approx(interval, abs=0.00005)


def test_nothing_tried_is_nothing_known() -> None:
    assert wilson(0, 0) == (0.0, 1.0)
    assert share("recall", 0, 0).value is None


@given(HITS)
def test_wilson_holds_the_share_and_mirrors(case: tuple[int, int]) -> None:
    hits, trials = case
    low, high = wilson(hits, trials)
    assert 0 <= low <= high <= 1
    if trials:
        assert low <= hits / trials <= high
    mirrored = wilson(trials - hits, trials)
    assert mirrored == pytest.approx((1 - high, 1 - low))


@given(HITS)
def test_more_cases_of_the_same_share_tell_more(case: tuple[int, int]) -> None:
    hits, trials = case
    low, high = wilson(hits, trials)
    closer = wilson(4 * hits, 4 * trials)
    assert not trials or closer[1] - closer[0] < high - low


@given(st.lists(st.integers(0, 30), max_size=9))
def test_a_sample_is_as_large_as_the_whole_and_of_the_same_kinds(counts: list[int]) -> None:
    samples = resampled(counts, draws=5)
    assert samples == resampled(counts, draws=5)
    for sample in samples:
        assert sum(sample) == sum(counts)
        assert all(drawn == 0 for drawn, count in zip(sample, counts, strict=True) if not count)


# One kind for each case is drawn case by case, few kinds of many cases kind by kind.
@pytest.mark.parametrize("counts", [[1] * 10, [50, 30, 20, 0]], ids=["by case", "by kind"])
def test_samples_are_spread_as_drawing_with_replacement_spreads_them(counts: list[int]) -> None:
    total, draws = sum(counts), 4000
    samples = resampled(counts, draws)
    for kind, count in enumerate(counts):
        drawn = [sample[kind] for sample in samples]
        share = count / total
        assert fmean(drawn) == pytest.approx(count, abs=4 * (total / 4 / draws) ** 0.5)
        assert pvariance(drawn) == pytest.approx(total * share * (1 - share), rel=0.15)


def test_fewer_samples_are_drawn_of_many_cases() -> None:
    assert len(resampled([LARGE])) == DRAWS
    assert len(resampled([LARGE, 1])) == FEWER


def test_samples_are_named() -> None:
    assert redrawn({}, draws=2) == [{}, {}]
    assert all(sum(one.values()) == 3 for one in redrawn({"hit": 1, "miss": 2}, draws=9))


@given(st.integers(0, 40), st.floats(0, 1), SEEDS)
def test_no_more_succeed_than_try(trials: int, share: float, random: Random) -> None:
    assert 0 <= binomial(trials, share, random) <= trials


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_successes_are_binomial(share: float) -> None:
    random = Random(3)  # noqa: S311  (repeatable, not secret)
    drawn = [binomial(20, share, random) for _ in range(5000)]
    assert fmean(drawn) == pytest.approx(20 * share, abs=0.15)
    assert pvariance(drawn) == pytest.approx(20 * share * (1 - share), rel=0.1)


def test_samples_without_a_value_are_passed_over() -> None:
    assert percentiles(lambda one: one or None, [0.0, 0.0, 2.0]) == (2.0, 2.0)
    assert percentiles(lambda _: None, range(9)) is None


def test_a_figure_without_a_value_has_no_interval() -> None:
    assert statistic("F1", lambda _: None, 0, [1, 2], of=3).low is None
    lonely = statistic("F1", lambda one: 0.5 if one else None, 1, [0, 0], of=3)
    assert (lonely.value, lonely.low, lonely.of) == (0.5, None, 3)


def test_an_interval_covers_the_truth_about_as_often_as_it_says() -> None:
    random = Random(8)  # noqa: S311  (repeatable, not secret)
    inside, tries = 0, 400
    for _ in range(tries):
        low, high = wilson(binomial(30, 0.3, random), 30)
        inside += low <= 0.3 <= high
    assert isclose(inside / tries, 0.95, abs_tol=0.03)
