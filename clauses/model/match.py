"""Why a position is held to speak to a demand, and how much norm and wording each said for it."""

from collections.abc import Callable

from attrs import field, frozen

from clauses.errors import InvalidRecord
from clauses.model.action import ActRelation
from clauses.model.checks import all_are, as_tuple, is_a, is_text
from clauses.model.clause import Clause
from clauses.model.source import Span

Scorer = Callable[..., float]
"""A measure of wording: ``(left, right, *, cutoff=0.0) -> float`` between 0 and 1.

``left`` and ``right`` are texts; a score below ``cutoff`` may be given as 0.
"""


@frozen
class SharedWords:
    """Words that both texts share, with their place in each.

    >>> SharedWords("no veto", Span(0, 7), Span(4, 11)).words
    'no veto'
    """

    words: str = field(validator=is_text())
    demand: Span = field(validator=is_a(Span))
    position: Span = field(validator=is_a(Span))


@frozen
class Match:
    """A demand, a position, and what ties them.

    Attributes:
        demand: the demand.
        position: the position held against it.
        link: how the position's act is related to the demand's.
        by_norm: what the norms contributed to the score.
        by_wording: what the wording contributed to the score.
        speaks: whether the position is held to speak to the demand.
        shared: the words both share, longest first.

    Raises:
        InvalidRecord: if the contributions are negative or add up to more than 1.

    >>> from clauses import load, match
    >>> dossier = load("december-2021")
    >>> found = match(dossier["D2"], dossier["W9"])
    >>> found.link, found.speaks
    (<ActRelation.SAME: 'same'>, True)
    """

    demand: Clause = field(validator=is_a(Clause))
    position: Clause = field(validator=is_a(Clause))
    link: ActRelation = field(validator=is_a(ActRelation))
    by_norm: float = field(validator=is_a(float))
    by_wording: float = field(validator=is_a(float))
    speaks: bool = field(validator=is_a(bool))
    shared: tuple[SharedWords, ...] = field(
        default=(), converter=as_tuple, validator=all_are(SharedWords)
    )

    def __attrs_post_init__(self) -> None:
        if self.by_norm < 0 or self.by_wording < 0 or not 0 <= self.score <= 1:
            found = f"{self.by_norm} + {self.by_wording}"
            raise InvalidRecord("Match", found=found, allowed="contributions from 0 to 1 in sum")

    @property
    def score(self) -> float:
        """How closely the two are tied, from 0 to 1, both contributions added."""
        return round(self.by_norm + self.by_wording, 6)
