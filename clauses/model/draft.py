"""What a document must have to be read as a draft, by its parties and their coalitions."""

from typing import Any, Protocol, TypeVar

from attrs import evolve

from clauses.model.bracket import Bracket
from clauses.model.diagnostic import Skipped
from clauses.model.node import Node
from clauses.model.reference import DefinedTerm, Reference
from clauses.model.source import Span


class Draft(Protocol):
    """A text with its tree, what was skipped in it, and where it is open."""

    @property
    def text(self) -> str:
        """All of its text."""
        ...

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The outermost provisions."""
        ...

    @property
    def skipped(self) -> tuple[Skipped, ...]:
        """What belongs to no provision."""
        ...

    @property
    def brackets(self) -> tuple[Bracket, ...]:
        """Where the text is open."""
        ...

    @property
    def references(self) -> tuple[Reference, ...]:
        """The citations in it."""
        ...

    @property
    def terms(self) -> tuple[DefinedTerm, ...]:
        """The terms it defines."""
        ...

    def words(self, span: Span) -> str:
        """The text of a span without what was skipped in it."""
        ...


D = TypeVar("D", bound=Draft)


def changed(draft: D, **changes: Any) -> D:
    """The same document with some of its fields changed."""
    record: Any = draft
    made: D = evolve(record, **changes)
    return made
