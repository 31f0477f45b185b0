"""Compare treaty clauses: what does each side want, and where do the answers meet it or refuse it?

Six verbs carry most work: `load` a dossier, `read` a document, `match` and `judge` a pair of
clauses, `compare` all of them, `render` the outcome. Everything else is a record they take or give.
"""

import sys
from importlib import import_module
from typing import TYPE_CHECKING

from clauses.homes import HOMES

if TYPE_CHECKING:
    from clauses.errors import (
        AmbiguousName,
        AmbiguousTruth,
        ClausesError,
        ClausesWarning,
        DossierError,
        Fault,
        InvalidRecord,
        MissingExtra,
        ReadError,
        StaleOverride,
        UnitMismatch,
        UnknownName,
        WireError,
    )
    from clauses.extracting.explaining import explain
    from clauses.judging import amend, decide
    from clauses.lexicon.names import action, party, place, quantity, thing, topics, who
    from clauses.matching import wording
    from clauses.model.action import Action, ActRelation
    from clauses.model.answers import Answer, Answers, Entailment
    from clauses.model.bracket import Alternative, Bracket, BracketKind
    from clauses.model.change import Change, ChangeKind
    from clauses.model.checked import Check, Checked
    from clauses.model.clause import Clause
    from clauses.model.coalition import Accord, Coalition, Holding
    from clauses.model.coding import Alone, Codings, Disagreement, FieldAgreement
    from clauses.model.confidence import Confidence
    from clauses.model.conflicts import Clash, Conflicts, SetAside
    from clauses.model.contribution import Contribution
    from clauses.model.diagnostic import Diagnostic, DiagnosticKind, Skipped
    from clauses.model.difference import Contrast, Difference, Differences
    from clauses.model.document import Document
    from clauses.model.dossier import Dossier, Remark
    from clauses.model.drift import Cause, ClauseChange, Drift, FileChange, Origin, VerdictChange
    from clauses.model.evaluation import Evaluation, Outcome
    from clauses.model.expectation import Expectation, Expectations
    from clauses.model.explanation import Explanation, Ground
    from clauses.model.extension import ANYTHING, Extension
    from clauses.model.extent import Extent
    from clauses.model.figure import Agreement, Figure, Ranking, Score
    from clauses.model.judgement import Judgement
    from clauses.model.match import Match, Scorer, SharedWords
    from clauses.model.modality import Modality, Opposition, Status, Strength
    from clauses.model.mutation import Mutation, MutationEffect, Mutations, Turn
    from clauses.model.node import Node, Piece, PieceRole, ProvisionKind
    from clauses.model.norm import Evidence, Norm, Proviso, ProvisoKind
    from clauses.model.override import Override, Overrides
    from clauses.model.party import UNATTRIBUTED, Membership, Parties, Party, PartyKind
    from clauses.model.period import Period
    from clauses.model.provision import Provision
    from clauses.model.quantity import Quantity
    from clauses.model.reference import DefinedTerm, Reference, ReferenceKind
    from clauses.model.report import Cell, Matrix, Report, Standing
    from clauses.model.schema import json_schema
    from clauses.model.scope import UNRESTRICTED, Facet, Scope
    from clauses.model.snapshot import FrozenClause, FrozenVerdict, LexiconFile, Snapshot
    from clauses.model.source import Attribution, Locator, Provenance, Source, Span, Speaker
    from clauses.model.stance import Stance
    from clauses.model.unit import Unit
    from clauses.model.verdict import ConflictKind, Delta, Effect, Reason, Relation, Remedy, Verdict
    from clauses.model.wire import from_json, to_json
    from clauses.reading import bundled, load, overrides, read, start_dossier
    from clauses.reading.limits import Limits
    from clauses.reporting import render
    from clauses.verbs.answers import answers
    from clauses.verbs.check import check
    from clauses.verbs.coders import adjudicate, coders, decision_form
    from clauses.verbs.compare import compare, judge, match
    from clauses.verbs.conflicts import conflicts
    from clauses.verbs.evaluate import evaluate
    from clauses.verbs.extract import extract
    from clauses.verbs.freeze import drift, freeze, thaw
    from clauses.verbs.mutate import mutations

