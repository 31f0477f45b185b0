"""Agreement, held against the worked examples of those who devised or taught the measures."""

from collections import Counter
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.evaluating.agreement import (
    agreement,
    cohen_kappa,
    krippendorff_alpha,
    patterns,
)
from clauses.model.evaluation import Outcome

LABELS = st.sampled_from("abc")
CELLS = st.dictionaries(st.tuples(LABELS, LABELS), st.integers(1, 9), max_size=6)
UNITS = st.lists(st.lists(LABELS, max_size=4), max_size=8)


def units(*judges: str) -> Counter[tuple[str, ...]]:
    """What each judge gave unit by unit; a dot where a judge gave nothing."""
    return patterns([one for one in unit if one != "."] for unit in zip(*judges, strict=True))


# K. Krippendorff, Computing Krippendorff's alpha-reliability (2011), sections A to C.
@pytest.mark.parametrize(
    ("judges", "alpha"),
    [
        (["0100000010", "1110010000"], 0.095),
        (["aabbdcccedda", "babbbccceddd"], 0.692),
        (["123321412...", "1233224125.3", ".3332342251.", "12332441251."], 0.743),
    ],
    ids=["two kinds, two judges", "many kinds, two judges", "four judges, some absent"],
)
def test_alpha_is_that_of_its_author(judges: list[str], alpha: float) -> None:
    assert krippendorff_alpha(units(*judges)) == pytest.approx(alpha, abs=0.0005)


def test_kappa_is_that_of_a_textbook() -> None:
    # J. L. Fleiss, B. Levin and M. C. Paik, Statistical Methods for Rates and Proportions, 3rd ed.
    # (2003), table 18.1: 0.89 observed, 0.66 by chance.
    counts = [[75, 1, 4], [5, 4, 1], [0, 0, 10]]
    cells = {(str(i), str(j)): counts[i][j] for i, j in product(range(3), repeat=2)}
    assert cohen_kappa(cells) == pytest.approx((0.89 - 0.66) / (1 - 0.66))


@pytest.mark.parametrize(
    ("cells", "kappa"),
    [
        ({}, None),
        ({("a", "a"): 5}, None),  # either knows one label only: chance explains all
        ({("a", "b"): 5}, 0.0),
        ({("a", "a"): 1, ("b", "b"): 4}, 1.0),
        ({("a", "b"): 2, ("b", "a"): 2}, -1.0),
        ({("a", "a"): 1, ("a", "b"): 1, ("b", "a"): 1, ("b", "b"): 1}, 0.0),
    ],
)
def test_kappa_at_its_ends(cells: dict[tuple[str, str], int], kappa: float | None) -> None:
    assert cohen_kappa(cells) == kappa


@pytest.mark.parametrize(
    ("judges", "alpha"),
    [
        ([], None),
        (["ab", ".."], None),  # nothing was judged twice
        (["aa", "aa"], None),  # one label only
        (["ab", "ab"], 1.0),
        (["ab", "ba"], -0.5),
    ],
)
def test_alpha_at_its_ends(judges: list[str], alpha: float | None) -> None:
    assert krippendorff_alpha(units(*judges)) == alpha


@given(CELLS)
def test_kappa_is_the_same_either_way_round_and_under_other_names(
    cells: dict[tuple[str, str], int],
) -> None:
    kappa = cohen_kappa(cells)
    assert cohen_kappa({(right, left): n for (left, right), n in cells.items()}) == kappa
    assert cohen_kappa({(left + "x", right + "x"): n for (left, right), n in cells.items()}) == (
        kappa
    )
    assert kappa is None or -1 <= kappa <= 1
    if kappa is not None:
        assert (kappa == 1) is all(left == right for left, right in cells)


@given(UNITS)
def test_alpha_does_not_depend_on_who_said_what_or_in_which_order(some: list[list[str]]) -> None:
    alpha = krippendorff_alpha(patterns(some))
    shuffled = [sorted(unit, reverse=True) for unit in reversed(some)]
    assert krippendorff_alpha(patterns(shuffled)) == pytest.approx(alpha)
    assert krippendorff_alpha(patterns([*some, ["a"], []])) == pytest.approx(alpha)
    assert alpha is None or -1 <= alpha <= 1
    if alpha is not None:
        assert (alpha == 1) is all(len(set(unit)) < 2 for unit in some)


@given(st.lists(st.tuples(LABELS, LABELS), min_size=1))
def test_alpha_of_two_judges_is_scotts_pi_corrected_for_few_units(
    pairs: list[tuple[str, str]],
) -> None:
    # Pi is defined by its own formula: chance from the labels of both judges taken together.
    total = 2 * len(pairs)
    shares = Counter(label for pair in pairs for label in pair)
    chance = sum((count / total) ** 2 for count in shares.values())
    observed = sum(left == right for left, right in pairs) / len(pairs)
    alpha = krippendorff_alpha(patterns(pairs))
    if chance == 1:
        assert alpha is None
    else:
        pi = (observed - chance) / (1 - chance)
        assert alpha == pytest.approx(pi + (1 - pi) / total)


def outcome(number: int, **votes: str) -> Outcome:
    return Outcome(f"A{number}", "B1", None, None, votes=list(votes.items()))


def test_two_annotators_have_a_kappa_and_more_have_none() -> None:
    both = [outcome(1, ada="yes", ben="yes"), outcome(2, ada="no", ben="no"), outcome(3, ada="no")]
    two = agreement(both, ["ada", "ben"])
    assert (two.annotators, two.units) == (("ada", "ben"), 2)
    assert two.kappa is not None
    assert (two.kappa.name, two.kappa.value, two.kappa.of) == ("kappa", 1.0, 2)
    assert (two.alpha.name, two.alpha.value, two.alpha.of) == ("alpha", 1.0, 2)
    three = agreement([*both, outcome(4, ben="yes", cem="no")], ["ada", "ben", "cem"])
    assert three.kappa is None
    assert three.units == 3
    assert three.alpha.value == pytest.approx(1 - 5 * 2 / 18)


def test_agreement_has_an_interval_that_holds_it() -> None:
    some = [outcome(n, ada="ab"[n % 2], ben="ab"[n % 3 % 2]) for n in range(40)]
    alpha = agreement(some, ["ada", "ben"]).alpha
    assert alpha.low is not None
    assert alpha.high is not None
    assert alpha.value is not None
    assert alpha.low < alpha.value < alpha.high
