"""No expression of the package can take more than linear time, but for those that say why not."""

import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.reading.backtracking import dangers

ROOT = Path(__file__).parent.parent.parent
# File, name or function, and why the danger that is found is none.
EXEMPT = {
    ("clauses/extracting/points.py", "_BEFORE"): "sees 40 characters",
    ("clauses/extracting/runs.py", "_COLON"): "sees 16 characters",
    ("clauses/extracting/runs.py", "_MARK"): "sees 16 characters",
    ("clauses/extracting/sentences.py", "_WORD"): "sees 24 characters",
    ("clauses/lexicon/bracketwords.py", "_placed"): "matched from the start of a bracket, once",
    ("clauses/model/lookup.py", "_STEP"): "all behind the first word may be left out, and a word "
    "is taken whole",
    ("clauses/reading/annotating/bracket_numbers.py", "_WORD_BEFORE"): "sees 40 characters",
    ("clauses/reading/formats/html/elements.py", "_WORD"): "capitals that one way through it gives "
    "back are taken by the next",
    ("clauses/reading/formats/markdown_blocks.py", "_RUN"): "all behind its first sign may be left "
    "out, and the line is taken up to its last sign",
    ("clauses/reading/formats/markdown_sheet.py", "_ONLY_MARKS"): "matched from the start of a "
    "line, and all of it may be left out",
    ("clauses/reading/formats/pdf/hyphens.py", "_END"): "sees 60 characters",
    ("clauses/reading/structure/labels.py", "_AND"): "sees 16 characters",
    ("clauses/reading/structure/labels.py", "_LAST_WORD"): "sees 16 characters",
    ("clauses/reading/structure/numerals.py", "_number"): "matched where a word begins",
    ("clauses/reading/structure/titles.py", "WORD"): "its tail may be left out, and a word is "
    "taken whole",
}
SEARCHES = "search|finditer|findall|sub|subn|split"


@cache
def expressions() -> tuple[tuple[str, int, str, str], ...]:
    """Every expression: pattern, flags, file, and the name or function that holds it."""
    program = ROOT / "tests/reading/expressions.py"
    listed = subprocess.run(
        [sys.executable, str(program)], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return tuple(tuple(one) for one in json.loads(listed.stdout))


@cache
def searched(file: str, name: str) -> bool:
    """Whether an expression is tried at each place of a text, as far as can be seen."""
    files = [ROOT / file] if name.startswith("_") else sorted((ROOT / "clauses").rglob("*.py"))
    source = "\n".join(path.read_text("utf-8") for path in files)
    matched = re.search(rf"\b{name}\.(?:match|fullmatch)\(", source)
    return not matched or bool(re.search(rf"\b{name}\.(?:{SEARCHES})\(", source))


@cache
def found() -> dict[tuple[str, str], set[str]]:
    told: dict[tuple[str, str], set[str]] = {}
    for pattern, flags, file, name in expressions():
        shapes = dangers(pattern, flags, searched=searched(file, name))
        if shapes:
            told[file, name] = told.get((file, name), set()) | shapes
    return told


def test_every_expression_is_linear_or_says_why_it_may_look_otherwise() -> None:
    assert len(expressions()) > 150
    assert {key: shapes for key, shapes in found().items() if key not in EXEMPT} == {}


def test_no_exemption_is_left_over() -> None:
    assert EXEMPT.keys() - found().keys() == set()


@pytest.mark.parametrize(
    ("pattern", "shapes"),
    [
        (r"(a+)+b", {"nested", "restarting"}),
        (r"(?:\w+\s?)*x", {"nested", "restarting"}),
        (r"(?:a*)*", {"nested"}),
        (r"\s*\n\s*x", {"adjacent", "restarting"}),
        (r"a.*b.*c", {"adjacent", "restarting"}),
        (r"\A\w+\d+x", {"adjacent"}),
        (r"(?i)\A[a-c]+[B-D]+1", {"adjacent"}),
        (r"\A(?:ab)*(?:ab)*c", {"adjacent"}),
        (r"\A(?!\w+\d+x)", {"adjacent"}),
        (r"\Aa*(?:b|a+)c", {"adjacent"}),
        (r"<[^>]*>", {"restarting"}),
        (r"\s+$", {"restarting"}),
        (r"Article[^.]*\.", {"restarting"}),
        (r"\d+(?!x)", {"restarting"}),
        (r"(?=.*x)y", {"restarting"}),
        (r"(?m)^\s*x", {"restarting"}),
        (r"\b[\w ]+x", {"restarting"}),
        (r"(?<=a)a+x", {"restarting"}),
        (r"(?<!ab)a+x", {"restarting"}),
        (r"(?:\s|\w)+x", {"restarting"}),
        (r"(?s:.)+[^\n]", {"restarting"}),
        (r"(a)+(?(1)b|c)d", {"restarting"}),
        (r"a{0,9000}b", {"restarting"}),
    ],
)
def test_what_is_dangerous_is_found(pattern: str, shapes: set[str]) -> None:
    assert dangers(pattern) >= shapes


@pytest.mark.parametrize(
    "pattern",
    [
        r"\w+", r"\w+\b", r"x\s*\Z", r"(?<!\d)\d+x", r"\b\d+x", r"^\s*x", r"(?m)^[ \t]*x",
        r"\"[^\"]*\"", r"\A(?:\s\w+)*x", r"\A(?:\w+\s)*x", r"\s++x", r"(?:a|b){1,9}c", r"(?<=b)a+x",
        r"(\w)\1", r"\A[^\W\d]+\d+x", r"\A\S+\s+\S+", r"\A(?:ab)*(?:ac)*d?", r"[^a]b",
    ],
)  # fmt: skip
def test_what_is_linear_is_let_through(pattern: str) -> None:
    assert dangers(pattern) == set()


def test_what_is_never_searched_never_restarts() -> None:
    assert dangers(r"<[^>]*>", searched=False) == set()
