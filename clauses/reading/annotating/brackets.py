"""Everything a draft marks as not agreed: brackets, options, strike-outs, and who holds what."""

import re
from collections.abc import Iterator

from attrs import define, evolve, field

from clauses.lexicon.bracketwords import BracketWords, bracket_words, plain
from clauses.model.bracket import Alternative, Bracket, BracketKind
from clauses.model.diagnostic import Diagnostic, Skipped
from clauses.model.source import Span
from clauses.reading.annotating.bracket_asides import asides
from clauses.reading.annotating.bracket_options import Block, find_options
from clauses.reading.annotating.bracket_pairs import Pair, pair_up
from clauses.reading.annotating.bracket_proposals import (
    Proposal,
    after_space,
    against,
    before_space,
    propose,
    read_content,
)
from clauses.reading.limits import Limits

_NUMBER = re.compile(r"\s*+(\(?\w{1,4}[.)])")
# No more than a stroke or "or" with some spaces stands between two alternatives.
_CONNECTOR = 12


def find_brackets(
    text: str, skipped: tuple[Skipped, ...], struck: tuple[Span, ...], limits: Limits
) -> tuple[tuple[Bracket, ...], tuple[Diagnostic, ...]]:
    """Find all text that is not agreed, in order, each bracket before those inside it.

    Args:
        text: the text of a document.
        skipped: what belongs to no provision; brackets in it are not looked at.
        struck: stretches struck out by formatting.
        limits: how deeply brackets may nest.

    >>> brackets, _ = find_brackets("They [EU: shall] [US, JP: should] act.", (), (), Limits())
    >>> [one.holders for one in brackets[0].alternatives]
    [('EU',), ('US', 'JP')]
    """
    seen = _without(text, skipped)
    words = bracket_words()
    pairs, diagnostics = pair_up(seen, limits.depth)
    blocks = find_options(seen, pairs, words)
    labelled = frozenset(label.start for block in blocks for label in block.labels)
    found = [_options(seen, block, words) for block in blocks]
    found += _squares(seen, pairs, labelled, words)
    found += [
        Bracket(BracketKind.STRUCK, span, (Alternative(span),))
        for span in struck
        if seen[span.start : span.end].strip()
    ]
    return tuple(_nested(found)), tuple(diagnostics)


def _without(text: str, skipped: tuple[Skipped, ...]) -> str:
    """The text with spaces for what was skipped, so that every offset stays."""
    parts, at = [], 0
    for one in skipped:
        parts += [text[at : one.span.start], " " * (one.span.end - one.span.start)]
        at = one.span.end
    return "".join([*parts, text[at:]])


def _options(text: str, block: Block, words: BracketWords) -> Bracket:
    alternatives: list[Alternative] = []
    stops = [label.start for label in block.labels[1:]] + [block.end]
    last = block.end
    for label, stop in zip(block.labels, stops, strict=True):
        start = after_space(text, label.end, stop)
        last = max(label.end, before_space(text, start, stop))
        content = read_content(text, start, max(start, last), words)
        mark = Span(label.start, start if content.span else last)
        one = evolve(content, marks=(mark,), holders=label.holders.favour, label=label.name)
        alternatives += [one, *against(label.holders)]
    span = Span(block.labels[0].start, last)
    return Bracket(BracketKind.OPTIONS, span, tuple(alternatives))


def _squares(
    text: str, pairs: list[Pair], labelled: frozenset[int], words: BracketWords
) -> Iterator[Bracket]:
    """One bracket for each run of neighbours that are alternatives to one another."""
    closed = asides(text, pairs, words)
    runs: dict[int, _Run] = {}
    for index, pair in enumerate(pairs):
        if index in closed:
            continue
        one = propose(text, pair, labelled, words)
        run = runs.get(pair.parent)
        if run is None or not run.takes(text, one, words):
            if run is not None:
                yield run.bracket
            run = runs[pair.parent] = _Run()
        run.add(one)
    yield from (run.bracket for run in runs.values())


@define
class _Run:
    """Brackets side by side, as far as they are alternatives to one another."""

    proposals: list[Proposal] = field(factory=list)
    holders: set[str] = field(factory=set)

    def add(self, one: Proposal) -> None:
        self.proposals.append(one)
        self.holders |= one.holders

    def takes(self, text: str, one: Proposal, words: BracketWords) -> bool:
        """Whether a bracket is one more alternative.

        On one line it is, unless a party would hold two; so is another party's proposal on the
        line below, unless it has another number.
        """
        last = self.proposals[-1]
        between = text[last.end : one.start] if one.start - last.end <= _CONNECTOR else "far away"
        if not words.connector.fullmatch(plain(between)) or one.holders & self.holders:
            return False
        if "\n" not in between:
            return True
        return last.named and one.named and _number(text, last) == _number(text, one)

    @property
    def bracket(self) -> Bracket:
        """The run as one place where the text is open."""
        span = Span(self.proposals[0].start, self.proposals[-1].end)
        parts = (one for proposal in self.proposals for one in proposal.alternatives)
        return Bracket(BracketKind.SQUARE, span, tuple(parts))


def _number(text: str, one: Proposal) -> str:
    span = one.alternatives[0].span
    found = _NUMBER.match(text, span.start, span.end) if span else None
    return found[1] if found else ""


def _nested(found: list[Bracket]) -> Iterator[Bracket]:
    """Put brackets in order and say how deep each stands."""
    around: list[Bracket] = []
    for one in sorted(found, key=lambda one: (one.span.start, -one.span.end)):
        while around and around[-1].span.end < one.span.end:
            around.pop()
        placed = evolve(one, depth=len(around))
        if one.kind is BracketKind.STRUCK:
            placed = _struck_by(placed, around)
        around.append(placed)
        yield placed


def _struck_by(one: Bracket, around: list[Bracket]) -> Bracket:
    """Words struck out inside a proposal are struck by whoever holds the proposal."""
    holding = (
        alternative.holders
        for outer in reversed(around)
        for alternative in outer.alternatives
        if alternative.holders and alternative.span and _holds(alternative.span, one.span)
    )
    holders = next(holding, ())
    struck = (Alternative(None, holders=holders, omits=True),) if holders else ()
    return evolve(one, alternatives=(*one.alternatives, *struck))


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
