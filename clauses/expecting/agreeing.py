"""How far a report agrees with what was expected, as shares with intervals."""

from clauses.evaluating.intervals import wilson
from clauses.model.figure import Figure


def agreements(exact: int, allowed: int, rows: int) -> tuple[Figure, Figure]:
    """The share of rows that agree, and of those that agree or are allowed as contested.

    >>> [str(figure) for figure in agreements(3, 4, 4)]
    ['0.75 [0.30, 0.95]', '1.00 [0.51, 1.00]']
    """
    names = (("agreement", exact), ("agreement with what is allowed", allowed))
    found = [Figure(name, many / rows, *wilson(many, rows), of=rows) for name, many in names]
    return found[0], found[1]
