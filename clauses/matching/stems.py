"""What is left of a word without its ending, so that approve, approval and approved are one."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from clauses.lexicon.verbwords import verb_words

# Longest first; each is cut only where enough of the word is left to be told from others.
_ENDINGS = (
    *("ations", "ation", "ments", "ment", "ances", "ance", "ences", "ence", "ities", "ings"),
    *("ions", "ion", "ing", "ives", "ive", "able", "ible", "ally", "ants", "ant", "ents", "ent"),
    *("als", "ity", "ers", "ors", "ies", "ied", "al", "er", "or", "ed", "es", "ly", "s", "e", "y"),
)
_LEAST = 4
_ROUNDS = 2  # "deliveries" loses two endings
_POSSESSIVE = re.compile(r"['’]s?$")
_REMEMBERED = 65_536


@lru_cache(maxsize=_REMEMBERED)
def stem(word: str) -> str:
    """Cut a word, in small letters, to what its forms share.

    >>> stem("approval") == stem("approved"), stem("given") == stem("give")
    (True, True)
    """
    bare = _POSSESSIVE.sub("", word)
    bare = _bases().get(bare, bare)
    if bare[:1].isdigit():
        return bare
    for _ in range(_ROUNDS):
        ending = next((one for one in _ENDINGS if _cuts(bare, one)), "")
        bare = bare.removesuffix(ending)
    return bare[:-1] if len(bare) > _LEAST and bare[-1] == bare[-2] else bare


def _cuts(word: str, ending: str) -> bool:
    return word.endswith(ending) and len(word) - len(ending) >= _LEAST


@cache
def _bases() -> Mapping[str, str]:
    # Irregular forms and the nouns of acts, which no ending tells.
    words = verb_words()
    forms = {
        form: base for base, (past, done) in words.irregular.items() for form in (*past, *done)
    }
    return dict(words.acts) | forms
