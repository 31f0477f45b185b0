"""What `st.from_type` draws for each public class: things as the library itself makes them."""

from collections.abc import Callable
from typing import Any

import attrs

from clauses.model.document import Document
from clauses.model.dossier import Dossier
from clauses.model.match import Match
from clauses.model.party import Parties
from clauses.model.provision import Provision
from clauses.model.report import Report
from clauses.model.verdict import Verdict
from clauses.reading.limits import Limits
from clauses.testing.drawing import SearchStrategy, st
from clauses.testing.strategies.clause import clauses, dossiers, reports, verdicts
from clauses.testing.strategies.once import once
from clauses.testing.strategies.records import records
from clauses.testing.strategies.speaker import party_tables
from clauses.testing.strategies.treaties import treaties
from clauses.verbs.compare import match


@once
def typed(kind: type) -> SearchStrategy[Any]:
    """The strategy registered for a public class.

    Verdicts, matches and reports are those that judging and comparing make, and documents are
    treaties in order; `records` has such as no judge would give.

    >>> from hypothesis import strategies as st
    >>> from clauses import Verdict
    >>> from clauses.testing.strategies import smallest
    >>> smallest(st.from_type(Verdict)).relation
    <Relation.ALIGNED: 'aligned'>
    """
    return _MADE[kind]() if kind in _MADE else records()[kind]


def _provisions() -> SearchStrategy[Provision]:
    return treaties().flatmap(lambda document: st.sampled_from(list(document.provisions)))


def _limits() -> SearchStrategy[Limits]:
    some = st.integers(1, 10**6)
    return st.builds(Limits, **{one.name: some for one in attrs.fields(Limits)})


_MADE: dict[type, Callable[[], SearchStrategy[Any]]] = {
    Document: treaties,
    Dossier: dossiers,
    Limits: _limits,
    Match: lambda: st.builds(match, clauses("demand"), clauses("position")),
    Parties: lambda: party_tables().map(Parties),
    Provision: _provisions,
    Report: reports,
    Verdict: verdicts,
}
