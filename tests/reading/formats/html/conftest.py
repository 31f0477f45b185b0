"""Pages read, in the short notation of the tests."""

from collections.abc import Callable

import pytest
from attrs import frozen

from clauses.reading.formats.html import read_html
from clauses.reading.limits import Limits
from clauses.reading.raw import Raw


@frozen
class Read:
    """A page, with its parts as lists of plain values."""

    raw: Raw

    @property
    def blocks(self) -> list[tuple[str, str]]:
        """Role, with the level of headings, and text of each block."""
        return [
            (f"{block.role.value}{block.level or ''}", self.raw.text[block.start : block.end])
            for block in self.raw.blocks
        ]

    @property
    def texts(self) -> list[str]:
        return [text for _, text in self.blocks]

    @property
    def labels(self) -> list[str]:
        return [self.raw.text[block.start : block.start + block.label] for block in self.raw.blocks]

    @property
    def skipped(self) -> list[tuple[str, str]]:
        return [(one.reason, one.span.of(self.raw.text)) for one in self.raw.skipped]

    @property
    def told(self) -> list[str]:
        return [str(each) for each in self.raw.diagnostics]


@pytest.fixture
def page() -> Callable[[str], Read]:
    """Reads a page from its source."""

    def read(source: str) -> Read:
        return Read(read_html(source.encode(), Limits()))

    return read
