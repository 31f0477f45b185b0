"""An exception in the next sentence: "This prohibition shall not apply to …" joins its norm."""

from attrs import evolve

from clauses.extracting.grammar.operators import phrase
from clauses.extracting.marking import Sentence
from clauses.extracting.passages import Passage
from clauses.model.clause import Clause
from clauses.model.confidence import Confidence
from clauses.model.norm import Norm, Proviso, ProvisoKind
from clauses.model.source import Span

_BETWEEN = 3  # words between "this prohibition" and "shall not apply"


def carve(sentence: Sentence, passage: Passage, before: list[Clause]) -> list[Clause] | None:
    """Add a sentence to the norms of the one before; None where it is no exception to them.

    Args:
        sentence: the sentence.
        passage: where it stands.
        before: the clauses of the sentence before it.
    """
    if not (passage.follows and before and _points_back(sentence)):
        return None
    found = [_carved(one, one.norm, passage) for one in before if one.norm and not one.parts]
    return found if len(found) == len(before) else None


def _points_back(sentence: Sentence) -> bool:
    length = phrase(sentence, 0, "carving")
    near = range(length, min(length + _BETWEEN, len(sentence)))
    return bool(length) and any(phrase(sentence, index, "carves") for index in near)


def _carved(clause: Clause, said: Norm, passage: Passage) -> Clause:
    text = f"{clause.text} {passage.text}"
    span = Span(len(clause.text) + 1, len(text.rstrip(". ")))
    words = " ".join(span.of(text).split())
    sure = Confidence.MEDIUM
    proviso = Proviso(words, ProvisoKind.STATE, span=span, cue="joints.carves", sure=sure)
    whole = clause.span or passage.span
    return evolve(
        clause,
        text=text,
        norm=evolve(said, exceptions=(*said.exceptions, proviso)),
        parts=(whole, *passage.parts),
        span=Span(whole.start, passage.span.end),
    )
