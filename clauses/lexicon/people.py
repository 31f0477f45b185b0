"""Parties from the tables: states from a line each, groups from who joined and left, and when."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from clauses.model.party import Membership, Party, PartyKind


def read_parties(tables: Mapping[str, Mapping[str, Any]]) -> Iterator[Party]:
    """All states, then all groups and other actors."""
    for section, read in READERS.items():
        for key, entry in tables[section].items():
            yield read(key, entry)


def _state(key: str, names: Sequence[str]) -> Party:
    return Party(key, names[0], PartyKind.STATE, tuple(names[1:]))


def _group(key: str, entry: Mapping[str, Any]) -> Party:
    return Party(
        key,
        entry["name"],
        PartyKind(entry["kind"]),
        tuple(entry.get("aliases", ())),
        tuple(memberships(entry)),
    )


READERS: Mapping[str, Callable[[str, Any], Party]] = {"states": _state, "groups": _group}


def memberships(entry: Mapping[str, Any]) -> Iterator[Membership]:
    """Every stay of every member; who left and came back has two."""
    joined = [(day, who) for who, day in days(entry, "joined")]
    left = [(day, who) for who, day in days(entry, "left")]
    for since, who in joined:
        later = (day for day, leaver in left if leaver == who and day and day > (since or date.min))
        yield Membership(who, since, min(later, default=None))


def days(entry: Mapping[str, Any], name: str) -> Iterator[tuple[str, date | None]]:
    """Who joined or left, and on which day; None where it always belonged."""
    for event in entry.get(name, ()):
        for who in event["who"]:
            yield who, event.get("on")
