"""Figures of an evaluation, each with the interval that says how far it can be trusted."""

from math import isfinite

from attrs import field, frozen

from clauses.errors import InvalidRecord
from clauses.model.checks import all_are, as_tuple, is_a, is_text


@frozen
class Figure:
    """A share or coefficient with its 95 % interval.

    Attributes:
        name: what was measured, such as ``precision`` or ``P@10``.
        value: the figure; None where it is not defined, as the precision of what was never found.
        low: the lower end of the interval; None where there is no interval.
        high: the upper end.
        of: how many cases it rests on.

    Raises:
        InvalidRecord: if one end is given without the other, or both in the wrong order, or if any
            of the three is no number.

    >>> print(Figure("recall", 0.75, 0.3006, 0.9544, of=4))
    0.75 [0.30, 0.95]
    """

    name: str = field(validator=is_text())
    value: float | None = field(default=None, validator=is_a(float, optional=True))
    low: float | None = field(default=None, validator=is_a(float, optional=True))
    high: float | None = field(default=None, validator=is_a(float, optional=True))
    of: int = field(default=0, validator=is_a(int))

    def __attrs_post_init__(self) -> None:
        one_end = (self.low is None) is not (self.high is None)
        for end in (self.value, self.low, self.high):
            if end is not None and not isfinite(end):
                raise InvalidRecord(f"Figure {self.name}", found=end, allowed="a number or None")
        if one_end or (self.low is not None and self.high is not None and self.low > self.high):
            found = f"{self.low} to {self.high}"
            raise InvalidRecord(f"Figure {self.name}", found=found, allowed="an interval or none")

    def __str__(self) -> str:
        """Print the value and the interval, or a dash where there is none to print."""
        if self.value is None:
            return "–"
        shown = f"{self.value:.2f}"
        return shown if self.low is None else f"{shown} [{self.low:.2f}, {self.high:.2f}]"


@frozen
class Score:
    """How one label fared, or several together.

    Attributes:
        label: the label; ``micro`` or ``macro`` for all of them.
        wanted: how many pairs people gave it.
        found: how many pairs the result gave it.
        right: how many of them are the same.
        precision: the share of what was found that is right.
        recall: the share of what was wanted that was found.
        f1: the harmonic mean of both, ``2 · right / (wanted + found)``.

    >>> Score("partial", 4, 3, 3, Figure("precision"), Figure("recall"), Figure("F1")).right
    3
    """

    label: str = field(validator=is_text())
    wanted: int = field(validator=is_a(int))
    found: int = field(validator=is_a(int))
    right: int = field(validator=is_a(int))
    precision: Figure = field(validator=is_a(Figure))
    recall: Figure = field(validator=is_a(Figure))
    f1: Figure = field(validator=is_a(Figure))

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.right <= min(self.wanted, self.found):
            found = f"{self.right} right of {self.found} found and {self.wanted} wanted"
            allowed = "no more right than found, and than wanted"
            raise InvalidRecord(f"Score {self.label}", found=found, allowed=allowed)


@frozen
class Ranking:
    """How well scores put the pairs of one label first.

    Attributes:
        label: the label looked for.
        ranked: how many pairs had a score.
        wanted: how many pairs people gave the label, ranked or not.
        average_precision: the mean, over the wanted pairs, of the precision down to each of them; a
            wanted pair that has no score counts 0.
        at: the precision among the first few, named ``P@10`` and so on.

    >>> Ranking("conflict", 9, 2, Figure("average precision", 0.5)).average_precision.value
    0.5
    """

    label: str = field(validator=is_text())
    ranked: int = field(validator=is_a(int))
    wanted: int = field(validator=is_a(int))
    average_precision: Figure = field(validator=is_a(Figure))
    at: tuple[Figure, ...] = field(default=(), converter=as_tuple, validator=all_are(Figure))


@frozen
class Agreement:
    """How far several annotators agree beyond chance.

    Attributes:
        annotators: their names.
        units: how many pairs two or more of them judged.
        alpha: Krippendorff's alpha for nominal labels.
        kappa: Cohen's kappa; None unless there are just two.

    >>> Agreement(["Ada", "Ben"], 12, Figure("alpha", 0.74)).units
    12
    """

    annotators: tuple[str, ...] = field(converter=as_tuple, validator=all_are(str))
    units: int = field(validator=is_a(int))
    alpha: Figure = field(validator=is_a(Figure))
    kappa: Figure | None = field(default=None, validator=is_a(Figure, optional=True))
