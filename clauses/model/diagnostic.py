"""What a reader says about a file beside its provisions: what was skipped, odd or unreadable."""

from enum import Enum

from attrs import field, frozen

from clauses.model.checks import is_a, is_text
from clauses.model.source import Span


class DiagnosticKind(Enum):
    """What a diagnostic is about.

    >>> DiagnosticKind("gap")
    <DiagnosticKind.GAP: 'gap'>
    """

    SKIPPED = "skipped"
    GAP = "gap"
    REPEAT = "repeat"
    DISORDER = "disorder"
    ENCODING = "encoding"
    UNREADABLE = "unreadable"
    HIDDEN = "hidden"
    LIMIT = "limit"
    STRUCTURE = "structure"
    BRACKETS = "brackets"
    CHANGES = "changes"
    REFERENCE = "reference"


@frozen
class Diagnostic:
    """One thing a reader of the document should know.

    Attributes:
        kind: what it is about.
        message: what was found, and what was done about it.
        span: where in the document's text; None where it is about the file.
        place: where in words: a page, a provision, a part of the file.

    >>> print(Diagnostic(DiagnosticKind.GAP, "Article 4 follows Article 2", place="Part I"))
    gap: Part I: Article 4 follows Article 2
    """

    kind: DiagnosticKind = field(validator=is_a(DiagnosticKind))
    message: str = field(validator=is_text())
    span: Span | None = field(default=None, validator=is_a(Span, optional=True))
    place: str = field(default="", validator=is_text(empty=True))

    def __str__(self) -> str:
        """Print as ``kind: place: message``."""
        return ": ".join(part for part in (self.kind.value, self.place, self.message) if part)


@frozen
class Skipped:
    """Characters that belong to no provision, and why.

    Attributes:
        span: the characters.
        reason: why, such as ``page number``, ``running head`` or ``mark-up``.

    >>> Skipped(Span(0, 2), "page number").reason
    'page number'
    """

    span: Span = field(validator=is_a(Span))
    reason: str = field(validator=is_text())
