"""A user's own sets of words, on top of the shipped ones; whatever is wrong is named."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from clauses.errors import Fault, UnknownName, shorten
from clauses.lexicon import default
from clauses.lexicon.sections import RELATIONS
from clauses.lexicon.taxonomy import Taxonomy
from clauses.lexicon.tomlfile import Step, TomlFile, unknown_key

Wrong = tuple[tuple[Step, ...], str]
Tables = dict[str, dict[str, Mapping[str, Any]]]
VERBS, NOUNS, PHRASES = RELATIONS
NOTES = ("rationale", "source")
LINKS: Mapping[str, tuple[str, ...]] = {
    VERBS: ("kind_of", "opposites", "counterparts"),
    NOUNS: ("kind_of", "excludes"),
    PHRASES: (),
}
LISTS: Mapping[str, tuple[str, ...]] = {VERBS: ("of",), NOUNS: ("kinds",), PHRASES: ()}
INNER = ("does", "ends", "light")
CHANGES = ("add", "drop")


def extended(
    base: Mapping[str, Mapping[str, Mapping[str, Any]]],
    sources: Sequence[TomlFile],
    faults: list[Fault],
) -> Tables:
    """Some sets of words with a user's own.

    Args:
        base: section → key → set, to begin with.
        sources: TOML files; sections that hold no sets of words are left alone.
        faults: receives whatever is wrong; the entries concerned are left as they were.

    Returns:
        The tables; none where the files have no sets.
    """
    if not any(set(RELATIONS) & set(file.tables) for file in sources):
        return {}
    tables: Tables = {section: dict(entries) for section, entries in base.items()}
    own = [
        (file, section, key, says)
        for file in sources
        for section in RELATIONS
        for key, says in file.section(section, faults).items()
    ]
    for file, section, key, says in own:
        wrong = list(_put(tables[section], section, key, says))
        faults += [file.fault((section, key, *path), message) for path, message in wrong]
    for file, section, key, _ in own:
        wrong = [*_strangers(tables, section, key), *_missed(tables, section, key)]
        faults += [file.fault((section, key, *path), message) for path, message in wrong]
    if not faults:
        faults += [
            file.fault((section, key), "is, through others, a kind of itself")
            for file, section, key, _ in own
            if section != PHRASES and key in Taxonomy(_linked(tables, section)).circles()
        ]
    return tables


def _put(
    table: dict[str, Mapping[str, Any]], section: str, key: str, says: object
) -> Iterator[Wrong]:
    """Add, replace, change or take out an entry; one with faults is left as it was."""
    if isinstance(says, dict) and not {*CHANGES, "off"}.isdisjoint(says):
        wrong = list(_change_faults(table.get(key), key, says, table))
        yield from wrong
        if not wrong and says.get("off"):
            del table[key]
        elif not wrong:
            table[key] = {**table[key], "words": _changed(table[key]["words"], says)}
        return
    wrong = list(entry_faults(section, says))
    yield from wrong
    if not wrong and isinstance(says, dict):
        table[key] = says


def _changed(words: Sequence[str], says: Mapping[str, Any]) -> list[str]:
    gone = [_plain(one) for one in says.get("drop", ())]
    kept = (one for one in words if _plain(one) not in gone)
    return list(dict.fromkeys((*kept, *says.get("add", ()))))


def _plain(words: str) -> str:
    return " ".join(words.lower().split())


def entry_faults(section: str, says: object) -> Iterator[Wrong]:
    """Everything wrong with an entry, each with the keys that lead to it.

    Args:
        section: ``verbs``, ``nouns`` or ``phrases``.
        says: the entry.

    >>> [message for _, message in entry_faults("verbs", {"words": ["shun"], "inner": "no"})]
    ['rationale is missing', 'source is missing', "found 'no'; allowed: does, ends, light"]
    """
    if not isinstance(says, dict):
        yield (), "allowed: a table with words"
        return
    for key in ("words", *NOTES):
        if key not in says:
            yield (), f"{key} is missing"
    for key, value in says.items():
        yield from _value_faults(section, key, value)


def _value_faults(section: str, key: str, value: object) -> Iterator[Wrong]:
    if key in ("words", *LINKS[section], *LISTS[section]):
        yield from _words_faults(key, value)
    elif key == "inner" and section == VERBS:
        if value not in INNER:
            yield (key,), f"found {shorten(value)}; allowed: {', '.join(INNER)}"
    elif key not in NOTES:
        inner = ("inner",) if section == VERBS else ()
        allowed = ("words", *LINKS[section], *LISTS[section], *inner, *NOTES)
        yield (key,), unknown_key(key, allowed)
    elif not isinstance(value, str) or not value.strip():
        yield (key,), f"found {shorten(value)}; allowed: a sentence"


def _words_faults(key: str, value: object) -> Iterator[Wrong]:
    if not isinstance(value, list) or not value:
        yield (key,), f"found {shorten(value)}; allowed: a list of words"
        return
    for index, one in enumerate(value):
        if not isinstance(one, str) or not one.strip():
            yield (key, index), f"found {shorten(one)}; allowed: words"


def _change_faults(
    before: Mapping[str, Any] | None,
    key: str,
    says: Mapping[str, Any],
    table: Mapping[str, Any],
) -> Iterator[Wrong]:
    """Everything wrong with an entry that only changes another of its name."""
    if before is None:
        yield (), str(UnknownName("set of words", key, known=table))
        return
    words = [_plain(one) for one in before["words"]]
    for name, value in says.items():
        if name == "off" and value is not True:
            yield (name,), "allowed: true; leave it out to keep the entry"
        elif name in CHANGES:
            wrong = list(_words_faults(name, value))
            yield from wrong
            if name == "drop" and not wrong:
                yield from _strange(value, words)
        elif name not in ("off", "rationale"):
            yield (
                (name,),
                "an entry with add, drop or off changes another, and says no more than that",
            )
    if says.get("off") and any(name in says for name in CHANGES):
        yield ("off",), "an entry that is off has nothing to add or drop"


def _strange(dropped: Any, words: Sequence[str]) -> Iterator[Wrong]:
    for index, one in enumerate(dropped):
        if _plain(one) not in words:
            yield ("drop", index), str(UnknownName("word of the set", one, known=words))


def _strangers(tables: Tables, section: str, key: str) -> Iterator[Wrong]:
    """The sets that an entry names and that there are not."""
    known = _known(tables, section)
    entry = tables[section].get(key, {})
    for name in LINKS[section]:
        for index, one in enumerate(entry.get(name, ())):
            if one not in known:
                yield (name, index), str(UnknownName("set of words", one, known=known))


def _missed(tables: Tables, section: str, key: str) -> Iterator[Wrong]:
    """The sets that name one which was taken out."""
    resting = [
        other
        for other, entry in tables[section].items()
        if any(key in entry.get(name, ()) for name in LINKS[section])
    ]
    if resting and key not in _known(tables, section):
        yield ("off",), f"these sets name it: {', '.join(resting)}"


def _known(tables: Tables, section: str) -> Mapping[str, Any]:
    return {**default().tables["things"], **tables[NOUNS]} if section == NOUNS else tables[section]


def _linked(tables: Tables, section: str) -> dict[str, Mapping[str, Any]]:
    """The entries whose wider sets may run in a circle, with those of the things."""
    found = dict(_known(tables, section))
    if section == NOUNS:
        for key, thing in default().tables["things"].items():
            wider = (*found[key].get("kind_of", ()), *thing.get("kind_of", ()))
            found[key] = {**found[key], "kind_of": wider}
    return found
