"""The shipped tables: sound, explained, and right about the facts a dossier leans on."""

from datetime import date
from fractions import Fraction

import pytest

from clauses.lexicon import default
from clauses.lexicon.checking import check
from clauses.lexicon.tables import SHIPPED, shipped
from clauses.model.extent import Extent
from clauses.model.party import fold
from clauses.model.quantity import Quantity

LEXICON = default()
DAY = date(2021, 12, 17)
EXPLAINED = ("groups", "regions", "actions", "things", "units")


def places(*names: str) -> frozenset[str]:
    found = LEXICON.place(names)
    assert found is not None
    return found.core.names


def reach(thing: str) -> Quantity:
    return LEXICON.quantity(LEXICON.tables["things"][thing]["range"])


def test_tables_pass_every_check() -> None:
    assert check(LEXICON.tables) == ()


def test_files_are_read_without_a_fault() -> None:
    assert [file.name for file in shipped()] == list(SHIPPED)
    assert [file.faults for file in shipped()] == [()] * len(SHIPPED)
    assert all(LEXICON.tables.values())


@pytest.mark.parametrize("section", EXPLAINED)
def test_every_entry_says_why_it_stands_so(section: str) -> None:
    entries = LEXICON.tables[section]
    assert entries
    assert [key for key, entry in entries.items() if not entry.get("rationale", "").strip()] == []


def test_every_group_names_its_source() -> None:
    groups = LEXICON.tables["groups"]
    assert [key for key, entry in groups.items() if not entry.get("source", "").strip()] == []


def test_every_region_read_in_two_ways_says_by_whom() -> None:
    regions = {key: LEXICON.place([key]) for key in LEXICON.tables["regions"]}
    disputed = {key for key, found in regions.items() if found is not None and found.contested}
    assert disputed
    for key in disputed:
        entry = LEXICON.tables["regions"][key]
        told = entry.get("contested", "").strip() or entry.get("undefined")
        assert told or disputed.intersection(entry["includes"]), key


def test_no_region_bears_the_name_of_a_party() -> None:
    regions = LEXICON.tables["regions"].items()
    names = {fold(n) for key, e in regions for n in (key, e["name"], *e.get("aliases", ()))}
    assert sorted(name for name in names if name in LEXICON.parties) == []


@pytest.mark.parametrize(
    ("group", "day", "count"),
    [
        ("NATO", date(1949, 8, 24), 12),
        ("NATO", date(1997, 5, 27), 16),
        ("NATO", DAY, 30),
        ("EU", DAY, 27),
        ("OSCE", DAY, 57),
        ("CSTO", DAY, 6),
        ("NRC", DAY, 31),
    ],
)
def test_groups_have_the_members_of_the_day(group: str, day: date, count: int) -> None:
    states = LEXICON.parties.states(group, on=day)
    assert len(states) == count
    assert states <= LEXICON.tables["states"].keys()


@pytest.mark.parametrize("group", sorted(LEXICON.tables["groups"]))
def test_nobody_leaves_a_group_without_having_joined_it(group: str) -> None:
    left = [
        (who, event["on"])
        for event in LEXICON.tables["groups"][group].get("left", ())
        for who in event["who"]
    ]
    stays = [(stay.member, stay.until) for stay in LEXICON.party(group).memberships]
    assert [stay for stay in left if stays.count(stay) != 1] == []


def test_the_class_of_inf_missiles_is_its_two_kinds_and_nothing_else() -> None:
    shorter, longer = (
        LEXICON.thing(["shorter-range-missiles"]),
        LEXICON.thing(["intermediate-range-missiles"]),
    )
    both = LEXICON.thing(["shorter-range-missiles", "intermediate-range-missiles"])
    whole = LEXICON.thing(["inf-missiles"])
    assert shorter
    assert longer
    assert both
    assert whole
    assert shorter.compare(longer) is Extent.DISJOINT
    assert whole.compare(both) is Extent.EQUAL


