"""What an entry of a cue file may say; whatever is wrong is named, with what is allowed."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from clauses.errors import UnknownName, shorten
from clauses.lexicon.tomlfile import Step, unknown_key
from clauses.model.modality import Modality, Strength
from clauses.model.norm import ProvisoKind
from clauses.model.stance import Stance

_MODALITIES = tuple(one.value for one in Modality)
TAKES = (
    *("base", "to", "hearer", "self", "grant", "right", "gerund", "noun", "that", "any"),
    *("nothing", "within"),
)
_CHOICES: Mapping[str, tuple[str, ...]] = {
    "modality": _MODALITIES,
    "negated": _MODALITIES,
    "strength": tuple(one.value for one in Strength),
    "stance": tuple(one.value for one in Stance),
    "proviso": tuple(one.value for one in ProvisoKind),
    "role": ("condition", "exception", "purpose", "time", "place", "manner"),
    "takes": TAKES,
    "subject": ("bearer", "speaker", "act", "thing", "nothing"),
    "turns": ("over",),
    "leading": ("only",),
    "needs": (
        *("act", "as", "denied", "event", "hearer", "it", "negated", "no place", "quality"),
        *("modal", "role", "start", "talk", "term", "thing"),
    ),
}
_FLAGS = ("behind", "closed", "denies", "inside", "negative", "spoken")
_NOTES = ("rationale", "source", "example")
_NEEDED: Mapping[str, tuple[str, ...]] = {
    "operators": ("modality", "takes"),
    "speech": ("takes",),
    "provisos": ("role", "proviso"),
    "adjuncts": ("role",),
    "constitutive": ("modality",),
    "savings": ("modality",),
    "turns": ("turns", "takes"),
}
KEYS = ("words", *_NOTES, *_CHOICES, *_FLAGS)
CHANGES = ("add", "drop")
"""What an entry that only changes one of the same name may say, beside ``off``."""
GAP = "…"  # in a wording, an object of a few words
_WORD = re.compile(r"~?[^\W_]+(?:[-.’'/][^\W_]+)*|[^\w\s~]")
_CONTRACTED = re.compile(r".*n['’]t|cannot|.*['’](?:ll|re|ve)")
Wrong = tuple[tuple[Step, ...], str]


def cue_faults(kind: str, says: object, lists: Collection[str]) -> Iterator[Wrong]:
    """Everything wrong with an entry, each with the keys that lead to it.

    Args:
        kind: the section it stands in.
        says: the entry.
        lists: the names of the lists of small words, which a wording may name.

    >>> [message for _, message in cue_faults("turns", {"words": ["~shun"], "turns": "over"}, ())]
    ['takes is missing', 'rationale is missing', 'source is missing', 'example is missing']
    """
    if not isinstance(says, dict):
        yield (), "allowed: a table with words"
        return
    for key in ("words", *_NEEDED[kind], *_NOTES):
        if key not in says:
            yield (), f"{key} is missing"
    for key, value in says.items():
        yield from _value_faults(key, value, lists)


def change_faults(
    says: Mapping[str, Any], words: Collection[str], lists: Collection[str]
) -> Iterator[Wrong]:
    """Everything wrong with an entry that only changes another of its name.

    Args:
        says: the entry.
        words: the wordings of the entry it changes.
        lists: the names of the lists of small words, which a wording may name.

    >>> list(change_faults({"drop": ["ought"]}, ["ought to"], ()))
    [(('drop', 0), "no wording is called 'ought'; did you mean 'ought to'?")]
    """
    for key, value in says.items():
        if key == "off" and value is not True:
            yield (key,), "allowed: true; leave it out to keep the entry"
        elif key in (*CHANGES, "rationale"):
            wrong = list(_value_faults("words" if key in CHANGES else key, value, lists))
            yield from (((key, *path[1:]), message) for path, message in wrong)
            if key == "drop" and not wrong:
                yield from _strange(value, words)
        elif key != "off":
            yield (
                (key,),
                "an entry with add, drop or off changes another, and says no more than that",
            )
    if says.get("off") and any(key in says for key in CHANGES):
        yield ("off",), "an entry that is off has nothing to add or drop"


def _strange(dropped: Sequence[str], words: Collection[str]) -> Iterator[Wrong]:
    for index, one in enumerate(dropped):
        if " ".join(one.lower().split()) not in words:
            yield ("drop", index), str(UnknownName("wording", one, known=words))


def list_faults(says: object) -> Iterator[Wrong]:
    """Everything wrong with a list of small words.

    >>> list(list_faults({"words": ["the", 7]}))
    [(('words', 1), 'found 7; allowed: words')]
    """
    if not isinstance(says, dict):
        yield (), "allowed: a table with words"
        return
    if "words" not in says:
        yield (), "words is missing"
    for key, value in says.items():
        if key == "words":
            yield from _list_faults(value)
        elif key not in ("rationale", "source"):
            yield (key,), unknown_key(key, ("words", "rationale", "source"))


def _list_faults(value: object) -> Iterator[Wrong]:
    if not isinstance(value, list) or not value:
        yield ("words",), f"found {shorten(value)}; allowed: a list of words"
        return
    for index, one in enumerate(value):
        if not isinstance(one, str) or not one.strip():
            yield ("words", index), f"found {shorten(one)}; allowed: words"


def _value_faults(key: str, value: object, lists: Collection[str]) -> Iterator[Wrong]:
    if key == "words":
        yield from _wordings_faults(value, lists)
    elif key in _CHOICES:
        if value not in _CHOICES[key]:
            allowed = ", ".join(_CHOICES[key])
            yield (key,), f"found {shorten(value)}; allowed: {allowed}"
    elif key in _FLAGS:
        if not isinstance(value, bool):
            yield (key,), f"found {shorten(value)}; allowed: true, false"
    elif key not in _NOTES:
        yield (key,), unknown_key(key, KEYS)
    elif not isinstance(value, str) or not value.strip():
        yield (key,), f"found {shorten(value)}; allowed: a sentence"


def _wordings_faults(value: object, lists: Collection[str]) -> Iterator[Wrong]:
    if not isinstance(value, list) or not value:
        yield ("words",), f"found {shorten(value)}; allowed: a list of wordings"
        return
    for index, one in enumerate(value):
        why = _wording_fault(one, lists)
        if why:
            yield ("words", index), f"found {shorten(one)}; {why}"


def _wording_fault(one: object, lists: Collection[str]) -> str:
    """Why something is no wording; empty where it is one."""
    if not isinstance(one, str) or not one.strip():
        return "allowed: a wording"
    listed = one.lower().split()
    if GAP in (listed[0], listed[-1]):
        return f"{GAP} stands between two words of a wording"
    for word in listed:
        if word[0] == "[" and len(word) > 1:
            if word[1:-1] not in lists or word[-1] != "]":
                return str(UnknownName("list of words", word.strip("[]"), known=lists))
        elif _CONTRACTED.fullmatch(word):
            return "contractions are written in full: can not, will not"
        elif not _WORD.fullmatch(word):
            return (
                "allowed: words and marks with a space between; ~ before a verb, for all its forms"
            )
    return ""
