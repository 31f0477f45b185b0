"""Words of a noun or verb phrase become records of the vocabulary: parties, places, things, acts."""

from clauses.extracting.naming.named import Named, NamedAct
from clauses.extracting.naming.names import Names, names

__all__ = ["Named", "NamedAct", "Names", "names"]
