"""Cues by name, and a user's own on top: new, replaced, changed, out."""

from pathlib import Path

import pytest

from clauses.errors import DossierError, Fault, UnknownName
from clauses.lexicon.cuebook import KINDS, CueBook, book, entry, extended, shipped
from clauses.lexicon.tomlfile import TomlFile, read_toml

NOTES = 'rationale = "Ours."\nsource = "Us"\nexample = "Boats are bent on sailing."\n'


def own(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "own.toml"
    file.write_text(text, "utf-8")
    return file


def wordings(found: CueBook, name: str) -> list[str]:
    return [" ".join(form) for form in found.cues[name].forms]


def faults(tmp_path: Path, text: str) -> list[str]:
    with pytest.raises(DossierError, match=r"own\.toml: \d+ faults?") as caught:
        book((own(tmp_path, text),))
    return [str(one) for one in caught.value.faults]


def test_shipped_cues_are_read_once_and_found_by_name() -> None:
    assert shipped() is book() is extended((), [])
    assert {cue.kind for cue in shipped().cues.values()} == set(KINDS)
    assert entry("operators.shall").get("modality") == "obligation"
    assert entry("operators.shall").get("nothing") == ""
    assert "the" in shipped().lists["determiners"]


def test_an_unknown_name_offers_what_is_near() -> None:
    with pytest.raises(UnknownName, match=r"no cue is called 'operators\.shal'; did you mean"):
        entry("operators.shal")


def test_wordings_are_found_in_small_letters(tmp_path: Path) -> None:
    text = '[operators.bent]\nwords = ["be bent ON", "be bent on"]\nmodality = "obligation"\n'
    found = book((own(tmp_path, f'{text}takes = "gerund"\n{NOTES}'),))
    assert wordings(found, "operators.bent") == ["be bent on"]
    assert entry("operators.bent", found).get("rationale") == "Ours."
    assert "operators.bent" not in shipped().cues
    assert "operators.shall" in found.cues
    assert "words" not in found.cues["operators.bent"].says


def test_an_entry_of_a_known_name_replaces_it(tmp_path: Path) -> None:
    text = f'[turns.stop]\nwords = ["~quit"]\nturns = "over"\ntakes = "any"\n{NOTES}'
    found = book((own(tmp_path, text),))
    assert wordings(found, "turns.stop") == ["~quit"]


def test_wordings_are_added_and_dropped(tmp_path: Path) -> None:
    before = wordings(shipped(), "turns.stop")
    text = f'[turns.stop]\nadd = ["~quit", "{before[0]}"]\ndrop = ["{before[1]}"]\n'
    found = book((own(tmp_path, text + 'rationale = "Ours."\n'),))
    assert wordings(found, "turns.stop") == [before[0], *before[2:], "~quit"]
    assert found.cues["turns.stop"].says == shipped().cues["turns.stop"].says


def test_an_entry_can_be_off(tmp_path: Path) -> None:
    found = book((own(tmp_path, '[turns.stop]\noff = true\nrationale = "Not here."'),))
    assert set(found.cues) == set(shipped().cues) - {"turns.stop"}


def test_a_list_is_replaced_and_a_wording_may_name_it(tmp_path: Path) -> None:
    text = (
        '[joints.negations]\nwords = ["nay"]\n[turns.odd]\nwords = ["[negations] to"]\n'
        f'turns = "over"\ntakes = "base"\n{NOTES}'
    )
    found = book((own(tmp_path, text),))
    assert found.lists["negations"] == frozenset({"nay"})
    assert "~nay" in found.heads


def test_of_one_wording_in_two_entries_the_users_counts(tmp_path: Path) -> None:
    text = f'[operators.ours]\nwords = ["shall"]\nmodality = "right"\ntakes = "base"\n{NOTES}'
    found = book((own(tmp_path, text),))
    assert next(iter(found.cues)) == "operators.ours"
    assert list(found.cues)[1:] == list(shipped().cues)


def test_later_files_come_after_earlier_ones(tmp_path: Path) -> None:
    first = own(tmp_path, '[turns.stop]\nadd = ["~quit"]')
    second = tmp_path / "more.toml"
    second.write_text('[turns.stop]\ndrop = ["~quit"]', "utf-8")
    assert wordings(book((first, second)), "turns.stop") == wordings(shipped(), "turns.stop")


def test_other_sections_are_left_alone() -> None:
    faults: list[Fault] = []
    assert extended([TomlFile("own.toml", "", {"parties": {}})], faults) is shipped()
    assert faults == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "operators = 5",
            ["own.toml:1: operators: found a list or value; allowed: [operators.KEY]"],
        ),
        (
            "[turns.stop]\nadd = 3",
            ["own.toml:2: turns.stop.add: found 3; allowed: a list of wordings"],
        ),
        (
            "[turns.stp]\noff = true",
            ["own.toml:1: turns.stp: no cue is called 'turns.stp'; did you mean 'turns.stop'?"],
        ),
        (
            '[joints.negation]\nwords = ["nay"]',
            [
                "own.toml:1: joints.negation: no list of words is called 'negation'; "
                "did you mean 'negations' or 'negatives'?"
            ],
        ),
        (
            "[joints.negations]\nwords = []",
            ["own.toml:2: joints.negations.words: found []; allowed: a list of words"],
        ),
        (
            "[turns]\na = 1\n[turns.b]\nwords = [7]",
            [
                "own.toml:2: turns.a: allowed: a table with words",
                "own.toml:3: turns.b: turns is missing",
                "own.toml:3: turns.b: takes is missing",
                "own.toml:3: turns.b: rationale is missing",
                "own.toml:3: turns.b: source is missing",
                "own.toml:3: turns.b: example is missing",
                "own.toml:4: turns.b.words[0]: found 7; allowed: a wording",
            ],
        ),
        ("x = 1\n!", ["own.toml:2: not TOML: Invalid statement (at line 2, column 1)"]),
    ],
)
def test_every_fault_is_told_with_its_line(tmp_path: Path, text: str, told: list[str]) -> None:
    found = faults(tmp_path, text)
    assert found == told


def test_an_entry_with_a_fault_leaves_the_shipped_one(tmp_path: Path) -> None:
    found: list[Fault] = []
    file = read_toml(own(tmp_path, "[turns.stop]\nwords = []\n[joints.negations]\nwords = 1"))
    after = extended([file], found)
    assert len(found) == 7
    assert wordings(after, "turns.stop") == wordings(shipped(), "turns.stop")
    assert after.lists["negations"] == shipped().lists["negations"]


def test_a_file_that_is_missing_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(DossierError, match=r"nowhere\.toml: cannot be read: No such file"):
        book((tmp_path / "nowhere.toml",))
