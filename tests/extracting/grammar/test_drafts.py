"""What the grammar knows of a norm before it becomes a record."""

import pytest
from attrs.exceptions import FrozenInstanceError

from clauses.extracting.grammar.drafts import Draft, Zone
from clauses.lexicon.cuebook import entry
from clauses.model.confidence import Confidence
from clauses.model.modality import Modality, Strength

SHALL = entry("operators.shall")


def test_a_draft_begins_with_modality_and_operator_alone() -> None:
    draft = Draft(Modality.OBLIGATION, (1, 2), SHALL)
    assert (draft.bearer, draft.act, draft.object, draft.speaker) == (None,) * 4
    assert (draft.strength, draft.stance, draft.sure) == (Strength.BINDING, None, Confidence.HIGH)
    assert not any((draft.nobody, draft.passive, draft.told, draft.instrument))


def test_drafts_share_no_zones() -> None:
    one, other = (Draft(Modality.OBLIGATION, (1, 2), SHALL) for _ in range(2))
    one.zones.append(Zone("condition", 3, 5))
    assert other.zones == []


def test_zones_stay_as_they_are() -> None:
    zone = Zone("condition", 3, 5)
    assert zone.cue is None
    with pytest.raises(FrozenInstanceError):
        zone.role = "exception"  # type: ignore[misc]


def test_drafts_and_zones_are_told_apart_by_identity() -> None:
    assert Zone("", 1, 2) != Zone("", 1, 2)
    assert Draft(Modality.OBLIGATION, (1, 2), SHALL) != Draft(Modality.OBLIGATION, (1, 2), SHALL)
