"""Hypothesis strategies for every record of the model, written by hand.

Each draws valid records only, readable, and shrinking to small ones: attrs validators are beyond
`st.builds`, and a counterexample is of use only if it can be read.

A function that takes ``text`` draws spans inside it, so that its record fits a clause of that text.
"""

from tests.strategies.clauses import (
    Role,
    clause_lists,
    clauses,
    dossiers,
    drawn_reports,
    drawn_verdicts,
    matches,
    reasons,
    remarks,
    reports,
    verdicts,
)
from tests.strategies.norms import (
    actions,
    evidence,
    norms,
    phrases,
    provisos,
    scopes,
    spans,
    texts,
)
from tests.strategies.speakers import (
    locators,
    memberships,
    parties,
    shipped_parties,
    sources,
    speakers,
)
from tests.strategies.values import (
    NAMES,
    WORDS,
    atoms,
    crisp,
    days,
    egg_yolks,
    extensions,
    numbers,
    open_terms,
    periods,
    quantities,
    units,
)

__all__ = [
    "NAMES",
    "WORDS",
    "Role",
    "actions",
    "atoms",
    "clause_lists",
    "clauses",
    "crisp",
    "days",
    "dossiers",
    "drawn_reports",
    "drawn_verdicts",
    "egg_yolks",
    "evidence",
    "extensions",
    "locators",
    "matches",
    "memberships",
    "norms",
    "numbers",
    "open_terms",
    "parties",
    "periods",
    "phrases",
    "provisos",
    "quantities",
    "reasons",
    "remarks",
    "reports",
    "scopes",
    "shipped_parties",
    "sources",
    "spans",
    "speakers",
    "texts",
    "units",
    "verdicts",
]
