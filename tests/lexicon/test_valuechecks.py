"""What an entry on amounts, times and numbers may say."""

from typing import Any

import pytest

from clauses.lexicon.tomlfile import read_toml
from clauses.lexicon.valuebook import FILES, FOLDER, KINDS, LISTS, NUMBERS
from clauses.lexicon.valuechecks import change_faults, cue_faults, list_faults, number_faults

SOUND: dict[str, Any] = {
    "words": ["north of", "±"],
    "bound": ">",
    "rationale": "Slang.",
    "source": "usage",
    "example": "It is north of 5 km.",
}
DATED: dict[str, Any] = {**SOUND, "side": "until"}
del DATED["bound"]
KEYS = "words, rationale, source, example, found, gives"
Found = list[tuple[tuple[str | int, ...], str]]


def wrong(kind: str = "amounts", **changed: object) -> Found:
    says = (SOUND if kind == "amounts" else DATED) | changed
    return list(cue_faults(kind, {key: value for key, value in says.items() if value is not None}))


def test_a_sound_entry_has_no_fault() -> None:
    assert wrong() == []
    assert (
        wrong(where="after", only="duration", sure="low", deadline=True, found="", gives="") == []
    )
    assert wrong("times") == []
    assert wrong("times", side=None, form="fixed", takes="events") == []


@pytest.mark.parametrize("name", FILES)
def test_the_shipped_files_have_no_fault(name: str) -> None:
    file = read_toml(FOLDER / name)
    assert file.faults == ()
    for kind in KINDS:
        for key, says in file.tables.get(kind, {}).items():
            assert list(cue_faults(kind, says)) == [], f"{kind}.{key}"
    for key, says in file.tables.get(LISTS, {}).items():
        assert list(list_faults(key, says)) == [], key
    for key, says in file.tables.get(NUMBERS, {}).items():
        assert list(number_faults(key, says)) == [], key


@pytest.mark.parametrize(
    ("kind", "changed", "path", "message"),
    [
        ("amounts", {"words": None}, (), "words is missing"),
        ("amounts", {"rationale": None}, (), "rationale is missing"),
        ("amounts", {"source": None}, (), "source is missing"),
        ("amounts", {"example": None}, (), "example is missing"),
        ("amounts", {"bound": None}, (), "bound is missing"),
        ("times", {"side": None}, (), "side or form is missing"),
        ("amounts", {"words": "x"}, ("words",), "found 'x'; allowed: a list of wordings"),
        ("amounts", {"words": []}, ("words",), "found []; allowed: a list of wordings"),
        ("amounts", {"words": ["x", " "]}, ("words", 1), "found ' '; allowed: a wording"),
        ("amounts", {"words": [7]}, ("words", 0), "found 7; allowed: a wording"),
        (
            "amounts",
            {"words": ["~exceed"]},
            ("words", 0),
            "found '~exceed'; allowed: words as they stand in a text",
        ),
        (
            "times",
            {"words": ["x", "[light] a"]},
            ("words", 1),
            "found '[light] a'; allowed: words as they stand in a text",
        ),
        (
            "amounts",
            {"bound": "above"},
            ("bound",),
            "found 'above'; allowed: >, >=, <, <=, =, ~, between, from",
        ),
        ("amounts", {"where": []}, ("where",), "found []; allowed: before, after"),
        ("times", {"form": "long"}, ("form",), "found 'long'; allowed: fixed, alone, lasting"),
        ("amounts", {"deadline": "yes"}, ("deadline",), "found 'yes'; allowed: true, false"),
        ("amounts", {"source": " "}, ("source",), "found ' '; allowed: a sentence"),
        ("amounts", {"rationale": 3}, ("rationale",), "found 3; allowed: a sentence"),
        (
            "amounts",
            {"side": "until"},
            ("side",),
            "no key is called 'side'; did you mean 'outside'?; allowed: words, bound, where, only, "
            "sure, deadline, outside, yields, rationale, source, example, found, gives",
        ),
        (
            "times",
            {"deadline": True},
            ("deadline",),
            "no key is called 'deadline'; allowed: words, side, takes, form, sure, rationale, "
            "source, example, found, gives",
        ),
    ],
)
def test_what_is_wrong_with_a_cue_is_named(
    kind: str, changed: dict[str, object], path: tuple[str | int, ...], message: str
) -> None:
    assert wrong(kind, **changed) == [(path, message)]


