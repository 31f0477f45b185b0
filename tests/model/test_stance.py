import pytest

from clauses.model.stance import Stance


@pytest.mark.parametrize("stance", Stance)
def test_refusing_noting_and_judging_assert_nothing(stance: Stance) -> None:
    aloof = {Stance.REFUSAL, Stance.ACKNOWLEDGEMENT, Stance.EVALUATION}
    assert stance.asserts is (stance not in aloof)


@pytest.mark.parametrize("stance", Stance)
def test_commitments_and_provisions_undertake(stance: Stance) -> None:
    assert stance.undertakes is (stance in {Stance.COMMITMENT, Stance.PROVISION})
    assert stance.asserts or not stance.undertakes
