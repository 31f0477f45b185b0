"""Reword real sentences so that logic says what follows, and see whether `judge` says so too.

Run ``python tests/benchmarks/metamorphic.py`` with CLAUSES_DATA set; ``--sample 5`` takes every
fifth text, ``--errors FILE`` writes every failure with both sentences.

Which sentences can be reworded is told by their form alone (`clauses.testing.rewording`): one
modal verb in the main clause, no list, quotation or definition. Of these, all count of which
`extract` reads a norm. Each rewording is judged both ways, old for new and new for old; it holds
where both verdicts are among those that logic allows and the reason asked for is given.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from clauses import Clause, Relation, Verdict, extract, judge, read  # noqa: E402 (found from the root)
from clauses.testing.rewording import REWORDINGS, Plain, Reworded, Rewording, plain  # noqa: E402
from tests.benchmarks.extraction_coverage import sentences, share  # noqa: E402
from tests.benchmarks.texts import texts  # noqa: E402

FEWEST, MOST = 4, 60  # words of a sentence


class Failure(NamedTuple):
    way: str
    old: str
    new: str
    found: str
    because: str


class Tally:
    """What was found of one way of rewording."""

    def __init__(self) -> None:
        self.eligible = self.held = self.pairs = 0
        self.missed: Counter[str] = Counter()


def unchanged(said: Plain) -> Iterator[Reworded]:
    """The sentence itself: the law that all others rest on."""
    same = frozenset({Relation.ALIGNED})
    yield Reworded(str(said), same, same)


def denied_twice(said: Plain) -> Iterator[Reworded]:
    """Denied and denied again, but for "no …", which comes back as "each … shall not"."""
    deny = REWORDINGS["negate"]
    for once in deny(said):
        for twice in deny(again) if (again := plain(once.text)) else ():
            same = frozenset({Relation.ALIGNED})
            yield Reworded(twice.text, same, same)


WAYS: dict[str, Rewording] = {"nothing": unchanged, "negate twice": denied_twice, **REWORDINGS}


def found(sample: int) -> list[str]:
    """Every sentence of the texts, once, in one order always."""
    seen: dict[str, None] = {}
    for text in texts(sample):
        document = read(text.data, format=text.format)
        for one in sentences(document):
            words = " ".join(document.text[one.start : one.end].split())
            if FEWEST <= len(words.split()) <= MOST:
                seen[words] = None
    return list(seen)


def check(old: str, new: Reworded) -> tuple[bool, str, str]:
    """Whether both verdicts are as logic says, which they are, and why."""
    asked, told = _read(old), _read(new.text)
    there, back = judge(asked, told), judge(told, asked)
    held = there.relation in new.there and back.relation in new.back and _shown(there, new)
    relations = f"{there.relation.value} / {back.relation.value}"
    return held, relations, f"{there.because} / {back.because}"


@lru_cache
def _read(words: str) -> Clause | str:
    """The clause that words state, so that they are read once; the words if it is not one."""
    found = extract(words)
    return found[0] if len(found) == 1 else words


def _shown(verdict: Verdict, new: Reworded) -> bool:
    return new.shows is None or any(reason.facet is new.shows for reason in verdict.reasons)


def measure(told: list[str]) -> tuple[dict[str, Tally], list[Failure], Counter[str]]:
    tallies = {way: Tally() for way in WAYS}
    failures: list[Failure] = []
    counts: Counter[str] = Counter(sentences=len(told))
    for old in told:
        said = plain(old)
        if said is None:
            continue
        counts["of the form"] += 1
        if not any(clause.norm for clause in extract(old)):
            counts["without a norm"] += 1
            continue
        for way, reword in WAYS.items():
            news = list(reword(said))
            tallies[way].eligible += bool(news)
            for new in news:
                failures += _one(tallies[way], way, old, new)
    return tallies, failures, counts


def _one(tally: Tally, way: str, old: str, new: Reworded) -> Iterator[Failure]:
    held, relations, because = check(old, new)
    tally.pairs += 1
    tally.held += held
    if not held:
        tally.missed[relations] += 1
        yield Failure(way, old, new.text, relations, because)


def show(tallies: dict[str, Tally], counts: Counter[str]) -> None:
    form, silent = counts["of the form"], counts["without a norm"]
    print(f"{counts['sentences']:,} sentences, {form:,} of the form, {form - silent:,} with a norm")
    print(f"{'':22}{'sentences':>10}{'rewordings':>12}  as logic says (95 % interval)")
    rest = [tally for way, tally in tallies.items() if way not in ("nothing", "negate twice")]
    for way, tally in tallies.items():
        held = share(tally.held, tally.pairs)
        print(f"{way:22}{tally.eligible:10,}{tally.pairs:12,}  {held}  {_missed(tally)}")
    right, pairs = sum(one.held for one in rest), sum(one.pairs for one in rest)
    mean = sum(one.held / one.pairs for one in rest if one.pairs) / max(len(rest), 1)
    print(f"{'all that change':32}{pairs:12,}  {share(right, pairs)}  mean of the lines {mean:.4f}")


def _missed(tally: Tally) -> str:
    return ", ".join(f"{times} {relations}" for relations, times in tally.missed.most_common(3))


def main() -> None:
    parser = argparse.ArgumentParser(description="Reword sentences and judge old against new.")
    parser.add_argument("--sample", type=int, default=1, metavar="N", help="every N-th text (1)")
    parser.add_argument("--errors", type=Path, help="a file to write every failure to")
    arguments = parser.parse_args()
    tallies, failures, counts = measure(found(arguments.sample))
    show(tallies, counts)
    if arguments.errors:
        lines = (f"{one.way}\t{one.found}\n  {one.old}\n  {one.new}\n" for one in failures)
        arguments.errors.write_text(
            "".join(
                f"{line}  {one.because}\n\n" for line, one in zip(lines, failures, strict=True)
            ),
            "utf-8",
        )


if __name__ == "__main__":
    main()
