"""Reads small files, and shows trees so that a test can be read."""

from collections.abc import Callable
from typing import Any

import pytest

from clauses.model.document import Document
from clauses.model.provision import Provision
from clauses.reading.formats.akn import read_akn
from clauses.reading.limits import Limits
from clauses.reading.raw import Raw

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"


@pytest.fixture
def raw() -> Callable[..., Raw]:
    """Reads what stands inside the root of a file."""

    def read(inside: str, *, namespace: str = NAMESPACE, **limits: int) -> Raw:
        data = f'<akomaNtoso xmlns="{namespace}">{inside}</akomaNtoso>'.encode()
        return read_akn(data, Limits(**limits))

    return read


@pytest.fixture
def tree(raw: Callable[..., Raw]) -> Callable[[str], list[Any]]:
    """The tree of a body: kind, number, heading, own text, what is inside."""

    def read(inside: str) -> list[Any]:
        return shown(document(raw(inside)))

    return read


@pytest.fixture
def read_document(raw: Callable[..., Raw]) -> Callable[[str], Document]:
    """Reads what stands inside the root of a file into a document."""
    return lambda inside: document(raw(inside))


def document(raw: Raw) -> Document:
    assert raw.nodes is not None
    made = Document(raw.text, raw.nodes, raw.skipped, raw.diagnostics, changes=raw.changes)
    # Every character has one place, and none but white space is outside provisions and skipped.
    assert "".join(piece.span.of(made.text) for piece in made.pieces) == made.text
    for piece in made.pieces:
        if piece.node is None and piece.role.value == "text":
            assert not piece.span.of(made.text).strip()
    return made


def shown(one: Document | Provision) -> list[Any]:
    return [
        (child.kind.value, child.number, child.heading, child.own_text, shown(child))
        if child.children
        else (child.kind.value, child.number, child.heading, child.own_text)
        for child in one.children
    ]
