"""The words by which treaties cite and define: files of their own, read when first asked for."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from attrs import frozen

from clauses.lexicon.phrases import fold
from clauses.model.node import ProvisionKind

Table = Mapping[str, Mapping[str, Any]]


@frozen
class Unit:
    """A name of provisions.

    Attributes:
        key: its name in the table.
        kinds: the kinds of provision that may be meant, the likeliest first.
        rank: its place from the outside in.
        short: how a locator prints it; empty where the number stands alone in brackets.
        bare: whether "this …" is a citation even where there is none around.
        heads: the folded words with which its printed number may begin.
    """

    key: str
    kinds: tuple[ProvisionKind, ...]
    rank: int
    short: str
    bare: bool
    heads: tuple[str, ...]


@cache
def _tables(name: str) -> Mapping[str, Table]:
    return tomllib.loads((Path(__file__).parent / f"{name}.toml").read_text("utf-8"))


def table(section: str, name: str = "citations") -> Table:
    """One section of the file on citations, or of another.

    >>> table("series")["lnts"]["writes"]
    '{volume} LNTS {page}'
    """
    return _tables(name)[section]


@cache
def words(section: str, *names: str, file: str = "citations") -> tuple[str, ...]:
    """The words of some entries of a section, of all where none is named; accents may be missing.

    >>> words("pointing", "there")
    ('thereof', 'thereto', 'therein')
    """
    entries = table(section, file)
    found = [word for name in names or entries for word in entries[name]["words"]]
    return tuple(dict.fromkeys(form for word in found for form in (word, fold(word))))


@cache
def units() -> Mapping[str, tuple[Unit, bool]]:
    """Each folded name of a provision: what it means, and whether it is a plural.

    >>> unit, plural = units()["articles"]
    >>> unit.key, plural
    ('article', True)
    """
    found: dict[str, tuple[Unit, bool]] = {}
    for key, entry in table("units").items():
        heads = tuple(fold(word) for word in entry["one"])
        kinds = tuple(ProvisionKind(kind) for kind in entry["kinds"])
        bare = entry.get("bare", False)
        unit = Unit(key, kinds, entry["rank"], entry["short"], bare, heads)
        for name, plural in (("many", True), ("one", False)):
            found |= {fold(word): (unit, plural) for word in entry[name]}
    return found


@cache
def unit_words() -> tuple[str, ...]:
    """All names of provisions, as printed and without accents.

    >>> "sub-paragraphs" in unit_words()
    True
    """
    entries = table("units").values()
    found = [word for entry in entries for word in (*entry["one"], *entry["many"])]
    return tuple(dict.fromkeys(form for word in found for form in (word, fold(word))))
