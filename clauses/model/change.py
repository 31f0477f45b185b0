"""Tracked changes of a word processor's file."""

from enum import Enum

from attrs import field, frozen

from clauses.model.checks import is_a, is_text
from clauses.model.source import Span


class ChangeKind(Enum):
    """What was done to the words.

    >>> ChangeKind("deletion")
    <ChangeKind.DELETION: 'deletion'>
    """

    INSERTION = "insertion"
    DELETION = "deletion"
    MOVE_FROM = "move from"
    MOVE_TO = "move to"


@frozen
class Change:
    """One tracked change.

    Attributes:
        kind: inserted, deleted, or moved from or to here.
        text: the words.
        author: who changed them; empty where the file does not say.
        date: when, as the file says it (ISO 8601); empty where it does not.
        span: the words in the document's text; None where this view leaves them out.
        at: where in the document's text the change stands.
        pair: a name that both ends of one move share; empty for other changes.

    >>> Change(ChangeKind.DELETION, "not ", "A. Author", "2024-05-01T10:00:00Z", at=14).text
    'not '
    """

    kind: ChangeKind = field(validator=is_a(ChangeKind))
    text: str = field(validator=is_text(empty=True))
    author: str = field(default="", validator=is_text(empty=True))
    date: str = field(default="", validator=is_text(empty=True))
    span: Span | None = field(default=None, validator=is_a(Span, optional=True))
    at: int = field(default=0, validator=is_a(int))
    pair: str = field(default="", validator=is_text(empty=True))
