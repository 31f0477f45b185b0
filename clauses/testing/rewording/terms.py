"""Conditions and exceptions: put to a sentence, left out, or moved."""

import re
from collections.abc import Iterator

from clauses.testing.rewording.reworded import SAME, TERMS, TIED, Reworded, both
from clauses.testing.rewording.sentence import Plain, capital, small
from clauses.testing.rewording.wordlists import either

_CONDITION = re.compile(rf"(?:{either('conditions')})\b", re.IGNORECASE)
# Without a comma "where" and its like may belong to a noun, and "only if" says more than "if".
_BEHIND = re.compile(
    rf"(?:, (?={either('conditions')})|(?<!only|cept|even|  as| and|  or) (?=if ))([^,]*)"
)
_EXCEPTION = re.compile(rf",? (?:{either('exceptions')})\b")
_EXCEPTED = re.compile(rf"(?:{either('exceptions')})\b[^,]*, $", re.IGNORECASE)


def add_condition(said: Plain) -> Iterator[Reworded]:
    """Make a sentence hold only if something is so."""
    if not said.lead:
        yield Reworded(said.replace(lead="if the Assembly so decides, "), TERMS, SAME)
    yield Reworded(
        said.replace(rest=f"{said.rest}, provided that the Assembly agrees"), TERMS, SAME
    )


def add_exception(said: Plain) -> Iterator[Reworded]:
    """Make a sentence hold but for something."""
    for words in ("unless the Assembly decides otherwise", "except in an emergency"):
        yield Reworded(said.replace(rest=f"{said.rest}, {words}"), TIED, SAME)


def drop_exception(said: Plain) -> Iterator[Reworded]:
    """Make a sentence hold without its exception.

    >>> from clauses.testing.rewording.sentence import plain
    >>> [one.text for one in drop_exception(plain("No ship may dock, except in a storm."))]
    ['No ship may dock.']
    """
    if _EXCEPTED.match(said.lead):
        yield Reworded(said.replace(lead=""), SAME, TIED)
    elif found := _EXCEPTION.search(said.rest, _last(said.rest)):
        yield Reworded(said.replace(rest=said.rest[: found.start()]), SAME, TIED)


def _last(words: str) -> int:
    """Where the last comma stands, or the words begin."""
    return max(words.rfind(","), 0)


def move_condition(said: Plain) -> Iterator[Reworded]:
    """Put what stands before a sentence behind it, and the other way round."""
    behind = _BEHIND.search(said.rest, _last(said.rest))
    if said.lead.count(", ") == 1 and _CONDITION.match(said.lead):
        moved = small(said.lead.removesuffix(", "))
        yield both(said.replace(lead="", rest=f"{said.rest}, {moved}"), SAME)
    elif behind and not said.lead and len(_CONDITION.findall(said.rest)) == 1:
        lead = f"{capital(behind[1])}, "
        yield both(said.replace(lead=lead, rest=said.rest[: behind.start()]), SAME)
