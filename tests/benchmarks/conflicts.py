"""How well conflicts are found in contracts with planted ones, and how quickly.

Run ``python tests/benchmarks/conflicts.py`` with CLAUSES_DATA set; ``--errors FILE`` writes every
error with both texts and the reasons. What the sets are is told in ``planted.py``. Nothing is
trained: the weights of the library stand in ``clauses/judging/clashes.py``.

A pair of norms counts as a conflict if a clause of the one and a clause of the other clash. Norms
are weighed within their contract, as `conflicts` weighs the provisions of a document.
"""

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple, TypeVar

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from clauses import Clause, extract  # noqa: E402 (found from the root)
from clauses.judging import clashes  # noqa: E402
from clauses.matching.differences import differences  # noqa: E402
from clauses.matching.index import Index  # noqa: E402
from clauses.matching.sketching import Sketch, sketch, sketch_clauses  # noqa: E402
from clauses.model.conflicts import Clash, SetAside  # noqa: E402
from clauses.model.modality import Modality  # noqa: E402
from clauses.model.relation import ConflictKind  # noqa: E402
from tests.benchmarks import planted  # noqa: E402
from tests.benchmarks.planted import Contract, Pair  # noqa: E402
from tests.benchmarks.texts import folder  # noqa: E402

# The four types of the collection, for each kind the library tells.
TYPES = {
    ConflictKind.MODALITY: 1,
    ConflictKind.POWER: 1,
    ConflictKind.STRUCTURE: 2,
    ConflictKind.OBJECT: 3,
    ConflictKind.QUANTITY: 3,
    ConflictKind.CONDITION: 4,
}
THRESHOLDS = (
    "LEAST",
    "MOST_LACKING",
    "PARTLY",
    "OTHER_CASES",
    "LENGTH",
    "SAME_WORDS",
    "RESTATED",
)
SEED = 1
T = TypeVar("T")
_TIMES = 1000  # resamples of a bootstrap
_SPEED = 2000


class Judged(NamedTuple):
    pair: Pair
    result: Clash | SetAside

    @property
    def score(self) -> float:
        return self.result.score if isinstance(self.result, Clash) else 0.0

    @property
    def type(self) -> int:
        found = isinstance(self.result, Clash) and self.result.verdict.conflict
        return TYPES[found] if found else 0


class Reader:
    """The clauses and sketches of the norms of all contracts, made once."""

    def __init__(self, contracts: Sequence[Contract]) -> None:
        self.contracts = {contract.number: contract for contract in contracts}
        self.clauses: dict[str, list[tuple[Clause, ...]]] = {}
        self.indices: dict[str, Index] = {}
        for contract in contracts:
            read = [extract(norm) for norm in contract.norms]
            self.clauses[contract.number] = read
            sketches = [_sketch(*both) for both in zip(contract.norms, read, strict=True)]
            self.indices[contract.number] = Index(sketches)

    def judge(self, pair: Pair) -> Judged:
        index, read = self.indices[pair.contract], self.clauses[pair.contract]
        sides = index.sketches[pair.left], index.sketches[pair.right]
        found = differences(*sides, weigh=index.weigh)
        ends = (_main(read[pair.left]), _main(read[pair.right]))
        return Judged(pair, clashes.clash(*ends, found))

    def text(self, pair: Pair) -> tuple[str, str]:
        norms = self.contracts[pair.contract].norms
        return norms[pair.left], norms[pair.right]


def _main(clauses: Sequence[Clause]) -> Clause:
    return next((one for one in clauses if one.norm), clauses[0])


def _sketch(norm: str, clauses: Sequence[Clause]) -> Sketch:
    """A norm in which several sentences were found is sketched by its words alone."""
    whole = all(one.text == clauses[0].text for one in clauses)
    return sketch_clauses(clauses) if whole else sketch(norm)


class Counts(NamedTuple):
    hit: int
    false: int
    missed: int
    left: int

    @property
    def accuracy(self) -> float:
        return (self.hit + self.left) / sum(self)

    @property
    def precision(self) -> float:
        return self.hit / (self.hit + self.false) if self.hit else 0.0

    @property
    def recall(self) -> float:
        return self.hit / (self.hit + self.missed) if self.hit else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.hit / (2 * self.hit + self.false + self.missed)


def counts(truths: Sequence[tuple[bool, bool]]) -> Counts:
    """Conflicts found, false alarms, conflicts missed, and pairs rightly left alone."""
    kinds = [(True, True), (False, True), (True, False), (False, False)]
    return Counts(*(truths.count(kind) for kind in kinds))


