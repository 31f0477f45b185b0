"""Names in, records out, by the shipped vocabulary: what one types in a notebook or a test."""

from datetime import date

from clauses.errors import InvalidRecord
from clauses.lexicon import default
from clauses.model.action import Action
from clauses.model.extension import Extension
from clauses.model.party import Party
from clauses.model.quantity import Quantity


def party(name: str) -> Party:
    """The party of that key, name or alias.

    Raises:
        UnknownName: if there is none; near misses are named.

    >>> party("Washington")
    United States
    """
    return default().party(name)


def action(name: str) -> Action:
    """The act of that key, label or alias; ``words: verb object`` makes an open act.

    Raises:
        UnknownName: if the taxonomy has no such act.

    >>> action("admit-member")
    admit a member
    """
    return default().action(name)


def quantity(text: str) -> Quantity:
    """A quantity such as ``> 1 brigade``, ``500..1000 km`` or ``(1000, 5500] km``.

    Raises:
        InvalidRecord: if the text is no quantity, for instance for want of a unit.
        UnknownName: if the unit is not known.

    >>> quantity("500..1000 km")
    [500, 1,000] km
    """
    return default().quantity(text)


def place(*names: str, on: date | None = None) -> Extension:
    """The places of those names, joined; see `Lexicon.place` for what a name may be.

    Raises:
        UnknownName: if a name is no place.

    >>> place("South Caucasus").compare(place("Caucasus"))
    <Extent.WITHIN: 'within'>
    """
    return _some(default().place(names, on=on), "place")


def thing(*names: str) -> Extension:
    """The weapons, goods or other things of those names, joined.

    Raises:
        UnknownName: if a name is no thing.

    >>> thing("wheat").compare(thing("grain"))
    <Extent.WITHIN: 'within'>
    """
    return _some(default().thing(names), "thing")


def who(*names: str, on: date) -> Extension:
    """The parties of those names, groups opened by their membership on a day.

    Raises:
        UnknownName: if a name is no party.

    >>> who("Poland", on=date(1997, 5, 27)).compare(who("NATO members", on=date(1997, 5, 27)))
    <Extent.DISJOINT: 'disjoint'>
    """
    return _some(default().who(names, on=on), "who")


def topics(*names: str) -> Extension:
    """The acts of those names, with their kinds, as topics of talk.

    Raises:
        UnknownName: if a name is no act.

    >>> topics("exercise").compare(topics("confidence-building"))
    <Extent.WITHIN: 'within'>
    """
    return _some(default().topics(names), "topics")


def _some(found: Extension | None, what: str) -> Extension:
    if found is None:
        raise InvalidRecord(what, found=(), allowed="at least one name; None means unrestricted")
    return found
