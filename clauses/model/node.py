"""The tree of a document as spans over its text."""

import re
from enum import Enum
from typing import Any

from attrs import Attribute, field, frozen

from clauses.errors import InvalidRecord
from clauses.model.checks import all_are, as_tuple, is_a, is_text
from clauses.model.source import Span

WHITE = (
    " \t\n\r\f\v\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
)
"""White space, and signs of no width that fill as it does."""
# A hyphen before a figure is a minus.
_BETWEEN = re.compile(rf"(?:[{WHITE}.:;|–—]|-(?!\d))*")


class ProvisionKind(Enum):
    """What a provision is, from the parts of an instrument down to a single line.

    >>> ProvisionKind("article")
    <ProvisionKind.ARTICLE: 'article'>
    """

    TITLE = "title"
    PREAMBLE = "preamble"
    BOOK = "book"
    PART = "part"
    DIVISION = "division"
    CHAPTER = "chapter"
    SECTION = "section"
    ARTICLE = "article"
    PARAGRAPH = "paragraph"
    POINT = "point"
    SUBPOINT = "sub-point"
    TABLE = "table"
    FOOTNOTE = "footnote"
    FINAL_CLAUSES = "final clauses"
    TESTIMONIUM = "testimonium"
    SIGNATURES = "signatures"
    ANNEX = "annex"
    PROTOCOL = "protocol"


class PieceRole(Enum):
    """What a stretch of a document's text is to the provision it belongs to.

    >>> PieceRole("number")
    <PieceRole.NUMBER: 'number'>
    """

    NUMBER = "number"
    HEADING = "heading"
    TEXT = "text"
    SPACE = "space"
    SKIPPED = "skipped"


def _are_nodes(node: "Node", attribute: "Attribute[Any]", value: object) -> None:
    all_are(Node)(node, attribute, value)


@frozen
class Node:
    """One provision as it lies in the text.

    Attributes:
        kind: what it is.
        span: all of it, from its number to the end of its last part.
        number: the characters of its number as printed, ``Article 5 bis`` or ``(a)``.
        heading: the characters of its heading.
        ordinal: the number alone and in one spelling, by which it is looked up: ``5bis``, ``a``,
            and ``4`` for an article printed ``IV``; empty where it has no number.
        children: the nodes inside it, in order; what no part covers is its own text.

    Raises:
        InvalidRecord: if number, heading and children do not follow one another inside the span.

    >>> Node(ProvisionKind.ARTICLE, Span(0, 20), number=Span(0, 9), ordinal="1").number
    [0:9]
    """

    kind: ProvisionKind = field(validator=is_a(ProvisionKind))
    span: Span = field(validator=is_a(Span))
    number: Span | None = field(default=None, validator=is_a(Span, optional=True))
    heading: Span | None = field(default=None, validator=is_a(Span, optional=True))
    ordinal: str = field(default="", validator=is_text(empty=True))
    children: tuple["Node", ...] = field(default=(), converter=as_tuple, validator=_are_nodes)

    def __attrs_post_init__(self) -> None:
        at = self.span.start
        for part in (self.number, self.heading, *(child.span for child in self.children)):
            if part is not None:
                if not at <= part.start < part.end <= self.span.end:
                    allowed = f"number, heading and children in order inside {self.span!r}"
                    raise InvalidRecord("Node", found=repr(part), allowed=allowed)
                at = part.end

    def begin(self, text: str) -> int:
        """Where what it says begins, behind number, heading and what parts them from it."""
        ends = [part.end for part in (self.number, self.heading) if part]
        if not ends:
            return self.span.start
        return skip_separators(text, ends[-1], self._before_children)

    @property
    def _before_children(self) -> int:
        return self.children[0].span.start if self.children else self.span.end


def skip_separators(text: str, start: int, end: int) -> int:
    """The first place that holds no stop, dash or white space such as part a number from words.

    >>> skip_separators("Article 1. – Boats", 9, 18)
    13
    """
    found = _BETWEEN.match(text, start, end)
    return found.end() if found else start


@frozen
class Piece:
    """A stretch of a document's text, with what it is and whose.

    Attributes:
        span: the characters.
        role: number, heading or text of a provision, space between two, or skipped.
        node: the provision it belongs to; None outside all.

    >>> Piece(Span(0, 3), PieceRole.SPACE).role
    <PieceRole.SPACE: 'space'>
    """

    span: Span = field(validator=is_a(Span))
    role: PieceRole = field(validator=is_a(PieceRole))
    node: Node | None = field(default=None, validator=is_a(Node, optional=True))