def test_an_entry_is_a_table() -> None:
    assert list(cue_faults("times", 7)) == [((), "allowed: a table with words")]
    assert list(list_faults("level", [])) == [((), "allowed: a table with words")]
    assert list(number_faults("tens", "x")) == [((), "allowed: a table with values")]


@pytest.mark.parametrize(
    "says",
    [
        {"off": True},
        {"add": ["past"], "drop": ["more than"], "rationale": "Ours."},
        {"off": True, "rationale": "Ours."},
    ],
)
def test_a_sound_change_has_no_fault(says: dict[str, object]) -> None:
    assert list(change_faults(says, ["more than"])) == []


@pytest.mark.parametrize(
    ("says", "path", "message"),
    [
        ({"off": False}, ("off",), "allowed: true; leave it out to keep the entry"),
        ({"add": "x"}, ("add",), "found 'x'; allowed: a list of wordings"),
        ({"drop": [" "]}, ("drop", 0), "found ' '; allowed: a wording"),
        (
            {"drop": ["more than", "more then"]},
            ("drop", 1),
            "no wording is called 'more then'; did you mean 'more than'?",
        ),
        (
            {"add": ["x"], "bound": "<"},
            ("bound",),
            "an entry with add, drop or off changes another, and says no more than that",
        ),
        ({"add": ["x"], "rationale": ""}, ("rationale",), "found ''; allowed: a sentence"),
        (
            {"add": ["x"], "off": True},
            ("off",),
            "an entry that is off has nothing to add or drop",
        ),
    ],
)
def test_what_is_wrong_with_a_change_is_named(
    says: dict[str, object], path: tuple[str | int, ...], message: str
) -> None:
    assert list(change_faults(says, ["more than"])) == [(path, message)]


@pytest.mark.parametrize(
    ("key", "says", "faults"),
    [
        ("level", {"words": ["rung"], "gives": ""}, []),
        ("level", {}, [((), "words is missing")]),
        ("level", {"words": []}, [(("words",), "found []; allowed: a list of wordings")]),
        (
            "level",
            {"words": ["x"], "values": 1},
            [(("values",), f"no key is called 'values'; allowed: {KEYS}")],
        ),
        (
            "level",
            {"words": ["x"], "source": ""},
            [(("source",), "found ''; allowed: a sentence")],
        ),
        ("weekdays", {"words": ["x"] * 7}, []),
        ("weekdays", {"words": ["x"]}, [(("words",), "found 1; allowed: 7 words, in order")]),
        (
            "months",
            {"words": [*"abcdefghijk", ""]},
            [(("words", 11), "found ''; allowed: a wording")],
        ),
        (
            "short-months",
            {"words": ["x"] * 13},
            [(("words",), "found 13; allowed: 12 words, in order")],
        ),
    ],
)
def test_what_is_wrong_with_a_list_is_named(
    key: str, says: dict[str, object], faults: Found
) -> None:
    assert list(list_faults(key, says)) == faults


MUCH = "1,000,000,000,000,000"


@pytest.mark.parametrize(
    ("key", "values", "path", "message"),
    [
        ("tens", 1, (), "found 1; allowed: whole numbers by word"),
        ("tens", {}, (), "found {}; allowed: whole numbers by word"),
        ("tens", {"a b": 1}, ("a b",), "allowed: one word, and what it stands for"),
        ("tens", {"": 1}, ("",), "allowed: one word, and what it stands for"),
        ("tens", {"x": True}, ("x",), f"found True; allowed: whole numbers, 1 to {MUCH}"),
        ("signs", {"x": 0}, ("x",), f"found 0; allowed: whole numbers, 1 to {MUCH}"),
        ("small", {"x": -1}, ("x",), f"found -1; allowed: whole numbers, 0 to {MUCH}"),
        (
            "away",
            {"x": 10_001},
            ("x",),
            "found 10001; allowed: whole numbers, -10,000 to 10,000",
        ),
    ],
)
def test_what_is_wrong_with_numbers_is_named(
    key: str, values: object, path: tuple[str, ...], message: str
) -> None:
    assert list(number_faults(key, {"values": values})) == [(("values", *path), message)]


def test_numbers_need_values_and_have_no_words() -> None:
    told = [message for _, message in number_faults("tens", {"words": ["x"]})]
    allowed = KEYS.replace("words", "values")
    assert told == ["values is missing", f"no key is called 'words'; allowed: {allowed}"]
    assert list(number_faults("small", {"values": {"nil": 0}, "rationale": "None."})) == []
    assert list(number_faults("turns", {"values": {"bygone": -1}})) == []
