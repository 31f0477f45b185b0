"""What people decided where two coders differ, and every row that is left undecided."""

import datetime
from collections.abc import Mapping
from typing import Any

from attrs import frozen

from clauses.coding.rows import CLAUSE, LIST, Open, Row, open_rows
from clauses.errors import Fault
from clauses.lexicon.tomlfile import TomlFile
from clauses.model.coding import Codings, Disagreement
from clauses.reading.table import Table

FIRST, SECOND, NONE, OTHER = "first", "second", "none", "other"
_CHOICES = (FIRST, SECOND, NONE, OTHER)


@frozen
class Decision:
    """What was decided on one row of the file.

    Attributes:
        about: the disagreement, or the clause that only one coder has.
        choice: ``first``, ``second``, ``none`` or ``other``.
        value: what to take, where the choice is ``other``.
        told: what was decided, by whom, when and why.
        path: where the row stands in the file.
    """

    about: Open
    choice: str
    value: Any
    told: str
    path: tuple[str | int, ...]

    @property
    def field(self) -> str:
        """The field that is decided on."""
        return self.about.field if isinstance(self.about, Disagreement) else CLAUSE


def read_decisions(file: TomlFile, codings: Codings, faults: list[Fault]) -> list[Decision]:
    """The decisions of a file; what is wrong with it, or left undecided, joins the faults."""
    if file.faults:
        faults += file.faults
        return []
    root = _filled(Table(file, (), file.tables, faults))
    names = tuple(root.text(key, needed=True) for key in (FIRST, SECOND))
    if all(names) and names != (codings.first, codings.second):
        wanted = f"{codings.first} and {codings.second}"
        root.fault(FIRST, f"decides on {' and '.join(names)}; allowed: a file on {wanted}")
    by, on, rows = root.text("by"), root.day("on"), open_rows(codings)
    found: dict[Row, Decision | None] = {}
    for table in root.tables(LIST):
        _read(_filled(table), by, on, rows, found)
    root.finish()
    for row in rows:
        if row not in found:
            message = f"no row decides on {row[1]} of {row[0]}; have the file written anew"
            faults.append(Fault(file.name, None, "", message))
    return [one for one in found.values() if one is not None]


def _filled(table: Table) -> Table:
    """A table without what is left to be filled in."""
    given = {key: value for key, value in table.data.items() if value != ""}
    return Table(table.file, table.path, given, table.faults)


def _read(
    table: Table,
    by: str,
    on: datetime.date | None,
    rows: Mapping[Row, Open],
    found: dict[Row, Decision | None],
) -> None:
    clause, field = (table.text(key, needed=True) for key in ("clause", "field"))
    row = clause, field, table.text(FIRST), table.text(SECOND)
    about = rows.get(row)
    if clause and field and about is None:
        table.fault("field", _stale(row, rows))
    elif row in found:
        table.fault("field", "is decided on already, in another row")
    decision = _decided(table, about, table.text("by") or by, table.day("on") or on)
    if about is not None:
        found.setdefault(row, decision)


def _stale(row: Row, rows: Mapping[Row, Open]) -> str:
    now = next((one for one in rows if one[:2] == row[:2]), None)
    if now is None:
        return f"the coders do not differ on {row[1]} of {row[0]}; take the row out"
    return f"the coders give {now[2]!r} and {now[3]!r} now; decide anew"


def _decided(
    table: Table, about: Open | None, by: str, on: datetime.date | None
) -> Decision | None:
    choice, because = table.text("decided"), table.text("because")
    value = table.raw("value")
    allowed = _CHOICES if isinstance(about, Disagreement) else _CHOICES[:2]
    if "decided" not in table.data:
        table.fault("decided", f"undecided; allowed: {', '.join(allowed)}")
    elif choice and choice not in allowed:
        table.fault("decided", f"found {choice!r}; allowed: {', '.join(allowed)}")
    elif choice:
        _check(table, choice, by, on, because)
    table.finish()
    if about is None or not table.sound:
        return None
    told = f"{choice}, by {by}, {on}: {because}"
    return Decision(about, choice, value, told, table.path)


def _check(table: Table, choice: str, by: str, on: datetime.date | None, because: str) -> None:
    if (choice == OTHER) is (table.raw("value") is None):
        told = "missing" if choice == OTHER else f"found beside {choice!r}"
        table.fault("value", f"{told}; allowed: a value with decided = {OTHER!r}, and only there")
    for key, given in (("by", by), ("on", on), ("because", because)):
        if not given:
            table.fault(key, "missing; who decided, when and why is part of the record")
