import pytest

from clauses.errors import InvalidRecord
from clauses.model.coding import Alone, Codings, Disagreement, FieldAgreement
from clauses.model.figure import Figure

SHARE = Figure("agreement", 0.5, of=2)
PLACE = FieldAgreement("place", 1, 1, SHARE, Figure("alpha"))
ONE = Disagreement("D1", "place", "Here", "There", "Dig here.")


def codings(*differing: Disagreement, alone: tuple[Alone, ...] = ()) -> Codings:
    return Codings("Talks", "ada", "ben", ["D1"], [PLACE], SHARE, SHARE, SHARE, differing, alone)


def test_each_value_that_is_not_the_same_is_a_disagreement() -> None:
    assert codings(ONE).of("place") == (ONE,)
    message = r"^Codings: disagreements on place: found 0; allowed: 1, as 1 of 2 are the same"
    with pytest.raises(InvalidRecord, match=message):
        codings()


def test_what_is_settled_has_nothing_to_decide() -> None:
    whole = Codings("Talks", "ada", "ben", ["D1"], [], SHARE, SHARE, SHARE)
    assert whole.settled
    assert not codings(ONE).settled
    assert not Codings(
        "Talks", "ada", "ben", [], [], SHARE, SHARE, SHARE, [], [Alone("D1", True, True, "Dig.")]
    ).settled
