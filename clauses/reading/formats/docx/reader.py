"""Reads a Word file into raw text with its blocks, tracked changes and diagnostics."""

from collections.abc import Iterator

from attrs import define, field

from clauses.errors import InvalidRecord, ReadError
from clauses.model.diagnostic import Diagnostic, DiagnosticKind, Skipped
from clauses.model.source import Span
from clauses.reading.formats.docx.counting import Counter
from clauses.reading.formats.docx.ledger import paired, told
from clauses.reading.formats.docx.names import Element, name
from clauses.reading.formats.docx.notes import Marks, comments, notes, words
from clauses.reading.formats.docx.numbering import read_numbering
from clauses.reading.formats.docx.numerals import ENGLISH, known
from clauses.reading.formats.docx.package import Package, Relation, main_part, open_package
from clauses.reading.formats.docx.pieces import VIEWS, Flow
from clauses.reading.formats.docx.setting import CONTENTS, HIDDEN, Setting, Tally
from clauses.reading.formats.docx.story import Story
from clauses.reading.formats.docx.styles import list_links, read_styles
from clauses.reading.formats.docx.writing import Writer
from clauses.reading.limits import Limits
from clauses.reading.raw import Raw

_FACTS = {
    "dc:title": "title",
    "dc:subject": "subject",
    "dc:creator": "creator",
    "dcterms:created": "created",
    "dcterms:modified": "modified",
}
_MARGINS = {"header": "a running head", "footer": "a running foot"}
Kind = DiagnosticKind


def read_docx(data: bytes, limits: Limits, *, view: str = "revised") -> Raw:
    """Read a Word file.

    Args:
        data: the file.
        limits: how much is taken from it.
        view: ``revised`` shows insertions and leaves deletions out, ``original`` the reverse.

    Raises:
        ReadError: if it is no Word file, is locked, damaged, or exceeds a limit.
        InvalidRecord: if there is no such view.
        MissingExtra: if lxml is not installed.
    """
    if view not in VIEWS:
        raise InvalidRecord("view", found=view, allowed=" or ".join(sorted(VIEWS)))
    package = open_package(data, limits)
    main = main_part(package)
    root = package.parse(main)
    if name(root) != "w:document":
        allowed = "the body of a Word document"
        raise ReadError(main, found=f"an element {name(root)}", allowed=allowed)
    return _Reading(package, main, limits, view).raw(root)


