"""What one pair of brackets or one option proposes: its words, its marks and who holds them."""

import re

from attrs import evolve, frozen

from clauses.lexicon.bracketwords import BracketWords, plain
from clauses.model.bracket import Alternative
from clauses.model.holding import name_key
from clauses.model.source import Span
from clauses.reading.annotating.bracket_holders import Attribution, Holders, attribute
from clauses.reading.annotating.bracket_labels import Label, read_label
from clauses.reading.annotating.bracket_pairs import Pair

_GAP = re.compile(r"[\s.\u2026_\u2013\u2014\u25cf\u2022*-]*+$")
_UNKNOWN = re.compile(r"[xXnN]{1,3}$")
_STROKE = re.compile(r"\s*+/{1,2}\s*+")
_FRACTION = re.compile(r"\s*+[1-9]/[1-9]\s*+$")
_LONGEST_SPLIT = 300
_LONGEST_GAP = 60


@frozen
class Proposal:
    """What one pair of brackets holds."""

    start: int
    end: int
    alternatives: tuple[Alternative, ...]

    @property
    def holders(self) -> frozenset[str]:
        """All whom it names, in one spelling."""
        return frozenset(name_key(name) for one in self.alternatives for name in one.holders)

    @property
    def named(self) -> bool:
        """Whether it says who holds it, or which option it is."""
        return bool(self.holders or self.alternatives[0].label)


def propose(text: str, pair: Pair, labelled: frozenset[int], words: BracketWords) -> Proposal:
    """Read what a pair of square brackets proposes.

    Args:
        text: the text.
        pair: the brackets.
        labelled: where labels begin that belong to a run of options over several lines.
        words: the lists.

    >>> from clauses.lexicon.bracketwords import bracket_words
    >>> text = "[EU: shall]"
    >>> propose(text, Pair(0, 11), frozenset(), bracket_words()).alternatives[0].span.of(text)
    'shall'
    """
    inner, closing = pair.start + 1, pair.end - 1
    begin = after_space(text, inner, closing)
    label = None if begin in labelled else read_label(text, begin, closing, words)
    said = attribute(text, label.end if label else inner, closing, words)
    holders = label.holders if label and label.holders.favour else said.holders
    content = _between(text, _stretch(text, pair, said, label), pair, words)
    first = evolve(content, holders=holders.favour, label=label.name if label else "")
    if holders.against and not holders.favour and content.gap:
        first = evolve(first, holders=holders.against, omits=True)
        return Proposal(pair.start, pair.end, (first,))
    plainly = label is None and not said.said and pair.leaf
    if plainly and content.span and _UNKNOWN.match(content.span.of(text)):
        gap = Alternative(None, marks=(Span(pair.start, pair.end),))
        return Proposal(pair.start, pair.end, (gap,))
    parts = _split(text, first, words) if plainly else (first,)
    return Proposal(pair.start, pair.end, (*parts, *against(holders)))


def _stretch(text: str, pair: Pair, said: Attribution, label: Label | None) -> tuple[int, int]:
    """The words between two brackets; a space is one of them where it alone parts two words."""
    start, end = said.start, said.end
    marked_left = said.start > pair.start + 1 or label is not None
    if marked_left or not text[pair.start - 1 : pair.start].isalnum():
        start = after_space(text, start, end)
    if said.end < pair.end - 1 or not text[pair.end : pair.end + 1].isalnum():
        end = before_space(text, start, end)
    return start, end


def _between(text: str, stretch: tuple[int, int], pair: Pair, words: BracketWords) -> Alternative:
    content = read_content(text, *stretch, words)
    if content.span is None:
        return evolve(content, marks=(Span(pair.start, pair.end),))
    start, end = stretch
    return evolve(content, marks=(Span(pair.start, start), Span(end, pair.end)))


def read_content(text: str, start: int, end: int, words: BracketWords) -> Alternative:
    """What stands between marks: words, a gap, or the proposal that nothing stand there.

    >>> from clauses.lexicon.bracketwords import bracket_words
    >>> read_content("no text", 0, 7, bracket_words()).omits
    True
    """
    if end - start > _LONGEST_GAP:
        return Alternative(Span(start, end))
    said = plain(text[start:end]).strip("(). ")
    if said in words.words["omissions"]:
        return Alternative(None, omits=True)
    gap = _GAP.match(text, start, end) or said in words.words["gaps"]
    return Alternative(None if gap else Span(start, end))


def against(holders: Holders) -> tuple[Alternative, ...]:
    """The proposal of those who oppose the words: that they go."""
    names = holders.against
    return (Alternative(None, holders=names, omits=True),) if names else ()


def after_space(text: str, start: int, end: int) -> int:
    """The first place of a stretch that is no white space, or its end."""
    while start < end and text[start].isspace():
        start += 1
    return start


def before_space(text: str, start: int, end: int) -> int:
    """The end of a stretch without the white space behind its words."""
    while start < end and text[end - 1].isspace():
        end -= 1
    return end


def _split(text: str, whole: Alternative, words: BracketWords) -> tuple[Alternative, ...]:
    """The alternatives that strokes part: ``[shall/should]``."""
    if whole.span is None or whole.span.end - whole.span.start > _LONGEST_SPLIT:
        return (whole,)
    said = whole.span.of(text)
    fixed = [found.span() for found in words.stroke.finditer(said)]
    strokes = [
        found
        for found in _STROKE.finditer(said)
        if not any(start <= found.start() < end for start, end in fixed)
    ]
    edges = [0, *(edge for found in strokes for edge in found.span()), len(said)]
    parts = list(zip(edges[::2], edges[1::2], strict=True))
    spaced = all(found[0] != found[0].strip() for found in strokes)
    single = all(len(said[start:end].split()) == 1 for start, end in parts)
    filled = all(said[start:end].strip() for start, end in parts)
    if not strokes or not filled or not (spaced or single) or _FRACTION.match(said):
        return (whole,)
    at = whole.span.start
    found = [Alternative(Span(at + start, at + end)) for start, end in parts]
    found[0] = evolve(found[0], marks=whole.marks[:1])
    found[-1] = evolve(found[-1], marks=whole.marks[1:])
    return tuple(found)
