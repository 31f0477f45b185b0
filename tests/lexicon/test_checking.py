"""Everything that can be wrong with an entry of the vocabulary, one small bad table each."""

import copy
from datetime import date, datetime
from typing import Any

import pytest

from clauses.lexicon.checking import SHAPES, check
from clauses.lexicon.sections import SECTIONS

Tables = dict[str, dict[str, Any]]
WHY = {"rationale": "for a test"}
SOUND: Tables = {
    "states": {"AA": ["Alphaland", "Alpha"], "BB": ["Betaland"]},
    "groups": {"G": {**WHY, "name": "the G", "kind": "group", "joined": [{"who": ["AA"]}]}},
    "parts": {"AA": ["AA.north"]},
    "regions": {"south": {**WHY, "name": "the South", "includes": ["AA", "AA.north"]}},
    "actions": {"act": {**WHY, "label": "act"}, "sit": {**WHY, "label": "sit"}},
    "things": {"ink": {**WHY, "name": "ink", "range": "> 1 km"}},
    "units": {"m": {**WHY, "dimension": "length"}, "km": {**WHY, "is": [1000, "m"]}},
}


def faults(section: str, key: str, **changes: object) -> list[tuple[str, str]]:
    """Change some fields of one entry; what is then wrong, as path and message."""
    tables = copy.deepcopy(SOUND)
    tables[section].setdefault(key, {**WHY, "name": key, "label": key}).update(changes)
    return shown(tables)


def shown(tables: Tables) -> list[tuple[str, str]]:
    return [(".".join(bad.path), bad.message) for bad in check(tables)]


def test_small_tables_are_sound() -> None:
    assert check(SOUND) == ()
    assert tuple(SHAPES) == SECTIONS == tuple(SOUND)


@pytest.mark.parametrize("section", ["states", "parts"])
@pytest.mark.parametrize("entry", ["Alphaland", [], ["Alphaland", 3], ["Alphaland", " "], {}])
def test_lists_of_names_hold_names(section: str, entry: object) -> None:
    tables = {**SOUND, section: {"AA": entry}}
    message = "allowed: a list of texts, the first being the name"
    assert shown(tables) == [(f"{section}.AA", message)]


@pytest.mark.parametrize("section", ["groups", "regions", "actions", "things", "units"])
def test_entries_are_tables(section: str) -> None:
    ((path, message),) = shown({**SOUND, section: {"x": "y"}})
    assert path == f"{section}.x"
    assert message.startswith("allowed: a table with rationale, source, aliases, ")


@pytest.mark.parametrize(
    ("section", "needed"),
    [
        ("groups", ["name", "kind"]),
        ("regions", ["name", "rationale"]),
        ("actions", ["label", "rationale"]),
        ("things", ["name", "rationale"]),
        ("units", ["rationale"]),
    ],
)
def test_what_is_needed_is_missed(section: str, needed: list[str]) -> None:
    found = shown({**SOUND, section: {"x": {}}})
    assert found == [(f"{section}.x", f"{field} is missing") for field in needed]


@pytest.mark.parametrize(
    ("section", "key", "field", "value", "message"),
    [
        ("things", "ink", "nmae", "x", "no key is called 'nmae'; did you mean 'name'?; allowed:"),
        ("things", "ink", "name", " ", "allowed: a text"),
        ("things", "ink", "name", 3, "allowed: a text"),
        ("things", "ink", "aliases", "tinte", "allowed: a list of texts"),
        ("things", "ink", "kind_of", [1], "allowed: a list of texts"),
        ("things", "ink", "kind_of", ["paper"], "'paper' is no key of [things]"),
        ("things", "ink", "exactly", ["paper"], "'paper' is no key of [things]"),
        ("things", "ink", "range", "far", "quantity: found 'far'; allowed: a number and a unit"),
        ("things", "ink", "range", "> 1 kms", "no unit is called 'kms'; did you mean 'km'"),
        ("actions", "act", "talk", "yes", "allowed: true or false"),
        ("actions", "act", "covers", ["stand"], "'stand' is no key of [actions]"),
        ("actions", "act", "opposites", ["stand"], "'stand' is no key of [actions]"),
        ("actions", "act", "counterparts", ["stand"], "'stand' is no key of [actions]"),
        ("regions", "south", "undefined", 1, "allowed: true or false"),
        ("regions", "south", "includes", ["CC"], "'CC' is no key of a state, part or region"),
        ("regions", "south", "may_include", ["CC"], "'CC' is no key of a state, part or region"),
        ("groups", "G", "kind", "club", "found 'club'; allowed: state, organisation, alliance,"),
        ("groups", "G", "joined", 5, "allowed: [{ on = 1997-05-27, who = [keys] }, …]"),
        ("groups", "G", "joined", ["AA"], "allowed: [{ on = "),
        ("groups", "G", "joined", [{"who": "AA"}], "allowed: [{ on = "),
        ("groups", "G", "joined", [{"who": ["AA"], "when": 1}], "allowed: [{ on = "),
        ("groups", "G", "joined", [{"who": ["AA"], "on": "1997"}], "allowed: [{ on = "),
        ("groups", "G", "left", [{"who": ["AA"], "on": datetime(1997, 5, 27)}], "allowed: [{ on"),
    ],
)
def test_a_field_that_is_wrong_is_named(
    section: str, key: str, field: str, value: object, message: str
) -> None:
    found = dict(faults(section, key, **{field: value}))
    assert found[f"{section}.{key}.{field}"].startswith(message)


