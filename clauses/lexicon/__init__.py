"""The controlled vocabulary: TOML tables with their rationale, and one loader for them."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clauses.lexicon.lexicon import Lexicon

__all__ = ["default"]


def default() -> "Lexicon":
    """The shipped vocabulary, read when first asked for; the same object at every call.

    >>> default() is default()
    True
    """
    from clauses.lexicon.tables import read_shipped  # a TOML parser, which most starts do not need

    return read_shipped()
