"""Changes of an analysis as comma-separated values: one row a change, noticed or not."""

import csv
from io import StringIO

from clauses.model.mutation import Mutations
from clauses.reporting.clause_sheet import cell

COLUMNS = ("clause", "field", "before", "after", "effect", "turns", "noticed")


def mutation_sheet(mutations: Mutations) -> str:
    """Write the changes as CSV, with a head.

    >>> from clauses import Relation, mutations
    >>> made = mutations([("F4", "Kestria", Relation.CONFLICT)], dossier="fishery")
    >>> mutation_sheet(made).splitlines()[1]
    'F1,stance,demand,offer,none,,'
    """
    page = StringIO()
    writer = csv.writer(page, lineterminator="\n")
    writer.writerow(COLUMNS)
    for one in mutations.mutations:
        turns, noticed = "; ".join(map(repr, one.turns)), "; ".join(one.noticed)
        row = (one.clause, one.field, one.before, one.after, one.effect.value, turns, noticed)
        writer.writerow(map(cell, row))
    return page.getvalue()
