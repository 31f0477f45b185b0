"""The house rules that can be read off the source: who imports whom, and how large things grow."""

import ast
import sys
from collections.abc import Callable, Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).parent.parent
House = dict[str, str]  # path in the repository -> source text
Rule = Callable[[House], Iterator[str]]

GROUND = {"errors", "model", "lexicon"}
STAGES = {"reading", "extracting", "matching", "judging"}
# What each layer may import, besides itself. "" is the front door, clauses/__init__.py.
BELOW: dict[str, set[str]] = {
    "errors": set(),
    "homes": set(),  # names modules, and imports none
    "model": {"errors"},
    "lexicon": {"errors", "model"},
    **dict.fromkeys(STAGES, GROUND),
    "reporting": {"errors", "model"},  # renders what it is given; never judges
    "evaluating": GROUND,  # scores what it is given; never judges
    "expecting": GROUND | {"evaluating"},
    "coding": GROUND | {"evaluating", "reading"},  # holds codings against each other; never judges
    "mutating": GROUND | {"evaluating"},  # changes and counts; is told how to judge
    "verbs": GROUND | STAGES | {"coding", "evaluating", "expecting", "mutating"},
    "testing": GROUND | STAGES | {"evaluating", "expecting", "reporting", "verbs", ""},
    "cli": GROUND | STAGES | {"reporting", "verbs", ""},
}
FRONT = {"clauses/__init__.py", "clauses/__main__.py"}  # these may join anything
# The one module by which each library enters; attrs is the house's own material.
DOORS = {
    "cattrs": "clauses/model/wire.py",
    "charset_normalizer": "clauses/reading/decoding.py",
    "hypothesis": "clauses/testing/drawing.py",
    "lxml": "clauses/reading/markup.py",
    "markdown_it": "clauses/reading/formats/markdown.py",
    "pytest": "clauses/testing/collecting.py",
    "pypdfium2": "clauses/reading/formats/pdf/pages.py",
    "rapidfuzz": "clauses/matching/wording.py",
    "rich": "clauses/reporting/text.py",
}
FREE = {"attr", "attrs"} | sys.stdlib_module_names
DRAWERS = {"common", "helper", "helpers", "misc", "util", "utils"}
LONGEST_FILE = 400
LONGEST_FUNCTION = 50


def package(house: House) -> House:
    return {path: text for path, text in house.items() if path.startswith("clauses/")}


@cache
def dotted(path: str) -> str:
    return ".".join(PurePosixPath(path).with_suffix("").parts).removesuffix(".__init__")


@cache
def tree(text: str, path: str) -> ast.Module:
    return ast.parse(text, path)


def top(name: str) -> str:
    return name.partition(".")[0]


def layer(name: str) -> str:
    return name.partition(".")[2].partition(".")[0]


