"""Sentences that `extract` reads, each with the norm it states, of subjects nobody has heard of."""

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from attrs import field, frozen

from clauses.lexicon import default
from clauses.lexicon.names import place
from clauses.model.action import Action
from clauses.model.checks import is_a, is_text
from clauses.model.clause import Clause
from clauses.model.extension import Extension
from clauses.model.modality import Modality, Strength
from clauses.model.norm import Norm, Proviso
from clauses.model.party import UNATTRIBUTED, Party
from clauses.model.period import Period
from clauses.model.quantity import Quantity
from clauses.model.scope import Scope
from clauses.model.stance import Stance
from clauses.testing.drawing import DrawFn, SearchStrategy, composite, st
from clauses.testing.strategies.once import once


@frozen(repr=False)
class Sentence:
    """Words, and the norm they state.

    Attributes:
        text: one sentence.
        norm: what `extract` reads in it.

    >>> from clauses.testing.strategies import smallest
    >>> from clauses import extract
    >>> sentence = smallest(sentences())
    >>> [clause] = extract(sentence.text)
    >>> clause.norm == sentence.norm
    True
    """

    text: str = field(validator=is_text())
    norm: Norm = field(validator=is_a(Norm))

    def __repr__(self) -> str:
        """Print the words."""
        return self.text

    def clause(
        self, id: str, *, author: Party = UNATTRIBUTED, stance: Stance = Stance.PROVISION
    ) -> Clause:
        """The sentence as a clause, with nothing left to extract.

        >>> from clauses.testing.strategies import smallest
        >>> smallest(sentences()).clause("C1")
        C1 · not attributed · PROVISION · OBLIGATION repair the nets [bearers: Ruritania]
        """
        return Clause(id, author, stance, self.norm, self.text)


class _Operator(NamedTuple):
    words: str
    modality: Modality
    strength: Strength = Strength.BINDING


_SUBJECTS = {
    "Ruritania": "Ruritania",
    "Each Party": "Parties",
    "The Harbour Council": "Harbour Council",
    "The River Commission": "River Commission",
}
_OPERATORS = (
    _Operator("shall", Modality.OBLIGATION),
    _Operator("shall not", Modality.PROHIBITION),
    _Operator("may", Modality.PERMISSION),
    _Operator("must", Modality.OBLIGATION),
    _Operator("may not", Modality.PROHIBITION),
    _Operator("need not", Modality.EXEMPTION),
    _Operator("is not obliged to", Modality.EXEMPTION),
    _Operator("has the right to", Modality.RIGHT),
    _Operator("should", Modality.OBLIGATION, Strength.HORTATORY),
    _Operator("shall endeavour to", Modality.OBLIGATION, Strength.EFFORT),
)
_DEEDS = (
    ("repair", "the nets"),
    ("dredge", "the estuary"),
    ("paint", "every bridge"),
    ("count", "the herons"),
)
_PLACES = ("", "in the old harbour", "in Poland", "on the northern shelf")
_MOON = Proviso("if the moon is full")
_PROVISOS = (
    None,
    _MOON,
    Proviso("unless the moon is full"),
    Proviso("provided that the tide is low"),
)


@composite
def sentences(draw: DrawFn, *, modality: Modality | None = None) -> Sentence:
    """Sentences in treaty English, from four words to some twenty.

    Args:
        draw: given by Hypothesis.
        modality: the one they have; any that the sentences know, if left out.

    >>> from clauses.testing.strategies import smallest
    >>> from clauses import Modality
    >>> smallest(sentences(modality=Modality.PROHIBITION))
    Ruritania shall not repair the nets.
    """
    subject = draw(st.sampled_from(tuple(_SUBJECTS)))
    operator = draw(st.sampled_from([o for o in _OPERATORS if modality in (None, o.modality)]))
    verb, thing = draw(st.sampled_from(_DEEDS))
    where, (when, time, quantity) = draw(st.sampled_from(_PLACES)), draw(_times())
    proviso = draw(st.sampled_from(_PROVISOS))
    words = (subject, operator.words, verb, thing, where, when, proviso.text if proviso else "")
    unless = proviso is not None and proviso.text.startswith("unless")
    scope = Scope(
        bearers=Extension.term(_SUBJECTS[subject]),
        place=_place(where),
        time=time,
        quantity=quantity,
    )
    norm = Norm(
        operator.modality,
        Action.of(verb, thing),
        scope,
        operator.strength,
        (proviso,) if proviso and not unless else (),
        (proviso,) if proviso and unless else (),
    )
    return Sentence(f"{' '.join(filter(None, words))}.", norm)


def _place(words: str) -> Extension | None:
    if not words:
        return None
    name = words.split(maxsplit=1)[1]
    return place(name) if name == "Poland" else Extension.term(name.removeprefix("the "))


_Time = tuple[str, Period | None, Quantity | None]


@once
def _times() -> SearchStrategy[_Time]:
    never: SearchStrategy[_Time] = st.just(("", None, None))
    return never | st.integers(2, 90).map(_within) | st.integers(1, 28).map(_by)


def _within(days: int) -> _Time:
    return f"within {days} days", None, Quantity(None, Fraction(days), default().unit("days"))


def _by(day: int) -> _Time:
    return f"by {day} July 2031", Period(until=date(2031, 7, day)), None
