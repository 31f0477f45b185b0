"""The plugin of pytest: fixtures, failing asserts, collected files; nothing until it is used."""

import subprocess
import sys
from pathlib import Path

import pytest

from clauses import Relation, start_dossier
from clauses.testing.comparing import told

HEAD = "| demand | party | relation | also |\n|---|---|---|---|\n"
FRONT = "---\ndossier: talks\n---\n"
IMPORTS = "import pytest\nfrom clauses import Relation\n"
MARKED = f'{IMPORTS}pytestmark = pytest.mark.dossier("talks")\n'


@pytest.fixture
def desk(pytester: pytest.Pytester) -> pytest.Pytester:
    start_dossier(pytester.path / "talks")
    return pytester


def run(pytester: pytest.Pytester, *arguments: str) -> pytest.RunResult:
    # What this suite runs under has no bearing on a run inside it.
    plain = ("-p", "no:xdist", "-p", "no:cacheprovider", "-p", "no:sybil")
    return pytester.runpytest_inprocess(*plain, *arguments)


def test_fixtures_give_what_the_markers_name(desk: pytest.Pytester) -> None:
    desk.path.joinpath("draft.txt").write_text("Article 1\nEach Party shall reply.", "utf-8")
    desk.makepyfile(
        MARKED + "def test_dossier(dossier, report):\n"
        "    assert report.demands == dossier.demands\n"
        "    assert dossier.title.startswith('The ferry dispute')\n"
        "def test_once(dossier, request):\n"
        "    request.getfixturevalue('report')\n"
        "    assert dossier is request.getfixturevalue('dossier')\n"
        "@pytest.mark.dossier('fishery')\n"
        "def test_bundled(report):\n"
        "    assert report.demands[0].id == 'F1'\n"
        "@pytest.mark.document('draft.txt')\n"
        "def test_document(document):\n"
        "    assert document['Art. 1'].text == 'Each Party shall reply.'\n"
        "@pytest.mark.document('draft.txt', format='text')\n"
        "def test_format(document):\n"
        "    assert document['Art. 1'].text == 'Each Party shall reply.'\n"
    )
    run(desk, "--strict-markers").assert_outcomes(passed=5)


def test_markers_honour_corrections_and_words(desk: pytest.Pytester) -> None:
    desk.path.joinpath("talks", "overrides.toml").write_text(
        '[[verdict]]\ndemand = "D1"\nposition = "P1"\nrelation = "partial"\n'
        'because = "So read."\nby = "A. Aro"\non = 2026-11-25\n',
        "utf-8",
    )
    desk.path.joinpath("own.toml").write_text("[verbs.close]\nbase = 1\n", "utf-8")
    desk.makepyfile(
        MARKED + "def test_corrected(report):\n"
        "    assert report.between('D1', party='Westland').relation is Relation.PARTIAL\n"
        "@pytest.mark.dossier('talks', overrides=False)\n"
        "def test_computed(report):\n"
        "    assert report.between('D1', party='Westland').relation is Relation.CONDITIONAL\n"
        "@pytest.mark.dossier('talks', relations=['own.toml'])\n"
        "def test_words(report): pass\n"
        "@pytest.mark.dossier('talks', relations='own.toml')\n"
        "def test_word(report): pass\n"
    )
    found = run(desk)
    found.assert_outcomes(passed=2, errors=2)
    found.stdout.fnmatch_lines(["*own.toml:*"])


def test_a_dossier_of_ones_own_is_reported_on(desk: pytest.Pytester) -> None:
    desk.makepyfile(
        IMPORTS + "from clauses import load\n"
        "@pytest.fixture\n"
        "def dossier(): return load('fishery')\n"
        "@pytest.mark.dossier('talks')\n"
        "def test_own(report):\n"
        "    assert report.demands[0].id == 'F1'\n"
    )
    run(desk).assert_outcomes(passed=1)


