"""What marks the furniture of a web page: elements, roles and names, from `webpages.toml`."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from attrs import frozen

FURNITURE = ("navigation", "header", "footer", "sidebar", "notice", "sharing")


@frozen
class Furniture:
    """The marks of furniture, each with the reason for which it is skipped.

    Attributes:
        tags: by element.
        roles: by role.
        names: by a word of a class or id.
        weak: the same, where the part is full of links.
        phrases: what links inside a page say, in small letters.
        note_names: words of classes that footnotes bear.
        note_roles: roles that footnotes bear.
        note_returns: what links back from a footnote say.
    """

    tags: Mapping[str, str]
    roles: Mapping[str, str]
    names: Mapping[str, str]
    weak: Mapping[str, str]
    phrases: frozenset[str]
    note_names: frozenset[str]
    note_roles: frozenset[str]
    note_returns: frozenset[str]


@cache
def furniture() -> Furniture:
    """The shipped marks, read when first asked for.

    >>> furniture().tags["nav"]
    'page navigation'
    """
    tables = tomllib.loads(Path(__file__).with_name("webpages.toml").read_text("utf-8"))
    notes = tables["footnotes"]
    return Furniture(
        tags=_by_reason(tables, "tags"),
        roles=_by_reason(tables, "roles"),
        names=_by_reason(tables, "names"),
        weak=_by_reason(tables, "weak"),
        phrases=frozenset(tables["skip"]["phrases"]),
        note_names=frozenset(notes["classes"]),
        note_roles=frozenset(notes["roles"]),
        note_returns=frozenset(notes["returns"]),
    )


def _by_reason(tables: Mapping[str, Any], key: str) -> Mapping[str, str]:
    return {word: tables[name]["reason"] for name in FURNITURE for word in tables[name][key]}
