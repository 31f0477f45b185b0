"""The walk through an Akoma Ntoso file: regions, provisions, blocks, tables, notes."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from clauses.errors import ReadError
from clauses.model.akomantoso import BEFORE, OWN
from clauses.model.diagnostic import DiagnosticKind
from clauses.model.node import ProvisionKind
from clauses.reading.formats.akn.facts import language, metadata, own_facts
from clauses.reading.formats.akn.kinds import DOCUMENTS, attached_kind, kind_of, local
from clauses.reading.formats.akn.words import Words, plain
from clauses.reading.formats.assembly import Draft
from clauses.reading.limits import Limits
from clauses.reading.markup import parse_xml
from clauses.reading.raw import Raw
from clauses.reading.structure.numerals import ordinal_of

if TYPE_CHECKING:
    from clauses.reading.markup import Element

_TEXT_AFTER_NUMBER = {ProvisionKind.PARAGRAPH, ProvisionKind.POINT, ProvisionKind.SUBPOINT}
_HEAD = ("num", "heading", "subheading")
# Elements that hold blocks and mean nothing by themselves.
_TRANSPARENT = DOCUMENTS | {
    "akomaNtoso", "body", "mainBody", "debateBody", "judgmentBody", "amendmentBody", "portionBody",
    "collectionBody", "components", "attachments", "content", "intro", "wrapUp", "list", "sublist",
    "alinea", "subparagraph", "proviso", "transitional", "level", "hcontainer", "container", "div",
    "blockList", "blockContainer", "tblock", "ul", "ol", "recitals", "citations", "formula",
    "longTitle", "introduction", "background", "arguments", "remedies", "motivation", "decision",
    "amendmentHeading", "amendmentContent", "amendmentReference", "amendmentJustification",
    "interstitial", "header", "other", "debateSection", "speechGroup", "conclusions",
}  # fmt: skip
_ROW_GROUPS = ("thead", "tbody", "tfoot")
_LONGEST_NUMBER = 30  # ANNEX XVIII, and not a sentence that begins with a number
_OWN_TEXT = {"intro", "content", "wrapUp", "p", "from"}


def read_akn(data: bytes, limits: Limits) -> Raw:
    r"""Read an Akoma Ntoso file.

    Raises:
        ReadError: if it is no well-formed XML, has another root, or exceeds a limit.
        MissingExtra: if lxml is not installed.

    >>> raw = read_akn(
    ...     b"<akomaNtoso><act><body><article><num>Article 1</num><content>"
    ...     b"<p>Scope.</p></content></article></body></act></akomaNtoso>",
    ...     Limits(),
    ... )
    >>> raw.text, raw.nodes[0].ordinal
    ('Article 1\nScope.', '1')
    """
    root = parse_xml(data, limits, what="Akoma Ntoso", extra="xml")
    if local(root) != "akomaNtoso":
        found = f"the root element <{local(root)}>"
        raise ReadError("Akoma Ntoso", found=found, allowed="<akomaNtoso>")
    reader = _Reader(root, limits)
    reader.whole(root)
    made = reader.made
    return Raw(
        made.text,
        "akn",
        skipped=tuple(made.skipped),
        diagnostics=tuple(made.diagnostics),
        changes=tuple(made.changes),
        nodes=made.nodes,
        language=language(root),
        metadata=metadata(root),
    )


class _Reader(Words):
    def __init__(self, root: "Element", limits: Limits) -> None:
        super().__init__(limits, exact=own_facts(root) is not None)
        self._limits = limits
        self._cells = 0
        self._face: Element | None = None
        self._regions: dict[str, Callable[[Element], None]] = {
            "meta": lambda _: None,
            "preface": self._preface,
            "coverPage": self._cover,
            "toc": self._contents,
            "attachment": self._attachment,
            "component": self._attachment,
            "componentRef": self._elsewhere,
            "documentRef": self._elsewhere,
            "table": self._table,
        }

    def whole(self, root: "Element") -> None:
        for note in _kept_notes(root):
            self.kept[note.get("eId", "") or note.get("id", "") or f"#{len(self.kept)}"] = note
        self.block(root)
        self._hidden(root)
        self.notes += [(note.get("marker", ""), note) for note in self.kept.values()]
        self._write_notes()
        kinds = [change.span is not None for change in self.made.changes]
        if kinds:
            message = f"{sum(kinds)} inserted and {len(kinds) - sum(kinds)} deleted stretches; "
            message += "the text holds the inserted ones, and `changes` both"
            self.made.notice(DiagnosticKind.CHANGES, message)

    def block(self, element: "Element") -> None:
        """Read whatever is not inline."""
        name = local(element)
        if handler := self._regions.get(name):
            handler(element)
            return
        around = self.made.around[-1].kind if self.made.around else None
        if kind := kind_of(element, around, exact=self.exact):
            self._provision(element, kind, [])
        elif name in _TRANSPARENT:
            self._inside(element, element)
        elif around is None and not self.exact:
            with self.made.provision(ProvisionKind.PARAGRAPH):
                self.led(element)
            self._write_notes()
        else:
            self.led(element)

    def _inside(self, element: "Element", parts: Iterable["Element"]) -> None:
        """Read the blocks of an element, and any words that stray between them."""
        self._stray(element.text)
        before = ""
        for part in parts:
            name = local(part)
            if before == name == "p" and self.exact:
                self.made.more("\n\n")
            elif before:
                self.made.gap("\n\n" if before == name == "p" else "\n")
            if name not in _OWN_TEXT:
                self._write_notes()
            self.block(part)
            self._stray(part.tail)
            before = name

    def _stray(self, text: str | None) -> None:
        if text and text.strip():
            self.made.gap("\n")
            self.made.flow(text)
            self.made.gap("\n")

    def _provision(self, element: "Element", kind: ProvisionKind, faces: "list[Element]") -> None:
        """Read a provision; its number and heading may stand on a face of it further inside."""
        self.made.gap("\n")
        outer, self.notes = self.notes, []
        with self.made.provision(kind) as draft:
            heads = [one for one in element if self._head(one)] or faces
            numbers = [one for one in heads if self._head(one) == "num"]
            if heads and heads is faces and _is_number(faces[0], kind):
                numbers = faces[:1]
            self._number(draft, numbers)
            self._heading(draft, [one for one in heads if one not in numbers])
            for one in heads:
                self._stray(one.tail)
            self._inside(element, [one for one in element if one not in heads])
            self._write_notes()
        self.notes = outer
        self.made.gap("\n")
        if not draft.span:
            message = f"<{local(element)}> holds no words"
            self.made.notice(DiagnosticKind.STRUCTURE, message, element.get("eId", ""))

    def _head(self, element: "Element") -> str:
        """Whether an element is a number or heading of the one around it."""
        name = local(element)
        if name == "block" and self.exact:
            name = element.get("name", "")
        return name if name in _HEAD else ""

    def _number(self, draft: Draft, elements: "list[Element]") -> None:
        ordinal = ""
        for element in elements:
            self._printed_before(element)
            ordinal = ordinal or element.get(f"{{{OWN}}}ordinal", "")
        with self.made.numbered(draft) as said:
            for element in elements:
                self.words(element)
                self.made.gap(" ")
        if said:
            draft.ordinal = ordinal if self.exact else ordinal_of(said[0], draft.kind)
            self.made.gap(" " if draft.kind in _TEXT_AFTER_NUMBER else "\n")

    def _heading(self, draft: Draft, elements: "list[Element]") -> None:
        if elements and draft.number.span:
            self.made.gap(" " if draft.kind in _TEXT_AFTER_NUMBER else "\n")
        for element in elements:
            self._printed_before(element)
        with self.made.stretch(draft.heading):
            for element in elements:
                self.words(element)
                self.made.gap("\n")

    def _printed_before(self, element: "Element") -> None:
        """Write what an export puts before a number, such as an opening bracket."""
        first = element[0] if len(element) else None
        if self.exact and first is not None and first.get("name") == BEFORE:
            self.words(first)
            tail = first.tail or ""
            element.remove(first)
            element.text = tail

    def _hidden(self, root: "Element") -> None:
        """Say how much the meta data hold that is neither a fact nor a note."""
        said = 0
        for meta in root.iter():
            if local(meta) == "meta" and "meta" not in map(local, meta.iterancestors()):
                said += len(plain(meta)) - sum(len(plain(note)) for note in _kept_notes(meta))
        if said > 0:
            message = f"{said} characters of meta data are no part of the text"
            self.made.notice(DiagnosticKind.HIDDEN, message, "meta")

    def _preface(self, element: "Element") -> None:
        if self.exact:
            self._inside(element, element)
        if self.exact or element is self._face:
            return
        titles = [one for one in element.iter() if local(one) == "longTitle"] or [
            one for one in element.iter() if local(one) in ("p", "block") and _titles(one)
        ]
        self._title(element, set(titles or [element]))
        self._write_notes()

    def _title(self, element: "Element", titles: set["Element"]) -> None:
        self.made.gap("\n")
        if element in titles:
            with self.made.provision(ProvisionKind.TITLE):
                self.words(element)
        elif any(one in titles for one in element.iter()):
            self._aside(element.text)
            for child in element:
                self._title(child, titles)
                self._aside(child.tail)
        else:
            with self.made.skip("preface beside the title"):
                self.words(element)
        self.made.gap("\n")

    def _aside(self, text: str | None) -> None:
        with self.made.skip("preface beside the title"):
            self._stray(text)

    def _cover(self, element: "Element") -> None:
        with self.made.skip("cover page"):
            self.words(element)
        self.made.gap("\n")

    def _contents(self, element: "Element") -> None:
        with self.made.skip("table of contents"):
            self.words(element)
        self.made.gap("\n")

    def _attachment(self, element: "Element") -> None:
        kind = attached_kind(element)
        if kind is None:
            self._inside(element, element)
            return
        faces: list[Element] = []
        if not self.exact and not any(map(self._head, element)):
            # What an attachment is called may be said only by the preface of what is attached.
            self._face = next((one for one in element.iter() if local(one) == "preface"), None)
            faces = [] if self._face is None else _faces(self._face)
            self._face = self._face if faces else None
        self._provision(element, kind, faces)

    def _table(self, element: "Element") -> None:
        if self.exact and self.made.around and self.made.around[-1].kind is ProvisionKind.TABLE:
            self._rows(element)
            return
        self.made.gap("\n")
        with self.made.provision(ProvisionKind.TABLE) as draft:
            if _regular(element):
                self._heading(draft, [one for one in element if local(one) == "caption"])
                self._rows(element)
            else:
                self.words(element)
        self.made.gap("\n")

    def _rows(self, element: "Element") -> None:
        groups = [element, *(one for one in element if local(one) in _ROW_GROUPS)]
        rows = [row for group in groups for row in group if local(row) == "tr"]
        empty = not any(plain(row) or _has_marker(row) for row in rows)
        with self.cell():
            for index, row in enumerate(rows):
                if index and not empty:
                    self._part("\n")
                self._row(row, empty=empty)

    def _row(self, row: "Element", *, empty: bool) -> None:
        self._cells += len(row)
        if self._cells > self._limits.cells:
            allowed = f"{self._limits.cells} cells (Limits)"
            raise ReadError("Akoma Ntoso", found="more cells than that", allowed=allowed)
        for index, cell in enumerate(row):
            if index and not empty:
                self._part("\t")
            self.words(cell)

    def _part(self, sign: str) -> None:
        self.made.tight()
        self.made.write(sign)

    def _write_notes(self) -> None:
        while self.notes:
            notes, self.notes = self.notes, []
            for mark, note in notes:
                self.made.gap("\n")
                with self.made.provision(ProvisionKind.FOOTNOTE) as draft:
                    with self.made.numbered(draft) as said:
                        self.made.flow(mark)
                    draft.ordinal = ordinal_of(said[0], draft.kind) if said else ""
                    self.made.gap(" ")
                    self.words(note)
                self.made.gap("\n")

    def _elsewhere(self, element: "Element") -> None:
        where = element.get("src") or element.get("href") or "without an address"
        message = f"a part of the document stands in another file: {where}"
        self.made.notice(DiagnosticKind.STRUCTURE, message)


def _regular(table: "Element") -> bool:
    """Whether a table consists of rows of cells, and no words stray between them."""
    rows = [row for one in table for row in (one if local(one) in _ROW_GROUPS else [one])]
    named = all(local(row) in ("tr", "caption") for row in rows)
    celled = all(local(cell) in ("td", "th") for row in rows if local(row) == "tr" for cell in row)
    holders = [table, *(one for one in table if local(one) in _ROW_GROUPS), *rows]
    holders = [one for one in holders if local(one) != "caption"]
    between = [text for one in holders for text in (one.text, *(inner.tail for inner in one))]
    return named and celled and not any(text and text.strip() for text in between)


def _kept_notes(element: "Element") -> "Iterator[Element]":
    """The notes that stand in the meta data, for the text to refer to."""
    for one in element.iter():
        if local(one) == "note":
            around = [local(above) for above in one.iterancestors()]
            if "meta" in around and "note" not in around:
                yield one


def _is_number(element: "Element", kind: ProvisionKind) -> bool:
    printed = plain(element)
    return len(printed) <= _LONGEST_NUMBER and bool(ordinal_of(printed, kind))


def _faces(preface: "Element") -> "list[Element]":
    """The lines of a preface that has lines alone."""
    stray = [preface.text, *(one.tail for one in preface)]
    plain_lines = all(local(one) in ("p", "block", "longTitle") for one in preface)
    if not plain_lines or any(text and text.strip() for text in stray):
        return []
    return [one for one in preface if plain(one)]


def _titles(element: "Element") -> bool:
    return any(local(one) in ("docTitle", "shortTitle") for one in element.iter())


def _has_marker(element: "Element") -> bool:
    return any(local(one) == "marker" for one in element.iter())
