"""One TOML table being read: typed access that notes every fault and carries on."""

import datetime
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from typing import Any, TypeVar

from clauses.errors import ClausesError, Fault, shorten
from clauses.lexicon.tomlfile import Step, TomlFile, unknown_key

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
            self.fault(key, f"found {_show(value)}; allowed: {allowed}")
            return None
        return value

    def text(self, key: str, *, needed: bool = False) -> str:
        """A text; empty where it is missing or wrong."""
        value: str | None = self._get(key, str, "a text that is not blank", needed=needed)
        if value is not None and not value.strip():
            tail = "" if needed else ", or no such key"
            self.fault(key, f"found {_show(value)}; allowed: a text that is not blank{tail}")
            return ""
        return value or ""

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty where it is missing or wrong."""
        value = self._get(key, list, "a list of texts", needed=False)
        if value == []:
            # It could mean none at all or no limit; leaving the key out always means no limit.
            self.fault(key, "found an empty list; allowed: texts, or no such key for no limit")
        for item in value or ():
            if not isinstance(item, str) or not item.strip():
                self.fault(key, f"found {_show(item)} in the list; allowed: texts")
                return ()
        return tuple(value or ())

    def day(self, key: str, *, needed: bool = False) -> datetime.date | None:
        """A calendar day."""
        allowed = "a day written as 2021-12-17, without quotation marks"
        found: datetime.date | None = self._get(key, datetime.date, allowed, needed=needed)
        return found

    def flag(self, key: str) -> bool:
        """True or false; false where it is missing."""
        return bool(self._get(key, bool, "true or false", needed=False))

    def raw(self, key: str) -> Any:
        """What stands there, of whatever kind; None where nothing does."""
        self._asked.add(key)
        return self.data.get(key)

    def choice(self, key: str, kind: type[E], default: E | None = None) -> E | None:
        """One of an enumeration's values; needed unless there is a default."""
        values = ", ".join(str(one.value) for one in kind)
        found = self._get(key, str, values, needed=default is None)
        if found is None:
            return default
        match = next((one for one in kind if one.value == found), None)
        if match is None:
            self.fault(key, f"found {_show(found)}; allowed: {values}")
        return match

    def table(self, key: str, *, like: str = "") -> "Table | None":
        """A table below this one.

        Args:
            key: its key.
            like: an example, for tables that are commonly written on one line.
        """
        allowed = f"a table such as {like}" if like else "a table"
        found = self._get(key, dict, allowed, needed=False)
        return None if found is None else Table(self.file, (*self.path, key), found, self.faults)

    def tables(self, key: str) -> Iterator["Table"]:
        """A list of tables below this one, each opened when the one before it has been read."""
        steps = (*(step for step in self.path if isinstance(step, str)), key)
        allowed = f"tables, each under [[{'.'.join(steps)}]]"
        for number, item in enumerate(self._get(key, list, allowed, needed=False) or ()):
            if isinstance(item, dict):
                yield Table(self.file, (*self.path, key, number), item, self.faults)
            else:
                self.fault(key, f"found {_show(item)}; allowed: {allowed}")

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
                self.fault(key, unknown_key(key, sorted(self._asked)))


def _show(value: object) -> str:
    # A list or table is named, not shown: it may be long, and nested deeper than Python can print.
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "a table"
    return str(value) if isinstance(value, datetime.date | datetime.time) else shorten(value)
