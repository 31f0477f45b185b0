"""The command: what it prints, where, and with which exit status."""

import json
import os
import runpy
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from clauses import Report, bundled, compare, from_json, load, render
from clauses.cli import main

Capture = pytest.CaptureFixture[str]
TALKS = """\
title = "Talks"
date = 2021-12-17
[sources.note]
title = "A note"
provenance = "official"
[[demands]]
id = "D1"
author = "Russia"
stance = "demand"
text = "No missiles in Türkiye."
source = "note"
attribution = "official"
[demands.norm]
modality = "prohibition"
action = "deploy"
"""


def report(**chosen: list[str]) -> Report:
    dossier = load("december-2021")
    whole = compare(dossier.demands, dossier.positions, title=dossier.title)
    return whole.select(**chosen)


def failed(capsys: Capture, *arguments: str) -> str:
    """The message of a command that must fail, and print nothing else."""
    assert main(arguments) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("clauses: ")
    assert shown.err.endswith("\n")
    return shown.err.removeprefix("clauses: ").removesuffix("\n")


def shown(capsys: Capture, *arguments: str) -> str:
    """What a command prints that must succeed."""
    assert main(arguments) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    return printed.out


def test_report_is_one_call_of_the_library(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "88")
    expected = render(report(), width=88)
    assert shown(capsys, "report") == expected
    assert shown(capsys, "report", "december-2021", "--format", "text") == expected


@pytest.mark.parametrize(("columns", "width"), [("200", 200), ("60", 60), ("20", 60), ("1", 60)])
def test_the_report_is_as_wide_as_the_terminal_but_never_too_narrow(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch, columns: str, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert shown(capsys, "report") == render(report(), width=width)


@pytest.mark.parametrize("format", ["markdown", "json"])
def test_other_formats_are_those_of_render(capsys: Capture, format: str) -> None:
    assert shown(capsys, "report", "--format", format) == render(report(), format)


def test_demands_and_respondents_can_be_chosen(capsys: Capture) -> None:
    arguments = [
        "--demand",
        "D2",
        "--demand",
        "R4",
        "--party",
        "Republic of Poland",
        "--party",
        "NATO",
    ]
    found = from_json(shown(capsys, "report", "--format", "json", *arguments), Report)
    assert found == report(demands=["D2", "R4"], parties=["PL", "NATO"])
    assert [demand.id for demand in found.demands] == ["D2", "R4"]
    assert {party.key for party in found.parties} == {"NATO", "PL"}


@pytest.mark.parametrize("flag", ["-o", "--output"])
@pytest.mark.parametrize("format", ["text", "markdown", "json"])
def test_a_file_takes_the_whole_report_whatever_the_terminal(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, flag: str, format: str
) -> None:
    monkeypatch.setenv("COLUMNS", "61")
    target = tmp_path / "report"
    assert shown(capsys, "report", "--format", format, flag, str(target)) == ""
    assert target.read_text("utf-8") == render(report(), format)


def test_a_dash_is_the_screen(capsys: Capture) -> None:
    assert shown(capsys, "report", "-o", "-") == render(report())


def test_a_dossier_of_ones_own(capsys: Capture, tmp_path: Path) -> None:
    path = tmp_path / "talks.toml"
    path.write_text(TALKS, "utf-8")
    assert "“No missiles in Türkiye.”" in shown(capsys, "report", str(path))
    assert shown(capsys, "report", str(tmp_path)) == shown(capsys, "report", str(path))


def test_bundled_dossiers_are_listed(capsys: Capture) -> None:
    assert shown(capsys, "fixtures").splitlines() == list(bundled())


def test_a_new_dossier_can_be_reported_on_at_once(capsys: Capture, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    made = shown(capsys, "new", str(folder)).splitlines()
    assert made == [str(path) for path in sorted(folder.iterdir())]
    assert folder / "dossier.toml" in map(Path, made)
    assert shown(capsys, "report", str(folder))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["report", "decembre-2021"], "no dossier, folder or file is called 'decembre-2021'; did"),
        (["report", "--demand", "D22"], "no demand is called 'D22'; did you mean 'D2'"),
        (["report", "--demand", "W1"], "no demand is called 'W1'"),
        (["report", "--party", "Polland"], "no respondent is called 'Polland'; did you mean 'Pol"),
        (["report", "--party", "Russia"], "no respondent is called 'Russia'"),
    ],
)
def test_what_is_not_there_is_answered_with_a_near_miss(
    capsys: Capture, arguments: list[str], message: str
) -> None:
    assert failed(capsys, *arguments).startswith(message)


def test_every_fault_of_a_dossier_is_shown(capsys: Capture, tmp_path: Path) -> None:
    path = tmp_path / "talks.toml"
    path.write_text(TALKS.replace('"Russia"', '"Rusia"').replace('"deploy"', "3"), "utf-8")
    assert failed(capsys, "report", str(path)).splitlines() == [
        "talks: 2 faults",
        "  talks.toml:8: demands[0].author: no party is called 'Rusia'; did you mean 'Russia' or "
        "'USA'?",
        "  talks.toml:15: demands[0].norm.action: found 3; allowed: a text that is not blank",
    ]


