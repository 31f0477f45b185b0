"""The provisions inside one, with the words that stand between them, in order."""

from collections.abc import Iterator

from clauses.model.document import Document
from clauses.model.node import ProvisionKind
from clauses.model.provision import Holder, Provision
from clauses.model.source import Span

Part = Provision | str


def parts(around: Document | Provision) -> Iterator[Part]:
    r"""What stands inside a provision, or a document, below its number and heading.

    Words come without what was skipped in them, without white space at either end, and with line
    breaks spelt ``\n``; where there are none between two provisions, nothing does.

    >>> list(parts(Document("A text without provisions.\r\n")))
    ['A text without provisions.']
    """
    edge = None
    if isinstance(around, Provision):
        document, at, end = around.document, around.begin, around.span.end
        if around.kind is ProvisionKind.TABLE and not around.children:
            # A tab at the edge is an empty cell, and nothing that parts words from a number.
            edge, at = " \n", _behind_head(around)
    else:
        document, at, end = around, 0, len(around.text)
    for child in around.children:
        yield from _words(document, at, child.span.start, edge)
        yield child
        at = child.span.end
    yield from _words(document, at, end, edge)


def _behind_head(provision: Provision) -> int:
    node = provision.node
    ends = (part.end for part in (node.number, node.heading) if part)
    return max(ends, default=node.span.start)


def _words(document: Holder, start: int, end: int, edge: str | None) -> Iterator[str]:
    words = document.words(Span(start, end)) if start < end else ""
    words = words.replace("\r\n", "\n").replace("\r", "\n")
    if words.strip():
        yield words.strip(edge)
