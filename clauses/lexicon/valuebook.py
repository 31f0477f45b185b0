"""The words around numbers and days, as data: three cue files, and a user's own on top of them."""

import tomllib
from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from attrs import frozen

from clauses.errors import InvalidRecord

FOLDER = Path(__file__).parent / "cues"
FILES = ("numbers.toml", "amounts.toml", "times.toml")
KINDS = ("amounts", "times")
LISTS, NUMBERS = "value-words", "numbers"
# What an entry may say beside its words; None where any text will do.
_CHOICES: Mapping[str, tuple[object, ...] | None] = {
    "bound": (">", ">=", "<", "<=", "=", "~", "between", "from"),
    "where": ("before", "after"),
    "only": ("duration", "measured", "uncounted"),
    "deadline": (True, False),
    "outside": (True, False),
    "yields": (True, False),
    "sure": ("high", "medium", "low"),
    "side": ("until", "before", "after", "since", "past", "on", "day", "between", "named"),
    "takes": ("days", "dates", "spans", "events", "anything"),
    "form": ("fixed", "alone", "lasting"),
    **dict.fromkeys(("rationale", "source", "example", "found", "gives")),
}
_NEEDED = ("rationale", "source", "example")


@frozen(eq=False)
class ValueCue:
    """One entry: words that bound an amount or place an act in time.

    Attributes:
        name: kind and key, such as ``amounts.more-than``.
        words: its wordings.
        says: every other key of the entry.

    >>> value_book().cues["amounts.more-than"].get("bound")
    '>'
    """

    name: str
    words: tuple[str, ...]
    says: Mapping[str, Any]

    def get(self, key: str) -> str:
        """What the entry says under a key; empty where it says nothing."""
        return str(self.says.get(key, ""))

    def flag(self, key: str) -> bool:
        """Whether the entry says yes under a key."""
        return bool(self.says.get(key, False))


@frozen(eq=False)
class ValueBook:
    """Cues by name, plain lists by name, and what number words stand for.

    Attributes:
        cues: name → entry, in the order of the files.
        lists: name → words.
        numbers: kind of number word → word → number.
        entries: every entry of lists and numbers as it stands, for whoever prints or tests them.
    """

    cues: Mapping[str, ValueCue]
    lists: Mapping[str, tuple[str, ...]]
    numbers: Mapping[str, Mapping[str, Fraction]]
    entries: Mapping[str, Mapping[str, Any]]

    def of(self, kind: str) -> Iterable[ValueCue]:
        """The cues of one kind, ``amounts`` or ``times``."""
        return (cue for name, cue in self.cues.items() if name.startswith(f"{kind}."))


@cache
def value_book(own: tuple[Path, ...] = ()) -> ValueBook:
    """The shipped words with a user's own; an entry of the same name replaces the shipped one.

    Args:
        own: TOML files with sections such as ``[amounts.KEY]``; other sections are left alone.

    Raises:
        InvalidRecord: if an entry has no words, or says what none may.

    >>> int(value_book().numbers["tens"]["thirty"])
    30
    """
    return _book([_load(path) for path in (*(FOLDER / name for name in FILES), *own)])


def _load(path: Path) -> Mapping[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InvalidRecord("cues", found=str(path), allowed=f"TOML in UTF-8 ({error})") from error


def _book(files: Iterable[Mapping[str, Any]]) -> ValueBook:
    cues: dict[str, ValueCue] = {}
    lists: dict[str, tuple[str, ...]] = {}
    numbers: dict[str, Mapping[str, Fraction]] = {}
    entries: dict[str, Mapping[str, Any]] = {}
    for file in files:
        for kind in KINDS:
            for key, says in _entries(file, kind):
                cues[f"{kind}.{key}"] = _cue(f"{kind}.{key}", says)
        for key, says in _entries(file, LISTS):
            lists[key] = _words(f"{LISTS}.{key}", says)
            entries[f"{LISTS}.{key}"] = says
        for key, says in _entries(file, NUMBERS):
            numbers[key] = _values(f"{NUMBERS}.{key}", says)
            entries[f"{NUMBERS}.{key}"] = says
    return ValueBook(
        MappingProxyType(cues),
        MappingProxyType(lists),
        MappingProxyType(numbers),
        MappingProxyType(entries),
    )


def _entries(file: Mapping[str, Any], kind: str) -> Iterable[tuple[str, Mapping[str, Any]]]:
    section = file.get(kind, {})
    if not isinstance(section, dict) or not all(isinstance(one, dict) for one in section.values()):
        raise InvalidRecord(f"cues: {kind}", found=section, allowed=f"tables [{kind}.KEY]")
    return section.items()


def _cue(name: str, says: Mapping[str, Any]) -> ValueCue:
    words = _words(name, says)
    rest = {key: value for key, value in says.items() if key != "words"}
    for key in _NEEDED:
        if not rest.get(key):
            raise InvalidRecord(f"cue {name}", found=f"no {key}", allowed=f"{key}, a sentence")
    for key, value in rest.items():
        allowed = _CHOICES.get(key, ())
        if allowed is not None and value not in allowed:
            known = ", ".join(map(str, allowed or sorted(_CHOICES)))
            raise InvalidRecord(f"cue {name}: {key}", found=value, allowed=known)
    return ValueCue(name, words, MappingProxyType(rest))


def _words(name: str, says: Mapping[str, Any]) -> tuple[str, ...]:
    words = says.get("words")
    if not isinstance(words, list) or not words or not all(_said(one) for one in words):
        raise InvalidRecord(f"cue {name}", found=words, allowed="words, a list of wordings")
    return tuple(words)


def _said(word: object) -> bool:
    return isinstance(word, str) and bool(word.strip())


def _values(name: str, says: Mapping[str, Any]) -> Mapping[str, Fraction]:
    values = says.get("values")
    if not isinstance(values, dict) or not all(type(one) is int for one in values.values()):
        raise InvalidRecord(f"cue {name}", found=values, allowed="values, whole numbers by word")
    return MappingProxyType({word: Fraction(number) for word, number in values.items()})
