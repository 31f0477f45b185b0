"""A user's own entries on top of the shipped ones; every fault with its file and line."""

import copy
import tomllib
from textwrap import dedent

import pytest

from clauses.errors import Fault
from clauses.lexicon import default
from clauses.lexicon.lexicon import Lexicon
from clauses.lexicon.tables import extended, read_shipped
from clauses.lexicon.tomlfile import TomlFile
from clauses.model.extent import Extent


def toml(text: str, name: str = "mine.toml") -> TomlFile:
    plain = dedent(text).strip()
    return TomlFile(name, plain, tomllib.loads(plain))


def extend(*files: TomlFile) -> tuple[Lexicon, list[str]]:
    faults: list[Fault] = []
    return extended(files, faults), [str(fault) for fault in faults]


def faults(text: str) -> list[str]:
    return extend(toml(text))[1]


OWN = """
[parties.NATO]
aliases = ["the alliance"]
[parties.FR]
aliases = ["the Elysée"]
[parties.militia]
name = "the militia"
kind = "group"
[states]
ZZ = ["Zedland"]
[groups.PAIR]
name = "the Pair"
kind = "alliance"
joined = [{ on = 2000-01-01, who = ["FR", "ZZ"] }]
rationale = "for a test"
[parts]
ZZ = ["ZZ.north"]
[regions.zed-bay]
name = "Zed Bay"
includes = ["ZZ.north", "black-sea"]
rationale = "for a test"
[actions.dredge]
label = "dredge an estuary"
kind_of = ["act"]
opposites = ["protect-environment"]
rationale = "for a test"
[things.mud]
name = "mud"
kind_of = ["goods"]
rationale = "for a test"
[units.barrels]
is = [160, "kg"]
aliases = ["barrel"]
rationale = "for a test"
"""


def test_own_entries_stand_beside_the_shipped_ones() -> None:
    own, found = extend(toml(OWN))
    assert found == []
    assert {own.party(name).key for name in ("the alliance", "Alliance", "NATO")} == {"NATO"}
    assert own.party("the Elysée").key == own.party("Paris").key == "FR"
    assert own.party("militia").name == "the militia"
    assert own.tables["groups"]["militia"]["rationale"] == "of one dossier"
    pair = own.parties.states("PAIR", on=own.parties["PAIR"].memberships[0].since)  # type: ignore[arg-type]
    assert pair == {"FR", "ZZ"}
    bay, zed = own.place(["Zed Bay"]), own.place(["Zedland"])
    assert bay
    assert zed
    assert bay.compare(zed) is Extent.OVERLAPS
    assert own.action("dredge").relation(own.action("protect-environment")).value == "opposite"
    assert own.thing(["mud"]) != own.thing(["goods"])
    assert own.quantity("2 barrels") == own.quantity("320 kg")


def test_the_shipped_tables_are_left_as_they_are() -> None:
    before = copy.deepcopy(read_shipped().tables)
    own, _ = extend(toml(OWN), toml("[parties.NATO]\naliases = ['the bloc']", "more.toml"))
    assert own is not read_shipped()
    assert read_shipped().tables == before
    assert "the alliance" not in default().parties
    assert "dredge" not in default().tables["actions"]


def test_without_entries_of_its_own_a_file_changes_nothing() -> None:
    assert extend() == (read_shipped(), [])
    found, _ = extend(toml("title = 'x'\n[[demands]]\nid = 'D1'"))
    assert found is read_shipped()


def test_entries_may_be_spread_over_files() -> None:
    own, found = extend(
        toml("[things.mud]\nname = 'mud'\nkind_of = ['soil']\nrationale = 'x'", "a.toml"),
        toml("[things.soil]\nname = 'soil'\nrationale = 'x'", "b.toml"),
        toml("[parties.NATO]\naliases = ['the alliance']", "c.toml"),
        toml("[parties.NATO]\naliases = ['the bloc']", "d.toml"),
    )
    assert found == []
    mud, soil = own.thing(["mud"]), own.thing(["soil"])
    assert mud
    assert soil
    assert mud.compare(soil) is Extent.WITHIN
    assert own.party("the bloc") == own.party("the alliance")


