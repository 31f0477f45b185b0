"""Hypothesis strategies for every record of the model, written by hand.

Each draws valid records only, readable, and shrinking to small ones: attrs validators are beyond
`st.builds`, and a counterexample is of use only if it can be read.

A function that takes ``text`` draws spans inside it, so that its record fits a clause of that text.

>>> from hypothesis import given
>>> @given(clauses(unread=False))
... def every_norm_prints(clause):
...     assert repr(clause.norm) in repr(clause)
>>> every_norm_prints()
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
    links,
    matches,
    parts,
    reasons,
    remarks,
    reports,
    verdicts,
    word_lies,
    worded_matches,
)
from clauses.testing.strategies.documents import (
    documents,
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
from clauses.testing.strategies.pairs import (
    agreements,
    answers,
    demands,
    met,
    pairs,
)
from clauses.testing.strategies.records import (
    records,
)
from clauses.testing.strategies.sentences import (
    Sentence,
    sentences,
)
from clauses.testing.strategies.smallest import (
    smallest,
)
from clauses.testing.strategies.speaker import (
    locators,
    memberships,
    parties,
    party_tables,
    shipped_parties,
    sources,
    speakers,
)
from clauses.testing.strategies.treaties import (
    treaties,
)

__all__ = [
    "NAMES",
    "WORDS",
    "Role",
    "Sentence",
    "actions",
    "agreements",
    "answers",
    "atoms",
    "clause_lists",
    "clauses",
    "contributions",
    "corrected_verdicts",
    "crisp",
    "days",
    "demands",
    "documents",
    "dossiers",
    "drawn_reports",
    "drawn_verdicts",
    "egg_yolks",
    "evidence",
    "explanations",
    "extensions",
    "grounds",
    "links",
    "locators",
    "matches",
    "memberships",
    "met",
    "norms",
    "numbers",
    "open_terms",
    "override_lists",
    "overrides",
    "pairs",
    "parties",
    "parts",
    "party_tables",
    "periods",
    "phrases",
    "provisos",
    "quantities",
    "reasons",
    "records",
    "remarks",
    "reports",
    "scopes",
    "sentences",
    "shipped_parties",
    "smallest",
    "sources",
    "spans",
    "speakers",
    "texts",
    "treaties",
    "units",
    "verdicts",
    "word_lies",
    "worded_matches",
]
