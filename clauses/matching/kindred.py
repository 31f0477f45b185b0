"""Which stems speak of one matter, by the sets of the lexicon of kindred words."""

from collections.abc import Mapping
from functools import cache

from clauses.lexicon.answerwords import answer_words
from clauses.matching.stems import stem

_NONE: frozenset[str] = frozenset()


@cache
def _kindred() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for words in answer_words().kindred.values():
        stems = {stem(word) for word in words}
        for one in stems:
            found.setdefault(one, set()).update(stems - {one})
    return {one: frozenset(others) for one, others in found.items()}


def kindred(one: str) -> frozenset[str]:
    """The stems that speak of the same matter as one.

    >>> stem("verbal") in kindred(stem("orally"))
    True
    """
    return _kindred().get(one, _NONE)


def marked(mark: str) -> frozenset[str]:
    """The stems of the single words of one list of the lexicon.

    >>> stem("created") in marked("light")
    True
    """
    return frozenset(map(stem, answer_words().single(mark)))
