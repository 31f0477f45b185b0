"""Plant faults in the library and see whether the tests notice: mutation testing.

Run ``python tests/benchmarks/mutation.py`` for `model`, `matching` and `judging`, which takes
hours, or with ``--sample 400`` for so many faults drawn at random; name modules or folders to plant
in those alone, and with ``--tests`` the tests that should notice. It needs mutmut (``pip install
mutmut``), whose operators make the faults, and a system that forks. ``--survivors FILE`` writes
every fault that no test noticed.

The tests run once to see which of them reach which line. Then each fault is planted in a copy of
the process that has all of this in memory: nothing on disk changes. The tests that reach its line
run, those of the module's own test files first, then the quick ones, until one fails or so many
seconds are spent as ``--limit`` says. A fault that makes them hang or crash is noticed too. Tests
that fail in such a copy without any fault are left out. Ctrl-C ends the run and prints the table.

The score is a lower bound: a survivor is also what a slower test would have noticed, what only data
made while the tests load would have shown, and what changes nothing at all.
"""

import argparse
import gc
import os
import random
import resource
import signal
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import _lru_cache_wrapper
from pathlib import Path
from types import FunctionType
from typing import TextIO

import coverage
import pytest

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from clauses.evaluating.intervals import wilson  # noqa: E402 (found from the root)
from tests.benchmarks.mutants import Fault, faults  # noqa: E402

FOLDERS = ["clauses/model", "clauses/matching", "clauses/judging"]
TESTS = [f"tests/{name}" for name in ("model", "matching", "judging", "coding", "test_compare.py")]
NOTICED, SURVIVED, UNREACHED, REFUSED = "noticed", "survived", "unreached", "refused"
MEMORY = 8 << 30
CONTROL = 60  # seconds of tests run without any fault
SPARE = 5  # seconds of a fault's own, for a busy machine
Key = tuple[str, str, int]


class Mutation:
    """A pytest plugin that runs the tests once, and then again for each fault."""

    def __init__(self, chosen: Sequence[Fault], limit: float, out: TextIO) -> None:
        self.chosen, self.limit, self.out = chosen, limit, out
        self.outcomes: list[str] = []
        self.seconds: dict[str, float] = {}
        self.failed: list[str] = []
        self.reached: dict[Path, dict[int, list[str]]] = {}
        self.live: dict[Key, list[FunctionType]] = defaultdict(list)

    @pytest.hookimpl(tryfirst=True)
    def pytest_configure(self) -> None:
        """Without a random search a second run says the same; a failure found need not shrink."""
        from hypothesis import Phase, settings

        phases = [Phase.explicit, Phase.generate]
        still = settings(derandomize=True, deadline=None, database=None, phases=phases)
        settings.register_profile("mutation", still)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failed.append(report.nodeid)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        if session.testsfailed:
            print(f"some do not load: run pytest {' '.join(session.config.args)}", file=self.out)
            return True
        self.survey(session.items)
        self.find_functions()
        self.leave_out(self.failed)
        items = {item.nodeid: item for item in session.items}
        self.leave_out(self.control(items))
        for number, fault in enumerate(self.chosen, 1):
            outcome = self.plant(fault, items)
            self.outcomes.append(outcome)
            if outcome in {SURVIVED, UNREACHED}:
                print(f"[{number}] {outcome}: {fault}", file=self.out, flush=True)
        return True

    def survey(self, items: Sequence[pytest.Item]) -> None:
        """Run all tests once: how long each takes, and which lines it reaches."""
        paths = sorted({fault.path for fault in self.chosen})
        include = [str(path.resolve()) for path in paths]
        tracer = coverage.Coverage(data_file=None, config_file=False, include=include)
        tracer.start()
        for at, item in enumerate(items):
            tracer.switch_context(item.nodeid)
            start = time.process_time()
            following = items[at + 1] if at + 1 < len(items) else None
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            self.seconds[item.nodeid] = time.process_time() - start
        tracer.stop()
        data = tracer.get_data()
        self.reached = {path: data.contexts_by_lineno(str(path.resolve())) for path in paths}

    def control(self, items: dict[str, pytest.Item]) -> list[str]:
        """The tests that fail in a copy of the process where nothing is planted."""
        told, tell = os.pipe()
        if child := os.fork():
            os.close(tell)
            with os.fdopen(told, encoding="utf-8") as lines:
                failed = lines.read().splitlines()
            os.waitpid(child, 0)
            return failed
        forget()
        names = self.within(sorted(self.seconds, key=self.seconds.__getitem__), CONTROL)
        run_all([items[name] for name in names])
        with os.fdopen(tell, "w", encoding="utf-8") as lines:
            lines.write("\n".join(self.failed))
        os._exit(0)

    def leave_out(self, failed: Iterable[str]) -> None:
        """Forget tests that fail without any fault, and say so."""
        for name in set(failed):
            print(f"left out, since it fails without any fault: {name}", file=self.out, flush=True)
            self.seconds.pop(name, None)
        self.failed.clear()

    def find_functions(self) -> None:
        """All living functions, by their file, full name and first line."""
        for each in gc.get_objects():
            if isinstance(each, FunctionType):
                code = each.__code__
                self.live[code.co_filename, code.co_qualname, code.co_firstlineno].append(each)

    def tests_of(self, fault: Fault) -> list[str]:
        """The tests that reach the line, nearest and quickest first, within the limit."""
        lines = self.reached[fault.path]
        above = range(fault.line, fault.first - 1, -1)
        known = self.seconds.keys()
        reach = next((known & set(lines[line]) for line in above if lines.get(line)), set())
        near = f"{Path('tests', *fault.path.parts[1:-1])}/test_{fault.path.stem}"
        mirror = {name for name in self.seconds if name.startswith(near)}
        order = sorted(reach, key=lambda name: (name not in mirror, self.seconds[name]))
        # What is kept in a cache was reached by the first test alone that asked for it.
        order += sorted(mirror - reach, key=self.seconds.__getitem__)
        return self.within(order, self.limit)

    def within(self, names: Iterable[str], limit: float) -> list[str]:
        """The first of some tests that take no longer together than a limit; at least one."""
        taken: list[str] = []
        for name in names:
            limit -= self.seconds[name]
            if taken and limit < 0:
                break
            taken.append(name)
        return taken

    def plant(self, fault: Fault, items: dict[str, pytest.Item]) -> str:
        """What becomes of one fault, tried in a process of its own."""
        codes, file = fault.code(), str(fault.path.resolve())
        found = [(each, code) for key, code in codes.items() for each in self.live[file, *key]]
        if not codes or any(one.__code__.co_freevars != code.co_freevars for one, code in found):
            return REFUSED
        tests = self.tests_of(fault)
        if not (tests and found):
            return UNREACHED
        if child := os.fork():
            return NOTICED if os.waitpid(child, 0)[1] else SURVIVED
        status = 1
        try:
            restrict(int(SPARE + 3 * sum(self.seconds[name] for name in tests)))
            for each, code in found:
                each.__code__ = code
            forget()
            run_all([items[name] for name in tests], stop=self.failed)
            status = len(self.failed)
        finally:  # the copy must never go on as a second parent
            os._exit(status)


