"""One judgement somebody made on a demand and an answer: a person, a program, an annotator."""

from enum import Enum
from math import isfinite

from attrs import field, frozen

from clauses.errors import InvalidRecord
from clauses.model.checks import all_are, as_tuple, is_a, is_text
from clauses.model.confidence import Confidence

EVERY = "*"
"""Stands for every demand, position or party that no other judgement names."""


def as_label(value: object) -> object:
    """The label of a relation, or of any other enumeration of texts; all else as it is.

    >>> from clauses import Relation
    >>> as_label(Relation.PARTIAL), as_label("entailed")
    ('partial', 'entailed')
    """
    return value.value if isinstance(value, Enum) else value


def _as_labels(value: object) -> object:
    items = as_tuple(value)
    return tuple(as_label(one) for one in items) if isinstance(items, tuple) else items


@frozen
class Judgement:
    """What somebody finds between a demand and a position, or a party with all it said.

    Attributes:
        demand: the demand's id; ``*`` for each that is not named with this answer.
        position: the position's id, or ``*``; empty where a party is judged.
        label: the relation, or another label.
        party: the respondent, by key, name or alias, or ``*``; empty where a position is judged.
        score: how sure a program is of its label, for ranking; None where it gives no score.
        also: other labels that would do.
        confidence: how sure a person is.
        note: why.

    Raises:
        InvalidRecord: if both a position and a party are judged, or neither, or the score is no
            number.

    >>> Judgement("D2", "W9", "conflict", note="A veto is ruled out.").label
    'conflict'
    """

    demand: str = field(validator=is_text())
    position: str = field(validator=is_text(empty=True))
    label: str = field(converter=as_label, validator=is_text())
    party: str = field(default="", validator=is_text(empty=True))
    score: float | None = field(default=None, validator=is_a(float, optional=True))
    also: tuple[str, ...] = field(default=(), converter=_as_labels, validator=all_are(str))
    confidence: Confidence = field(default=Confidence.HIGH, validator=is_a(Confidence))
    note: str = field(default="", validator=is_text(empty=True))

    def __attrs_post_init__(self) -> None:
        if bool(self.position.strip()) is bool(self.party.strip()):
            found = f"position {self.position!r}, party {self.party!r}"
            raise InvalidRecord("Judgement", found=found, allowed="a position or a party, and one")
        if self.score is not None and not isfinite(self.score):
            raise InvalidRecord("Judgement.score", found=self.score, allowed="a number")
        if self.label in self.also:
            found, allowed = self.label, "labels other than the label itself"
            raise InvalidRecord("Judgement.also", found=found, allowed=allowed)
