import pytest

from clauses.errors import InvalidRecord, UnknownName
from clauses.model.evaluation import Evaluation, Outcome
from clauses.verbs.evaluate import evaluate

FOUND = {
    ("A1", "B1"): "partial",
    ("A2", "B1"): "aligned",
    ("A3", "B1"): "aligned",
    ("A5", "B1"): "aligned",
}
ADA = {("A1", "B1"): "partial", ("A2", "B1"): "partial", ("A4", "B1"): "aligned"}
BEN = {("A3", "B1"): "aligned", ("A1", "B1"): "partial", ("A5", "B1"): "partial"}
CEM = {("A5", "B1"): "aligned"}


@pytest.fixture(scope="module")
def made() -> Evaluation:
    return evaluate(FOUND, {"Ada": ADA, "Ben": BEN, "Cem": CEM})


def names(some: tuple[Outcome, ...]) -> list[str]:
    return [one.demand for one in some]


def test_pairs_are_told_apart(made: Evaluation) -> None:
    assert names(made.errors) == ["A2"]
    assert names(made.missing) == ["A4"]
    assert names(made.contested) == ["A5"]
    assert names(made.unjudged) == []
    assert names(evaluate(FOUND, ADA).unjudged) == ["A3", "A5"]


def test_the_confusion_has_a_column_for_what_is_missing(made: Evaluation) -> None:
    assert made.labels == ("aligned", "partial")
    assert made.confusion == ((1, 0, 1), (1, 1, 0))


def test_labels_are_asked_for_by_name(made: Evaluation) -> None:
    assert made.score("partial").recall.value == 0.5
    with pytest.raises(UnknownName, match=r"^no label is called 'partal'; did you mean 'partial'"):
        made.score("partal")


def test_an_evaluation_prints_its_size_and_accuracy(made: Evaluation) -> None:
    assert repr(made) == "Evaluation: 4 pairs judged, accuracy 0.50 [0.15, 0.85], 1 error"
    assert repr(made.outcomes[1]) == "A2 × B1: expected partial, found aligned"
    assert repr(Outcome("A1", "B1", None, None)) == "A1 × B1: expected nothing, found nothing"


def test_a_pair_stands_once(made: Evaluation) -> None:
    from attrs import evolve

    first = made.outcomes[0]
    message = r"^Evaluation.outcomes: found \('A1', 'B1'\); allowed: each pair only once$"
    with pytest.raises(InvalidRecord, match=message):
        evolve(made, outcomes=[*made.outcomes, first])
    # A party and a position of one name are two.
    more = evolve(made, outcomes=[*made.outcomes, evolve(first, party=True)])
    assert len(more.outcomes) == len(made.outcomes) + 1


def test_scores_are_those_of_the_labels(made: Evaluation) -> None:
    from attrs import evolve

    message = r"^Evaluation.scores: found \('aligned',\); allowed: one for each label: aligned, p"
    with pytest.raises(InvalidRecord, match=message):
        evolve(made, scores=made.scores[:1])


def test_what_would_pass_is_accepted_and_not_right() -> None:
    one = Outcome("A1", "B1", "partial", "aligned", also=["aligned"])
    assert (one.judged, one.right, one.accepted) == (True, False, True)
    nobody = Outcome("A1", "B1", None, "aligned", also=["aligned"])
    assert (nobody.judged, nobody.right, nobody.accepted) == (False, False, False)
    missing = Outcome("A1", "B1", None, None)
    assert (missing.right, missing.accepted) == (False, False)
