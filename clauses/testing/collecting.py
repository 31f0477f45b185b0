"""Files of expectations as tests of pytest, one a row; the one door to pytest."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from clauses.errors import ClausesError
from clauses.expecting.agreeing import agreements
from clauses.model.checked import Checked
from clauses.reporting.check_page import agreed
from clauses.reporting.failure import failure
from clauses.verbs.check import check

Config = pytest.Config
FixtureRequest = pytest.FixtureRequest
PROPERTY = "expectation"

__all__ = ["Config", "ExpectationFile", "ExpectationRow", "FixtureRequest", "summed"]


class ExpectationFile(pytest.File):
    """A file of expectations, each row a test."""

    def collect(self) -> Iterator["ExpectationRow"]:
        """Check the file, and give a test for each row.

        Raises:
            CollectError: if the file or its dossier has faults; all are listed.
        """
        try:
            checked = check(_shown(self.path))
        except ClausesError as error:
            raise self.CollectError(str(error)) from error
        for row in checked.rows:
            name = row.expectation.about.replace(" × ", "-")
            yield ExpectationRow.from_parent(self, name=name, row=row)


def _shown(path: Path) -> Path:
    """The path from where the tests run, as a reader would type it."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


class ExpectationRow(pytest.Item):
    """One expectation as a test."""

    def __init__(self, *, row: Checked, **given: Any) -> None:
        super().__init__(**given)
        self.row = row

    def runtest(self) -> None:
        """Fail where the expectation does not hold.

        Raises:
            AssertionError: with both clauses, the reasons, and what would help.
        """
        row = self.row
        word = "exact" if row.exact else "allowed" if row.holds else "missed"
        self.user_properties.append((PROPERTY, word))
        if not row.holds:
            raise AssertionError(failure(row))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], *_: Any) -> str:
        """Show the message alone: the way to it says nothing of the row."""
        return str(excinfo.value)

    def reportinfo(self) -> tuple[Path, int, str]:
        """The file, the line counted from 0, and what the row is about."""
        line = (self.row.expectation.line or 1) - 1
        return self.path, line, self.row.expectation.about


def summed(words: Iterable[object]) -> str:
    """How many of the rows that ran agree, as one line.

    >>> summed(["exact", "allowed"])
    'Agreement: 1 of 2 rows, 0.50 [...]; with what contested rows allow 2, 1.00 [...]. In ...'
    """
    found = list(words)
    exact, missed = found.count("exact"), found.count("missed")
    return agreed(*agreements(exact, len(found) - missed, len(found)))