def run_all(items: Sequence[pytest.Item], *, stop: Sequence[str] = ()) -> None:
    """Run tests in order; no more of them once `stop` has something in it."""
    for at, item in enumerate(items):
        following = items[at + 1] if at + 1 < len(items) else None
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if stop:
            return


def restrict(seconds: int) -> None:
    """End this process when it hangs, and refuse it more memory than a test may need."""
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.alarm(20 * seconds)


def forget() -> None:
    """Empty what functions have kept, so that a changed one is asked again."""
    packages = tuple(folder.replace("/", ".") for folder in FOLDERS)
    for each in gc.get_objects():
        # Reading a lexicon again would take longer than the tests do.
        if type(each) is _lru_cache_wrapper and each.__module__.startswith(packages):
            each.cache_clear()


def draw(places: Sequence[str], sample: int | None, seed: int) -> list[Fault]:
    """The faults of all modules there, or so many of them, drawn at random."""
    roots = [Path(place) for place in places]
    modules = [
        file for root in roots for file in ([root] if root.is_file() else root.rglob("*.py"))
    ]
    found = [fault for module in sorted(modules) for fault in faults(module)]
    if sample is None or sample >= len(found):
        return found
    # In no order, so that a run broken off has drawn at random as well.
    return random.Random(seed).sample(found, sample)  # noqa: S311 (no secret)


def table(tried: Iterable[tuple[Fault, str]]) -> str:
    """The score of each module, of each package and of all, with Wilson intervals of 95 %."""
    rows: dict[str, Counter[str]] = defaultdict(Counter)
    for fault, outcome in tried:
        for name in (str(fault.path), f"{fault.path.parent}/", "all"):
            rows[name][outcome] += outcome != REFUSED
    lines = [f"{'module':40}{'faults':>8}{'noticed':>9}{'unreached':>11}{'score':>8}   95 %"]
    for name, row in sorted(rows.items(), key=lambda row: (row[0] == "all", row[0])):
        if count := sum(row.values()):
            low, high = wilson(row[NOTICED], count)
            score = f"{row[NOTICED] / count:8.1%}   {low:.1%} to {high:.1%}"
            lines.append(f"{name:40}{count:8}{row[NOTICED]:9}{row[UNREACHED]:11}{score}")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description="Plant faults and see whether tests notice.")
    parser.add_argument("places", nargs="*", default=FOLDERS, help="modules and folders of them")
    parser.add_argument("--sample", type=int, metavar="N", help="draw N faults at random")
    parser.add_argument("--seed", type=int, default=1, help="of the drawing (1)")
    parser.add_argument("--limit", type=float, default=10, help="seconds of tests a fault (10)")
    parser.add_argument("--tests", nargs="+", default=TESTS, help="the tests that may notice")
    parser.add_argument("--survivors", type=Path, metavar="FILE", help="write them there")
    options = parser.parse_args()
    os.chdir(ROOT)
    chosen = draw(options.places or FOLDERS, options.sample, options.seed)
    print(f"{len(chosen)} faults; tests: {' '.join(options.tests)}", flush=True)
    with os.fdopen(os.dup(1), "w") as out, Path(os.devnull).open("w") as nowhere:
        os.dup2(nowhere.fileno(), 1)  # of pytest's dots, one for each test of each fault
        plugin = Mutation(chosen, options.limit, out)
        quiet = ["-q", "-p", "no:cacheprovider", "--hypothesis-profile=mutation"]
        pytest.main([*quiet, *options.tests], plugins=[plugin])
        tried = list(zip(chosen, plugin.outcomes, strict=False))
        print(table(tried), file=out)
    if options.survivors:
        left = [str(fault) for fault, outcome in tried if outcome in {SURVIVED, UNREACHED}]
        options.survivors.write_text("\n".join([*left, ""]), "utf-8")


if __name__ == "__main__":
    main()
