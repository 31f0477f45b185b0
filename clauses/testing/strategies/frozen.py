"""Strategies for snapshots of an analysis, and for what became of one."""

from typing import Any

from clauses.model.clause import Clause
from clauses.model.confidence import Confidence
from clauses.model.drift import Cause, ClauseChange, Drift, FileChange, Origin, VerdictChange
from clauses.model.relation import ConflictKind, Relation
from clauses.model.snapshot import FrozenClause, FrozenVerdict, LexiconFile, Snapshot
from clauses.testing.drawing import SearchStrategy, st
from clauses.testing.strategies.clause import reasons
from clauses.testing.strategies.norm import phrases, texts
from clauses.testing.strategies.once import once
from clauses.testing.strategies.override import overrides


@once
def lexicon_files() -> SearchStrategy[LexiconFile]:
    """Files of words, shipped or a user's own."""
    return st.builds(LexiconFile, phrases(), texts(), st.booleans())


def frozen_clauses(id: str) -> SearchStrategy[FrozenClause]:
    """Clauses of one id, however worded and coded."""
    lines = st.lists(st.builds("{}: {}".format, phrases(), phrases()), max_size=3)
    return st.builds(FrozenClause, st.just(id), texts(), lines, texts(), st.booleans())


def frozen_verdicts(demand: str, position: str) -> SearchStrategy[FrozenVerdict]:
    """Verdicts on one pair, corrected or not."""
    return st.builds(
        FrozenVerdict,
        st.just(demand),
        st.just(position),
        st.sampled_from(Relation),
        texts(),
        st.none() | st.sampled_from(ConflictKind),
        st.sampled_from(Confidence),
        st.booleans(),
        st.lists(reasons(), max_size=2),
        st.lists(texts(), max_size=2),
        st.none() | overrides(demand, position),
        st.none() | st.sampled_from(Relation),
    )


def snapshots(demand: str, position: str) -> SearchStrategy[Snapshot]:
    """Snapshots of one pair."""
    return st.builds(
        Snapshot,
        texts(),
        phrases(),
        phrases(),
        st.lists(lexicon_files(), max_size=2, unique_by=str),
        st.tuples(frozen_clauses(demand)),
        st.tuples(frozen_clauses(position)),
        st.tuples(frozen_verdicts(demand, position)),
    )


def of_snapshots(asked: Clause, said: Clause) -> dict[type, SearchStrategy[Any]]:
    """Record type → strategy, with the ids of two given clauses."""
    clauses, verdicts = frozen_clauses(asked.id), frozen_verdicts(asked.id, said.id)
    origin = st.builds(Origin, st.sampled_from(Cause), phrases())
    origins = st.lists(origin, max_size=2)
    file = st.builds(FileChange, *[st.none() | lexicon_files()] * 2)
    clause = st.builds(
        ClauseChange, st.just(asked.id), st.booleans(), *[st.none() | clauses] * 2, origins
    )
    pair = (st.just(asked.id), st.just(said.id))
    verdict = st.builds(VerdictChange, *pair, *[st.none() | verdicts] * 2, origins)
    versions = (phrases(), phrases(), st.booleans())
    lists = [st.lists(each, max_size=2) for each in (file, clause, verdict)]
    return {
        ClauseChange: clause,
        Drift: st.builds(Drift, texts(), *versions, st.integers(0, 9), *lists),
        FileChange: file,
        FrozenClause: clauses,
        FrozenVerdict: verdicts,
        LexiconFile: lexicon_files(),
        Origin: origin,
        Snapshot: snapshots(asked.id, said.id),
        VerdictChange: verdict,
    }
