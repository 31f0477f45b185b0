"""The words in and around brackets, from a file of their own: loaded when first asked for."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from attrs import field, frozen

from clauses.lexicon.tomlfile import TomlFile, read_toml

SECTIONS = (
    "phrases", "joiners", "particles", "anonymous", "compounds", "nouns", "strangers", "omissions",
    "gaps", "options", "breaks", "editorial", "before_numbers", "after_numbers", "suffixes",
    "strokes", "connectors", "months",
)  # fmt: skip
# What an entry of a section says beside its words, rationale and test.
_ALLOWED: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "editorial": {"where": ("whole", "start", "anywhere")},
    "strangers": {"where": ("whole", "start", "anywhere")},
    "phrases": {"names": ("before", "after"), "stand": ("for", "against")},
}
# A word no text holds, for a list of none.
_NEVER = "\x00"
_FILE = Path(__file__).with_name("brackets.toml")


def plain(text: str) -> str:
    """Put words on one line and in lower case, the way the lists spell them.

    >>> plain("  No Text’s ")
    "no text's"
    """
    return " ".join(text.replace("\u2019", "'").split()).casefold()


@frozen
class Phrase:
    """Whether names stand before or after a phrase, and for or against the words."""

    before: bool
    favours: bool


@frozen
class BracketWords:
    """The lists, in the forms that reading asks for; ``words`` holds those of each section."""

    words: Mapping[str, frozenset[str]] = field(eq=False)
    phrases: Mapping[str, Phrase] = field(eq=False)
    phrase: re.Pattern[str]
    compound: re.Pattern[str]
    join: re.Pattern[str]
    option: re.Pattern[str]
    breaks: re.Pattern[str]
    stranger: re.Pattern[str]
    editorial: re.Pattern[str]
    connector: re.Pattern[str]
    stroke: re.Pattern[str]


def faults(file: TomlFile) -> tuple[str, ...]:
    """Everything wrong in a file of bracket words; run by a test on the shipped one.

    >>> faults(TomlFile("mine.toml", tables={}))[0]
    'mine.toml: phrases: missing'
    """
    found = [str(one) for one in file.faults]
    for section in (one for one in SECTIONS if not file.tables.get(one)):
        found.append(str(file.fault((section,), "missing")))
    for section, entries in file.tables.items():
        if section not in SECTIONS or not isinstance(entries, dict):
            found.append(str(file.fault((section,), f"allowed: {', '.join(SECTIONS)}")))
            continue
        for key, entry in entries.items():
            found += [str(file.fault((section, key), one)) for one in _wrong(section, entry)]
    return tuple(found)


def _wrong(section: str, entry: object) -> Iterable[str]:
    choices = _ALLOWED.get(section, {})
    fields = {"words", "rationale", "test", *choices}
    if not isinstance(entry, dict) or set(entry) != fields:
        yield f"allowed: exactly {', '.join(sorted(fields))}"
        return
    words = entry["words"]
    if not words or not isinstance(words, list) or not all(map(_said, words)):
        yield "words: allowed: a list of texts"
    yield from (f"{one}: allowed: a text" for one in ("rationale", "test") if not _said(entry[one]))
    for name, allowed in choices.items():
        if entry[name] not in allowed:
            yield f"{name}: allowed: {' or '.join(allowed)}"


def _said(text: object) -> bool:
    return isinstance(text, str) and bool(text.strip())


def _words(entries: Iterable[Mapping[str, Any]]) -> frozenset[str]:
    return frozenset(plain(word) for entry in entries for word in entry["words"])


def _both_cases(words: Iterable[str]) -> frozenset[str]:
    return frozenset(one for word in words for one in ((word, word.upper())[: len(word)]))


def _any(words: Iterable[str]) -> str:
    """An expression for any of some words, the longest first, each ending where a word may end."""
    ordered = sorted(words, key=lambda word: (-len(word), word)) or [_NEVER]
    return "|".join(re.escape(word) + (r"(?!\w)" if word[-1].isalnum() else "") for word in ordered)


def _placed(entries: Mapping[str, Any]) -> re.Pattern[str]:
    """An expression, matched at the start of a text, for the places where entries want words."""
    forms = {"whole": "(?:{})[.]?$", "start": "(?:{})", "anywhere": ".*?(?<!\\w)(?:{})"}
    found = []
    for place, form in forms.items():
        words = _words(one for one in entries.values() if one["where"] == place)
        found += [form.format(_any(words))] if words else []
    return re.compile("|".join(found))


@cache
def bracket_words() -> BracketWords:
    """The shipped lists, read once.

    >>> "no text" in bracket_words().words["omissions"]
    True
    """
    return compiled(read_toml(_FILE).tables)


def compiled(tables: Mapping[str, Any]) -> BracketWords:
    """Make the lists of a file's tables, which `faults` has nothing to say about.

    Args:
        tables: section → key → entry.
    """
    phrases = {
        plain(word): Phrase(entry["names"] == "before", entry["stand"] == "for")
        for entry in tables["phrases"].values()
        for word in entry["words"]
    }
    words = {section: _words(tables[section].values()) for section in SECTIONS}
    return BracketWords(
        words=words,
        phrases=phrases,
        phrase=re.compile(rf"(?<!\w)(?:{_any(phrases)})", re.IGNORECASE),
        compound=re.compile(rf"(?<!\w)(?:{_any(words['compounds'])})", re.IGNORECASE),
        # "Party Y" is a name, "A y B" two: a joiner of one letter is a small one.
        join=re.compile(rf"[,;/+&]|(?<!\S)(?:{_any(_both_cases(words['joiners']))})(?!\S)"),
        option=re.compile(rf"(?:{_any(words['options'])})", re.IGNORECASE),
        breaks=re.compile(
            rf"^[ \t]*+(?:\[[ \t]*+)?(?:{_any(words['breaks'])})[ \t]++[\dA-Z]",
            re.IGNORECASE | re.MULTILINE,
        ),
        stranger=_placed(tables["strangers"]),
        editorial=_placed(tables["editorial"]),
        connector=re.compile(rf"(?:{_any(words['connectors'])})?", re.IGNORECASE),
        stroke=re.compile(rf"(?<!\w)(?:{_any(words['strokes'])})", re.IGNORECASE),
    )
