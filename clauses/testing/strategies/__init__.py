"""Hypothesis strategies for every record of the model, written by hand.

Each draws valid records only, readable, and shrinking to small ones: attrs validators are beyond
`st.builds`, and a counterexample is of use only if it can be read.

A function that takes ``text`` draws spans inside it, so that its record fits a clause of that text.
"""

from clauses.testing.strategies.algebra import (
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
from clauses.testing.strategies.clause import (
    Role,
    clause_lists,
    clauses,
    dossiers,
    drawn_reports,
    drawn_verdicts,
    explanations,
    matches,
    parts,
    reasons,
    remarks,
    reports,
    verdicts,
)
from clauses.testing.strategies.norm import (
    actions,
    evidence,
    grounds,
    norms,
    phrases,
    provisos,
    scopes,
    spans,
    texts,
)
from clauses.testing.strategies.override import (
    contributions,
    corrected_verdicts,
    override_lists,
    overrides,
)
from clauses.testing.strategies.records import records
from clauses.testing.strategies.speaker import (
    locators,
    memberships,
    parties,
    shipped_parties,
    sources,
    speakers,
)

__all__ = [
    "NAMES",
    "WORDS",
    "Role",
    "actions",
    "atoms",
    "clause_lists",
    "clauses",
    "contributions",
    "corrected_verdicts",
    "crisp",
    "days",
    "dossiers",
    "drawn_reports",
    "drawn_verdicts",
    "egg_yolks",
    "evidence",
    "explanations",
    "extensions",
    "grounds",
    "locators",
    "matches",
    "memberships",
    "norms",
    "numbers",
    "open_terms",
    "override_lists",
    "overrides",
    "parties",
    "parts",
    "periods",
    "phrases",
    "provisos",
    "quantities",
    "reasons",
    "records",
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
