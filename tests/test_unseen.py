"""The code has seen no answers: it names no record of a dossier, quotes none, and reads no gold.

Dossiers are material and gold is judgement; a verdict that leant on either would prove nothing.
Docstring examples may name a record's id, since they run on a dossier; code may not.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from clauses import Clause, Dossier, Remark, bundled, load

ROOT = Path(__file__).parent.parent
CODE = sorted((ROOT / "clauses").rglob("*.py"))
DATA = sorted(ROOT.glob("clauses/**/*.toml"))
FIXTURES = sorted((ROOT / "fixtures").rglob("*.toml"))
# A result is held against gold where gold is handed in: these name it, and nothing that judges may
# import them. F1 is what statistics calls a measure; that a demand bears the same id is chance.
HANDED = {"clauses/verbs/evaluate.py", "clauses/cli/scores.py"}
MEASURES = {
    "clauses/evaluating/scoring.py": {"f1"},
    "clauses/model/figure.py": {"f1"},
    "clauses/reporting/evaluation_page.py": {"f1"},
}
RUN = 7  # so many words in a row are a quotation; fewer are shared by chance


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def runs(text: str) -> set[str]:
    found = words(text)
    return {" ".join(found[i : i + RUN]) for i in range(len(found) - RUN + 1)}


def spoken(tree: ast.Module) -> Iterator[str]:
    """Every string and name of a module but its docstrings."""
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, documented) and node.body and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if id(node) not in docstrings:
                yield re.sub(r"https?://\S+", "", node.value)  # a namespace names no record
        elif isinstance(node, ast.Name):
            yield node.id


def records(dossier: Dossier) -> list[Clause | Remark]:
    return [*dossier.clauses, *dossier.commentary]


def place(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


DOSSIERS = [load(name) for name in (*bundled(), "template")]


@pytest.fixture(scope="module")
def known_ids() -> set[str]:
    return {record.id.casefold() for dossier in DOSSIERS for record in records(dossier)}


@pytest.fixture(scope="module")
def known_runs() -> set[str]:
    return {run for dossier in DOSSIERS for record in records(dossier) for run in runs(record.text)}


@pytest.mark.parametrize("file", CODE, ids=place)
def test_no_code_names_a_record(file: Path, known_ids: set[str]) -> None:
    tree = ast.parse(file.read_text("utf-8"))
    named = known_ids & {word for text in spoken(tree) for word in words(text)}
    assert named == MEASURES.get(place(file), set())


@pytest.mark.parametrize("file", DATA, ids=lambda file: file.name)
def test_no_vocabulary_names_a_record(file: Path, known_ids: set[str]) -> None:
    assert not known_ids & set(words(file.read_text("utf-8")))


@pytest.mark.parametrize("file", CODE + DATA, ids=place)
def test_nothing_quotes_a_dossier(file: Path, known_runs: set[str]) -> None:
    assert not known_runs & runs(file.read_text("utf-8"))


@pytest.mark.parametrize("file", CODE + DATA + FIXTURES, ids=place)
def test_nothing_knows_of_the_gold(file: Path) -> None:
    assert ("gold" in words(file.read_text("utf-8"))) is (place(file) in HANDED)


def test_the_search_would_find_what_it_looks_for(known_ids: set[str], known_runs: set[str]) -> None:
    assert {"december-2021", "fishery"} <= set(bundled())
    assert len(CODE) > 40
    assert len(DATA) >= 5
    cheat = 'def f(x):\n    """See D2."""\n    return x.id == "D2" or W9\n'
    assert known_ids & set(map(str.casefold, spoken(ast.parse(cheat)))) == {"d2", "w9"}
    quote = "He said: Russia is not a member of NATO and doesn't decide!"
    assert "russia is not a member of nato" in known_runs & runs(quote)
