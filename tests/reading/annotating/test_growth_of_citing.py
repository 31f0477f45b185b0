"""Citations and terms are found in a time that grows no faster than the text, however hostile."""

import time
from collections.abc import Callable

import pytest

from clauses.model.document import Document
from clauses.model.node import Node, ProvisionKind
from clauses.model.source import Span
from clauses.reading.annotating.citations import find_references
from clauses.reading.annotating.terms import find_terms

PIECES = [
    "Article ",
    "Articles 1, ",
    "Articles 1 to 99, ",
    "Article 1 of ",
    "Article 1, ",
    "(1)",
    "(",
    '"',
    '"a" ',
    "“a",
    "hereinafter ",
    'hereinafter "X',
    "hereinafter individually as ",
    '"X" means ',
    '("the ',
    "; a a a a a a a",
    "\na-",
    "a-b-c-d-e-f-g ",
    "i",
    "the Annex to ",
    "paragraph 1 of ",
    "A/",
    "A/1/",
    "1 UNTS ",
    "1",
    "1.",
    "this the present ",
    "Kestrel Convention signed at ",
    "Convention on Abc and ",
    "convention on the of ",
    "its Article 1 thereof ",
    "the said Article ",
    " ",
    "\n",
    "\t",
    "a ",
    "A ",
    "and ",
    'for the words "Article 1" ',
    '(the "Zone") Zone ',
    "\u0441\u0442. 5 ",
]


def seconds(document: Document, find: Callable[[Document], object]) -> float:
    start = time.process_time()
    find(document)
    return time.process_time() - start


@pytest.mark.parametrize("find", [find_references, find_terms])
@pytest.mark.parametrize("piece", PIECES)
def test_growth_with_the_text(piece: str, find: Callable[[Document], object]) -> None:
    small, large = (Document(piece * (size // len(piece))) for size in (10_000, 40_000))
    seconds(Document(piece), find)
    assert seconds(large, find) < 13 * max(seconds(small, find), 0.02)


def test_growth_with_the_number_of_terms() -> None:
    def defining(count: int) -> Document:
        return Document("".join(f'(the "Term {n} a b") Term {n} a, ' for n in range(count)))

    assert seconds(defining(5_000), find_terms) < 13 * max(
        seconds(defining(1_250), find_terms), 0.02
    )


def flat(count: int) -> Document:
    """Many articles of one number that cite one another by it."""
    line = "Article 1\nsee Article 1, paragraph 1 of this Article and the following Article.\n"
    spans = [(n * len(line), (n + 1) * len(line)) for n in range(count)]
    nodes = tuple(
        Node(ProvisionKind.ARTICLE, Span(start, end), number=Span(start, start + 9), ordinal="1")
        for start, end in spans
    )
    return Document(line * count, nodes)


def deep(count: int) -> Document:
    """Provisions without a number inside one another, which cite on every level."""
    text = "see paragraph 1. " * count
    node = None
    for level in reversed(range(150)):
        inside = (node,) if node else ()
        node = Node(ProvisionKind.PARAGRAPH, Span(level, len(text)), children=inside)
    return Document(text, (node,) if node else ())


@pytest.mark.parametrize("build", [flat, deep])
def test_growth_with_the_tree(build: Callable[[int], Document]) -> None:
    small, large = build(250), build(1_000)
    assert seconds(large, find_references) < 13 * max(seconds(small, find_references), 0.02)
