"""`clauses answers`: what it asks of the library, and what it shows."""

from pathlib import Path

import pytest

from clauses import answers, read, render
from clauses.cli import main

Capture = pytest.CaptureFixture[str]
STATEMENT = "The tenant may sublet a room."


@pytest.fixture
def lease(tmp_path: Path) -> str:
    path = tmp_path / "lease.txt"
    path.write_text("The tenant shall pay rent. The tenant shall not sublet any room.", "utf-8")
    return str(path)


@pytest.mark.parametrize("format", ["markdown", "json"])
def test_a_file_is_asked(capsys: Capture, lease: str, format: str) -> None:
    assert main(["answers", lease, STATEMENT, "--format", format]) == 0
    assert capsys.readouterr().out == render(answers(read(lease), STATEMENT), format)


def test_options_are_handed_on(capsys: Capture, lease: str, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    arguments = ["--most", "1", "--format", "json", "--from", "markdown", "-o", str(out)]
    assert main(["answers", lease, STATEMENT, *arguments]) == 0
    expected = answers(read(lease, format="markdown"), STATEMENT, most=1)
    assert out.read_text("utf-8") == render(expected, "json")
    assert capsys.readouterr().out == ""
