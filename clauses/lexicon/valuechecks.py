"""What an entry on amounts, times and numbers may say; whatever is wrong is named."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from clauses.errors import UnknownName, shorten
from clauses.lexicon.cuechecks import CHANGES, Wrong
from clauses.lexicon.tomlfile import unknown_key

CHOICES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "amounts": {
        "bound": (">", ">=", "<", "<=", "=", "~", "between", "from"),
        "where": ("before", "after"),
        "only": ("duration", "measured", "uncounted"),
        "sure": ("high", "medium", "low"),
    },
    "times": {
        "side": ("until", "before", "after", "since", "past", "on", "day", "between", "named"),
        "takes": ("days", "dates", "spans", "events", "anything"),
        "form": ("fixed", "alone", "lasting"),
        "sure": ("high", "medium", "low"),
    },
}
"""Section → key → what it may say."""
FLAGS: Mapping[str, tuple[str, ...]] = {"amounts": ("deadline", "outside", "yields"), "times": ()}
_NOTES = ("rationale", "source", "example")
_SHOWN = ("found", "gives")
# One of these says what the words do.
_TELLING = {"amounts": ("bound",), "times": ("side", "form")}
_LENGTHS = {"months": 12, "short-months": 12, "weekdays": 7}
_LEAST, _MOST = 1, 10**15
# A word for nothing, and words that count from today, have numbers below.
_RANGES = {"small": (0, _MOST), "away": (-10_000, 10_000), "turns": (-10_000, 10_000)}
_PATTERN = re.compile(r"~\w|\[\w")


def cue_faults(kind: str, says: object) -> Iterator[Wrong]:
    """Everything wrong with an entry of ``amounts`` or ``times``, each with the keys to it.

    >>> entry = {
    ...     "words": ["shy of"],
    ...     "rationale": "So said.",
    ...     "source": "Us",
    ...     "example": "Shy of 3.",
    ... }
    >>> list(cue_faults("amounts", entry))
    [((), 'bound is missing')]
    """
    if not isinstance(says, dict):
        yield (), "allowed: a table with words"
        return
    for key in ("words", *_NOTES):
        if key not in says:
            yield (), f"{key} is missing"
    if not any(key in says for key in _TELLING[kind]):
        yield (), f"{' or '.join(_TELLING[kind])} is missing"
    for key, value in says.items():
        yield from _value_faults(kind, key, value)


def change_faults(says: Mapping[str, Any], words: Collection[str]) -> Iterator[Wrong]:
    """Everything wrong with an entry that only changes another of its name.

    Args:
        says: the entry.
        words: the wordings of the entry it changes.

    >>> list(change_faults({"drop": ["more then"]}, ["more than"]))
    [(('drop', 0), "no wording is called 'more then'; did you mean 'more than'?")]
    """
    for key, value in says.items():
        if key == "off" and value is not True:
            yield (key,), "allowed: true; leave it out to keep the entry"
        elif key in CHANGES:
            yield from _change_faults(key, value, words)
        elif key == "rationale":
            yield from _note_faults(key, value)
        elif key != "off":
            told = "an entry with add, drop or off changes another, and says no more than that"
            yield (key,), told
    if says.get("off") and any(key in says for key in CHANGES):
        yield ("off",), "an entry that is off has nothing to add or drop"


def list_faults(key: str, says: object) -> Iterator[Wrong]:
    """Everything wrong with a list of ``value-words``.

    >>> list(list_faults("weekdays", {"words": ["funday"]}))
    [(('words',), 'found 1; allowed: 7 words, in order')]
    """
    if not isinstance(says, dict):
        yield (), "allowed: a table with words"
        return
    yield from _plain_faults(says, "words")
    if "words" in says:
        wrong = list(_words_faults("words", says["words"]))
        yield from wrong or _length_faults(key, says["words"])


def number_faults(key: str, says: object) -> Iterator[Wrong]:
    """Everything wrong with an entry of ``numbers``.

    >>> list(number_faults("groups", {"values": {"score": 20, "five score": 100}}))
    [(('values', 'five score'), 'allowed: one word, and what it stands for')]
    """
    if not isinstance(says, dict):
        yield (), "allowed: a table with values"
        return
    yield from _plain_faults(says, "values")
    if "values" in says:
        yield from _number_faults(key, says["values"])


def _plain_faults(says: Mapping[str, Any], needed: str) -> Iterator[Wrong]:
    if needed not in says:
        yield (), f"{needed} is missing"
    for key, value in says.items():
        if key in _NOTES:
            yield from _note_faults(key, value)
        elif key not in (needed, *_SHOWN):
            yield (key,), unknown_key(key, (needed, *_NOTES, *_SHOWN))


def _length_faults(key: str, words: Sequence[object]) -> Iterator[Wrong]:
    length = _LENGTHS.get(key, len(words))
    if len(words) != length:
        yield ("words",), f"found {len(words)}; allowed: {length} words, in order"


def _number_faults(key: str, values: object) -> Iterator[Wrong]:
    if not isinstance(values, dict) or not values:
        yield ("values",), f"found {shorten(values)}; allowed: whole numbers by word"
        return
    least, most = _RANGES.get(key, (_LEAST, _MOST))
    for word, number in values.items():
        if len(word.split()) != 1:
            yield ("values", word), "allowed: one word, and what it stands for"
        elif type(number) is not int or not least <= number <= most:
            allowed = f"whole numbers, {least:,} to {most:,}"
            yield ("values", word), f"found {shorten(number)}; allowed: {allowed}"


def _value_faults(kind: str, key: str, value: object) -> Iterator[Wrong]:
    if key == "words":
        yield from _words_faults(key, value)
    elif key in CHOICES[kind]:
        if value not in CHOICES[kind][key]:
            yield (key,), f"found {shorten(value)}; allowed: {', '.join(CHOICES[kind][key])}"
    elif key in FLAGS[kind]:
        if not isinstance(value, bool):
            yield (key,), f"found {shorten(value)}; allowed: true, false"
    elif key in _NOTES:
        yield from _note_faults(key, value)
    elif key not in _SHOWN:
        yield (key,), unknown_key(key, ("words", *CHOICES[kind], *FLAGS[kind], *_NOTES, *_SHOWN))


def _note_faults(key: str, value: object) -> Iterator[Wrong]:
    if not isinstance(value, str) or not value.strip():
        yield (key,), f"found {shorten(value)}; allowed: a sentence"


def _words_faults(key: str, value: object) -> Iterator[Wrong]:
    if not isinstance(value, list) or not value:
        yield (key,), f"found {shorten(value)}; allowed: a list of wordings"
        return
    for index, one in enumerate(value):
        if not isinstance(one, str) or not one.strip():
            yield (key, index), f"found {shorten(one)}; allowed: a wording"
        elif _PATTERN.search(one):
            yield (key, index), f"found {shorten(one)}; allowed: words as they stand in a text"


def _change_faults(key: str, value: object, words: Collection[str]) -> Iterator[Wrong]:
    wrong = list(_words_faults(key, value))
    yield from wrong
    if key == "drop" and isinstance(value, list) and not wrong:
        for index, one in enumerate(value):
            if " ".join(one.lower().split()) not in words:
                yield (key, index), str(UnknownName("wording", one, known=words))
