"""Conflicts inside one instrument and between two, from text to ranked list."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses import Clause, extract, read
from clauses.model.relation import ConflictKind
from clauses.verbs.conflicts import LIKELY, conflicts

TREATY = """Article 1
1. Each port shall open its gates at noon.
2. Each port shall pay its fees within 30 days.
Article 2
1. Each port may open its gates at noon.
2. Each port shall pay its fees within 15 days.
3. The yard shall pay the mine for tar. The mine shall pay the yard for tar.
4. Ferries are a joy to watch.
"""
SENTENCES = [
    "Each port shall open its gates.",
    "Each port shall not open its gates.",
    "Each port may open its gates if ice forms.",
    "The yard shall pay within 30 days.",
    "The yard shall pay within 15 days.",
    "Ferries are a joy.",
]


def pairs(text: str) -> list[tuple[str, str]]:
    return [(one.left.id, one.right.id) for one in conflicts(text)]


def test_the_strongest_comes_first_with_its_places() -> None:
    found = conflicts(read(TREATY.encode(), format="text"))
    assert [(one.kind, str(one.left.locator), str(one.right.locator)) for one in found] == [
        (ConflictKind.MODALITY, "Article 1 1.", "Article 2 1."),
        (ConflictKind.QUANTITY, "Article 1 2.", "Article 2 2."),
    ]
    scores = [one.score for one in found]
    assert scores == sorted(scores, reverse=True)
    assert all(score >= LIKELY for score in scores)
    assert found.provisions == 7
    assert [clause.text for clause in found.unread] == ["Ferries are a joy to watch."]


def test_a_text_is_read_like_its_document() -> None:
    assert conflicts(TREATY) == conflicts(read(TREATY.encode(), format="text"))


def test_pairs_set_aside_are_kept_on_request() -> None:
    assert conflicts(TREATY).considered == ()
    text = f"{TREATY}5. The yard shall sell the mine tar for ropes. The mine may sell old ropes."
    every = conflicts(text, keep=99).considered
    assert every[0].because.startswith("The same act is laid on others")
    likeness = [one.likeness for one in every]
    assert likeness == sorted(likeness, reverse=True)
    assert len(every) > 2
    assert conflicts(text, keep=2).considered == every[:2]


def test_what_scores_too_little_is_set_aside_as_doubted() -> None:
    found = conflicts(TREATY, least=0.9, keep=9)
    assert len(found) == 1
    assert any(one.because.startswith("Too unsure, with a score of") for one in found.considered)
    assert conflicts(TREATY, least=0.9).clashes == found.clashes


def test_a_list_can_be_cut() -> None:
    assert conflicts(TREATY, most=1).clashes == conflicts(TREATY).clashes[:1]
    assert conflicts(TREATY, most=0).clashes == ()


def test_between_two_only_pairs_across_are_held_together() -> None:
    ours = "Each port shall open its gates. Each port shall not open its gates."
    found = conflicts(ours, "Each port may open its gates.")
    assert [(one.left.id, one.right.id) for one in found] == [("A 1", "B 1"), ("A 2", "B 1")] or [
        (one.left.id, one.right.id) for one in found
    ] == [("A 2", "B 1"), ("A 1", "B 1")]
    assert conflicts("Each port shall open.", "Each port shall open.").clashes == ()
    assert conflicts(ours, "").clashes == ()


def test_clauses_are_taken_as_they_are() -> None:
    clauses = extract(TREATY)
    assert conflicts(clauses) == conflicts(list(clauses)) == conflicts(TREATY)
    assert conflicts(()).provisions == 0


def test_the_norms_of_one_sentence_are_one_provision() -> None:
    text = "Each port shall open its gates and may paint its hulls."
    assert len(extract(text)) == 2
    found = conflicts(text + " Each port shall not paint its hulls.", least=0)
    assert found.provisions == 2
    [clash] = found
    assert clash.left.norm is not None
    assert clash.left.norm.action.label.startswith("paint")


def test_points_of_one_list_stand_side_by_side() -> None:
    text = """Article 1
Each port shall:
(a) pay its fees to the yard within 30 days; and
(b) pay its fees to the yard within 15 days.
"""
    assert len(extract(text)) == 2
    assert conflicts(text, least=0).clashes == ()


def test_what_could_not_be_read_is_compared_by_its_words() -> None:
    text = "Open gates please the old port. No open gates please the old port."
    found = conflicts(text, least=0, keep=1)
    assert len(found.unread) == 2
    assert found.pairs == 1


@given(st.permutations(SENTENCES))
def test_the_order_of_sentences_does_not_decide_what_collides(sentences: list[str]) -> None:
    found = conflicts(" ".join(sentences), least=0)
    collide = {frozenset({one.left.text, one.right.text}) for one in found}
    assert collide == {
        frozenset({one.left.text, one.right.text})
        for one in conflicts(" ".join(SENTENCES), least=0)
    }
    assert frozenset(SENTENCES[:2]) in collide


@given(st.lists(st.sampled_from(SENTENCES), max_size=5))
def test_no_provision_collides_with_itself(sentences: list[str]) -> None:
    twice = " ".join(sentences)
    assert not conflicts(twice, twice, least=0) or any(
        one.left.text != one.right.text for one in conflicts(twice, twice, least=0)
    )
    assert all(one.left.text != one.right.text for one in conflicts(twice, least=0))


@pytest.mark.parametrize(
    "text", ["", "…", "Article 1\n", "5 6 7", "shall " * 200, "No no not. " * 9]
)
def test_odd_texts_have_no_conflict(text: str) -> None:
    assert conflicts(text, least=0, keep=3).clashes == ()


def test_time_grows_with_the_pairs_that_share_words() -> None:
    clauses: list[Clause] = []
    for at in range(60):
        clauses += extract(f"The port{at} shall open gate{at} of yard{at}.", prefix=f"{at}.")
    start = time.perf_counter()
    found = conflicts(clauses)
    assert (found.pairs, len(found)) == (60 * 59 // 2, 0) or found.pairs < 60 * 59 // 2
    assert time.perf_counter() - start < 10
