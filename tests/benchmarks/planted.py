"""Contracts with planted conflicts, and the sets of pairs that the program on conflicts judges.

CLAUSES_DATA names the folder above ``norm-conflicts`` with ``conflicts.csv`` and ``contracts/``.

A norm is a sentence with a word of duty or leave (MODAL). Labelled norms are cut out of the text of
their contract as they stand, since planted ones run into each other without a full stop; the rest
is cut at ends of sentences. White space is folded; a norm that stands twice counts once.

A row of labels is junk where one side has no word of duty or leave, or the two share no word with
content: a heading, a name of the parties. Figures are given without and with junk.

Likeness, where a set needs one, is the cosine of tf-idf vectors over the norms of a contract; it is
counted here and has nothing in common with the library.
"""

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice
from math import log, sqrt
from pathlib import Path
from random import Random
from typing import NamedTuple

MODAL = re.compile(
    r"\b(?:shall|must|may|will|should|can|cannot|ought|needs?|would|obliged|obligated|required"
    r"|entitled|allowed|permitted|prohibited)\b",
    re.I,
)
_END = re.compile(r"(?<=[.!?])[\"”)]*\s+(?=[\"“(]*[A-Z0-9*])")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SMALL = re.compile(
    r"a|an|the|of|to|in|on|at|by|for|with|from|and|or|as|is|are|be|been|being|it|its|this|that"
    r"|these|those|such|any|all|each|other|not|no|shall|must|may|will|should|can|cannot|would"
    r"|could|ought|need|if|under|upon|than|which|who|whom|whose|has|have|had|do|does|did|but"
    r"|nor|so|into|per|either|neither|both"
)
TYPES = {1: "modality", 2: "structure", 3: "object", 4: "condition"}
# Norms are on one topic where they share so many different words with content; planted pairs are
# then about one in five hundred.
TOPIC = 3
# Planted norms stand in the last tenth of a file, in a row; what stands among them, labelled or
# not, was planted too. Used to set unlabelled ones aside in the second figures, and never else.
_TAIL = 0.9
_LEAD = 400


class Pair(NamedTuple):
    """Two norms of a contract, and the type of the planted conflict; 0 for none."""

    contract: str
    left: int
    right: int
    type: int


class Contract:
    """The norms of one contract, and which pairs of them are planted conflicts."""

    def __init__(self, number: str, text: str, rows: Sequence[tuple[str, str, int]]) -> None:
        self.number = number
        self.text = text
        self.norms = tuple(dict.fromkeys(_norms(text, rows)))
        place = {norm: at for at, norm in enumerate(self.norms)}
        self.planted = {
            (min(ends), max(ends)): kind
            for one, other, kind in rows
            for ends in [(place[one], place[other])]
        }

    @cached_property
    def words(self) -> list[list[str]]:
        return [content(norm) for norm in self.norms]

    @cached_property
    def likeness(self) -> dict[tuple[int, int], tuple[float, int]]:
        """For each pair with a word in common: cosine, and how many different words."""
        frequency = Counter(word for words in self.words for word in set(words))
        holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
        found: dict[tuple[int, int], list[float]] = defaultdict(lambda: [0.0, 0])
        for at, words in enumerate(self.words):
            weights = {
                word: times * log(1 + len(self.norms) / frequency[word])
                for word, times in Counter(words).items()
            }
            length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
            for word, weight in weights.items():
                for other, theirs in holders[word]:
                    entry = found[other, at]
                    entry[0] += theirs * weight / length
                    entry[1] += 1
                holders[word].append((at, weight / length))
        return {pair: (cosine, int(shared)) for pair, (cosine, shared) in found.items()}

    @cached_property
    def tail(self) -> frozenset[int]:
        """The norms that stand where planted ones do."""
        labelled = {self.norms[at] for pair in self.planted for at in pair}
        late = [at for at in map(self.text.rfind, labelled) if at > _TAIL * len(self.text)]
        start = min(late, default=len(self.text)) - _LEAD
        return frozenset(at for at, norm in enumerate(self.norms) if self.text.rfind(norm) >= start)

    def junk(self, pair: tuple[int, int]) -> bool:
        sides = [self.norms[at] for at in pair]
        modal = all(MODAL.search(side) for side in sides)
        return not modal or set(content(sides[0])).isdisjoint(content(sides[1]))


