"""The gate: every check a change must pass, on a fresh machine with one command.

Run ``python3 tests/gate.py``. It keeps a virtual environment in ``.venv``, installs the project
there with all its tools, runs every step even after one fails, and ends with a table.
Standard library only, so that a bare Python can start it; and no syntax newer than Python 3.7, so
that one which is too old gets far enough to be told.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST = (3, 11)
VERSION = sys.version.split()[0]
FIT = f"""
import importlib.util, sys
sys.exit(sys.version_info < {OLDEST} or not importlib.util.find_spec("pip"))
"""

# What each step hands to `python -m`, in order. The tests come late and their figures last, so that
# pytest's own summary is still on the screen at the end.
STEPS = {
    "format": ["ruff", "format", "--check", "."],
    "lint": ["ruff", "check", "."],
    "types": ["mypy"],
    "deps": ["deptry", "clauses"],
    # -E: pages from an earlier run would keep their warnings to themselves.
    "docs": ["sphinx", "-W", "--keep-going", "-q", "-E", "-b", "html", "docs", "build/docs"],
    "tests": ["coverage", "run", "-m", "pytest", "-n", "auto"],
    "figures": ["coverage", "combine", "--quiet"],
    "coverage": ["coverage", "report"],
}


def main(argv: list[str] | None = None) -> int:
    """Run the gate; 0 if every step passed, 1 if one failed, 2 if it could not start."""
    parser = argparse.ArgumentParser(description="Run every check a change must pass.")
    parser.add_argument(
        "--no-install",
        action="store_true",
        help="use this Python as it is, without .venv and without installing",
    )
    parser.add_argument(
        "--only",
        action="append",
        choices=list(STEPS),
        metavar="STEP",
        help=f"run this step alone; may be repeated ({', '.join(STEPS)})",
    )
    options = parser.parse_args(argv)
    if sys.version_info < OLDEST:
        return refuse(f"this needs Python 3.11 or newer; found {VERSION}")
    python = Path(sys.executable)
    if not options.no_install:
        if not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
            return refuse("this Python cannot make environments; install its venv package")
        python = ROOT / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        if not (prepare(python) and install(python)):
            return refuse("could not install the project and its tools; see above")
    results = [run(name, python) for name in STEPS if name in (options.only or STEPS)]
    return report(results)


def refuse(message: str) -> int:
    """Say why the gate could not start."""
    print(f"gate: {message}", file=sys.stderr)
    return 2


def prepare(python: Path) -> bool:
    """Make the environment of this Python, unless one fit for use is there; whether it is now."""
    folder = python.parent.parent
    if python.exists() and call([str(python), "-c", FIT]) == 0:
        heading(f"reusing {folder.name}")
        return True
    heading(f"{'replacing' if folder.exists() else 'making'} {folder.name} with Python {VERSION}")
    return call([sys.executable, "-m", "venv", "--clear", str(folder)]) == 0


def install(python: Path) -> bool:
    """Install the project with its tools; whether that worked."""
    heading('pip install -e ".[test]"')
    quiet = ["-qq", "--no-input", "--disable-pip-version-check"]  # -qq: errors alone
    return call([str(python), "-m", "pip", "install", *quiet, "-e", ".[test]"]) == 0


def run(name: str, python: Path) -> tuple[str, float, int]:
    """Run one step: its name, its seconds and its exit code."""
    heading(f"{name}: {' '.join(STEPS[name])}")
    start = time.perf_counter()
    code = call([str(python), "-m", *STEPS[name]])
    return name, time.perf_counter() - start, code


def call(command: list[str]) -> int:
    """Run a command in the project's root with nothing to read from."""
    return subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, check=False).returncode


def heading(text: str) -> None:
    """Print a heading, at once: a step's own output must not overtake it."""
    print(f"\n== {text}", flush=True)


def report(results: list[tuple[str, float, int]]) -> int:
    """Print the table of steps; 1 if one failed."""
    heading("gate")
    for name, seconds, code in results:
        outcome = f"failed (exit code {code})" if code else "passed"
        print(f"{name:<10}{seconds:>8.1f} s  {outcome}")
    return int(any(code for _, _, code in results))


if __name__ == "__main__":
    sys.exit(main())
