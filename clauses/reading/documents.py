"""The way of a file to a Document: opened, recognised, read, structured, annotated."""

from collections import Counter
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from attrs import evolve

from clauses.errors import ReadError, UnknownName
from clauses.model.bracket import Bracket
from clauses.model.cutting import overlaid
from clauses.model.diagnostic import Diagnostic, DiagnosticKind, Skipped
from clauses.model.document import Document
from clauses.model.source import Source, Span
from clauses.reading.limits import Limits
from clauses.reading.opening import Readable, open_bytes
from clauses.reading.raw import Raw

if TYPE_CHECKING:
    from clauses.reading.structure.tree import Structure

FORMATS = ("text", "markdown", "html", "docx", "pdf", "akn", "tota", "json")
VIEWS = ("revised", "original")


def read_document(
    source: Readable,
    *,
    format: str | None,
    view: str,
    limits: Limits | None,
    about: Source | None,
) -> Document:
    """Read a file; see `clauses.read`."""
    _known("format", format or FORMATS[0], FORMATS)
    _known("view", view, VIEWS)
    bounds = limits or Limits()
    opened = open_bytes(source, bounds)
    try:
        document = _read(opened.data, format or _detected(opened.data, opened.name), view, bounds)
    except ReadError as error:
        if error.file or not opened.name:
            raise
        parts = {"found": error.found, "allowed": error.allowed, "line": error.line}
        raise ReadError(error.what, file=opened.name, **parts) from error  # type: ignore[arg-type]
    return evolve(document, source=about) if about else document


def _known(what: str, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise UnknownName(what, value, known=known)


def _detected(data: bytes, name: str) -> str:
    from clauses.reading.detecting import detect

    return detect(data, name)


def _read(data: bytes, format: str, view: str, limits: Limits) -> Document:
    if format == "json":
        return _exported(data, limits)
    return annotated(_raw(data, format, view, limits), limits)


def _exported(data: bytes, limits: Limits) -> Document:
    """A document that was written as JSON; the limits hold for what another program wrote, too."""
    from clauses.model.wire import from_json
    from clauses.reading.decoding import decode

    decoded = decode(data)
    document = from_json(decoded.text.lstrip("\ufeff"), Document)
    if len(document.text) > limits.characters:
        found, allowed = f"{len(document.text):,} characters", f"at most {limits.characters:,}"
        raise ReadError("JSON", found=found, allowed=f"{allowed} (Limits.characters)")
    nodes, depth = document.nodes, 0
    while nodes:
        nodes, depth = tuple(below for node in nodes for below in node.children), depth + 1
        if depth > limits.depth:
            found, allowed = "provisions nested deeper", f"{limits.depth} deep (Limits.depth)"
            raise ReadError("JSON", found=found, allowed=allowed)
    lossless = decoded.text.encode(decoded.encoding, "replace") == data
    if lossless and decoded.encoding.startswith("utf"):
        return document
    return evolve(document, diagnostics=(*document.diagnostics, *decoded.diagnostics))


def _raw(data: bytes, format: str, view: str, limits: Limits) -> Raw:
    if format == "docx":
        from clauses.reading.formats.docx import read_docx

        return read_docx(data, limits, view=view)
    return _reader(format)(data, limits)


_READERS = {
    "text": ("plain", "read_plain"),
    "markdown": ("markdown", "read_markdown"),
    "html": ("html", "read_html"),
    "pdf": ("pdf", "read_pdf"),
    "akn": ("akn", "read_akn"),
    "tota": ("tota", "read_tota"),
}


def _reader(format: str) -> Callable[[bytes, Limits], Raw]:
    """The reader of a format, imported when first needed, with the library it stands on."""
    module, name = _READERS[format]
    reader: Callable[[bytes, Limits], Raw] = getattr(
        import_module(f"clauses.reading.formats.{module}"), name
    )
    return reader


def annotated(raw: Raw, limits: Limits) -> Document:
    """Give a text its tree, and mark brackets, citations and defined terms in it."""
    from clauses.reading.annotating.brackets import find_brackets

    nodes, skipped, diagnostics = raw.nodes, raw.skipped, raw.diagnostics
    brackets, notes = find_brackets(raw.text, skipped, raw.struck, limits)
    if nodes is None:
        found = _structured(raw, brackets)
        nodes = found.nodes
        # A table of contents may lie over what its format skipped already.
        layers: dict[str, list[tuple[int, int]]] = {}
        for one in found.skipped:
            layers.setdefault(one.reason, []).append((one.span.start, one.span.end))
        skipped = overlaid(skipped, layers.items())
        diagnostics = (*diagnostics, *found.diagnostics)
    document = Document(
        raw.text,
        nodes,
        skipped,
        (*diagnostics, *_counted(skipped), *notes),
        raw.format,
        raw.language,
        brackets=brackets,
        changes=raw.changes,
        metadata=raw.metadata,
    )
    return _cited(document)


def _structured(raw: Raw, brackets: tuple[Bracket, ...]) -> "Structure":
    from clauses.reading.structure.adopting import Marks
    from clauses.reading.structure.tree import structure

    opening: set[Span] = set()
    closing: set[Span] = set()
    for bracket in brackets:
        for one in bracket.alternatives:
            said = one.span.start if one.span else bracket.span.end
            opening.update(mark for mark in one.marks if mark.end <= said)
            closing.update(mark for mark in one.marks if mark.end > said)
    return structure(raw, Marks(tuple(sorted(opening)), tuple(sorted(closing))))


def _counted(skipped: tuple[Skipped, ...]) -> list[Diagnostic]:
    """One diagnostic for each reason for which text was skipped, with how much of it."""
    count = Counter(one.reason for one in skipped)
    size: Counter[str] = Counter()
    first: dict[str, Span] = {}
    for one in skipped:
        size[one.reason] += one.span.end - one.span.start
        first.setdefault(one.reason, one.span)
    return [
        Diagnostic(
            DiagnosticKind.SKIPPED,
            f"{reason}: {size[reason]} characters in {number} "
            f"{'place' if number == 1 else 'places'}",
            first[reason],
        )
        for reason, number in count.items()
    ]


def _cited(document: Document) -> Document:
    from clauses.reading.annotating.citations import find_references
    from clauses.reading.annotating.terms import find_terms

    terms = find_terms(document)
    document = evolve(document, terms=terms)
    references, notes = find_references(document)
    return evolve(document, references=references, diagnostics=(*document.diagnostics, *notes))
