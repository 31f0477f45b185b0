"""What a table of the vocabulary must hold; run on a user's entries, and by a test on ours."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from attrs import frozen

from clauses.errors import ClausesError
from clauses.lexicon.notation import read_quantity
from clauses.lexicon.people import READERS, days, memberships
from clauses.lexicon.sections import SECTIONS
from clauses.lexicon.taxonomy import Taxonomy
from clauses.lexicon.tomlfile import unknown_key
from clauses.lexicon.units import look_up_unit, read_unit, read_units
from clauses.model.party import Party, PartyKind, fold

TEXT, TEXTS, FLAG, ANY = "a text", "a list of texts", "true or false", "a value"


@frozen
class Bad:
    """One thing wrong in the tables.

    Attributes:
        path: where: section, key, perhaps a field.
        message: what.
        wants: the key that is not there, where that is what is wrong.
        twin: the same seen from the other entry, where two cannot stand together.
    """

    path: tuple[str, ...]
    message: str
    wants: str = ""
    twin: "Bad | None" = None


@frozen
class Section:
    """The fields of a section's entries; None where an entry is a plain list of texts."""

    fields: Mapping[str, str] | None
    needed: tuple[str, ...] = ()


_NOTES = {"rationale": TEXT, "source": TEXT, "aliases": TEXTS}
SHAPES = {
    "states": Section(None),
    "groups": Section(
        {**_NOTES, "name": TEXT, "kind": TEXT, "joined": ANY, "left": ANY}, ("name", "kind")
    ),
    "parts": Section(None),
    "regions": Section(
        {
            **_NOTES,
            "name": TEXT,
            "includes": TEXTS,
            "may_include": TEXTS,
            "contested": TEXT,
            "undefined": FLAG,
        },
        ("name", "rationale"),
    ),
    "actions": Section(
        {
            **_NOTES,
            "label": TEXT,
            "kind_of": TEXTS,
            "opposites": TEXTS,
            "counterparts": TEXTS,
            "covers": TEXTS,
            "talk": FLAG,
        },
        ("label", "rationale"),
    ),
    "things": Section(
        {**_NOTES, "name": TEXT, "kind_of": TEXTS, "exactly": TEXTS, "range": TEXT},
        ("name", "rationale"),
    ),
    "units": Section({**_NOTES, "dimension": TEXT, "is": ANY, "between": ANY}, ("rationale",)),
}
_LINKS = {
    "actions": ("kind_of", "opposites", "counterparts", "covers"),
    "things": ("kind_of", "exactly"),
}
_OR_ENDLESS = ", or stands too deep among others"
_UNIT = "allowed: `is = [number, unit]`, or a dimension with or without `between = [least, most]`"


def check(
    tables: Mapping[str, Mapping[str, Any]], sections: Collection[str] = SECTIONS
) -> tuple[Bad, ...]:
    """Everything wrong in the tables; deeper checks run only where the shape is right.

    Args:
        tables: the tables.
        sections: those to look at, where the others are known to be right.

    >>> from clauses.lexicon import default
    >>> check(default().tables)
    ()
    """
    shape = tuple(bad for name in sections for bad in _shape(name, SHAPES[name], tables))
    if shape:
        return shape
    looks = (look for look, concerned in _LOOKS if not concerned.isdisjoint(sections))
    return tuple(bad for look in looks for bad in look(tables))


def _shape(name: str, section: Section, tables: Mapping[str, Mapping[str, Any]]) -> Iterator[Bad]:
    for key, entry in tables[name].items():
        if section.fields is None:
            if not _fits(TEXTS, entry) or not entry:
                yield Bad((name, key), f"allowed: {TEXTS}, the first being the name")
            continue
        if not isinstance(entry, dict):
            yield Bad((name, key), f"allowed: a table with {', '.join(section.fields)}")
            continue
        for missing in (field for field in section.needed if field not in entry):
            yield Bad((name, key), f"{missing} is missing")
        for field, value in entry.items():
            if field not in section.fields:
                yield Bad((name, key, field), unknown_key(field, section.fields))
            elif not _fits(section.fields[field], value):
                yield Bad((name, key, field), f"allowed: {section.fields[field]}")


def _fits(what: str, value: object) -> bool:
    if what == TEXTS:
        return isinstance(value, list) and all(_fits(TEXT, item) for item in value)
    if what == FLAG:
        return isinstance(value, bool)
    return what == ANY or (isinstance(value, str) and bool(value.strip()))


def _links(tables: Mapping[str, Mapping[str, Any]]) -> Iterator[Bad]:
    for section, fields in _LINKS.items():
        missing = False
        for key, entry in tables[section].items():
            for field in fields:
                for end in entry.get(field, ()):
                    if end not in tables[section]:
                        missing = True
                        yield Bad((section, key, field), f"{end!r} is no key of [{section}]", end)
        if not missing:
            for key in sorted(Taxonomy(tables[section]).circles()):
                yield Bad((section, key), f"is, through others, a kind of itself{_OR_ENDLESS}")


def _names(tables: Mapping[str, Mapping[str, Any]]) -> Iterator[Bad]:
    for section, main in (("actions", "label"), ("things", "name"), ("regions", "name")):
        named = ((key, (entry[main], *_aliases(entry))) for key, entry in tables[section].items())
        yield from _twins(((section, key), names) for key, names in named)
    units = tables["units"].items()
    yield from _twins((("units", key), _aliases(entry)) for key, entry in units)


def _aliases(entry: Mapping[str, Any]) -> Sequence[str]:
    found: Sequence[str] = entry.get("aliases", ())
    return found


