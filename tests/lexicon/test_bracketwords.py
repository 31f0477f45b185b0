"""The words of brackets: the shipped file is sound, every entry does what it is there for."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from clauses.lexicon import bracketwords
from clauses.lexicon.bracketwords import SECTIONS, bracket_words, compiled, faults, plain
from clauses.lexicon.tomlfile import TomlFile, read_toml
from clauses.model.bracket import Bracket, BracketKind
from clauses.reading.annotating import brackets
from clauses.reading.annotating.brackets import find_brackets
from clauses.reading.limits import Limits

FILE = read_toml(Path(bracketwords.__file__).with_name("brackets.toml"))
ENTRIES = [
    (section, key, entry["test"])
    for section, entries in FILE.tables.items()
    for key, entry in entries.items()
]
Sees = Callable[[str, tuple[Bracket, ...]], bool]


def nothing(_: str, found: tuple[Bracket, ...]) -> bool:
    return found == ()


def held(_: str, found: tuple[Bracket, ...]) -> bool:
    return len(found) == 1 and bool(found[0].holders)


def held_by_one(_: str, found: tuple[Bracket, ...]) -> bool:
    return len(found[0].holders) == 1


def held_by_nobody(_: str, found: tuple[Bracket, ...]) -> bool:
    return len(found) == 1 and not found[0].holders and len(found[0].alternatives) == 1


def omitted(_: str, found: tuple[Bracket, ...]) -> bool:
    return [one.omits for one in found[0].alternatives] == [False, True]


def gap(_: str, found: tuple[Bracket, ...]) -> bool:
    return [one.gap for one in found[0].alternatives] == [True]


def two_options(_: str, found: tuple[Bracket, ...]) -> bool:
    return found[0].kind is BracketKind.OPTIONS and len(found[0].alternatives) == 2


def last_option_ends(text: str, found: tuple[Bracket, ...]) -> bool:
    return two_options(text, found) and text[found[0].span.end :].startswith("\nArticle 9")


def two(_: str, found: tuple[Bracket, ...]) -> bool:
    return len(found) == 1 and len(found[0].alternatives) == 2


EXPECTED: dict[str, Sees] = {
    **dict.fromkeys(["phrases", "joiners", "particles", "anonymous", "nouns"], held),
    "compounds": held_by_one,
    **dict.fromkeys(["strangers", "before_numbers", "after_numbers"], held_by_nobody),
    **dict.fromkeys(["suffixes", "strokes"], held_by_nobody),
    **dict.fromkeys(["editorial", "months"], nothing),
    "omissions": omitted,
    "gaps": gap,
    "options": two_options,
    "breaks": last_option_ends,
    "connectors": two,
}


def test_the_shipped_file_is_sound() -> None:
    assert faults(FILE) == ()
    assert set(SECTIONS) == set(EXPECTED)


@pytest.mark.parametrize(("section", "key", "text"), ENTRIES)
def test_the_sentence_of_an_entry_is_read_with_it(section: str, key: str, text: str) -> None:
    found, diagnostics = find_brackets(text, (), (), Limits())
    assert EXPECTED[section](text, found), (key, found)
    assert diagnostics == ()


@pytest.mark.parametrize(("section", "key", "text"), ENTRIES)
def test_the_sentence_of_an_entry_uses_a_word_of_it(section: str, key: str, text: str) -> None:
    words = FILE.tables[section][key]["words"]
    assert any(plain(word) in plain(text) for word in words)


def sound() -> dict[str, Any]:
    entry = {"words": ["a"], "rationale": "why", "test": "[a]"}
    tables = {section: {"one": dict(entry)} for section in SECTIONS}
    for section in ("editorial", "strangers"):
        tables[section]["one"]["where"] = "whole"
    tables["phrases"]["one"] |= {"names": "before", "stand": "for"}
    return tables


@pytest.mark.parametrize(
    ("section", "change", "message"),
    [
        ("gaps", {"words": []}, "gaps.one: words: allowed: a list of texts"),
        ("gaps", {"words": "a"}, "gaps.one: words: allowed: a list of texts"),
        ("gaps", {"words": ["a", 1]}, "gaps.one: words: allowed: a list of texts"),
        ("gaps", {"words": [" "]}, "gaps.one: words: allowed: a list of texts"),
        ("gaps", {"rationale": ""}, "gaps.one: rationale: allowed: a text"),
        ("gaps", {"test": 3}, "gaps.one: test: allowed: a text"),
        ("gaps", {"extra": "x"}, "gaps.one: allowed: exactly rationale, test, words"),
        ("editorial", {"where": "end"}, "one: where: allowed: whole or start or anywhere"),
        ("phrases", {"stand": "aside"}, "one: stand: allowed: for or against"),
    ],
)
def test_a_bad_entry_is_told(section: str, change: dict[str, object], message: str) -> None:
    tables = sound()
    assert faults(TomlFile("mine.toml", tables=tables)) == ()
    tables[section]["one"] |= change
    (fault,) = faults(TomlFile("mine.toml", tables=tables))
    assert message in fault


def test_a_bad_file_is_told() -> None:
    tables = sound()
    tables["colours"] = tables.pop("gaps")
    tables["months"] = {"one": 3}
    told = faults(TomlFile("mine.toml", tables=tables))
    assert told[0] == "mine.toml: gaps: missing"
    assert told[1].startswith("mine.toml: months.one: allowed: exactly")
    assert told[2].startswith("mine.toml: colours: allowed: phrases, joiners")
    assert faults(TomlFile("mine.toml", tables=sound() | {"gaps": "none"}))[0].startswith(
        "mine.toml: gaps: allowed: phrases"
    )


@pytest.mark.parametrize(("section", "key", "text"), ENTRIES)
def test_without_an_entry_its_sentence_is_read_otherwise(
    section: str, key: str, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tables = copy.deepcopy(FILE.tables)
    del tables[section][key]
    monkeypatch.setattr(brackets, "bracket_words", lambda: compiled(tables))
    found, _ = brackets.find_brackets(text, (), (), Limits())
    if found or EXPECTED[section] is nothing:
        assert not EXPECTED[section](text, found)


def test_the_lists_are_read_once() -> None:
    assert bracket_words() is bracket_words()
