"""Which sentences that bind, forbid or allow give a norm, and what is not understood.

Run ``python tests/benchmarks/extraction_coverage.py`` with CLAUSES_DATA set; ``--sample 5`` takes
every fifth text, ``--show 20`` prints that many sentences without a norm.

The words that make a sentence count are listed here (CUES), and on purpose not taken from the
lexicon: what the lexicon does not know must show. A sentence gives a norm if words of some norm
lie in it, be it as a point whose "shall" stands in the opening of its list. Beside it stands how
many cues lie in the words that a norm rests its modality on; that share stays below one, for "as
may be necessary" is no norm of its own. Neither says that the norm is right.
"""

import argparse
import re
import sys
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from clauses import Clause, Document, Span, extract, read  # noqa: E402 (found from the root)
from clauses.evaluating.intervals import wilson  # noqa: E402
from clauses.model.node import PieceRole  # noqa: E402
from clauses.model.scope import Facet  # noqa: E402
from tests.benchmarks.texts import COLLECTIONS, texts  # noqa: E402

_BE = r"(?:is|are|was|were|be|been|being)\s+(?:also\s+|not\s+|hereby\s+|only\s+|further\s+)*"
CUES = {
    "shall": r"shall",
    "must": r"must",
    "may": r"may(?!\s+\d)",
    "should": r"should",
    "will": r"will",
    "would": r"would",
    "cannot": r"cannot|can\s+not",
    "ought to": r"ought\s+(?:not\s+)?to",
    "need": r"needs?\s+(?:not|to)",
    "is to": r"(?:is|are)\s+(?:also\s+|not\s+)?to\s+(?=[a-z]{2})",
    "has to": r"(?:has|have|had)\s+to\s+(?=[a-z]{2})",
    "undertake": r"undertakes?\s+(?:not\s+)?(?:to|that)",
    "agree to": r"(?:hereby\s+)?agrees?\s+(?:not\s+)?to\s+(?=[a-z]{2})",
    "commit": r"commits?\s+(?:itself|themselves)",
    "covenant": r"covenants?\s+(?:and\s+agrees?\s+)?(?:not\s+)?(?:to|that)",
    "reserve": r"reserves?\s+(?:the|its|their)\s+rights?",
    "right to": r"(?:has|have|enjoys?)\s+(?:the|a|no)\s+(?:[a-z-]+\s+){0,2}rights?\s+(?:to|of)",
    "entitled": _BE + r"entitled",
    "obliged": _BE + r"(?:obliged|obligated|bound|required|under\s+(?:an|no)\s+obligation)",
    "prohibited": _BE + r"(?:prohibited|forbidden|precluded|barred|prevented|banned)",
    "permitted": _BE + r"(?:permitted|allowed|authori[sz]ed|empowered|free\s+to)",
    "exempt": _BE + r"(?:exempt|exempted|relieved|released|excused)",
    "refrain": r"refrains?\s+from",
    "calls on": r"(?:calls?|called)\s+(?:on|upon|for)",
    "urges": r"urge[sd]?|demand(?:s|ed)\s+that|insist(?:s|ed)?\s+(?:on|that)",
    "recommend": r"recommend(?:s|ed)?\s+that|" + _BE + r"(?:encouraged|invited|requested)\s+to",
    "responsible": _BE + r"responsible\s+for",
    "liable": _BE + r"(?:liable|subject\s+to)",
}
CUE = re.compile(
    "|".join(rf"\b(?P<c{at}>(?:{said}))(?!\w)" for at, said in enumerate(CUES.values()))
)
_LABELS = dict(zip((f"c{at}" for at in range(len(CUES))), CUES, strict=True))
_CAPITALS = re.compile(r"\b[A-Z]{2,}\b")
_END = re.compile(r"(?<=[\w)\]”\"’%])[.!?]+[”\"’)]*\s+(?=[“\"‘(\[]*[A-Z0-9])|\n\s*\n")
_WORD = re.compile(r"[\w’'-]+|[,;:()]")
_WIDE = 3  # words shown on either side of a cue
_ROWS = 25
Interval = tuple[int, int]
Cue = tuple[int, int, str]


class Sentence(NamedTuple):
    start: int
    end: int
    kind: str
    cues: tuple[Cue, ...]


