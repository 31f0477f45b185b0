"""The words that `extract` puts behind one facet of a sentence."""

from collections.abc import Callable, Mapping

import pytest

from clauses import extract
from clauses.model.norm import Norm
from clauses.model.scope import Facet

Told = Callable[..., str]


@pytest.fixture
def norms() -> Callable[[str], list[tuple[Norm, Mapping[Facet, str]]]]:
    """Every norm of a sentence with the words behind its facets."""

    def read(text: str) -> list[tuple[Norm, Mapping[Facet, str]]]:
        found: list[tuple[Norm, Mapping[Facet, str]]] = []
        for clause in extract(text):
            norm = clause.norm
            if norm is not None:
                words = {one.facet: one.span.of(clause.text) for one in norm.evidence}
                found.append((norm, words))
        return found

    return read


@pytest.fixture
def told(norms: Callable[[str], list[tuple[Norm, Mapping[Facet, str]]]]) -> Told:
    """The words behind a facet of one norm of a sentence; empty where it says nothing of it."""

    def read(text: str, facet: Facet, number: int = 0) -> str:
        return norms(text)[number][1].get(facet, "")

    return read
