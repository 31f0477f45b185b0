"""One door for every output: a result, a format, options."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from clauses.errors import InvalidRecord, UnknownName
from clauses.model.document import Document
from clauses.model.report import Report
from clauses.model.verdict import Verdict
from clauses.model.wire import to_json

if TYPE_CHECKING:
    from clauses.reporting.page import Block

FORMATS = ("text", "markdown", "json", "akn")


def render(result: object, format: str = "text", **options: Any) -> str:
    """Show a result, or write a document in another format.

    Args:
        result: a `Report`, `Verdict` or `Document`; for ``json`` any record.
        format: ``text``, ``markdown`` or ``json``; for a document ``akn``, Akoma Ntoso, as well.
            As ``text`` a document is shown as its outline, the others hold all its words.
        **options: ``width`` in columns for ``text``; ``indent`` in spaces for ``json``.

    Returns:
        The text, ending in a line break.

    Raises:
        UnknownName: if there is no such format.
        InvalidRecord: if the result has no such form, or the width is below 20 columns.

    >>> from clauses import compare, load, render
    >>> dossier = load("december-2021")
    >>> print(render(compare(dossier.demands, dossier.positions).verdict("D2", "W9")))
    - W9 conflict, power (high confidence). ...
    """
    if format not in FORMATS:
        raise UnknownName("format", format, known=FORMATS)
    if format == "json":
        return to_json(result, **options) + "\n"
    if isinstance(result, Document):
        return _document(result, format, **options)
    if format == "akn":
        raise InvalidRecord(
            "render", found=result, allowed="a Document; it alone is written as akn"
        )
    return _writer(format)(_blocks(result), **options)


def _document(document: Document, format: str, **options: Any) -> str:
    if format == "akn":
        from clauses.reporting.akn import write_akn as write
    elif format == "markdown":
        from clauses.reporting.document_markdown import write_document_markdown as write
    else:
        from clauses.reporting.outline import outline

        return _writer(format)(outline(document), **options)
    return write(document, **options)


def _blocks(result: object) -> "Iterable[Block]":
    from clauses.reporting.story import tell, verdict_item  # a program that only judges shows none

    if isinstance(result, Report):
        return tell(result)
    if isinstance(result, Verdict):
        return (verdict_item(result),)
    allowed = "a Report, Verdict or Document; JSON takes any record"
    raise InvalidRecord("render", found=result, allowed=allowed)


def _writer(format: str) -> Callable[..., str]:
    # Imported here because rich is needed for one format only and costs more than all the rest.
    if format == "text":
        from clauses.reporting.text import write_text

        return write_text
    from clauses.reporting.markdown import write_markdown

    return write_markdown