class Tally:
    """What was counted over one collection."""

    def __init__(self) -> None:
        self.documents = self.words = self.sentences = self.deontic = self.understood = 0
        self.silent = 0
        self.cues: Counter[str] = Counter()
        self.cues_read: Counter[str] = Counter()
        self.norms: Counter[str] = Counter()
        self.missing: Counter[str] = Counter()
        self.kinds: Counter[str] = Counter()
        self.kinds_read: Counter[str] = Counter()
        self.reasons: Counter[str] = Counter()
        self.before: Counter[str] = Counter()
        self.after: Counter[str] = Counter()
        self.left_before: Counter[str] = Counter()
        self.left_after: Counter[str] = Counter()
        self.unread: list[str] = []

    def add(self, document: Document, clauses: Iterable[Clause]) -> None:
        told = list(clauses)
        self.documents += 1
        self.words += len(document.text.split())
        for clause in told:
            self._count(clause)
        norms = [clause for clause in told if clause.norm is not None]
        said, read_of = (_merged(at for one in some for at in whole(one)) for some in (told, norms))
        marked = _merged(at for clause in norms for at in modal_words(clause))
        for sentence in sentences(document):
            self._sentence(document.text, sentence, overlaps(read_of, sentence.start, sentence.end))
            self.silent += bool(sentence.cues) and not overlaps(said, sentence.start, sentence.end)
            for cue in sentence.cues:
                self._cue(document.text, sentence, cue, overlaps(marked, cue[0], cue[1]))

    def _sentence(self, text: str, sentence: Sentence, found: bool) -> None:
        self.sentences += 1
        if not sentence.cues:
            return
        self.deontic += 1
        self.understood += found
        self.kinds[sentence.kind] += 1
        self.kinds_read[sentence.kind] += found
        if not found:
            before, after = around(text, sentence, sentence.cues[0])
            self.before[before] += 1
            self.after[after] += 1
            self.unread.append(" ".join(text[sentence.start : sentence.end].split()))

    def _cue(self, text: str, sentence: Sentence, cue: Cue, found: bool) -> None:
        label = cue[2]
        self.cues[label] += 1
        self.cues_read[label] += found
        if not found:
            before, after = around(text, sentence, cue)
            self.left_before[before] += 1
            self.left_after[after] += 1

    def _count(self, clause: Clause) -> None:
        norm = clause.norm
        if norm is None:
            self.reasons[_shape(clause.unread)] += 1
            return
        self.norms[norm.modality.name] += 1
        self.missing["without bearer"] += norm.scope.bearers is None
        self.missing["without evidence"] += not norm.evidence
        self.missing["with conditions"] += bool(norm.conditions)
        self.missing["with exceptions"] += bool(norm.exceptions)
        self.missing["with an act of the taxonomy"] += not norm.action.open
        self.missing["with a quantity"] += norm.scope.quantity is not None
        self.missing["with a place"] += norm.scope.place is not None
        self.missing["with a time"] += norm.scope.time is not None


def sentences(document: Document) -> Iterator[Sentence]:
    """The sentences of what each provision says itself, with the cues in them."""
    text = _CAPITALS.sub(lambda found: found[0].lower(), document.text)
    for piece in document.pieces:
        if piece.role is PieceRole.TEXT:
            kind = piece.node.kind.value if piece.node else "outside all"
            at = piece.span.start
            for stop in _END.finditer(text, at, piece.span.end):
                yield Sentence(at, stop.end(), kind, _cues(text, at, stop.end()))
                at = stop.end()
            if at < piece.span.end:
                yield Sentence(at, piece.span.end, kind, _cues(text, at, piece.span.end))


def _cues(text: str, start: int, end: int) -> tuple[Cue, ...]:
    found = CUE.finditer(text, start, end)
    return tuple((one.start(), one.end(), _LABELS[str(one.lastgroup)]) for one in found)


def around(text: str, sentence: Sentence, cue: Cue) -> tuple[str, str]:
    """The words before a cue and those after it, each with the cue in brackets."""
    start, end, _ = cue
    before = _WORD.findall(text[sentence.start : start])[-_WIDE:]
    after = _WORD.findall(text[end : sentence.end])[:_WIDE]
    said = f"[{' '.join(text[start:end].split())}]"
    return " ".join([*before, said]), " ".join([said, *after])


def whole(clause: Clause) -> list[Interval]:
    """Where all words of a clause lie."""
    return _intervals(clause, Span(0, len(clause.text)))


def modal_words(clause: Clause) -> list[Interval]:
    """Where the words lie that show a norm's modality; all of its words where none were marked."""
    marked = clause.norm.words(Facet.MODALITY) if clause.norm else None
    return _intervals(clause, marked) if marked else whole(clause)


