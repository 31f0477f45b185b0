"""The suite under every release of Python that the project declares and this machine has.

Run ``python3 tests/pythons.py``; ``--only 3.13`` takes one release, and paths name the tests. Each
release gets an environment of its own in ``build/pythons``, with the project and its tools, from
the package index. A release that is not here is listed as such and fails nothing. Standard library
only.
"""

import argparse
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DECLARED = r'"Programming Language :: Python :: (3\.\d+)"'
PROBE = "import sys; print('%d.%d' % sys.version_info[:2])"


def declared() -> list[str]:
    """The releases that the project's classifiers name, oldest first."""
    return re.findall(DECLARED, (ROOT / "pyproject.toml").read_text("utf-8"))


def interpreter(release: str) -> Path | None:
    """The interpreter of a release, if there is one that starts."""
    found = shutil.which(f"python{release}")
    if found is None:
        return None
    asked = [found, "-c", PROBE + "; print(sys.executable)"]  # a stand-in may lead elsewhere
    told = subprocess.run(asked, capture_output=True, text=True, check=False).stdout.split("\n")
    return Path(told[1]) if told[0] == release else None


def try_out(python: Path, release: str, tests: list[str]) -> str:
    """Install the project for an interpreter and run the tests: how that went."""
    home = ROOT / "build" / "pythons" / release
    inside = home / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    pip = ["-m", "pip", "install", "-qq", "--no-input", "-e", f"{ROOT}[test]"]
    pytest = ["-m", "pytest", "-q", "-n", "auto", "-m", "not packaging", *tests]
    start = time.perf_counter()
    for name, program, arguments in [
        ("no environment", python, ["-m", "venv", str(home)]),
        ("not installed", inside, pip),
        ("failed", inside, pytest),
    ]:
        if subprocess.run([program, *arguments], cwd=ROOT, check=False).returncode:
            return name
    return f"passed in {time.perf_counter() - start:.0f} s"


def main() -> int:
    parser = argparse.ArgumentParser(description="Run the suite under every declared Python.")
    parser.add_argument("tests", nargs="*", help="what pytest is given (all)")
    parser.add_argument("--only", action="append", choices=declared(), help="this release alone")
    options = parser.parse_args()
    rows = {}
    for release in options.only or declared():
        python = interpreter(release)
        rows[release] = try_out(python, release, options.tests) if python else "not on this machine"
    print("\n".join(f"{release:6}{outcome}" for release, outcome in rows.items()))
    return int(not all(row.startswith(("passed", "not on")) for row in rows.values()))


if __name__ == "__main__":
    sys.exit(main())
