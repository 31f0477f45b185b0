"""A document at a glance: its outline, what a reader should know of it, what is open in it."""

from collections.abc import Iterable, Iterator

from clauses.model.document import Document
from clauses.model.node import ProvisionKind
from clauses.model.provision import Provision
from clauses.reporting.headline import count
from clauses.reporting.page import Block, Heading, Item, Paragraph

_FIRST_WORDS = 12
_LONGEST = 90
# Further down an indent would leave no room for words.
_DEEPEST = 9
_MOST_MESSAGES = 12
# These go by their number and first words; what has neither is named by its kind as well.
_NUMBERED = {ProvisionKind.PARAGRAPH, ProvisionKind.POINT, ProvisionKind.SUBPOINT}
_STOPS = ".:–—-)"


def outline(document: Document) -> Iterator[Block]:
    """The blocks of an outline: title, provisions by depth, diagnostics, what is open."""
    yield Heading(document.title or "Document without a title", 1)
    yield Paragraph(_size(document))
    yield from _items(document.children, 1)
    if document.diagnostics:
        yield Heading("What a reader should know", 2)
        yield from _diagnostics(document)
    if found := _open(document):
        yield Heading("What is marked in it", 2)
        yield Paragraph(found)


def _size(document: Document) -> str:
    told = [count(len(document.provisions), "provision"), count(len(document.articles), "article")]
    told.append(f"{count(len(document.text), 'character')} of {document.format}")
    if document.language:
        told.append(f"language {document.language}")
    return f"{', '.join(told)}."


def _items(provisions: Iterable[Provision], depth: int) -> Iterator[Item]:
    for one in provisions:
        deeper = tuple(_items(one.children, min(depth + 1, _DEEPEST)))
        yield Item(_told(one), deeper if depth < _DEEPEST else ())
        if depth >= _DEEPEST:
            yield from deeper


def _told(provision: Provision) -> str:
    """Number and heading; the first words where there is no heading."""
    number, heading = provision.number, provision.heading
    between = " " if not number or number[-1] in _STOPS else " – "
    if heading:
        return between.join(filter(None, (number, heading)))
    said = _first_words(provision.own_text)
    if not number and provision.kind not in _NUMBERED:
        number, between = f"[{provision.kind.value}]", " "
    return between.join(filter(None, (number, said)))


def _first_words(text: str) -> str:
    # Enough for the words wanted, and no more, since a text may be a whole book.
    words = text[: _LONGEST * 3].split()
    kept = words[:_FIRST_WORDS]
    while len(kept) > 1 and sum(map(len, kept)) > _LONGEST:
        kept.pop()
    shown = " ".join(kept)[:_LONGEST]
    return shown if shown == text.strip() or len(shown) == len(" ".join(words)) else f"{shown} …"


def _diagnostics(document: Document) -> Iterator[Item]:
    kinds = dict.fromkeys(one.kind for one in document.diagnostics)
    for kind in kinds:
        those = [one for one in document.diagnostics if one.kind is kind]
        told = [
            Item(": ".join(filter(None, (one.place, one.message))))
            for one in those[:_MOST_MESSAGES]
        ]
        if len(those) > _MOST_MESSAGES:
            told.append(Item(f"and {len(those) - _MOST_MESSAGES} more"))
        yield Item(f"{kind.value}: {len(those)}", tuple(told))


def _open(document: Document) -> str:
    unresolved = sum(1 for one in document.references if one.unresolved)
    references = count(len(document.references), "reference")
    told = [
        (document.brackets, count(len(document.brackets), "place") + " in brackets"),
        (document.changes, count(len(document.changes), "tracked change")),
        (document.references, f"{references} ({unresolved} unresolved)"),
        (document.terms, count(len(document.terms), "defined term")),
    ]
    found = ", ".join(words for those, words in told if those)
    return f"{found}." if found else ""
