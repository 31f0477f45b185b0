"""Records of documents as they are read: what lies in a text, beside it, and who holds it."""

from typing import Any

from clauses.model.bracket import Alternative, Bracket, BracketKind
from clauses.model.change import Change, ChangeKind
from clauses.model.coalition import Accord, Coalition, Holding
from clauses.model.diagnostic import Diagnostic, DiagnosticKind, Skipped
from clauses.model.document import Document
from clauses.model.node import Node, Piece, PieceRole, ProvisionKind
from clauses.model.reference import DefinedTerm, Reference, ReferenceKind
from clauses.model.source import Span
from clauses.testing.drawing import SearchStrategy, st
from clauses.testing.strategies.documents import documents
from clauses.testing.strategies.norm import phrases, spans
from clauses.testing.strategies.speaker import locators

_NAMES = st.sampled_from(["EU", "US", "JP", "G77"])


def _one_of(kind: Any) -> SearchStrategy[Any]:
    return st.sampled_from(list(kind))


def alternatives() -> SearchStrategy[Alternative]:
    """Readings that a bracket leaves open."""
    stretches = st.lists(spans(), max_size=2)
    held = st.lists(_NAMES, max_size=2, unique=True)
    return st.builds(
        Alternative,
        st.none() | spans(),
        stretches,
        held,
        st.just("") | phrases(),
        st.booleans(),
    )


def brackets() -> SearchStrategy[Bracket]:
    """Brackets of a draft, with one reading or two."""
    several = st.lists(alternatives(), min_size=1, max_size=2)
    return st.builds(Bracket, _one_of(BracketKind), spans(), several, st.integers(0, 3))


def references() -> SearchStrategy[Reference]:
    """References of every kind, resolved or not."""
    words = st.just("") | phrases()
    return st.builds(
        Reference,
        spans(),
        _one_of(ReferenceKind),
        st.none() | spans(),
        st.none() | locators(),
        words,
        words,
        words,
    )


def terms() -> SearchStrategy[DefinedTerm]:
    """Defined terms, with their uses."""
    some = st.none() | spans()
    uses = st.lists(spans(), max_size=2)
    return st.builds(DefinedTerm, phrases(), spans(), some, some, uses)


def nodes() -> SearchStrategy[Node]:
    """Provisions without anything inside."""
    return st.builds(
        Node, _one_of(ProvisionKind), st.just(Span(0, 30)), st.sampled_from([None, Span(0, 9)])
    )


def reading() -> dict[type, SearchStrategy[Any]]:
    """Record type → strategy."""
    words = st.just("") | phrases()
    holdings = st.builds(Holding, brackets(), alternatives())
    pairs = st.tuples(_NAMES, _NAMES)
    return {
        Accord: st.builds(Accord, pairs, st.integers(0, 3), st.integers(0, 3)),
        Alternative: alternatives(),
        Bracket: brackets(),
        Change: st.builds(
            Change,
            _one_of(ChangeKind),
            phrases(),
            words,
            words,
            st.none() | spans(),
            st.integers(0, 9),
            words,
        ),
        Coalition: st.builds(
            Coalition, st.lists(_NAMES, min_size=1, unique=True), st.lists(holdings, max_size=1)
        ),
        DefinedTerm: terms(),
        Diagnostic: st.builds(
            Diagnostic, _one_of(DiagnosticKind), phrases(), st.none() | spans(), words
        ),
        Document: documents(depth=1),
        Holding: holdings,
        Node: nodes(),
        Piece: st.builds(Piece, spans(), _one_of(PieceRole), st.none() | nodes()),
        Reference: references(),
        Skipped: st.builds(Skipped, spans(), phrases()),
    }
