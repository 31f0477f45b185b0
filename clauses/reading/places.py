"""Where dossiers are found: the bundled ones, and folders or files of the user's own."""

from pathlib import Path

from clauses.errors import InvalidRecord, UnknownName

# A pattern to fill in rather than a case: it can be loaded, and is not listed with the others.
TEMPLATE = "template"


def _shelf() -> Path:
    # A wheel carries the fixtures inside the package; a checkout has them beside it.
    inside = Path(__file__).parent.parent / "fixtures"
    return inside if inside.is_dir() else inside.parent.parent / "fixtures"


def bundled_names() -> tuple[str, ...]:
    """The names of the dossiers that come with the library."""
    shelf = _shelf()
    found = (p.name for p in shelf.iterdir() if (p / "dossier.toml").is_file())
    return tuple(sorted(name for name in found if name != TEMPLATE))


def locate(name_or_path: str | Path) -> tuple[Path, ...]:
    """The files of a dossier: all ``*.toml`` of a folder, or a single file.

    Raises:
        UnknownName: if there is no such bundled name, folder or file.
        InvalidRecord: if the folder holds no such file, or the path cannot be read.

    >>> [path.name for path in locate("december-2021")][:2]
    ['commentary.toml', 'demands.toml']
    """
    path = Path(name_or_path)
    if isinstance(name_or_path, str) and name_or_path in (*bundled_names(), TEMPLATE):
        path = _shelf() / name_or_path
    try:
        if path.is_dir():
            found = tuple(sorted(one for one in path.glob("*.toml") if not _expects(one)))
            if not found:
                allowed = "a folder with at least one *.toml file"
                raise InvalidRecord("dossier", found=str(name_or_path), allowed=allowed)
            return found
        if path.is_file():
            return (path,)
    except OSError as error:
        allowed = f"a path that can be read ({error.strerror})"
        raise InvalidRecord("dossier", found=str(name_or_path), allowed=allowed) from error
    raise UnknownName("dossier, folder or file", str(name_or_path), known=bundled_names())


def _expects(path: Path) -> bool:
    """Whether a file holds expectations of a dossier, and is no part of it."""
    return path.name.endswith(".expectations.toml")


def copy_template(folder: str | Path) -> tuple[Path, ...]:
    """Copy the template into a new folder; see `clauses.start_dossier`."""
    target = Path(folder)
    try:
        target.mkdir(parents=True, exist_ok=True)
        if any(target.iterdir()):
            raise InvalidRecord("folder", found=str(folder), allowed="a new or empty folder")
        for path in locate(TEMPLATE):
            (target / path.name).write_bytes(path.read_bytes())
    except OSError as error:
        allowed = f"a folder that can be made ({error.strerror})"
        raise InvalidRecord("folder", found=str(folder), allowed=allowed) from error
    return tuple(sorted(target.iterdir()))
