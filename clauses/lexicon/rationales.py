"""Why an entry of the lexicon means what it does, whichever file it stands in."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from clauses.errors import DossierError
from clauses.lexicon import default, namewords
from clauses.lexicon.cuebook import FOLDER, LISTS, shipped
from clauses.lexicon.relations import relations
from clauses.lexicon.sections import RELATIONS
from clauses.lexicon.tomlfile import read_toml
from clauses.lexicon.valuebook import value_book

# Where a name of the vocabulary stands, if not under its own section.
_SECTIONS = {"parties": "groups"}
# What needs no reason: it is a name.
_NAMES = {
    "states": "A state of the vocabulary.",
    "groups": "A group of the vocabulary.",
    "parts": "A part of a state of the vocabulary.",
}
_OWN_NAME = "A party of a file of one's own."
_DEMONYMS = "demonyms"


def rationale(name: str, own: Sequence[str | Path] = ()) -> str:
    """The rationale of an entry such as ``operators.shall`` or ``things.mines``.

    Args:
        name: section and key.
        own: files of a user's own cues and vocabulary, which come before the shipped ones.

    Returns:
        The rationale; of a name, which needs none, what it is a name of; empty where there is no
        such entry.

    Raises:
        DossierError: if a file of one's own is missing or no TOML.

    >>> rationale("units.m"), rationale("parties.RU")
    ('Root of length.', 'A state of the vocabulary.')
    """
    section, _, key = name.partition(".")
    found = (*_own(section, key, tuple(map(Path, own))), *_shipped(name, section, key))
    told = (str(says.get("rationale", "")).strip() for says in found)
    return next(filter(None, told), "") or _of_name(section, key, known=any(found))


def _own(section: str, key: str, own: Sequence[Path]) -> Iterator[Mapping[str, Any]]:
    for path in own:
        table = _tables(path).get(section)
        if isinstance(table, dict):
            yield _says(table.get(key))


def _shipped(name: str, section: str, key: str) -> Iterator[Mapping[str, Any]]:
    if cue := shipped().cues.get(name):
        yield cue.says
    values = value_book()
    if amount := values.cues.get(name):
        yield amount.says
    yield values.entries.get(name, {})
    if section == LISTS:
        yield _says(_tables(FOLDER / "joints.toml")[LISTS].get(key))
    if section == _DEMONYMS:
        yield _says(namewords.read(_DEMONYMS).get(key))
    if section in RELATIONS:
        yield _says(relations().tables[section].get(key))
    yield _says(namewords.entry(name))
    yield _says(default().tables.get(_SECTIONS.get(section, section), {}).get(key))


def _says(entry: object) -> Mapping[str, Any]:
    return entry if isinstance(entry, Mapping) else {}


def _of_name(section: str, key: str, *, known: bool) -> str:
    sections = ("states", "groups") if section == "parties" else (section,)
    for one in sections:
        if one in _NAMES and key in default().tables[one]:
            return _NAMES[one]
    return _OWN_NAME if section == "parties" and known else ""


def _tables(path: Path) -> Mapping[str, Any]:
    try:
        changed = path.stat().st_mtime_ns
    except OSError:
        changed = 0
    return _read(path, changed)


@lru_cache(maxsize=16)
def _read(path: Path, changed: int) -> Mapping[str, Any]:
    """A file as it stood at a time: one that is changed meanwhile is read anew."""
    del changed
    file = read_toml(path)
    if file.faults:
        raise DossierError(file.name, file.faults)
    return file.tables
