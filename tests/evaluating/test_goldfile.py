"""Files of judgements: three forms of one thing, and mistakes told with their lines."""

import json
from pathlib import Path

import pytest

from clauses import compare, conflicts, load, to_json
from clauses.evaluating.goldfile import GoldFile, read_judgements
from clauses.lexicon.tomlfile import MAX_BYTES
from clauses.model.confidence import Confidence
from clauses.model.judgement import Judgement

ROWS = [
    Judgement("A1", "B1", "partial", also=["conditional", "aligned"], note='Only "half".'),
    Judgement("A1", "*", "unaddressed", confidence=Confidence.LOW),
    Judgement("A2", "", "conflict", party="Kestria", score=0.5),
]
TOML = """
title = "Ada's"

[[rows]]
demand = "A1"
position = "B1"
relation = "partial"
also = ["conditional", "aligned"]
note = 'Only "half".'

[[rows]]
demand = "A1"
position = "*"
relation = "unaddressed"
confidence = "low"

[[rows]]
demand = "A2"
party = "Kestria"
relation = "conflict"
score = 0.5
"""
CSV = """demand,position,party,relation,also,confidence,score,note
A1,B1,,partial,conditional; aligned,,,"Only ""half""."

A1,*,,unaddressed,,low
A2,,Kestria,conflict,,,0.5,
"""
JSON = """[
  {"demand": "A1", "position": "B1", "relation": "partial",
   "also": ["conditional", "aligned"], "note": "Only \\"half\\"."},
  {"demand": "A1", "position": "*", "relation": "unaddressed", "confidence": "low"},
  {"demand": "A2", "party": "Kestria", "relation": "conflict", "score": 0.5}
]
"""


@pytest.fixture
def written(tmp_path: Path) -> Path:
    return tmp_path


def of(folder: Path, name: str, text: str | bytes) -> GoldFile:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return read_judgements(path)


def told(file: GoldFile) -> list[str]:
    assert not file.result
    return [str(fault) for fault in file.faults]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.toml", TOML),
        ("a.csv", CSV),
        ("a.CSV", "\ufeff" + CSV.replace("\n", "\r\n")),
        ("a.csv", CSV.replace("conditional; aligned", '"conditional;aligned"').replace(",", "\t")),
        ("a.json", JSON),
    ],
    ids=["toml", "csv", "from a spreadsheet", "tabs", "json"],
)
def test_three_forms_say_the_same(written: Path, name: str, text: str) -> None:
    file = of(written, name, text)
    assert told(file) == []
    assert [one.judgement for one in file.given] == ROWS


def test_semicolons_part_cells_where_the_first_line_has_them(written: Path) -> None:
    file = of(written, "a.csv", "demand;position;relation;also\nA1;B1;partial;'x'\n")
    assert [one.judgement.also for one in file.given] == [("'x'",)]


def test_a_report_is_judged_as_it_was_written(written: Path) -> None:
    dossier = load("fishery")
    report = compare(dossier.demands, dossier.positions)
    assert of(written, "a.json", to_json(report)).result == report


def test_conflicts_are_judged_as_they_were_written(written: Path) -> None:
    for text in ("Each port shall open. Each port shall not open.", "Each port shall open."):
        found = conflicts(text)
        assert of(written, "a.json", to_json(found)).result == found


# Faults, with their lines.

ALLOWED = "allowed: demand, position, party, relation, also, confidence, score, note"


