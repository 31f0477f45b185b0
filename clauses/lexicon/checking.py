"""What a table of the vocabulary must hold; run on a user's entries, and by a test on ours."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from attrs import frozen

from clauses.errors import ClausesError
from clauses.lexicon.notation import read_quantity
from clauses.lexicon.people import read_parties
from clauses.lexicon.sections import SECTIONS
from clauses.lexicon.taxonomy import Taxonomy
from clauses.lexicon.units import read_unit, read_units
from clauses.model.party import Parties, PartyKind, fold

TEXT, TEXTS, FLAG, ANY = "a text", "a list of texts", "true or false", "a value"


@frozen
class Bad:
    """One thing wrong in the tables: where, and what."""

    path: tuple[str | int, ...]
    message: str


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
                allowed = ", ".join(section.fields)
                yield Bad((name, key, field), f"unknown key; allowed: {allowed}")
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
                        yield Bad((section, key, field), f"{end!r} is no key of [{section}]")
        if not missing:
            for key in Taxonomy(tables[section]).circles():
                yield Bad((section, key), "is, through others, a kind of itself")


def _names(tables: Mapping[str, Mapping[str, Any]]) -> Iterator[Bad]:
    for section, main in (("actions", "label"), ("things", "name"), ("regions", "name")):
        owners: dict[str, str] = {}
        for key, entry in tables[section].items():
            for name in (key, entry[main], *entry.get("aliases", ())):
                owner = owners.setdefault(fold(name), key)
                if owner != key:
                    yield Bad((section, key), f"{name!r} is a name of {owner!r} already")


def _territories(tables: Mapping[str, Mapping[str, Any]]) -> Iterator[Bad]:
    parts = {part for listed in tables["parts"].values() for part in listed}
    known = {*tables["states"], *tables["regions"], *parts}
    for state, listed in tables["parts"].items():
        for end in (state, *listed):
            if end not in known or (end == state and state not in tables["states"]):
                yield Bad(("parts", state), f"{end!r} is no state or region")
    for key, entry in tables["regions"].items():
        for field in ("includes", "may_include"):
            for end in entry.get(field, ()):
                if end not in known:
                    yield Bad(("regions", key, field), f"{end!r} is no state or region")
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
    for key in Taxonomy(inner).circles():
        yield Bad(("regions", key), "includes, through others, itself")


def _parties(tables: Mapping[str, Mapping[str, Any]]) -> Iterator[Bad]:
    for key, entry in tables["groups"].items():
        if entry["kind"] not in {kind.value for kind in PartyKind}:
            allowed = ", ".join(kind.value for kind in PartyKind)
            yield Bad(("groups", key, "kind"), f"found {entry['kind']!r}; allowed: {allowed}")
            return
        for field in ("joined", "left"):
            if not all(_is_event(event) for event in entry.get(field, ())):
                yield Bad(("groups", key, field), "allowed: { on = date, who = [keys] }, …")
                return
    try:
        Parties(read_parties(tables))
    except ClausesError as error:
        yield Bad(("groups",), str(error))


def _is_event(event: object) -> bool:
    return (
        isinstance(event, dict) and set(event) <= {"on", "who"} and _fits(TEXTS, event.get("who"))
    )


def _units(tables: Mapping[str, Mapping[str, Any]]) -> Iterator[Bad]:
    for key in tables["units"]:
        try:
            read_unit(key, tables["units"])
        except (KeyError, TypeError, ValueError, RecursionError) as error:
            allowed = (
                "`is = [number, unit]`, or a dimension with or without `between = [least, most]`"
            )
            yield Bad(("units", key), f"{error!r}; allowed: {allowed}")
            return


def _ranges(tables: Mapping[str, Mapping[str, Any]]) -> Iterator[Bad]:
    units = read_units(tables["units"]) if not list(_units(tables)) else {}
    for key, entry in tables["things"].items():
        if "range" in entry:
            try:
                read_quantity(entry["range"], lambda name: units[fold(name)])
            except (ClausesError, KeyError) as error:
                yield Bad(("things", key, "range"), str(error))


_LOOKS = (
    (_links, frozenset({"actions", "things"})),
    (_names, frozenset({"actions", "things", "regions"})),
    (_territories, frozenset({"states", "parts", "regions"})),
    (_parties, frozenset({"states", "groups"})),
    (_units, frozenset({"units"})),
    (_ranges, frozenset({"units", "things"})),
)
