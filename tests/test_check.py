"""Files of expectations against their dossier: from Python and from the command line."""

import re
from pathlib import Path

import pytest

from clauses import DossierError, Relation, StaleOverride, check, from_json, start_dossier, to_json
from clauses.cli import main
from clauses.model.checked import Check

Capture = pytest.CaptureFixture[str]
HEAD = "| demand | party | relation | also |\n|---|---|---|---|\n"
CONTESTED = "| D1 | Westland | aligned | conditional |\n"
FILE = "a.expectations.md"
STALE = (
    '[[verdict]]\ndemand = "D1"\nposition = "P1"\nrelation = "{}"\nbecause = "So read."\n'
    'by = "A. Aro"\non = 2026-11-25\n'
)


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    start_dossier("talks")


def page(rows: str, front: str = "dossier: talks", file: str = FILE) -> str:
    Path(file).write_text(f"---\n{front}\n---\n{HEAD}{rows}", "utf-8")
    return file


def test_rows_are_held_against_the_dossier() -> None:
    checked = check(page(f"{CONTESTED}| D1 | anyone | partial | |\n"))
    assert checked.title == "The ferry dispute: what Eastland asks and what Westland answers"
    assert [(row.relation, row.exact, row.holds) for row in checked.rows] == [
        (Relation.CONDITIONAL, False, True),
        (Relation.CONDITIONAL, False, False),
    ]
    assert (checked.agreement.value, checked.allowing.value) == (0.0, 0.5)
    assert checked.rows[1].changes
    assert from_json(to_json(checked), Check) == checked


def test_a_title_of_its_own_heads_it() -> None:
    assert check(page(CONTESTED, "dossier: talks\ntitle: Ferries")).title == "Ferries"


def test_a_page_may_lie_in_the_folder_of_its_dossier() -> None:
    rows = 'demand = "D1"\nparty = "Westland"\nrelation = "conditional"'
    file = Path("talks", "a.expectations.toml")
    file.write_text(f'dossier = "."\n[[expectations]]\n{rows}\n', "utf-8")
    assert check(file).holds


def test_corrections_in_the_dossier_are_honoured() -> None:
    Path("talks", "overrides.toml").write_text(STALE.format("partial"), "utf-8")
    assert check(page("| D1 | Westland | partial | |\n")).holds


def test_words_of_ones_own_are_judged_by() -> None:
    words = '[verbs.close]\nbase = "flurb"\nsame = ["snell"]\nrationale = "Invented."\n'
    Path("own.toml").write_text(words, "utf-8")
    with pytest.raises(DossierError, match=r"own\.toml:1"):
        check(page(CONTESTED, "dossier: talks\nrelations: own.toml"))


@pytest.mark.parametrize(
    ("front", "rows", "faults"),
    [
        (
            "dossier: talks",
            "| D9 | Westland | aligned | |\n| D1 | Nowhere | x | |\n| D1 | Estland | aligned | |\n",
            [
                f"{FILE}:6: demand: no demand is called 'D9'; allowed: D1",
                f"{FILE}:7: relation: found 'x'; allowed: conflict, ",
                f"{FILE}:8: party: no respondent is called 'Estland'; did you ",
            ],
        ),
        (
            "dossier: empty",
            CONTESTED,
            [f"{FILE}: dossier: found 'empty'; allowed: a fold"],
        ),
        ("dossier: broken", CONTESTED, ["dossier.toml: title: missing; "]),
    ],
)
def test_every_fault_is_told_at_once(front: str, rows: str, faults: list[str]) -> None:
    Path("empty").mkdir()
    Path("broken").mkdir()
    Path("broken", "dossier.toml").write_text("date = 2026-11-25\n", "utf-8")
    with pytest.raises(DossierError, match=f"^{re.escape(FILE)}: {len(faults)} fault") as caught:
        check(page(rows, front))
    for fault, begins in zip(caught.value.faults, faults, strict=True):
        assert str(fault).startswith(begins)


def test_a_stale_correction_is_a_warning() -> None:
    Path("talks", "overrides.toml").write_text(STALE.format("conditional"), "utf-8")
    with pytest.warns(StaleOverride, match="D1 × P1"):
        check(page(CONTESTED))


def test_the_command_says_by_its_status_what_holds(capsys: Capture) -> None:
    assert main(["check", page(CONTESTED)]) == 0
    assert capsys.readouterr().out.startswith(
        f"{FILE}:6: ok: D1 × Westland: conditional, contested, expected aligned\n\nAgreement: 0 "
    )
    assert main(["check", page("| D1 | Westland | conflict | |\n")]) == 1
    assert capsys.readouterr().out.startswith(f"{FILE}:6: FAILED: D1 × Westland: expected conflict")
    assert main(["check", page("| D1 | Westland | conflikt | |\n")]) == 2
    assert capsys.readouterr().err.startswith(f"clauses: {FILE}: 1 fault\n  {FILE}:6: relation: ")


def test_the_command_passes_warnings_on_and_writes_to_a_file(capsys: Capture) -> None:
    Path("talks", "overrides.toml").write_text(STALE.format("conditional"), "utf-8")
    assert main(["check", page(CONTESTED), "-o", "out.txt"]) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("clauses: ")
    assert "D1 × P1" in printed.err
    assert Path("out.txt").read_text("utf-8").startswith(f"{FILE}:6: ok")
