"""A rationale is found by the entry's name, in whichever file it stands."""

from pathlib import Path

import pytest

from clauses.lexicon import default
from clauses.lexicon.cuebook import shipped
from clauses.lexicon.rationales import rationale
from clauses.lexicon.valuebook import value_book

CUES = sorted(shipped().cues)
AMOUNTS = sorted(value_book().cues)


@pytest.mark.parametrize("name", [CUES[0], CUES[-1]])
def test_a_cue_tells_why(name: str) -> None:
    assert rationale(name) == shipped().cues[name].get("rationale") != ""


@pytest.mark.parametrize("name", [AMOUNTS[0], AMOUNTS[-1]])
def test_an_amount_or_a_time_tells_why(name: str) -> None:
    assert rationale(name) == value_book().cues[name].get("rationale") != ""


def test_a_list_of_number_words_tells_why() -> None:
    name, entry = next(iter(value_book().entries.items()))
    assert rationale(name) == entry["rationale"]


@pytest.mark.parametrize(
    ("name", "section"),
    [("actions.deploy", "actions"), ("things.weapons", "things"), ("parties.NATO", "groups")],
)
def test_a_word_of_the_vocabulary_tells_why(name: str, section: str) -> None:
    entry = default().tables[section][name.partition(".")[2]]
    assert rationale(name) == entry["rationale"] != ""


@pytest.mark.parametrize("name", ["parties.RU", "states.RU", "operators.zzz", "zzz.x", "zzz", ""])
def test_what_needs_none_or_is_unknown_has_none(name: str) -> None:
    assert rationale(name) == ""


def test_ones_own_cues_come_first(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    name = next(name for name in CUES if name.startswith("provisos."))
    kind, key = name.split(".")
    entry = 'words = ["zzz"]\nrole = "condition"\nproviso = "state"\nrationale = "Ours."'
    own.write_text(
        f'[{kind}.{key}]\n{entry}\nsource = "Us"\nexample = "Sail, zzz calm."\n', "utf-8"
    )
    assert rationale(name, [own]) == rationale(name, [str(own)]) == "Ours."
    assert rationale(name) != "Ours."


def test_ones_own_vocabulary_is_looked_up_too(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[things.kites]\nname = "kites"\nrationale = "They fly."\n', "utf-8")
    assert rationale("things.kites", [own]) == "They fly."
    assert rationale("things.kites") == ""
    assert rationale(CUES[0], [own]) == rationale(CUES[0])
