import pytest
from attrs import evolve

from clauses import InvalidRecord, Relation, from_json, to_json
from clauses.model.conflicts import Clash, Conflicts
from clauses.model.relation import ConflictKind
from clauses.verbs.conflicts import conflicts

TEXT = "Each port shall open at noon. Each port shall not open at noon. A mine may pay at noon."


@pytest.fixture(scope="module")
def found() -> Conflicts:
    return conflicts(TEXT, keep=9)


def test_conflicts_are_counted_and_walked_through(found: Conflicts) -> None:
    assert len(found) == 1
    assert list(found) == list(found.clashes)
    assert found.verdicts == (found.clashes[0].verdict,)
    assert repr(found) == "1 conflict in 3 provisions, of 1 pair looked at"
    assert repr(Conflicts()) == "0 conflicts in 0 provisions, of 0 pairs looked at"


def test_a_clash_knows_both_provisions(found: Conflicts) -> None:
    [clash] = found
    assert (clash.left.text, clash.right.text) == (
        "Each port shall open at noon.",
        "Each port shall not open at noon.",
    )
    assert clash.kind is ConflictKind.MODALITY
    assert repr(clash).startswith("1 × 2: conflict (modality), high, score 0.9")


def test_a_clash_that_is_doubted_says_why(found: Conflicts) -> None:
    doubted = found.clashes[0].doubted
    assert doubted.because.startswith("Too unsure, with a score of 0.9")
    assert doubted.likeness == 1.0


def test_only_a_conflict_is_a_clash(found: Conflicts) -> None:
    [clash] = found
    aligned = evolve(clash.verdict, relation=Relation.ALIGNED, conflict=None)
    with pytest.raises(InvalidRecord, match=r"^Clash: found .*a conflict with a score from 0 to 1"):
        Clash(aligned, 0.5, clash.differences)
    with pytest.raises(InvalidRecord, match=r"^Clash: found .* with score 1.5"):
        evolve(clash, score=1.5)


def test_conflicts_survive_the_wire(found: Conflicts) -> None:
    assert from_json(to_json(found), Conflicts) == found
