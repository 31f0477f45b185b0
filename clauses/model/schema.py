"""JSON Schema of the records, generated from their fields, so that it can never lag behind them."""

import types
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Any, Union, get_args, get_origin, get_type_hints

from attrs import NOTHING, fields, has

from clauses.errors import InvalidRecord
from clauses.model.clause import Clause
from clauses.model.match import Match
from clauses.model.report import Report
from clauses.model.verdict import Verdict
from clauses.model.wire import FRACTION, VERSION

DRAFT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, Any]
_PLAIN: dict[Any, Schema] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    date: {"type": "string", "format": "date"},
    Fraction: {"type": "string", "pattern": f"^{FRACTION}$"},
}


def json_schema(kind: type) -> Schema:
    """The JSON Schema (draft 2020-12) of the documents that `to_json` writes.

    Args:
        kind: a record type, such as ``Report``.

    Raises:
        InvalidRecord: if it is no record type of this library.

    >>> from clauses import Span, json_schema
    >>> json_schema(Span)["$defs"]["Span"]["required"]
    ['start', 'end']
    """
    if not (has(kind) and kind.__module__.startswith("clauses.")):
        raise InvalidRecord("json_schema", found=kind, allowed="a record type of this library")
    found: dict[str, Schema] = {}
    record = _describe(kind, found, named=False)
    return {
        "$schema": DRAFT,
        "title": f"clauses {kind.__name__}",
        "type": "object",
        "properties": {
            "clauses": {"const": kind.__name__},
            "version": {"const": VERSION},
            "record": record,
        },
        "required": ["clauses", "version", "record"],
        "additionalProperties": False,
        "$defs": found,
    }


def _describe(kind: Any, found: dict[str, Schema], *, named: bool) -> Schema:
    """The schema of one type; ``named`` where clauses stand as ids, inside a report's verdicts."""
    if kind in _PLAIN:
        return _PLAIN[kind]
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {"enum": [one.value for one in kind]}
    if has(kind):
        return _record(kind, found, named=named)
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        return {"anyOf": [_or_null(one, found, named=named) for one in inner]}
    if origin in (tuple, frozenset):
        more: Schema = {"uniqueItems": True} if origin is frozenset else {}
        if origin is tuple and inner[1:] != (...,):
            more = {"minItems": len(inner), "maxItems": len(inner)}
        return {"type": "array", "items": _describe(inner[0], found, named=named), **more}
    raise InvalidRecord("json_schema", found=kind, allowed="a type that JSON documents hold")


def _or_null(kind: Any, found: dict[str, Schema], *, named: bool) -> Schema:
    return {"type": "null"} if kind is types.NoneType else _describe(kind, found, named=named)


def _record(kind: Any, found: dict[str, Schema], *, named: bool) -> Schema:
    if named and kind is Clause:
        return {"type": "string", "description": "the id of a clause of the report"}
    name = f"{kind.__name__}ById" if named and kind in _NAMING else kind.__name__
    if name not in found:
        found[name] = {}
        hints = get_type_hints(kind)
        # In a report clauses stand in the lists of demands and positions; its verdicts name them.
        by_id = set(hints) if named else {"verdicts"} if kind is Report else set()
        found[name] = {
            "type": "object",
            "properties": {
                one.name: _describe(hints[one.name], found, named=one.name in by_id)
                for one in fields(kind)
            },
            "required": [one.name for one in fields(kind) if one.default is NOTHING],
            "additionalProperties": False,
        }
    return {"$ref": f"#/$defs/{name}"}


_NAMING = (Verdict, Match)
