"""The command and corrections: those of the folder, those of a file, none; and paragraphs."""

import json
from pathlib import Path

import pytest

from clauses import load, start_dossier
from clauses.cli import main

Capture = pytest.CaptureFixture[str]
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
    """The bundled dossier in a folder of one's own, with a correction beside it."""
    home = Path(__file__).parent.parent / "fixtures" / "december-2021"
    for path in home.glob("*.toml"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "overrides.toml").write_text(OWN, "utf-8")
    return tmp_path


def shown(capsys: Capture, *arguments: str) -> tuple[str, str]:
    assert main(arguments) == 0
    printed = capsys.readouterr()
    return printed.out, printed.err


def test_corrections_in_the_folder_are_honoured_and_can_be_left_out(
    capsys: Capture, folder: Path
) -> None:
    out, err = shown(capsys, "report", str(folder))
    assert "W10 partial (corrected by A. Aro, 2031-03-01)." in out
    assert err == ""
    plain, _ = shown(capsys, "report", str(folder), "--no-overrides")
    assert plain == shown(capsys, "report")[0]


def test_a_file_stands_in_the_place_of_the_one_in_the_folder(
    capsys: Capture, folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path_factory.mktemp("other") / "other.toml"
    other.write_text(OWN.replace("W10", "W9").replace("partial", "aligned"), "utf-8")
    out, _ = shown(capsys, "report", str(folder), "--overrides", str(other))
    assert "W9 aligned (corrected by A. Aro, 2031-03-01)." in out
    assert "W10 conflict, power" in out
    wire, _ = shown(capsys, "report", "--overrides", str(other), "--format", "json")
    assert json.loads(wire)["record"]["verdicts"]
    assert '"by": "A. Aro"' in wire


def test_a_stale_correction_is_told_on_standard_error(capsys: Capture, folder: Path) -> None:
    text = OWN.replace('"partial"', '"conflict"\nconflict = "power"')
    (folder / "overrides.toml").write_text(text, "utf-8")
    out, err = shown(capsys, "report", str(folder))
    assert "orrected" not in out
    assert err == (
        "clauses: overrides.toml:1: D2 × W10, corrected by A. Aro, 2031-03-01: Nothing is left to "
        "correct: it is conflict as computed.\n"
    )


def test_a_correction_of_nothing_is_an_error(capsys: Capture, tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(OWN.replace('"W10"', '"W100"'), "utf-8")
    assert main(["report", "--overrides", str(tmp_path / "own.toml")]) == 2
    told = "own.toml:1: D2 × W100: no position is called 'W100'; did you mean 'W10'?\n"
    assert capsys.readouterr().err == f"clauses: overrides: 1 fault\n  {told}"


def test_corrections_cannot_be_given_and_left_out(capsys: Capture) -> None:
    with pytest.raises(SystemExit):
        main(["report", "--overrides", "own.toml", "--no-overrides"])
    assert "not allowed with argument --overrides" in capsys.readouterr().err


def test_a_paragraph_on_each_answer_is_shown_where_asked_for(capsys: Capture) -> None:
    out, _ = shown(capsys, "report", "--demand", "D2", "--explain", "--format", "markdown")
    assert out.count("- In words: The demand of Russia, as reported, is: “NATO is to take") == 4
    assert "In words" not in shown(capsys, "report", "--demand", "D2")[0]


def test_paragraphs_are_for_readers_and_not_for_json(capsys: Capture) -> None:
    with pytest.raises(SystemExit):
        main(["report", "--explain", "--format", "json"])
    told = "argument --explain: not allowed with --format json; choose text or markdown"
    assert told in capsys.readouterr().err


def test_a_new_dossier_has_no_corrections(tmp_path: Path) -> None:
    start_dossier(tmp_path / "new")
    assert load(tmp_path / "new").overrides.entries == ()
