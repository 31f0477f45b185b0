"""Names in, records out: parties, places, things, acts, topics and units by their names."""

import os
import subprocess
import sys
from datetime import date

import pytest

from clauses import InvalidRecord, UnknownName, action, party, place, quantity, thing, topics, who
from clauses.lexicon import default
from clauses.lexicon.tables import read_shipped
from clauses.model.extension import ANYTHING, Extension
from clauses.model.extent import Extent

DAY = date(2021, 12, 17)
LEXICON = default()


def test_the_vocabulary_is_read_once() -> None:
    assert default() is default()
    assert read_shipped.cache_info().misses == 1


def test_importing_the_library_reads_no_table() -> None:
    program = (
        "import sys\n"
        "known = set(sys.modules)  # a tool that measures may have read a table of its own\n"
        "import clauses, clauses.cli\n"
        "assert 'tomllib' not in set(sys.modules) - known\n"
        "assert 'clauses.lexicon.tables' not in sys.modules\n"
        "clauses.quantity('30 days')\n"
        "assert sys.modules['clauses.lexicon.tables'].read_shipped.cache_info().currsize == 1\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ},
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("US", "US"),
        ("Washington", "US"),
        ("the United States", "US"),
        ("  russian   FEDERATION ", "RU"),
        ("Türkiye", "TR"),
        ("Côte d’Ivoire", "CI"),
        ("NATO", "NATO"),
    ],
)
def test_parties_by_any_of_their_names(name: str, key: str) -> None:
    assert party(name).key == key


def test_a_near_miss_is_named() -> None:
    with pytest.raises(UnknownName, match="no party is called 'Rusia'; did you mean 'Russia'") as e:
        party("Rusia")
    assert e.value.near[0] == "Russia"


@pytest.mark.parametrize(
    ("name", "extent", "other"),
    [
        ("NATO itself", Extent.WITHIN, "NATO"),
        ("NATO members", Extent.WITHIN, "NATO"),
        ("NATO itself", Extent.DISJOINT, "NATO members"),
        ("Poland", Extent.WITHIN, "NATO members"),
        ("Russia", Extent.DISJOINT, "NATO"),
        ("NRC members", Extent.CONTAINS, "NATO members"),
        ("every state", Extent.CONTAINS, "NATO"),
        ("All States", Extent.EQUAL, "every country"),
        ("other than Ukraine", Extent.DISJOINT, "Ukraine"),
        ("other than  Ukraine", Extent.CONTAINS, "Poland"),
        ("other than NATO members", Extent.CONTAINS, "Ukraine"),
        ("words: the militia", Extent.EQUAL, "words:  The  Militia"),
        ("words: the militia", Extent.UNKNOWN, "Poland"),
    ],
)
def test_sets_of_parties(name: str, extent: Extent, other: str) -> None:
    assert who(name, on=DAY).compare(who(other, on=DAY)) is extent


def test_several_names_are_joined() -> None:
    assert who("Russia", "United States", on=DAY).core.names == {"RU", "US"}
    assert repr(who("Russia", "Washington", on=DAY)) == "Russia, United States"


def test_a_group_is_opened_by_its_members_of_the_day() -> None:
    early, late = (who("NATO members", on=day) for day in (date(1997, 5, 27), DAY))
    assert early.compare(late) is Extent.WITHIN


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("Poland members", "Poland: found 'no members on 2021-12-17'; allowed: a group with"),
        ("AUKUS members", "AUKUS: found .*; allowed: a group with members"),
        ("other than other than Poland", "'other than' only once"),
        ("other than every state", "allowed: a hull that is not empty"),
        ("words: ", "allowed: a text that is not blank"),
    ],
)
def test_refuses_a_set_of_parties_that_is_none(name: str, message: str) -> None:
    with pytest.raises(InvalidRecord, match=message):
        who(name, on=date(1900, 1, 1) if name.startswith("AUKUS") else DAY)


@pytest.mark.parametrize("name", ["Freedonia members", "Freedonia itself", "other than Freedonia"])
def test_refuses_a_set_of_an_unknown_party(name: str) -> None:
    with pytest.raises(UnknownName, match="no party is called 'Freedonia'"):
        who(name, on=DAY)


@pytest.mark.parametrize(
    ("name", "extent", "other"),
    [
        ("Ukraine", Extent.DISJOINT, "outside Ukraine"),
        ("outside Ukraine", Extent.CONTAINS, "Poland"),
        ("NATO", Extent.CONTAINS, "Baltic states"),
        ("NRC", Extent.CONTAINS, "NATO"),
        ("NATO members", Extent.EQUAL, "NATO"),
        ("words: Geneva", Extent.UNKNOWN, "Switzerland"),
        ("outside words: Geneva", Extent.UNKNOWN, "words: Geneva"),
        ("Kyiv", Extent.EQUAL, "Ukraine"),
    ],
)
def test_places(name: str, extent: Extent, other: str) -> None:
    assert place(name, on=DAY).compare(place(other, on=DAY)) is extent


