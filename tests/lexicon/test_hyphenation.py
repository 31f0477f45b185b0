from pathlib import Path

import pytest

import clauses
from clauses.lexicon.hyphenation import Prefix, hyphenation
from clauses.lexicon.pagewords import page_words
from clauses.lexicon.tomlfile import read_toml

FOLDER = Path(clauses.__file__).parent / "lexicon"


@pytest.mark.parametrize(
    ("first", "rest", "keeps"),
    [
        ("non", "nuclear", True),
        ("Non", "Proliferation", True),
        ("co", "operation", True),
        ("co", "lony", False),
        ("ex", "officio", True),
        ("ex", "port", False),
        ("re", "export", True),
        ("re", "port", False),
        ("ci", "dessus", True),
        ("vis", "à", True),
        ("treat", "ment", False),
    ],
)
def test_hyphens_that_belong_to_the_word(first: str, rest: str, keeps: bool) -> None:
    assert hyphenation().keeps(first, rest) is keeps


def test_a_prefix_that_always_keeps_knows_exceptions() -> None:
    prefix = Prefix(always=True, but=("cip",))
    assert prefix.keeps("dumping")
    assert not prefix.keeps("cipate")


@pytest.mark.parametrize("name", ["hyphenation", "pagewords"])
def test_every_entry_has_its_rationale(name: str) -> None:
    tables = read_toml(FOLDER / f"{name}.toml").tables
    entries = {
        key: entry
        for section in tables.values()
        for key, entry in (section if "rationale" not in section else {"": section}).items()
    }
    assert entries
    for entry in entries.values():
        assert entry["rationale"].endswith(".")


def test_no_entry_says_two_things() -> None:
    for key, prefix in hyphenation().prefixes.items():
        assert prefix.always != bool(prefix.before), key
        assert prefix.always or not prefix.but, key
        assert key == key.casefold()


def test_page_words_are_small_and_name_no_provision() -> None:
    assert all(word == word.casefold() for word in page_words())
    assert not page_words() & {"article", "art", "annex", "chapter", "section", "part", "rule"}
