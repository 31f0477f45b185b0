"""Plain text: all of it, and lines are all the blocks it has."""

from clauses.errors import ReadError
from clauses.model.diagnostic import Skipped
from clauses.model.source import Span
from clauses.reading.decoding import decode
from clauses.reading.limits import Limits
from clauses.reading.raw import Raw


def read_plain(data: bytes, limits: Limits) -> Raw:
    r"""The text of a plain text file, character for character.

    Raises:
        ReadError: if it has more characters than ``limits.characters``.

    >>> read_plain(b"Article 1\nScope", Limits()).text
    'Article 1\nScope'
    """
    decoded = decode(data)
    text = decoded.text
    if len(text) > limits.characters:
        allowed = f"at most {limits.characters:,} (Limits.characters)"
        raise ReadError("text", found=f"{len(text):,} characters", allowed=allowed)
    skipped = (Skipped(Span(0, 1), "byte order mark"),) if text.startswith("\ufeff") else ()
    return Raw(text, "text", skipped=skipped, diagnostics=decoded.diagnostics)
