"""Lists of words around names, places and bearers, from files of their own."""

import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

RATIONALE = "rationale"
FILES = ("acts", "namewords", "placewords", "roles")
SHORT = 4  # letters up to which an ending in s or ies is part of the word: gas, ties


@cache
def read(name: str) -> Mapping[str, Any]:
    """One file of word lists, as it stands; read when first asked for.

    >>> "RU" in read("demonyms")["adjectives"]
    True
    """
    return tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text("utf-8"))


@cache
def listed(section: str, file: str = "namewords") -> tuple[str, ...]:
    """The words of one list, in the order of the file.

    >>> listed("outside", "placewords")
    ('outside', 'beyond')
    """
    return tuple(read(file)[section]["words"])


@cache
def word_set(section: str, file: str = "namewords") -> frozenset[str]:
    """The words of one list, to look words up in.

    >>> "the" in word_set("determiners")
    True
    """
    return frozenset(listed(section, file))


def entry(name: str) -> Mapping[str, Any]:
    """The entry behind a cue such as ``acts.deploy``, with its rationale; empty for other cues.

    >>> entry("placewords.outside")["words"]
    ['outside', 'beyond']
    """
    file, _, key = name.partition(".")
    if file not in FILES:
        return {}
    tables = read(file)
    terms = {term["name"]: term for term in tables.get("terms", ())}
    found: Mapping[str, Any] = {**tables, **tables.get(file, {}), **terms}.get(key, {})
    return found


@cache
def state_words(section: str) -> Mapping[str, tuple[str, ...]]:
    """Key of a state or group → its adjectives, or names beyond those of the tables.

    >>> state_words("adjectives")["RU"]
    ('Russian',)
    """
    entries = read("demonyms")[section].items()
    return {key: tuple(words) for key, words in entries if key != RATIONALE}


@cache
def _plurals() -> Mapping[str, str]:
    return dict(pair.split("=") for pair in listed("plurals"))


@lru_cache(maxsize=16384)
def singular(word: str) -> str:
    """A noun in small letters, in the singular; what is no plural stays as it is.

    >>> [singular(word) for word in ("parties", "missiles", "forces", "taxes", "status")]
    ['party', 'missile', 'forces', 'tax', 'status']
    """
    if word in _plurals():
        return _plurals()[word]
    if not word.endswith("s") or word.endswith(("ss", "us", "is")) or len(word) < SHORT:
        return word
    if word in word_set("fixed-plurals"):
        return word
    if word.endswith("ies") and len(word) > SHORT:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zes")):
        return word[:-2]
    return word[:-1]
