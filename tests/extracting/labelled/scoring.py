"""Labelled norms against extracted ones: which is which, and what was found field by field."""

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from tests.extracting.labelled.agreement import agree, closeness, is_party, overlap, right, tokens
from tests.extracting.labelled.sentences import KINDS, WORDS, Said

Pair = tuple[Said | None, Said | None]
CLOSE = 0.8  # overlap, small words included, from which a stretch counts as the same span


@frozen
class Count:
    """How many were labelled, how many found, how many of them right."""

    wanted: int = 0
    found: int = 0
    right: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(self.wanted + other.wanted, self.found + other.found, self.right + other.right)

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        both = self.wanted + self.found
        return 2 * self.right / both if both else 0.0


def pairs(wanted: Sequence[Said], got: Sequence[Said]) -> tuple[Pair, ...]:
    """The pairing of norms that agrees best and keeps their order; what is left over stands alone.

    The alignment of two sequences (Needleman and Wunsch 1970), a gap costing nothing.
    """
    best = [[0.0] * (len(got) + 1) for _ in range(len(wanted) + 1)]
    for i, left in enumerate(wanted, 1):
        for j, other in enumerate(got, 1):
            together = best[i - 1][j - 1] + closeness(left, other)
            best[i][j] = max(together, best[i - 1][j], best[i][j - 1])
    return tuple(_back(wanted, got, best))[::-1]


def _back(
    wanted: Sequence[Said], got: Sequence[Said], best: Sequence[Sequence[float]]
) -> Iterator[Pair]:
    i, j = len(wanted), len(got)
    while i or j:
        if i and best[i][j] == best[i - 1][j]:
            i -= 1
            yield wanted[i], None
        elif j and best[i][j] == best[i][j - 1]:
            j -= 1
            yield None, got[j]
        else:
            i, j = i - 1, j - 1
            yield wanted[i], got[j]


def count(name: str, pair: Pair) -> Count:
    """One field of one pair of norms."""
    wanted, got = pair
    if name in KINDS:
        same = wanted and got and getattr(wanted, name) is getattr(got, name)
        return Count(int(wanted is not None), int(got is not None), int(bool(same)))
    if name == "speaker":
        return _speakers(wanted, got)
    hits = right(name, wanted, got) if wanted and got else 0
    return Count(_number(name, wanted), _number(name, got), hits)


def _number(name: str, said: Said | None) -> int:
    return len(said.of(name)) if said else 0


def _speakers(wanted: Said | None, got: Said | None) -> Count:
    # Whoever speaks and binds himself has but one phrase, which a label gives to the bearer; and
    # "Moscow said" may be found as the author, who is a party, instead of as a person.
    asked, told = _number("speaker", wanted), _number("speaker", got)
    if not wanted or not got:
        return Count(asked, told)
    if not asked:
        own = [
            one
            for one in got.of("speaker")
            for bearer in wanted.of("bearer")
            if agree("speaker", bearer, one)
        ]
        return Count(0, 0 if own else told)
    known = is_party(wanted.of("speaker")[0], got.author)
    return Count(asked, int(bool(told or known)), int(known or bool(right("speaker", wanted, got))))


def counts(matched: Iterable[Pair]) -> dict[str, Count]:
    """Every field over the norms of one sentence."""
    found = list(matched)
    return {name: sum((count(name, pair) for pair in found), Count()) for name in (*KINDS, *WORDS)}


def spans(matched: Iterable[Pair]) -> tuple[Count, Count]:
    """Of the stretches that both sides give: how many are close to the label, how many equal it."""
    both = [
        (wanted.of(name)[0], got.of(name)[0])
        for wanted, got in matched
        if wanted and got
        for name in WORDS[:-1]
        if wanted.of(name) and got.of(name)
    ]
    close = sum(overlap(tokens(one), tokens(other)) >= CLOSE for one, other in both)
    same = sum(one == other for one, other in both)
    return Count(len(both), len(both), close), Count(len(both), len(both), same)
