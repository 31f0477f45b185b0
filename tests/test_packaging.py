"""What users get: each way of installing brings a working library, and nothing besides."""

import json
import os
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

pytestmark = pytest.mark.packaging

ROOT = Path(__file__).parent.parent
SCRIPTS = "Scripts" if os.name == "nt" else "bin"
CORE = {"attrs", "cattrs", "charset-normalizer", "markdown-it-py", "rapidfuzz", "rich"}
BROUGHT_BY_CORE = {"mdurl", "pygments", "typing-extensions"}
INSTALLED = """
import importlib.metadata as metadata, json
print(json.dumps([each.metadata["Name"] for each in metadata.distributions()]))
"""


def run(*command: str | Path, cwd: Path) -> str:
    # The suite's own paths must not lend an installation what it lacks.
    clean = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
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
def environments(
    artefacts: dict[str, Path], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Path]:
    """Installs in every way at once, each into an empty environment of its own."""
    ways: dict[str, list[str | Path]] = {
        "wheel": [artefacts["wheel"]],
        "sdist": [artefacts["sdist"]],
        "folder": [ROOT],
        "editable": ["--editable", ROOT],
    }

    def install(way: str) -> Path:
        home = tmp_path_factory.mktemp(way)
        venv.create(home)  # without pip: the one outside installs into it
        pip = [sys.executable, "-m", "pip", "--python", str(home / SCRIPTS / "python")]
        run(*pip, "install", "--quiet", "--no-input", *ways[way], cwd=home)
        return home

    with ThreadPoolExecutor() as pool:
        return dict(zip(ways, pool.map(install, ways), strict=True))


@pytest.fixture(params=["wheel", "sdist", "folder", "editable"])
def call(
    request: pytest.FixtureRequest, environments: dict[str, Path], tmp_path: Path
) -> Callable[..., str]:
    """Runs a program of one installation, from an empty folder."""
    home = environments[request.param]
    return lambda program, *args: run(home / SCRIPTS / program, *args, cwd=tmp_path)


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


READ = """
from clauses import MissingExtra, read
print(len(read(b"Article 1\\nThey shall.\\n\\nArticle 2\\nThey may.").articles))
try:
    read(b"<html><body><p>They shall.</p></body></html>")
except MissingExtra as error:
    print(error)
"""


def test_text_is_read_with_the_core_and_other_formats_name_their_extra(
    call: Callable[..., str],
) -> None:
    told = call("python", "-c", READ).splitlines()
    assert told == ["2", "HTML needs lxml: pip install 'treaty-clauses[html]'"]


def test_the_wheel_holds_the_package_with_its_fixtures_and_no_more(
    artefacts: dict[str, Path],
) -> None:
    about = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    with zipfile.ZipFile(artefacts["wheel"]) as wheel:
        names = {name for name in wheel.namelist() if not name.endswith("/")}
    papers = {name for name in names if name.startswith(f"treaty_clauses-{about['version']}.")}
    fixtures = {f"clauses/{name}" for name in shipped("fixtures")}
    assert fixtures
    assert names - papers == shipped("clauses") | fixtures
    assert any(name.endswith("/licenses/LICENSE") for name in papers)


def test_the_sdist_holds_what_it_takes_to_build_test_and_read(artefacts: dict[str, Path]) -> None:
    with tarfile.open(artefacts["sdist"]) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    wanted = {"README.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md", "conftest.py"}
    assert wanted <= names
    assert all(shipped(part) <= names for part in ("clauses", "fixtures", "docs", "tests"))
