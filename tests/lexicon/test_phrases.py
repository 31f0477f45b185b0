import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import clauses
from clauses.lexicon.phrases import cues, divisions, fold, number_words, spelling, suffixes
from clauses.model.node import ProvisionKind

FOLDER = Path(clauses.__file__).parent
CODE = "\n".join(
    path.read_text("utf-8")
    for path in FOLDER.rglob("*.py")
    if path.parent.name not in ("model", "reporting")
)


def data(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / "lexicon" / f"{name}.toml").read_text("utf-8"))


def entries() -> Iterator[tuple[str, dict[str, Any]]]:
    for name, entry in data("instruments").items():
        yield name, entry
    for name, entry in data("divisions").items():
        if name in ("divisions", "numbers"):
            yield from ((f"{name}.{inner}", one) for inner, one in entry.items())
        else:
            yield name, entry


ENTRIES = dict(entries())


@pytest.mark.parametrize("name", ENTRIES)
def test_every_entry_has_words_and_a_reason(name: str) -> None:
    entry = ENTRIES[name]
    words = entry.get("cues") or entry["words"]
    assert words
    assert set(entry) - {"tens"} == {"cues" if "cues" in entry else "words", "rationale"}
    assert len(entry["rationale"].split()) >= 4
    assert entry["rationale"].strip()[-1] == "."


@pytest.mark.parametrize("name", ENTRIES)
def test_words_are_folded_and_stand_once(name: str) -> None:
    entry = ENTRIES[name]
    words = [*(entry.get("cues") or entry["words"]), *entry.get("tens", ())]
    assert [word for word in words if word != fold(word)] == []
    counted = Counter(entry.get("cues") or entry["words"])
    assert [word for word, count in counted.items() if count > 1] == []


@pytest.mark.parametrize("name", data("instruments"))
def test_every_list_of_phrases_is_asked_for_somewhere(name: str) -> None:
    assert re.search(rf'(?:cues|_phrases|starts_with)\(.{{0,80}}"{name}"\)', CODE)


def test_a_word_means_one_kind_of_division_that_there_is() -> None:
    words = [word for entry in data("divisions")["divisions"].values() for word in entry["words"]]
    spoilt = data("divisions")["spoilt"]["words"]
    assert len(words) == len(set(words))
    assert not set(words) & set(spoilt)
    assert set(divisions()) == {*words, *spoilt}
    assert set(divisions().values()) <= {kind.value for kind in ProvisionKind}
    assert divisions()["artlcle"] == "article"
    assert divisions()["titre"] == "division"


def test_no_word_spells_two_numbers() -> None:
    found: dict[str, int] = {}
    for entry in data("divisions")["numbers"].values():
        for value, word in enumerate(entry["words"], 1):
            assert found.setdefault(word, value) == value
        for ten, word in enumerate(entry["tens"], 2):
            assert found.setdefault(word, ten * 10) == ten * 10
    assert all(found.get(word, 1) == 1 for word in data("divisions")["first"]["words"])


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("nineteen", 19),
        ("ninety-nine", 99),
        ("forty two", 42),
        ("twenty-second", 22),
        ("decimo cuarto", 14),
        ("vigesimo primero", 21),
        ("dix-sept", 17),
        ("premiere", 1),
    ],
)
def test_numbers_in_words(word: str, value: int) -> None:
    assert number_words()[word] == value
    assert value < 99 or "one hundred" not in number_words()


def test_suffixes_are_words_of_their_own() -> None:
    assert {"bis", "ter", "quater"} <= set(suffixes())
    assert all(word.isalpha() for word in suffixes())


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ARTICLE", "article"),
        ("Préambule", "preambule"),
        ("GROSS Straße", "gross strasse"),
        ("Йод", "й" + "од"),
        ("", ""),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_a_word_is_found_with_accents_and_without() -> None:
    pattern = re.compile(spelling("reglement-no"), re.IGNORECASE)
    assert pattern.fullmatch("Règlement-nº"[:-1] + "o")
    assert pattern.fullmatch("REGLEMENT-NO")
    assert not pattern.fullmatch("reglement no")


def test_an_unknown_list_is_an_error_of_the_program() -> None:
    with pytest.raises(KeyError, match="boats"):
        cues("boats")
