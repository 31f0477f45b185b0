"""The commands on two codings and on changes of an analysis."""

import json
from pathlib import Path

import pytest

from clauses import from_json, load
from clauses.cli import main
from clauses.model.coding import Codings
from clauses.model.mutation import Mutations

Capture = pytest.CaptureFixture[str]
HOME = Path(__file__).parent.parent / "fixtures" / "fishery"


@pytest.fixture
def ben(tmp_path: Path) -> str:
    """A second coding of a bundled dossier, with another modality in F1."""
    folder = tmp_path / "ben"
    folder.mkdir()
    for path in HOME.glob("*.toml"):
        text = path.read_text("utf-8").replace('"obligation"', '"right"', 1)
        (folder / path.name).write_text(text, "utf-8")
    text = (HOME / "positions.toml").read_text("utf-8")
    (folder / "positions.toml").write_text(text, "utf-8")
    return str(folder)


def test_two_codings_are_shown(ben: str, capsys: Capture) -> None:
    assert main(["coders", "fishery", ben]) == 0
    shown = capsys.readouterr().out
    assert "fishery and ben both have 18 clauses." in shown
    assert "  - modality\n    - fishery: obligation, from “is to”\n" in shown


def test_two_codings_as_json(ben: str, capsys: Capture) -> None:
    assert main(["coders", "fishery", ben, "--format", "json"]) == 0
    assert len(from_json(capsys.readouterr().out, Codings).disagreements) == 1


def test_what_is_undecided_is_told_and_what_was_decided_is_written(
    ben: str, tmp_path: Path, capsys: Capture
) -> None:
    form, third = tmp_path / "decisions.toml", tmp_path / "third.toml"
    assert main(["coders", "fishery", ben, "--adjudicate", str(form)]) == 0
    assert "Disagreements" in capsys.readouterr().out
    settle = ["coders", "fishery", ben, "--decisions", str(form), "-o", str(third)]
    assert main(settle) == 2
    assert "decisions.toml:19: decisions[0].decided: undecided;" in capsys.readouterr().err
    assert not third.exists()
    text = form.read_text("utf-8").replace('by = ""\non = ""', 'by = "C. Cole"\non = 2031-04-01')
    text = text.replace('decided = ""\nbecause = ""', 'decided = "second"\nbecause = "So."')
    form.write_text(text, "utf-8")
    assert main(settle) == 0
    norm = load(third)["F1"].norm
    assert norm
    assert norm.modality.value == "right"


def test_a_file_of_decisions_is_never_written_over(
    ben: str, tmp_path: Path, capsys: Capture
) -> None:
    form = tmp_path / "decisions.toml"
    form.write_text("mine", "utf-8")
    assert main(["coders", "fishery", ben, "--adjudicate", str(form)]) == 2
    assert "allowed: a new file that can be written (File exists)" in capsys.readouterr().err
    assert form.read_text("utf-8") == "mine"


def test_a_third_coding_has_no_other_format(ben: str, capsys: Capture) -> None:
    with pytest.raises(SystemExit):
        main(["coders", "fishery", ben, "--decisions", "no.toml", "--format", "json"])
    assert "argument --format: not allowed with --decisions" in capsys.readouterr().err


def test_changes_that_nobody_notices_are_shown(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "own.expectations.md"
    page = "---\ndossier: fishery\n---\n| demand | party | relation |\n|---|---|---|\n"
    path.write_text(f"{page}| F4 | Kestria | conflict |\n", "utf-8")
    assert main(["mutate", str(path)]) == 0
    assert "1 expectation held before any change." in capsys.readouterr().out
    assert main(["mutate", str(path), "--format", "json"]) == 0
    told = capsys.readouterr().out
    assert json.loads(told)["clauses"] == "Mutations"
    assert from_json(told, Mutations).expectations == 1
