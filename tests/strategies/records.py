"""Every record type with a strategy for it, so that one law can be asked of all."""

from functools import cache
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

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
from tests.strategies import algebra, clause, norm, override, reading, speaker

# Clauses are tried on their own: in what is made of them, two plain ones do.
_US, _RU = Party("US", "United States"), Party("RU", "Russia")
_DIG = Norm(Modality.OBLIGATION, Action.of("dig", "a canal"))
_ASKED = Clause("D1", _US, Stance.DEMAND, _DIG, "Russia is to dig a canal.")
_SAID = Clause("W1", _RU, Stance.REFUSAL, _DIG, "Russia will not.")


@cache
def records() -> dict[type, SearchStrategy[Any]]:
    """Record type → strategy."""
    lists = st.lists(clause.reasons(), max_size=2)
    judged = clause.drawn_verdicts(_ASKED, _SAID)
    reports = clause.drawn_reports(max_size=1)
    return {
        Action: norm.actions(),
        Atoms: algebra.atoms(),
        Cell: st.builds(Cell, st.just(_ASKED), speaker.parties(), st.lists(judged, max_size=1)),
        Clause: clause.clauses(),
        Contribution: override.contributions(),
        Delta: st.builds(Delta, lists, lists, lists, lists),
        Dossier: clause.dossiers(max_size=1),
        Evidence: norm.evidence(),
        Explanation: clause.explanations(),
        Extension: algebra.extensions(),
        Fault: st.builds(Fault, norm.phrases(), st.none() | st.integers(1), *[norm.phrases()] * 2),
        Ground: norm.grounds(),
        Locator: speaker.locators(),
        Link: clause.links(),
        Match: clause.matches(_ASKED, _SAID) | clause.worded_matches(_ASKED, _SAID),
        Matrix: reports.map(Report.matrix),
        Membership: speaker.memberships(),
        Norm: norm.norms(),
        Override: override.overrides(),
        Overrides: override.override_lists(),
        Party: speaker.parties(),
        Period: algebra.periods(),
        Proviso: norm.provisos(),
        Quantity: algebra.quantities(),
        Reason: clause.reasons(),
        Remark: clause.remarks(),
        Remedy: st.builds(Remedy, st.sampled_from(Facet), norm.texts()),
        Report: reports,
        Scope: norm.scopes(),
        SharedWords: st.builds(SharedWords, norm.texts(), norm.spans(), norm.spans()),
        Source: speaker.sources(),
        Span: norm.spans(),
        Speaker: speaker.speakers(),
        Standing: st.builds(Standing, st.just(_ASKED), st.lists(judged, max_size=1)),
        Unit: algebra.units(),
        WordLie: clause.word_lies(),
        Verdict: judged | override.corrected_verdicts(_ASKED, _SAID),
        **reading.reading(),
    }
