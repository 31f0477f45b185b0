"""What holds for any bytes at all: read, or refused with an error that is documented."""

from clauses import Document, read
from clauses.errors import ClausesError, ReadError, WireError
from clauses.reading.limits import Limits

FORMATS = ("text", "markdown", "html", "docx", "pdf", "akn", "tota", "json")
# Smaller than the defaults, so that their errors are met too.
LIMITS = Limits(
    unpacked_bytes=5_000_000, characters=1_000_000, cells=5_000, elements=50_000, pages=50
)


def settled(data: bytes, format: str | None) -> Document | ClausesError:
    """The document, which gives back its text, or the documented error; twice the same."""
    first, again = _read(data, format), _read(data, format)
    if isinstance(first, Document):
        assert first == again, "read twice, and two documents"
        lawful(first)
    else:
        assert str(first) == str(again), "read twice, and two errors"
    return first


def _read(data: bytes, format: str | None) -> Document | ClausesError:
    try:
        return read(data, format=format, limits=LIMITS)
    except (ReadError, WireError) as error:
        return error


def lawful(document: Document) -> None:
    """Pieces give the text back, and everything can be asked for."""
    text = document.text
    assert "".join(piece.span.of(text) for piece in document.pieces) == text
    for one in document.provisions:
        assert one.own_text in document.words(one.span)
        assert one.path
    for bracket in document.open_brackets:
        assert 0 <= bracket.span.start < bracket.span.end <= len(text)
    for held in document.holders:
        document.as_held_by(held)
    spans = [one.span for one in document.references] + [one.span for one in document.terms]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
