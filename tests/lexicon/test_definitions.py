"""The tables of modalities and stances say of each term exactly what the records compute with."""

import pytest

from clauses import Modality, Stance, UnknownName
from clauses.lexicon.definitions import KINDS, definitions


def test_every_modality_and_stance_is_defined_and_nothing_else() -> None:
    assert set(definitions("modalities")) == {modality.value for modality in Modality}
    assert set(definitions("stances")) == {stance.value for stance in Stance}


@pytest.mark.parametrize("modality", Modality, ids=lambda modality: modality.value)
def test_a_modality_is_defined_as_it_is_computed(modality: Modality) -> None:
    entry = definitions("modalities")[modality.value]
    assert entry["leaves_open"] == sorted(status.value for status in modality.leaves_open)
    assert (entry["correlative"], entry["opposite"]) == (modality.correlative, modality.opposite)
    if "negation" in entry:
        assert modality.negation.value == entry["negation"]
    else:
        assert modality in (Modality.DECLARATION, Modality.DEFINITION)


@pytest.mark.parametrize("stance", Stance, ids=lambda stance: stance.value)
def test_a_stance_is_defined_as_it_is_computed(stance: Stance) -> None:
    entry = definitions("stances")[stance.value]
    assert (entry["asserts"], entry["undertakes"]) == (stance.asserts, stance.undertakes)


@pytest.mark.parametrize("kind", KINDS)
def test_every_definition_gives_its_reason_and_source(kind: str) -> None:
    for term, entry in definitions(kind).items():
        for field in ("definition", "rationale", "source"):
            assert entry[field].strip(), f"{kind}.{term}: {field}"


def test_another_table_is_refused_by_name() -> None:
    with pytest.raises(UnknownName, match="no table of definitions is called 'modality'"):
        definitions("modality")
