"""How well passages are found that answer a statement, and whether the statement holds.

Run ``python tests/benchmarks/answers.py`` with CLAUSES_DATA set, or with a file of the collection;
``--errors FILE`` writes every wrong answer with its reason and passages, ``--moved`` moves each
threshold by a tenth either way. The collection is ContractNLI (Koreeda and Manning, 2021):
contracts, statements about them, the answers and the spans that tell. Nothing is trained. Spans are
given as the collection cuts them.

Average precision is taken for each contract and statement that has spans. F1 of contradictions
counts all contracts and statements together. Intervals are of contracts drawn anew, since the
answers of one contract hang together. A statement that shuts others out is denied in most
contracts; the figures without such statements are printed too.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from types import ModuleType
from typing import NamedTuple

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from clauses import Answers, Entailment, answers  # noqa: E402 (found from the root)
from clauses.judging import answering  # noqa: E402
from clauses.matching import searching  # noqa: E402
from tests.benchmarks.texts import folder  # noqa: E402

LABELS = {
    "Entailment": Entailment.ENTAILED,
    "Contradiction": Entailment.CONTRADICTED,
    "NotMentioned": Entailment.NOT_MENTIONED,
}
_FRONT = sys.modules["clauses.verbs.answers"]
THRESHOLDS: list[tuple[ModuleType, str]] = [
    *((_FRONT, name) for name in ("SPEAKING", "COMMON")),
    *((answering, name) for name in ("SPECIFIC", "OTHERS")),
    *((searching, name) for name in ("KINDRED", "OPENING", "NEIGHBOUR", "SPOKEN")),
    *((searching, name) for name in ("ACT", "SUBJECT", "ABOUT", "CASE")),
    *((searching, name) for name in ("SATURATION", "LENGTH", "RARENESS", "MISSING")),
]
# The ranking that only counts words: BM25 with the usual constants.
PLAIN = {"KINDRED": 0.0, "OPENING": 0.0, "NEIGHBOUR": 0.0, "LENGTH": 0.75}
SEED, TIMES = 1, 1000


class Case(NamedTuple):
    """One statement about one contract, as people answered it and as the library does."""

    contract: int
    statement: str
    truth: Entailment
    spans: frozenset[int]
    found: Answers

    @property
    def right(self) -> bool:
        return self.truth is self.found.entailment

    @property
    def closed(self) -> bool:
        return " only " in self.statement


def cases(path: Path) -> Iterator[Case]:
    data = json.loads(path.read_text(encoding="utf-8"))
    statements = {key: label["hypothesis"] for key, label in data["labels"].items()}
    for number, contract in enumerate(data["documents"]):
        spans = [contract["text"][start:end] for start, end in contract["spans"]]
        for key, told in contract["annotation_sets"][0]["annotations"].items():
            found = answers(spans, statements[key], least=_FRONT.SPEAKING, most=None)
            truth, where = LABELS[told["choice"]], frozenset(told["spans"])
            yield Case(number, statements[key], truth, where, found)


def average_precision(case: Case) -> float:
    hits, total = 0, 0.0
    for place, answer in enumerate(case.found.ranked, 1):
        if answer.number in case.spans:
            hits += 1
            total += hits / place
    return total / len(case.spans)


def mean_precision(some: Sequence[Case]) -> float:
    found = [average_precision(case) for case in some if case.spans]
    return sum(found) / len(found)


def accuracy(some: Sequence[Case]) -> float:
    return sum(case.right for case in some) / len(some)


def majority(some: Sequence[Case]) -> float:
    """What the commonest answer to each statement would give to who knew it."""
    told: dict[str, Counter[Entailment]] = {}
    for case in some:
        told.setdefault(case.statement, Counter())[case.truth] += 1
    return sum(max(counts.values()) for counts in told.values()) / len(some)


def mentioned(some: Sequence[Case]) -> float:
    silent = Entailment.NOT_MENTIONED
    return sum((case.truth is silent) is (case.found.entailment is silent) for case in some) / len(
        some
    )


def f1(label: Entailment) -> Callable[[Sequence[Case]], float]:
    def figure(some: Sequence[Case]) -> float:
        right = sum(case.right for case in some if case.truth is label)
        told = sum(case.found.entailment is label for case in some)
        true = sum(case.truth is label for case in some)
        return 2 * right / (told + true) if told + true else 0.0

    return figure


def interval(some: Sequence[Case], figure: Callable[[Sequence[Case]], float]) -> str:
    """A 95 % interval by bootstrap of contracts, percentile method."""
    chance = Random(SEED)  # noqa: S311 (resampling keeps no secret)
    contracts: dict[int, list[Case]] = {}
    for case in some:
        contracts.setdefault(case.contract, []).append(case)
    groups = list(contracts.values())
    drawn = sorted(
        figure([case for group in chance.choices(groups, k=len(groups)) for case in group])
        for _ in range(TIMES)
    )
    return f"({drawn[TIMES // 40]:.3f}–{drawn[-TIMES // 40 - 1]:.3f})"


def line(name: str, some: Sequence[Case], figure: Callable[[Sequence[Case]], float]) -> str:
    return f"{name:<44} n {len(some):>5}  {figure(some):.3f} {interval(some, figure)}"


def report(some: Sequence[Case]) -> str:
    contradiction = f1(Entailment.CONTRADICTED)
    told = [case for case in some if case.spans]
    rows = [
        line("ranking: mean average precision", told, mean_precision),
        line("answer: accuracy", some, accuracy),
        line("  to beat: commonest answer to each statement", some, majority),
        line("  mentioned or not: accuracy", some, mentioned),
    ]
    rows += [line(f"  F1 {label.value}", some, f1(label)) for label in Entailment]
    rest = [case for case in some if not case.closed]
    rows.append(line("  F1 contradicted, without the closed statement", rest, contradiction))
    rows.append(line("  accuracy, without the closed statement", rest, accuracy))
    return "\n".join(rows)


def confusion(some: Sequence[Case]) -> str:
    counts = Counter((case.truth, case.found.entailment) for case in some)
    rows = ["truth → answer    " + "".join(f"{label.value:>15}" for label in Entailment)]
    for truth in Entailment:
        numbers = "".join(f"{counts[truth, label]:>15}" for label in Entailment)
        rows.append(f"{truth.value:<18}{numbers}")
    return "\n".join(rows)


def wrong(some: Sequence[Case]) -> Iterator[str]:
    for case in some:
        if case.right:
            continue
        yield f"contract {case.contract}: {case.statement}"
        yield f"  is {case.truth.value}, found {case.found.entailment.value}"
        yield f"  {case.found.because}"
        for answer in case.found.ranked[:5]:
            mark = "*" if answer.number in case.spans else " "
            yield f" {mark}{answer!r} {' '.join(answer.text.split())[:300]}"
        missed = case.spans - {answer.number for answer in case.found.ranked[:5]}
        yield f"  told by, not among these: {sorted(missed)}\n"


def moved(path: Path) -> Iterator[str]:
    """The figures where one threshold is a tenth lower or higher."""
    for module, name in THRESHOLDS:
        usual = getattr(module, name)
        step = max(1, round(usual * 0.1)) if isinstance(usual, int) else usual * 0.1
        for value in (usual - step, usual + step):
            yield f"  {name:<12} {value:>6.3f}  {_brief(path, module, {name: value})}"


def _brief(path: Path, module: ModuleType, values: dict[str, float]) -> str:
    usual = {name: getattr(module, name) for name in values}
    for name, value in values.items():
        setattr(module, name, value)
    some = list(cases(path))
    for name, value in usual.items():
        setattr(module, name, value)
    contradiction = f1(Entailment.CONTRADICTED)(some)
    return (
        f"MAP {mean_precision(some):.3f}  accuracy {accuracy(some):.3f}"
        f"  F1 contradicted {contradiction:.3f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, help="a file of the collection")
    parser.add_argument("--errors", type=Path, help="write every wrong answer there")
    parser.add_argument("--moved", action="store_true", help="move each threshold by a tenth")
    arguments = parser.parse_args()
    path = arguments.file or folder() / "contract-nli" / "dev.json"
    some = list(cases(path))
    print(report(some))
    print(f"{'words alone (BM25)':<44}          {_brief(path, searching, PLAIN)}")
    print(confusion(some))
    if arguments.errors:
        arguments.errors.write_text("\n".join(wrong(some)), encoding="utf-8")
    if arguments.moved:
        print("each threshold moved by a tenth:")
        for row in moved(path):
            print(row, flush=True)


if __name__ == "__main__":
    main()
