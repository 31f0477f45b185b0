"""How much a reader takes from a file before it stops."""

from attrs import field, frozen, validators

from clauses.model.checks import is_a


def _at_most(default: int) -> int:
    whole = validators.and_(is_a(int), validators.ge(1))
    return field(default=default, validator=whole)


@frozen(kw_only=True)
class Limits:
    """Bounds for files nobody vouches for; each can be set by the caller.

    Attributes:
        file_bytes: size of the file itself.
        unpacked_bytes: size of all that is unpacked from a compressed file.
        entries: files inside a compressed file.
        characters: characters of extracted text.
        depth: how deeply elements, lists, brackets or provisions may nest.
        elements: elements of a marked-up file.
        cells: cells of all tables.
        pages: pages of a paged file.

    >>> Limits(pages=10).pages
    10
    """

    file_bytes: int = _at_most(200_000_000)
    unpacked_bytes: int = _at_most(500_000_000)
    entries: int = _at_most(10_000)
    characters: int = _at_most(50_000_000)
    depth: int = _at_most(200)
    elements: int = _at_most(5_000_000)
    cells: int = _at_most(1_000_000)
    pages: int = _at_most(20_000)