@pytest.mark.parametrize(
    ("fixture", "marker"),
    [
        ("dossier", 'dossier("december-2021")'),
        ("report", 'dossier("december-2021")'),
        ("document", 'document("draft.docx")'),
    ],
)
def test_without_a_marker_a_fixture_says_so(
    desk: pytest.Pytester, fixture: str, marker: str
) -> None:
    desk.makepyfile(f"def test_it({fixture}): pass\n")
    found = run(desk)
    found.assert_outcomes(errors=1)
    found.stdout.fnmatch_lines([f"*needs a marker on the test: @pytest.mark.{marker}"])


def test_what_cannot_be_loaded_is_told_alone(desk: pytest.Pytester) -> None:
    desk.makepyfile(f"{IMPORTS}@pytest.mark.dossier('talk')\ndef test_it(report): pass\n")
    found = run(desk)
    found.assert_outcomes(errors=1)
    found.stdout.fnmatch_lines(["E*no dossier, folder or file is called 'talk'"])
    found.stdout.no_fnmatch_line("*supplying.py*")


@pytest.mark.parametrize(
    "asserted",
    [
        "report.between('D1', party='Westland').relation is Relation.ALIGNED",
        "report.between('D1', party='Westland').relation == Relation.ALIGNED",
        "Relation.ALIGNED is report.between('D1', party='Westland').relation",
        "report.between('D1', party='Westland').relation in (Relation.ALIGNED,)",
        "cell.relation is Relation.ALIGNED",
    ],
)
def test_a_failing_assert_tells_all(desk: pytest.Pytester, asserted: str) -> None:
    desk.makepyfile(
        f"{MARKED}def test_it(report):\n"
        "    cell = report.between('D1', party='Westland')\n"
        f"    assert {asserted}\n"
    )
    found = run(desk)
    found.assert_outcomes(failed=1)
    found.stdout.fnmatch_lines(
        [
            "E*assert D1 × Westland: expected aligned, found conditional, high confidence",
            "E*Demand D1 (Eastland, *): “Westland is to run *",
            "E*Answer P1 (Westland, *): “We are prepared to*",
            "E*Why conditional: *",
            "E*- For aligned, P1 would have to drop the condition “if the Board shares the cost”.",
        ]
    )
    found.stdout.no_fnmatch_line("*truncated*")


@pytest.mark.parametrize(
    ("made", "about"),
    [
        ("report.standings[0]", "D1 × anyone"),
        ("report.verdict('D1', 'P1')", "D1 × P1"),
        ("judge('Norway shall read.', 'Norway may read.')", "demand 1 × position 1"),
    ],
)
def test_every_part_of_a_report_is_told(desk: pytest.Pytester, made: str, about: str) -> None:
    desk.makepyfile(
        f"{MARKED}from clauses import judge\n"
        f"def test_it(report): assert {made}.relation is Relation.PROCEDURAL\n"
    )
    run(desk).stdout.fnmatch_lines([f"E*assert {about}: expected procedural, found *"])


@pytest.mark.parametrize(
    "asserted",
    [
        "Relation.ALIGNED is Relation.PARTIAL",
        "report.between('D1', party='Westland').relation is not Relation.CONDITIONAL",
        "report.between('D1', party='Westland').relation is None",
        "report.between('D1', party='Westland').relation in {}",
        "1 == 2",
    ],
)
def test_other_asserts_are_told_as_ever(desk: pytest.Pytester, asserted: str) -> None:
    desk.makepyfile(f"{MARKED}def test_it(report): assert {asserted}\n")
    found = run(desk)
    found.assert_outcomes(failed=1)
    found.stdout.no_fnmatch_line("*What would have to change*")


def test_outside_an_assertion_nothing_is_told() -> None:
    assert told("is", Relation.ALIGNED, Relation.PARTIAL, None) is None


