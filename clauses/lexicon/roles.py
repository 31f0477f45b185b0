"""Bearers that an instrument makes: which phrases are roles, and which mean the same bearers."""

from collections.abc import Mapping
from functools import cache, lru_cache

from clauses.lexicon.namewords import read, singular, word_set

FILE = "roles"
LONGEST = 3  # words of the longest role, but for whole phrases


@cache
def terms() -> Mapping[str, str]:
    """Wording in the singular → the term that stands for all such wordings of one instrument.

    >>> terms()["contracting party"]
    'Parties'
    """
    return {word: term["name"] for term in read(FILE)["terms"] for word in term["words"]}


@cache
def _roles(key: str) -> frozenset[str]:
    return frozenset(read(FILE)["roles"][key])


@lru_cache(maxsize=4096)
def is_role(words: str) -> bool:
    """Whether a phrase names a bearer that only an instrument has, such as *each Party*.

    >>> (
    ...     is_role("each Party"),
    ...     is_role("the depositary"),
    ...     is_role("the other party"),
    ...     is_role("Russia"),
    ... )
    (True, True, False, False)
    """
    phrase = bare(words)
    head = _head(phrase)
    low = [singular(word.lower()) for word in head]
    for size in range(1, min(len(head), LONGEST) + 1):
        tail = " ".join(low[-size:])
        if tail in _roles("any") or (tail in _roles("capital") and head[-size][0].isupper()):
            return True
    return phrase.lower() in _roles("any")


def _head(phrase: str) -> list[str]:
    """The words up to the noun a phrase is about; what follows only tells which."""
    found: list[str] = []
    for word in phrase.split():
        if word.lower() in word_set("after-head") and found:
            break
        found.append(word.strip(",;"))
    return found


def bare(words: str) -> str:
    """A phrase without the words before it that say how many, or which.

    >>> bare("each of the Contracting Parties")
    'Contracting Parties'
    """
    left = words.split()
    while len(left) > 1 and left[0].lower() in word_set("determiners"):
        del left[0]
    return " ".join(left)
