"""The shipped tables, loaded once and only when asked for, and a user's own on top of them."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clauses.errors import Fault
from clauses.lexicon.lexicon import Lexicon
from clauses.lexicon.sections import SECTIONS
from clauses.lexicon.tomlfile import TomlFile, read_toml

if TYPE_CHECKING:
    from clauses.lexicon.checking import Bad

SHIPPED = ("parties.toml", "regions.toml", "actions.toml", "things.toml", "units.toml")
Tables = dict[str, dict[str, Any]]
_OF_PARTIES = frozenset({"states", "groups"})
# Leaving out one entry can leave another without what it rests on, and so on for a few steps.
_ROUNDS = 8


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
    tables = _merge(_copy(read_shipped().tables), own, faults)
    touched = _touched(own)
    from clauses.lexicon.checking import check  # the shipped tables need no checking at run time

    left_out: set[tuple[str, ...]] = set()
    for _ in range(_ROUNDS):
        found = check(tables, touched)
        if not found:
            return Lexicon(tables)
        bad = [_blamed(own, one, left_out) for one in found]
        # An entry that only misses one left out before is right as far as anybody can tell.
        keys = {key for _, key in left_out}
        faults += [_fault(own, one) for one in bad if one.wants not in keys]
        left_out.update(one.path[:2] for one in bad)
        _leave_out(tables, left_out)
    return read_shipped()


def _blamed(own: Sequence[TomlFile], bad: "Bad", left_out: Collection[tuple[str, ...]]) -> "Bad":
    """Of two entries that cannot stand together, the user's, unless it was left out in vain."""
    innocent = not _home(own, bad.path) or bad.path[:2] in left_out
    return bad.twin if bad.twin and innocent else bad


def _copy(tables: Mapping[str, Mapping[str, Any]]) -> Tables:
    return {section: dict(entries) for section, entries in tables.items()}


def _home(own: Sequence[TomlFile], path: tuple[str, ...]) -> tuple[TomlFile, Sequence[str]] | None:
    """The file that holds an entry, and the path there: a party's may stand under ``parties``."""
    paths = [path]
    if path[0] in _OF_PARTIES:
        paths.append(("parties", *path[1:]))
    return next(((file, one) for one in paths for file in own if _holds(file, one)), None)


def _fault(own: Sequence[TomlFile], bad: "Bad") -> Fault:
    file, path = _home(own, bad.path) or (own[0], bad.path)
    return file.fault(path, bad.message)


def _leave_out(tables: Tables, entries: Iterable[tuple[str, ...]]) -> None:
    """Put the shipped entry in the place of each; none where there was none."""
    shipped = read_shipped().tables
    for section, key in entries:
        tables[section].pop(key, None)
        if key in shipped[section]:
            tables[section][key] = shipped[section][key]


def _touched(sources: Sequence[TomlFile]) -> tuple[str, ...]:
    named = {section for file in sources for section in file.tables}
    if "parties" in named:
        # A party of one dossier goes into the table of states, where it is one, or of groups.
        named |= _OF_PARTIES
    return tuple(section for section in SECTIONS if section in named)


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
            for key, entry in file.section(section, faults).items():
                if key in tables[section]:
                    message = "is in the vocabulary already; choose another key"
                    faults.append(file.fault((section, key), message))
                    continue
                tables[section][key] = entry
        for key, entry in file.section("parties", faults).items():
            _add_party(tables, file, key, entry, faults)
    return tables


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
    elif not known and key in read_shipped().parties:
        message = f"{key!r} is a name; write [parties.{read_shipped().party(key).key}]"
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
