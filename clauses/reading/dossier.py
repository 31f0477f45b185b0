"""Dossiers: a folder of TOML files that a lawyer can read and correct, or one such file."""

import datetime
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from clauses.errors import DossierError, Fault, InvalidRecord
from clauses.lexicon.lexicon import Lexicon
from clauses.lexicon.sections import SECTIONS
from clauses.lexicon.tables import extended
from clauses.lexicon.tomlfile import MAX_BYTES, TomlFile, read_toml
from clauses.model.clause import Clause
from clauses.model.dossier import Dossier, Remark
from clauses.model.party import Party
from clauses.model.source import Source
from clauses.reading.places import locate
from clauses.reading.records import Context, read_clause, read_remark, read_source
from clauses.reading.table import Table

T = TypeVar("T")
HEAD = ("title", "date")
LISTS = ("demands", "positions", "commentary")
ALLOWED = (*HEAD, *LISTS, "sources", "parties", *SECTIONS)


def read_dossier(name_or_path: str | Path, limit: int | None) -> Dossier:
    """Read and check a dossier; see `clauses.load`."""
    most = MAX_BYTES if limit is None else limit
    files = tuple(read_toml(path, limit=most) for path in locate(name_or_path))
    name = Path(name_or_path).resolve().stem if len(files) == 1 else Path(name_or_path).name
    faults = [fault for file in files for fault in file.faults]
    found = _read(name or "dossier", files, faults)
    if faults or found is None:
        raise DossierError(name, tuple(faults))
    return found


def _read(name: str, files: Sequence[TomlFile], faults: list[Fault]) -> Dossier | None:
    roots = [Table(file, (), file.tables, faults) for file in files]
    for root in roots:
        for key in root.data:
            if key not in ALLOWED:
                root.fault(key, f"unknown section; allowed: {', '.join(ALLOWED)}")
    title, date = _head(roots, faults)
    lexicon = extended(files, faults)
    sources = _sources(roots)
    context = Context(lexicon, date or datetime.date.today(), {s.key: s for s in sources})
    demands = _list(roots, "demands", lambda table: read_clause(table, context))
    positions = _list(roots, "positions", lambda table: read_clause(table, context))
    commentary = _list(roots, "commentary", lambda table: read_remark(table, context))
    if not demands and not faults:
        faults.append(Fault(name, None, "demands", "missing; allowed: at least one [[demands]]"))
    if faults or date is None:
        return None
    parties = _parties(files, lexicon, (*demands, *positions))
    try:
        return Dossier(name, title, date, demands, positions, commentary, sources, parties)
    except InvalidRecord as error:
        faults.append(Fault(name, None, "", str(error)))
        return None


def _head(roots: Sequence[Table], faults: list[Fault]) -> tuple[str, datetime.date | None]:
    for key in HEAD:
        homes = [root for root in roots if key in root.data]
        if not homes and roots:
            faults.append(Fault("dossier.toml", None, key, "missing; every dossier needs one"))
        for twin in homes[1:]:
            twin.fault(key, f"stands in {homes[0].file.name} already")
    title = "".join(root.text("title") for root in roots if "title" in root.data)
    days = [root.day("date") for root in roots if "date" in root.data]
    return title, days[0] if days else None


def _sources(roots: Sequence[Table]) -> tuple[Source, ...]:
    found = []
    for root in roots:
        below = root.table("sources")
        for key in below.data if below else ():
            table = below.table(key) if below else None
            found.append(read_source(table) if table else None)
    return tuple(source for source in found if source is not None)


def _list(roots: Sequence[Table], key: str, read: Callable[[Table], T | None]) -> tuple[T, ...]:
    found = (read(table) for root in roots for table in root.tables(key))
    return tuple(record for record in found if record is not None)


def _parties(
    files: Sequence[TomlFile], lexicon: Lexicon, clauses: Sequence[Clause | Remark]
) -> tuple[Party, ...]:
    defined = [lexicon.party(key) for file in files for key in file.tables.get("parties", ())]
    return tuple(dict.fromkeys([*defined, *(clause.author for clause in clauses)]))
