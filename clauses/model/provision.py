"""A provision of a document, with its words, its place and its neighbours."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Protocol

from attrs import field, frozen

from clauses.model.node import Node, ProvisionKind
from clauses.model.source import Locator, Span


class Holder(Protocol):
    """What a provision asks of its document."""

    @property
    def text(self) -> str:
        """All of its text."""
        ...

    @property
    def ranks(self) -> Mapping[int, str]:
        """What each outermost provision without a number is called; see `ranks`."""
        ...

    def words(self, span: Span) -> str:
        """The text of a span without what was skipped in it."""
        ...


@frozen(repr=False)
class Provision:
    r"""One provision, seen in its document.

    Attributes:
        node: its spans.
        parent: the provision around it; None for an outermost one.
        document: the document it stands in.

    >>> from clauses import read
    >>> article = read(b"Article 2\nUse of Force\nThe Parties shall refrain from it.").articles[0]
    >>> article.number, article.heading, article.text
    ('Article 2', 'Use of Force', 'The Parties shall refrain from it.')
    """

    node: Node
    parent: "Provision | None" = field(eq=False)
    document: Holder

    def __repr__(self) -> str:
        """Print as ``<article Art. 5 'Heading'>``."""
        heading = f" {self.heading!r}" if self.heading else ""
        return f"<{self.kind.value} {self.place}{heading}>"

    @property
    def kind(self) -> ProvisionKind:
        """What it is."""
        return self.node.kind

    @property
    def span(self) -> Span:
        """The characters of the document's text that it covers."""
        return self.node.span

    @property
    def number(self) -> str:
        """Its number as printed, on one line; empty where it has none."""
        return self._line(self.node.number)

    @property
    def ordinal(self) -> str:
        """Its number alone, in one spelling; see `Node.ordinal`."""
        return self.node.ordinal

    @property
    def heading(self) -> str:
        """Its heading on one line; empty where it has none."""
        return self._line(self.node.heading)

    @property
    def text(self) -> str:
        """What it says below number and heading, with all that stands inside it.

        What was skipped, such as a page number in the middle, is left out.
        """
        return self.document.words(Span(self.begin, self.span.end)).strip() if self._said else ""

    @property
    def own_text(self) -> str:
        """What it says before the first provision inside it, such as the opening of a list."""
        end = self.node.children[0].span.start if self.node.children else self.span.end
        return self.document.words(Span(self.begin, end)).strip() if self.begin < end else ""

    @property
    def begin(self) -> int:
        """Where what it says begins, behind number, heading and what parts them from it."""
        return self.node.begin(self.document.text)

    @property
    def children(self) -> "tuple[Provision, ...]":
        """The provisions inside it, in order."""
        return self._children

    @property
    def path(self) -> tuple[str, ...]:
        """The steps that lead to it from the outside in, ``("Part I", "Article 5", "(a)")``."""
        above = self.parent.path if self.parent else ()
        return (*above, self.step)

    @property
    def step(self) -> str:
        """Its own step of the path, its number as printed, or what it is and how many."""
        if self.number:
            return self.number
        around = self.parent._ranks if self.parent else self.document.ranks
        return around.get(self.span.start, self.kind.value)

    @property
    def place(self) -> str:
        """Its path as one line, ``Part I › Article 5 › (a)``."""
        return " › ".join(self.path)

    @property
    def locator(self) -> Locator:
        """Its path as a place in a source."""
        return Locator(self.path)

    @property
    def _said(self) -> bool:
        return self.begin < self.span.end

    @cached_property
    def _children(self) -> "tuple[Provision, ...]":
        return tuple(Provision(node, self, self.document) for node in self.node.children)

    @cached_property
    def _ranks(self) -> Mapping[int, str]:
        return ranks(self.node.children)

    def _line(self, span: Span | None) -> str:
        return " ".join(self.document.words(span).split()) if span else ""


def ranks(nodes: Sequence[Node]) -> Mapping[int, str]:
    r"""Where each of some neighbours without a number begins → what it is and how many.

    >>> from clauses import read
    >>> document = read(b"The Parties shall meet.\n\nThey shall vote.")
    >>> ranks(document.nodes)
    {0: 'paragraph [1]', 25: 'paragraph [2]'}
    """
    nameless = [node for node in nodes if node.number is None]
    whole, seen = Counter(node.kind for node in nameless), Counter[ProvisionKind]()
    found = {}
    for node in nameless:
        seen[node.kind] += 1
        count = f" [{seen[node.kind]}]" if whole[node.kind] > 1 else ""
        found[node.span.start] = f"{node.kind.value}{count}"
    return found
