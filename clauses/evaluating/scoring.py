"""How each label fared, and all together: accuracy, precision, recall, F1, kappa."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from attrs import frozen

from clauses.evaluating.agreement import cohen_kappa
from clauses.evaluating.figures import share, statistic
from clauses.evaluating.intervals import redrawn
from clauses.model.confidence import Confidence
from clauses.model.evaluation import Outcome
from clauses.model.figure import Figure, Score

Cell = tuple[str, str | None]
"""The label expected and the label found, None where none was."""
Sample = Mapping[Cell, int]
Statistic = Callable[[Sample], float | None]


@frozen
class Tally:
    """How often a label was expected, found, and found where it was expected."""

    wanted: int = 0
    found: int = 0
    right: int = 0

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; None where the label does not occur."""
        occurs = self.wanted + self.found
        return 2 * self.right / occurs if occurs else None


def tally(label: str, sample: Sample) -> Tally:
    """Count one label in a sample.

    >>> tally("no", {("no", "no"): 2, ("no", "yes"): 1, ("yes", None): 3})
    Tally(wanted=3, found=2, right=2)
    """
    wanted = sum(count for (expected, _), count in sample.items() if expected == label)
    found = sum(count for (_, got), count in sample.items() if got == label)
    return Tally(wanted, found, sample.get((label, label), 0))


def together(sample: Sample) -> Tally:
    """Count all labels in a sample, as if they were one.

    >>> together({("no", "no"): 2, ("no", "yes"): 1, ("yes", None): 3})
    Tally(wanted=6, found=3, right=2)
    """
    found = sum(count for (_, got), count in sample.items() if got is not None)
    right = sum(count for (expected, got), count in sample.items() if expected == got)
    return Tally(sum(sample.values()), found, right)


def _mean(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


def _kappa(sample: Sample) -> float | None:
    return cohen_kappa({(left, got): n for (left, got), n in sample.items() if got is not None})


class Scorer:
    """Scores outcomes: samples are drawn once, and every figure is measured on the same ones."""

    def __init__(self, outcomes: Iterable[Outcome], labels: Sequence[str]) -> None:
        cells = Counter((one.expected, one.found) for one in outcomes if one.expected is not None)
        self.labels = labels
        self.whole: Sample = cells
        self._samples = redrawn(cells)

    def _figure(self, name: str, measure: Statistic, of: int) -> Figure:
        return statistic(name, measure, self.whole, self._samples, of)

    def label(self, label: str) -> Score:
        """Precision, recall and F1 of one label."""
        return self._score(label, tally(label, self.whole), partial(tally, label))

    def micro(self) -> Score:
        """Precision, recall and F1 of all labels, every pair counting alike."""
        return self._score("micro", together(self.whole), together)

    def _score(self, label: str, whole: Tally, count: Callable[[Sample], Tally]) -> Score:
        wanted, found, right = whole.wanted, whole.found, whole.right
        return Score(
            label,
            wanted,
            found,
            right,
            share("precision", right, found),
            share("recall", right, wanted),
            self._figure("F1", lambda sample: count(sample).f1, wanted + found),
        )

    def macro(self) -> Score:
        """The means over the labels that occur; a precision that is not defined counts 0."""

        def mean(of: Callable[[Tally], float | None]) -> Statistic:
            def measure(sample: Sample) -> float | None:
                tallies = (tally(label, sample) for label in self.labels)
                return _mean(of(one) for one in tallies if one.f1 is not None)

            return measure

        whole, kinds = together(self.whole), len(self.labels)
        return Score(
            "macro",
            whole.wanted,
            whole.found,
            whole.right,
            self._figure("precision", mean(lambda one: one.right / (one.found or 1)), kinds),
            self._figure("recall", mean(lambda one: one.right / (one.wanted or 1)), kinds),
            self._figure("F1", mean(lambda one: one.f1), kinds),
        )

    def kappa(self) -> Figure:
        """Cohen's kappa between result and people, on the pairs that both judged."""
        return self._figure("kappa", _kappa, together(self.whole).found)


def accuracy(outcomes: Sequence[Outcome]) -> Figure:
    """The share of the judged pairs whose label was found."""
    judged = [one for one in outcomes if one.judged]
    return share("accuracy", sum(one.right for one in judged), len(judged))


def accepted(outcomes: Sequence[Outcome]) -> Figure:
    """The same, where a label that people would let pass counts as well."""
    judged = [one for one in outcomes if one.judged]
    return share("accepted", sum(one.accepted for one in judged), len(judged))


def by_confidence(outcomes: Sequence[Outcome]) -> tuple[Figure, ...]:
    """Accuracy by how sure people were, surest first; nothing where they were all alike."""
    groups = [[one for one in outcomes if one.judged and one.confidence is c] for c in Confidence]
    kept = [(group[0].confidence.value, group) for group in groups if group]
    right = ((name, sum(one.right for one in group), len(group)) for name, group in kept)
    return tuple(share(*one) for one in right) if len(kept) > 1 else ()
