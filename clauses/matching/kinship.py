"""Which stems may mean the same, or the contrary, by the sets of the relation lexicon."""

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from attrs import frozen

from clauses.lexicon.contrasts import contrast_words
from clauses.lexicon.relations import relations
from clauses.matching.stems import stem

_REMEMBERED = 65_536
_NONE: frozenset[str] = frozenset()


@frozen(eq=False)
class Kin:
    """The sets a stem stands in, and those that are opposites of a set.

    Attributes:
        sets: stem → names of sets.
        opposites: name of a set → names of the sets that undo it.
    """

    sets: Mapping[str, frozenset[str]]
    opposites: Mapping[str, frozenset[str]]

    def of(self, one: str) -> frozenset[str]:
        """The sets of one stem; the stem alone where it stands in none."""
        return self.sets.get(one) or frozenset({one})

    def of_all(self, some: Iterable[str]) -> frozenset[str]:
        """The sets of some stems, and the stems."""
        return _NONE.union(some, *map(self.of, some))

    def undo(self, names: Iterable[str]) -> frozenset[str]:
        """The sets that undo some sets."""
        return _NONE.union(*(self.opposites.get(name, _NONE) for name in names))


@cache
def kin() -> Kin:
    """The relation lexicon by stems, read once.

    >>> sorted(kin().of(stem("modify")) & kin().of(stem("amended")))
    ['nouns.amendment', 'verbs.amend']
    """
    sets: dict[str, set[str]] = {}
    opposites: dict[str, set[str]] = {}
    for kind, entries in (("verbs", relations().verbs), ("nouns", relations().nouns)):
        for key, entry in entries.items():
            name = f"{kind}.{key}"
            for word in entry.get("words", ()):
                if " " not in word:
                    sets.setdefault(stem(word.casefold()), set()).add(name)
            for other in entry.get("opposites", ()):
                opposites.setdefault(name, set()).add(f"{kind}.{other}")
                opposites.setdefault(f"{kind}.{other}", set()).add(name)
    return Kin(_frozen(sets), _frozen(opposites))


def _frozen(found: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    return {key: frozenset(values) for key, values in found.items()}


def akin(some: Iterable[str], others: Iterable[str]) -> frozenset[str]:
    """Those of some stems that are, or may mean the same as, one of some others.

    >>> akin({stem("modify"), stem("pay")}, {stem("amended")}) == {stem("modify")}
    True
    """
    told = kin().of_all(others)
    return frozenset(one for one in some if one in told or not kin().of(one).isdisjoint(told))


@lru_cache(maxsize=_REMEMBERED)
def contrary(left: str, right: str) -> bool:
    """Whether one stem is the other with a negative prefix, or their sets are opposites.

    >>> contrary(stem("approved"), stem("unapproved")), contrary(stem("pay"), stem("paid"))
    (True, False)
    """
    short, long = sorted((left, right), key=len)
    if long.endswith(short) and long[: -len(short)] in contrast_words().single("prefixes"):
        return True
    own, theirs = kin().of(left), kin().of(right)
    return own.isdisjoint(theirs) and not kin().undo(own).isdisjoint(theirs)
