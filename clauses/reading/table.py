"""One TOML table being read: typed access that notes every fault and carries on."""

import datetime
from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any, TypeVar

from clauses.errors import ClausesError, Fault, shorten
from clauses.lexicon.tomlfile import Step, TomlFile

E = TypeVar("E", bound=Enum)
T = TypeVar("T")


class Table:
    """A table of a file, the path to it, and the list that takes its faults.

    Every key that is asked for counts as known; `finish` reports the others.
    """

    def __init__(
        self,
        file: TomlFile,
        path: tuple[Step, ...],
        data: Mapping[str, Any],
        faults: list[Fault],
    ) -> None:
        self.file = file
        self.path = path
        self.data = data
        self.faults = faults
        self._asked: set[str] = set()
        self._before = len(faults)

    @property
    def sound(self) -> bool:
        """Whether no fault has been noted since this table was opened."""
        return len(self.faults) == self._before

    def fault(self, key: str, message: str) -> None:
        """Note what is wrong with one key, or with the table where the key is empty."""
        path = (*self.path, key) if key else self.path
        self.faults.append(self.file.fault(path, message))

    def _get(self, key: str, kind: type, allowed: str, *, needed: bool) -> Any:
        self._asked.add(key)
        value = self.data.get(key)
        if value is None:
            if needed:
                self.fault(key, f"missing; allowed: {allowed}")
            return None
        poser = isinstance(value, (bool, datetime.datetime)) and type(value) is not kind
        if poser or not isinstance(value, kind):
            self.fault(key, f"found {shorten(value)}; allowed: {allowed}")
            return None
        return value

    def text(self, key: str, *, needed: bool = False) -> str:
        """A text; empty where it is missing or wrong."""
        value: str = self._get(key, str, "a text that is not blank", needed=needed) or ""
        if key in self.data and value == "" and self.data[key] == "" and needed:
            self.fault(key, "found an empty text; allowed: a text that is not blank")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty where it is missing or wrong."""
        value = self._get(key, list, "a list of texts", needed=False) or []
        for item in value:
            if not isinstance(item, str) or not item.strip():
                self.fault(key, f"found {shorten(item)} in the list; allowed: texts")
                return ()
        return tuple(value)

    def day(self, key: str, *, needed: bool = False) -> datetime.date | None:
        """A calendar day."""
        allowed = "a day written as 2021-12-17, without quotation marks"
        found: datetime.date | None = self._get(key, datetime.date, allowed, needed=needed)
        return found

    def flag(self, key: str) -> bool:
        """True or false; false where it is missing."""
        return bool(self._get(key, bool, "true or false", needed=False))

    def choice(self, key: str, kind: type[E], default: E | None = None) -> E | None:
        """One of an enumeration's values; needed unless there is a default."""
        values = ", ".join(str(one.value) for one in kind)
        found = self._get(key, str, values, needed=default is None)
        if found is None:
            return default
        match = next((one for one in kind if one.value == found), None)
        if match is None:
            self.fault(key, f"found {found!r}; allowed: {values}")
        return match

    def table(self, key: str) -> "Table | None":
        """A table below this one."""
        found = self._get(key, dict, "a table", needed=False)
        return None if found is None else Table(self.file, (*self.path, key), found, self.faults)

    def tables(self, key: str) -> list["Table"]:
        """A list of tables below this one."""
        found = self._get(key, list, f"tables, each under [[{key}]]", needed=False) or []
        opened = []
        for number, item in enumerate(found):
            path = (*self.path, key, number)
            if isinstance(item, dict):
                opened.append(Table(self.file, path, item, self.faults))
            else:
                self.fault(key, f"found {shorten(item)}; allowed: tables, each under [[{key}]]")
        return opened

    def attempt(self, key: str, make: Callable[[], T]) -> T | None:
        """Run something that may refuse; a refusal becomes the fault of one key."""
        try:
            return make()
        except ClausesError as error:
            self.fault(key, str(error))
            return None

    def finish(self) -> None:
        """Report the keys nobody asked for, which are most often misspelt ones."""
        for key in self.data:
            if key not in self._asked:
                self.fault(key, f"unknown key; allowed: {', '.join(sorted(self._asked))}")
