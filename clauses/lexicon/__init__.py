"""The controlled vocabulary: TOML tables with their rationale, and one loader for them."""

from clauses.lexicon.lexicon import Lexicon
from clauses.lexicon.tables import default, extended

__all__ = ["Lexicon", "default", "extended"]
