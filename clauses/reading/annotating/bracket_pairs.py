"""Square brackets matched with one another, in one pass over the text."""

import re

from attrs import evolve, frozen

from clauses.model.diagnostic import Diagnostic, DiagnosticKind
from clauses.model.source import Span

_BRACKET = re.compile(r"[\[\]]")
# A page of diagnostics about one broken file helps nobody.
_TOLD = 20


@frozen
class Pair:
    """An opening bracket and the closing one that belongs to it.

    Attributes:
        start: the opening bracket.
        end: the character after the closing one.
        parent: the index of the pair around it; -1 for an outermost one.
        leaf: whether no pair stands inside it.
    """

    start: int
    end: int
    parent: int = -1
    leaf: bool = True


def pair_up(text: str, depth: int) -> tuple[list[Pair], list[Diagnostic]]:
    """Match the brackets of a text; what has no match is reported, and the rest stays matched.

    Args:
        text: the text.
        depth: how deeply brackets may nest; deeper ones are taken for words.

    >>> pairs, diagnostics = pair_up("[a [b] c] d]", 9)
    >>> pairs[1], diagnostics[0].span
    (Pair(start=3, end=6, parent=0, leaf=True), [11:12])
    """
    open_at: list[int] = []
    matched: list[tuple[int, int]] = []
    alone: list[int] = []
    for found in _BRACKET.finditer(text):
        at = found.start()
        if found[0] == "[":
            open_at.append(at)
        elif open_at:
            matched.append((open_at.pop(), at + 1))
        else:
            alone.append(at)
    pairs, too_deep = _nested(sorted(matched), depth)
    diagnostics = _unmatched(text, sorted(alone + open_at))
    if too_deep:
        message = f"{too_deep} brackets nest deeper than {depth} and were taken for words"
        diagnostics.append(Diagnostic(DiagnosticKind.LIMIT, message))
    return pairs, diagnostics


def _nested(matched: list[tuple[int, int]], depth: int) -> tuple[list[Pair], int]:
    pairs: list[Pair] = []
    around: list[int] = []
    too_deep = 0
    for start, end in matched:
        while around and pairs[around[-1]].end <= start:
            around.pop()
        if len(around) == depth:
            too_deep += 1
            continue
        parent = around[-1] if around else -1
        if parent >= 0 and pairs[parent].leaf:
            pairs[parent] = evolve(pairs[parent], leaf=False)
        around.append(len(pairs))
        pairs.append(Pair(start, end, parent))
    return pairs, too_deep


def _unmatched(text: str, alone: list[int]) -> list[Diagnostic]:
    told = [
        Diagnostic(
            DiagnosticKind.BRACKETS,
            f"{text[at]!r} has no {'closing' if text[at] == '[' else 'opening'} bracket; "
            "it was taken for a word",
            Span(at, at + 1),
        )
        for at in alone[:_TOLD]
    ]
    if len(alone) > _TOLD:
        message = f"{len(alone) - _TOLD} more brackets have no partner"
        span = Span(alone[_TOLD], alone[-1] + 1)
        told.append(Diagnostic(DiagnosticKind.BRACKETS, message, span))
    return told