def _intervals(clause: Clause, span: Span) -> list[Interval]:
    return [(one.start, one.end) for one in clause.located(span)]


def _merged(intervals: Iterable[Interval]) -> list[Interval]:
    found: list[Interval] = []
    for start, end in sorted(intervals):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def overlaps(intervals: list[Interval], start: int, end: int) -> bool:
    """Whether one of some intervals, sorted and apart, shares a character with a stretch."""
    at = bisect_left(intervals, (end, 0)) - 1
    return at >= 0 and intervals[at][1] > start


def share(part: int, whole: int) -> str:
    """A share with its 95 % interval after Wilson (1927)."""
    if not whole:
        return "      –"
    low, high = wilson(part, whole)
    return f"{part / whole:7.4f} ({low:.4f}–{high:.4f})"


def _shape(reason: str) -> str:
    """A reason without the words it quotes, so that like ones count together."""
    return re.sub(r"[“\"'‘][^”\"'’]*[”\"'’]", "…", reason)[:100]


def measure(every: int) -> dict[str, Tally]:
    found = {name: Tally() for name in COLLECTIONS}
    for text in texts(every):
        try:
            document = read(text.data, format=text.format)
            found[text.collection].add(document, extract(document))
        except Exception as error:  # a fault on one text must not hide the figures of the others
            print(f"failed: {text.name}: {error!r}")
    return found


def total(tallies: Iterable[Tally]) -> Tally:
    whole = Tally()
    for tally in tallies:
        for name, value in vars(tally).items():
            setattr(whole, name, getattr(whole, name) + value)
    return whole


def print_shares(found: dict[str, Tally]) -> None:
    print(
        f"{'':14}{'texts':>6}{'words':>11}{'sentences':>11}{'with a cue':>11}"
        f"  {'give a norm (95 % interval)':32}{'cues read'}"
    )
    for name, tally in found.items():
        print(
            f"{name:14}{tally.documents:6}{tally.words:11,}{tally.sentences:11,}{tally.deontic:11,}"
            f"  {share(tally.understood, tally.deontic):32}"
            f"{share(tally.cues_read.total(), tally.cues.total())}"
        )


def print_cues(tally: Tally) -> None:
    print("\ncue             times   inside the modality words of a norm")
    for label, times in tally.cues.most_common():
        print(f"{label:13}{times:8,}   {share(tally.cues_read[label], times)}")


def print_kinds(tally: Tally) -> None:
    print("\nsentences with a cue, by the kind of provision that they belong to")
    for kind, times in tally.kinds.most_common():
        print(f"{kind:14}{times:8,}  {share(tally.kinds_read[kind], times)}")


def print_norms(tally: Tally) -> None:
    whole = tally.norms.total()
    print(f"\n{whole:,} norms, {whole / max(tally.deontic, 1):.2f} for each sentence with a cue")
    for counter in (tally.norms, tally.missing):
        for name, times in counter.most_common():
            print(f"{name.lower():30}{times:9,}{times / max(whole, 1):9.3f}")


def print_rest(tally: Tally, show: int) -> None:
    print(f"\nnot read, by reason ({tally.reasons.total():,})")
    _table(tally.reasons)
    print(f"\nsentences with a cue and no norm ({len(tally.unread):,}): words at the first cue")
    print(f"in no clause at all, read or unread: {tally.silent:,}")
    _table(tally.before, tally.after)
    print(f"\ncues outside the modality words of any norm ({tally.left_before.total():,})")
    _table(tally.left_before, tally.left_after)
    step = max(1, len(tally.unread) // max(show, 1))
    for sentence in islice(tally.unread[::step], show):
        print(f"- {sentence[:400]}")


def _table(*counters: Counter[str]) -> None:
    for row in zip(*(counter.most_common(_ROWS) for counter in counters), strict=False):
        print("".join(f"{times:8,}  {words:42}" for words, times in row).rstrip())


def main() -> None:
    parser = argparse.ArgumentParser(description="Count the sentences that give a norm.")
    parser.add_argument("--sample", type=int, default=1, metavar="N", help="every N-th text (1)")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="sentences without a norm")
    arguments = parser.parse_args()
    found = measure(arguments.sample)
    whole = total(found.values())
    print_shares(found | {"all": whole})
    print_kinds(whole)
    print_cues(whole)
    print_norms(whole)
    print_rest(whole, arguments.show)


if __name__ == "__main__":
    main()
