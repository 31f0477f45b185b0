"""The laws of likeness, for scorers that keep them and one that breaks each."""

from collections.abc import Callable

import pytest
from hypothesis import strategies as st

from clauses import wording
from clauses.testing import check_scorer

Plain = Callable[[str, str], object]


class Scorer:
    """A scorer of a plain function, which gives what is below the cutoff as it is."""

    def __init__(self, plain: Plain) -> None:
        self.plain = plain

    def __call__(self, left: str, right: str, *, cutoff: float = 0.0) -> float:  # noqa: ARG002
        return self.plain(left, right)  # type: ignore[return-value]


BROKEN: dict[str, tuple[Plain, str]] = {
    "unbounded": (
        lambda left, right: len(left) + len(right),
        r"^the scorer breaks a law: a score is a number from 0 to 1\.\n  “.+” and “.+”: \d+$",
    ),
    "no number": (
        lambda _left, _right: None,
        r"^the scorer breaks a law: a score is a number from 0 to 1\.\n  “.+” and “.+”: None$",
    ),
    "not a number": (
        lambda _left, _right: float("nan"),
        r"^the scorer breaks a law: a score is a number from 0 to 1\.\n  “.+” and “.+”: nan$",
    ),
    "unlike itself": (
        lambda _left, _right: 0.5,
        r"^the scorer breaks a law: a text with words is wholly like itself\.\n"
        r"  “.+” and itself: 0\.5$",
    ),
    "asymmetric": (
        lambda left, right: len(right) / max(len(left), len(right)),
        r"^the scorer breaks a law: the order of the texts does not matter\.\n"
        r"  “.+” and “.+”: [\d.]+\n  “.+” and “.+”: [\d.]+$",
    ),
    "it raises": (
        lambda left, right: float(left == right) / float("zzz" in left),
        r"^the scorer breaks a law: every question has an answer\.\n[^Z]+"
        r"  raised ZeroDivisionError: ",
    ),
}


def test_wording_keeps_them() -> None:
    check_scorer(wording)


def test_so_does_sameness() -> None:
    check_scorer(Scorer(lambda left, right: float(left == right)))


@pytest.mark.parametrize("fault", BROKEN)
def test_a_broken_law_is_told(fault: str) -> None:
    plain, message = BROKEN[fault]
    with pytest.raises(AssertionError, match=message):
        check_scorer(Scorer(plain))


def test_a_cutoff_that_bends_the_score() -> None:
    def bent(left: str, right: str, *, cutoff: float = 0.0) -> float:
        return max(float(left == right), cutoff)

    message = (
        r"a cutoff changes no score, but may give 0 for one below\.\n  .+ with the cutoff 1\.0$"
    )
    with pytest.raises(AssertionError, match=message):
        check_scorer(bent, st.sampled_from(["wells", "ropes"]))


def test_a_cutoff_may_give_nothing() -> None:
    def cut(left: str, right: str, *, cutoff: float = 0.0) -> float:
        score = wording(left, right)
        return score if score >= cutoff else 0.0

    check_scorer(cut)


def test_texts_of_ones_own() -> None:
    with pytest.raises(AssertionError, match=r"“wells” and itself: 0\.0"):
        check_scorer(Scorer(lambda _left, _right: 0.0), st.just("wells"))


def test_two_answers_to_one_question() -> None:
    answers = iter([2.0, *[1.0] * 10_000])
    message = (
        r"^the scorer breaks a law: the same question has the same answer\.\n"
        r"  it had two in a row$"
    )
    with pytest.raises(AssertionError, match=message):
        check_scorer(Scorer(lambda _left, _right: next(answers)), st.just("wells"))
