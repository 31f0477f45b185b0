"""What an entry of a cue file may say."""

from typing import Any

import pytest

from clauses.lexicon.cuebook import FOLDER, KINDS, LISTS
from clauses.lexicon.cuechecks import change_faults, cue_faults, list_faults
from clauses.lexicon.tomlfile import read_toml

SOUND: dict[str, Any] = {
    "words": ["be bent on", "~crave", "[verbs] to", "non-binding", ","],
    "modality": "obligation",
    "takes": "base",
    "rationale": "Ours.",
    "source": "Us",
    "example": "Boats are bent on sailing.",
}
LISTS_KNOWN = ("verbs", "nouns")


def wrong(**changed: object) -> list[tuple[tuple[str | int, ...], str]]:
    says = {key: value for key, value in (SOUND | changed).items() if value is not None}
    return list(cue_faults("operators", says, LISTS_KNOWN))


def test_a_sound_entry_has_no_fault() -> None:
    assert wrong() == []
    assert wrong(spoken=True, needs="role", strength="effort", negated="exemption") == []


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.toml")), ids=lambda path: path.stem)
def test_the_shipped_files_have_no_fault(path: Any) -> None:
    file = read_toml(path)
    assert file.faults == ()
    lists = read_toml(FOLDER / "joints.toml").tables[LISTS]
    for kind in KINDS:
        for key, says in file.tables.get(kind, {}).items():
            assert list(cue_faults(kind, says, lists)) == [], f"{kind}.{key}"
    for key, says in file.tables.get(LISTS, {}).items():
        assert list(list_faults(says)) == [], key


@pytest.mark.parametrize(
    ("changed", "path", "message"),
    [
        ({"words": None}, (), "words is missing"),
        ({"modality": None}, (), "modality is missing"),
        ({"takes": None}, (), "takes is missing"),
        ({"source": None}, (), "source is missing"),
        ({"words": "shall"}, ("words",), "found 'shall'; allowed: a list of wordings"),
        ({"words": []}, ("words",), "found []; allowed: a list of wordings"),
        ({"words": ["a", " "]}, ("words", 1), "found ' '; allowed: a wording"),
        (
            {"words": ["won't"]},
            ("words", 0),
            'found "won\'t"; contractions are written in full: can not, will not',
        ),
        (
            {"words": ["we’ll"]},
            ("words", 0),
            "found 'we’ll'; contractions are written in full: can not, will not",
        ),
        (
            {"words": ["a,b"]},
            ("words", 0),
            "found 'a,b'; allowed: words and marks with a space between; "
            "~ before a verb, for all its forms",
        ),
        (
            {"words": ["~"]},
            ("words", 0),
            "found '~'; allowed: words and marks with a space between; "
            "~ before a verb, for all its forms",
        ),
        (
            {"words": ["have …"]},
            ("words", 0),
            "found 'have …'; … stands between two words of a wording",
        ),
        (
            {"words": ["[verb] to"]},
            ("words", 0),
            "found '[verb] to'; no list of words is called 'verb'; did you mean 'verbs'?",
        ),
        (
            {"words": ["[verbs to"]},
            ("words", 0),
            "found '[verbs to'; no list of words is called 'verbs'; did you mean 'verbs'?",
        ),
        ({"needs": "boats"}, ("needs",), "found 'boats'; allowed: act, "),
        ({"modality": "oblige"}, ("modality",), "found 'oblige'; allowed: obligation, "),
        ({"spoken": "yes"}, ("spoken",), "found 'yes'; allowed: true, false"),
        ({"rationale": " "}, ("rationale",), "found ' '; allowed: a sentence"),
        ({"example": 7}, ("example",), "found 7; allowed: a sentence"),
        ({"negates": "x"}, ("negates",), "no key is called 'negates'; did you mean 'negated'"),
    ],
)
def test_one_fault_is_told(
    changed: dict[str, object], path: tuple[str | int, ...], message: str
) -> None:
    [(found, told)] = wrong(**changed)
    assert found == path
    assert told.startswith(message)


def test_all_faults_are_told_at_once() -> None:
    assert len(wrong(words=["a,b", ""], modality="x", spoken=3, source=None)) == 5


def test_an_entry_is_a_table() -> None:
    assert list(cue_faults("turns", 7, ())) == [((), "allowed: a table with words")]
    assert list(list_faults(7)) == [((), "allowed: a table with words")]


@pytest.mark.parametrize(
    ("says", "path", "message"),
    [
        ({"off": False}, ("off",), "allowed: true; leave it out to keep the entry"),
        ({"off": True, "add": ["b"]}, ("off",), "an entry that is off has nothing to add or drop"),
        ({"add": []}, ("add",), "found []; allowed: a list of wordings"),
        ({"add": ["b", "can't"]}, ("add", 1), 'found "can\'t"; contractions'),
        ({"drop": ["be bend on"]}, ("drop", 0), "no wording is called 'be bend on'; did you mean"),
        ({"add": ["b"], "rationale": 3}, ("rationale",), "found 3; allowed: a sentence"),
        (
            {"add": ["b"], "takes": "base"},
            ("takes",),
            "an entry with add, drop or off changes another, and says no more than that",
        ),
    ],
)
def test_what_is_wrong_with_a_change(
    says: dict[str, Any], path: tuple[str | int, ...], message: str
) -> None:
    [(found, told)] = change_faults(says, ["be bent on"], LISTS_KNOWN)
    assert found == path
    assert told.startswith(message)


@pytest.mark.parametrize(
    "says", [{"off": True}, {"drop": ["Be  bent ON"]}, {"add": ["b"], "rationale": "Ours."}]
)
def test_a_sound_change_has_no_fault(says: dict[str, Any]) -> None:
    assert list(change_faults(says, ["be bent on"], LISTS_KNOWN)) == []


@pytest.mark.parametrize(
    ("says", "path", "message"),
    [
        ({}, (), "words is missing"),
        ({"words": "a"}, ("words",), "found 'a'; allowed: a list of words"),
        ({"words": ["a", ""]}, ("words", 1), "found ''; allowed: words"),
        ({"words": ["a"], "word": 1}, ("word",), "no key is called 'word'; did you mean 'words'"),
    ],
)
def test_what_is_wrong_with_a_list(
    says: dict[str, Any], path: tuple[str | int, ...], message: str
) -> None:
    [(found, told)] = list_faults(says)
    assert found == path
    assert told.startswith(message)
