"""Files of judgements: TOML, CSV and JSON with the same keys, or a result as it was written."""

import csv
import json
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path
from typing import Any

from attrs import field, frozen

from clauses.errors import Fault, WireError, shorten
from clauses.evaluating.rows import KEYS, Given, read_row
from clauses.lexicon.tomlfile import MAX_BYTES, read_toml, unknown_key
from clauses.model.conflicts import Conflicts
from clauses.model.report import Report
from clauses.model.wire import ENVELOPE, from_json

SEVERAL = ";"  # between the labels of one cell
_LISTS = "found {}; allowed: rows, each under [[rows]]"
_ROOT = ("rows", "title")


@frozen
class GoldFile:
    """What stands in a file: judgements, or a result; and what is wrong with it."""

    given: list[Given] = field(factory=list)
    result: Report | Conflicts | None = None
    faults: list[Fault] = field(factory=list)


def read_judgements(path: Path) -> GoldFile:
    """Read a file of judgements, by the ending of its name; whatever is wrong becomes a fault."""
    readers: dict[str, Callable[[Path], GoldFile]] = {
        ".toml": _read_toml,
        ".csv": _read_csv,
        ".json": _read_json,
    }
    if path.suffix.lower() not in readers:
        message = f"found {path.name!r}; allowed: a file whose name ends in {', '.join(readers)}"
        return GoldFile(faults=[Fault(path.name, None, "", message)])
    found = readers[path.suffix.lower()](path)
    if not (found.given or found.result is not None or found.faults):
        found.faults.append(Fault(path.name, None, "", "no judgement is in it"))
    return found


def _read_toml(path: Path) -> GoldFile:
    file = read_toml(path)
    found = GoldFile(faults=list(file.faults))
    for key in file.tables:
        if key not in _ROOT:
            found.faults.append(file.fault((key,), unknown_key(key, _ROOT)))
    rows = file.tables.get("rows", [])
    if not isinstance(rows, list):
        found.faults.append(file.fault(("rows",), _LISTS.format("a table or value")))
        return found
    for number, row in enumerate(rows):
        if not isinstance(row, dict):
            found.faults.append(file.fault(("rows", number), _LISTS.format(shorten(row))))
            continue

        def place(key: str, message: str, at: int = number) -> Fault:
            return file.fault(("rows", at, key) if key else ("rows", at), message)

        found.given.extend(read_row(row, place, found.faults))
    return found


def _placed(file: str, line: int) -> Callable[[str, str], Fault]:
    return lambda key, message: Fault(file, line, key, message)


def _text(path: Path, found: GoldFile) -> str:
    """The text of a file; empty, with a fault, where it cannot be read."""
    try:
        with path.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
        if len(raw) > MAX_BYTES:
            found.faults.append(Fault(path.name, None, "", f"larger than {MAX_BYTES:,} bytes"))
            return ""
        return raw.decode("utf-8-sig")
    except OSError as error:
        message, line = f"cannot be read: {error.strerror}", None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        message = f"byte {error.object[error.start]:#04x} is not UTF-8; save the file as UTF-8"
    found.faults.append(Fault(path.name, line, "", message))
    return ""


def _read_csv(path: Path) -> GoldFile:
    found = GoldFile()
    text = _text(path, found)
    head = text.partition("\n")[0]
    between = max(",;\t", key=head.count)  # as spreadsheets of some countries write it
    reader = csv.reader(StringIO(text, newline=""), delimiter=between, strict=True)
    try:
        columns = [name.strip() for name in next(reader, [])]
        line = reader.line_num
        found.faults.extend(_head(path.name, columns))
        if found.faults:
            return found  # each row would have the same fault once more
        for cells in reader:
            _read_cells(cells, columns, _placed(path.name, line + 1), found)
            line = reader.line_num
    except csv.Error as error:
        found.faults.append(Fault(path.name, reader.line_num, "", f"not CSV: {error}"))
    return found


def _head(file: str, columns: list[str]) -> Iterator[Fault]:
    """What is wrong with the names of the columns."""
    if columns and not set(columns) & set(KEYS):
        message = f"found {shorten(', '.join(columns))}; allowed: a first line that names columns: "
        yield Fault(file, 1, "", message + ", ".join(KEYS))
        return
    yield from (Fault(file, 1, "", unknown_key(one, KEYS)) for one in columns if one not in KEYS)
    for needed in (("demand",), ("position", "party"), ("relation",)) if columns else ():
        if not set(needed) & set(columns):
            yield Fault(file, 1, "", f"no column is called {' or '.join(map(repr, needed))}")


def _read_cells(
    cells: list[str], columns: list[str], place: Callable[[str, str], Fault], found: GoldFile
) -> None:
    if not any(cell.strip() for cell in cells):
        return
    if len(cells) > len(columns):
        message = f"found {len(cells)} cells; allowed: {len(columns)}, as in the first line"
        found.faults.append(place("", message))
        return
    row: dict[str, Any] = {
        key: cell for key, cell in zip(columns, cells, strict=False) if cell.strip()
    }
    if "also" in row:
        row["also"] = row["also"].split(SEVERAL)
    found.given.extend(read_row(row, place, found.faults))


def _read_json(path: Path) -> GoldFile:
    found = GoldFile()
    text = _text(path, found)
    if found.faults:
        return found
    try:
        plain = json.loads(text)
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", None)
        found.faults.append(Fault(path.name, line, "", f"not JSON: {error}"))
        return found
    if isinstance(plain, dict) and set(ENVELOPE) <= set(plain):
        return _read_result(path, text, Conflicts if plain["clauses"] == "Conflicts" else Report)
    if not isinstance(plain, list):
        message = f"found {shorten(plain)}; allowed: a list of rows, a report, or conflicts"
        found.faults.append(Fault(path.name, 1, "", message))
        return found
    for line, row in _items(text):
        place = _placed(path.name, line)
        if isinstance(row, dict):
            found.given.extend(read_row(row, place, found.faults))
        else:
            found.faults.append(place("", f"found {shorten(row)}; allowed: an object"))
    return found


def _read_result(path: Path, text: str, kind: type[Report | Conflicts]) -> GoldFile:
    try:
        return GoldFile(result=from_json(text, kind))
    except WireError as error:
        faults = [Fault(path.name, None, "", fault) for fault in error.faults or (str(error),)]
        return GoldFile(faults=faults)


def _items(text: str) -> Iterator[tuple[int, object]]:
    """The items of a list that is known to be sound JSON, each with its line."""
    decoder, at, line, told = json.JSONDecoder(), text.index("[") + 1, 1, 0
    while True:
        while text[at] in " \t\r\n,":
            at += 1
        if text[at] == "]":
            return
        line, told = line + text.count("\n", told, at), at
        item, at = decoder.raw_decode(text, at)
        yield line, item
