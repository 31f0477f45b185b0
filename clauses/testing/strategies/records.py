"""Every record type with a strategy for it, so that one law can be asked of all."""

from functools import cache
from typing import Any

from clauses.errors import Fault
from clauses.model.action import Action
from clauses.model.clause import Clause
from clauses.model.contribution import Contribution
from clauses.model.dossier import Dossier, Remark
from clauses.model.explanation import Explanation, Ground
from clauses.model.extension import Atoms, Extension
from clauses.model.match import Link, Match, SharedWords, WordLie
from clauses.model.modality import Modality
from clauses.model.norm import Evidence, Norm, Proviso
from clauses.model.override import Override, Overrides
from clauses.model.party import Membership, Party
from clauses.model.period import Period
from clauses.model.quantity import Quantity
from clauses.model.report import Cell, Matrix, Report, Standing
from clauses.model.scope import Facet, Scope
from clauses.model.source import Locator, Source, Span, Speaker
from clauses.model.stance import Stance
from clauses.model.unit import Unit
from clauses.model.verdict import Delta, Reason, Remedy, Verdict
from clauses.testing.drawing import SearchStrategy, st
from clauses.testing.strategies.algebra import atoms, extensions, periods, quantities, units
from clauses.testing.strategies.answered import of_answers
from clauses.testing.strategies.clause import (
    clauses,
    dossiers,
    drawn_reports,
    drawn_verdicts,
    explanations,
    links,
    matches,
    reasons,
    remarks,
    word_lies,
    worded_matches,
)
from clauses.testing.strategies.coding import of_codings
from clauses.testing.strategies.conflict import of_conflicts
from clauses.testing.strategies.evaluation import of_evaluations
from clauses.testing.strategies.expectation import of_expectations
from clauses.testing.strategies.frozen import of_snapshots
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
from clauses.testing.strategies.reading import reading
from clauses.testing.strategies.speaker import locators, memberships, parties, sources, speakers

# Clauses are tried on their own: in what is made of them, two plain ones do.
_US, _RU = Party("US", "United States"), Party("RU", "Russia")
_DIG = Norm(Modality.OBLIGATION, Action.of("dig", "a canal"))
_ASKED = Clause("X1", _US, Stance.DEMAND, _DIG, "Russia is to dig a canal.")
_SAID = Clause("Y1", _RU, Stance.REFUSAL, _DIG, "Russia will not.")


@cache
def records() -> dict[type, SearchStrategy[Any]]:
    """Record type → strategy.

    >>> from clauses.testing.strategies import smallest
    >>> from clauses import Party
    >>> smallest(records()[Party])
    Andorra
    """
    lists = st.lists(reasons(), max_size=2)
    judged = drawn_verdicts(_ASKED, _SAID)
    reports = drawn_reports(max_size=1)
    return {
        Action: actions(),
        Atoms: atoms(),
        Cell: st.builds(Cell, st.just(_ASKED), parties(), st.lists(judged, max_size=1)),
        Clause: clauses(),
        Contribution: contributions(),
        Delta: st.builds(Delta, lists, lists, lists, lists),
        Dossier: dossiers(max_size=1),
        Evidence: evidence(),
        Explanation: explanations(),
        Extension: extensions(),
        Fault: st.builds(Fault, phrases(), st.none() | st.integers(1), *[phrases()] * 2),
        Ground: grounds(),
        Locator: locators(),
        Link: links(),
        Match: matches(_ASKED, _SAID) | worded_matches(_ASKED, _SAID),
        Matrix: reports.map(Report.matrix),
        Membership: memberships(),
        Norm: norms(),
        Override: overrides(),
        Overrides: override_lists(),
        Party: parties(),
        Period: periods(),
        Proviso: provisos(),
        Quantity: quantities(),
        Reason: reasons(),
        Remark: remarks(),
        Remedy: st.builds(Remedy, st.sampled_from(Facet), texts()),
        Report: reports,
        Scope: scopes(),
        SharedWords: st.builds(SharedWords, texts(), spans(), spans()),
        Source: sources(),
        Span: spans(),
        Speaker: speakers(),
        Standing: st.builds(Standing, st.just(_ASKED), st.lists(judged, max_size=1)),
        Unit: units(),
        WordLie: word_lies(),
        Verdict: judged | corrected_verdicts(_ASKED, _SAID),
        **_of_results(judged),
        **reading(),
    }


def _of_results(judged: SearchStrategy[Verdict]) -> dict[type, SearchStrategy[Any]]:
    """What is made of reports, and what people hold against them."""
    return {
        **of_codings(),
        **of_answers(),
        **of_conflicts(_ASKED, _SAID),
        **of_evaluations(),
        **of_expectations(judged),
        **of_snapshots(_ASKED, _SAID),
    }
