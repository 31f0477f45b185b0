"""The verbs of legal and diplomatic English, with the words that go with them."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from attrs import frozen

from clauses.lexicon.tomlfile import read_toml


@frozen
class VerbWords:
    """What the table tells of verbs.

    Attributes:
        verbs: base forms.
        nouns: those that are as often a noun.
        adjectives: those that are as often an adjective or adverb.
        double: those whose last letter doubles before -ed, though they have several syllables.
        either: those spelt both ways.
        irregular: past forms and participles.
        third: forms of the present that no rule gives.
        phrasal: the words that belong to a verb, the longest first.
        acts: the verb of a noun that names an act.
        no_acts: words in -ing that name none.
    """

    verbs: frozenset[str]
    nouns: frozenset[str]
    adjectives: frozenset[str]
    double: frozenset[str]
    either: frozenset[str]
    irregular: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]
    third: Mapping[str, tuple[str, ...]]
    phrasal: Mapping[str, tuple[tuple[str, ...], ...]]
    acts: Mapping[str, str]
    no_acts: frozenset[str]


@cache
def verb_words() -> VerbWords:
    """The shipped table.

    >>> "organise" in verb_words().verbs, verb_words().acts["withdrawal"]
    (True, 'withdraw')
    """
    tables = read_toml(Path(__file__).with_name("verbs.toml")).tables
    bases = [word for entry in tables["verbs"].values() for word in entry["words"]]
    listed = {
        name: frozenset(tables[name]["words"])
        for name in ("nouns", "adjectives", "double", "either", "no_acts")
    }
    return VerbWords(
        verbs=frozenset(bases) | {british(word) for word in tables["verbs"]["ize"]["words"]},
        irregular={verb: _forms(said) for verb, said in tables["irregular"]["verbs"].items()},
        third={verb: tuple(said.split()) for verb, said in tables["third"]["verbs"].items()},
        phrasal={verb: _particles(said) for verb, said in tables["phrasal"]["verbs"].items()},
        acts=_acts(tables),
        **listed,
    )


def british(word: str) -> str:
    """Spell a word of the list in -ize, or the noun made of it, with s.

    >>> british("organization"), british("analyze")
    ('organisation', 'analyse')
    """
    return word.replace("iza", "isa").replace("ize", "ise").replace("yze", "yse")


def _forms(said: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    past, _, participle = said.partition(";")
    return tuple(past.split()), tuple((participle or past).split())


def _particles(said: list[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((tuple(one.split()) for one in said), key=len, reverse=True))


def _acts(tables: Mapping[str, Any]) -> dict[str, str]:
    found: dict[str, str] = dict(tables["acts_otherwise"]["verbs"])
    for entry in tables["acts"].values():
        for noun in entry["words"]:
            found[noun] = noun.removesuffix(entry["cut"]) + entry["add"]
    of_ize = tables["verbs"]["ize"]["words"]
    return found | {british(noun): british(verb) for noun, verb in found.items() if verb in of_ize}
