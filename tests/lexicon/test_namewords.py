"""The lists around names: sound, explained, and of use."""

import pytest

from clauses.lexicon import default
from clauses.lexicon.namewords import entry, listed, read, singular, state_words
from clauses.lexicon.roles import bare, is_role, terms
from clauses.lexicon.wordings import shipped, wordings

LEXICON = default()


@pytest.mark.parametrize("file", ["namewords", "placewords"])
def test_every_list_says_why_it_is_there_and_names_nothing_twice(file: str) -> None:
    for section, listing in read(file).items():
        assert listing["rationale"].strip(), section
        words = listing.get("words", ["a word"])
        assert words, section
        assert len(words) == len(set(words)), section


def test_adjectives_belong_to_one_state_each() -> None:
    keys = {one.key for one in LEXICON.parties}
    owners: dict[str, str] = {}
    for section in ("adjectives", "names"):
        assert read("demonyms")[section]["rationale"]
        for key, words in state_words(section).items():
            assert key in keys
            for word in words:
                assert owners.setdefault(word, key) == key
                assert word not in LEXICON.parties or LEXICON.parties[word].key == key


def test_roles_are_explained_and_in_the_singular() -> None:
    roles = read("roles")
    assert roles["roles"]["rationale"]
    assert all(term["rationale"] and term["name"] for term in roles["terms"])
    assert terms()["member state"] == "Member States"


def test_every_act_has_wordings_and_an_example_in_brackets() -> None:
    entries = read("acts")["acts"]
    assert entries.keys() == LEXICON.tables["actions"].keys()
    assert all(entry["rationale"].strip() for entry in entries.values())
    for kind, field in (("does", "verbs"), ("named", "nouns")):
        known = {field, "objects", "example", "sure", "bare"}
        ways = [way for entry in entries.values() for way in entry.get(kind, ())]
        assert all(way.keys() <= known and way[field] for way in ways)
        assert all(way["example"].count("[") == 1 for way in ways)
        assert all(way.get("sure", "medium") == "medium" for way in ways)


def test_signs_in_objects_stand_for_something() -> None:
    known = {"state", "group", *LEXICON.tables["things"]}
    signs = {
        word[1:]
        for kind in ("does", "named")
        for one in shipped(kind)
        for words in one.objects
        for word in words.split()
        if word.startswith("@")
    }
    assert signs - known == set()


def test_examples_of_one_act_differ_from_those_of_another() -> None:
    examples = [one.example for kind in ("does", "named") for one in shipped(kind)]
    assert sorted({one for one in examples if examples.count(one) > 1}) == []


def test_names_of_acts_are_wordings_after_the_shipped_ones() -> None:
    cues = [one.cue for one in wordings(LEXICON, "does") if one.act == "station-forces"]
    assert cues == ["acts.station-forces", *["actions.station-forces"] * 2]


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("parties", "party"),
        ("missiles", "missile"),
        ("taxes", "tax"),
        ("losses", "loss"),
        ("forces", "forces"),
        ("gas", "gas"),
        ("bus", "bus"),
        ("ties", "tie"),
        ("talks", "talk"),
        ("children", "child"),
        ("crisis", "crisis"),
        ("access", "access"),
    ],
)
def test_plurals(plural: str, one: str) -> None:
    assert singular(plural) == one


@pytest.mark.parametrize(
    ("phrase", "role"),
    [
        ("each Party", True),
        ("the Contracting Parties", True),
        ("the competent authorities of the importing Member", True),
        ("the Conference of the Parties", True),
        ("the Committee", True),
        ("a committee", False),
        ("the depositary", True),
        ("the other parties", False),
        ("no one", False),
        ("Italy", False),
        ("the", False),
        ("", False),
    ],
)
def test_roles(phrase: str, role: bool) -> None:
    assert is_role(phrase) is role


@pytest.mark.parametrize(
    "cue",
    ["acts.deploy", "namewords.author", "placewords.own", "roles.Parties", "roles.roles"],
)
def test_every_cue_of_a_name_leads_to_its_rationale(cue: str) -> None:
    assert entry(cue)["rationale"].strip()


@pytest.mark.parametrize("cue", ["", "acts.nothing", "parties.RU"])
def test_other_cues_have_no_entry_here(cue: str) -> None:
    assert entry(cue) == {}


def test_bare_leaves_the_last_word() -> None:
    assert bare("any of these") == "these"
    assert listed("outside", "placewords")[0] == "outside"
