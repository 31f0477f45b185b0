"""Prose is spelt as agreed, and terms as the glossaries spell them."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
AGREED = tomllib.loads((ROOT / "tests" / "wording" / "preferred.toml").read_text("utf-8"))
PAGES = [
    *sorted(DOCS.rglob("*.md")),
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")),
]
MODULES = sorted((ROOT / "clauses").rglob("*.py"))
FENCE = re.compile(r"^(`{3,})[^\n]*\n.*?^\1[^\n]*$", re.M | re.S)
# What is quoted or code, and so not the project's own wording; targets of links, names of works.
QUOTED = re.compile(r"`+[^`]+`+|\*[^*\n]+\*|“[^”]*”|\"[^\"\n]*\"|\]\([^)]*\)|^%.*$|<[^>\n]*>", re.M)


def prose(text: str) -> str:
    """What a page says in the project's own words; every line keeps its number."""
    text = text.partition("\n## Works referred to\n")[0]
    for pattern in (FENCE, QUOTED):
        text = pattern.sub(lambda found: "\n" * found[0].count("\n"), text)
    return text


def docstrings(path: Path) -> Iterator[str]:
    """The prose of a module: its docstrings without their examples."""
    kinds = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, kinds):
            yield prose((ast.get_docstring(node) or "").partition(">>>")[0])


def wrong(words: list[str]) -> re.Pattern[str]:
    """A pattern of words that are spelt otherwise than agreed, at the head of a sentence too."""
    spelt = []
    for word in words:
        stem, ends, rest = word.partition("{")
        endings = "|".join(map(re.escape, rest.rstrip("}").split(",")))
        any_end = r"\w*" if stem.endswith("*") else ""
        letters = re.escape(stem.rstrip("*"))
        first = f"[{letters[0].upper()}{letters[0]}]" if letters[0].islower() else letters[0]
        spelt.append(first + letters[1:] + (f"(?:{endings})" if ends else any_end))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(spelt)})(?![\w-])")


def terms() -> list[str]:
    """Every term that a glossary defines."""
    found = []
    for page in sorted(DOCS.glob("glossary*.md")):
        blocks = re.findall(r"^:::\{glossary\}\n(.*?)^:::", page.read_text("utf-8"), re.M | re.S)
        found += re.findall(r"^(\S.*)$", "".join(blocks), re.M)
    return found


def singular(word: str) -> str:
    return re.sub(r"ies$", "y", word).removesuffix("s")


# How the tutorial introduces a word: A *dossier* is …, *Remarks* are …, each *caveat* takes …
DEFINED = re.compile(
    r"(?:^|[.:,] )(?:(?:An?|The|Each|and each)\s)?\*([A-Za-z]+)\* (?=[a-z]+s\b|are|say)", re.M
)
TERMS = terms()
OTHERS = {entry["term"]: entry["as"] for entry in AGREED["other"]}


def misspelt(term: str) -> list[str]:
    """Ways to spell a term of several parts that are not the glossary's."""
    parts = re.split(r"[ -]", term)
    ways = {"-".join(parts), " ".join(parts), "".join(parts)} if len(parts) > 1 else set()
    return sorted(ways - {term, *OTHERS.get(term, [])})


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


SPELLINGS = wrong([word for entry in AGREED["word"] for word in entry["not"]])
MISSPELT = wrong(sorted({way for term in TERMS for way in misspelt(term)}))


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_pages_are_spelt_as_agreed(page: Path) -> None:
    assert SPELLINGS.findall(prose(page.read_text("utf-8"))) == []


def test_docstrings_are_spelt_as_agreed() -> None:
    hits = {named(path): SPELLINGS.findall(" ".join(docstrings(path))) for path in MODULES}
    assert {name: words for name, words in hits.items() if words} == {}


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_terms_are_spelt_as_in_the_glossary(page: Path) -> None:
    assert MISSPELT.findall(prose(page.read_text("utf-8"))) == []


def test_docstrings_spell_terms_as_in_the_glossary() -> None:
    hits = {named(path): MISSPELT.findall(" ".join(docstrings(path))) for path in MODULES}
    assert {name: words for name, words in hits.items() if words} == {}


@pytest.mark.parametrize("page", sorted(DOCS.glob("tutorial/*.md")), ids=named)
def test_what_the_tutorial_introduces_is_a_term(page: Path) -> None:
    text = FENCE.sub("", page.read_text("utf-8"))
    introduced = [word.casefold() for word in DEFINED.findall(text)]
    assert [word for word in introduced if not {word, singular(word)} & {*TERMS}] == []


def test_the_tutorial_introduces_terms() -> None:
    text = (DOCS / "tutorial" / "first-report.md").read_text("utf-8")
    assert {"dossier", "matrix", "caveat"} <= set(DEFINED.findall(text))


def test_no_term_is_defined_twice() -> None:
    assert sorted({term for term in TERMS if TERMS.count(term) > 1}) == []


def test_exceptions_are_of_terms_that_exist() -> None:
    assert [term for term in OTHERS if term not in TERMS] == []


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("They organize a counterdemand.", (["organize"], ["counterdemand"])),
        ("Labeled by a counter demand.", (["Labeled"], ["counter demand"])),
        ("Strike out, they say: py.test, not pytest.", (["py.test"], ["Strike out"])),
        ("The word *organize*, `counterdemand` and “color” are quoted.", ([], [])),
        ("```text\norganize\n```\n% color", ([], [])),
        ("A counter-demand is fulfilled.", ([], [])),
    ],
)
def test_what_is_wrong_is_found(text: str, hits: tuple[list[str], list[str]]) -> None:
    assert (SPELLINGS.findall(prose(text)), MISSPELT.findall(prose(text))) == hits
