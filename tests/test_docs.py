"""The documentation is complete, builds without a warning, and works from a plain folder."""

import argparse
import inspect
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from enum import Enum
from html.parser import HTMLParser
from pathlib import Path
from typing import get_args
from urllib.parse import unquote, urlsplit

import attrs
import pytest

import clauses
from clauses.cli import parser

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
LONGEST_PAGE = 250
PUBLIC = {name: getattr(clauses, name) for name in clauses.__all__}
CLASSES = {name: it for name, it in PUBLIC.items() if inspect.isclass(it)}
FUNCTIONS = {name: it for name, it in PUBLIC.items() if inspect.isfunction(it)}
ENUMS = {name: it for name, it in CLASSES.items() if issubclass(it, Enum)}
RECORDS = {name: it for name, it in CLASSES.items() if attrs.has(it)}
ERRORS = {name: it for name, it in CLASSES.items() if issubclass(it, Exception)}
PAGES = sorted(DOCS.rglob("*.md"))


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def read(page: str) -> str:
    return (DOCS / f"{page}.md").read_text("utf-8")


def reference() -> str:
    return "\n".join(page.read_text("utf-8") for page in sorted((DOCS / "reference").glob("*.md")))


def section(text: str, heading: str) -> str:
    """What stands under a heading, down to the next one, of whatever level."""
    found = re.search(rf"^#+ {re.escape(heading)}$(.*?)(?=^#+ |\Z)", text, re.M | re.S)
    assert found, f"no heading {heading!r}"
    return found[1]


def first_column(text: str) -> list[str]:
    """Every code in the first column of the tables of a text."""
    rows = re.findall(r"^\| (.+?) \|", text, re.M)
    return [code for row in rows for code in re.findall(r"`([^`]+)`", row)]


# The reference is complete.


@pytest.mark.parametrize("name", PUBLIC)
def test_the_reference_has_every_public_name(name: str, site: "Site") -> None:
    pages = [page for page, seen in site.items() if f"clauses.{name}" in seen.ids]
    assert len(pages) == 1
    assert pages[0].startswith("reference/")


def types_in(kind: object) -> Iterator[type]:
    """The classes of ours that an annotation names."""
    if inspect.isclass(kind) and kind.__module__.startswith("clauses."):
        yield kind
    for part in get_args(kind):
        yield from types_in(part)


@pytest.mark.parametrize("name", RECORDS)
def test_the_reference_has_what_a_record_holds(name: str, site: "Site") -> None:
    described = set().union(*(seen.ids for seen in site.values()))
    fields = attrs.fields(attrs.resolve_types(RECORDS[name]))
    held = {kind for one in fields if not one.name.startswith("_") for kind in types_in(one.type)}
    spelt = {
        f"clauses.{it.__name__}" if it.__name__ in PUBLIC else named_in_full(it) for it in held
    }
    assert spelt <= described


def named_in_full(kind: type) -> str:
    return f"{kind.__module__}.{kind.__qualname__}"


@pytest.mark.parametrize("name", ERRORS)
def test_the_page_of_errors_says_what_each_also_is(name: str) -> None:
    if PUBLIC[name] in (clauses.ClausesError, clauses.ClausesWarning):
        return
    builtin = PUBLIC[name].__mro__[2].__name__
    assert re.search(rf"~clauses\.{name}` \| `{builtin}` \| ", read("reference/errors"))


@pytest.mark.parametrize("name", ENUMS)
def test_the_reference_has_every_value(name: str) -> None:
    assert first_column(section(reference(), name)) == [one.value for one in ENUMS[name]]


def test_the_reference_has_every_extra() -> None:
    about = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    told = first_column(section(read("reference/index"), "Distribution and extras"))
    assert sorted(told) == sorted(about["optional-dependencies"])


def commands(parser: argparse.ArgumentParser) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    yield parser.prog, parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for below in action.choices.values():
                yield from commands(below)


COMMANDS = dict(commands(parser()))


@pytest.mark.parametrize("name", COMMANDS)
def test_the_reference_has_every_command_and_flag(name: str) -> None:
    pages = "".join(page.read_text("utf-8") for page in PAGES if page.stem.startswith("commands"))
    told = re.findall(r"^(`.+`)$", section(pages, f"`{name}`"), re.M)
    known = {word.split()[0] for line in told for word in re.findall(r"`([^`]+)`", line)}
    actions = [a for a in COMMANDS[name]._actions if not isinstance(a, argparse._SubParsersAction)]
    assert known == {word for a in actions for word in (a.option_strings or [a.dest])}


