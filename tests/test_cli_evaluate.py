"""`clauses evaluate`: what it asks of the library, and what it shows."""

from pathlib import Path

import pytest

from clauses import compare, conflicts, load, render, to_json
from clauses.cli import main
from clauses.model.report import Report
from clauses.verbs.evaluate import evaluate

Capture = pytest.CaptureFixture[str]
ADA = "demand,position,relation,note\nF1,A1,aligned,as asked\nF1,A2,partial,\n*,*,unaddressed,\n"
BEN = '[[rows]]\ndemand = "F1"\nposition = ["A1", "A2"]\nrelation = "aligned"\n'


@pytest.fixture(scope="module")
def report() -> Report:
    dossier = load("fishery")
    return compare(dossier.demands, dossier.positions, title=dossier.title)


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    paths = tmp_path / "ada.csv", tmp_path / "ben.toml"
    for path, text in zip(paths, (ADA, BEN), strict=True):
        path.write_text(text, "utf-8")
    return str(paths[0]), str(paths[1])


def shown(capsys: Capture, *arguments: str) -> str:
    assert main(["evaluate", *arguments]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    return printed.out


@pytest.mark.parametrize("format", ["markdown", "json", "csv"])
def test_a_dossier_is_compared_and_held_against_a_file(
    capsys: Capture, report: Report, files: tuple[str, str], format: str
) -> None:
    expected = render(evaluate(report, [files[0]]), format)
    assert shown(capsys, "fishery", files[0], "--format", format) == expected


def test_text_is_as_wide_as_the_terminal(
    capsys: Capture, report: Report, files: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "90")
    assert shown(capsys, "fishery", *files) == render(evaluate(report, list(files)), width=90)


def test_results_may_be_files(
    capsys: Capture, report: Report, files: tuple[str, str], tmp_path: Path
) -> None:
    path = tmp_path / "report.JSON"
    path.write_text(to_json(report), "utf-8")
    expected = render(evaluate(report, [files[1]]), "csv")
    assert shown(capsys, str(path), files[1], "--format", "csv") == expected
    assert "2 pairs judged" in shown(capsys, files[0], files[1])


def test_conflicts_may_be_a_file(capsys: Capture, tmp_path: Path) -> None:
    found = conflicts("Each port shall open at noon. Each port shall not open at noon.")
    (tmp_path / "found.json").write_text(to_json(found), "utf-8")
    (tmp_path / "told.csv").write_text("demand,position,relation\n2,1,conflict\n", "utf-8")
    page = shown(capsys, str(tmp_path / "found.json"), str(tmp_path / "told.csv"))
    assert "1 pair judged: 1 right, 0 wrong.\n" in page


def test_the_page_goes_to_a_file(capsys: Capture, files: tuple[str, str], tmp_path: Path) -> None:
    out = tmp_path / "evaluation.md"
    assert shown(capsys, "fishery", files[0], "--format", "markdown", "-o", str(out)) == ""
    assert out.read_text("utf-8").startswith("# Evaluation of ")


def test_mistakes_are_told_with_file_and_line(
    capsys: Capture, files: tuple[str, str], tmp_path: Path
) -> None:
    path = tmp_path / "cem.csv"
    path.write_text("demand,position,relation\nF1,A1,aligned\nF1,A2,agreed\n", "utf-8")
    assert main(["evaluate", "fishery", files[0], str(path)]) != 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "cem.csv:3: relation: no label is called 'agreed'; allowed: conflict, " in printed.err
