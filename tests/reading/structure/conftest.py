"""Trees written small, so that a test can show the whole of one."""

from collections.abc import Callable, Iterator

import pytest

from clauses import Document, Provision, read

_SHOWN = 40


@pytest.fixture
def outline() -> Callable[[str], list[str]]:
    """Reads a text and tells its tree: kind, ordinal, heading and own words, two blanks a level."""

    def tell(text: str) -> list[str]:
        return list(_lines(read(text.encode(), format="text"), 0))

    return tell


@pytest.fixture
def notes() -> Callable[[str], list[str]]:
    """Reads a text and tells its diagnostics."""

    def tell(text: str) -> list[str]:
        return [str(one) for one in read(text.encode(), format="text").diagnostics]

    return tell


def _lines(around: Document | Provision, depth: int) -> Iterator[str]:
    for one in around.children:
        name = " ".join(filter(None, (one.kind.value, one.ordinal)))
        heading = f" – {one.heading}" if one.heading else ""
        said = " ".join(one.own_text.split())[:_SHOWN].strip()
        yield "  " * depth + name + heading + (f": {said}" if said else "")
        yield from _lines(one, depth + 1)
