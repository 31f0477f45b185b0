"""A rationale is found by the entry's name, in whichever file it stands."""

import os
from pathlib import Path

import pytest

from clauses.errors import DossierError
from clauses.lexicon import default
from clauses.lexicon.cuebook import FOLDER, shipped
from clauses.lexicon.namewords import read
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


@pytest.mark.parametrize(
    "name",
    [
        "acts.deploy",
        "roles.Parties",
        "roles.other Party",
        "roles.roles",
        "namewords.author",
        "placewords.outside",
        "demonyms.adjectives",
        "demonyms.names",
        "joints.topic",
        "joints.carves",
    ],
)
def test_the_words_around_names_and_acts_tell_why(name: str) -> None:
    file, _, key = name.partition(".")
    where = FOLDER / "joints.toml" if file == "joints" else FOLDER.parent / f"{file}.toml"
    assert rationale(name)
    assert rationale(name) in where.read_text("utf-8").replace("\\\n", "")
    assert key in where.read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("parties.RU", "A state of the vocabulary."),
        ("states.RU", "A state of the vocabulary."),
        ("parts.RU", "A part of a state of the vocabulary."),
    ],
)
def test_a_name_tells_what_it_is_a_name_of(name: str, told: str) -> None:
    assert rationale(name) == told


def test_every_name_and_act_tells_something() -> None:
    tables = default().tables
    names = [f"parties.{key}" for section in ("states", "groups") for key in tables[section]]
    names += [f"acts.{key}" for key in read("acts")["acts"]]
    assert [name for name in names if not rationale(name)] == []


@pytest.mark.parametrize(
    "name",
    [
        *("operators.zzz", "acts.zzz", "joints.zzz", "demonyms.zzz", "parties.zzz", "states.zzz"),
        *("roles.terms", "demonyms.", "zzz.x", "zzz", ""),
    ],
)
def test_what_is_unknown_has_none(name: str) -> None:
    assert rationale(name) == ""


@pytest.mark.parametrize("field", ["rationale = ''", ""])
def test_a_party_of_ones_own_needs_none(field: str, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(f'[parties.SFC]\nname = "Sarn Ferries"\nkind = "organisation"\n{field}', "utf-8")
    assert rationale("parties.SFC", [own]) == "A party of a file of one's own."
    assert rationale("parties.SFC") == ""
    own.write_text('[parties.RU]\naliases = ["the North"]', "utf-8")
    assert rationale("parties.RU", [own]) == "A state of the vocabulary."


@pytest.mark.parametrize("text", ["parties = 1", "[parties]\nSFC = 1", "[[parties]]\nSFC = 1"])
def test_what_is_no_entry_tells_nothing(text: str, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(text, "utf-8")
    assert rationale("parties.SFC", [own]) == ""


def test_a_file_that_is_no_toml_is_told_with_its_line(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text("[things.kites]\nname = ", "utf-8")
    with pytest.raises(DossierError, match=r"^own\.toml: 1 fault\n  own\.toml:2: not TOML: "):
        rationale("things.kites", [own])


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(DossierError, match=r"none\.toml: cannot be read: No such file"):
        rationale("things.kites", [tmp_path / "none.toml"])


def test_a_file_that_is_changed_is_read_anew(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    for at, why in enumerate(("They fly.", "They sink.")):
        own.write_text(f'[things.kites]\nrationale = "{why}"', "utf-8")
        os.utime(own, ns=(at, at))
        assert rationale("things.kites", [own]) == why


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