def average_precision(ranked: Sequence[bool], relevant: int) -> float:
    found, total = 0, 0.0
    for place, right in enumerate(ranked, 1):
        if right:
            found += 1
            total += found / place
    return total / relevant


def interval(values: Sequence[T], figure: Callable[[Sequence[T]], float]) -> str:
    """A 95 % interval by bootstrap, percentile method."""
    chance = Random(SEED)  # noqa: S311 (resampling keeps no secret)
    return _between([figure(chance.choices(values, k=len(values))) for _ in range(_TIMES)])


def _between(drawn: list[float]) -> str:
    drawn.sort()
    return f"({drawn[_TIMES // 40]:.3f}–{drawn[-_TIMES // 40 - 1]:.3f})"


def shown(name: str, judged: Sequence[Judged]) -> str:
    truths = [(one.pair.type > 0, one.score > 0) for one in judged]
    found = counts(truths)
    of_accuracy = interval(truths, lambda some: counts(some).accuracy)
    of_f1 = interval(truths, lambda some: counts(some).f1)
    return (
        f"{name:<34} n {len(judged):>5}  accuracy {found.accuracy:.3f} {of_accuracy}"
        f"  F1 {found.f1:.3f} {of_f1}  precision {found.precision:.3f}  recall {found.recall:.3f}"
    )


def baseline(reader: Reader, pairs: Sequence[Pair]) -> str:
    """What opposed modality alone gives, at the likeness that is best for it."""
    cases = []
    for pair in pairs:
        sides = [reader.clauses[pair.contract][at] for at in (pair.left, pair.right)]
        kinds = [{_standing(one) for one in side if one.norm} for side in sides]
        alike = reader.contracts[pair.contract].likeness.get((pair.left, pair.right), (0.0, 0))[0]
        cases.append((pair.type > 0, alike if kinds[0] != kinds[1] else -1.0))
    best = max(
        (counts([(truth, score >= cut) for truth, score in cases]) for _, cut in cases),
        key=lambda found: found.accuracy,
    )
    return (
        f"{'baseline: opposed and alike':<34} n {len(pairs):>5}  accuracy {best.accuracy:.3f}"
        + (f"  F1 {best.f1:.3f}")
    )


def _standing(clause: Clause) -> Modality | None:
    return clause.norm.modality if clause.norm else None


def types(judged: Sequence[Judged]) -> str:
    positives = [one for one in judged if one.pair.type]
    detected = [one for one in positives if one.score > 0]
    right = sum(one.pair.type == one.type for one in detected)
    rows = [f"{'types, of the conflicts found':<34} n {len(detected):>5}  "]
    rows[0] += f"accuracy {right / len(detected):.3f} {_types_interval(detected)}"
    rows.append(f"{'types, of all conflicts':<34} n {len(positives):>5}  ")
    rows[1] += f"accuracy {right / len(positives):.3f} {_types_interval(positives)}"
    for number, name in planted.TYPES.items():
        told = [one.type for one in positives if one.pair.type == number]
        spread = ", ".join(
            f"{planted.TYPES.get(kind, 'missed')} {told.count(kind)}" for kind in sorted(set(told))
        )
        rows.append(f"    {name:<12} told as: {spread}")
    return "\n".join(rows)


def _types_interval(some: Sequence[Judged]) -> str:
    hits = [one.pair.type == one.type for one in some]
    return interval(hits, lambda drawn: sum(drawn) / len(drawn))


def ranking(name: str, judged: Sequence[Judged]) -> str:
    ranked = sorted(judged, key=lambda one: -one.score)
    truths = [one.pair.type > 0 for one in ranked]
    relevant = sum(truths)
    figure = average_precision(truths, relevant)
    return (
        f"{name:<34} n {len(judged):>5}  AP {figure:.3f} {_ranking_interval(judged)}"
        f"  P@50 {sum(truths[:50]) / 50:.2f}  1 : {len(judged) // relevant}"
    )


def _ranking_interval(judged: Sequence[Judged]) -> str:
    """By contracts, since pairs of one contract are not independent."""
    chance = Random(SEED)  # noqa: S311 (resampling keeps no secret)
    by_contract: dict[str, list[tuple[float, bool]]] = {}
    for one in judged:
        if one.score > 0 or one.pair.type:
            entry = (one.score, one.pair.type > 0)
            by_contract.setdefault(one.pair.contract, []).append(entry)
    names, drawn = sorted(by_contract), []
    for _ in range(_TIMES):
        pooled = [one for name in chance.choices(names, k=len(names)) for one in by_contract[name]]
        truths = [truth for _, truth in sorted(pooled, key=lambda one: -one[0])]
        drawn.append(average_precision(truths, max(sum(truths), 1)))
    return _between(drawn)


