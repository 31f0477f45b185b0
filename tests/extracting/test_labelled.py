"""The labelled sentences keep to their own rules."""

import hashlib
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from clauses.lexicon import default
from tests.extracting.labelled.sentences import FACETS, PROVISOS, labelled, load

HASHED = ("development", "set_aside")
SETS = (*HASHED, "second_aside", "third_aside", "fourth_aside", "fifth_aside")
LEAST = 300
SECOND = 180
FIELDS = 7


def tables(name: str) -> list[dict[str, Any]]:
    path = Path(__file__).parent / "labelled" / f"{name}.toml"
    found: list[dict[str, Any]] = tomllib.loads(path.read_text("utf-8"))["sentence"]
    return found


def everything() -> list[dict[str, Any]]:
    return [entry for name in SETS for entry in tables(name)]


def test_there_are_enough_of_them_and_none_twice() -> None:
    found = everything()
    assert len(found) >= LEAST
    assert len({entry["id"] for entry in found}) == len(found)
    assert len({entry["text"] for entry in found}) == len(found)
    assert len({entry["field"] for entry in found}) == FIELDS


@pytest.mark.parametrize("name", HASHED)
def test_the_hash_of_an_id_says_which_set_it_is_in(name: str) -> None:
    for entry in tables(name):
        aside = int(hashlib.sha256(entry["id"].encode()).hexdigest(), 16) % 3 == 0
        assert aside is (name == "set_aside"), entry["id"]


def test_the_second_set_is_numbered_by_itself_and_has_every_field() -> None:
    found = tables("second_aside")
    assert [entry["id"] for entry in found] == [f"t{number:03}" for number in range(1, SECOND + 1)]
    assert len({entry["field"] for entry in found}) == FIELDS


def test_every_word_stands_in_its_sentence_letter_for_letter() -> None:
    for entry in everything():
        for norm in entry.get("norm", ()):
            words = [norm[key] for key in (*FACETS, "speaker") if key in norm]
            words += [text for key in PROVISOS for text in norm.get(key, ())]
            for text in words:
                assert text.strip() == text != "", entry["id"]
                assert text in entry["text"], (entry["id"], text)


def test_every_norm_has_an_act_and_a_value_has_words() -> None:
    for entry in everything():
        for norm in entry.get("norm", ()):
            assert norm.get("action"), entry["id"]
            assert "quantity" in norm or "value" not in norm, entry["id"]


def test_authors_are_known_and_speak_for_themselves() -> None:
    for entry in everything():
        if "author" in entry:
            assert entry["author"] in default().parties, entry["id"]


@pytest.mark.parametrize("name", SETS)
def test_the_records_read(name: str) -> None:
    found = load(name)
    assert len(found) == len(tables(name))
    kinds = Counter(norm.modality for one in found for norm in one.norms)
    stances = Counter(norm.stance for one in found for norm in one.norms)
    assert len(kinds) == 9
    assert len(stances) == 8
    assert 0.04 < sum(not one.norms for one in found) / len(found) < 0.15


def test_a_label_with_a_key_that_is_not_known_is_refused() -> None:
    norm = {"modality": "right", "strength": "binding", "stance": "offer", "acton": "meet"}
    with pytest.raises(KeyError, match="acton"):
        labelled(norm)


def test_a_label_of_no_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="'duty' is not a valid Modality"):
        labelled({"modality": "duty", "strength": "binding", "stance": "offer"})
