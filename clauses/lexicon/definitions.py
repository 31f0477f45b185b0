"""What each modality and stance means, in words: tables to read and cite, not needed to judge."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from clauses.errors import UnknownName
from clauses.lexicon.tomlfile import read_toml

KINDS = ("modalities", "stances")


@cache
def definitions(kind: str) -> Mapping[str, Mapping[str, Any]]:
    """The table of one kind of term: value → definition, rationale, source and more.

    Args:
        kind: ``modalities`` or ``stances``.

    Raises:
        UnknownName: if there is no such table.

    >>> definitions("modalities")["no-power"]["definition"]
    'The bearer has no say over the act.'
    """
    if kind not in KINDS:
        raise UnknownName("table of definitions", kind, known=KINDS)
    table: Mapping[str, Mapping[str, Any]] = read_toml(
        Path(__file__).with_name(f"{kind}.toml")
    ).tables[kind]
    return table
