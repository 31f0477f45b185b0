"""Files of corrections: what a person decided in place of the library, and why."""

from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import TypeVar

from attrs import frozen

from clauses.errors import DossierError, Fault
from clauses.lexicon.tomlfile import MAX_BYTES, TomlFile, read_toml
from clauses.model.action import ActRelation
from clauses.model.override import Override, Overrides
from clauses.model.relation import ConflictKind, Relation
from clauses.reading.table import Table

# Of this name, a file in the folder of a dossier is read with it.
NAME = "overrides.toml"
E = TypeVar("E", bound=Enum)


def read_overrides(path: str | Path, limit: int | None = None) -> Overrides:
    """Read and check a file of corrections; see `clauses.overrides`."""
    file = read_toml(Path(path), limit=MAX_BYTES if limit is None else limit)
    faults = list(file.faults)
    found = overrides_of(file, faults)
    if faults:
        faults.sort(key=lambda fault: fault.line or 0)
        raise DossierError(file.name, tuple(faults))
    return found


def overrides_of(file: TomlFile, faults: list[Fault]) -> Overrides:
    """The corrections of a file; what is wrong with it joins the faults."""
    root = Table(file, (), file.tables, faults)
    first: dict[tuple[str, str], Table] = {}
    found = []
    for key, read in (("verdict", _verdict), ("pairing", _pairing)):
        for table in root.tables(key):
            override = _override(table, read)
            if override is not None and _only(override, table, first):
                found.append(override)
    root.finish()
    return Overrides(tuple(found))


def _only(override: Override, table: Table, first: dict[tuple[str, str], Table]) -> bool:
    """Whether a pair is corrected for the first time."""
    before = first.setdefault(override.pair, table)
    if before is not table:
        line = before.file.line(before.path)
        pair = f"{override.demand} × {override.position}"
        table.fault("", f"{pair} is corrected already, at line {line}; a pair has one correction")
    return before is table


@frozen
class _Change:
    """What one table puts in the place of what was computed."""

    relation: Relation | None = None
    conflict: ConflictKind | None = None
    speaks: bool | None = None
    link: ActRelation | None = None


def _verdict(table: Table) -> _Change:
    relation, conflict = (
        table.choice("relation", Relation),
        _chosen(table, "conflict", ConflictKind),
    )
    if relation is Relation.CONFLICT and "conflict" not in table.data:
        kinds = ", ".join(kind.value for kind in ConflictKind)
        table.fault("conflict", f"missing; allowed: {kinds}")
    return _Change(relation, conflict)


def _pairing(table: Table) -> _Change:
    speaks, link = table.flag("speaks"), _chosen(table, "link", ActRelation)
    if "speaks" not in table.data:
        table.fault("speaks", "missing; allowed: true or false")
    return _Change(speaks=speaks, link=link)


def _chosen(table: Table, key: str, kind: type[E]) -> E | None:
    """One of an enumeration's values; None where it is missing."""
    return table.choice(key, kind) if table.text(key) else None


def _override(table: Table, read: Callable[[Table], _Change]) -> Override | None:
    demand, position = table.text("demand", needed=True), table.text("position", needed=True)
    because, by = table.text("because", needed=True), table.text("by", needed=True)
    on, change, note = table.day("on", needed=True), read(table), table.text("note")
    asked, said = table.text("demand_text"), table.text("position_text")
    table.finish()
    if not table.sound or on is None:
        return None
    return table.attempt(
        "",
        lambda: Override(
            demand=demand,
            position=position,
            because=because,
            by=by,
            on=on,
            relation=change.relation,
            conflict=change.conflict,
            speaks=change.speaks,
            link=change.link,
            note=note,
            demand_text=asked,
            position_text=said,
            file=table.file.name,
            line=table.file.line(table.path),
        ),
    )
