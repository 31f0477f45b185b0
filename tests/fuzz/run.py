"""Feed one reader of the library with bytes that an engine bends towards code not yet reached.

By hand only; the suite runs the few inputs kept in ``tests/corpus``. Needs atheris, which is no
dependency of the project: ``pip install atheris`` beside the project and its extra ``test``.

    python tests/fuzz/run.py docx --seconds 120

``any`` tries the detection of formats with seeds of all of them. Findings are files named after
the error in the folder given by ``--findings``, the smallest input of each; what reached new code
is kept as files in ``--corpus``, if that is given. An engine that stops by itself found a crash
below Python, and says where it wrote the input.
"""

import argparse
import hashlib
import resource
import sys
import tempfile
import time
import traceback
from importlib import import_module
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

# Under instrumentation everything takes some times as long.
SLOW = 6.0
LONGEST = 1 << 14


class Hunt:
    """Tries inputs and keeps the smallest that breaks the law, of each way to break it."""

    def __init__(self, format: str, findings: Path, settled: Any, built: Any) -> None:
        self.format, self.findings = format, findings
        self.settled, self.built = settled, built
        self.sizes: dict[str, int] = {}
        findings.mkdir(parents=True, exist_ok=True)

    def attempt(self, data: bytes) -> None:
        """One input."""
        file = self.built(self.format, data)
        start = time.process_time()
        try:
            self.settled(file, None if self.format == "any" else self.format)
        except Exception as error:
            self.keep(_named(error), file, "".join(traceback.format_exception(error)))
        taken = time.process_time() - start
        if taken > SLOW:
            self.keep("slow", file, f"{taken:.1f} seconds for {len(file)} bytes")

    def keep(self, name: str, file: bytes, told: str) -> None:
        """Write a finding down, unless a smaller one of the name is known."""
        if len(file) < self.sizes.get(name, sys.maxsize):
            self.sizes[name] = len(file)
            (self.findings / name).write_bytes(file)
            (self.findings / f"{name}.log").write_text(told, "utf-8", "backslashreplace")


def _named(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if "/clauses/" in frame.filename] or list(frames)
    place = f"{Path(own[-1].filename).stem}-{own[-1].lineno}"
    return f"{type(error).__name__}-{place}"


def _prepared(format: str, folder: Path) -> tuple[Path, Path]:
    """A folder with the seeds, and a file with the words."""
    from tests.fuzz.seeds import WORDS, seeds

    inputs = folder / "seeds"
    inputs.mkdir()
    formats = list(WORDS) if format == "any" else [format]
    words = set()
    for one in formats:
        words |= {word.encode() for word in WORDS[one].split("|") if word}
        for data in seeds(one):
            (inputs / hashlib.sha256(data).hexdigest()[:16]).write_bytes(data)
    listed = folder / "words"
    listed.write_text("".join(f'"{_escaped(word)}"\n' for word in sorted(words)), "ascii")
    return inputs, listed


def _escaped(word: bytes) -> str:
    """A word as the engine reads it, with all but plain signs as bytes."""
    return "".join(
        chr(one) if 32 <= one < 127 and one not in b'"\\' else f"\\x{one:02x}" for one in word
    )


def main() -> None:
    """Run the engine for some time."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    names = ["text", "markdown", "html", "docx", "pdf", "akn", "tota", "json", "any"]
    parser.add_argument("format", choices=names)
    parser.add_argument("--seconds", type=int, default=60, help="how long (60)")
    parser.add_argument("--findings", type=Path, default=Path("findings"), help="where they go")
    parser.add_argument("--corpus", type=Path, help="a folder of inputs to go on from and add to")
    given = parser.parse_args()
    atheris: Any = import_module("atheris")
    with atheris.instrument_imports(include=["clauses"], enable_loader_override=False):
        from tests.fuzz.law import settled
        from tests.fuzz.seeds import built

        for format in names[:-1]:  # what is imported when called is imported now
            settled(built(format, b"Article 1"), format)
    hunt = Hunt(given.format, given.findings, settled, built)
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
    with tempfile.TemporaryDirectory() as scratch:
        inputs, words = _prepared(given.format, Path(scratch))
        own = given.corpus or Path(scratch) / "corpus"
        own.mkdir(parents=True, exist_ok=True)
        options = [f"-max_total_time={given.seconds}", f"-dict={words}", f"-max_len={LONGEST}"]
        options += ["-timeout=60", f"-artifact_prefix={given.findings}/", "-rss_limit_mb=3000"]
        atheris.Setup([sys.argv[0], *options, str(own), str(inputs)], hunt.attempt)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
