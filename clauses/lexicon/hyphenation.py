"""Which hyphens at the end of a printed line belong to the word."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from attrs import frozen

from clauses.lexicon.tomlfile import read_toml


@frozen
class Prefix:
    """The first part of words that are written with a hyphen.

    Attributes:
        always: the hyphen stays, but for `but`.
        before: beginnings of second parts before which it stays.
        but: beginnings of second parts before which it goes.
    """

    always: bool = False
    before: tuple[str, ...] = ()
    but: tuple[str, ...] = ()

    def keeps(self, rest: str) -> bool:
        """Whether the hyphen stays before the rest of the word.

        >>> Prefix(before=("operat",)).keeps("operation")
        True
        """
        return not rest.startswith(self.but) if self.always else rest.startswith(self.before)


@frozen
class Hyphenation:
    """The prefixes, and the words before which a hyphen is a suspended one."""

    prefixes: Mapping[str, Prefix]
    suspended: frozenset[str]

    def keeps(self, first: str, rest: str) -> bool:
        """Whether a word broken after its first part has a hyphen of its own.

        >>> hyphenation().keeps("non", "nuclear"), hyphenation().keeps("inter", "national")
        (True, False)
        """
        prefix = self.prefixes.get(first.casefold())
        return prefix is not None and prefix.keeps(rest.casefold())


@cache
def hyphenation() -> Hyphenation:
    """The shipped table.

    >>> "and" in hyphenation().suspended
    True
    """
    tables = read_toml(Path(__file__).with_name("hyphenation.toml")).tables
    prefixes = {
        key: Prefix(
            entry.get("always", False), tuple(entry.get("before", ())), tuple(entry.get("but", ()))
        )
        for key, entry in tables["prefixes"].items()
    }
    return Hyphenation(prefixes, frozenset(tables["suspended"]["words"]))
