"""Why an entry of the lexicon means what it does, whichever file it stands in."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from clauses.lexicon import default
from clauses.lexicon.cuebook import book
from clauses.lexicon.valuebook import value_book

# Where a name of the vocabulary stands, if not under its own section.
_SECTIONS = {"parties": "groups"}


def rationale(name: str, own: Sequence[str | Path] = ()) -> str:
    """The rationale of an entry such as ``operators.shall`` or ``things.mines``.

    Args:
        name: section and key.
        own: files of a user's own cues and vocabulary, which come before the shipped ones.

    Returns:
        The rationale; empty where there is no such entry, or it needs none, as a state's name.

    >>> rationale("units.m")
    'Root of length.'
    """
    found = (str(says.get("rationale", "")) for says in _entries(name, tuple(map(Path, own))))
    return next(filter(None, found), "")


def _entries(name: str, own: tuple[Path, ...]) -> Iterator[Mapping[str, Any]]:
    section, _, key = name.partition(".")
    yield from (_file(path).get(section, {}).get(key, {}) for path in own)
    if cue := book().cues.get(name):
        yield cue.says
    values = value_book()
    if amount := values.cues.get(name):
        yield amount.says
    yield values.entries.get(name, {})
    entry = default().tables.get(_SECTIONS.get(section, section), {}).get(key)
    if isinstance(entry, Mapping):
        yield entry


@cache
def _file(path: Path) -> Mapping[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))