def test_a_region_takes_over_how_its_parts_are_read() -> None:
    own, found = extend(
        toml("""
        [regions.inner]
        name = "the Inner"
        includes = ["PL"]
        may_include = ["CZ"]
        contested = "by some"
        rationale = "for a test"
        [regions.outer]
        name = "the Outer"
        includes = ["inner", "SK"]
        rationale = "for a test"
        [regions.fringe]
        name = "the Fringe"
        includes = ["HU"]
        may_include = ["inner"]
        contested = "by others"
        rationale = "for a test"
        """)
    )
    assert found == []
    outer, fringe = own.place(["the Outer"]), own.place(["the Fringe"])
    assert outer
    assert fringe
    assert sorted(outer.core.names) == ["PL", "SK"]
    assert sorted(outer.hull.names) == ["CZ", "PL", "SK"]
    assert sorted(fringe.core.names) == ["HU"]
    assert sorted(fringe.hull.names) == ["CZ", "HU", "PL"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[things]\nwheat = 3", "mine.toml:2: things.wheat: is in the vocabulary already; choose"),
        ("things = 3", "mine.toml:1: things: found a list or value; allowed: [things.KEY]"),
        ("[[parties]]\nname = 'x'", "mine.toml:1: parties: found a list or value; allowed: [pa"),
        ("[parties]\nx = 3", "mine.toml:2: parties.x: allowed: a table with name and kind, or"),
        ("[parties.x]\nkind = 'group'", "mine.toml:1: parties.x: name is missing"),
        ("[parties.US]\nname = 'x'", "mine.toml:1: parties.US: US is known already; a dossier can"),
        ("[parties.US]\naliases = 'x'", "mine.toml:2: parties.US.aliases: allowed: a list of nam"),
        ("[parties.US]\naliases = [3]", "mine.toml:1: parties.US: allowed: a list of texts, the"),
        ("\n[parties.NATO]\naliases = [3]", "mine.toml:2: parties.NATO.aliases: allowed: a list"),
        ("[parties.Russia]\naliases = ['x']", "mine.toml:1: parties.Russia: 'Russia' is a name; w"),
        ("[parties.x]\nname = 'Russia'\nkind = 'state'", "mine.toml:1: parties.x: 'Russia' is a n"),
        ("[parties.x]\nname = 'x'\nkind = 'club'", "mine.toml:3: parties.x.kind: found 'club'; al"),
        ("[parties.'x y']\nname = 'x'\nkind = 'group'", "mine.toml:1: parties.x y: Party.key: fou"),
        ("[states]\nZZ = 'Zedland'", "mine.toml:2: states.ZZ: allowed: a list of texts, the first"),
        ("[states]\nZZ = ['NATO']", "mine.toml:2: states.ZZ: 'NATO' is a name of 'NATO' already"),
        ("[parties.US]\naliases = ['NATO']", "mine.toml:1: parties.US: 'NATO' is a name of 'NATO'"),
        ("[groups.US]\nname = 'x'\nkind = 'group'", "mine.toml:1: groups.US: 'US' is a name of 'U"),
        ("[things.x]\nname = 'x'", "mine.toml:1: things.x: rationale is missing"),
        ("[units.x]\nis = [2, 'y']\nrationale = 'x'", "mine.toml:1: units.x: 'y' is missing, as a"),
        ("[regions.x]\nname = 'x'\nincludes = ['Y']\nrationale = 'x'", "mine.toml:3: regions.x.in"),
    ],
)
def test_a_fault_names_file_line_and_entry(text: str, fault: str) -> None:
    (found,) = faults(text)
    assert found.startswith(fault)


def test_all_faults_come_at_once_each_in_its_own_file() -> None:
    _, found = extend(
        toml("[things.x]\nname = 'x'\nrationale = 'x'\nkind_of = ['nothing']", "a.toml"),
        toml("[parties.y]\nname = 'y'\nkind = 'z'\n[units.u]\nis = 3\nrationale = 'x'", "b.toml"),
        toml("[actions.a]\nlabel = 'a'", "c.toml"),
    )
    assert [line[: line.index(" ")] for line in sorted(found)] == [
        "a.toml:4:",
        "b.toml:3:",
        "b.toml:4:",
        "c.toml:1:",
    ]


def test_entries_with_faults_are_left_out_and_the_others_kept() -> None:
    own, found = extend(
        toml("[things.good]\nname = 'good'\nrationale = 'x'\n[things.bad]\nname = 'bad'"),
        toml("[parties.NATO]\naliases = [3]", "parties.toml"),
    )
    assert len(found) == 2
    assert own.thing(["good"])
    assert "bad" not in own.tables["things"]
    assert own.party("NATO") == default().party("NATO")


def test_what_only_rests_on_a_faulty_entry_has_no_fault_of_its_own() -> None:
    found = faults("""
        [things.soil]
        name = 3
        rationale = "x"
        [things.mud]
        name = "mud"
        kind_of = ["soil"]
        rationale = "x"
        [parties.band]
        name = "the band"
        kind = "group"
        joined = [{ who = ["player"] }]
        [parties.player]
        name = "the player"
    """)
    assert found == [
        "mine.toml:12: parties.player: kind is missing",
        "mine.toml:2: things.soil.name: allowed: a text",
    ]


def test_a_name_two_entries_want_is_left_to_neither_and_ends() -> None:
    assert faults("[parties.NATO]\naliases = ['the bloc']\n[parties.US]\naliases = ['NATO']") == [
        "mine.toml:1: parties.NATO: 'NATO' is a name of 'US' already",
        "mine.toml:3: parties.US: 'NATO' is a name of 'NATO' already",
    ]


def test_a_row_of_entries_that_falls_like_dominoes_ends_with_the_shipped_ones() -> None:
    kinds = [
        f"[things.t{i}]\nname = 't{i}'\nrationale = 'x'\nkind_of = ['t{i + 1}']" for i in range(30)
    ]
    own, found = extend(toml("\n".join([*kinds, "[things.t30]\nname = 't30'"])))
    assert found == ["mine.toml:121: things.t30: rationale is missing"]
    assert own is read_shipped()


def test_a_member_by_name_is_answered_with_the_key() -> None:
    text = "[parties.x]\nname = 'x'\nkind = 'group'\njoined = [{ who = ['Poland', 'Freedonia'] }]"
    assert faults(text) == [
        "mine.toml:1: parties.x: 'Poland' is no key of a state or group; write 'PL'",
        "mine.toml:1: parties.x: 'Freedonia' is no key of a state or group",
    ]


def test_a_very_long_chain_of_kinds_is_a_fault_and_no_crash() -> None:
    kinds = "".join(
        f"[things.t{i}]\nname = 't{i}'\nrationale = 'x'\nkind_of = ['t{i + 1}']\n"
        for i in range(500)
    )
    found = faults(f"{kinds}[things.t500]\nname = 't500'\nrationale = 'x'")
    assert found
    assert all("stands too deep among others" in line for line in found)