@define
class _Reading:
    """One reading of one file."""

    package: Package
    main: str
    limits: Limits
    view: str
    tally: Tally = field(factory=Tally)
    diagnostics: list[Diagnostic] = field(factory=list)
    relations: dict[str, Relation] = field(factory=dict)

    def raw(self, root: Element) -> Raw:
        """Read all parts and put them together."""
        self._relations()
        styles = read_styles(self._first("styles"))
        lists = read_numbering(self._first("numbering"), list_links(styles))
        setting = Setting(self.view, self.limits, styles, lists)
        writer = Writer(setting, Counter(lists), Marks())
        writer.flow(self._story(setting, root, ""))
        counter, writer.counter = writer.counter, Counter(lists)
        self._notes(setting, writer)
        self._forms(counter.forms | writer.counter.forms, styles.language)
        self._margins()
        self._comments(writer)
        return self._together(writer, styles.language)

    def _together(self, writer: Writer, language: str) -> Raw:
        changes = paired(writer.ledger.changes())
        facts = self._facts()
        skipped = [Skipped(Span(start, end), why) for start, end, why in writer.skipped]
        self.diagnostics.extend(writer.diagnostics)
        self.diagnostics.extend(told(changes, self.view))
        self.diagnostics.extend(_unseen(skipped))
        self._counted()
        return Raw(
            text=writer.text,
            format="docx",
            blocks=tuple(writer.blocks),
            skipped=tuple(skipped),
            diagnostics=tuple(self.diagnostics),
            changes=changes,
            struck=tuple(Span(start, end) for start, end in writer.struck),
            language=language,
            metadata=facts,
        )

    # --- parts ----------------------------------------------------------------------------------

    def _relations(self) -> None:
        for part in self.package.odd:
            self._say(Kind.SKIPPED, "an entry whose name leads out of the file is ignored", part)
        try:
            self.relations = self.package.relations(self.main)
        except ReadError as error:
            self._say(Kind.UNREADABLE, f"the list of parts cannot be read: {error}")
        for one in self.relations.values():
            if one.outside and one.kind != "hyperlink":
                self._say(Kind.SKIPPED, f"{one.kind} outside the file is not fetched", one.target)

    def _parts(self, kind: str) -> Iterator[tuple[str, Element]]:
        """The parts of one kind that can be read."""
        named = [one for one in self.relations.values() if one.kind == kind]
        known = [one.target for one in named if not one.outside]
        usual = f"{self.main.rpartition('/')[0]}/{kind}.xml".lstrip("/")
        for part in dict.fromkeys(known or [usual]):
            if not known and part not in self.package:
                continue
            try:
                yield part, self.package.parse(part)
            except ReadError as error:
                self._say(Kind.UNREADABLE, f"this part is left out: {error}", part)

    def _first(self, kind: str) -> Element | None:
        return next((root for _, root in self._parts(kind)), None)

    def _story(self, setting: Setting, root: Element, place: str) -> Flow:
        return Story(setting, self.tally, place, self.diagnostics).read(root)

    # --- beside the text ------------------------------------------------------------------------

    def _notes(self, setting: Setting, writer: Writer) -> None:
        there = notes(self._first("footnotes"), "footnote")
        there |= notes(self._first("endnotes"), "endnote")
        read: set[str] = set()
        while waiting := [one for one in writer.marks.given if one not in read]:
            for key in waiting:
                read.add(key)
                note, marker = there.pop(key.removeprefix("own "), None), writer.marks.given[key]
                if note is None:
                    self._say(Kind.UNREADABLE, f"the note of {marker} is not in the file")
                else:
                    writer.note(marker, self._story(setting, note, marker))
        for key, note in there.items():
            if said := words(note):
                message = f"a note that this view does not refer to is left out: {said}"
                self._say(Kind.SKIPPED, message, key)

    def _margins(self) -> None:
        for kind, called in _MARGINS.items():
            for part, root in self._parts(kind):
                if said := words(root):
                    self._say(Kind.SKIPPED, f"{called} is left out: {said}", part)

    def _comments(self, writer: Writer) -> None:
        for one in comments(self._first("comments")):
            ends = [writer.anchors.get(f"{side} {one.key}") for side in ("start", "end")]
            by = f"{one.author}, {one.date}" if one.date else one.author
            message = f"a comment by {by}: {one.words or '(empty)'}"
            span = _trimmed(writer.text, *ends)
            self.diagnostics.append(Diagnostic(Kind.HIDDEN, message, span))

    def _facts(self) -> tuple[tuple[str, str], ...]:
        try:
            known = [one.target for one in self.package.relations("").values() if _core(one)]
            part = [*known, "docProps/core.xml"][0]
            root = self.package.parse(part) if part in self.package else ()
        except ReadError as error:
            self._say(Kind.UNREADABLE, f"title, author and date are left out: {error}")
            return ()
        found = [
            (_FACTS[name(one)], (one.text or "").strip()) for one in root if name(one) in _FACTS
        ]
        return tuple((key, said) for key, said in found if said)

    # --- what was noticed -----------------------------------------------------------------------

    def _forms(self, forms: set[str], language: str) -> None:
        for form in sorted(forms):
            if not known(form):
                message = f"numbers of the format {form} are shown in plain digits"
                self._say(Kind.UNREADABLE, message)
            elif form in ENGLISH and language not in {"", "en"}:
                message = f"numbers in words ({form}) are in English; Word may show {language!r}"
                self._say(Kind.STRUCTURE, message)

    def _counted(self) -> None:
        tally = self.tally
        for author, times in tally.formats.items():
            self._say(Kind.CHANGES, f"{times} changes of formatting by {author}")
        if tally.nested:
            message = f"{tally.nested} tables inside tables stand in one cell of the outer each"
            self._say(Kind.STRUCTURE, message)
        if tally.equations:
            message = f"{tally.equations} equations are written in one line; see the file for them"
            self._say(Kind.STRUCTURE, message)
        if tally.hyphens:
            self._say(Kind.SKIPPED, f"{tally.hyphens} optional hyphens are left out")
        if tally.signs:
            shown = " ".join(f"U+{ord(one):04X}" for one in sorted(tally.signs))
            message = f"{tally.signs.total()} signs of symbol fonts are not known: {shown}"
            self._say(Kind.ENCODING, message)

    def _say(self, kind: DiagnosticKind, message: str, place: str = "") -> None:
        self.diagnostics.append(Diagnostic(kind, message, place=place))


def _core(relation: Relation) -> bool:
    return relation.kind == "core-properties" and not relation.outside


def _trimmed(text: str, start: int | None, end: int | None) -> Span | None:
    """The words between two marks, without white space around them; None where there are none."""
    covered = text[start:end] if start is not None and end is not None else ""
    if start is None or not covered.strip():
        return None
    begin = start + len(covered) - len(covered.lstrip())
    return Span(begin, begin + len(covered.strip()))


def _unseen(skipped: list[Skipped]) -> Iterator[Diagnostic]:
    for one in skipped:
        if one.reason == HIDDEN:
            message = "hidden text, which Word does not show, belongs to no provision"
            yield Diagnostic(Kind.HIDDEN, message, one.span)
    entries = [one.span for one in skipped if one.reason == CONTENTS]
    if entries:
        message = f"a table of contents ({len(entries)} lines) belongs to no provision"
        yield Diagnostic(Kind.SKIPPED, message, Span(entries[0].start, entries[-1].end))
