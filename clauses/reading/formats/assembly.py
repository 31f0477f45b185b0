"""A text and the tree over it, put together while a marked-up file is walked through."""

from collections.abc import Iterator
from contextlib import contextmanager

from attrs import define, field

from clauses.errors import ReadError
from clauses.model.change import Change, ChangeKind
from clauses.model.diagnostic import Diagnostic, DiagnosticKind, Skipped
from clauses.model.node import Node, ProvisionKind
from clauses.model.source import Span
from clauses.reading.limits import Limits

_BLANK = " \t\r\n"


@define(eq=False)
class Stretch:
    """Some of the text: where it begins is known once its first character is written."""

    start: int = -1
    end: int = -1

    @property
    def span(self) -> Span | None:
        """Its characters; None where nothing was written."""
        return Span(self.start, self.end) if 0 <= self.start < self.end else None


@define(eq=False)
class Draft(Stretch):
    """A provision that is being put together."""

    kind: ProvisionKind = ProvisionKind.PARAGRAPH
    number: Stretch = field(factory=Stretch)
    heading: Stretch = field(factory=Stretch)
    ordinal: str = ""
    inside: list[Node] = field(factory=list)


class Assembly:
    r"""The text so far, and everything known about stretches of it.

    White space between blocks is written only once words follow, so that no provision begins or
    ends with any.

    >>> made = Assembly("XML", Limits())
    >>> with made.provision(ProvisionKind.ARTICLE) as article:
    ...     with made.stretch(article.number):
    ...         made.write("Article 1")
    ...     made.gap("\n")
    ...     made.write("Scope.")
    >>> made.text, made.nodes[0].number
    ('Article 1\nScope.', [0:9])
    """

    def __init__(self, format: str, limits: Limits) -> None:
        self.diagnostics: list[Diagnostic] = []
        self.skipped: list[Skipped] = []
        self.changes: list[Change] = []
        self.around: list[Draft] = []
        self._format = format
        self._limits = limits
        self._words: list[str] = []
        self._length = 0
        self._gap = ""
        self._waiting: list[Stretch] = []
        self._roots: list[Node] = []
        self._skipping = False

    @property
    def text(self) -> str:
        """The text."""
        return "".join(self._words)

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The outermost provisions, once all are closed."""
        return tuple(self._roots)

    @property
    def length(self) -> int:
        """How much has been written."""
        return self._length

    def write(self, words: str) -> None:
        """Write words as they are, after the white space that is due.

        Raises:
            ReadError: if the text becomes longer than the limits allow.
        """
        if not words:
            return
        # At the edge of a cell or line a blank would be part of it.
        edge = self._gap == " " and self._words and self._words[-1][-1] in "\t\n"
        if self._length and self._gap and not edge:
            self._put(self._gap)
        self._gap = ""
        for stretch in self._waiting:
            stretch.start = self._length
        self._waiting.clear()
        self._put(words)

    def flow(self, words: str) -> None:
        """Write words whose white space means no more than a blank between two of them."""
        if words[:1] and words[0] in _BLANK:
            self.gap(" ")
        if kept := [word for word in words.translate(_SPACES).split(" ") if word]:
            self.write(" ".join(kept))
            if words[-1] in _BLANK:
                self.gap(" ")

    def _put(self, words: str) -> None:
        self._words.append(words)
        self._length += len(words)
        if self._length > self._limits.characters:
            allowed = f"{self._limits.characters} characters (Limits)"
            raise ReadError(self._format, found="more text than that", allowed=allowed)

    def gap(self, space: str) -> None:
        """Have at least this white space before the next words: a blank, a line, or two."""
        if (space.count("\n"), len(space)) > (self._gap.count("\n"), len(self._gap)):
            self._gap = space

    def more(self, space: str) -> None:
        """Have this white space before the next words, beside what is due already."""
        self._gap = self._gap.rstrip(" ") + space

    def tight(self) -> None:
        """Have no white space before the next words."""
        self._gap = ""

    @contextmanager
    def stretch(self, stretch: Stretch) -> Iterator[Stretch]:
        """Note where what is written meanwhile begins and ends."""
        self._waiting.append(stretch)
        yield stretch
        if stretch.start < 0:
            self._waiting.remove(stretch)
        stretch.end = self._length

    @contextmanager
    def numbered(self, draft: Draft) -> Iterator[list[str]]:
        """Note the number of a provision; the list holds it once it is written."""
        first, said = len(self._words), list[str]()
        with self.stretch(draft.number) as number:
            yield said
        if number.span:
            said.append(self._since(first, number))

    @contextmanager
    def provision(self, kind: ProvisionKind) -> Iterator[Draft]:
        """Put a provision around what is written meanwhile."""
        draft = Draft(kind=kind)
        self.around.append(draft)
        with self.stretch(draft):
            yield draft
        self.around.pop()
        if span := draft.span:
            number, heading = draft.number.span, draft.heading.span
            node = Node(draft.kind, span, number, heading, draft.ordinal, draft.inside)
            (self.around[-1].inside if self.around else self._roots).append(node)

    @contextmanager
    def skip(self, reason: str) -> Iterator[None]:
        """Note that what is written meanwhile belongs to no provision."""
        if self._skipping:
            yield
            return
        self._skipping = True
        with self.stretch(Stretch()) as gone:
            yield
        self._skipping = False
        if gone.span:
            self.skipped.append(Skipped(gone.span, reason))

    @contextmanager
    def insertion(self) -> Iterator[None]:
        """Note that what is written meanwhile was inserted."""
        first = len(self._words)
        with self.stretch(Stretch()) as new:
            yield
        if span := new.span:
            words = self._since(first, new)
            self.changes.append(Change(ChangeKind.INSERTION, words, span=span, at=span.start))

    def deletion(self, words: str) -> None:
        """Note words that were deleted here."""
        self.changes.append(Change(ChangeKind.DELETION, words, at=self._length))

    def _since(self, first: int, stretch: Stretch) -> str:
        return "".join(self._words[first:])[stretch.start - stretch.end :]

    def notice(self, kind: DiagnosticKind, message: str, place: str = "") -> None:
        """Add a diagnostic."""
        self.diagnostics.append(Diagnostic(kind, message, place=place))


_SPACES = str.maketrans("\t\r\n", "   ")
