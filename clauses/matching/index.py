"""Which provisions are worth holding together: an index of the words they share."""

from collections import Counter
from collections.abc import Iterator, Sequence
from math import log

from clauses.matching.sketching import Sketch

# Two provisions with less in common than these many telling words are not about one subject.
LEAST_COMMON = 2
# A word in every provision tells this much; the rarest tells this much more than one.
_BASE = 0.2
# As if so many other provisions stood around: in a text of two, no word is common.
_AROUND = 50


class Index:
    """The provisions of one or two instruments by their stems.

    >>> from clauses.matching.sketching import sketch
    >>> texts = ["The port shall open at noon.", "The port may open at noon.", "Seals may dive."]
    >>> list(Index([sketch(text) for text in texts]).pairs())
    [(0, 1)]
    """

    def __init__(self, sketches: Sequence[Sketch], split: int | None = None) -> None:
        """Index some sketches.

        Args:
            sketches: the sketches.
            split: where those of the second instrument begin; None where there is only one.
        """
        self.sketches = sketches
        self.split = split
        self._frequency = Counter(stem for one in sketches for stem in one.content)
        self._all = _AROUND + len(sketches)

    def weigh(self, stem: str) -> float:
        """How much a stem tells: the rarer, the more."""
        return _BASE + log(self._all / (1 + self._frequency[stem])) / log(self._all)

    def pairs(self) -> Iterator[tuple[int, int]]:
        """The places of provisions that share enough words, in order.

        Of two instruments, only pairs across them.
        """
        holders: dict[str, list[int]] = {}
        for at, one in enumerate(self.sketches):
            met = Counter(other for stem in one.content for other in holders.get(stem, ()))
            least = min(LEAST_COMMON, len(one.content))
            if self.split is None or at >= self.split:
                yield from ((other, at) for other in sorted(met) if met[other] >= least)
            if self.split is None or at < self.split:
                for stem in one.content:
                    holders.setdefault(stem, []).append(at)
