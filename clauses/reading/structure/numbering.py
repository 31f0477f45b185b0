"""Gaps, repeats and disorder in the numbers of a document, for its diagnostics."""

from collections.abc import Iterable, Iterator, Sequence

from clauses.model.diagnostic import Diagnostic, DiagnosticKind
from clauses.model.node import Node, ProvisionKind
from clauses.reading.structure.labels import Reading, readings_of
from clauses.reading.structure.numerals import number_at

_K = ProvisionKind
_ATTACHED = (_K.ANNEX, _K.PROTOCOL)
_ALPHABET = 26


def faults(text: str, nodes: Sequence[Node]) -> Iterator[Diagnostic]:
    """Say where a number is left out, comes again, or comes too early."""
    yield from _articles(text, nodes)
    yield from _siblings(text, nodes)
    for node in _all(nodes):
        yield from _siblings(text, node.children)


def _all(nodes: Iterable[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from _all(node.children)


def _articles(text: str, nodes: Sequence[Node]) -> Iterator[Diagnostic]:
    """Articles count on through chapters, and begin anew in each annex or protocol."""
    before: Node | None = None
    for node, attached in _own_articles(nodes):
        if attached:
            yield from _articles(text, node.children)
        elif node.ordinal:
            if before is not None:
                yield from _compare(text, before, node, anew=True)
            before = node


def _own_articles(nodes: Iterable[Node]) -> Iterator[tuple[Node, bool]]:
    for node in nodes:
        if node.kind in _ATTACHED:
            yield node, True
        elif node.kind is _K.ARTICLE:
            yield node, False
        else:
            yield from _own_articles(node.children)


def _siblings(text: str, nodes: Sequence[Node]) -> Iterator[Diagnostic]:
    before: Node | None = None
    for node in nodes:
        if node.kind is _K.ARTICLE or not node.ordinal:
            continue
        if before is not None and node.kind is before.kind:
            yield from _compare(text, before, node, anew=False)
        before = node


def _compare(text: str, before: Node, node: Node, *, anew: bool) -> Iterator[Diagnostic]:
    kind = _fault(before.ordinal, node.ordinal, anew=anew)
    if kind is not None:
        told = {
            DiagnosticKind.GAP: "follows",
            DiagnosticKind.REPEAT: "comes again after",
            DiagnosticKind.DISORDER: "comes after",
        }
        message = f"{_shown(text, node)} {told[kind]} {_shown(text, before)}"
        yield Diagnostic(kind, message, node.number or node.span)


def _shown(text: str, node: Node) -> str:
    printed = node.number.of(text) if node.number else node.ordinal
    return " ".join(printed.split())


def _fault(before: str, after: str, *, anew: bool) -> DiagnosticKind | None:
    """How two numbers that follow one another fit; None where they do, or cannot be compared."""
    if before == after:
        return DiagnosticKind.REPEAT
    steps = [
        two.value - one.value
        for one in _values(before)
        for two in _values(after)
        if (one.style, one.stem) == (two.style, two.stem)
    ]
    if not steps or any(step in (0, 1) for step in steps):
        return None
    first = any(two.value == 1 for two in _values(after))
    if first and anew:
        return None
    return DiagnosticKind.GAP if max(steps) > 1 else DiagnosticKind.DISORDER


def _values(ordinal: str) -> tuple[Reading, ...]:
    found = number_at(ordinal, 0)
    if found is not None and found[1].style in ("arabic", "dotted"):
        return (Reading(found[1].style, found[1].value, found[1].stem),)
    return readings_of(ordinal)
