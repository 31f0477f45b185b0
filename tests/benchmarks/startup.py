"""How long a start takes, against the libraries it stands on.

Run ``python tests/benchmarks/startup.py``. All cases are timed in turn within one run, each time in
a fresh process, so that a busy machine slows them alike: read the ratios, not the milliseconds.
"""

import argparse
import os
import statistics
import subprocess
import sys
import time

BARE = "bare interpreter"
LIBRARIES = "import attrs, cattrs, rapidfuzz"
IMPORT = "import clauses"
REPORT = "clauses report"
NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"
CASES = {
    BARE: ["-c", "pass"],
    LIBRARIES: ["-c", LIBRARIES],
    IMPORT: ["-c", IMPORT],
    REPORT: ["-m", "clauses", "report"],
}
AIMS = {IMPORT: 1.5, REPORT: 3.0}  # times the libraries alone


def milliseconds(arguments: list[str]) -> float:
    # Installed packages come with bytecode; a setting of this shell must not take ours away.
    kept = {name: value for name, value in os.environ.items() if name != NO_BYTECODE}
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, env=kept, check=True)
    return (time.perf_counter() - start) * 1000


def measure(rounds: int) -> dict[str, float]:
    """The median of each case; a first round, not counted, warms the disk and writes bytecode."""
    times: dict[str, list[float]] = {name: [] for name in CASES}
    for turn in range(rounds + 1):
        for name, arguments in CASES.items():
            taken = milliseconds(arguments)
            if turn:
                times[name].append(taken)
    return {name: statistics.median(taken) for name, taken in times.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description="Time a start against the libraries it stands on.")
    parser.add_argument("--rounds", type=int, default=15, help="fresh processes a case (15)")
    medians = measure(parser.parse_args().rounds)
    net = {name: median - medians[BARE] for name, median in medians.items()}
    print(f"{'':34}{'median ms':>10}{'less bare':>11}{'ratio':>8}{'net ratio':>11}   aim")
    for name, median in medians.items():
        row = f"{name:34}{median:10.0f}{net[name]:11.0f}"
        if name != BARE:
            row += f"{median / medians[LIBRARIES]:8.2f}{net[name] / net[LIBRARIES]:11.2f}"
        print(row + (f"   <= {AIMS[name]}" if name in AIMS else ""))


if __name__ == "__main__":
    main()
