"""What an entry of a cue file may say; a wrong one is named with what is allowed."""

from collections.abc import Mapping
from typing import Any

from clauses.errors import InvalidRecord
from clauses.model.modality import Modality, Strength
from clauses.model.norm import ProvisoKind
from clauses.model.stance import Stance

_MODALITIES = tuple(one.value for one in Modality)
TAKES = ("base", "to", "hearer", "self", "grant", "gerund", "noun", "that", "any", "nothing")
_CHOICES: Mapping[str, tuple[str, ...]] = {
    "modality": _MODALITIES,
    "negated": _MODALITIES,
    "strength": tuple(one.value for one in Strength),
    "stance": tuple(one.value for one in Stance),
    "proviso": tuple(one.value for one in ProvisoKind),
    "role": ("condition", "exception", "purpose", "time", "place", "manner"),
    "takes": TAKES,
    "subject": ("bearer", "speaker", "act", "thing", "nothing"),
    "turns": ("over", "away"),
}
_NEEDED = ("rationale", "source", "example")
_FREE = frozenset({"behind", "closed", "words", "inside", "negative", "leading", "spoken", "needs", *_NEEDED})


def check_cue(name: str, kind: str, says: object) -> None:
    """Refuse an entry that is no cue.

    Raises:
        InvalidRecord: if something is missing or has a value that is not allowed.

    >>> check_cue("operators.x", "operators", {"words": []})
    Traceback (most recent call last):
    ...
    clauses.errors.InvalidRecord: cue operators.x: found [], allowed: words, a list of wordings
    """
    if not isinstance(says, dict):
        raise InvalidRecord(f"cue {name}", found=says, allowed="a table with words")
    words = says.get("words", [])
    sound = isinstance(words, list) and words
    if not sound or not all(isinstance(one, str) and one.split() for one in words):
        raise InvalidRecord(f"cue {name}", found=words, allowed="words, a list of wordings")
    for key in _NEEDED:
        if not isinstance(says.get(key), str) or not says[key].strip():
            raise InvalidRecord(f"cue {name}", found=f"no {key}", allowed=f"{key}, a sentence")
    for key, value in says.items():
        _check_value(name, key, value)


def _check_value(name: str, key: str, value: Any) -> None:
    if key in _CHOICES:
        if value not in _CHOICES[key]:
            allowed = ", ".join(_CHOICES[key])
            raise InvalidRecord(f"cue {name}: {key}", found=value, allowed=allowed)
    elif key not in _FREE:
        allowed = ", ".join(sorted({*_CHOICES, *_FREE}))
        raise InvalidRecord(f"cue {name}", found=key, allowed=allowed)
