"""Files in, records out: dossiers that people type, and documents as they are found.

The verbs stand here and what they need is imported when they are called, since a program that gets
its clauses elsewhere should not wait for a TOML parser and the whole vocabulary.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from clauses.model.document import Document
    from clauses.model.dossier import Dossier
    from clauses.model.override import Overrides
    from clauses.model.source import Source
    from clauses.reading.limits import Limits
    from clauses.reading.opening import Readable

__all__ = ["bundled", "load", "overrides", "read", "start_dossier"]


def read(
    source: "Readable",
    *,
    format: str | None = None,
    view: str = "revised",
    limits: "Limits | None" = None,
    about: "Source | None" = None,
) -> "Document":
    r"""Read a treaty, draft or statement, whatever the format.

    Args:
        source: a path, bytes, an open file, or ``-`` for standard input.
        format: ``text``, ``markdown``, ``html``, ``docx``, ``pdf``, ``akn``, ``tota`` or ``json``;
            None tells it from the content.
        view: of a file with tracked changes the ``revised`` or the ``original`` text.
        limits: how much to take from a file that nobody vouches for.
        about: where the document comes from, if that is known.

    Returns:
        The document, with every character of the file in its text, and in its diagnostics what was
        skipped, odd or unreadable.

    Raises:
        ReadError: if the file cannot be read at all; the error says what it is, and what to do.
        MissingExtra: if the format needs an extra that is not installed.
        UnknownName: if there is no such format or view.

    >>> document = read(b"Article 1\nScope\n1. This Treaty applies at sea.\n2. It binds.")
    >>> document["Art. 1(2)"].text, document.articles[0].heading
    ('It binds.', 'Scope')
    """
    from clauses.reading.documents import read_document

    return read_document(source, format=format, view=view, limits=limits, about=about)


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


def overrides(path: "str | Path") -> "Overrides":
    r"""Read a file of corrections that people made, and check everything in it.

    Args:
        path: the TOML file.

    Returns:
        The corrections, for `compare` to honour.

    Raises:
        DossierError: listing every fault with its line.

    >>> from pathlib import Path
    >>> facts = ['demand = "D2"', 'position = "W10"', 'relation = "partial"', 'by = "A. Aro"']
    >>> facts += ['because = "It is about NATO at large."', "on = 2026-11-25"]
    >>> _ = Path("own.toml").write_text("\n".join(["[[verdict]]", *facts]), "utf-8")
    >>> overrides("own.toml").of("D2", "W10").signed
    'A. Aro, 2026-11-25'
    """
    from clauses.reading.override_file import read_overrides

    return read_overrides(path)


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
