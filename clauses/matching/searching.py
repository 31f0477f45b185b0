"""Which passages of a text have to do with a statement: an index of what they speak of.

Passages are ranked by BM25 (Robertson and Zaragoza, 2009) over stems, with kindred words beside the
words asked for, the opening of a list with each of its points, and a share of what stands next.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from math import exp, log

from attrs import frozen

from clauses.matching.asking import Statement, parted, stating
from clauses.matching.kindred import kindred
from clauses.matching.row import Row

# How soon more mentions stop telling more, and how much a long passage counts less. The usual
# values are 1.2 and 0.75; sentences differ in length for less reason than whole documents do.
SATURATION, LENGTH = 1.2, 0.4
# What a kindred word, the opening of the list, and a neighbour are worth beside the word itself.
KINDRED, OPENING, NEIGHBOUR = 0.6, 0.4, 0.2
# What a kindred word is worth where it matters only whether the matter is spoken of.
SPOKEN = 0.8
# How fast what a word tells grows with its rareness: the name of a party, in every passage, tells
# next to nothing.
RARENESS = 1.5
# How much each part of a statement counts for whether a passage speaks of it: without its act a
# passage answers nothing; who acts is said in a hundred ways.
ACT, SUBJECT, ABOUT, CASE = 2.0, 0.3, 1.0, 1.0
# The parts are multiplied: this is left of one that is missing wholly.
MISSING = 0.05


MARK = re.compile(r"\s*(?:[(\[]?(?:[ivxlc]{1,5}|[a-z]|\d{1,2}(?:\.\d{1,2}){0,4})[)\].]|[-•·–]\s)")
_COLONS = ":–—- "


def unmarked(text: str) -> str:
    """The words of a point without its mark.

    >>> unmarked("(ii) go."), unmarked("go.")
    ('go.', 'go.')
    """
    found = MARK.match(text)
    return text[found.end() :].lstrip() if found else text


@frozen
class Piece:
    """A passage: its words, and those that open the list it stands in."""

    text: str
    opening: str = ""
    place: str = ""

    @property
    def whole(self) -> str:
        """The words that open the list with those of the point, as one sentence."""
        if not self.opening:
            return self.text
        return f"{self.opening.rstrip(_COLONS)} {unmarked(self.text)}"


class Passages:
    """The passages of a text by what they speak of.

    >>> found = Passages([Piece("Seals may dive."), Piece("The port shall open its gate.")])
    >>> len(found), round(found.weight("port"), 1)
    (2, 0.7)
    """

    def __init__(self, pieces: Sequence[Piece]) -> None:
        """Index some passages."""
        self.pieces = pieces
        own = [_counted(piece.text) for piece in pieces]
        openings = {piece.opening: _counted(piece.opening) for piece in pieces}
        self._terms = [
            _added(one, openings[piece.opening]) for one, piece in zip(own, pieces, strict=True)
        ]
        self._frequency = Counter(term for one in self._terms for term in one)
        self._lengths = [sum(one.values()) for one in self._terms]
        self._mean = sum(self._lengths) / max(len(pieces), 1) or 1.0

    def __len__(self) -> int:
        """How many passages there are."""
        return len(self.pieces)

    def weight(self, term: str) -> float:
        """How much a stem tells: the rarer, the more; one that is nowhere as if in one."""
        holders = max(self._frequency[term], 1)
        return log(1 + (len(self) - holders + 0.5) / (holders + 0.5))

    def share(self, term: str) -> float:
        """In what share of the passages a stem stands, or one of the same matter; from 0 to 1."""
        most = max(self._frequency[one] for one in (term, *kindred(term)))
        return most / max(len(self), 1)

    def scores(self, terms: Iterable[str]) -> list[float]:
        """How much each passage has to do with some stems."""
        weights = {term: self.weight(term) for term in terms}
        alone = [self._score(at, weights) for at in range(len(self))]
        around = [0.0, *alone, 0.0]
        sides = zip(around, around[2:], strict=False)
        return [one + NEIGHBOUR * max(pair) for one, pair in zip(alone, sides, strict=False)]

    def _score(self, at: int, weights: dict[str, float]) -> float:
        terms = self._terms[at]
        room = SATURATION * (1 - LENGTH + LENGTH * self._lengths[at] / self._mean)
        score = 0.0
        for term, weight in weights.items():
            near = sum(terms[one] for one in kindred(term) if one in terms)
            told = terms.get(term, 0.0) + KINDRED * near
            score += weight * told * (SATURATION + 1) / (told + room) if told else 0.0
        return score

    def speaks(self, at: int, terms: Sequence[str]) -> float:
        """How much of some stems a passage speaks of, rare ones counting more; 1 for none.

        Args:
            at: the passage.
            terms: the stems.
        """
        weights = {term: self.weight(term) ** RARENESS for term in terms}
        whole = sum(weights.values())
        told = sum(weight * self._told(at, term) for term, weight in weights.items())
        return told / whole if whole else 1.0

    def _told(self, at: int, term: str) -> float:
        terms = self._terms[at]
        if term in terms:
            return 1.0
        return 0.0 if kindred(term).isdisjoint(terms) else SPOKEN

    def coverage(self, at: int, statement: Statement) -> float:
        """How much of a statement a passage speaks of, from 0 to 1.

        Args:
            at: the passage.
            statement: the statement.
        """
        parts = [
            (ACT, max((self._told(at, one) for one in statement.act), default=None)),
            *(
                (weight, self.speaks(at, terms) if terms else None)
                for weight, terms in (
                    (SUBJECT, statement.subject),
                    (ABOUT, statement.about),
                    (CASE, statement.case),
                )
            ),
        ]
        told = [(weight, share) for weight, share in parts if share is not None]
        whole = sum(weight for weight, _ in told)
        product = sum(weight * log(max(share, MISSING)) for weight, share in told)
        return exp(product / whole) if whole else 0.0


def _counted(text: str) -> Counter[str]:
    row = Row(text)
    idle = stating(row)
    return Counter(term for at in range(len(row)) if at not in idle for term in parted(row, at))


def _added(own: Counter[str], opening: Counter[str]) -> dict[str, float]:
    found: dict[str, float] = dict(own)
    for term, number in opening.items():
        found[term] = found.get(term, 0.0) + OPENING * number
    return found
