"""Files of expectations: what is read, from what line, and every fault at once."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.errors import Fault
from clauses.model.expectation import Expectation, Expectations
from clauses.model.relation import Relation
from clauses.reading.expectation_file import read_expectations
from clauses.reading.expectation_table import read_sheet

MD = "a.expectations.md"
TOML = "a.expectations.toml"
FRONT = "---\ndossier: fishery\n---\n"
HEAD = "| demand | party | relation | also | why |\n|---|---|---|---|---|\n"
RELATIONS = ", ".join(one.value for one in Relation)
COLUMNS = "demand, party, position, relation, also, why"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def read(name: str, text: str) -> tuple[Expectations | None, list[str]]:
    Path(name).write_bytes(text.encode())
    faults: list[Fault] = []
    found = read_expectations(Path(name), faults)
    return found, [str(fault) for fault in faults]


def rows(name: str, text: str) -> tuple[Expectation, ...]:
    found, faults = read(name, text)
    assert faults == []
    assert found is not None
    return found.rows


def test_a_page_and_a_toml_file_say_the_same() -> None:
    page = FRONT + HEAD + "| F1 | Kestria | partial | aligned, conflict | So read. |\n"
    toml = (
        'dossier = "fishery"\n[[expectations]]\ndemand = "F1"\nparty = "Kestria"\n'
        'relation = "partial"\nalso = ["aligned", "conflict"]\nwhy = "So read."\n'
    )
    one, other = rows(MD, page)[0], rows(TOML, toml)[0]
    assert (one.file, one.line, other.file, other.line) == (MD, 6, TOML, 2)
    facts = ("demand", "party", "relations", "why", "position")
    assert [getattr(one, name) for name in facts] == [getattr(other, name) for name in facts]
    assert one.relations == (Relation.PARTIAL, Relation.ALIGNED, Relation.CONFLICT)


def test_words_around_tables_and_other_tables_are_passed_over() -> None:
    page = (
        f"{FRONT}# Heads | and bars |\n\nWords.\n\n| demand | of |\n|---|---|\n| F1 | x |\n\n{HEAD}"
        "| **F1** | `Kestria` | Partial | – | a \\| b |\n\n- in a list\n\n"
        "| Position | Demand | Relation |\n|---|---|---|\n| A1 | F2 | aligned or partial |\n"
    )
    found, faults = read(MD, page)
    expected = "aligned or partial"
    assert faults == [
        f"{MD}:20: relation: found '{expected}'; allowed: {RELATIONS}; others that would do stand "
        "under also"
    ]
    assert found is not None
    assert [(one.demand, one.party, one.why, one.line) for one in found.rows] == [
        ("F1", "Kestria", "a | b", 14)
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_lines_count_whatever_ends_them(end: str, mark: str) -> None:
    page = f"{mark}{FRONT}\n{HEAD}| F1 | Kestria | partial | | |\n".replace("\n", end)
    assert [one.line for one in rows(MD, page)] == [7]


@given(st.lists(st.sampled_from(["words", "", "# Head", "- point", "> said"]), max_size=9))
def test_a_row_knows_its_line_below_anything(above: list[str]) -> None:
    text = "\n".join([FRONT + "\n".join(above), "", HEAD + "| F1 | K | partial | | |"])
    Path(MD).write_text(text, "utf-8", newline="\n")
    [row] = read_sheet(Path(MD)).tables["expectations"]
    assert row == {"demand": "F1", "party": "K", "relation": "partial"}
    assert read_sheet(Path(MD)).line(("expectations", 0)) == text.count("\n") + 1


def test_front_matter_has_facts_remarks_and_quotes() -> None:
    Path("own.toml").touch()
    front = "---\n# a remark\n\ndossier: 'fishery'\ntitle: Fish: all\nrelations: own.toml; b.toml\n"
    found, faults = read(MD, f"{front}---\n{HEAD}| F1 | Kestria | partial | | |\n")
    assert faults == []
    assert found is not None
    assert (found.dossier, found.title) == ("fishery", "Fish: all")
    assert found.relations == ("own.toml", "b.toml")


def test_a_dossier_beside_the_file_wins(tmp_path: Path) -> None:
    (tmp_path / "deep" / "talks").mkdir(parents=True)
    found, faults = read("deep/a.expectations.toml", 'dossier = "talks"\nexpectations = []\n')
    assert found is not None
    assert found.dossier == str(Path("deep", "talks"))
    assert faults == [
        "a.expectations.toml: no row is in it; allowed: rows, each under [[expectations]]"
    ]


@pytest.mark.parametrize(
    ("name", "text", "faults"),
    [
        ("a.csv", "", ["a.csv: found 'a.csv'; allowed: a file whose name ends in .md or .toml"]),
        (TOML, "x", [f"{TOML}:1: not TOML: Expected '=' after a key in a key/value pair"]),
        (
            TOML,
            "",
            [f'{TOML}: dossier: missing; allowed: its name or path, as in dossier = "talks"'],
        ),
        (
            MD,
            "",
            [
                f"{MD}:1: dossier: missing; allowed: its name or path, as in dossier: talks, "
                "between two lines of --- at the top"
            ],
        ),
        (
            MD,
            "---\ndossier: ''\n---\n",
            [f"{MD}:2: dossier: found ''; allowed: a text that is not"],
        ),
        (
            MD,
            FRONT,
            [f"{MD}:1: no row is in it; allowed: a table with at least the columns demand"],
        ),
        (
            MD,
            f"---\ndossier: fishry\nwords\nexpectations: x\nday: 1\n---\n{HEAD}",
            [
                f"{MD}:3: found 'words'; allowed: a key and its value, such as dossier: talks",
                f"{MD}:4: found 'expectations: x'; allowed: a key and its value, such as ",
                f"{MD}:2: dossier: no dossier, folder or file is called 'fishry'; did you ",
                f"{MD}:5: day: no key is called 'day'; allowed: dossier, expectations, ",
            ],
        ),
        (
            MD,
            f"{FRONT}| demand | relation | who | demand |\n|---|---|---|---|\n| F1 | x | y | z |\n",
            [
                f"{MD}:4: no key is called 'who'; allowed: {COLUMNS}",
                f"{MD}:4: two columns are called 'demand'",
            ],
        ),
        (
            MD,
            f"{FRONT}{HEAD}| | | partail | refused or x | |\n| F1 | K | partial | partial | |\n"
            "| F1 | K | partial | | |\n| F1 | K | aligned | | |\n",
            [
                f"{MD}:6: demand: missing; allowed: a text that is not blank",
                f"{MD}:6: relation: found 'partail'; allowed: {RELATIONS}",
                f"{MD}:6: also: found 'refused'; allowed: {RELATIONS}",
                f"{MD}:6: also: found 'x'; allowed: {RELATIONS}",
                f"{MD}:6: party: missing; allowed: a respondent, or anyone, or a position instead",
                f"{MD}:7: Expectation.also: found 'partial, partial'; allowed: each relation once",
                f"{MD}:9: F1 × K is expected already, at line 8; allowed: once",
            ],
        ),
    ],
)
def test_every_fault_is_told_with_its_line(name: str, text: str, faults: list[str]) -> None:
    _, found = read(name, text)
    assert len(found) == len(faults)
    for one, begins in zip(found, faults, strict=True):
        assert one.startswith(begins)


def test_a_file_that_is_not_there_is_a_fault() -> None:
    faults: list[Fault] = []
    assert read_expectations(Path(MD), faults) is None
    assert str(faults[0]).startswith(f"{MD}: cannot be read: no file that can be opened (")
