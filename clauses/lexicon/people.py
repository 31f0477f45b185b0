"""Parties from the tables: states from a line each, groups from who joined and left, and when."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from clauses.model.party import Membership, Party, PartyKind


def read_parties(tables: Mapping[str, Mapping[str, Any]]) -> Iterator[Party]:
    """All states, then all groups and other actors."""
    for key, (name, *aliases) in tables["states"].items():
        yield Party(key, name, PartyKind.STATE, tuple(aliases))
    for key, entry in tables["groups"].items():
        yield Party(
            key,
            entry["name"],
            PartyKind(entry["kind"]),
            tuple(entry.get("aliases", ())),
            tuple(memberships(entry)),
        )


def memberships(entry: Mapping[str, Any]) -> Iterator[Membership]:
    """Every stay of every member; who left and came back has two."""
    joined = [(day, who) for who, day in _days(entry, "joined")]
    left = [(day, who) for who, day in _days(entry, "left")]
    for since, who in joined:
        later = (day for day, leaver in left if leaver == who and day and day > (since or date.min))
        yield Membership(who, since, min(later, default=None))


def _days(entry: Mapping[str, Any], name: str) -> Iterator[tuple[str, date | None]]:
    for event in entry.get(name, ()):
        for who in event["who"]:
            yield who, event.get("on")
