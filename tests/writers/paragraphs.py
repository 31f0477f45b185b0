"""A document as the headings and paragraphs that someone would type."""

from collections.abc import Iterator

from attrs import frozen

from clauses import Document, Provision, ProvisionKind

_DIVISIONS = {
    ProvisionKind.BOOK: 2,
    ProvisionKind.PART: 2,
    ProvisionKind.DIVISION: 2,
    ProvisionKind.ANNEX: 2,
    ProvisionKind.PROTOCOL: 2,
    ProvisionKind.PREAMBLE: 2,
    ProvisionKind.FINAL_CLAUSES: 2,
    ProvisionKind.CHAPTER: 3,
    ProvisionKind.SECTION: 4,
    ProvisionKind.ARTICLE: 5,
}


@frozen
class Line:
    """One paragraph: level 1 is the title, 2 to 5 are headings, 0 is text."""

    text: str
    level: int = 0


def lines_of(document: Document) -> tuple[Line, ...]:
    """Every heading and paragraph of a document, in order."""
    return tuple(line for one in document.children for line in _lines(one))


def _lines(one: Provision) -> Iterator[Line]:
    level = 1 if one.kind is ProvisionKind.TITLE else _DIVISIONS.get(one.kind, 0)
    if level > 1:
        for part in (one.number, one.heading):
            if part:
                yield Line(part, level)
        yield from (Line(text) for text in _paragraphs(one.own_text))
    else:
        said = " ".join(filter(None, [one.number, one.heading, flat(one.own_text)]))
        if said:
            yield Line(said, level)
    for below in one.children:
        yield from _lines(below)


def _paragraphs(text: str) -> list[str]:
    return [flat(text)] if text.strip() else []


def flat(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())
