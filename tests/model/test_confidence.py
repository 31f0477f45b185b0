import clauses
from clauses.model.confidence import Confidence


def test_confidence_is_ordered_from_low_to_high() -> None:
    assert sorted(Confidence) == [Confidence.LOW, Confidence.MEDIUM, Confidence.HIGH]
    assert max(Confidence) >= Confidence.HIGH > min(Confidence) <= Confidence.LOW


def test_verdicts_and_readings_share_it() -> None:
    assert clauses.Confidence is Confidence
