"""Citations of real treaties lead where they say: on texts that are no part of the project."""

import os
import re
from pathlib import Path

import pytest

from clauses import read
from clauses.model.document import Document
from clauses.model.node import ProvisionKind
from clauses.model.reference import ReferenceKind
from clauses.model.source import Span

DATA = os.environ.get("CLAUSES_DATA")
pytestmark = pytest.mark.skipif(not DATA, reason="CLAUSES_DATA names no folder of treaties")


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    files = sorted(Path(DATA or "").glob("treaty-texts/*.txt"))
    files += sorted(Path(DATA or "").glob("tota/*.xml"))[::4]
    assert files, "no treaty was found: this would hold of anything"
    return [read(file) for file in files]


def test_a_plain_citation_of_an_article_leads_to_that_number(documents: list[Document]) -> None:
    checked = 0
    for document in documents:
        articles = {one.span: one for one in document.of_kind(ProvisionKind.ARTICLE)}
        for one in document.references:
            cited = re.fullmatch(r"Article (\d+)", one.span.of(document.text))
            if cited and one.target in articles:
                assert articles[one.target].ordinal == cited[1]
                checked += 1
    assert checked > 150


def test_most_of_what_points_from_its_own_place_is_found(documents: list[Document]) -> None:
    relative = [
        one
        for document in documents
        for one in document.references
        if one.kind is ReferenceKind.RELATIVE
    ]
    assert sum(one.target is not None for one in relative) > 0.85 * len(relative)


def test_spans_are_those_of_the_text(documents: list[Document]) -> None:
    for document in documents:
        whole = Span(0, len(document.text))
        for one in document.references:
            assert one.span.end <= whole.end
            assert one.target is None or not one.unresolved
        for term in document.terms:
            assert term.span.of(document.text).split()[-1] == term.term.split()[-1]
            for use in term.uses:
                assert use.start >= term.span.end or use.end <= term.span.start