__all__ = [
    "ANYTHING",
    "UNATTRIBUTED",
    "UNRESTRICTED",
    "Accord",
    "ActRelation",
    "Action",
    "Agreement",
    "Alone",
    "Alternative",
    "AmbiguousName",
    "AmbiguousTruth",
    "Answer",
    "Answers",
    "Attribution",
    "Bracket",
    "BracketKind",
    "Cause",
    "Cell",
    "Change",
    "ChangeKind",
    "Check",
    "Checked",
    "Clash",
    "Clause",
    "ClauseChange",
    "ClausesError",
    "ClausesWarning",
    "Coalition",
    "Codings",
    "Confidence",
    "ConflictKind",
    "Conflicts",
    "Contrast",
    "Contribution",
    "DefinedTerm",
    "Delta",
    "Diagnostic",
    "DiagnosticKind",
    "Difference",
    "Differences",
    "Disagreement",
    "Document",
    "Dossier",
    "DossierError",
    "Drift",
    "Effect",
    "Entailment",
    "Evaluation",
    "Evidence",
    "Expectation",
    "Expectations",
    "Explanation",
    "Extension",
    "Extent",
    "Facet",
    "Fault",
    "FieldAgreement",
    "Figure",
    "FileChange",
    "FrozenClause",
    "FrozenVerdict",
    "Ground",
    "Holding",
    "InvalidRecord",
    "Judgement",
    "LexiconFile",
    "Limits",
    "Locator",
    "Match",
    "Matrix",
    "Membership",
    "MissingExtra",
    "Modality",
    "Mutation",
    "MutationEffect",
    "Mutations",
    "Node",
    "Norm",
    "Opposition",
    "Origin",
    "Outcome",
    "Override",
    "Overrides",
    "Parties",
    "Party",
    "PartyKind",
    "Period",
    "Piece",
    "PieceRole",
    "Provenance",
    "Provision",
    "ProvisionKind",
    "Proviso",
    "ProvisoKind",
    "Quantity",
    "Ranking",
    "ReadError",
    "Reason",
    "Reference",
    "ReferenceKind",
    "Relation",
    "Remark",
    "Remedy",
    "Report",
    "Scope",
    "Score",
    "Scorer",
    "SetAside",
    "SharedWords",
    "Skipped",
    "Snapshot",
    "Source",
    "Span",
    "Speaker",
    "StaleOverride",
    "Stance",
    "Standing",
    "Status",
    "Strength",
    "Turn",
    "Unit",
    "UnitMismatch",
    "UnknownName",
    "Verdict",
    "VerdictChange",
    "WireError",
    "action",
    "adjudicate",
    "amend",
    "answers",
    "bundled",
    "check",
    "coders",
    "compare",
    "conflicts",
    "decide",
    "decision_form",
    "drift",
    "evaluate",
    "explain",
    "extract",
    "freeze",
    "from_json",
    "json_schema",
    "judge",
    "load",
    "match",
    "mutations",
    "overrides",
    "party",
    "place",
    "quantity",
    "read",
    "render",
    "start_dossier",
    "thaw",
    "thing",
    "to_json",
    "topics",
    "who",
    "wording",
]


if not TYPE_CHECKING:  # pragma: no branch (to type checkers a name is above, or an error)

    def __getattr__(name: str) -> object:
        """Import what is asked for."""
        if name not in HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = getattr(import_module(HOMES[name]), name)
        globals()[name] = found
        return found


def __dir__() -> list[str]:
    """List every public name, whether or not it was asked for."""
    return sorted({*globals(), *__all__})


if "hypothesis" in sys.modules:  # else it makes the records known when it is loaded
    import_module("clauses.testing.drawing")
