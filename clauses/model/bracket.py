"""Text that is not agreed: brackets, attributed alternatives, options, strike-outs."""

from enum import Enum

from attrs import field, frozen

from clauses.model.checks import all_are, as_tuple, is_a, is_text
from clauses.model.source import Span


class BracketKind(Enum):
    """How a draft marks that its text is not agreed.

    >>> BracketKind("square brackets")
    <BracketKind.SQUARE: 'square brackets'>
    """

    SQUARE = "square brackets"
    OPTIONS = "options"
    STRUCK = "strike-out"


@frozen
class Alternative:
    """One of the texts on the table.

    Attributes:
        span: the words proposed, without brackets, labels and names of holders; None where there
            are none: a gap to be filled, or a proposal that nothing stand here.
        marks: the characters that only mark it: brackets, ``EU:``, ``Option 1``.
        holders: who proposes or supports it, as printed; empty where the draft does not say.
        label: what it is called, such as ``Option 1``.
        omits: whether the proposal is that nothing stand here (``delete``, ``no text``).

    >>> Alternative(Span(5, 10), marks=(Span(0, 5), Span(10, 11)), holders=("EU",)).holders
    ('EU',)
    """

    span: Span | None = field(validator=is_a(Span, optional=True))
    marks: tuple[Span, ...] = field(default=(), converter=as_tuple, validator=all_are(Span))
    holders: tuple[str, ...] = field(default=(), converter=as_tuple, validator=all_are(str))
    label: str = field(default="", validator=is_text(empty=True))
    omits: bool = field(default=False, validator=is_a(bool))

    @property
    def gap(self) -> bool:
        """Whether words are still to come."""
        return self.span is None and not self.omits

    @property
    def extent(self) -> Span | None:
        """All of it, marks included; None where it has no characters of its own."""
        parts = (*self.marks, self.span) if self.span else self.marks
        if not parts:
            return None
        return Span(min(one.start for one in parts), max(one.end for one in parts))


@frozen
class Bracket:
    """One place where the text is open, with every alternative on the table.

    Attributes:
        kind: how the draft marks it.
        span: all of it, marks included.
        alternatives: the texts, in order; one alone stands against leaving it out.
        depth: 0 for an outermost bracket, 1 for one inside it, and so on.

    What lies between two alternatives, such as a space or a stroke, belongs to neither.

    >>> Bracket(BracketKind.SQUARE, Span(0, 9), (Alternative(Span(1, 8)),)).depth
    0
    """

    kind: BracketKind = field(validator=is_a(BracketKind))
    span: Span = field(validator=is_a(Span))
    alternatives: tuple[Alternative, ...] = field(
        converter=as_tuple, validator=all_are(Alternative)
    )
    depth: int = field(default=0, validator=is_a(int))

    @property
    def holders(self) -> tuple[str, ...]:
        """All who hold one of its alternatives, as printed, in order."""
        return tuple(dict.fromkeys(name for one in self.alternatives for name in one.holders))
