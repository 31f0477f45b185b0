"""Records as JSON and back, without loss; the one door to cattrs.

Every document is an envelope that names the record and the version of the format. In a report each
clause stands once, and verdicts name clauses by id.
"""

from datetime import date
from enum import Enum
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, cast, get_origin

from attrs import has

from clauses.errors import InvalidRecord, WireError, shorten
from clauses.model.clause import Clause
from clauses.model.report import Report
from clauses.model.verdict import Verdict

if TYPE_CHECKING:
    # Imported where it is used: it costs as much as the rest, and most starts write no JSON.
    import cattrs

VERSION = 1
T = TypeVar("T")


def to_json(record: object, *, indent: int | None = None) -> str:
    """Write any record as JSON.

    Args:
        record: a record of this library.
        indent: spaces a level; None for one line.

    Returns:
        A document ``{"clauses": kind, "version": 1, "record": …}``.

    Raises:
        InvalidRecord: if the object is no record.

    >>> from clauses import Span, from_json, to_json
    >>> to_json(Span(0, 6))
    '{"clauses": "Span", "version": 1, "record": {"start": 0, "end": 6}}'
    """
    if not has(type(record)) or not type(record).__module__.startswith("clauses."):
        raise InvalidRecord("to_json", found=record, allowed="a record of this library")
    import json

    plain = _converter().unstructure(record)
    envelope = {"clauses": type(record).__name__, "version": VERSION, "record": plain}
    return json.dumps(envelope, ensure_ascii=False, indent=indent)


def from_json(text: str, kind: type[T]) -> T:
    """Read a record back from JSON.

    Args:
        text: the document.
        kind: the record type expected.

    Returns:
        A record equal to the one that was written.

    Raises:
        WireError: if the text is no such document; every fault is listed with its path.

    >>> from clauses import Span, from_json, to_json
    >>> from_json(to_json(Span(0, 6)), Span)
    [0:6]
    """
    import json

    try:
        envelope = json.loads(text, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise WireError(f"not a clauses document: {error}") from error
    if not isinstance(envelope, dict) or "clauses" not in envelope:
        raise WireError("not a clauses document: allowed: an object with clauses, version, record")
    found = envelope["clauses"], envelope.get("version")
    if found != (kind.__name__, VERSION):
        message = f"found {found[0]} version {found[1]}; allowed: {kind.__name__} version {VERSION}"
        raise WireError(message)
    import cattrs

    try:
        return _converter().structure(envelope.get("record"), kind)
    except (cattrs.BaseValidationError, RecursionError, LookupError, TypeError) as error:
        raise WireError(f"not a {kind.__name__}", _faults(error)) from error


def _faults(error: BaseException) -> tuple[str, ...]:
    import cattrs

    if not isinstance(error, cattrs.BaseValidationError):
        return (str(error) or type(error).__name__,)
    return tuple(cattrs.transform_error(error, path="record", format_exception=_explain))


def _explain(error: BaseException, kind: type | None) -> str:
    if isinstance(error, KeyError):
        return f"{error.args[0]} is missing"
    return str(error) if str(error) else f"allowed: {kind}"


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is no number")


@cache
def _converter() -> "cattrs.Converter":
    import cattrs

    converter = cattrs.Converter(forbid_extra_keys=True, prefer_attrib_converters=False)
    for kind in (str, int, bool, float):
        converter.register_structure_hook(kind, _strictly(kind))
    converter.register_structure_hook_func(_is_enum, _enum)
    converter.register_structure_hook(Fraction, _fraction)
    converter.register_unstructure_hook(Fraction, str)
    converter.register_structure_hook(date, _date)
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_unstructure_hook_func(_is_frozenset, sorted)
    _register_report(converter)
    return converter


def _strictly(kind: Any) -> Any:
    # cattrs coerces by default: 3 would become "3" and "False" true.
    def structure(value: Any, _: type) -> object:
        if type(value) is not kind and not (kind is float and type(value) is int):
            raise ValueError(f"found {shorten(value)}; allowed: {kind.__name__}")
        return float(value) if kind is float else value

    return structure


def _is_enum(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Enum)


def _is_frozenset(kind: Any) -> bool:
    return kind is frozenset or get_origin(kind) is frozenset


def _enum(value: object, kind: type[Enum]) -> Enum:
    for one in kind:
        if one.value == value:
            return one
    allowed = ", ".join(str(one.value) for one in kind)
    raise ValueError(f"found {shorten(value)}; allowed: {allowed}")


def _fraction(value: object, _: type) -> Fraction:
    if isinstance(value, str) and len(value) <= _LONGEST_NUMBER:
        try:
            return Fraction(value)
        except (ValueError, ZeroDivisionError):
            pass
    raise ValueError(f"found {shorten(value)}; allowed: a fraction such as '3/2'")


def _date(value: object, _: type) -> date:
    try:
        return date.fromisoformat(cast("str", value))
    except (TypeError, ValueError):
        message = f"found {shorten(value)}; allowed: a day such as '2021-12-17'"
        raise ValueError(message) from None


_LONGEST_NUMBER = 1000


def _register_report(converter: "cattrs.Converter") -> None:
    """Teach the converter to write each clause of a report once."""
    from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

    by_id = converter.copy()
    by_id.register_unstructure_hook(Clause, lambda clause: clause.id)
    write = make_dict_unstructure_fn(Report, converter)
    read = make_dict_structure_fn(Report, converter, _cattrs_forbid_extra_keys=True)

    def unstructure(report: Report) -> dict[str, Any]:
        short = write(Report(report.demands, report.positions, (), report.title))
        return {**short, "verdicts": [by_id.unstructure(one) for one in report.verdicts]}

    def structure(plain: Any, kind: type[Report]) -> Report:
        if not isinstance(plain, dict):
            raise ValueError(f"found {shorten(plain)}; allowed: an object")
        bare = read({**plain, "verdicts": []}, kind)
        known = {clause.id: clause for clause in (*bare.demands, *bare.positions)}
        naming = converter.copy()
        naming.register_structure_hook(Clause, lambda value, _: _named(value, known))
        verdicts = naming.structure(plain.get("verdicts", []), tuple[Verdict, ...])
        return Report(bare.demands, bare.positions, verdicts, bare.title)

    converter.register_unstructure_hook(Report, unstructure)
    converter.register_structure_hook(Report, structure)


def _named(value: object, known: dict[str, Clause]) -> Clause:
    if not isinstance(value, str) or value not in known:
        raise ValueError(f"found {shorten(value)}; allowed: the id of a clause of the report")
    return known[value]
