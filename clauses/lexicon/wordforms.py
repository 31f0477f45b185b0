"""The forms of words, folded: a verb to its base, a noun of action to its verb, plurals to one."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from clauses.lexicon.namewords import singular
from clauses.lexicon.verbwords import british, verb_words

_REMEMBERED = 1 << 15  # words; long treaties and contracts use some ten thousand different ones
_MARKS = re.compile(r"['’]s?$")
_DOUBLED = re.compile(r"([bdfgklmnprtvz])\1$")


@lru_cache(_REMEMBERED)
def verb_base(word: str) -> str:
    """The base of a verb in any form, spelt with z where both are in use; empty where it is none.

    >>> [verb_base(word) for word in ("withdrew", "stopping", "organised", "wheat")]
    ['withdraw', 'stop', 'organize', '']
    """
    low = word.lower()
    known = verb_words().verbs
    if low in known:
        return _american().get(low, low)
    found = _irregular().get(low) or next((one for one in _cut(low) if one in known), "")
    return _american().get(found, found)


@lru_cache(_REMEMBERED)
def act_verb(noun: str) -> str:
    """The verb whose act a noun names, in whatever number; empty where it names none.

    >>> [act_verb(noun) for noun in ("withdrawals", "enrichment", "testing", "department")]
    ['withdraw', 'enrich', 'test', '']
    """
    words, low = verb_words(), noun.lower()
    for one in dict.fromkeys((low, singular(low))):
        if one in words.no_acts:
            return ""
        found = words.acts.get(one, "") or (one if one in words.nouns & words.verbs else "")
        if not found and one.endswith("ing"):
            found = verb_base(one)
        if found:
            return _american().get(found, found)
    return ""


@lru_cache(_REMEMBERED)
def fold_word(word: str) -> str:
    """A noun in small letters and in the singular.

    >>> fold_word("Treaties"), fold_word("Buyer’s")
    ('treaty', 'buyer')
    """
    return singular(_MARKS.sub("", word.lower()))


@lru_cache(_REMEMBERED)
def word_stem(word: str) -> str:
    """What a verb, its participles and its noun of action share: the verb.

    >>> {word_stem(word) for word in ("exports", "exporting", "exported", "Export")}
    {'export'}
    """
    low = fold_word(word)
    if low in verb_words().no_acts:
        return low
    verbal = low.endswith(("ed", "ing")) or low in _irregular()
    return act_verb(low) or (verb_base(low) if verbal else "") or low


def _cut(word: str) -> Iterator[str]:
    """What a regular form may come from, the likelier first."""
    if word.endswith(("ies", "ied")):
        yield f"{word[:-3]}y"
    if word.endswith("s"):
        yield from (word[:-1], word[:-2])
    for ending in ("ed", "ing"):
        if word.endswith(ending):
            bare = word.removesuffix(ending)
            yield from (bare, f"{bare}e")
            if _DOUBLED.search(bare):
                yield bare[:-1]
            if ending == "ing" and bare.endswith("y"):
                yield f"{bare[:-1]}ie"


@cache
def _irregular() -> Mapping[str, str]:
    words = verb_words()
    past = {
        form: base for base, forms in words.irregular.items() for part in forms for form in part
    }
    return past | {form: base for base, forms in words.third.items() for form in forms}


@cache
def _american() -> Mapping[str, str]:
    return {british(one): one for one in verb_words().verbs if british(one) != one}
