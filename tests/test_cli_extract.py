"""`clauses extract`: what it asks of the library, and what it shows."""

from importlib import import_module
from pathlib import Path

import pytest

from clauses import Clause, Document, Modality, Norm, Party, Stance, action, explain, render
from clauses.cli import main

Capture = pytest.CaptureFixture[str]
ARDEN = Party("A", "Arden")
NORM = Norm(Modality.PROHIBITION, action("deploy"))
READ = Clause("C1", ARDEN, Stance.DEMAND, NORM, "Brenn must not deploy.")
UNREAD = Clause("C2", ARDEN, Stance.DEMAND, None, "Brenn, too.", unread="no verb")
FOUND = (READ, UNREAD)


class Asked:
    """Stands in for extraction, and keeps what it was asked."""

    def __init__(self) -> None:
        self.text, self.format = "", ""
        self.facts: dict[str, object] = {}

    def __call__(self, document: Document, **facts: object) -> tuple[Clause, ...]:
        self.text, self.format, self.facts = document.text, document.format, facts
        return FOUND


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    found = Asked()
    monkeypatch.setattr(import_module("clauses.verbs.extract"), "extract", found)
    monkeypatch.setenv("COLUMNS", "90")
    return found


@pytest.fixture
def note(tmp_path: Path) -> str:
    path = tmp_path / "note.txt"
    path.write_text("Brenn must not deploy. Brenn, too.", "utf-8")
    return str(path)


def shown(capsys: Capture, *arguments: str) -> str:
    assert main(["extract", *arguments]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    return printed.out


def test_clauses_are_shown_as_wide_as_the_terminal(
    capsys: Capture, asked: Asked, note: str
) -> None:
    assert shown(capsys, note) == render(FOUND, width=90)
    assert asked.text == "Brenn must not deploy. Brenn, too."
    assert asked.format == "text"
    assert asked.facts == {"author": None, "cues": []}


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize("format", ["markdown", "json", "csv"])
def test_other_formats_are_those_of_render(capsys: Capture, note: str, format: str) -> None:
    assert shown(capsys, note, "--format", format) == render(FOUND, format)


def test_author_and_cues_are_handed_on(
    capsys: Capture, asked: Asked, note: str, tmp_path: Path
) -> None:
    own = tmp_path / "own.toml"
    shown(capsys, note, "--author", "Arden", "--cues", str(own), "--cues", "more.toml")
    assert asked.facts == {"author": "Arden", "cues": [own, Path("more.toml")]}


def test_the_format_of_the_file_can_be_told(capsys: Capture, asked: Asked, note: str) -> None:
    shown(capsys, note, "--from", "markdown")
    assert asked.format == "markdown"


@pytest.mark.usefixtures("asked")
def test_explanations_take_the_place_of_the_table(capsys: Capture, note: str) -> None:
    told = tuple(explain(one) for one in FOUND)
    assert shown(capsys, note, "--explain") == render(told, width=90)
    assert shown(capsys, note, "--explain", "--format", "json") == render(told, "json")
    assert shown(capsys, note, "--explain", "--unread") == render(told[1:], width=90)


@pytest.mark.usefixtures("asked")
def test_only_what_was_not_understood_can_be_shown(capsys: Capture, note: str) -> None:
    assert shown(capsys, note, "--unread") == render((UNREAD,), width=90)


@pytest.mark.usefixtures("asked")
def test_a_file_takes_the_table(capsys: Capture, note: str, tmp_path: Path) -> None:
    target = tmp_path / "clauses.csv"
    assert shown(capsys, note, "--format", "csv", "-o", str(target)) == ""
    assert target.read_text("utf-8") == render(FOUND, "csv")


@pytest.mark.usefixtures("asked")
def test_explanations_are_no_sheet(capsys: Capture, note: str) -> None:
    with pytest.raises(SystemExit, match=r"^2$"):
        main(["extract", note, "--explain", "--format", "csv"])
    told = capsys.readouterr()
    assert told.err.startswith("usage: clauses extract ")
    assert told.err.endswith(
        "clauses extract: error: argument --explain: not allowed with --format csv; "
        "choose text, markdown or json\n"
    )
    assert told.out == ""


@pytest.mark.usefixtures("asked")
def test_explanations_that_are_no_sheet_are_refused_before_a_file_is_read(capsys: Capture) -> None:
    with pytest.raises(SystemExit, match=r"^2$"):
        main(["extract", "nowhere.txt", "--format", "csv", "--explain"])
    assert "nowhere.txt" not in capsys.readouterr().err


@pytest.mark.parametrize("command", ["report", "read"])
def test_only_clauses_are_a_sheet(capsys: Capture, command: str) -> None:
    with pytest.raises(SystemExit, match=r"^2$"):
        main([command, "x", "--format", "csv"])
    assert "invalid choice: 'csv'" in capsys.readouterr().err
