"""TOML files read with limits, whose every key still knows its line.

The standard parser drops positions, so the lines of keys are found by a second, light pass over
the text, made only when a fault has to be reported.
"""

import re
import tomllib
from collections.abc import Sequence
from functools import cached_property
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from attrs import field, frozen

from clauses.errors import Fault

MAX_BYTES = 5_000_000
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
        return _key_lines(self.text)

    def fault(self, path: Sequence[Step], message: str) -> Fault:
        """Make a fault at a path such as ``("positions", 2, "norm", "bearers")``."""
        steps = tuple(path)
        while steps and steps not in self._lines:
            steps = steps[:-1]
        return Fault(self.name, self._lines.get(steps), show_path(path), message)


def show_path(path: Sequence[Step]) -> str:
    """Write a path the way Python indexes: ``positions[2].norm``.

    >>> show_path(("positions", 2, "norm"))
    'positions[2].norm'
    """
    parts = [f"[{step}]" if isinstance(step, int) else f".{step}" for step in path]
    return "".join(parts).removeprefix(".")


def read_toml(path: Path | Traversable, *, limit: int = MAX_BYTES) -> TomlFile:
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
        line = raw.count(b"\n", 0, error.start) + 1
        message = f"byte {raw[error.start]:#04x} is not UTF-8; save the file as UTF-8"
        return TomlFile(name, faults=(Fault(name, line, "", message),))
    return _parse(name, text)


def _parse(name: str, text: str) -> TomlFile:
    try:
        return TomlFile(name, text, tomllib.loads(text.replace("\r\n", "\n")))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found = re.search(r"at line (\d+)", str(error))
        line = int(found[1]) if found else None
        message = f"not TOML: {str(error) or 'nested too deeply'}"
        return TomlFile(name, text, faults=(Fault(name, line, "", message),))


_HEADER = re.compile(r"\s*(\[{1,2})([^\[\]]{1,200})\]{1,2}\s*(#.*)?$")
_KEY = re.compile(
    r"""\s*((?:[\w-]+|"[^"\n]*"|'[^'\n]*')(?:\s*\.\s*(?:[\w-]+|"[^"\n]*"|'[^'\n]*'))*)\s*="""
)
_PART = re.compile(r"""[\w-]+|"[^"\n]*"|'[^'\n]*'""")
_TOKEN = re.compile(r'"""|\'\'\'|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|#.*|[\[\]{}]')


def _key_lines(text: str) -> dict[tuple[Step, ...], int]:
    lines: dict[tuple[Step, ...], int] = {}
    counts: dict[tuple[Step, ...], int] = {}
    table: tuple[Step, ...] = ()
    depth, quote = 0, ""
    for number, line in enumerate(text.splitlines(), start=1):
        if not depth and not quote:
            header, key = _HEADER.match(line), _KEY.match(line)
            if header:
                table = _open_table(header, counts)
                lines.setdefault(table, number)
                continue
            if key:
                lines.setdefault(table + _parts(key[1]), number)
        depth, quote = _nesting(line, depth, quote)
    return lines


def _parts(dotted: str) -> tuple[Step, ...]:
    return tuple(part.strip("\"'") for part in _PART.findall(dotted))


def _open_table(header: re.Match[str], counts: dict[tuple[Step, ...], int]) -> tuple[Step, ...]:
    path: tuple[Step, ...] = ()
    names = _parts(header[2])
    for step in names[:-1]:
        path += (step,)
        if path in counts:
            path += (counts[path] - 1,)
    path += names[-1:]
    if header[1] == "[[":
        counts[path] = counts.get(path, 0) + 1
        path += (counts[path] - 1,)
    return path


def _nesting(line: str, depth: int, quote: str) -> tuple[int, str]:
    for token in _TOKEN.findall(line):
        if quote:
            quote = "" if token == quote else quote
        elif token in ('"""', "'''"):
            quote = token
        elif token in "[{":
            depth += 1
        elif token in "]}":
            depth -= 1
        elif token.startswith("#"):
            break
    return depth, quote