def test_letters_of_a_dossier_cannot_drive_the_terminal(capsys: Capture, tmp_path: Path) -> None:
    path = tmp_path / "talks.toml"
    path.write_text(TALKS + '"\\u001b[2J\\u202e" = 1\n', "utf-8")
    assert "demands[0].norm.‹U+001B›[2J‹U+202E›: no key is called" in failed(
        capsys, "report", str(path)
    )


def test_a_folder_in_use_is_not_touched(capsys: Capture, tmp_path: Path) -> None:
    (tmp_path / "mine.toml").touch()
    assert failed(capsys, "new", str(tmp_path)).endswith("allowed: a new or empty folder")
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize(("name", "why"), [("", "Is a directory"), ("none/here", "No such file")])
def test_a_file_that_cannot_be_written_is_told(
    capsys: Capture, tmp_path: Path, name: str, why: str
) -> None:
    target = tmp_path / name
    assert failed(capsys, "report", "-o", str(target)).startswith(
        f"{target} cannot be written: {why}"
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "the following arguments are required: COMMAND"),
        (["reprot"], "invalid choice: 'reprot'"),
        (["report", "--format", "word"], "argument --format: invalid choice: 'word'"),
        (["report", "--colour"], "unrecognized arguments: --colour"),
        (["report", "-o"], "argument -o/--output: expected one argument"),
        (["new"], "the following arguments are required: folder"),
    ],
)
def test_wrong_use_is_explained(capsys: Capture, arguments: list[str], message: str) -> None:
    with pytest.raises(SystemExit, match=r"^2$"):
        main(arguments)
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("usage: clauses")
    assert message in printed.err


@pytest.mark.parametrize("command", [[], ["report"], ["fixtures"], ["new"]])
def test_help_is_given(capsys: Capture, command: list[str]) -> None:
    with pytest.raises(SystemExit, match=r"^0$"):
        main([*command, "--help"])
    assert capsys.readouterr().out.startswith(f"usage: {' '.join(['clauses', *command])}")


def test_the_version_is_that_of_the_distribution(capsys: Capture) -> None:
    with pytest.raises(SystemExit, match=r"^0$"):
        main(["--version"])
    assert capsys.readouterr().out == f"clauses {version('treaty-clauses')}\n"


def test_the_module_is_the_command(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["clauses", "fixtures"])
    with pytest.raises(SystemExit, match=r"^0$"):
        runpy.run_module("clauses", run_name="__main__")
    assert capsys.readouterr().out.splitlines() == list(bundled())


def clauses(*arguments: str, **streams: object) -> subprocess.CompletedProcess[bytes]:
    """Run the command as a process of its own."""
    environment = {**os.environ, "COLUMNS": "100"}
    environment |= {k: str(streams.pop(k)) for k in ("PYTHONIOENCODING",) if k in streams}
    settings = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams}
    command = [sys.executable, "-W", "error", "-m", "clauses", *arguments]
    return subprocess.run(command, check=False, env=environment, **settings)  # type: ignore[call-overload,no-any-return]


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8"])
def test_a_terminal_that_lacks_letters_gets_them_spelt_out(encoding: str) -> None:
    done = clauses("report", PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (0, b"")
    expected = render(report(), width=100).encode(encoding, "backslashreplace")
    assert done.stdout.replace(b"\r\n", b"\n") == expected
    assert (b"\\u201c" in done.stdout) is (encoding in {"ascii", "latin-1"})


@pytest.mark.parametrize("encoding", ["ascii", "utf-8"])
@pytest.mark.parametrize("arguments", [["report"], ["report", "--format", "json"]])
def test_a_reader_that_stops_early_is_no_error(encoding: str, arguments: list[str]) -> None:
    read, write = os.pipe()
    os.close(read)  # the reader is gone before the first line, so that no buffer can hide it
    try:
        done = clauses(*arguments, stdout=write, PYTHONIOENCODING=encoding)
    finally:
        os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_reader_that_has_gone_is_no_error_here_either(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, write = os.pipe()
    os.close(read)
    with open(write, "w", encoding="utf-8") as gone:  # noqa: PTH123 - a descriptor, no path
        monkeypatch.setattr(sys, "stdout", gone)
        assert main(["report"]) == 0
        print("more", flush=True)  # goes nowhere, and no longer fails
    assert capsys.readouterr().err == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_told() -> None:
    with Path("/dev/full").open("wb") as full:
        done = clauses("report", stdout=full)
    assert done.returncode == 2
    assert done.stderr == b"clauses: the output cannot be written: No space left on device\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_told_here_too(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    with Path("/dev/full").open("w") as full:
        monkeypatch.setattr(sys, "stdout", full)
        assert main(["report"]) == 2
    message = "clauses: the output cannot be written: No space left on device\n"
    assert capsys.readouterr().err == message


def test_only_the_first_lines_are_read() -> None:
    command = [sys.executable, "-W", "error", "-m", "clauses", "report", "--format", "json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout
        assert running.stderr
        assert json.loads(running.stdout.read(1) + b"}") == {}
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 0
