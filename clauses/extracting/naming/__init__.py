"""Words of a phrase become records of the vocabulary: parties, places, things and acts."""

from clauses.extracting.naming.named import Named, NamedAct
from clauses.extracting.naming.names import Names, names

__all__ = ["Named", "NamedAct", "Names", "names"]
