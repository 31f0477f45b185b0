"""The table of verbs: explained, without doubles, and about verbs that it knows."""

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import clauses.lexicon
from clauses.lexicon.verbwords import british, verb_words

WORDS = verb_words()
FILE = Path(clauses.lexicon.__file__).with_name("verbs.toml")
TABLES: dict[str, Any] = tomllib.loads(FILE.read_text("utf-8"))


def entries() -> dict[str, dict[str, Any]]:
    nested = {f"{key}.{sub}": TABLES[key][sub] for key in ("verbs", "acts") for sub in TABLES[key]}
    return nested | {key: entry for key, entry in TABLES.items() if key not in ("verbs", "acts")}


def test_every_section_says_why_it_stands_so() -> None:
    assert [key for key, entry in entries().items() if not entry.get("rationale", "").strip()] == []


def test_no_verb_stands_twice() -> None:
    count = Counter(word for entry in TABLES["verbs"].values() for word in entry["words"])
    assert [word for word, times in count.items() if times > 1] == []
    assert len(count) > 1200


@pytest.mark.parametrize("section", ["nouns", "adjectives", "double", "either", "irregular"])
def test_what_is_said_of_a_verb_is_said_of_a_listed_one(section: str) -> None:
    assert sorted(set(getattr(WORDS, section)) - WORDS.verbs) == []


def test_particles_and_acts_belong_to_listed_verbs() -> None:
    assert sorted(set(WORDS.phrasal) - WORDS.verbs) == []
    assert sorted(set(WORDS.acts.values()) - WORDS.verbs) == []


def test_no_noun_of_an_act_stands_twice_or_among_the_words_that_name_none() -> None:
    nouns = [noun for entry in TABLES["acts"].values() for noun in entry["words"]]
    nouns += TABLES["acts_otherwise"]["verbs"]
    assert [noun for noun, times in Counter(nouns).items() if times > 1] == []
    assert sorted(WORDS.no_acts.intersection(nouns)) == []


def test_nouns_end_as_their_section_says() -> None:
    wrong = [
        noun
        for entry in TABLES["acts"].values()
        for noun in entry["words"]
        if not noun.endswith(entry["cut"])
    ]
    assert wrong == []


def test_only_verbs_in_ize_have_a_twin() -> None:
    assert {"authorise", "authorize", "analyse", "analyze", "seize", "prize"} <= WORDS.verbs
    assert not {"seise", "prise", "arize", "exercize"} & WORDS.verbs
    assert british("standardization") == "standardisation"
    assert WORDS.acts["realisation"] == "realise"


def test_the_longest_particles_are_tried_first() -> None:
    for said in WORDS.phrasal.values():
        assert [len(one) for one in said] == sorted(map(len, said), reverse=True)
