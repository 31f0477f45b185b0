"""A third coding from two and what was decided where they differ, checked as any dossier is."""

import re
from collections.abc import Sequence
from pathlib import Path

from clauses.coding.comparing import compare_codings
from clauses.coding.decisions import Decision, read_decisions
from clauses.coding.emitting import emit
from clauses.coding.merging import Merged, joined, merge
from clauses.errors import DossierError, Fault
from clauses.lexicon.tomlfile import TomlFile, parse_toml, read_toml
from clauses.reading.dossier import check_dossier, read_dossier
from clauses.reading.override_file import NAME
from clauses.reading.places import locate

_AS = "adjudicated.toml"
_ORDER = ("title", "date", "sources")
_LAST = ("demands", "positions", "commentary")
_PLACE = re.compile(r"(demands|positions)\[(\d+)\](?:\.norm)?(?:\.(\w+))?")


def adjudicate_files(first: str | Path, second: str | Path, decisions: str | Path) -> str:
    """Write the third coding; see `clauses.adjudicate`."""
    codings = compare_codings(read_dossier(first, None), read_dossier(second, None))
    file, faults = read_toml(Path(decisions)), list[Fault]()
    decided = read_decisions(file, codings, faults)
    _refuse(file.name, faults)
    made = merge(joined(_files(first)), joined(_files(second)), decided, faults)
    _refuse(file.name, faults)
    text = _written(made)
    try:
        check_dossier("adjudicated", [parse_toml(_AS, text)])
    except DossierError as error:
        traced = (_traced(fault, made, decided, file) for fault in error.faults)
        _refuse(file.name, list(traced))
    return text


def _refuse(name: str, faults: Sequence[Fault]) -> None:
    if faults:
        faults = sorted(faults, key=lambda fault: fault.line or 0)
        raise DossierError(name, tuple(faults))


def _files(coding: str | Path) -> list[TomlFile]:
    # Corrections are of the verdicts on one coding, and need not hold of another.
    return [read_toml(path) for path in locate(coding) if path.name != NAME]


def _written(made: Merged) -> str:
    tables = made.tables
    rest = [key for key in tables if key not in (*_ORDER, *_LAST)]
    keys = [key for key in (*_ORDER, *rest, *_LAST) if key in tables]
    comments = {
        (name, number): made.told.get(clause["id"], [])
        for name in _LAST[:2]
        for number, clause in enumerate(tables.get(name, ()))
    }
    return emit({key: tables[key] for key in keys}, comments)


def _traced(fault: Fault, made: Merged, decided: Sequence[Decision], file: TomlFile) -> Fault:
    """A fault of what was put together as one of the decision that brought it about."""
    found = _PLACE.match(fault.path)
    clause = made.tables[found[1]][int(found[2])]["id"] if found else ""
    about = [one for one in decided if one.about.clause == clause]
    # Where no decision is on that very field, one on another has made the clause unsound.
    about.sort(key=lambda one: found is not None and one.field != found[3])
    if not about:
        return fault
    return file.fault(about[0].path, f"{fault.path}: {fault.message}")