def test_inf_ranges_are_those_of_the_treaty() -> None:
    km = LEXICON.unit("km")
    shorter, longer = reach("shorter-range-missiles"), reach("intermediate-range-missiles")
    assert shorter == Quantity(Fraction(500), Fraction(1000), km)
    assert longer == Quantity(Fraction(1000), Fraction(5500), km, low_open=True)
    assert shorter.compare(longer) is Extent.DISJOINT
    whole = reach("inf-missiles")
    assert [shorter.compare(whole), longer.compare(whole)] == [Extent.WITHIN] * 2
    assert reach("short-range-missiles").compare(whole) is Extent.DISJOINT
    assert reach("icbms").compare(whole) is Extent.DISJOINT


@pytest.mark.parametrize(
    ("unit", "least", "most"),
    [
        ("battalions", 300, 1000),
        ("regiments", 650, 3000),
        ("brigades", 2000, 5000),
        ("divisions", 10_000, 20_000),
        ("months", 28, 31),
    ],
)
def test_inexact_units_span_what_the_handbooks_say(unit: str, least: int, most: int) -> None:
    found = LEXICON.unit(unit)
    assert (found.least, found.most) == (Fraction(least), Fraction(most))
    assert not found.exact


def test_formations_do_not_shrink_going_up() -> None:
    rising = ["battalions", "regiments", "brigades", "divisions", "corps"]
    sizes = [(LEXICON.unit(unit).least, LEXICON.unit(unit).most) for unit in rising]
    assert sizes == sorted(sizes)


@pytest.mark.parametrize(
    ("left", "extent", "right"),
    [
        ("South Caucasus", Extent.DISJOINT, "Eastern Europe"),
        ("Central Asia", Extent.DISJOINT, "Europe"),
        ("Caucasus", Extent.CONTAINS, "North Caucasus"),
        ("Caucasus", Extent.CONTAINS, "South Caucasus"),
        ("North Caucasus", Extent.WITHIN, "Russia"),
        ("Crimea", Extent.WITHIN, "Ukraine"),
        ("Transnistria", Extent.WITHIN, "Moldova"),
        ("Abkhazia", Extent.WITHIN, "Georgia"),
        ("South Ossetia", Extent.WITHIN, "Georgia"),
        ("Eastern Europe", Extent.WITHIN, "Europe"),
        ("Central Asia", Extent.WITHIN, "former Soviet Union"),
        ("Baltic states", Extent.WITHIN, "former Soviet Union"),
        ("Russia", Extent.OVERLAPS, "Europe"),
        ("Black Sea", Extent.DISJOINT, "Ukraine"),
    ],
)
def test_regions_lie_as_the_drafts_mean_them(left: str, extent: Extent, right: str) -> None:
    here, there = LEXICON.place([left]), LEXICON.place([right])
    assert here
    assert there
    assert here.compare(there) is extent
    assert there.compare(here) is extent.converse


def test_the_caucasus_is_its_north_and_south() -> None:
    assert places("Caucasus") == places("North Caucasus") | places("South Caucasus")


@pytest.mark.parametrize(
    ("region", "states"),
    [
        ("South Caucasus", "AM AZ GE"),
        ("Central Asia", "KG KZ TJ TM UZ"),
        ("Baltic states", "EE LT LV"),
        ("Eastern Europe", "BY MD UA"),
        ("former Soviet Union", "AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ"),
    ],
)
def test_regions_take_in_whole_states(region: str, states: str) -> None:
    listed = states.split()
    assert sorted(places(region) & LEXICON.tables["states"].keys()) == listed
    assert places(region) == places(*listed)


def test_some_readers_put_poland_into_eastern_europe_and_some_do_not() -> None:
    east, poland = LEXICON.place(["Eastern Europe"]), LEXICON.place(["Poland"])
    assert east
    assert poland
    assert east.compare(poland) is Extent.DISJOINT
    assert not east.settled(poland)


def test_the_former_soviet_union_is_the_group_of_its_fifteen_states() -> None:
    states = LEXICON.parties.states("FSU", on=DAY)
    assert len(states) == 15
    assert states == places("former Soviet Union") & LEXICON.tables["states"].keys()


@pytest.mark.parametrize("place", ["border-zone", "within-reach"])
def test_a_place_the_draft_leaves_open_is_comparable_only_with_itself(place: str) -> None:
    open_place, poland = LEXICON.place([place]), LEXICON.place(["Poland"])
    assert open_place
    assert poland
    assert open_place.contested
    assert open_place.compare(open_place) is Extent.EQUAL
    assert open_place.compare(poland) is Extent.UNKNOWN
