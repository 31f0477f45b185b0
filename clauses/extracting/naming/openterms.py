"""Roles of an instrument, and phrases that no list knows, as terms comparable with themselves."""

from functools import lru_cache

from clauses.extracting.naming.cutting import Cut
from clauses.extracting.naming.named import Named
from clauses.lexicon.namewords import singular, word_set
from clauses.lexicon.roles import is_role, terms
from clauses.model import openterm
from clauses.model.confidence import Confidence
from clauses.model.extension import ALL, NONE, Extension


def open_term(words: Cut, first: int, start: int, last: int) -> Named:
    """A role, or an open term for words that mean nothing known.

    Args:
        words: the stretch.
        first: the word at which the phrase begins.
        start: the first word after its determiners.
        last: the word before which it ends.
    """
    label = words.words(start, last)
    phrase = _singular_head(" ".join(words.low[start:last]))
    name = terms().get(phrase)
    span = words.span(first, last)
    if name:
        return Named(Extension.term(name), span, f"roles.{name}")
    sure = Confidence.MEDIUM if is_role(label) else Confidence.LOW
    cue = "roles.roles" if sure is Confidence.MEDIUM else ""
    return Named(_open(label, phrase), span, cue, sure)


@lru_cache(maxsize=4096)
def _open(label: str, term: str) -> Extension:
    return Extension(label, NONE, ALL, openterm.term(term))


@lru_cache(maxsize=4096)
def _singular_head(phrase: str) -> str:
    """A phrase with the noun it is about in the singular, since each of many is bound alike."""
    words = phrase.split()
    after = word_set("after-head")
    head = next((at for at, word in enumerate(words) if at and word in after), len(words)) - 1
    words[head] = singular(words[head])
    if words[head] == "party" and head and words[head - 1] == "states":
        words[head - 1] = "state"
    return " ".join(words)
