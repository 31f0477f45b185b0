"""Provisions as elements: hierarchical ones in the body, containers in preamble and conclusions."""

from itertools import groupby
from typing import TypeGuard

from clauses.model.akomantoso import BEFORE, ELEMENTS, LOOSE
from clauses.model.document import Document
from clauses.model.node import ProvisionKind
from clauses.model.provision import Provision
from clauses.model.source import Span
from clauses.reporting.akn.identifiers import Identifiers
from clauses.reporting.akn.sheet import Sheet, inline
from clauses.reporting.parts import Part, parts

# What parts a number from a heading and tells nothing.
_BETWEEN = " .:;,–—-*|"


class Scribe:
    """Writes the provisions of one document on a sheet.

    Attributes:
        sheet: what is written on.
        ids: the identifiers given so far.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.sheet = Sheet()
        self.ids = Identifiers()

    def hierarchical(self, part: Part, above: str = "") -> None:
        """Write a provision with all inside it, or loose words, where a hierarchy stands."""
        if isinstance(part, str):
            with self.sheet.inside("hcontainer", name=LOOSE), self.sheet.inside("content"):
                self.blocks(part)
            return
        name, eid = ELEMENTS.get(part.kind), self.ids.of(part, above)
        attributes = {"eId": eid} if name else {"name": part.kind.value, "eId": eid}
        with self.sheet.inside(name or "hcontainer", **attributes):
            self.head(part)
            inside = list(parts(part))
            edges = {0: "intro", len(inside) - 1: "wrapUp"} if part.children else {0: "content"}
            for index, one in enumerate(inside):
                if isinstance(one, str) and index in edges:
                    with self.sheet.inside(edges[index]):
                        self.blocks(one, part)
                else:
                    self.hierarchical(one, eid)

    def contained(self, part: Part, above: str) -> None:
        """Write a provision with all inside it, or loose words, where only blocks may stand."""
        if isinstance(part, str):
            self.blocks(part)
            return
        eid = self.ids.of(part, above)
        with self.sheet.inside("container", name=part.kind.value, eId=eid):
            self.head(part, blocks=True)
            for one in list(parts(part)) or [""]:
                if isinstance(one, str):
                    self.blocks(one, part)
                else:
                    self.contained(one, eid)

    def blocks(self, words: str, owner: Provision | None = None) -> None:
        """Write words as paragraphs, with ``br`` between lines; those of a table as a table."""
        if owner and owner.kind is ProvisionKind.TABLE and not owner.children:
            self._table(words)
            return
        for paragraph in words.split("\n\n"):
            self.sheet.line("p", paragraph)

    def preamble(self, provision: Provision) -> None:
        """Write the preamble; paragraphs of it are recitals in the terms of the standard."""
        eid = self.ids.of(provision)
        with self.sheet.inside("preamble", eId=eid):
            self.head(provision, blocks=True)
            for recitals, group in groupby(list(parts(provision)) or [""], _is_recital):
                if recitals:
                    with self.sheet.inside("recitals"):
                        for part in [one for one in group if _is_recital(one)]:
                            self._recital(part, eid)
                else:
                    for other in group:
                        self.contained(other, eid)

    def _recital(self, provision: Provision, above: str) -> None:
        with self.sheet.inside("recital", eId=self.ids.of(provision, above)):
            self.head(provision)
            self.blocks("".join(one for one in parts(provision) if isinstance(one, str)))

    def title(self, words: str) -> None:
        """Write the words of a title as one paragraph that is marked as such."""
        self.sheet.line("p", words, around="docTitle")

    def _table(self, words: str) -> None:
        with self.sheet.inside("table"):
            for row in words.split("\n"):
                with self.sheet.inside("tr"):
                    for cell in row.split("\t"):
                        with self.sheet.inside("td"):
                            self.sheet.line("p", cell)

    def head(self, provision: Provision, *, blocks: bool = False) -> None:
        """Write number and heading, as elements of their own or as named blocks."""
        node, at = provision.node, provision.span.start
        for tag, span, words in (
            ("num", node.number, provision.number),
            ("heading", node.heading, provision.heading),
        ):
            if span and words:
                named = {"name": tag} if blocks else {}
                if tag == "num" and node.ordinal:
                    named["clauses:ordinal"] = node.ordinal
                before = self._before(at, span.start)
                self.sheet.line("block" if blocks else tag, words, before=before, **named)
                at = span.end

    def _before(self, start: int, end: int) -> str:
        """An opening bracket or the like, which a closing one may answer to further below."""
        words = " ".join(self.document.words(Span(start, end)).split()) if start < end else ""
        if not words.strip(_BETWEEN):
            return ""
        return f'<inline name="{BEFORE}">{inline(words)}</inline>'


def _is_recital(part: Part) -> TypeGuard[Provision]:
    return (
        isinstance(part, Provision) and part.kind is ProvisionKind.PARAGRAPH and not part.children
    )
