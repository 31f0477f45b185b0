"""Which files of words verdicts rest on, each with a hash of its text."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from clauses.errors import DossierError
from clauses.lexicon.tomlfile import TomlFile, read_toml
from clauses.model.override import text_hash
from clauses.model.snapshot import LexiconFile

FOLDER = Path(__file__).parent


def lexicon_files(own: Sequence[str | Path] = ()) -> tuple[LexiconFile, ...]:
    """The shipped files of words, and then a user's own, by name.

    Args:
        own: TOML files of a user's own; two of one name are told apart by a number.

    Raises:
        DossierError: if one of them cannot be read; every fault is listed, with file and line.

    >>> [one.name for one in lexicon_files()][:2]
    ['actions.toml', 'acts.toml']
    """
    files = [read_toml(Path(one)) for one in own]
    if faults := tuple(fault for file in files for fault in file.faults):
        raise DossierError(", ".join(file.name for file in files), faults)
    return (*_shipped(), *_numbered(files))


@cache
def _shipped() -> tuple[LexiconFile, ...]:
    paths = {path.relative_to(FOLDER).as_posix(): path for path in FOLDER.rglob("*.toml")}
    return tuple(
        LexiconFile(name, text_hash(path.read_text("utf-8")))
        for name, path in sorted(paths.items())
    )


def _numbered(files: Sequence[TomlFile]) -> Iterator[LexiconFile]:
    # By content behind the name, so that the order in which they were given makes no difference.
    listed = sorted((file.name, text_hash(file.text)) for file in files)
    for at, (name, digest) in enumerate(listed):
        before = sum(other == name for other, _ in listed[:at])
        yield LexiconFile(f"{name} ({before + 1})" if before else name, digest, own=True)
