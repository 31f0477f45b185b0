"""A Markdown page of expectations, as the tables that a TOML file of them would hold."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from attrs import field, frozen

from clauses.errors import Fault, ReadError
from clauses.lexicon.tomlfile import Step, TomlFile, unknown_key
from clauses.reading.decoding import decode
from clauses.reading.formats.markdown import markdown_tables
from clauses.reading.limits import Limits
from clauses.reading.opening import open_bytes

ROWS = "expectations"
COLUMNS = ("demand", "party", "position", "relation", "also", "why")
_LISTS = ("also", "relations")
_BREAK = re.compile(r"\r\n?|\n")
_KEY = re.compile(r"[\w-]+")
_BETWEEN = re.compile(r"[,;]|\bor\b")
# What people put in a cell that says nothing.
_EMPTY = ("", "-", "–", "—")
# With two heads of ours a table is meant for us; one alone may stand in any table.
_OURS = 2


@frozen(slots=False)
class Sheet(TomlFile):
    """The tables of a page, and the line of each row and each fact of the front matter."""

    lines: dict[tuple[Step, ...], int] = field(factory=dict)

    def line(self, path: Sequence[Step]) -> int | None:
        """The line of a row or fact, or else the first."""
        steps = tuple(path)
        while steps and steps not in self.lines:
            steps = steps[:-1]
        return self.lines.get(steps, 1)

    def fault(self, path: Sequence[Step], message: str) -> Fault:
        """Make a fault; where a page has rows and columns, no path is shown."""
        key = path[-1] if path else ""
        return Fault(self.name, self.line(path), key if isinstance(key, str) else "", message)


def read_sheet(path: Path) -> TomlFile:
    r"""Read a page: its front matter, and every table of expectations on it.

    >>> page = "---\ndossier: talks\n---\n| demand | party | relation |\n|---|---|---|\n"
    >>> _ = Path("own.expectations.md").write_text(f"{page}| D1 | NATO | partial |", "utf-8")
    >>> read_sheet(Path("own.expectations.md")).tables["expectations"]
    [{'demand': 'D1', 'party': 'NATO', 'relation': 'partial'}]
    """
    try:
        text = decode(open_bytes(path, Limits()).data).text.removeprefix("\ufeff")
    except ReadError as error:
        fault = Fault(path.name, None, "", f"cannot be read: {error.found}")
        return TomlFile(path.name, faults=(fault,))
    front, behind = _split(_BREAK.split(text))
    faults: list[Fault] = []
    lines: dict[tuple[Step, ...], int] = {}
    tables: dict[str, Any] = {ROWS: []}
    for number, key, value in _facts(path.name, front, faults):
        lines[(key,)] = number
        tables[key] = _typed(key, value)
    # As many lines above, so that the numbers of lines stay true.
    for number, row in _rows(path.name, "\n" * (len(front) + 2) * bool(front) + behind, faults):
        lines[(ROWS, len(tables[ROWS]))] = number
        tables[ROWS].append(row)
    return Sheet(path.name, text, tables, tuple(faults), lines)


def _split(lines: list[str]) -> tuple[list[str], str]:
    """The front matter, between two lines of ``---``, and what stands behind it."""
    marks = [at for at, line in enumerate(lines) if line.rstrip() == "---"][:2]
    if len(marks) == len("[]") and marks[0] == 0:
        return lines[1 : marks[1]], "\n".join(lines[marks[1] + 1 :])
    return [], "\n".join(lines)


def _facts(name: str, front: list[str], faults: list[Fault]) -> Iterator[tuple[int, str, str]]:
    for number, line in enumerate(front, start=2):
        words = line.strip()
        key, colon, value = (part.strip() for part in words.partition(":"))
        if colon and key != ROWS and _KEY.fullmatch(key):
            yield number, key, value.strip("\"'")
        elif words and not words.startswith("#"):
            message = f"found {words!r}; allowed: a key and its value, such as dossier: talks"
            faults.append(Fault(name, number, "", message))


def _typed(key: str, value: str) -> str | list[str]:
    if key not in _LISTS:
        return value
    return [one.strip() for one in _BETWEEN.split(value) if one.strip()]


def _rows(name: str, text: str, faults: list[Fault]) -> Iterator[tuple[int, dict[str, Any]]]:
    for (line, cells), *rows in markdown_tables(text):
        heads = [cell.casefold() for cell in cells]
        if len({*heads} & {*COLUMNS}) < _OURS:
            continue
        wrong = [unknown_key(head, COLUMNS) for head in heads if head not in COLUMNS]
        wrong += [f"two columns are called {one!r}" for one in COLUMNS if heads.count(one) > 1]
        faults.extend(Fault(name, line, "", message) for message in wrong)
        if wrong:
            continue
        for number, words in rows:
            pairs = zip(heads, words, strict=False)
            yield number, {key: _typed(key, word) for key, word in pairs if word not in _EMPTY}
