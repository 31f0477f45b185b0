"""What each side of two clauses contributed, as a table: to the score, then the verdict."""

from collections.abc import Iterator, Sequence

from clauses.model.contribution import Contribution
from clauses.model.quoting import excerpt, quote
from clauses.reporting.page import Block, Grid

HEAD = ("Side", "Score", "Effect", "What was found", "Demand", "Answer")
NOTHING = "–"
# A bar of this many blocks is a score of 1.
_BLOCKS = 10
_WORDS = 90


def waterfall(contributions: Sequence[Contribution]) -> Iterator[Block]:
    """The blocks of a waterfall: one row a contribution, and their sum."""
    whole = summed(contributions)
    yield Grid(HEAD, (*map(_row, contributions), ("sum", _bar(whole), "", "", "", "")))


def summed(contributions: Sequence[Contribution]) -> float:
    """What the contributions add up to, rounded as the score of a match is."""
    return round(sum(one.amount for one in contributions), 6)


def _row(one: Contribution) -> tuple[str, ...]:
    effect = NOTHING if one.amount else one.effect.value
    words = (_cited(one.demand), _cited(one.position))
    return (one.facet.value, _bar(one.amount), effect, one.label, *words)


def _bar(amount: float) -> str:
    return f"{amount:.2f} {'█' * round(amount * _BLOCKS)}".rstrip() if amount else NOTHING


def _cited(words: str) -> str:
    return quote(excerpt(words, longest=_WORDS)) if words else NOTHING
