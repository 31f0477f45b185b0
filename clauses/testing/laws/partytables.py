"""The laws of a table of parties: every name means one, and every group can be opened."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from functools import partial
from itertools import pairwise

from clauses.errors import ClausesError
from clauses.model.party import Parties, Party, PartyKind, fold
from clauses.testing.laws.holding import told

_GROUPS = (PartyKind.ORGANISATION, PartyKind.ALLIANCE, PartyKind.GROUP, PartyKind.ANONYMOUS)


def check_parties(table: Parties | Iterable[Party]) -> None:
    """Check that a table of parties means what it says, on every day.

    The laws: no name is blank, and none means two parties; a party is found by each of its names,
    in capitals and with spaces around it too; the members of a group are in the table, can hold a
    position, and belong for one spell at a time; no state has members, and no group is within
    itself; and behind a group stand, on any day, the states behind its members.

    Args:
        table: the parties; `Parties` refuses some of these faults as it is made.

    Raises:
        AssertionError: if a law is broken.

    >>> from clauses import Party
    >>> check_parties([Party("BO", "Bordavia"), Party("LU", "Lutha", aliases=("Land of Lutha",))])
    >>> check_parties([Party("BO", "Bordavia"), Party("LU", "Lutha", aliases=("bordavia",))])
    Traceback (most recent call last):
    AssertionError: the table breaks a law: a name means one party.
      'bordavia' is BO and LU
    """
    listed = list(table)
    for says, complaints in _LAWS.items():
        if found := sorted(complaints(listed), key=lambda one: (len(one), one)):
            raise AssertionError(told("the table", says, found[0]))
    made = table if isinstance(table, Parties) else Parties(listed)
    for says, answers in _ANSWERS.items():
        if found := sorted(answers(made, listed), key=lambda one: (len(one), one)):
            raise AssertionError(told("the table", says, found[0]))


def _names(one: Party) -> tuple[str, ...]:
    return one.key, one.name, *one.aliases


def _blank(listed: list[Party]) -> Iterator[str]:
    return (f"{one.key} has {name!r}" for one in listed for name in _names(one) if not fold(name))


def _shared(listed: list[Party]) -> Iterator[str]:
    owners: dict[str, list[str]] = {}
    for one in listed:
        for name in sorted({fold(name) for name in _names(one)}):
            owners.setdefault(name, []).append(one.key)
    return (f"{name!r} is {' and '.join(keys)}" for name, keys in owners.items() if len(keys) > 1)


def _strangers(listed: list[Party]) -> Iterator[str]:
    speaks = {one.key: one.speaks for one in listed}
    for one in listed:
        for entry in one.memberships:
            if not speaks.get(entry.member):
                why = "comments" if entry.member in speaks else "is not in the table"
                yield f"{one.key}: {entry.member} {why}"


def _peopled(listed: list[Party]) -> Iterator[str]:
    return (
        f"{one.key} is a {one.kind.value} with members"
        for one in listed
        if one.memberships and one.kind not in _GROUPS
    )


def _twice(listed: list[Party]) -> Iterator[str]:
    for one in listed:
        spells = sorted(
            (entry.member, entry.since or date.min, entry.until or date.max)
            for entry in one.memberships
        )
        for (member, _, until), (another, since, _) in pairwise(spells):
            if member == another and since < until:
                yield f"{one.key}: {member} joins on {since}, and has not left by then"


def _circles(listed: list[Party]) -> Iterator[str]:
    inside = {one.key: sorted({entry.member for entry in one.memberships}) for one in listed}
    for key, members in inside.items():
        found, waiting = set[str](), [*members]
        while waiting:
            one = waiting.pop()
            if one not in found:
                found.add(one)
                waiting += inside[one]
        if key in found:
            yield f"{key} is within itself"


def _lost(table: Parties, listed: list[Party]) -> Iterator[str]:
    for one in listed:
        for name in _names(one):
            for spelt in (name, name.upper(), f"  {name} "):
                found = _answer(partial(table.__getitem__, spelt))
                if found != one:
                    yield f"{spelt!r} is {found}, not {one.key}"


def _unopened(table: Parties, listed: list[Party]) -> Iterator[str]:
    for one in listed:
        for day in _days(one):
            found = _answer(partial(table.states, one.key, on=day))
            members = one.members(on=day)
            due = frozenset({one.key}) if not one.memberships else frozenset[str]()
            due = due.union(*(table.states(member, on=day) for member in members))
            if found != due:
                yield f"{one.key} on {day}: {_listed(found)}, but its members: {_listed(due)}"


def _days(one: Party) -> set[date]:
    ends = {day for entry in one.memberships for day in (entry.since, entry.until) if day}
    return {date(2000, 1, 1), *ends, *(day - timedelta(1) for day in ends)}


def _answer(ask: Callable[[], object]) -> object:
    try:
        return ask()
    except ClausesError:
        return "nobody"


def _listed(found: object) -> str:
    return ", ".join(sorted(found)) or "nobody" if isinstance(found, frozenset) else str(found)


_LAWS: dict[str, Callable[[list[Party]], Iterator[str]]] = {
    "no name is blank": _blank,
    "a name means one party": _shared,
    "members are in the table, and can hold a position": _strangers,
    "only groups have members": _peopled,
    "a member belongs for one spell at a time": _twice,
    "no group is within itself": _circles,
}
_ANSWERS: dict[str, Callable[[Parties, list[Party]], Iterator[str]]] = {
    "a party is found by each of its names": _lost,
    "behind a group stand the states behind its members": _unopened,
}
