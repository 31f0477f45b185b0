"""A user's own files: cues and vocabulary, in one file or several, on top of the shipped ones."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import frozen

from clauses.errors import DossierError, Fault
from clauses.lexicon import default
from clauses.lexicon.cuebook import KINDS, LISTS, CueBook, shipped
from clauses.lexicon.cuebook import extended as cues
from clauses.lexicon.lexicon import Lexicon
from clauses.lexicon.sections import RELATIONS, SECTIONS
from clauses.lexicon.tables import extended as tables
from clauses.lexicon.tomlfile import TomlFile, read_toml, unknown_key
from clauses.lexicon.valuebook import KINDS as VALUE_KINDS
from clauses.lexicon.valuebook import LISTS as VALUE_LISTS
from clauses.lexicon.valuebook import NUMBERS, ValueBook, value_book
from clauses.lexicon.valuebook import extended as values

ALLOWED = (*KINDS, LISTS, *VALUE_KINDS, NUMBERS, VALUE_LISTS, "parties", *SECTIONS, *RELATIONS)
_MOST_KEPT = 8


@frozen(eq=False)
class Own:
    """What extraction reads with.

    Attributes:
        lexicon: the vocabulary.
        book: the cues.
        values: the words of amounts and times.
    """

    lexicon: Lexicon
    book: CueBook
    values: ValueBook


_MADE: dict[tuple[tuple[str, str], ...], Own] = {}


def read_own(paths: Sequence[Path] = ()) -> Own:
    """The shipped vocabulary and cues with those of some files; the same object for the same words.

    Args:
        paths: TOML files with sections such as ``[operators.KEY]``, ``[parties.KEY]``.

    Raises:
        DossierError: if anything in them is wrong; every fault is listed, with file and line.

    >>> read_own().lexicon.party("NATO").key
    'NATO'
    """
    files = [read_toml(path) for path in paths]
    key = tuple((file.name, file.text) for file in files)
    if key in _MADE and not any(file.faults for file in files):
        return _MADE[key]
    faults = [fault for file in files for fault in (*file.faults, *_unknown(file))]
    made = _made(files, faults)
    if faults:
        raise DossierError(", ".join(file.name for file in files), _ordered(files, faults))
    if len(_MADE) >= _MOST_KEPT:
        _MADE.clear()
    _MADE[key] = made
    return made


def _made(files: Sequence[TomlFile], faults: list[Fault]) -> Own:
    if not files:
        return Own(default(), shipped(), value_book())
    return Own(tables(files, faults), cues(files, faults), values(files, faults))


def _unknown(file: TomlFile) -> Iterator[Fault]:
    for section in file.tables:
        if section not in ALLOWED:
            yield file.fault((section,), unknown_key(section, ALLOWED).replace("key", "section", 1))


def _ordered(files: Sequence[TomlFile], faults: Sequence[Fault]) -> tuple[Fault, ...]:
    """Faults as one meets them reading the files."""
    names = [file.name for file in files]
    return tuple(sorted(faults, key=lambda one: (names.index(one.file), one.line or 0)))
