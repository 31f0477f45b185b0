"""Records as JSON and back, without loss; the one door to cattrs.

Every document is an envelope that names the record and the version of the format. In a report each
clause stands once, and verdicts name clauses by id.
"""

from datetime import date
from enum import Enum
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin

from attrs import fields, frozen, has

from clauses.errors import InvalidRecord, WireError, shorten
from clauses.model.clause import Clause
from clauses.model.node import Node
from clauses.model.provision import Provision
from clauses.model.report import Report

if TYPE_CHECKING:
    # Imported where it is used: it costs as much as the rest, and most starts write no JSON.
    import cattrs

VERSION = 1
ENVELOPE = ("clauses", "version", "record")
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
    if not _is_record(type(record)):
        raise InvalidRecord("to_json", found=record, allowed="a record of this library")
    import json

    plain = _converter().unstructure(record)
    envelope = {"clauses": type(record).__name__, "version": VERSION, "record": plain}
    try:
        return json.dumps(envelope, ensure_ascii=False, indent=indent)
    except RecursionError as error:
        allowed = "a record whose parts nest a few hundred levels deep, and no more"
        raise InvalidRecord("to_json", found=type(record).__name__, allowed=allowed) from error


def from_json(text: str, kind: type[T]) -> T:
    """Read a record back from JSON.

    Args:
        text: the document.
        kind: the record type expected.

    Returns:
        A record equal to the one that was written.

    Raises:
        WireError: if the text is no such document; every fault is listed with its path.
        InvalidRecord: if the type is none of a record.

    >>> from clauses import Span, from_json, to_json
    >>> from_json(to_json(Span(0, 6)), Span)
    [0:6]
    """
    if not _is_record(kind):
        raise InvalidRecord("from_json", found=kind, allowed="a record type of this library")
    plain = _opened(text, kind)
    import cattrs

    try:
        return _converter().structure(plain, kind)
    except (cattrs.BaseValidationError, ValueError) as error:
        found = cattrs.transform_error(error, path="record", format_exception=_explain)
        raise WireError(f"not a {kind.__name__}", tuple(found)) from error


def _opened(text: str, kind: type) -> object:
    """The record inside its envelope, once the envelope is known to be sound."""
    import json

    try:
        envelope = json.loads(text, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise WireError(f"not a clauses document: {error}") from error
    allowed = f"allowed: an object with {', '.join(ENVELOPE)}"
    if not isinstance(envelope, dict) or not set(ENVELOPE) <= set(envelope):
        raise WireError(f"not a clauses document: {allowed}")
    name, version = envelope["clauses"], envelope["version"]
    if name != kind.__name__ or type(version) is not int or version != VERSION:
        found = f"found {shorten(name)} version {shorten(version)}"
        raise WireError(f"{found}; allowed: {kind.__name__!r} version {VERSION}")
    unknown = ", ".join(key for key in envelope if key not in ENVELOPE)
    if unknown:
        raise WireError(f"not a clauses document: found key {shorten(unknown)}; {allowed}")
    return envelope["record"]


def _is_record(kind: Any) -> bool:
    ours = isinstance(kind, type) and has(kind) and kind.__module__.startswith("clauses.")
    return ours and kind is not Provision  # which is a look at its document and no record alone


def _explain(error: BaseException, _: type | None) -> str:
    from cattrs.errors import ForbiddenExtraKeysError

    if isinstance(error, KeyError):
        return f"{error.args[0]} is missing"
    if isinstance(error, ForbiddenExtraKeysError):
        unknown = ", ".join(sorted(error.extra_fields))
        allowed = ", ".join(one.name for one in fields(error.cl))
        return f"found key {shorten(unknown)}; allowed: {allowed}"
    return str(error)


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is no number")


@cache
def _converter() -> "cattrs.Converter":
    import cattrs

    converter = cattrs.Converter(forbid_extra_keys=True, prefer_attrib_converters=False)
    converter.register_structure_hook_factory(has, _object)
    converter.register_structure_hook_factory(_is_collection, _collection)
    for kind in (str, int, bool, float):
        converter.register_structure_hook(kind, _strictly(kind))
    converter.register_structure_hook_func(_is_enum, _enum)
    converter.register_structure_hook(Fraction, _fraction)
    converter.register_unstructure_hook(Fraction, str)
    converter.register_structure_hook(date, _date)
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_unstructure_hook_func(_is_frozenset, sorted)
    _register_report(converter)
    _register_node(converter)
    return converter


def _object(kind: Any, converter: "cattrs.Converter") -> Any:
    from cattrs.gen import make_dict_structure_fn

    read = make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=True)

    def structure(value: Any, _: type) -> object:
        if not isinstance(value, dict):
            raise ValueError(f"found {shorten(value)}; allowed: an object")
        return read(value, kind)

    return structure


