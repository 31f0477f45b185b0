"""Files in, records out: dossiers that people type and correct.

The verbs stand here and what they need is imported when they are called, since a program that gets
its clauses elsewhere should not wait for a TOML parser and the whole vocabulary.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from clauses.model.dossier import Dossier

__all__ = ["bundled", "load", "start_dossier"]


def load(name_or_path: "str | Path" = "december-2021", *, limit: int | None = None) -> "Dossier":
    """Load a dossier and check everything in it.

    Args:
        name_or_path: the name of a bundled dossier, or a folder of TOML files, or one TOML file.
        limit: size in bytes above which a file is not read; None for five million.

    Returns:
        The dossier, its demands and positions in the order of the files.

    Raises:
        UnknownName: if there is no such dossier.
        InvalidRecord: if a folder holds no TOML file, or a path cannot be read.
        DossierError: listing every fault with file and line.

    >>> load("december-2021")
    Dossier december-2021: 12 demands, 13 positions, 3 remarks
    """
    from clauses.reading.dossier import read_dossier

    return read_dossier(name_or_path, limit)


def bundled() -> tuple[str, ...]:
    """The names of the dossiers that come with the library.

    >>> "december-2021" in bundled()
    True
    """
    from clauses.reading.places import bundled_names

    return bundled_names()


def start_dossier(folder: "str | Path") -> "tuple[Path, ...]":
    """Copy the template into a new folder, to be filled in.

    Args:
        folder: the folder to make; it must not exist, or be empty.

    Returns:
        The files that were made.

    Raises:
        InvalidRecord: if the folder holds something already, or cannot be made.

    >>> [path.name for path in start_dossier("talks")]
    ['demands.toml', 'dossier.toml', 'parties.toml', 'positions.toml']
    """
    from clauses.reading.places import copy_template

    return copy_template(folder)
