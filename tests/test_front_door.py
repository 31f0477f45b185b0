"""The front door: every public name has a home, and none is imported before it is asked for."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import clauses
from clauses.homes import HOMES

SOURCE = Path(clauses.__file__).read_text("utf-8")


def imported() -> dict[str, str]:
    """The names that type checkers see, with the modules they see them in."""
    [block] = [one for one in ast.parse(SOURCE).body if isinstance(one, ast.If)][:1]
    lines = [one for one in block.body if isinstance(one, ast.ImportFrom)]
    return {name.name: one.module or "" for one in lines for name in one.names}


def alone(program: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert not done.stderr, done.stderr
    return done.stdout.strip()


def test_type_checkers_see_what_programs_get() -> None:
    assert imported() == HOMES
    assert sorted(HOMES) == sorted(clauses.__all__)


def test_every_name_is_there_and_listed() -> None:
    for name in clauses.__all__:
        assert getattr(clauses, name) is getattr(sys.modules[HOMES[name]], name)
    assert set(clauses.__all__) <= set(dir(clauses))


def test_another_name_is_an_error() -> None:
    with pytest.raises(AttributeError, match="module 'clauses' has no attribute 'judgment'"):
        _ = clauses.judgment  # type: ignore[attr-defined]


def test_nothing_is_imported_before_it_is_asked_for() -> None:
    loaded = "sorted(one for one in sys.modules if one.startswith('clauses'))"
    assert alone(f"import sys, clauses; print({loaded})") == "['clauses', 'clauses.homes']"


@pytest.mark.parametrize(
    "program",
    [
        "import clauses; from hypothesis import strategies as st",
        "from hypothesis import strategies as st; import clauses",
    ],
)
def test_hypothesis_knows_the_records_whichever_comes_first(program: str) -> None:
    asked = "print(type(st.from_type(clauses.Clause).example()).__name__)"
    quiet = "import warnings; warnings.simplefilter('ignore')"
    assert alone(f"{quiet}; {program}; {asked}") == "Clause"


def test_hypothesis_alone_loads_nothing_of_the_package() -> None:
    assert alone("import sys, hypothesis; print('clauses' in sys.modules)") == "False"
