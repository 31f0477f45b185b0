"""The command that freezes an analysis: what it writes, what it tells, and how it fails."""

import json
from pathlib import Path

import pytest

from clauses import compare, freeze, load, render, thaw
from clauses.cli import main

Capture = pytest.CaptureFixture[str]
HOME = Path(__file__).parent.parent / "fixtures" / "december-2021"
OWN = """\
[[verdict]]
demand = "D2"
position = "W10"
relation = "partial"
because = "It is about NATO at large."
by = "A. Aro"
on = 2031-03-01
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The bundled dossier in a folder of one's own."""
    folder = tmp_path / "talks"
    folder.mkdir()
    for path in HOME.glob("*.toml"):
        (folder / path.name).write_bytes(path.read_bytes())
    return folder


@pytest.fixture
def snapshot(tmp_path: Path, capsys: Capture) -> str:
    """A file with the bundled dossier frozen."""
    path = str(tmp_path / "analysis.json")
    assert main(["freeze", "december-2021", "-o", path]) == 0
    assert capsys.readouterr().out == ""
    return path


def change(folder: Path, file: str, old: str, new: str) -> None:
    text = (folder / file).read_text("utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), "utf-8")


def test_what_is_written_can_be_read_back_and_is_always_the_same(
    snapshot: str, capsys: Capture
) -> None:
    dossier = load("december-2021")
    frozen = freeze(compare(dossier.demands, dossier.positions, title=dossier.title))
    assert thaw(snapshot) == frozen
    assert main(["freeze", "december-2021"]) == 0
    assert capsys.readouterr().out == Path(snapshot).read_text("utf-8")


def test_a_snapshot_can_be_looked_at(capsys: Capture) -> None:
    assert main(["freeze", "december-2021", "--format", "markdown"]) == 0
    assert "12 demands, 13 positions, 156 verdicts, of which" in capsys.readouterr().out


def test_nothing_changed_and_nothing_fails(snapshot: str, folder: Path, capsys: Capture) -> None:
    assert main(["freeze", str(folder), "--against", snapshot, "--fail"]) == 0
    assert "No demand or position changed. 156 verdicts compared: none changed." in (
        capsys.readouterr().out.replace("\n", " ")
    )


def test_a_change_is_told_and_fails_where_asked(
    snapshot: str, folder: Path, capsys: Capture
) -> None:
    change(folder, "demands.toml", 'action = "admit-member"', 'action = "exercise"')
    arguments = ["freeze", str(folder), "--against", snapshot]
    assert main(arguments) == 0
    assert "From coding of D2." in capsys.readouterr().out
    assert main([*arguments, "--fail", "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["clauses"] == "Drift"
    assert told["record"]["clauses"][0]["origins"] == [{"cause": "coding", "where": "D2"}]


def test_what_changed_can_go_to_a_file_which_never_is_the_snapshot(
    snapshot: str, folder: Path, tmp_path: Path, capsys: Capture
) -> None:
    change(folder, "demands.toml", "Ukraine least of all", "Ukraine last of all")
    page = tmp_path / "changed.txt"
    arguments = ["freeze", str(folder), "--against", snapshot, "--fail", "-o"]
    assert main([*arguments, str(page)]) == 1
    assert "demand D2: text" in page.read_text("utf-8")
    assert main([*arguments, "-"]) == 1
    assert "demand D2: text" in capsys.readouterr().out
    with pytest.raises(SystemExit, match="2"):
        main([*arguments, snapshot])
    assert "argument -o/--output: would overwrite the file of --against" in capsys.readouterr().err
    assert thaw(snapshot).title == load("december-2021").title


def test_failing_needs_something_to_hold_against(capsys: Capture) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["freeze", "december-2021", "--fail"])
    assert "argument --fail: allowed only with --against" in capsys.readouterr().err


def test_corrections_are_honoured_unless_left_out(
    snapshot: str, folder: Path, capsys: Capture
) -> None:
    (folder / "overrides.toml").write_text(OWN, "utf-8")
    arguments = ["freeze", str(folder), "--against", snapshot, "--fail"]
    assert main(arguments) == 1
    assert "From correction by A. Aro, 2031-03-01." in capsys.readouterr().out
    assert main([*arguments, "--no-overrides"]) == 0


def test_words_of_ones_own_are_named(snapshot: str, tmp_path: Path, capsys: Capture) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[verbs.f]\nwords = ["frobnicate"]\nrationale = "r"\nsource = "s"\n', "utf-8")
    arguments = ["freeze", "december-2021", "--relations", str(own), "--against", snapshot]
    assert main([*arguments, "--fail"]) == 0
    assert "own file own.toml is new" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("x", "clauses: analysis.json: not a clauses document: Expecting value"),
        ('{"clauses": "Snapshot", "version": 2, "record": {}}', "in version 2 of the format"),
    ],
)
def test_a_broken_file_is_an_error(snapshot: str, text: str, message: str, capsys: Capture) -> None:
    Path(snapshot).write_text(text, "utf-8")
    assert main(["freeze", "december-2021", "--against", snapshot]) == 2
    assert message in capsys.readouterr().err


def test_the_snapshot_of_another_dossier_is_an_error(snapshot: str, capsys: Capture) -> None:
    assert main(["freeze", "fishery", "--against", snapshot]) == 2
    assert "clauses: drift: found Snapshot" in capsys.readouterr().err


def test_a_status_is_not_lost_where_nothing_can_be_written(
    snapshot: str, folder: Path, tmp_path: Path, capsys: Capture
) -> None:
    arguments = ["freeze", str(folder), "--against", snapshot, "-o", str(tmp_path / "no" / "x")]
    assert main(arguments) == 2
    assert "cannot be written" in capsys.readouterr().err
    assert render(thaw(snapshot))