def content(text: str) -> list[str]:
    """The words of a text that may tell its subject, in small letters."""
    return [word for word in _WORD.findall(text.casefold()) if not _SMALL.fullmatch(word)]


def contracts(root: Path) -> list[Contract]:
    folder = root / "norm-conflicts"
    rows: dict[str, list[tuple[str, str, int]]] = defaultdict(list)
    with (folder / "conflicts.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            ends = _folded(row["norm1"]), _folded(row["norm2"])
            rows[row["contract_id"]].append((*ends, int(row["conf_type"])))
    found = []
    for path in sorted((folder / "contracts").iterdir()):
        number = path.name.partition("_")[0]
        text = _folded(path.read_text("utf-8", errors="replace"))
        found.append(Contract(number, text, rows[number]))
    return found


def planted(contract: Contract, *, junk: bool) -> list[Pair]:
    """The labelled conflicts of a contract."""
    return [
        Pair(contract.number, *pair, kind)
        for pair, kind in contract.planted.items()
        if junk or not contract.junk(pair)
    ]


def hard(contract: Contract, *, junk: bool, unlabelled: bool = True) -> list[Pair]:
    """Each conflict, and as many pairs without one: the most alike of the contract.

    No negative has a norm of a conflict, and none stands in the set twice. Without unlabelled
    ones, none has a norm that stands where planted ones do.
    """
    positives = planted(contract, junk=junk)
    taken = {at for pair in contract.planted for at in pair}
    taken |= frozenset() if unlabelled else contract.tail
    ranked = sorted(contract.likeness.items(), key=lambda entry: (-entry[1][0], entry[0]))
    free = (pair for pair, _ in ranked if taken.isdisjoint(pair))
    negatives = [Pair(contract.number, *pair, 0) for pair in islice(free, len(positives))]
    return positives + negatives


def easy(contract: Contract, chance: Random) -> list[Pair]:
    """Each conflict, and as many pairs without one drawn at random, as the published sets have."""
    positives = planted(contract, junk=False)
    taken = {at for pair in contract.planted for at in pair}
    free = [at for at in range(len(contract.norms)) if at not in taken]
    drawn = (tuple(sorted(chance.sample(free, 2))) for _ in positives)
    return positives + [Pair(contract.number, one, other, 0) for one, other in drawn]


def topical(contract: Contract) -> Iterator[Pair]:
    """Every pair on one topic; the conflicts are in it whatever they share."""
    shared = {pair for pair, (_, common) in contract.likeness.items() if common >= TOPIC}
    for pair in sorted(shared | contract.planted.keys()):
        yield Pair(contract.number, *pair, contract.planted.get(pair, 0))


def _folded(text: str) -> str:
    return " ".join(text.split())


def _norms(text: str, rows: Sequence[tuple[str, str, int]]) -> Iterator[str]:
    known = sorted({end for one, other, _ in rows for end in (one, other)}, key=len, reverse=True)
    cuts: list[tuple[int, int]] = []
    for norm in known:
        for found in re.finditer(re.escape(norm), text):
            if all(found.end() <= start or end <= found.start() for start, end in cuts):
                cuts.append(found.span())
    at = 0
    for start, end in sorted(cuts):
        yield from _sentences(text[at:start])
        yield text[start:end]
        at = end
    yield from _sentences(text[at:])


def _sentences(text: str) -> Iterator[str]:
    sentences = (sentence.strip() for sentence in _END.split(text))
    return (sentence for sentence in sentences if MODAL.search(sentence))