def test_what_is_told_once_is_not_told_of_another_failure(desk: pytest.Pytester) -> None:
    desk.makepyfile(
        f"{MARKED}def test_it(report):\n"
        "    with pytest.raises(AssertionError):\n"
        "        assert report.between('D1', party='Westland').relation is Relation.ALIGNED\n"
        "    assert 1 == 2\n"
    )
    found = run(desk)
    found.assert_outcomes(failed=1)
    found.stdout.no_fnmatch_line("*Why conditional*")


def test_each_row_of_a_file_is_a_test(desk: pytest.Pytester) -> None:
    rows = (
        "| D1 | Westland | conditional | |\n| D1 | anyone | aligned | conditional |\n"
        "| D1 | Westland | conflict | |\n"
    ).replace("Westland | conflict", "WEST | conflict")
    desk.path.joinpath("a.expectations.md").write_text(FRONT + HEAD + rows, "utf-8")
    found = run(desk, "-v")
    found.assert_outcomes(passed=2, failed=1)
    found.stdout.fnmatch_lines(
        [
            "a.expectations.md::D1-Westland PASSED*",
            "a.expectations.md::D1-anyone PASSED*",
            "a.expectations.md::D1-WEST FAILED*",
            "*_ D1 × WEST _*",
            "D1 × WEST: expected conflict, found conditional, high confidence",
            "Expected in a.expectations.md:8",
            "*= expectations =*",
            "Agreement: 1 of 3 rows, 0.33 *; with what contested rows allow 2, 0.67 *",
        ]
    )
    chosen = run(desk, "-k", "anyone")
    chosen.assert_outcomes(passed=1, deselected=2)
    chosen.stdout.fnmatch_lines(["Agreement: 0 of 1 row, 0.00 *"])


def test_rows_are_found_from_another_folder(
    desk: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = desk.path / "a.expectations.md"
    file.write_text(f"{FRONT}{HEAD}| D1 | Westland | partial | |\n", "utf-8")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    found = run(desk, str(file), f"--rootdir={elsewhere}")
    found.assert_outcomes(failed=1)
    found.stdout.fnmatch_lines([f"Expected in {file}:6"])


def test_a_file_with_faults_is_an_error_that_lists_them(desk: pytest.Pytester) -> None:
    desk.path.joinpath("a.expectations.toml").write_text(
        'dossier = "talks"\n[[expectations]]\ndemand = "D7"\nparty = "Westland"\n'
        'relation = "aligned"\n[[expectations]]\nrelation = "x"\n',
        "utf-8",
    )
    found = run(desk)
    found.assert_outcomes(errors=1)
    found.stdout.fnmatch_lines(
        [
            "a.expectations.toml: 4 faults",
            "*a.expectations.toml:2: demand: no demand is called 'D7'; allowed: D1",
            "*a.expectations.toml:6: expectations*.demand: missing; *",
        ]
    )


def test_other_files_are_left_alone(desk: pytest.Pytester) -> None:
    for name in ("expectations.md", "own-expectations.toml", "a.expectations.txt"):
        desk.path.joinpath(name).write_text("Not for us.", "utf-8")
    desk.makepyfile("def test_it(): pass\n")
    found = run(desk)
    found.assert_outcomes(passed=1)
    found.stdout.no_fnmatch_line("*expectations =*")


def test_installed_and_unused_it_imports_nothing(tmp_path: Path) -> None:
    tmp_path.joinpath("conftest.py").write_text(
        "import sys\n"
        "def pytest_unconfigure(config):\n"
        "    print('loaded:', [one for one in sys.modules if one.partition('.')[0] == 'clauses'],\n"
        "          config.pluginmanager.has_plugin('clauses'))\n",
        "utf-8",
    )
    done = subprocess.run(
        # Hypothesis imports itself for its summary, and then the records it can draw.
        [sys.executable, "-m", "pytest", "--co", "-q", "-p", "no:hypothesispytest"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == pytest.ExitCode.NO_TESTS_COLLECTED, done.stderr
    assert "loaded: [] True" in done.stdout
