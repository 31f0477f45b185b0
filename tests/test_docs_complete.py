"""Nothing that a user can meet is missing from the pages, and every page can be found."""

import re
import tomllib
from pathlib import Path
from urllib.parse import urlsplit

import pytest

import clauses.testing
from _clauses_pytest import ENDINGS

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
LEXICON = ROOT / "clauses" / "lexicon"
KINDS = ("tutorial", "how-to", "explanation", "analyses")
PAGES = sorted(page for kind in KINDS for page in (DOCS / kind).glob("*.md"))
PLUGIN = (ROOT / "_clauses_pytest.py").read_text("utf-8")


def page(name: str) -> str:
    return (DOCS / f"{name}.md").read_text("utf-8")


def named(path: Path) -> str:
    return path.relative_to(DOCS).as_posix()


def reference() -> str:
    return "\n".join(one.read_text("utf-8") for one in sorted((DOCS / "reference").glob("*.md")))


@pytest.mark.parametrize("name", clauses.testing.__all__)
def test_the_reference_has_every_name_of_the_testing_package(name: str) -> None:
    described = re.findall(r"^\.\. auto\w+:: clauses\.testing\.(\w+)$", reference(), re.M)
    assert described.count(name) == 1


def test_the_reference_has_every_fixture_of_the_plugin() -> None:
    fixtures = re.findall(r"^@pytest\.fixture\ndef (\w+)", PLUGIN, re.M)
    assert fixtures
    assert re.findall(r"^\| `(\w+)` \| (?:a|the) ", page("reference/pytest"), re.M) == fixtures


def test_the_reference_has_every_marker_of_the_plugin() -> None:
    declared = set(re.findall(r'^ +"(\w+)\(', PLUGIN, re.M))
    assert declared
    assert set(re.findall(r"@pytest\.mark\.(\w+)\(", page("reference/pytest"))) == declared


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_reference_has_every_ending_that_is_collected(ending: str) -> None:
    assert f"`{ending}`" in page("reference/pytest")


@pytest.mark.parametrize("folder", sorted(one.name for one in LEXICON.iterdir() if one.is_dir()))
def test_the_reference_has_every_file_of_a_folder_of_words(folder: str) -> None:
    files = sorted(path.name for path in (LEXICON / folder).glob("*.toml"))
    assert [name for name in files if not re.search(rf"\b{name}\b", reference())] == []


def test_the_reference_has_every_entry_of_the_lexicon() -> None:
    listed = re.findall(r"^```\{entries\} (\S+) (\S+)$", reference(), re.M)
    whole = re.findall(r"\{literalinclude\} \.\./\.\./clauses/lexicon/(\S+)$", reference(), re.M)
    tables = [
        (path.relative_to(LEXICON).as_posix(), table)
        for path in LEXICON.rglob("*.toml")
        for table in tomllib.loads(path.read_text("utf-8"))
    ]
    assert sorted(listed) == sorted(one for one in tables if one[0] not in whole)
    assert sorted(whole) == sorted({file for file, _ in tables if file in whole})


@pytest.mark.parametrize("path", PAGES, ids=named)
def test_the_front_page_leads_to_every_page(path: Path) -> None:
    rows = "\n".join(line for line in page("index").splitlines() if line.startswith("| "))
    if path.name.endswith(ENDINGS):  # the analysis it belongs to leads there
        rows = "\n".join(one.read_text("utf-8") for one in path.parent.glob("*.md"))
    assert f"({named(path)})" in rows or f"({path.name})" in rows


def test_every_analysis_has_its_tests() -> None:
    for path in sorted((DOCS / "analyses").glob("*.md")):
        if path.name.endswith(ENDINGS):
            continue
        beside = [path.with_name(f"{path.stem}{ending}") for ending in ENDINGS]
        module = ROOT / "tests" / "analyses" / f"test_{path.stem.replace('-', '_')}.py"
        tests = [one for one in (*beside, module) if one.is_file()]
        assert [one.name for one in tests if one.name in path.read_text("utf-8")], path.name


def test_links_to_other_sites_are_safe_and_whole() -> None:
    pages = [*sorted(DOCS.rglob("*.md")), ROOT / "README.md", ROOT / "CHANGELOG.md"]
    for path in pages:
        for link in re.findall(r"\]\((\w+:[^)]*)\)", path.read_text("utf-8")):
            parts = urlsplit(link)
            assert parts.scheme == "https", f"{path.name}: {link}"
            assert re.fullmatch(r"[a-z0-9.-]+\.[a-z]{2,}", parts.netloc), f"{path.name}: {link}"
