"""What pytest loads where the package is installed: names alone, until a test asks for one.

It stands beside the package, not in it, since to import a module of a package imports the package.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from clauses import Document, Dossier, Report

TOLD = pytest.StashKey[tuple[str, str]]()
ENDINGS = (".expectations.md", ".expectations.toml")


def pytest_configure(config: pytest.Config) -> None:
    """Make the markers known."""
    for usage in (
        "dossier(name, *, overrides=True, relations=()): the dossier, by name or path, that the "
        "fixtures `dossier` and `report` give",
        "document(path, *, format=None, view='revised'): the file that the fixture `document` "
        "gives, read",
    ):
        config.addinivalue_line("markers", usage)


@pytest.fixture
def dossier(request: pytest.FixtureRequest) -> Dossier:
    """The dossier that the marker `dossier` names."""
    from clauses.testing.supplying import supply_dossier

    return supply_dossier(request)


@pytest.fixture
def report(request: pytest.FixtureRequest, dossier: Dossier) -> Report:
    """What comes of comparing the demands and positions of the marked dossier."""
    from clauses.testing.supplying import supply_report

    return supply_report(request, dossier)


@pytest.fixture
def document(request: pytest.FixtureRequest) -> Document:
    """The document that the marker `document` names, read."""
    from clauses.testing.supplying import supply_document

    return supply_document(request)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect files of expectations, one test a row."""
    if not file_path.name.endswith(ENDINGS):
        return None
    from clauses.testing.collecting import ExpectationFile

    return ExpectationFile.from_parent(parent, path=file_path)


def pytest_assertrepr_compare(
    config: pytest.Config, op: str, left: object, right: object
) -> list[str] | None:
    """Name the pair where a relation is not the one a test asserts."""
    # Whoever compares relations has imported them.
    relations = sys.modules.get("clauses.model.relation")
    if relations is None or not isinstance(left, relations.Relation):
        return None
    from clauses.testing.comparing import told

    message = told(op, left, right, sys._getframe(1))
    if message is None:
        return None
    head, _, rest = message.partition("\n")
    config.stash[TOLD] = head, rest
    return [head]


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> None:
    """Tell the rest beneath the pair: as an explanation, pytest would cut it after eight lines."""
    head, rest = item.config.stash.get(TOLD, ("", ""))
    if head and call.excinfo is not None and head in str(call.excinfo.value):
        call.excinfo.value.add_note(rest)
    if head and call.when == "teardown":
        del item.config.stash[TOLD]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Show how many expectations were met, where some were collected."""
    stats = terminalreporter.stats
    reports = [one for kind in ("passed", "failed") for one in stats.get(kind, ())]
    found = [value for one in reports for key, value in _properties(one) if key == "expectation"]
    if found:
        from clauses.testing.collecting import summed

        terminalreporter.section("expectations")
        terminalreporter.line(summed(found))


def _properties(report: object) -> list[tuple[str, object]]:
    return getattr(report, "user_properties", [])
