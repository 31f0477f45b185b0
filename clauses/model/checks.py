"""Validators and converters the records share; each refusal says what, found and allowed."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from attrs import Attribute

from clauses.errors import InvalidRecord

Validator = Callable[[Any, "Attribute[Any]", Any], None]


def is_a(kind: type, *, optional: bool = False) -> Validator:
    """Accept instances of one type; a ``bool`` is no ``int``, and a ``datetime`` no ``date``."""
    allowed = f"{kind.__name__}{' or None' if optional else ''}"

    def check(instance: object, attribute: "Attribute[Any]", value: object) -> None:
        if optional and value is None:
            return
        poser = isinstance(value, (bool, datetime)) and type(value) is not kind
        if poser or not isinstance(value, kind):
            raise InvalidRecord(_where(instance, attribute), found=value, allowed=allowed)

    return check


def is_text(*, empty: bool = False) -> Validator:
    """Accept a string, which must hold more than white space unless ``empty``."""
    allowed = "a text" if empty else "a text that is not blank"

    def check(instance: object, attribute: "Attribute[Any]", value: object) -> None:
        if not isinstance(value, str) or not (empty or value.strip()):
            raise InvalidRecord(_where(instance, attribute), found=value, allowed=allowed)

    return check


def all_are(kind: type) -> Validator:
    """Accept a tuple or frozenset whose items are all of one type."""

    def check(instance: object, attribute: "Attribute[Any]", value: object) -> None:
        if not isinstance(value, tuple | frozenset):
            where = _where(instance, attribute)
            raise InvalidRecord(where, found=value, allowed="a list, set or tuple of items")
        if set(map(type, value)) <= {kind}:  # far the most common case, at the speed of C
            return
        for item in value:
            if not isinstance(item, kind):
                where = _where(instance, attribute)
                raise InvalidRecord(where, found=item, allowed=f"items of type {kind.__name__}")

    return check


def are_pairs(instance: Any, attribute: "Attribute[Any]", value: Any) -> None:
    """Accept a tuple of pairs of texts, such as a name and its value."""
    all_are(tuple)(instance, attribute, value)
    for pair in value:
        if len(pair) != len(("name", "value")) or not all(type(part) is str for part in pair):
            where = _where(instance, attribute)
            raise InvalidRecord(where, found=value, allowed="pairs of texts")


def as_tuple(value: object) -> object:
    """Make a tuple of any collection but a text, whose letters are never meant as items.

    What is no collection is left as it is, for `all_are` to refuse by its field.
    """
    if isinstance(value, Iterable) and not isinstance(value, str):
        return tuple(value)
    return value


def as_frozenset(value: object) -> object:
    """Make a frozenset of any collection but a text; see `as_tuple`."""
    items = as_tuple(value)
    try:
        return frozenset(items) if isinstance(items, tuple) else items
    except TypeError:  # an item that cannot be hashed is of no type that is allowed
        return items


def _where(instance: object, attribute: "Attribute[Any]") -> str:
    return f"{type(instance).__name__}.{attribute.name}"