@pytest.mark.parametrize(
    ("section", "key", "field", "value", "message"),
    [
        ("actions", "act", "kind_of", ["act"], "is, through others, a kind of itself"),
        ("things", "ink", "kind_of", ["ink"], "is, through others, a kind of itself"),
        ("regions", "south", "includes", ["south"], "includes, through others, itself"),
        ("actions", "sit", "aliases", ["The  ACT"], "'The  ACT' is a name of 'act' already"),
        ("units", "km", "aliases", ["M"], "'M' is a name of 'm' already"),
        ("regions", "south", "may_include", ["BB"], "may_include needs `contested`: who reads it"),
        ("groups", "G", "name", "Betaland", "'Betaland' is a name of 'BB' already"),
        ("groups", "G", "joined", [{"who": ["CC"]}], "'CC' is no key of a state or group"),
        ("groups", "G", "joined", [{"who": ["Alpha"]}], "'Alpha' is no key of a state or group; w"),
        ("groups", "G", "joined", [{"who": ["G"]}], "is, through others, a member of itself"),
        ("groups", "AA", "kind", "group", "'AA' is a name of 'AA' already"),
        ("groups", "the G", "kind", "group", "Party.key: found 'the G'; allowed: a short name"),
        ("units", "km", "is", [1000], "not enough values to unpack"),
        ("units", "km", "is", ["1/0", "m"], "'1/0' is no number such as '1609.344' or '1/24'"),
        ("units", "km", "is", ["1e999999999", "m"], "'1e999999999' is no number"),
        ("units", "km", "is", [float("inf"), "m"], "Invalid literal for Fraction: 'inf'"),
        ("units", "km", "is", [-1, "m"], "Unit km: found 'factor -1, range 1 to 1'"),
        ("units", "km", "is", [1, "mile"], "'mile' is missing, as a key or as a unit"),
        ("units", "km", "is", [1, "km"], "maximum recursion depth exceeded"),
        ("units", "m", "between", [5, 1], "Unit m: found 'factor 1, range 5 to 1'"),
        ("units", "m", "between", 5, "cannot unpack non-iterable int"),
        ("units", "ell", "between", [1, 2], "'dimension' is missing, as a key or as a unit"),
        ("units", "m", "dimension", "", "allowed: a text"),
    ],
)
def test_an_entry_that_is_wrong_is_named(
    section: str, key: str, field: str, value: object, message: str
) -> None:
    tables = copy.deepcopy(SOUND)
    name = {"regions": "name", "units": "rationale"}.get(section, "name")
    tables[section].setdefault(key, {**WHY, name: key})[field] = value
    found = [text for path, text in shown(tables) if path.startswith(f"{section}.{key}")]
    assert found
    assert found[0].startswith(message)


@pytest.mark.parametrize(
    ("left", "sound"),
    [
        ({"on": date(2001, 1, 1), "who": ["AA"]}, True),
        ({"on": date(2000, 1, 1), "who": ["AA"]}, False),
        ({"on": date(2001, 1, 1), "who": ["BB"]}, False),
        ({"who": ["AA"]}, False),
    ],
)
def test_only_who_has_joined_can_leave(left: dict[str, object], sound: bool) -> None:
    joined = [{"on": date(2000, 1, 1), "who": ["AA"]}]
    found = faults("groups", "G", joined=joined, left=[left])
    who = left["who"][0]  # type: ignore[index]
    message = f"{who!r} leaves without having joined before, or without a day"
    assert found == ([] if sound else [("groups.G.left", message)])


def test_parts_belong_to_a_state() -> None:
    found = shown({**SOUND, "parts": {**SOUND["parts"], "CC": ["CC.north"]}})
    assert found == [("parts.CC", "'CC' is no key of [states]")]


def test_broken_units_do_not_drag_in_the_ranges_counted_in_them() -> None:
    found = faults("units", "m", dimension="length", between=[0, 0])
    assert {path for path, _ in found} == {"units.m", "units.km"}


def test_a_region_left_open_needs_no_dispute() -> None:
    assert faults("regions", "south", may_include=["BB"], undefined=True) == []
    assert faults("regions", "south", may_include=["BB"], contested="by Betaland") == []


def test_circles_through_several_entries_name_each_of_them() -> None:
    tables = copy.deepcopy(SOUND)
    tables["regions"]["north"] = {**WHY, "name": "the North", "may_include": ["south"]}
    tables["regions"]["north"]["contested"] = "by all"
    tables["regions"]["south"]["includes"] = ["north"]
    assert [path for path, _ in shown(tables)] == ["regions.north", "regions.south"]


def test_only_the_sections_asked_for_are_looked_at() -> None:
    tables: Tables = {**SOUND, "parts": {"CC": ["CC.north"]}}
    assert check(tables, ["things"]) == ()
    assert [bad.wants for bad in check(tables, ["parts"])] == ["CC", "AA.north"]


def test_shape_comes_first() -> None:
    tables: Tables = {**SOUND, "things": {"ink": {**WHY, "name": "ink", "kind_of": ["paper"]}}}
    tables["actions"] = {"act": 3}
    assert [path for path, _ in shown(tables)] == ["actions.act"]