# One table of each kind, each with a key that nobody knows: the faults then list what is allowed.
UNKNOWN = """
title = "A title"
date = 2024-01-01
zzz = 1
parts.UA = ["UA.zzz"]
[sources.s]
title = "s"
provenance = "invented"
zzz = 1
[parties.p]
name = "p"
kind = "group"
zzz = 1
[groups.g]
name = "g"
kind = "group"
zzz = 1
[regions."UA.zzz"]
name = "A part"
rationale = "r"
zzz = 1
[actions.zzz]
label = "zzz"
rationale = "r"
zzz = 1
[things.zzz]
name = "zzz"
rationale = "r"
zzz = 1
[units.zzz]
dimension = "zzz"
rationale = "r"
zzz = 1
[[demands]]
speaker = { zzz = 1 }
zzz = 1
[demands.norm]
time = { zzz = 1 }
conditions = [{ zzz = 1 }]
exceptions = [{ zzz = 1 }]
words = { zzz = 1 }
zzz = 1
[[positions]]
zzz = 1
[[commentary]]
zzz = 1
"""
TOLD = {
    "zzz": "Top level",
    "sources.s.zzz": "`[sources.KEY]`",
    "demands[0].zzz": "`[[demands]]` and `[[positions]]`",
    "positions[0].zzz": "`[[demands]]` and `[[positions]]`",
    "demands[0].speaker.zzz": "`speaker`",
    "demands[0].norm.zzz": "`norm`",
    "demands[0].norm.time.zzz": "`norm.time`",
    "demands[0].norm.conditions[0].zzz": "`norm.conditions` and `norm.exceptions`",
    "demands[0].norm.exceptions[0].zzz": "`norm.conditions` and `norm.exceptions`",
    "demands[0].norm.words.zzz": "`norm.words`",
    "commentary[0].zzz": "`[[commentary]]`",
    "parties.p.zzz": "`[groups.KEY]`",
    "groups.g.zzz": "`[groups.KEY]`",
    "regions.UA.zzz.zzz": "`[regions.KEY]`",
    "actions.zzz.zzz": "`[actions.KEY]`",
    "things.zzz.zzz": "`[things.KEY]`",
    "units.zzz.zzz": "`[units.KEY]`",
}


@pytest.fixture(scope="module")
def allowed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """Path of an unknown key → the keys that the readers would have taken there."""
    file = tmp_path_factory.mktemp("dossier") / "unknown.toml"
    file.write_text(UNKNOWN, "utf-8")
    with pytest.raises(clauses.DossierError, match="zzz") as caught:
        clauses.load(file)
    found = {}
    for fault in caught.value.faults:
        if fault.path.split(".")[-1] == "zzz" and " allowed: " in fault.message:
            found[fault.path] = sorted(fault.message.partition(" allowed: ")[2].split(", "))
    return found


def test_every_table_of_a_dossier_was_asked(allowed: dict[str, list[str]]) -> None:
    assert set(allowed) == set(TOLD)


@pytest.mark.parametrize("path", TOLD)
def test_the_format_has_every_key(path: str, allowed: dict[str, list[str]]) -> None:
    told = first_column(section(read("reference/dossier-format"), TOLD[path]))
    assert sorted(told) == allowed[path]


def test_the_format_has_every_table_of_the_vocabulary(allowed: dict[str, list[str]]) -> None:
    from clauses.lexicon import default

    for name in default().tables:
        assert name in allowed["zzz"]
        assert re.search(rf"^### `\[{name}(\.KEY)?\]`$", read("reference/dossier-format"), re.M)


@pytest.mark.parametrize("name", ["Modality", "Relation", "Stance"])
def test_the_glossary_has_the_words_of_the_field(name: str) -> None:
    page = re.sub(r"`[^`]*`", "", read("glossary"))
    missing = [one.value for one in ENUMS[name] if not re.search(rf"\b{one.value}\b", page)]
    assert not missing


def test_the_glossary_has_every_kind_of_provision() -> None:
    terms = re.findall(r"^\w[\w -]*$", read("glossary-documents"), re.M)
    assert [one.value for one in clauses.ProvisionKind if one.value not in terms] == []


# Docstrings.


def spoken(kind: type) -> Iterator[tuple[str, object]]:
    """The methods and properties that a class of ours defines for its users."""
    for name, member in vars(kind).items():
        plain = getattr(member, "fget", None) or getattr(member, "__func__", member)
        if not name.startswith("_") and inspect.isfunction(plain):
            yield f"{kind.__name__}.{name}", plain


DOCUMENTED = {
    **CLASSES,
    **FUNCTIONS,
    **dict(pair for kind in CLASSES.values() for pair in spoken(kind)),
}


