"""The small words that rewording looks for, or puts in."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from clauses.lexicon.tomlfile import read_toml


@cache
def word_list(name: str) -> tuple[str, ...]:
    """The words of a list, in its order.

    >>> word_list("exceptions")
    ('except', 'save', 'unless')
    """
    return tuple(read_toml(Path(__file__).with_name("words.toml")).tables[name]["words"])


@cache
def word_set(name: str) -> frozenset[str]:
    """The words of a list, to ask whether a word is one of them.

    >>> "shall" in word_set("modal")
    True
    """
    return frozenset(word_list(name))


@cache
def word_pairs(name: str) -> Mapping[str, str]:
    """What each word of a list becomes.

    >>> word_pairs("numbers")["ten"]
    'twenty'
    """
    return dict(pair.split("=") for pair in word_list(name))


@cache
def either(name: str) -> str:
    """A pattern for any word of a list, the longest first.

    >>> either("exceptions")
    'except|unless|save'
    """
    return "|".join(sorted(word_list(name), key=len, reverse=True))
