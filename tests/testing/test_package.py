"""What `clauses.testing` offers, and what it says where Hypothesis is not installed."""

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest

import clauses.testing
from clauses import MissingExtra
from clauses.testing import drawing, strategies

DOCS = Path(__file__).parent.parent.parent / "docs"


@pytest.mark.parametrize("name", clauses.testing.__all__)
def test_every_name_is_there_when_asked_for(name: str) -> None:
    assert getattr(clauses.testing, name).__name__ == name


def test_another_name_is_not() -> None:
    with pytest.raises(AttributeError, match=r"^module 'clauses.testing' has no attribute 'zzz'$"):
        _ = clauses.testing.zzz


def test_without_hypothesis_the_error_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    spec = importlib.util.spec_from_file_location("drawing_again", drawing.__file__)
    assert spec is not None
    assert spec.loader is not None
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    message = r"^clauses.testing needs hypothesis: pip install 'treaty-clauses\[testing\]'$"
    with pytest.raises(MissingExtra, match=message):
        spec.loader.exec_module(importlib.util.module_from_spec(spec))


def run(code: str, folder: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_nothing_is_imported_before_it_is_asked_for(tmp_path: Path) -> None:
    code = "import sys, clauses.testing; print('hypothesis' in sys.modules)"
    assert run(code, tmp_path) == "False"


def test_hypothesis_draws_a_clause_with_no_import_of_testing(tmp_path: Path) -> None:
    code = (
        "from hypothesis import find, strategies as st\n"
        "from clauses import Clause\n"
        "print(type(find(st.from_type(Clause), lambda _: True)).__name__)\n"
    )
    assert run(code, tmp_path) == "Clause"


def test_the_reference_has_every_name() -> None:
    pages = (DOCS / "reference" / f"{name}.md" for name in ("testing", "pytest"))
    page = "\n".join(page.read_text("utf-8") for page in pages)
    told = set(re.findall(r"`(\w+)(?:\([^`]*)?`", page))
    assert set(strategies.__all__) <= told
    described = set(re.findall(r"autofunction:: clauses\.testing\.(\w+)$", page, re.M))
    assert described == set(clauses.testing.__all__)
