"""A user's own files as the verbs take them: one, several, or none."""

from collections.abc import Sequence
from pathlib import Path


def listed(files: str | Path | Sequence[str | Path]) -> tuple[Path, ...]:
    """The files that were given, whether one by itself or several.

    >>> [path.name for path in listed("mine.toml")], listed([])
    (['mine.toml'], ())
    """
    several = (files,) if isinstance(files, (str, Path)) else files
    return tuple(Path(one) for one in several)