def _twins(named: Iterable[tuple[tuple[str, str], Sequence[str]]]) -> Iterator[Bad]:
    owners: dict[str, tuple[str, str]] = {}
    for where, names in named:
        for folded, name in {fold(name): name for name in (where[1], *names)}.items():
            owner = owners.setdefault(folded, where)
            if owner != where:
                twin = Bad(owner, f"{name!r} is a name of {where[1]!r} already")
                yield Bad(where, f"{name!r} is a name of {owner[1]!r} already", twin=twin)


def _territories(tables: Mapping[str, Mapping[str, Any]]) -> Iterator[Bad]:
    parts = {part for listed in tables["parts"].values() for part in listed}
    known = {*tables["states"], *tables["regions"], *parts}
    for state in sorted(tables["parts"].keys() - tables["states"].keys()):
        yield Bad(("parts", state), f"{state!r} is no key of [states]", state)
    for key, entry in tables["regions"].items():
        for field in ("includes", "may_include"):
            for end in entry.get(field, ()):
                if end not in known:
                    message = f"{end!r} is no key of a state, part or region"
                    yield Bad(("regions", key, field), message, end)
        if entry.get("may_include") and not (entry.get("contested") or entry.get("undefined")):
            yield Bad(("regions", key), "may_include needs `contested`: who reads it how")
    yield from _circular_regions(tables["regions"])


def _circular_regions(regions: Mapping[str, Any]) -> Iterator[Bad]:
    inner = {
        key: {
            "kind_of": [
                end
                for end in (*entry.get("includes", ()), *entry.get("may_include", ()))
                if end in regions
            ]
        }
        for key, entry in regions.items()
    }
    for key in sorted(Taxonomy(inner).circles()):
        yield Bad(("regions", key), f"includes, through others, itself{_OR_ENDLESS}")


def _parties(tables: Mapping[str, Mapping[str, Any]]) -> Iterator[Bad]:
    events = [bad for key, entry in tables["groups"].items() for bad in _group(key, entry)]
    if events:
        yield from events
        return
    found: dict[tuple[str, str], Party] = {}
    for section, read in READERS.items():
        for key, entry in tables[section].items():
            try:
                found[section, key] = read(key, entry)
            except ClausesError as error:
                yield Bad((section, key), str(error))
    yield from _twins((where, (one.name, *one.aliases)) for where, one in found.items())
    yield from _members(found)


def _group(key: str, entry: Mapping[str, Any]) -> Iterator[Bad]:
    if entry["kind"] not in {kind.value for kind in PartyKind}:
        allowed = ", ".join(kind.value for kind in PartyKind)
        yield Bad(("groups", key, "kind"), f"found {entry['kind']!r}; allowed: {allowed}")
    wrong = [field for field in ("joined", "left") if not _are_events(entry.get(field, []))]
    for field in wrong:
        yield Bad(("groups", key, field), "allowed: [{ on = 1997-05-27, who = [keys] }, …]")
    if not wrong:
        stays = {(stay.member, stay.until) for stay in memberships(entry)}
        for who, day in days(entry, "left"):
            if day is None or (who, day) not in stays:
                message = f"{who!r} leaves without having joined before, or without a day"
                yield Bad(("groups", key, "left"), message)


def _are_events(events: object) -> bool:
    return isinstance(events, list) and all(_is_event(event) for event in events)


def _is_event(event: object) -> bool:
    return (
        isinstance(event, dict)
        and set(event) <= {"on", "who"}
        and _fits(TEXTS, event.get("who"))
        and type(event.get("on", date.min)) is date  # a datetime is a date too, but no day
    )


def _members(parties: Mapping[tuple[str, str], Party]) -> Iterator[Bad]:
    keys = {one.key for one in parties.values()}
    names = {fold(name): one.key for one in parties.values() for name in (one.name, *one.aliases)}
    for where, one in parties.items():
        for member in dict.fromkeys(entry.member for entry in one.memberships):
            if member not in keys:
                key = names.get(fold(member))
                hint = f"; write {key!r}" if key else ""
                yield Bad(where, f"{member!r} is no key of a state or group{hint}", member)
    kinds = {
        one.key: {"kind_of": [entry.member for entry in one.memberships]}
        for one in parties.values()
    }
    for key in sorted(Taxonomy(kinds).circles()):
        yield Bad(("groups", key), f"is, through others, a member of itself{_OR_ENDLESS}")


def _units(tables: Mapping[str, Mapping[str, Any]]) -> Iterator[Bad]:
    for key in tables["units"]:
        try:
            read_unit(key, tables["units"])
        except KeyError as error:
            yield Bad(("units", key), f"{error} is missing, as a key or as a unit; {_UNIT}")
        except (RecursionError, TypeError, ValueError) as error:
            yield Bad(("units", key), f"{error}; {_UNIT}")


def _ranges(tables: Mapping[str, Mapping[str, Any]]) -> Iterator[Bad]:
    if any(_units(tables)):
        return
    units = read_units(tables["units"])
    for key, entry in tables["things"].items():
        if "range" in entry:
            try:
                read_quantity(entry["range"], lambda name: look_up_unit(name, units))
            except ClausesError as error:
                yield Bad(("things", key, "range"), str(error))


_LOOKS = (
    (_links, frozenset({"actions", "things"})),
    (_names, frozenset({"actions", "things", "regions", "units"})),
    (_territories, frozenset({"states", "parts", "regions"})),
    (_parties, frozenset({"states", "groups"})),
    (_units, frozenset({"units"})),
    (_ranges, frozenset({"units", "things"})),
)
