"""What is exported in any format reads back into the same provisions."""

from typing import Any

import pytest
from hypothesis import given, settings

from clauses import read, render
from clauses.model.document import Document
from clauses.model.provision import Provision
from clauses.testing.strategies.treaties import treaties


def told(one: Provision | Document) -> list[Any]:
    return [
        (child.kind, child.number, child.ordinal, child.heading, child.own_text, told(child))
        for child in one.children
    ]


@pytest.mark.parametrize("format", ["markdown", "akn", "json"])
@settings(max_examples=40)
@given(treaty=treaties())
def test_an_export_reads_back(format: str, treaty: Document) -> None:
    written = render(treaty, format)
    back = read(written.encode(), format=format)

    assert told(back) == told(treaty)
    assert render(back, format) == written or format == "json"


@pytest.mark.parametrize("format", ["markdown", "akn", "json"])
@settings(max_examples=10)
@given(treaty=treaties())
def test_the_format_of_an_export_is_recognised(format: str, treaty: Document) -> None:
    back = read(render(treaty, format).encode())
    assert len(back.articles) == len(treaty.articles)
    assert back.format == (format if format != "json" else treaty.format)
