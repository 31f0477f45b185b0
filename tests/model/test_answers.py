import pytest

from clauses.errors import InvalidRecord
from clauses.model.answers import Answer, Answers, Entailment
from clauses.model.reason import Effect, Reason
from clauses.model.scope import Facet

BECAUSE = Reason(Facet.MODALITY, Effect.REFUSES, "It is forbidden.")
DENIES = Answer(
    3, "No gull.", 2.0, 0.5, Entailment.CONTRADICTED, "So.", place="4", reasons=[BECAUSE]
)
SPEAKS = Answer(0, "Gulls.", 1.0, 0.25)
FOUND = Answers("Gulls may.", Entailment.CONTRADICTED, "So.", [DENIES, SPEAKS], 9)


def test_answers_print_what_was_found() -> None:
    assert repr(FOUND) == "contradicted, by 1 of 9 passages"
    assert repr(DENIES) == "4: contradicted, coverage 0.50"
    assert repr(SPEAKS) == "0: speaks of it, coverage 0.25"


def test_answers_count_and_give_their_passages() -> None:
    assert len(FOUND) == 2
    assert list(FOUND) == [DENIES, SPEAKS]
    assert FOUND.deciding == (DENIES,)
    assert FOUND.reasons == (BECAUSE,)


@pytest.mark.parametrize(("score", "coverage"), [(-1.0, 0.5), (1.0, 1.5), (1.0, -0.5)])
def test_a_score_or_share_out_of_bounds_is_refused(score: float, coverage: float) -> None:
    match = rf"Answer: found 'score {score}, coverage {coverage}'; allowed: a score from 0, a share"
    with pytest.raises(InvalidRecord, match=match):
        Answer(0, "Gulls.", score, coverage)