@pytest.mark.parametrize("name", DOCUMENTED)
def test_every_docstring_begins_with_one_sentence(name: str) -> None:
    lines = (inspect.getdoc(DOCUMENTED[name]) or "").split("\n\n")
    assert re.fullmatch(r"\S[^\n]*[.!?]", lines[0])


PROPERTIES = {
    f"{kind.__name__}.{name}": inspect.getdoc(member) or ""
    for kind in CLASSES.values()
    for name, member in vars(kind).items()
    if isinstance(member, property)
}


@pytest.mark.parametrize("name", PROPERTIES)
def test_no_property_is_summed_up_with_a_colon(name: str) -> None:
    # The reference would take what stands before the colon for the type of the property.
    assert ":" not in PROPERTIES[name].partition("\n\n")[0]


@pytest.mark.parametrize("name", [*FUNCTIONS, *CLASSES])
def test_functions_and_classes_show_an_example(name: str) -> None:
    assert ">>> " in (inspect.getdoc(PUBLIC[name]) or "")


# Pages.


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_pages_stay_short(page: Path) -> None:
    assert len(page.read_text("utf-8").splitlines()) <= LONGEST_PAGE


# The site.


class Seen(HTMLParser):
    """What one page of the site defines and uses."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: set[str] = set()
        self.assets: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        at = {name: value or "" for name, value in attrs}
        self.ids |= {at["id"]} if "id" in at else set()
        if tag == "a" and "href" in at:
            self.links.add(at["href"])
        elif tag in ("script", "img") and "src" in at:
            self.assets.add(at["src"])
        elif tag == "link" and at.get("rel") in ("stylesheet", "icon", "preload"):
            self.assets.add(at["href"])


Site = dict[str, Seen]
Built = tuple[Path, str]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The folder of the site, and what the build complained of."""
    out = tmp_path_factory.mktemp("site")
    build = [sys.executable, "-m", "sphinx", "-q", "-E", "-b", "html", str(DOCS), str(out)]
    done = subprocess.run(build, capture_output=True, text=True, check=False)
    return out, done.stderr


@pytest.fixture(scope="module")
def folder(built: Built) -> Path:
    return built[0]


@pytest.fixture(scope="module")
def site(folder: Path) -> Site:
    pages = sorted(folder.rglob("*.html"))
    return {page.relative_to(folder).as_posix(): Seen(page.read_text("utf-8")) for page in pages}


def test_the_site_builds_without_a_warning(built: Built) -> None:
    assert built[1] == ""


def test_every_page_is_on_the_site(site: Site) -> None:
    assert {named(page)[5:-3] for page in PAGES} <= {page.removesuffix(".html") for page in site}


def test_every_internal_link_leads_somewhere(site: Site, folder: Path) -> None:
    broken = []
    for name, seen in site.items():
        for link in seen.links:
            parts = urlsplit(link)
            if parts.scheme or link == "#":
                continue
            target = (folder / name).parent / unquote(parts.path) if parts.path else folder / name
            page = target.resolve().relative_to(folder.resolve()).as_posix()
            known = site[page].ids if page in site else set()
            if not target.is_file() or (parts.fragment and unquote(parts.fragment) not in known):
                broken.append(f"{name}: {link}")
    assert not broken


def test_nothing_is_fetched(site: Site, folder: Path) -> None:
    for name, seen in site.items():
        for asset in seen.assets:
            parts = urlsplit(asset)
            assert not parts.scheme, f"{name}: {asset}"
            assert not parts.netloc, f"{name}: {asset}"
            assert ((folder / name).parent / unquote(parts.path)).is_file(), f"{name}: {asset}"


def test_search_works_from_a_plain_folder(site: Site, folder: Path) -> None:
    # A browser refuses to fetch beside a page opened from disk, but runs scripts the page names.
    assert "searchindex.js" in {urlsplit(asset).path for asset in site["search.html"].assets}
    index = (folder / "searchindex.js").read_text("utf-8")
    assert index.startswith("Search.setIndex(")
    assert '"How a verdict follows"' in index


# The front page of the repository.


def test_the_readme_leads_only_to_what_is_there() -> None:
    links = re.findall(r"\]\(([^)]+)\)", (ROOT / "README.md").read_text("utf-8"))
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_readme_gives_two_commands_of_one_line() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    assert re.findall(r"```bash\n(.*?)```", text, re.S) == [
        'python3 -m venv .venv && .venv/bin/pip install -q ".[read]" && .venv/bin/clauses report\n',
        "python3 tests/gate.py\n",
    ]