def test_own_territory_is_that_of_the_bearers() -> None:
    bearers = who("NATO", "Russia", on=DAY)
    own = LEXICON.place(["National  Territory"], of=bearers)
    assert own
    assert own.compare(place("NATO", "Russia", on=DAY)) is Extent.EQUAL
    assert own.label.startswith("the territory of Albania, Belgium")
    abroad = LEXICON.place(["outside national territory"], of=bearers)
    assert abroad
    assert abroad.compare(place("Ukraine")) is Extent.CONTAINS


@pytest.mark.parametrize(
    "bearers",
    [None, ANYTHING, who("NATO itself", on=DAY), who("words: the militia", on=DAY)],
    ids=repr,
)
def test_own_territory_needs_bearers_that_have_one(bearers: Extension | None) -> None:
    with pytest.raises(InvalidRecord, match=r"own territory.*allowed: states to be its bearers"):
        LEXICON.place(["own territory"], of=bearers)


@pytest.mark.parametrize(
    ("name", "day", "message"),
    [
        ("NATO", None, "place NATO: found None; allowed: a day for its membership"),
        ("AUKUS", date(1900, 1, 1), "found 'no territory on 1900-01-01'; allowed: a state, a"),
        ("outside outside Poland", DAY, "'outside' only once"),
        ("words:", DAY, "allowed: a text that is not blank"),
    ],
)
def test_refuses_a_place_that_is_none(name: str, day: date | None, message: str) -> None:
    with pytest.raises(InvalidRecord, match=message):
        place(name, on=day)


def test_a_place_nobody_knows_is_answered_with_a_near_miss() -> None:
    with pytest.raises(UnknownName, match="no place is called 'Easten Europe'; did you mean 'east"):
        place("Easten Europe")


def test_a_place_that_is_the_region_itself_has_no_members_listed() -> None:
    assert place("Black Sea").core.names == {"black-sea"}


@pytest.mark.parametrize(
    ("name", "extent", "other"),
    [
        ("wheat", Extent.WITHIN, "cereals"),
        ("weapons", Extent.CONTAINS, "INF-range missiles"),
        ("missiles", Extent.DISJOINT, "nuclear weapons"),
        ("cruise missiles", Extent.OVERLAPS, "inf-missiles"),
        ("words: the northern shelf", Extent.UNKNOWN, "wheat"),
    ],
)
def test_things(name: str, extent: Extent, other: str) -> None:
    assert thing(name).compare(thing(other)) is extent


def test_a_party_may_be_what_an_act_is_done_to() -> None:
    found = LEXICON.thing(["other than Ukraine"], on=DAY)
    assert found
    assert found.compare(who("Ukraine", on=DAY)) is Extent.DISJOINT
    assert LEXICON.thing(["every state"], on=DAY) == ANYTHING


@pytest.mark.parametrize("day", [None, DAY])
def test_a_thing_nobody_knows_is_answered_with_a_near_miss(day: date | None) -> None:
    with pytest.raises(UnknownName, match="no thing is called 'misiles'; did you mean 'missiles'"):
        LEXICON.thing(["misiles"], on=day)


def test_acts_by_any_of_their_names() -> None:
    names = ("exercise", "hold exercises", "The Exercise", "Hold a Military Exercise")
    assert {action(name).key for name in names} == {"exercise"}
    assert action("hold exercises") is action("exercise")
    assert action("words: dredge the estuary").open
    assert repr(action("words: dredge the estuary")) == "dredge the estuary"


def test_an_act_nobody_knows_is_answered_with_a_near_miss() -> None:
    with pytest.raises(UnknownName, match="no act is called 'exercize'; did you mean 'exercise'"):
        action("exercize")
    with pytest.raises(UnknownName, match="no act is called 'exercize'; did you mean 'exercise'"):
        topics("exercize")
    with pytest.raises(InvalidRecord, match=r"Action\.of: found ''; allowed: a verb"):
        action("words:  ")


def test_topics_take_in_kinds_and_what_such_measures_cover() -> None:
    assert topics("exercise").compare(topics("confidence-building")) is Extent.WITHIN
    assert topics("deploy").compare(topics("confidence-building")) is Extent.DISJOINT
    assert topics("words: trust").compare(topics("exercise")) is Extent.UNKNOWN
    assert topics("exercise", "deploy").compare(topics("deploy", "exercise")) is Extent.EQUAL


def test_units_by_any_of_their_names() -> None:
    assert LEXICON.unit("Kilometres") is LEXICON.unit("km")
    with pytest.raises(UnknownName, match="no unit is called 'kilometrs'; did you mean 'kilometr"):
        LEXICON.unit("kilometrs")
    assert quantity("1 nautical mile").to(LEXICON.unit("m")) == quantity("1852 m")


@pytest.mark.parametrize(
    ("verb", "found"),
    [("who", lambda: who(on=DAY)), ("place", place), ("thing", thing), ("topics", topics)],
)
def test_no_name_at_all_is_no_set(verb: str, found: object) -> None:
    assert callable(found)
    with pytest.raises(InvalidRecord, match=rf"^{verb}: found \(\); allowed: at least one name"):
        found()
    assert [LEXICON.who([], on=DAY), LEXICON.place([]), LEXICON.thing([])] == [None] * 3
