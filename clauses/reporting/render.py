"""One door for every output: a result, a format, options."""

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeVar

from clauses.errors import InvalidRecord, UnknownName
from clauses.model.clause import Clause
from clauses.model.conflicts import Conflicts
from clauses.model.contribution import Contribution
from clauses.model.document import Document
from clauses.model.explanation import Explanation
from clauses.model.report import Report
from clauses.model.verdict import Verdict
from clauses.model.wire import to_json

if TYPE_CHECKING:
    from clauses.reporting.page import Block

Kind = TypeVar("Kind")
FORMATS = ("text", "markdown", "json", "akn", "csv", "svg")
# Results that most programs never make, by where their records live; each is shown by a function
# named like the module of `clauses.reporting` that holds it.
_PAGES = {
    "clauses.model.answers.Answers": "answers_page",
    "clauses.model.coding.Codings": "coding_page",
    "clauses.model.drift.Drift": "drift_page",
    "clauses.model.evaluation.Evaluation": "evaluation_page",
    "clauses.model.mutation.Mutations": "mutation_page",
    "clauses.model.snapshot.Snapshot": "snapshot_page",
}
_SHEETS = {
    "clauses.model.coding.Codings": "coding_sheet",
    "clauses.model.evaluation.Evaluation": "evaluation_sheet",
    "clauses.model.mutation.Mutations": "mutation_sheet",
}
_SHOWN = (
    "a Report, Verdict, Document, Conflicts, Answers, Evaluation, Codings, Mutations, Snapshot or "
    "Drift, or clauses, or explanations of them, or what contributed to a verdict; JSON takes any "
    "record"
)


def render(result: object, format: str = "text", **options: Any) -> str:
    """Show a result, or write a document in another format.

    Args:
        result: a `Report`, `Verdict`, `Document`, `Conflicts`, `Answers`, `Evaluation`,
            `Codings`, `Mutations`, `Snapshot` or `Drift`; a `Clause`, `Explanation` or
            `Contribution`, or a list or tuple of them; for ``json`` any record.
        format: ``text``, ``markdown`` or ``json``; for a document also ``akn``, Akoma Ntoso; for
            clauses, conflicts, the pairs of an evaluation, what coders differ on and mutations
            also ``csv``, with one row each; for a verdict or its waterfall also ``svg``, the
            waterfall drawn. As ``text`` a document is shown as its outline, the others hold all its
            words. As ``json`` a list is an array of documents.
        **options: ``width`` in columns for ``text``; ``indent`` in spaces for ``json``; ``explain``
            for a paragraph on each verdict of a report, or on one.

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
        return _json(result, **options)
    if format in ("csv", "svg"):
        return (_sheet if format == "csv" else _drawing)(result, **options)
    if isinstance(result, Document):
        return _document(result, format, **options)
    if format == "akn":
        raise InvalidRecord(
            "render", found=result, allowed="a Document; it alone is written as akn"
        )
    if isinstance(result, Report | Verdict):
        return _writer(format)(_judged(result, explain=options.pop("explain", False)), **options)
    return _writer(format)(_blocks(result), **options)


def _json(result: object, **options: Any) -> str:
    if not isinstance(result, list | tuple):
        return to_json(result, **options) + "\n"
    records = ",\n".join(to_json(one, **options) for one in result)
    return f"[\n{records}\n]\n"


def _sheet(result: object, **options: Any) -> str:
    if isinstance(result, Conflicts):
        from clauses.reporting.conflict_sheet import conflict_sheet

        return conflict_sheet(result, **options)
    if (write := _rare(result, _SHEETS)) is not None:
        return str(write(result, **options))
    from clauses.reporting.clause_sheet import clause_sheet

    if (clauses := _several(result, Clause)) is None:
        allowed = "clauses, Conflicts, Codings, Mutations or an Evaluation; they alone are csv"
        raise InvalidRecord("render", found=result, allowed=allowed)
    return clause_sheet(clauses, **options)


def _drawing(result: object, **options: Any) -> str:
    from clauses.reporting.waterfall_svg import write_waterfall

    steps = result.waterfall if isinstance(result, Verdict) else result
    if (contributions := _several(steps, Contribution)) is None:
        allowed = "a Verdict or its waterfall; they alone are drawn as svg"
        raise InvalidRecord("render", found=result, allowed=allowed)
    return write_waterfall(contributions, **options)


def _several(result: object, kind: type[Kind]) -> tuple[Kind, ...] | None:
    """Records of one kind, where the result is one, or a list of nothing else."""
    those = tuple(result) if isinstance(result, list | tuple) else (result,)
    found = tuple(one for one in those if isinstance(one, kind))
    return found if len(found) == len(those) else None


def _document(document: Document, format: str, **options: Any) -> str:
    if format == "akn":
        from clauses.reporting.akn import write_akn as write
    elif format == "markdown":
        from clauses.reporting.document_markdown import write_document_markdown as write
    else:
        from clauses.reporting.outline import outline

        return _writer(format)(outline(document), **options)
    return write(document, **options)


def _judged(result: Report | Verdict, *, explain: bool) -> "Iterable[Block]":
    from clauses.reporting.story import tell, verdict_item

    if isinstance(result, Report):
        return tell(result, explain=explain)
    return (verdict_item(result, explain=explain),)


def _blocks(result: object) -> "Iterable[Block]":
    # Pages are imported where they are shown, since a program that only judges shows none.
    if isinstance(result, Conflicts):
        from clauses.reporting.conflict_page import conflict_page

        return conflict_page(result)
    if (show := _rare(result, _PAGES)) is not None:
        blocks: Iterable[Block] = show(result)
        return blocks
    if (clauses := _several(result, Clause)) is not None:
        return _clauses(clauses)
    if (explanations := _several(result, Explanation)) is not None:
        return _explanations(explanations)
    if (contributions := _several(result, Contribution)) is not None:
        from clauses.reporting.waterfall import waterfall

        return waterfall(contributions)
    raise InvalidRecord("render", found=result, allowed=_SHOWN)


def _clauses(clauses: tuple[Clause, ...]) -> "Iterable[Block]":
    from clauses.reporting.clause_table import clause_table

    return clause_table(clauses)


def _explanations(explanations: tuple[Explanation, ...]) -> "Iterable[Block]":
    from clauses.reporting.explanation_page import explanation_page

    return explanation_page(explanations)


def _writer(format: str) -> Callable[..., str]:
    # Imported here because rich is needed for one format only and costs more than all the rest.
    if format == "text":
        from clauses.reporting.text import write_text

        return write_text
    from clauses.reporting.markdown import write_markdown

    return write_markdown


def _rare(result: object, known: Mapping[str, str]) -> Callable[..., Any] | None:
    """What shows a result of a rare kind; None for any other."""
    kind = type(result)
    name = known.get(f"{kind.__module__}.{kind.__qualname__}")
    if name is None:
        return None
    found: Callable[..., Any] = getattr(import_module(f"clauses.reporting.{name}"), name)
    return found
