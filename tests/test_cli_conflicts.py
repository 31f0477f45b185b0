"""`clauses conflicts`: what it asks of the library, and what it shows."""

from pathlib import Path

import pytest

from clauses import read, render
from clauses.cli import main
from clauses.verbs.conflicts import conflicts

Capture = pytest.CaptureFixture[str]
RULES = "Each port shall open its gates at noon. Each port shall pay its fees within 30 days."
OTHERS = "Each port may open its gates at noon. Each port shall pay its fees within 15 days."


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    paths = tmp_path / "rules.txt", tmp_path / "others.txt"
    for path, text in zip(paths, (f"{RULES} {OTHERS}", OTHERS), strict=True):
        path.write_text(text, "utf-8")
    return str(paths[0]), str(paths[1])


def shown(capsys: Capture, *arguments: str) -> str:
    assert main(["conflicts", *arguments]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    return printed.out


@pytest.mark.parametrize("format", ["markdown", "json", "csv"])
def test_a_file_is_held_against_itself(
    capsys: Capture, files: tuple[str, str], format: str
) -> None:
    expected = render(conflicts(read(files[0])), format)
    assert shown(capsys, files[0], "--format", format) == expected


def test_text_is_as_wide_as_the_terminal(
    capsys: Capture, files: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "90")
    assert shown(capsys, files[0]) == render(conflicts(read(files[0])), width=90)


def test_two_files_are_held_against_each_other(capsys: Capture, files: tuple[str, str]) -> None:
    expected = conflicts(read(files[0]), read(files[1]))
    assert shown(capsys, *files, "--format", "json") == render(expected, "json")


def test_bounds_are_handed_on(capsys: Capture, files: tuple[str, str]) -> None:
    bounds = ["--least", "0.1", "--most", "1", "--considered", "2", "--format", "json"]
    expected = conflicts(read(files[0]), least=0.1, most=1, keep=2)
    assert shown(capsys, files[0], *bounds) == render(expected, "json")


def test_the_format_of_the_file_can_be_told(capsys: Capture, files: tuple[str, str]) -> None:
    expected = conflicts(read(files[0], format="markdown"))
    assert shown(capsys, files[0], "--from", "markdown", "--format", "csv") == render(
        expected, "csv"
    )
