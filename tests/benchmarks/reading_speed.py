"""Words a minute and peak memory of each reader, next to the library that only extracts the text.

Run ``python tests/benchmarks/reading_speed.py`` from the repository. An invented treaty of some 50
000 words is written in each format by the writers of the tests. Each case runs in fresh processes,
by turns with the others, and counts processor time: read the ratios, not the seconds. What a fresh
process needs to import is measured apart and taken off. Peak memory is that of the whole process.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

ARTICLES = 400
FORMATS = ("text", "markdown", "html", "docx", "pdf", "akn")
SENTENCE = (
    "Each Party shall, in accordance with Article {number} of this Treaty and within thirty (30) "
    "days of a request, provide the other Parties with the information on its inland waters, "
    "provided that nothing in paragraph 1 prevents a Party from protecting its essential interests."
)


def treaty() -> str:
    parts = ["TREATY ON THE INLAND WATERS OF THE NORTHERN LAKES", "The Parties to this Treaty,"]
    parts += ["Desiring to keep their waters clean,", "Have agreed as follows:"]
    for number in range(1, ARTICLES + 1):
        parts += [f"Article {number}", f"Duties of Kind {number}"]
        parts.append(f"1. {SENTENCE.format(number=max(1, number - 1))} It shall:")
        parts += ["(a) keep a record of each request;", "(b) publish a summary once a year; and"]
        parts += ["(c) pay the costs.", f"2. {SENTENCE.format(number=max(1, number - 2))}"]
    parts.append("IN WITNESS WHEREOF the undersigned have signed this Treaty.")
    return "\n\n".join(parts)


def write(folder: Path) -> int:
    from clauses import read
    from tests.writers import WRITERS

    document = read(treaty().encode())
    for name in FORMATS:
        (folder / name).write_bytes(WRITERS[name](document))
    return len(document.text.split())


def ours(path: Path) -> None:
    from clauses import read

    read(path.read_bytes(), format=path.name)


def alone(path: Path) -> None:
    """What the library for a format does by itself: its text, and nothing more."""
    data = path.read_bytes()
    if path.name == "pdf":
        import pypdfium2

        pages = pypdfium2.PdfDocument(data)
        for page in pages:
            page.get_textpage().get_text_range()
    elif path.name == "docx":
        import io

        import docx

        "\n".join(one.text for one in docx.Document(io.BytesIO(data)).paragraphs)
    elif path.name == "html":
        from lxml import etree

        "".join(map(str, etree.fromstring(data, etree.HTMLParser()).itertext()))
    elif path.name == "akn":
        from lxml import etree

        "".join(map(str, etree.fromstring(data).itertext()))
    elif path.name == "markdown":
        from markdown_it import MarkdownIt

        MarkdownIt("commonmark").parse(data.decode())
    else:
        data.decode().splitlines()


CASES: dict[str, Callable[[Path], None]] = {"ours": ours, "alone": alone}


def child(case: str, path: Path, empty: Path) -> None:
    """Import with a tiny file first, then measure the real one."""
    CASES[case](empty)
    start = time.process_time()
    CASES[case](path)
    taken = time.process_time() - start
    print(taken, peak())


def peak() -> float:
    """The most memory this process has held, in MB; the kernel's own figure, on Linux only."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    line = next(one for one in status.read_text("utf-8").splitlines() if one.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


def run(case: str, path: Path, empty: Path) -> tuple[float, float]:
    asked = [sys.executable, __file__, "--child", case, str(path), str(empty)]
    told = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.split()
    return float(told[-2]), float(told[-1])


def measure(folder: Path, small: Path, rounds: int) -> dict[tuple[str, str], tuple[float, float]]:
    found: dict[tuple[str, str], list[tuple[float, float]]] = {}
    for _ in range(rounds):
        for name in FORMATS:
            for case in CASES:
                found.setdefault((name, case), []).append(run(case, folder / name, small / name))
    return {
        key: (statistics.median(one[0] for one in runs), statistics.median(one[1] for one in runs))
        for key, runs in found.items()
    }


def main() -> None:
    global ARTICLES  # noqa: PLW0603 (the small file is the same treaty with one article)
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="fresh processes a case (3)")
    parser.add_argument("--child", nargs=3, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.child:
        case, path, empty = arguments.child
        child(case, Path(path), Path(empty))
        return
    with tempfile.TemporaryDirectory() as name:
        folder, small = Path(name, "large"), Path(name, "small")
        folder.mkdir()
        small.mkdir()
        words = write(folder)
        ARTICLES = 1
        write(small)
        table(words, measure(folder, small, arguments.rounds))


def table(words: int, found: dict[tuple[str, str], tuple[float, float]]) -> None:
    print(f"{words} words")
    print(f"{'format':10}{'words a minute':>16}{'alone':>14}{'ratio':>8}{'peak MB':>9}{'alone':>7}")
    for name in FORMATS:
        taken, peak = found[name, "ours"]
        bare, least = found[name, "alone"]
        minute, other = words / taken * 60, words / max(bare, 1e-4) * 60
        ratio = taken / max(bare, 1e-4)
        print(f"{name:10}{minute:16,.0f}{other:14,.0f}{ratio:8.1f}{peak:9.0f}{least:7.0f}")


if __name__ == "__main__":
    main()