def imports(path: str, house: House) -> Iterator[tuple[int, str]]:
    """Every module a file names in an import, wherever it stands, with its line."""
    modules = {dotted(each) for each in house}
    here = dotted(path).split(".")
    parents = here if path.endswith("/__init__.py") else here[:-1]
    for node in ast.walk(tree(house[path], path)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = parents[: len(parents) - node.level + 1] if node.level else []
            stem = ".".join([*base, *filter(None, [node.module])])
            named = {f"{stem}.{alias.name}" for alias in node.names}
            yield from ((node.lineno, name) for name in [stem, *sorted(named & modules)])


def ours(name: str) -> bool:
    return top(name) == "clauses"


def imports_point_one_way(house: House) -> Iterator[str]:
    for path in package(house).keys() - FRONT:
        source = layer(dotted(path))
        if source not in BELOW:
            yield f"{path}: no layer is called {source!r}; give it a row in BELOW and in the design"
            continue
        for line, name in imports(path, house):
            target = layer(name)
            if ours(name) and target != source and target not in BELOW[source]:
                allowed = ", ".join(sorted(BELOW[source])) or "nothing of the package"
                yield f"{path}:{line}: {source} imports {name}; it may import {allowed}"


def each_library_has_one_door(house: House) -> Iterator[str]:
    for path in package(house):
        for line, name in imports(path, house):
            library = top(name)
            if ours(name) or library in FREE or DOORS.get(library) == path:
                continue
            door = DOORS.get(library, "no door: add one to DOORS, and the library to pyproject")
            yield f"{path}:{line}: imports {library}, which enters by {door}"


def nothing_imports_in_a_circle(house: House) -> Iterator[str]:
    graph = {
        dotted(path): {name for _, name in imports(path, house)} - {dotted(path)}
        for path in package(house)
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        yield "import cycle: " + " -> ".join(reversed(error.args[1]))


def files_stay_short(house: House) -> Iterator[str]:
    for path, text in house.items():
        if (length := len(text.splitlines())) > LONGEST_FILE:
            yield f"{path}: {length} lines; at most {LONGEST_FILE}"


def functions_stay_short(house: House) -> Iterator[str]:
    for path, text in house.items():
        for node in ast.walk(tree(text, path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                docstring = ast.get_docstring(node, clean=False)
                spoken = docstring.count("\n") + 1 if docstring is not None else 0
                length = (node.end_lineno or node.lineno) - node.lineno + 1 - spoken
                if length > LONGEST_FUNCTION:
                    where = f"{path}:{node.lineno}: {node.name}"
                    yield f"{where} has {length} lines; at most {LONGEST_FUNCTION}"


def no_drawer_is_for_junk(house: House) -> Iterator[str]:
    for path in house:
        if drawers := DRAWERS & set(PurePosixPath(path).with_suffix("").parts):
            yield f"{path}: {drawers.pop()!r} says nothing; name the module by what it does"


RULES: list[Rule] = [
    imports_point_one_way,
    each_library_has_one_door,
    nothing_imports_in_a_circle,
    files_stay_short,
    functions_stay_short,
    no_drawer_is_for_junk,
]


@pytest.fixture(scope="module")
def house() -> House:
    files = [file for part in ("clauses", "tests") for file in (ROOT / part).rglob("*.py")]
    return {file.relative_to(ROOT).as_posix(): file.read_text("utf-8") for file in files}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_house_keeps(rule: Rule, house: House) -> None:
    assert package(house), "no source was found: this test would hold of anything"
    complaints = sorted(rule(house))
    assert not complaints, "\n".join(["", *complaints])


# The rules themselves, on small houses: a checker that cannot fail checks nothing.

LONG = "def f():\n" + "    pass\n" * 50
TALKATIVE = 'def f():\n    """Speak.\n' + "\n" * 50 + '    """\n'
BAD: list[tuple[Rule, House, str]] = [
    (imports_point_one_way, {"clauses/errors.py": "import clauses.model"}, "errors imports"),
    (
        imports_point_one_way,
        {"clauses/model/norm.py": "from clauses.lexicon import load"},
        "clauses/model/norm.py:1: model imports clauses.lexicon; it may import errors",
    ),
    (
        imports_point_one_way,
        {"clauses/judging/verdict.py": "\nimport clauses.matching.wording"},
        "clauses/judging/verdict.py:2: judging imports clauses.matching.wording",
    ),
    (
        imports_point_one_way,
        {"clauses/reading/html.py": "def f():\n    from ..extracting import cues"},
        "reading imports clauses.extracting",
    ),
    (
        imports_point_one_way,
        {"clauses/reporting/text.py": "from clauses.judging import judge"},
        "reporting imports clauses.judging",
    ),
    (imports_point_one_way, {"clauses/model/norm.py": "from clauses import Clause"}, "imports"),
    (
        imports_point_one_way,
        {"clauses/__init__.py": "", "clauses/verbs/compare.py": "from clauses import cli"},
        "verbs imports clauses;",
    ),
    (imports_point_one_way, {"clauses/verbs/compare.py": "from .. import cli"}, "imports clauses;"),
    (imports_point_one_way, {"clauses/attic.py": ""}, "no layer is called 'attic'"),
    (
        each_library_has_one_door,
        {"clauses/cli.py": "def f():\n    from rich.table import Table"},
        "clauses/cli.py:2: imports rich, which enters by clauses/reporting/text.py",
    ),
    (each_library_has_one_door, {"clauses/__init__.py": "import numpy as np"}, "no door"),
    (
        nothing_imports_in_a_circle,
        {
            "clauses/model/a.py": "from clauses.model import b",
            "clauses/model/b.py": "from .c import x",
            "clauses/model/c.py": "import clauses.model.a",
        },
        "import cycle: ",
    ),
    (
        nothing_imports_in_a_circle,
        {
            "clauses/model/__init__.py": "from clauses.model.a import x",
            "clauses/model/a.py": "from clauses.model import y",
        },
        "import cycle: ",
    ),
    (files_stay_short, {"tests/test_all.py": "\n" * 401}, "tests/test_all.py: 401 lines"),
    (functions_stay_short, {"clauses/cli.py": LONG}, "clauses/cli.py:1: f has 51 lines"),
    (functions_stay_short, {"clauses/cli.py": f"async {LONG}"}, "f has 51 lines"),
    (no_drawer_is_for_junk, {"clauses/utils.py": ""}, "'utils' says nothing"),
    (no_drawer_is_for_junk, {"clauses/misc/parse.py": ""}, "'misc' says nothing"),
]


@pytest.mark.parametrize(("rule", "built", "complaint"), BAD)
def test_a_breach_is_found(rule: Rule, built: House, complaint: str) -> None:
    found = list(rule(built))
    assert len(found) == 1
    assert complaint in found[0]


SOUND: House = {
    "clauses/__init__.py": "from clauses.compare import compare\nfrom clauses.cli import main",
    "clauses/__main__.py": "from clauses.cli import main",
    "clauses/errors.py": "import difflib\nfrom attrs import frozen",
    "clauses/model/__init__.py": "from clauses.model.norm import Norm",
    "clauses/model/norm.py": "from attr import field\nfrom clauses.errors import ClausesError",
    "clauses/model/wire.py": "import cattrs.preconf.json",
    "clauses/matching/wording.py": "from rapidfuzz import fuzz\nfrom clauses.model import Norm",
    "clauses/verbs/compare.py": "from clauses.matching import wording",
    "clauses/cli.py": "def main():\n    from clauses.verbs.compare import compare",
    "clauses/reporting/text.py": TALKATIVE,
    "tests/test_model.py": "import numpy, clauses\n" + "\n" * 399,
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_sound_house_gives_no_complaint(rule: Rule) -> None:
    assert list(rule(SOUND)) == []