def _collection(kind: Any, converter: "cattrs.Converter") -> Any:
    # cattrs takes anything iterable, so that a text would become the tuple of its letters.
    make, (inner, *others) = get_origin(kind), get_args(kind)
    listed = list[inner]  # type: ignore[valid-type]
    read = converter.get_structure_hook(listed)
    length = 1 + len(others) if others and others != [...] else None

    def structure(value: Any, _: type) -> object:
        if not isinstance(value, list):
            raise ValueError(f"found {shorten(value)}; allowed: a list")
        if length is not None and len(value) != length:
            raise ValueError(f"found {shorten(value)}; allowed: a list of {length}")
        items = make(read(value, listed))
        if len(items) < len(value):
            raise ValueError(f"found {shorten(value)}; allowed: each item only once")
        return items

    return structure


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
    return get_origin(kind) is frozenset


def _is_collection(kind: Any) -> bool:
    return get_origin(kind) in (tuple, frozenset)


def _enum(value: object, kind: type[Enum]) -> Enum:
    for one in kind:
        if one.value == value:
            return one
    allowed = ", ".join(str(one.value) for one in kind)
    raise ValueError(f"found {shorten(value)}; allowed: {allowed}")


def _fraction(value: object, _: type) -> Fraction:
    # Whatever else Fraction reads is left out: "1e999999999" alone would fill the memory.
    if isinstance(value, str) and len(value) <= _LONGEST_NUMBER:
        import re

        if re.fullmatch(FRACTION, value, re.ASCII):
            return Fraction(value)
    raise ValueError(f"found {shorten(value)}; allowed: a fraction such as '3/2'")


def _date(value: object, _: type) -> date:
    try:
        day = date.fromisoformat(str(value))
    except ValueError:
        day = None
    if day is None or day.isoformat() != value:
        raise ValueError(f"found {shorten(value)}; allowed: a day such as '2021-12-17'")
    return day


FRACTION = r"-?[0-9]+(/0*[1-9][0-9]*)?"
_LONGEST_NUMBER = 1000


@frozen
class _Sides:
    """The clauses of a report, which must be read before the verdicts that name them."""

    demands: tuple[Clause, ...]
    positions: tuple[Clause, ...]


def _register_report(converter: "cattrs.Converter") -> None:
    """Teach the converter to write each clause of a report once."""
    from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

    by_id = converter.copy()
    by_id.register_unstructure_hook(Clause, lambda clause: clause.id)
    write = make_dict_unstructure_fn(
        Report, converter, verdicts=override(unstruct_hook=by_id.unstructure)
    )
    read_sides = make_dict_structure_fn(_Sides, converter, _cattrs_forbid_extra_keys=False)

    def structure(plain: Any, kind: type[Report]) -> Report:
        if not isinstance(plain, dict):
            raise ValueError(f"found {shorten(plain)}; allowed: an object")
        sides = read_sides(plain, _Sides)
        known = {clause.id: clause for clause in (*sides.demands, *sides.positions)}
        naming = converter.copy()
        naming.register_structure_hook(Clause, lambda value, _: _named(value, known))
        read = make_dict_structure_fn(
            Report,
            naming,
            _cattrs_forbid_extra_keys=True,
            demands=override(struct_hook=lambda *_: sides.demands),
            positions=override(struct_hook=lambda *_: sides.positions),
        )
        return read(plain, kind)

    converter.register_unstructure_hook(Report, write)
    converter.register_structure_hook(Report, structure)


