import tomllib
from pathlib import Path

from clauses.lexicon import webpages
from clauses.lexicon.webpages import FURNITURE, furniture

TABLES = tomllib.loads(Path(webpages.__file__).with_name("webpages.toml").read_text("utf-8"))


def test_every_entry_gives_a_reason_and_says_why_it_stands_so() -> None:
    assert set(TABLES) == {*FURNITURE, "skip", "footnotes"}
    assert all(entry["reason"].strip() and entry["rationale"].strip() for entry in TABLES.values())


def test_no_name_means_two_things() -> None:
    for key in ("tags", "roles", "names", "weak"):
        words = [word for name in FURNITURE for word in TABLES[name][key]]
        assert len(words) == len(set(words)), key
        assert words == [word.lower() for word in words]
    assert not set(furniture().names) & set(furniture().weak)


def test_phrases_are_in_small_letters_as_they_are_compared() -> None:
    phrases = TABLES["skip"]["phrases"]
    assert [" ".join(phrase.lower().split()) for phrase in phrases] == phrases
    assert furniture().phrases == set(phrases)


def test_marks_carry_their_reasons() -> None:
    assert furniture().names["cookie"] == "cookie notice"
    assert furniture().weak["header"] == furniture().tags["header"] == "site header"
    assert "footnotes" in furniture().note_names
