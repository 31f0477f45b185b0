"""The words by which passages are found that answer a statement, and by which they decide it."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from attrs import frozen

from clauses.lexicon.tomlfile import read_toml

Words = tuple[str, ...]


@frozen(eq=False)
class AnswerWords:
    """The shipped tables.

    Attributes:
        marks: name of a list → its wordings, as tuples of words, the longest first.
        kindred: name of a matter → the words that speak of it.
    """

    marks: Mapping[str, tuple[Words, ...]]
    kindred: Mapping[str, Words]

    def single(self, mark: str) -> frozenset[str]:
        """The wordings of one list that are of one word.

        >>> "solely" in answer_words().single("except")
        True
        """
        return frozenset(words[0] for words in self.marks[mark] if len(words) == 1)


@cache
def answer_words() -> AnswerWords:
    """The shipped tables, read once.

    >>> answer_words().kindred["speech"][0]
    'oral'
    """
    here = Path(__file__)
    marks = read_toml(here.with_name("answers.toml")).tables["marks"]
    kindred = read_toml(here.with_name("kindred.toml")).tables["kindred"]
    return AnswerWords(
        MappingProxyType({name: _wordings(entry["words"]) for name, entry in marks.items()}),
        MappingProxyType({name: tuple(entry["words"]) for name, entry in kindred.items()}),
    )


def _wordings(words: list[str]) -> tuple[Words, ...]:
    return tuple(sorted((tuple(said.split()) for said in words), key=lambda one: -len(one)))
