"""Citations of a document: of its own provisions, of other instruments, of collections."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from attrs import evolve

from clauses.lexicon.citations import words
from clauses.model.diagnostic import Diagnostic, DiagnosticKind
from clauses.model.document import Document
from clauses.model.node import ProvisionKind
from clauses.model.reference import Reference, ReferenceKind
from clauses.model.source import Span
from clauses.reading.annotating.calling import calling
from clauses.reading.annotating.definitions import definitions
from clauses.reading.annotating.instruments import Name, names
from clauses.reading.annotating.mentions import Mention, mentions
from clauses.reading.annotating.numbers import SPACE, either
from clauses.reading.annotating.resolving import Resolver
from clauses.reading.annotating.series import Number, series
from clauses.reading.annotating.tree import SMALL, Tree

_Printed = Mention | Name | Number


def find_references(document: Document) -> tuple[tuple[Reference, ...], tuple[Diagnostic, ...]]:
    r"""The citations of a document, in order; a diagnostic for each reason why some lead nowhere.

    >>> from clauses import read
    >>> document = read(b"Article 1\nScope\nArticle 2 applies.\nArticle 2\nDues\nSee Article 9.")
    >>> [(str(one.locator), one.unresolved) for one in find_references(document)[0]]
    [('Art. 2', ''), ('Art. 9', 'this document has no Article 9')]
    """
    text = document.text
    tree = Tree(document)
    defined = definitions(text)
    resolver = Resolver(document, tree, calling(document, defined))
    hidden = [(one.span.start, one.span.end) for one in document.skipped]
    hidden += [
        (spot.node.number.start, spot.node.number.end)
        for spot in tree.spots
        if spot.node and spot.node.number
    ]
    hidden += [(spot.start, spot.end) for spot in tree.spots if spot.kind is ProvisionKind.TITLE]
    hidden += [(one.start, one.end) for one in defined]
    found: list[Reference] = []
    for printed in _outside(_printed(text), sorted(hidden)):
        if tree.begins_within(printed.start, printed.end):
            continue  # a line that ends in "Article" above the number of the next provision
        if isinstance(printed, Mention):
            found += resolver.cited(printed)
        elif isinstance(printed, Name):
            found += resolver.named(printed)
        else:
            span = Span(printed.start, printed.end)
            found.append(Reference(span, ReferenceKind.SERIES, series=printed.written))
    return tuple(found), _diagnosed(found)


def _printed(text: str) -> Iterator[_Printed]:
    """All citations as printed, in order; of two that overlap the one that begins first."""
    cited: Iterable[_Printed] = _coordinated(text, list(mentions(text)))
    found = [*cited, *names(text), *series(text)]
    at = 0
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.start >= at:
            yield one
            at = one.end


def _outside(found: Iterable[_Printed], hidden: Sequence[tuple[int, int]]) -> Iterator[_Printed]:
    """Those that begin in no stretch that cites nothing: a number, a title, page furniture."""
    index, covered = 0, 0
    for one in found:
        while index < len(hidden) and hidden[index][0] <= one.start:
            covered = max(covered, hidden[index][1])
            index += 1
        if one.start >= covered:
            yield one


@cache
def _between() -> re.Pattern[str]:
    both = either(words("joining", "and"))
    return re.compile(
        rf",?{SPACE}(?:{both}{SPACE})?(?:(?:of|in|to|under|with){SPACE})?(?:the{SPACE})?",
        re.IGNORECASE,
    )


def _coordinated(text: str, found: list[Mention]) -> list[Mention]:
    """In "Article 3 and Article 5 of the Convention" both are of the Convention.

    Only of two citations with the same word: "paragraph 2 and Article 5 of the Convention" may well
    begin with a paragraph of this document.
    """
    done: list[Mention] = []
    for mention in reversed(found):
        after = done[-1] if done else None
        done.append(_shared(mention, after) if after and _joined(text, mention, after) else mention)
    return done[::-1]


def _joined(text: str, mention: Mention, after: Mention) -> bool:
    if mention.anchored or mention.side or not mention.groups or not after.groups:
        return False
    return _between().fullmatch(text, mention.end, after.start) is not None


def _shared(mention: Mention, after: Mention) -> Mention:
    first, last = mention.groups[0].unit, mention.groups[-1].unit
    if first is after.groups[0].unit:
        return evolve(mention, pointer=after.pointer, name=after.name)
    small = bool(last.kinds) and last.kinds[0] in SMALL
    if small and len(mention.groups) == 1 and last is after.groups[-1].unit:
        outer = after.groups[:-1]
        return evolve(
            mention, groups=(*outer, *mention.groups), pointer=after.pointer, name=after.name
        )
    return mention


def _diagnosed(found: Iterable[Reference]) -> tuple[Diagnostic, ...]:
    """One diagnostic a reason, at the first citation that leads nowhere for it."""
    reasons: dict[str, list[Reference]] = {}
    for one in found:
        if one.unresolved:
            reasons.setdefault(one.unresolved, []).append(one)
    return tuple(
        Diagnostic(
            DiagnosticKind.REFERENCE,
            f"{len(all_of_it)} citation{'s' * (len(all_of_it) > 1)} left open: {reason}",
            all_of_it[0].span,
        )
        for reason, all_of_it in reasons.items()
    )
