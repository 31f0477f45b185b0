import pytest

from clauses.errors import InvalidRecord
from clauses.model.bearing import Bearing
from clauses.model.difference import Contrast
from clauses.model.modality import Modality


@pytest.mark.parametrize(
    ("asked", "said", "upheld", "opposed"),
    [
        (Modality.PERMISSION, Modality.OBLIGATION, True, False),
        (Modality.PERMISSION, Modality.PROHIBITION, False, True),
        (Modality.OBLIGATION, Modality.PERMISSION, False, False),
    ],
)
def test_a_bearing_upholds_or_is_opposed_by_what_it_leaves_open(
    asked: Modality, said: Modality, upheld: bool, opposed: bool
) -> None:
    found = Bearing(Contrast.MODALITY, asked, said)
    assert (found.upheld, found.opposed) == (upheld, opposed)


def test_a_count_is_no_flag() -> None:
    with pytest.raises(InvalidRecord, match=r"Bearing\.others: found True; allowed: int"):
        Bearing(Contrast.SOLE, Modality.OBLIGATION, Modality.DEFINITION, others=True)
