"""What may or need not be so is not declared to be so; what somebody establishes is an act."""

import pytest

from clauses import Modality, Norm, extract


def _norm(text: str) -> Norm:
    [clause] = extract(text)
    assert clause.norm is not None
    return clause.norm


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("This Annex shall apply to ferries.", Modality.DECLARATION),
        ("This Annex shall not apply to ferries.", Modality.DECLARATION),
        ("This Annex may apply to ferries.", Modality.PERMISSION),
        ("This Annex need not apply to ferries.", Modality.EXEMPTION),
        ("The programme may include tours.", Modality.PERMISSION),
        ("The programme shall include tours.", Modality.DECLARATION),
    ],
)
def test_the_modal_verb_counts(text: str, modality: Modality) -> None:
    assert _norm(text).modality is modality


@pytest.mark.parametrize(
    ("text", "modality", "bearers"),
    [
        ("Its rules shall be established by the Council.", Modality.OBLIGATION, "Council"),
        ("The fund shall be established by a treaty.", Modality.DECLARATION, "None"),
        ("A Board is hereby established by this Treaty.", Modality.DECLARATION, "None"),
        ("The Board shall be chaired by the Mayor.", Modality.DECLARATION, "Board"),
    ],
)
def test_who_establishes_something_acts(text: str, modality: Modality, bearers: str) -> None:
    norm = _norm(text)
    assert (norm.modality, repr(norm.bearers)) == (modality, bearers)
