"""How acts are worded, from `acts.toml` and from the names in a lexicon's own table of acts."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from attrs import frozen

from clauses.lexicon.lexicon import Lexicon
from clauses.lexicon.namewords import read, word_set

FILE = "acts"


@frozen
class Wording:
    """One way to word an act.

    Attributes:
        act: the key of the act.
        cue: the entry of the lexicon it comes from.
        heads: verbs in the base form, with their particles; or nouns in the singular.
        objects: what must be among the other words, one of these; nothing where the head suffices.
        bare: whether it counts only where there are no other words.
        sure: whether it means the act and hardly anything else.
        example: a sentence with the wording in brackets.

    >>> next(one for one in shipped("does") if one.act == "patrol").heads
    ('patrol',)
    """

    act: str
    cue: str
    heads: tuple[str, ...]
    objects: tuple[str, ...] = ()
    bare: bool = False
    sure: bool = True
    example: str = ""


@cache
def shipped(kind: str) -> tuple[Wording, ...]:
    """The shipped wordings of a kind: ``does``, with a verb, or ``named``, with a noun."""
    return tuple(
        _wording(key, kind, way)
        for key, entry in read(FILE)["acts"].items()
        for way in entry.get(kind, ())
    )


def _wording(key: str, kind: str, way: Mapping[str, Any]) -> Wording:
    return Wording(
        key,
        f"acts.{key}",
        tuple(way["verbs" if kind == "does" else "nouns"]),
        tuple(way.get("objects", ())),
        way.get("bare", False),
        way.get("sure", "high") == "high",
        way["example"],
    )


def wordings(lexicon: Lexicon, kind: str) -> Iterator[Wording]:
    """Every wording of a lexicon's acts: the shipped ones, then those its own names give.

    A name of one word is often an everyday word too ("exercise", "observe"), so it counts only for
    an act that has no shipped wordings.
    """
    acts = lexicon.tables["actions"]
    yield from (one for one in shipped(kind) if one.act in acts)
    for key, entry in acts.items():
        known = key in read(FILE)["acts"]
        names = entry.get("aliases", ()) if known else (entry["label"], *entry.get("aliases", ()))
        for name in names:
            words = tuple(name.lower().split())
            if words and not (known and len(words) == 1):
                yield from _named(key, kind, words)


def _named(key: str, kind: str, words: tuple[str, ...]) -> Iterator[Wording]:
    cue = f"actions.{key}"
    if kind == "named":
        yield Wording(key, cue, (" ".join(words),), sure=False)
        return
    rest = [word for word in words[1:] if word not in word_set("determiners")]
    others = (_object(one.split()) for one in " ".join(rest).split(" or "))
    yield Wording(key, cue, (words[0],), tuple(one for one in others if one), sure=False)


def _object(words: list[str]) -> str:
    """What must be there of an object: *carry observers on board* is to carry observers."""
    after = (at for at, word in enumerate(words) if at and word in word_set("after-head"))
    return " ".join(words[: next(after, len(words))])
