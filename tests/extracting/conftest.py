"""What the tests of extraction share: a sentence in, its clauses or norms out.

A norm is shown as "modality | bearer | act", with strength, stance or provisos where they matter,
so that a table of sentences can be read.
"""

from collections.abc import Callable

import pytest

from clauses import Clause, Facet, Strength, extract

Extract = Callable[..., tuple[Clause, ...]]
Norms = Callable[..., list[str]]


def shown(clause: Clause) -> str:
    """One clause in a line; in brackets why it was not read."""
    norm = clause.norm
    if norm is None:
        return f"[{clause.unread}]"
    soft = "" if norm.strength is Strength.BINDING else f" ({norm.strength.value})"
    who, act = (norm.words(facet) for facet in (Facet.BEARERS, Facet.ACTION))
    words = [span.of(clause.text) if span else "-" for span in (who, act)]
    provisos = [
        *(f"condition: {one.text}" for one in norm.conditions),
        *(f"exception: {one.text}" for one in norm.exceptions),
    ]
    return " | ".join([norm.modality.value + soft, *words, *provisos])


@pytest.fixture(scope="session")
def clauses_of() -> Extract:
    """The clauses of a text, as `clauses.extract` gives them."""
    return extract


@pytest.fixture(scope="session")
def norms_of() -> Norms:
    """The clauses of a text, one line each."""
    return lambda text, **facts: [shown(one) for one in extract(text, **facts)]


@pytest.fixture(scope="session")
def stances_of() -> Norms:
    """The stances of a text's clauses, each before its line."""
    return lambda text, **facts: [
        f"{one.stance.value}: {shown(one)}" for one in extract(text, **facts)
    ]
