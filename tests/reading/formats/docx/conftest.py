"""Reads what the tests wrote, and holds every reading to the law that nothing is lost."""

from collections.abc import Callable

import pytest

from clauses.reading.formats.docx import read_docx
from clauses.reading.limits import Limits
from clauses.reading.raw import Raw

Read = Callable[..., Raw]


def conserved(raw: Raw) -> bool:
    """Whether blocks and skipped stretches cover all that is not white space, in order."""
    left = list(raw.text)
    for spans in (
        [(one.start, one.end) for one in raw.blocks],
        [(one.span.start, one.span.end) for one in raw.skipped],
    ):
        at = 0
        for start, end in spans:
            assert at <= start < end <= len(raw.text)
            left[start:end] = " " * (end - start)
            at = end
    return not "".join(left).strip()


@pytest.fixture
def read() -> Read:
    def reading(data: bytes, view: str = "revised", **limits: int) -> Raw:
        raw = read_docx(data, Limits(**limits), view=view)
        assert conserved(raw)
        for block in raw.blocks:
            shown = raw.text[block.start : block.end]
            assert shown == shown.strip()
            assert block.label <= len(shown)
        for change in raw.changes:
            assert change.span is None or change.span.of(raw.text) == change.text
            assert 0 <= change.at <= len(raw.text)
        return raw

    return reading


@pytest.fixture
def lines(read: Read) -> Callable[..., list[str]]:
    """The blocks of a file as texts."""

    def reading(data: bytes, view: str = "revised", **limits: int) -> list[str]:
        raw = read(data, view, **limits)
        return [raw.text[one.start : one.end] for one in raw.blocks]

    return reading


@pytest.fixture
def said(read: Read) -> Callable[..., list[str]]:
    """The diagnostics of a file as texts."""

    def reading(data: bytes, view: str = "revised") -> list[str]:
        return [str(one) for one in read(data, view).diagnostics]

    return reading
