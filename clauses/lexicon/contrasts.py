"""The words by which two wordings of one rule differ: modality, negation, condition, number."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from attrs import frozen

from clauses.lexicon.tomlfile import read_toml
from clauses.lexicon.valuebook import value_book
from clauses.model.modality import Modality, Strength

# Kinds of number words that stand for a whole number by themselves.
_NUMBERS = ("small", "tens", "hundreds", "scales", "groups")


@frozen
class Turn:
    """Words that give an act its modality.

    Attributes:
        words: the words in a row; *be* and *have* stand for any of their forms.
        modality: what they say of the act that follows.
        negated: what they say under a negation.
        strength: how hard they bind.
        between: whether the bearer stands between the first and the last of them.
    """

    words: tuple[str, ...]
    modality: Modality
    negated: Modality
    strength: Strength
    between: bool = False


@frozen(eq=False)
class ContrastWords:
    """The shipped tables.

    Attributes:
        turns: first word → turns that begin with it, the longest first.
        marks: name of a list → its wordings, as tuples of words, the longest first.
        counts: word → kind of count and what it counts.
    """

    turns: Mapping[str, tuple[Turn, ...]]
    marks: Mapping[str, tuple[tuple[str, ...], ...]]
    counts: Mapping[str, tuple[str, str]]

    def single(self, mark: str) -> frozenset[str]:
        """The wordings of one list that are of one word.

        >>> "never" in contrast_words().single("negation")
        True
        """
        return frozenset(words[0] for words in self.marks[mark] if len(words) == 1)


@cache
def contrast_words() -> ContrastWords:
    """The shipped table, read once.

    >>> contrast_words().turns["may"][0].negated
    <Modality.PROHIBITION: 'prohibition'>
    """
    tables = read_toml(Path(__file__).with_name("contrasts.toml")).tables
    turns: dict[str, list[Turn]] = {}
    for entry in tables["turns"].values():
        for turn in _turns(entry):
            turns.setdefault(turn.words[0], []).append(turn)
    return ContrastWords(
        MappingProxyType({head: _longest_first(found) for head, found in turns.items()}),
        MappingProxyType({name: _wordings(entry) for name, entry in tables["marks"].items()}),
        MappingProxyType(_counts(tables["counts"])),
    )


def _turns(entry: Mapping[str, Any]) -> list[Turn]:
    modality, negated = Modality(entry["modality"]), Modality(entry["negated"])
    strength = Strength(entry.get("strength", Strength.BINDING.value))
    between = bool(entry.get("between", False))
    return [
        Turn(tuple(said.split()), modality, negated, strength, between) for said in entry["words"]
    ]


def _longest_first(turns: list[Turn]) -> tuple[Turn, ...]:
    return tuple(sorted(turns, key=lambda turn: -len(turn.words)))


def _wordings(entry: Mapping[str, Any]) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((tuple(said.split()) for said in entry["words"]), key=lambda w: -len(w)))


def _counts(tables: Mapping[str, Any]) -> dict[str, tuple[str, str]]:
    numbers = value_book().numbers
    found = {
        word: ("number", str(value)) for kind in _NUMBERS for word, value in numbers[kind].items()
    }
    for kind, entry in tables.items():
        found |= {word: (kind, value) for word, value in entry["values"].items()}
    return found
