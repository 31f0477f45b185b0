"""A treaty, draft or statement as its provisions: a tree over the text it was read from."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import field, frozen

from clauses.errors import InvalidRecord
from clauses.model.bracket import Bracket
from clauses.model.change import Change
from clauses.model.checks import all_are, are_pairs, as_tuple, is_a, is_text
from clauses.model.diagnostic import Diagnostic, Skipped
from clauses.model.node import Node, Piece, ProvisionKind
from clauses.model.provision import Provision, ranks
from clauses.model.reference import DefinedTerm, Reference
from clauses.model.source import Source, Span

if TYPE_CHECKING:
    from clauses.model.coalition import Accord, Coalition


@frozen(repr=False)
class Document:
    r"""What was read of a file, with every character of it.

    Attributes:
        text: the source; for formats that are no text, all that was extracted.
        nodes: the outermost provisions as spans, in order; see `provisions`.
        skipped: what belongs to no provision, and why.
        diagnostics: what a reader should know: gaps, repeats, what could not be read.
        format: ``text``, ``markdown``, ``html``, ``docx``, ``pdf``, ``akn``, ``tota``.
        language: the language of the text as a two-letter code; empty where not known.
        source: where it comes from, if that was said.
        brackets: every mark of text that is not agreed, with who holds which alternative.
        changes: tracked changes, as the file records them.
        references: citations of provisions and instruments.
        terms: defined terms.
        metadata: further facts of the file, as pairs of name and value.

    Raises:
        InvalidRecord: if nodes or skipped stretches lie outside the text, or over one another.

    >>> from clauses import read
    >>> document = read(b"Article 1\nScope\n1. This Treaty applies.\n2. It binds.")
    >>> document["Art. 1(2)"].text
    'It binds.'
    """

    text: str = field(validator=is_text(empty=True))
    nodes: tuple[Node, ...] = field(default=(), converter=as_tuple, validator=all_are(Node))
    skipped: tuple[Skipped, ...] = field(default=(), converter=as_tuple, validator=all_are(Skipped))
    diagnostics: tuple[Diagnostic, ...] = field(
        default=(), converter=as_tuple, validator=all_are(Diagnostic)
    )
    format: str = field(default="text", validator=is_text())
    language: str = field(default="", validator=is_text(empty=True))
    source: Source | None = field(default=None, validator=is_a(Source, optional=True))
    brackets: tuple[Bracket, ...] = field(
        default=(), converter=as_tuple, validator=all_are(Bracket)
    )
    changes: tuple[Change, ...] = field(default=(), converter=as_tuple, validator=all_are(Change))
    references: tuple[Reference, ...] = field(
        default=(), converter=as_tuple, validator=all_are(Reference)
    )
    terms: tuple[DefinedTerm, ...] = field(
        default=(), converter=as_tuple, validator=all_are(DefinedTerm)
    )
    metadata: tuple[tuple[str, str], ...] = field(
        default=(), converter=as_tuple, validator=are_pairs
    )

    def __attrs_post_init__(self) -> None:
        for what in (self.nodes, self.skipped):
            at = 0
            for one in what:
                if not at <= one.span.start < one.span.end <= len(self.text):
                    allowed = f"spans in order within {len(self.text)} characters"
                    raise InvalidRecord("Document", found=repr(one.span), allowed=allowed)
                at = one.span.end

    def __repr__(self) -> str:
        """Print the title, and how much there is."""
        count = len(self.provisions), len(self.articles)
        told = zip(count, ("provision", "article"), strict=True)
        counted = ", ".join(f"{number} {what}{'s' * (number != 1)}" for number, what in told)
        return f"<Document {self.title!r}: {counted}>"

    @property
    def title(self) -> str:
        """The title on one line; that of the file where the text has none, or empty."""
        named = self.of_kind(ProvisionKind.TITLE)
        return " ".join(named[0].text.split()) if named else dict(self.metadata).get("title", "")

    @cached_property
    def children(self) -> tuple[Provision, ...]:
        """The outermost provisions, in order."""
        return tuple(Provision(node, None, self) for node in self.nodes)

    @cached_property
    def provisions(self) -> tuple[Provision, ...]:
        """Every provision, each before those inside it."""
        return tuple(_walk(self.children))

    @property
    def articles(self) -> tuple[Provision, ...]:
        """The articles, in order, those of annexes and protocols among them."""
        return self.of_kind(ProvisionKind.ARTICLE)

    def of_kind(self, *kinds: ProvisionKind) -> tuple[Provision, ...]:
        """The provisions of some kinds, in order."""
        return tuple(one for one in self.provisions if one.kind in kinds)

    def __getitem__(self, place: str) -> Provision:
        """The provision at a place such as ``Art. 5(2)(a)`` or ``Annex I, Art. 2``.

        Raises:
            UnknownName: if there is none; near misses are offered.
            AmbiguousName: if there are several; their paths are listed.
        """
        from clauses.model.lookup import find

        return find(self.children, place)

    def words(self, span: Span) -> str:
        """The text of a span without what was skipped in it."""
        kept, at = [], span.start
        for index in range(bisect_right(self._skip_ends, span.start), len(self.skipped)):
            gone = self.skipped[index].span
            if gone.start >= span.end:
                break
            kept.append(self.text[at : max(at, gone.start)])
            at = gone.end
        kept.append(self.text[at : span.end])
        return "".join(kept)

    def provision_at(self, offset: int) -> Provision | None:
        """The innermost provision that covers a character of the text; None outside all."""
        found, around = None, self.children
        while True:
            index = bisect_right(around, offset, key=lambda one: one.span.start) - 1
            if index < 0 or around[index].span.end <= offset:
                return found
            found = around[index]
            around = found.children

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The whole text in order, cut where its owner or role changes.

        Joined, the pieces give back `text`, character by character.
        """
        from clauses.model.pieces import cut

        return tuple(cut(self.text, self.nodes, (one.span for one in self.skipped)))

    @property
    def open_brackets(self) -> tuple[Bracket, ...]:
        """What is not agreed, as the brackets that show, each before those inside it."""
        from clauses.model.holding import open_brackets

        return open_brackets(self)

    @property
    def holders(self) -> tuple[str, ...]:
        """All who hold an alternative of a bracket, as the draft spells them, in order."""
        from clauses.model.holding import holders_of

        return holders_of(self)

    def as_held_by(self, party: str, *, also: Iterable[str] = ()) -> "Document":
        """The document as one party would have it; see `clauses.model.holding.as_held_by`.

        Args:
            party: its name, as the draft has it or with other dots, hyphens and capitals.
            also: groups that speak for the party, such as ``("G77",)``.

        Raises:
            UnknownName: if the draft names neither the party nor one of the groups.
        """
        from clauses.model.holding import as_held_by

        return as_held_by(self, party, also=also)

    def coalitions(self) -> "tuple[Coalition, ...]":
        """Who holds what with whom; those that hold most come first."""
        from clauses.model.coalition import coalitions

        return coalitions(self)

    def accords(self) -> "tuple[Accord, ...]":
        """How often any two parties hold the same, and how often not; the closest come first."""
        from clauses.model.coalition import accords

        return accords(self)

    @cached_property
    def ranks(self) -> Mapping[int, str]:
        """Where each outermost provision without a number begins → what it is and how many."""
        return ranks(self.nodes)

    @cached_property
    def _skip_ends(self) -> list[int]:
        return [one.span.end for one in self.skipped]


def _walk(provisions: tuple[Provision, ...]) -> Iterator[Provision]:
    for one in provisions:
        yield one
        yield from _walk(one.children)
