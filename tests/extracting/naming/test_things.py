"""Weapons, forces and goods by name, in either number."""

import pytest

from clauses.extracting.naming import Names, names
from clauses.lexicon import default
from clauses.lexicon.tables import extended
from clauses.lexicon.tomlfile import TomlFile

LEXICON = default()


def keys(text: str, by: Names | None = None) -> list[str]:
    listed = (by or names()).things(text, 0, len(text))
    return [one.cue.removeprefix("things.") for one in listed]


def test_every_name_of_the_vocabulary_is_found() -> None:
    for key, entry in LEXICON.tables["things"].items():
        for name in (entry["name"], *entry.get("aliases", ())):
            text = f"They shall count {name} first."
            (found,) = names().things(text, 0, len(text))
            assert (found.cue, found.span.of(text)) == (f"things.{key}", name)
            assert found.extension == LEXICON.thing([key])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a ground-launched missile", "ground-launched-missiles"),
        ("land based missiles", "ground-launched-missiles"),
        ("missiles of intermediate or shorter range", "inf-missiles"),
        ("intermediate- and shorter-range missiles", "inf-missiles"),
        ("Tanks and a battle tank", "tanks tanks"),
        ("the use of force", ""),
        ("the arms of a person", "weapons persons"),
        ("nuclear-weapon-free zones", ""),
        ("nuclear weapon States", ""),
        ("the missile shield", "missile-defence"),
        ("under arms, platinum mines and fuel tanks", ""),
        ("natural gas", "gas"),
        ("troops and steel, wheat", "forces steel wheat"),
    ],
)
def test_things(text: str, expected: str) -> None:
    assert keys(text) == expected.split()


@pytest.mark.parametrize(
    ("text", "count"),
    [("troops", 1), ("wheat", 0), ("submarines with missiles", 2), ("weapons", 1)],
)
def test_weapons_are_arms_and_forces(text: str, count: int) -> None:
    assert len(names().weapons(text, 0, len(text))) == count


def test_things_of_a_dossier_are_found_and_odd_names_do_no_harm() -> None:
    entry = {"name": "silver herring", "kind_of": ["herring"], "rationale": "Ours."}
    odd = {"name": "«»", "rationale": "A name without words."}
    file = TomlFile("own.toml", "", {"things": {"silver": entry, "odd": odd}})
    assert keys("silver herrings and herring", names(extended([file], []))) == ["silver", "herring"]
