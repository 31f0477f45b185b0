"""Dossiers: a folder of TOML files that a lawyer can read and correct, or one such file."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from attrs import evolve

from clauses.errors import DossierError, Fault
from clauses.lexicon.lexicon import Lexicon
from clauses.lexicon.sections import SECTIONS
from clauses.lexicon.tables import extended
from clauses.lexicon.tomlfile import MAX_BYTES, TomlFile, read_toml, unknown_key
from clauses.model.clause import Clause
from clauses.model.dossier import Dossier, Remark
from clauses.model.override import Overrides
from clauses.model.party import Party
from clauses.model.source import Source
from clauses.reading.override_file import NAME, overrides_of
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
    path = Path(name_or_path).resolve()
    name = (path.stem if path.is_file() else path.name).strip() or "dossier"
    return check_dossier(name, files)


def check_dossier(name: str, files: Sequence[TomlFile]) -> Dossier:
    """Make a dossier of files that were read, and check everything in it.

    Raises:
        DossierError: listing every fault with file and line.
    """
    faults = [fault for file in files for fault in file.faults]
    found = _read(name, [file for file in files if file.name != NAME], faults)
    overrides = _corrections(files, found, faults)
    if faults or found is None:
        # As one reads: file after file, line after line.
        order = {file.name: number for number, file in enumerate(files)}
        faults.sort(key=lambda fault: (order.get(fault.file, -1), fault.line or 0))
        raise DossierError(name, tuple(faults))
    return evolve(found, overrides=overrides)


def _corrections(
    files: Sequence[TomlFile], found: Dossier | None, faults: list[Fault]
) -> Overrides:
    own = next((file for file in files if file.name == NAME), TomlFile(NAME))
    overrides = overrides_of(own, faults)
    if found is not None:  # or else a fault in a clause would be one of each correction of it
        faults += overrides.faults(found.demands, found.positions)
    return overrides


def _read(name: str, files: Sequence[TomlFile], faults: list[Fault]) -> Dossier | None:
    complete = not faults
    roots = [Table(file, (), file.tables, faults) for file in files]
    for root in roots:
        for key in root.data:
            if key not in ALLOWED:
                root.fault(key, unknown_key(key, ALLOWED))
    title, date = _head(roots, faults, complete=complete)
    lexicon = extended(files, faults)
    sources = _sources(roots)
    context = Context(lexicon, date or datetime.date.today(), sources, complete)
    demands = _list(roots, "demands", lambda table: read_clause(table, context))
    positions = _list(roots, "positions", lambda table: read_clause(table, context))
    commentary = _list(roots, "commentary", lambda table: read_remark(table, context))
    if not demands and not faults:
        faults.append(Fault(name, None, "demands", "missing; allowed: at least one [[demands]]"))
    if faults or date is None:
        return None
    parties = _parties(files, lexicon, (*demands, *positions))
    whole = tuple(source for source in sources.values() if source is not None)
    return Dossier(name, title, date, demands, positions, commentary, whole, parties)


def _head(
    roots: Sequence[Table], faults: list[Fault], *, complete: bool
) -> tuple[str, datetime.date | None]:
    home = roots[0].file.name if len(roots) == 1 else "dossier.toml"
    for key in HEAD:
        homes = [root for root in roots if key in root.data]
        # A file that could not be read may hold it.
        if complete and not homes:
            faults.append(Fault(home, None, key, "missing; every dossier needs one"))
        for twin in homes[1:]:
            twin.fault(key, f"stands in {homes[0].file.name} already")
    titles = [root.text("title", needed=True) for root in roots if "title" in root.data]
    days = [root.day("date") for root in roots if "date" in root.data]
    return "".join(titles), days[0] if days else None


def _sources(roots: Sequence[Table]) -> Mapping[str, Source | None]:
    found: dict[str, Source | None] = {}
    for root in roots:
        below = root.table("sources")
        if below is None:
            continue
        for key in below.data:
            if key in found:
                below.fault(key, "is the key of a source in another file already")
            table = below.table(key)
            found[key] = read_source(table) if table else None
    return found


def _list(roots: Sequence[Table], key: str, read: Callable[[Table], T | None]) -> tuple[T, ...]:
    found = (read(table) for root in roots for table in root.tables(key))
    return tuple(record for record in found if record is not None)


def _parties(
    files: Sequence[TomlFile], lexicon: Lexicon, clauses: Sequence[Clause | Remark]
) -> tuple[Party, ...]:
    defined = [lexicon.party(key) for file in files for key in file.tables.get("parties", ())]
    return tuple(dict.fromkeys([*defined, *(clause.author for clause in clauses)]))