def stability(reader: Reader, pairs: Sequence[Pair]) -> list[str]:
    """Accuracy and F1 on the hard set when each threshold is moved by a tenth."""
    found, weights = [], dict(clashes.WEIGHT)
    for name in THRESHOLDS:
        kept = getattr(clashes, name)
        row = []
        for factor in (0.9, 1.1):
            setattr(clashes, name, kept * factor)
            row.append(_figure(reader, pairs))
        setattr(clashes, name, kept)
        found.append(f"    {name:<14} {kept:<6} −10 %: {row[0]}   +10 %: {row[1]}")
    for contrast, weight in weights.items():
        row = []
        for factor in (0.9, 1.1):
            clashes.WEIGHT[contrast] = weight * factor
            row.append(_figure(reader, pairs))
        clashes.WEIGHT[contrast] = weight
        found.append(f"    {contrast.value:<14} {weight:<6} −10 %: {row[0]}   +10 %: {row[1]}")
    return found


def _figure(reader: Reader, pairs: Sequence[Pair]) -> str:
    judged = [reader.judge(pair) for pair in pairs]
    found = counts([(one.pair.type > 0, one.score > 0) for one in judged])
    return f"accuracy {found.accuracy:.3f} F1 {found.f1:.3f}"


def errors(reader: Reader, hard: Sequence[Judged], ranked: Sequence[Judged]) -> str:
    parts = ["# Hard set: missed"]
    parts += [_error(reader, one) for one in hard if one.pair.type and not one.score]
    parts += ["# Hard set: false alarms"]
    parts += [_error(reader, one) for one in hard if not one.pair.type and one.score]
    parts += ["# Hard set: another type"]
    parts += [
        _error(reader, one)
        for one in hard
        if one.score and one.pair.type and one.type != one.pair.type
    ]
    parts += ["# Ranking: what stands among the first hundred and is not planted"]
    first = sorted(ranked, key=lambda one: -one.score)[:100]
    parts += [_error(reader, one) for one in first if not one.pair.type]
    return "\n\n".join(parts) + "\n"


def _error(reader: Reader, one: Judged) -> str:
    left, right = reader.text(one.pair)
    is_clash = isinstance(one.result, Clash)
    why = one.result.verdict.because if is_clash else one.result.because  # type: ignore[union-attr]
    told = planted.TYPES.get(one.type, "none")
    label = planted.TYPES.get(one.pair.type, "none")
    head = f"contract {one.pair.contract}: label {label}, told {told}, score {one.score:.3f}"
    return f"{head}: {why}\n  1: {left}\n  2: {right}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--errors", type=Path, metavar="FILE", help="write the errors to a file")
    parser.add_argument("--stability", action="store_true", help="move each threshold by a tenth")
    arguments = parser.parse_args()
    contracts = planted.contracts(folder())
    reader = Reader(contracts)
    hard = [pair for contract in contracts for pair in planted.hard(contract, junk=False)]
    judged = [reader.judge(pair) for pair in hard]
    print(baseline(reader, hard))
    print(shown("hard set", judged))
    cleared = [
        pair
        for contract in contracts
        for pair in planted.hard(contract, junk=False, unlabelled=False)
    ]
    print(shown("hard set, unlabelled set aside", [reader.judge(pair) for pair in cleared]))
    with_junk = [pair for contract in contracts for pair in planted.hard(contract, junk=True)]
    print(shown("hard set with junk rows", [reader.judge(pair) for pair in with_junk]))
    chance = Random(SEED)  # noqa: S311 (sampling keeps no secret)
    easy = [pair for contract in contracts for pair in planted.easy(contract, chance)]
    print(shown("random negatives", [reader.judge(pair) for pair in easy]))
    print(types(judged))
    pairs = [pair for contract in contracts for pair in planted.topical(contract)]
    start = time.perf_counter()
    ranked = [reader.judge(pair) for pair in pairs]
    speed = len(pairs) / (time.perf_counter() - start)
    print(ranking("ranking", ranked))
    tails = {contract.number: contract.tail for contract in contracts}
    aside = [
        one
        for one in ranked
        if one.pair.type or tails[one.pair.contract].isdisjoint((one.pair.left, one.pair.right))
    ]
    print(ranking("ranking, unlabelled set aside", aside))
    print(f"{'speed':<34} {speed:,.0f} pairs a second, aim {_SPEED:,}")
    if arguments.stability:
        print("each threshold moved by a tenth, on the hard set:")
        print("\n".join(stability(reader, hard)))
    if arguments.errors:
        arguments.errors.write_text(errors(reader, judged, ranked), "utf-8")


if __name__ == "__main__":
    main()
