"""TOML files read with limits, whose every key still knows its line.

The standard parser drops positions, so the lines of keys are found by a second, light pass over
the text, made only when a fault has to be reported.
"""

import re
import tomllib
from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from attrs import field, frozen

from clauses.errors import Fault, UnknownName

MAX_BYTES = 5_000_000
# What the parser says of “curly” marks, of a straight mark inside a text, and of "17 December".
_MISQUOTED = ("Invalid value", "Expected newline")
_HINT = '; a text stands between straight quotation marks ("), a day is written 2021-12-17'
Step = str | int


@frozen(slots=False)
class TomlFile:
    """A TOML file, its tables, and the line of each key.

    Attributes:
        name: the file's name, for faults.
        text: the text as read.
        tables: the parsed content; empty where the file had faults.
        faults: why the file could not be read.
    """

    name: str
    text: str = ""
    tables: dict[str, Any] = field(factory=dict)
    faults: tuple[Fault, ...] = ()

    @cached_property
    def _lines(self) -> dict[tuple[Step, ...], int]:
        from clauses.lexicon.tomllines import key_lines  # needed for faults only

        return key_lines(self.text)

    def fault(self, path: Sequence[Step], message: str) -> Fault:
        """Make a fault at a path such as ``("positions", 2, "norm", "bearers")``."""
        return Fault(self.name, self.line(path), show_path(path), message)

    def section(self, name: str, faults: list[Fault]) -> dict[str, Any]:
        """The entries of a section; none, and a fault, where it is no table.

        >>> TomlFile("own.toml", tables={"units": {"ell": {}}}).section("units", [])
        {'ell': {}}
        """
        table = self.tables.get(name, {})
        if isinstance(table, dict):
            return table
        faults.append(self.fault((name,), f"found a list or value; allowed: [{name}.KEY]"))
        return {}

    def line(self, path: Sequence[Step]) -> int | None:
        """The line of a key, or of the nearest table around it; None where there is none."""
        steps = tuple(path)
        while steps and steps not in self._lines:
            steps = steps[:-1]
        return self._lines.get(steps)


def show_path(path: Sequence[Step]) -> str:
    """Write a path the way Python indexes: ``positions[2].norm``.

    >>> show_path(("positions", 2, "norm"))
    'positions[2].norm'
    """
    parts = [f"[{step}]" if isinstance(step, int) else f".{step}" for step in path]
    return "".join(parts).removeprefix(".")


def unknown_key(key: str, allowed: Iterable[str]) -> str:
    """Say that nobody reads a key, and which one was perhaps meant.

    >>> unknown_key("bearer", ["action", "bearers"])
    "no key is called 'bearer'; did you mean 'bearers'?; allowed: action, bearers"
    """
    known = tuple(allowed)
    return f"{UnknownName('key', key, known=known)}; allowed: {', '.join(known)}"


def read_toml(path: Path, *, limit: int = MAX_BYTES) -> TomlFile:
    """Read a TOML file; whatever is wrong with it becomes a fault, never an exception.

    Args:
        path: the file.
        limit: size in bytes above which the file is not read.
    """
    name = path.name
    try:
        with path.open("rb") as stream:
            raw = stream.read(limit + 1)
    except OSError as error:
        return TomlFile(name, faults=(Fault(name, None, "", f"cannot be read: {error.strerror}"),))
    if len(raw) > limit:
        message = f"larger than {limit:,} bytes; a dossier file is text typed by people"
        return TomlFile(name, faults=(Fault(name, None, "", message),))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The error counts from behind a byte order mark.
        line = error.object.count(b"\n", 0, error.start) + 1
        message = f"byte {error.object[error.start]:#04x} is not UTF-8; save the file as UTF-8"
        return TomlFile(name, faults=(Fault(name, line, "", message),))
    return parse_toml(name, text)


def parse_toml(name: str, text: str) -> TomlFile:
    """Parse a text as TOML; whatever is wrong with it becomes a fault, never an exception.

    >>> parse_toml("own.toml", "ell = 1").tables
    {'ell': 1}
    """
    try:
        return TomlFile(name, text, tomllib.loads(text))
    except RecursionError:
        line, why = None, "nested too deeply"
    except ValueError as error:  # TOMLDecodeError is one; a number of thousands of digits another
        found = re.search(r"at line (\d+)", str(error))
        last = text.rstrip().count("\n") + 1 if "at end of doc" in str(error) else None
        line, why = int(found[1]) if found else last, str(error)
    hint = _HINT if why.startswith(_MISQUOTED) else ""
    return TomlFile(name, text, faults=(Fault(name, line, "", f"not TOML: {why}{hint}"),))
