"""What users get: each way of installing brings a working library, and nothing besides.

Everything is installed into empty environments and without an index: other libraries are those that
the tests run with, packed up again. So what the project requires is enough, in these releases. What
an editable installation brings, the whole suite shows: it runs in one.
"""

import json
import os
import re
import subprocess
import sys
import tarfile
import tomllib
import venv
import zipfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from clauses import read
from tests.wheelhouse import needed, pack
from tests.writers.sheets import as_akn, as_docx, as_html, as_pdf

pytestmark = pytest.mark.packaging

ROOT = Path(__file__).parent.parent
SCRIPTS = "Scripts" if os.name == "nt" else "bin"
CORE = {"attrs", "cattrs", "charset-normalizer", "markdown-it-py", "rapidfuzz", "rich"}
BROUGHT_BY_CORE = {"mdurl", "pygments", "typing-extensions"}
EXTRAS = ("docx", "html", "pdf", "xml", "read", "testing", "docs")
INSTALLED = """
import importlib.metadata as metadata, json
print(json.dumps([each.metadata["Name"] for each in metadata.distributions()]))
"""


def run(*command: str | Path, cwd: Path) -> str:
    # The suite's own paths must not lend an installation what it lacks.
    clean = {
        key: value for key, value in os.environ.items() if not key.startswith(("PIP_", "PYTHON"))
    }
    clean |= {"PIP_CONFIG_FILE": os.devnull}
    done = subprocess.run(command, cwd=cwd, env=clean, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def shipped(folder: str) -> set[str]:
    files = (file for file in (ROOT / folder).rglob("*") if file.is_file())
    return {file.relative_to(ROOT).as_posix() for file in files if "__pycache__" not in file.parts}


@pytest.fixture(scope="session")
def artefacts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Builds the sdist, and from it the wheel."""
    out = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", out, ROOT, cwd=out)
    (wheel,) = out.glob("*.whl")
    (sdist,) = out.glob("*.tar.gz")
    return {"wheel": wheel, "sdist": sdist}


@pytest.fixture(scope="session")
def wheelhouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The libraries that any of the installations may ask for."""
    folder = tmp_path_factory.mktemp("wheelhouse")
    with (ROOT / "pyproject.toml").open("rb") as file:
        about = tomllib.load(file)
    wanted = needed([f"treaty-clauses[{','.join(EXTRAS)}]", *about["build-system"]["requires"]])
    for library in wanted.values():
        if library.name != "treaty-clauses":
            pack(library, folder)
    return folder


@pytest.fixture(scope="session")
def environments(
    artefacts: dict[str, Path], wheelhouse: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Path]:
    """Installs in every way at once, each into an empty environment of its own."""
    ways: dict[str, list[str | Path]] = {
        "wheel": [artefacts["wheel"]],
        "sdist": [artefacts["sdist"]],
        "folder": [ROOT],
        **{extra: [f"{artefacts['wheel']}[{extra}]"] for extra in EXTRAS},
    }

    def install(way: str) -> Path:
        home = tmp_path_factory.mktemp(way)
        venv.create(home)  # without pip: the one outside installs into it
        pip = [sys.executable, "-m", "pip", "--python", str(home / SCRIPTS / "python"), "install"]
        pip += ["--quiet", "--no-input", "--no-compile", "--disable-pip-version-check"]
        run(*pip, "--no-index", "--find-links", wheelhouse, *ways[way], cwd=home)
        return home

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return dict(zip(ways, pool.map(install, ways), strict=True))


def program(home: Path, folder: Path) -> Callable[..., str]:
    return lambda name, *args: run(home / SCRIPTS / name, *args, cwd=folder)


@pytest.fixture(params=["wheel", "sdist", "folder"])
def call(
    request: pytest.FixtureRequest, environments: dict[str, Path], tmp_path: Path
) -> Callable[..., str]:
    """Runs a program of one installation, from an empty folder."""
    return program(environments[request.param], tmp_path)


@pytest.fixture
def core(environments: dict[str, Path], tmp_path: Path) -> Callable[..., str]:
    """Runs a program where the wheel alone is installed, from an empty folder."""
    return program(environments["wheel"], tmp_path)


def test_the_command_reports(call: Callable[..., str]) -> None:
    assert json.loads(call("clauses", "report", "--format", "json"))


def test_the_module_reports(call: Callable[..., str]) -> None:
    assert call("python", "-m", "clauses", "report").strip()


def test_the_library_loads_a_dossier(call: Callable[..., str]) -> None:
    call("python", "-c", "import clauses; clauses.load('december-2021')")


def test_type_checkers_are_told_that_it_is_typed(call: Callable[..., str]) -> None:
    ask = "from importlib.resources import files; print((files('clauses') / 'py.typed').is_file())"
    assert call("python", "-c", ask).strip() == "True"


def test_only_the_core_comes_along(call: Callable[..., str]) -> None:
    names = json.loads(call("python", "-c", INSTALLED))
    installed = {name.lower().replace("_", "-") for name in names}
    assert installed >= CORE | {"treaty-clauses"}
    assert installed <= CORE | {"treaty-clauses"} | BROUGHT_BY_CORE


BAN = "The Parties shall not fish in the Bay."
BAY = f"Article 1\n{BAN}\n\nArticle 2\nThe Parties may fish in the Bay.\n"
EXPECTED = """\
dossier = "fishery"
[[expectations]]
demand = "F1"
position = "A1"
relation = "aligned"
"""
COMMANDS = [
    ["report", "fishery"],
    ["judge", BAN, "The Parties may fish in the Bay."],
    ["read", "bay.txt"],
    ["extract", "bay.txt"],
    ["conflicts", "bay.txt"],
    ["answers", "bay.txt", BAN],
    ["check", "bay.expectations.toml"],
    ["mutate", "bay.expectations.toml"],
    ["evaluate", "fishery", "ada.csv"],
    ["coders", "fishery", "fishery"],
    ["freeze", "fishery"],
    ["fixtures"],
    ["new", "mine"],
]


def test_every_command_works_with_the_core(core: Callable[..., str], tmp_path: Path) -> None:
    (tmp_path / "bay.txt").write_text(BAY, "utf-8")
    (tmp_path / "bay.expectations.toml").write_text(EXPECTED, "utf-8")
    (tmp_path / "ada.csv").write_text("demand,position,relation\nF1,A1,aligned\n", "utf-8")
    named = re.findall(r"^    (\w+)(?: |$)", core("clauses", "--help"), re.M)
    assert sorted(named) == sorted(command[0] for command in COMMANDS)
    assert all(core("clauses", *command).strip() for command in COMMANDS)


@pytest.mark.parametrize(
    ("extra", "told", "use"),
    [
        (
            "html",
            "HTML needs lxml",
            "clauses.read(b'<html><body><p>They shall.</p></body></html>')",
        ),
        ("docx", "DOCX needs lxml", "clauses.read(open('bay.docx', 'rb').read())"),
        ("xml", "Akoma Ntoso needs lxml", "clauses.read(open('bay.xml', 'rb').read())"),
        ("pdf", "PDF needs pypdfium2", "clauses.read(open('bay.pdf', 'rb').read())"),
        ("testing", "clauses.testing needs hypothesis", "import clauses.testing.strategies"),
    ],
)
def test_what_an_extra_brings_names_it_where_it_is_missing(
    core: Callable[..., str], papers: dict[str, Path], extra: str, told: str, use: str
) -> None:
    seen = core("python", "-c", ASK.format(use=use.replace("bay", f"{papers['docx'].parent}/bay")))
    assert seen == f"{told}: pip install 'treaty-clauses[{extra}]'\n"


ASK = """
import clauses
try:
    {use}
except clauses.MissingExtra as error:
    print(error)
"""


@pytest.fixture(scope="session")
def papers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """One text in each format that an extra reads."""
    written = read(BAY.encode())
    folder = tmp_path_factory.mktemp("papers")
    writers = {"docx": as_docx, "html": as_html, "pdf": as_pdf, "xml": as_akn}
    for extra, writer in writers.items():
        (folder / f"bay.{extra}").write_bytes(writer(written))
    return {extra: folder / f"bay.{extra}" for extra in writers}


@pytest.mark.parametrize("way", ["docx", "html", "pdf", "xml", "read"])
def test_an_extra_reads_its_formats(
    environments: dict[str, Path], papers: dict[str, Path], tmp_path: Path, way: str
) -> None:
    extra = program(environments[way], tmp_path)
    for name in papers if way == "read" else [way]:
        assert BAN in extra("clauses", "extract", papers[name], "--format", "json")


TEST = """
import pytest
from clauses import Clause, Relation
from hypothesis import given, strategies as st

@given(st.from_type(Clause))
def test_drawn(clause):
    assert clause.id

@pytest.mark.dossier("fishery")
def test_read(report):
    assert report.between("F1", party="Kestria").relation is Relation.ALIGNED
"""


def test_the_extra_for_tests_brings_fixtures_strategies_and_expectations(
    environments: dict[str, Path], tmp_path: Path
) -> None:
    (tmp_path / "test_bay.py").write_text(TEST, "utf-8")
    (tmp_path / "bay.expectations.toml").write_text(EXPECTED, "utf-8")
    told = program(environments["testing"], tmp_path)("python", "-m", "pytest", "-q", ".")
    assert "3 passed" in told


PAGE = """\
# Bay

```{eval-rst}
.. autofunction:: clauses.judge
.. autofunction:: clauses.testing.check_judge
```
"""


def test_the_extra_for_the_docs_builds_a_page(
    environments: dict[str, Path], tmp_path: Path
) -> None:
    (docs := tmp_path / "docs").mkdir()
    for file in ("pyproject.toml", "docs/conf.py"):
        (tmp_path / file).write_bytes((ROOT / file).read_bytes())
    (docs / "index.md").write_text(PAGE, "utf-8")
    sphinx = program(environments["docs"], tmp_path)
    sphinx("python", "-m", "sphinx", "-W", "-q", "-D", "nitpicky=0", "-b", "html", docs, "site")
    site = (tmp_path / "site" / "index.html").read_text("utf-8")
    assert 'id="clauses.testing.check_judge"' in site


def test_the_wheel_holds_the_package_with_its_fixtures_and_no_more(
    artefacts: dict[str, Path],
) -> None:
    about = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    with zipfile.ZipFile(artefacts["wheel"]) as wheel:
        names = {name for name in wheel.namelist() if not name.endswith("/")}
    papers = {name for name in names if name.startswith(f"treaty_clauses-{about['version']}.")}
    fixtures = {f"clauses/{name}" for name in shipped("fixtures")}
    assert fixtures
    assert names - papers == shipped("clauses") | fixtures | {
        "_clauses_hypothesis.py",
        "_clauses_pytest.py",
    }
    assert any(name.endswith("/licenses/LICENSE") for name in papers)


def test_the_sdist_holds_what_it_takes_to_build_test_and_read(artefacts: dict[str, Path]) -> None:
    with tarfile.open(artefacts["sdist"]) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    wanted = {"README.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md", "conftest.py"}
    assert wanted <= names
    assert all(shipped(part) <= names for part in ("clauses", "fixtures", "docs", "tests"))
