"""The words that stand beside page numbers, in several languages."""

from functools import cache
from pathlib import Path

from clauses.lexicon.tomlfile import read_toml


@cache
def page_words() -> frozenset[str]:
    """The words, in small letters.

    >>> "page" in page_words() and "article" not in page_words()
    True
    """
    tables = read_toml(Path(__file__).with_name("pagewords.toml")).tables["words"]
    return frozenset(word for entry in tables.values() for word in entry["words"])
