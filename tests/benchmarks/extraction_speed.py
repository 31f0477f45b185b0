"""Words a minute of reading and extracting, peak memory, and how both grow with the text.

Run ``python tests/benchmarks/extraction_speed.py`` with CLAUSES_DATA set; ``--sample 5`` takes
every fifth text. Times are processor time on one core, reading apart from extracting, after a tiny
text has made the tables of words load. Growth is measured in fresh processes on one text put
together 1, 2, 4 and 8 times: microseconds a word should stay flat, and memory grow with the text.
Peak memory is that of the whole process, tables of words included.
"""

import argparse
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from tests.benchmarks.reading_speed import peak  # noqa: E402 (found from the root)
from tests.benchmarks.texts import COLLECTIONS, Text, texts  # noqa: E402

AIM = 1_000_000  # words a minute, reading and extracting together
TIMES = (1, 2, 4, 8)
GROWN = 30_000  # words of the text that is put together
TINY = b"Article 1\nEach Party shall, within thirty days, notify the others if it may not do so.\n"


def run(text: Text) -> tuple[int, float, float]:
    """Words of a text, and the seconds that reading and extracting it took."""
    from clauses import extract, read

    start = time.process_time()
    document = read(text.data, format=text.format)
    between = time.process_time()
    extract(document)
    return len(document.text.split()), between - start, time.process_time() - between


def rates(every: int) -> None:
    print(f"{'':14}{'words':>11}{'read':>13}{'extract':>13}{'both':>13}  words a minute")
    found: dict[str, list[tuple[int, float, float]]] = {name: [] for name in COLLECTIONS}
    for text in texts(every):
        try:
            found[text.collection].append(run(text))
        except Exception as error:  # a fault on one text must not hide the figures of the others
            print(f"failed: {text.name}: {error!r}")
    for name, runs in found.items():
        _rate(name, runs)
    _rate("all", [one for runs in found.values() for one in runs])
    print(f"aim: {AIM:,} words a minute for both")


def _rate(name: str, runs: list[tuple[int, float, float]]) -> None:
    words, reading, extracting = (sum(column) for column in zip(*runs, strict=True))
    shown = (f"{words / max(taken, 1e-9) * 60:13,.0f}" for taken in (reading, extracting))
    both = words / max(reading + extracting, 1e-9) * 60
    print(f"{name:14}{words:11,}{''.join(shown)}{both:13,.0f}")


def long_text() -> str:
    """Contracts one behind another, up to a number of words."""
    found: list[str] = []
    for text in texts():
        if text.collection != "tota" and len(found) < GROWN:
            found += [*text.data.decode("utf-8", "replace").split(" "), "\n\n"]
    return " ".join(found[:GROWN])


def child(count: int, *, bare: bool) -> None:
    run(Text("", "tiny", TINY, "text"))
    text = Text("", "long", "\n\n".join([long_text()] * count).encode(), "text")
    if bare:
        from clauses import read

        start = time.process_time()
        words = len(read(text.data, format="text").text.split())
        print(words, time.process_time() - start, 0, peak())
    else:
        print(*run(text), peak())


def asked(count: int, case: str) -> list[float]:
    command = [sys.executable, __file__, "--child", str(count), case]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    return [float(one) for one in told[-4:]]


def growth(rounds: int) -> None:
    print(
        f"\n{'times':>5}{'words':>9}{'read':>8}{'extract':>9}  µs a word"
        f"{'peak MB, read':>17}{'both':>13}"
    )
    for count in TIMES:
        runs = [asked(count, "both") for _ in range(rounds)]
        words, reading, extracting, most = (
            statistics.median(column) for column in zip(*runs, strict=True)
        )
        least = asked(count, "read")[-1]
        print(
            f"{count:5}{words:9,.0f}{reading / words * 1e6:8.1f}{extracting / words * 1e6:9.1f}"
            f"{least:28.0f}{most:13.0f}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description="Words a minute of reading and extracting.")
    parser.add_argument("--sample", type=int, default=1, metavar="N", help="every N-th text (1)")
    parser.add_argument("--rounds", type=int, default=3, help="fresh processes for each size (3)")
    parser.add_argument("--child", nargs=2, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.child:
        child(int(arguments.child[0]), bare=arguments.child[1] == "read")
        return
    run(Text("", "tiny", TINY, "text"))
    rates(arguments.sample)
    growth(arguments.rounds)


if __name__ == "__main__":
    main()
