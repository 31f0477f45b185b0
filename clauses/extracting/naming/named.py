"""What a stretch of words was found to name."""

from attrs import field, frozen

from clauses.model.action import Action
from clauses.model.confidence import Confidence
from clauses.model.extension import Extension
from clauses.model.source import Span


@frozen
class Named:
    """A set of parties, places or things, and the words that name it.

    Attributes:
        extension: what is named; an open term for words outside the vocabulary.
        span: where the words stand in the text.
        cue: the entry of the lexicon behind it, such as ``parties.RU``; empty for an open term.
        sure: how sure the reading is.
    """

    extension: Extension
    span: Span
    cue: str = ""
    sure: Confidence = field(default=Confidence.HIGH)


@frozen
class NamedAct:
    """An act of the taxonomy, and the words that name it.

    Attributes:
        action: the act.
        span: where its words stand in the text, without a verb that stands elsewhere.
        cue: the entry of the lexicon behind it, such as ``acts.deploy``.
        sure: how sure the reading is.
    """

    action: Action
    span: Span
    cue: str = ""
    sure: Confidence = field(default=Confidence.HIGH)
