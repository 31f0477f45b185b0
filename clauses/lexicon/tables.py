"""The shipped tables, loaded once and only when asked for, and a user's own on top of them."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from clauses.errors import DossierError, Fault
from clauses.lexicon.lexicon import Lexicon
from clauses.lexicon.sections import SECTIONS
from clauses.lexicon.tomlfile import TomlFile, read_toml

SHIPPED = ("parties.toml", "regions.toml", "actions.toml", "things.toml", "units.toml")
Tables = dict[str, dict[str, Any]]


def shipped() -> tuple[TomlFile, ...]:
    """The files of the shipped vocabulary, as they stand.

    >>> [file.name for file in shipped()][0]
    'parties.toml'
    """
    return tuple(read_toml(Path(__file__).with_name(name)) for name in SHIPPED)


@cache
def read_shipped() -> Lexicon:
    """Read the shipped vocabulary, once."""
    return Lexicon(_merge(_empty(), shipped(), []))


def extended(sources: Sequence[TomlFile], faults: list[Fault]) -> Lexicon:
    """The shipped vocabulary with a user's entries added.

    Args:
        sources: TOML files; sections that are not of the vocabulary are left alone.
        faults: receives whatever is wrong; the entries concerned are left out.

    >>> extended((), []).party("NATO").key
    'NATO'
    """
    own = [file for file in sources if set(file.tables) & {*SECTIONS, "parties"}]
    if not own:
        return read_shipped()
    base = {name: dict(entries) for name, entries in read_shipped().tables.items()}
    from clauses.lexicon.checking import check  # the shipped tables need no checking at run time

    tables = _merge(base, own, faults)
    for bad in check(tables, _touched(own)):
        owner = next((f for f in own if bad.path[0] in f.tables), own[0])
        home = next((f for f in own if _holds(f, bad.path)), owner)
        faults.append(home.fault(bad.path, bad.message))
    if faults:
        # Names cannot be resolved on tables known to be broken; the shipped ones stand in, so
        # that faults in demands and positions are still reported in the same run.
        return read_shipped()
    return Lexicon(tables)


def _touched(sources: Sequence[TomlFile]) -> frozenset[str]:
    named = {section for file in sources for section in file.tables}
    # A party of one dossier goes into the table of states, where it is one, or of groups.
    return frozenset(named & set(SECTIONS)) | (
        {"states", "groups"} if "parties" in named else set()
    )


def _holds(file: TomlFile, path: Sequence[str | int]) -> bool:
    node: Any = file.tables
    for step in path[:2]:
        if not isinstance(node, dict) or step not in node:
            return False
        node = node[step]
    return True


def _empty() -> Tables:
    return {section: {} for section in SECTIONS}


def _merge(tables: Tables, sources: Sequence[TomlFile], faults: list[Fault]) -> Tables:
    for file in sources:
        for section in SECTIONS:
            for key, entry in _table(file, section, faults).items():
                if key in tables[section]:
                    message = "is in the vocabulary already; choose another key"
                    faults.append(file.fault((section, key), message))
                    continue
                tables[section][key] = entry
        for key, entry in _table(file, "parties", faults).items():
            _add_party(tables, file, key, entry, faults)
    return tables


def _table(file: TomlFile, section: str, faults: list[Fault]) -> Mapping[str, Any]:
    table = file.tables.get(section, {})
    if not isinstance(table, dict):
        faults.append(file.fault((section,), f"found a list or value; allowed: [{section}.KEY]"))
        return {}
    return table


def _add_party(
    tables: Tables, file: TomlFile, key: str, entry: object, faults: list[Fault]
) -> None:
    """Add a party of one dossier, or further names of a known one."""
    path = ("parties", key)
    if not isinstance(entry, dict):
        faults.append(file.fault(path, "allowed: a table with name and kind, or aliases"))
        return
    aliases = entry.get("aliases", [])
    known = key in tables["states"] or key in tables["groups"]
    if known and set(entry) - {"aliases", "rationale"}:
        message = f"{key} is known already; a dossier can only add aliases to it"
        faults.append(file.fault(path, message))
    elif not isinstance(aliases, list):
        faults.append(file.fault((*path, "aliases"), "allowed: a list of names"))
    elif key in tables["states"]:
        tables["states"][key] = [*tables["states"][key], *aliases]
    elif known:
        group = tables["groups"][key]
        tables["groups"][key] = {**group, "aliases": [*group.get("aliases", ()), *aliases]}
    else:
        tables["groups"][key] = {"rationale": "of one dossier", **entry}


def lexicon_or_fail(name: str, sources: Sequence[TomlFile]) -> Lexicon:
    """The vocabulary extended by some files, or all their faults at once.

    Raises:
        DossierError: listing every fault with file and line.

    >>> lexicon_or_fail("mine", ()) is read_shipped()
    True
    """
    faults = [fault for file in sources for fault in file.faults]
    found = extended(sources, faults)
    if faults:
        raise DossierError(name, tuple(faults))
    return found