def _named(value: object, known: dict[str, Clause]) -> Clause:
    if not isinstance(value, str) or value not in known:
        raise ValueError(f"found {shorten(value)}; allowed: the id of a clause of the report")
    return known[value]


def _register_node(converter: "cattrs.Converter") -> None:
    """Teach the converter trees of provisions, level by level, however deep they are."""
    from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

    write = make_dict_unstructure_fn(Node, converter, children=override(omit=True))
    read = make_dict_structure_fn(
        Node,
        converter,
        _cattrs_forbid_extra_keys=True,
        children=override(struct_hook=lambda value, _: _listed(value)),
    )

    def unstructure(top: Node) -> dict[str, Any]:
        plain = write(top)
        open_ = [(top, plain)]
        while open_:
            node, told = open_.pop()
            told["children"] = [write(child) for child in node.children]
            open_ += zip(node.children, told["children"], strict=True)
        return plain

    def structure(top: Any, _: type) -> Node:
        return _grown(_Twig.all_of(top), read)

    converter.register_unstructure_hook(Node, unstructure)
    converter.register_structure_hook(Node, structure)


def _listed(value: Any) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise ValueError(f"found {shorten(value)}; allowed: a list")
    return tuple(value)


class _Twig:
    """What stands in a document for a node, before the nodes above it can be made."""

    def __init__(self, plain: Any, above: "_Twig | None" = None, index: int = 0) -> None:
        self.plain, self.above, self.index = plain, above, index
        self.nodes: list[Node] = []

    @classmethod
    def all_of(cls, top: Any) -> "list[_Twig]":
        """Every twig of a tree, each before those inside it."""
        found, at = [cls(top)], 0
        while at < len(found):
            twig = found[at]
            inside = twig.plain.get("children") if isinstance(twig.plain, dict) else None
            if isinstance(inside, list):
                found += [cls(plain, twig, index) for index, plain in enumerate(inside)]
            at += 1
        return found

    def grown(self, read: Any) -> Node:
        """The node, once those inside it are made."""
        if not isinstance(self.plain, dict):
            raise ValueError(f"found {shorten(self.plain)}; allowed: an object")
        inside = self.plain.get("children")
        given = {"children": self.nodes[::-1]} if isinstance(inside, list) else {}
        node: Node = read({**self.plain, **given}, Node)
        return node

    def traced(self, error: Exception) -> Exception:
        """An error in this twig as one of the whole tree, with the way that leads to it."""
        import cattrs
        from cattrs.errors import AttributeValidationNote, IterableValidationNote

        twig: _Twig = self
        while twig.above is not None:
            error.add_note(IterableValidationNote("inside", twig.index, Node))
            error = cattrs.IterableValidationError("inside", [error], Node)
            error.add_note(AttributeValidationNote("inside", "children", tuple))
            error = cattrs.ClassValidationError("inside", [error], Node)
            twig = twig.above
        return error


def _grown(twigs: list[_Twig], read: Any) -> Node:
    """The tree of some twigs, made from the leaves upwards; every fault in it is told."""
    import cattrs

    faults: list[Exception] = []
    for twig in reversed(twigs):
        try:
            node = twig.grown(read)
        except (cattrs.BaseValidationError, ValueError) as error:
            found = twig.traced(error)
            # Of a group only what bears a note of its place is opened up later.
            if isinstance(found, cattrs.BaseValidationError):
                faults += found.exceptions
            else:
                faults.append(found)
        else:
            inside = twig.above.nodes if twig.above else twig.nodes
            inside.append(node)
    if faults:
        raise cattrs.ClassValidationError("nodes", faults[::-1], Node)
    return node