@pytest.mark.parametrize(
    ("name", "text", "faults"),
    [
        (
            "a.csv",
            "demand,position,relation\nA1,B1,partial\nA1,,partial\n",
            ["a.csv:3: position: missing; allowed: the id of a position, or a party instead"],
        ),
        (
            "a.csv",
            'demand,position,relation,note\nA1,B1,partial,"two\nlines"\nA1,B2,\n',
            ["a.csv:4: relation: missing; allowed: a text that is not blank"],
        ),
        (
            "a.csv",
            "demand,position,label\nA1,B1,partial\n",
            [
                f"a.csv:1: no key is called 'label'; {ALLOWED}",
                "a.csv:1: no column is called 'relation'",
            ],
        ),
        (
            "a.csv",
            "A1,B1,partial\nA2,B1,partial\n",
            [
                "a.csv:1: found 'A1, B1, partial'; allowed: a first line that names columns: "
                + ALLOWED.removeprefix("allowed: ")
            ],
        ),
        (
            "a.csv",
            "note\n\n",
            [
                "a.csv:1: no column is called 'demand'",
                "a.csv:1: no column is called 'position' or 'party'",
                "a.csv:1: no column is called 'relation'",
            ],
        ),
        (
            "a.csv",
            "demand,position,relation\nA1,B1,partial,really\n",
            ["a.csv:2: found 4 cells; allowed: 3, as in the first line"],
        ),
        (
            "a.csv",
            'demand,position,relation\nA1,B1,"partial"ly\n',
            ["a.csv:2: not CSV: ',' expected after '\"'"],
        ),
        ("a.csv", b"demand\n\xff", ["a.csv:2: byte 0xff is not UTF-8; save the file as UTF-8"]),
        ("a.csv", "", ["a.csv: no judgement is in it"]),
        ("a.csv", "demand,position,relation\n", ["a.csv: no judgement is in it"]),
        ("a.toml", "", ["a.toml: no judgement is in it"]),
        ("a.json", "[ ]", ["a.json: no judgement is in it"]),
        (
            "a.toml",
            '[[rows]]\ndemand = "A1"\nposition = "B1"\n\n[[rows]]\nrelation = 3\n',
            [
                "a.toml:1: rows[0].relation: missing; allowed: a text that is not blank",
                "a.toml:6: rows[1].relation: found 3; allowed: a text that is not blank",
                "a.toml:5: rows[1].demand: missing; allowed: the id of a demand, or * for every "
                "other",
                "a.toml:5: rows[1].position: missing; allowed: the id of a position, or a party "
                "instead",
            ],
        ),
        (
            "a.toml",
            'row = 1\n[rows]\ndemand = "A1"\n',
            [
                "a.toml:1: row: no key is called 'row'; did you mean 'rows'?; allowed: rows, title",
                "a.toml:2: rows: found a table or value; allowed: rows, each under [[rows]]",
            ],
        ),
        (
            "a.toml",
            'rows = ["A1"]\n',
            ["a.toml:1: rows[0]: found 'A1'; allowed: rows, each under [[rows]]"],
        ),
        (
            "a.toml",
            '[[rows]]\ndemand = "A1"\nposition = "B1"\nrelation = "x"\nalso = "x"\n',
            [
                "a.toml:1: rows[0]: Judgement.also: found 'x'; allowed: labels other than the "
                "label itself"
            ],
        ),
        (
            "a.json",
            '[{"demand": "A1", "position": "B1", "relation": "x"},\n\n 3,\n {"demand": "A1"}]',
            [
                "a.json:3: found 3; allowed: an object",
                "a.json:4: relation: missing; allowed: a text that is not blank",
                "a.json:4: position: missing; allowed: the id of a position, or a party instead",
            ],
        ),
        (
            "a.json",
            '[\n{"demand" "A1"}]',
            ["a.json:2: not JSON: Expecting ':' delimiter: line 2 column 11 (char 12)"],
        ),
        (
            "a.json",
            '{"a": 1}',
            ["a.json:1: found {'a': 1}; allowed: a list of rows, a report, or conflicts"],
        ),
        ("a.json", b"\xff", ["a.json:1: byte 0xff is not UTF-8; save the file as UTF-8"]),
        (
            "a.json",
            json.dumps({"clauses": "Span", "version": 1, "record": {}}),
            ["a.json: found 'Span' version 1; allowed: 'Report' version 1"],
        ),
        (
            "a.txt",
            "",
            ["a.txt: found 'a.txt'; allowed: a file whose name ends in .toml, .csv, .json"],
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_line(
    written: Path, name: str, text: str | bytes, faults: list[str]
) -> None:
    assert told(of(written, name, text)) == faults


def test_json_too_deep_to_read_is_a_fault(written: Path) -> None:
    (fault,) = told(of(written, "a.json", "[" * 200_000))
    assert fault.startswith("a.json: not JSON: ")


def test_a_report_with_faults_tells_each_of_them(written: Path) -> None:
    text = json.dumps({"clauses": "Report", "version": 1, "record": {"demands": 1, "title": 2}})
    faults = told(of(written, "a.json", text))
    assert len(faults) > 1
    assert all(fault.startswith("a.json: ") for fault in faults)


def test_a_file_that_is_not_there_is_a_fault(written: Path) -> None:
    for name in ("a.csv", "a.json", "a.toml"):
        message = f"{name}: cannot be read: No such file or directory"
        assert told(read_judgements(written / name)) == [message]


def test_a_file_that_is_too_large_is_not_read(written: Path) -> None:
    text = "demand\n" + " " * MAX_BYTES
    assert told(of(written, "a.csv", text)) == [f"a.csv: larger than {MAX_BYTES:,} bytes"]
