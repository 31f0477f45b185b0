"""`clauses judge`: two sentences on the command line."""

import json

import pytest

from clauses.cli import main

Capture = pytest.CaptureFixture[str]
ASKED, TOLD = "Each Party shall close the strait.", "No Party shall close the strait."


def shown(capsys: Capture, *arguments: str) -> str:
    assert main(["judge", ASKED, TOLD, *arguments]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    return printed.out


def test_the_verdict_with_its_words(capsys: Capture) -> None:
    page = " ".join(shown(capsys).split())
    assert "position 1 conflict, modality" in page
    assert "“shall”" in page


def test_a_paragraph_on_request(capsys: Capture) -> None:
    assert "In words:" in " ".join(shown(capsys, "--explain").split())


def test_as_json(capsys: Capture) -> None:
    assert json.loads(shown(capsys, "--format", "json"))["record"]["relation"] == "conflict"


def test_no_words_are_an_error(capsys: Capture) -> None:
    assert main(["judge", "", TOLD]) == 2
    assert "demand: found 'a text without words'" in capsys.readouterr().err
