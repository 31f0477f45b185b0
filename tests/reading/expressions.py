"""Lists every regular expression that the package compiles, as JSON; a program of its own.

To see those that functions compile when first called, it imports every module and reads one small
file of each format before it prints ``[pattern, flags, file, name or function]`` for each.
"""

import importlib
import json
import pkgutil
import re
import sys
from pathlib import Path
from types import FrameType
from typing import Any

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

compiler: Any = re
compile_really = compiler._compile
Found = dict[tuple[str, int], tuple[str, str]]


def main() -> None:
    """Print the expressions."""
    found: Found = {}

    def compile_and_note(pattern: Any, flags: int) -> Any:
        made = compile_really(pattern, flags)
        caller = sys._getframe(2)
        if isinstance(pattern, str) and "/clauses/" in Path(caller.f_code.co_filename).as_posix():
            found.setdefault((pattern, int(made.flags)), place(caller))
        return made

    compiler._compile = compile_and_note
    read_everything()
    compiler._compile = compile_really
    print(json.dumps([[*key, *where] for key, where in found.items()]))


def place(caller: FrameType) -> tuple[str, str]:
    """The file below the package, and the name a module gives or the function that asks."""
    path = Path(caller.f_code.co_filename)
    name = caller.f_code.co_name
    if name == "<module>":
        lines = path.read_text("utf-8").splitlines()[: caller.f_lineno]
        name = next(line for line in reversed(lines) if re.match(r"\w+(?:: [^=]+)? = ", line))
        name = re.split(r"[ :]", name)[0]
    return path.relative_to(ROOT).as_posix(), name


def read_everything() -> None:
    """Import every module, and read a file of each format."""
    import clauses

    for module in pkgutil.walk_packages(clauses.__path__, "clauses."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    from tests.fuzz.law import FORMATS, settled
    from tests.fuzz.seeds import built, seeds

    for format in FORMATS:
        for seed in seeds(format):
            settled(built(format, seed), format)


if __name__ == "__main__":
    main()
