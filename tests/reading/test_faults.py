"""Every way a record of a dossier can be wrong: one line changed, the faults that follow."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from clauses import load

Faults = Callable[[Mapping[int, str]], list[str]]
Changed = Callable[[Mapping[int, str]], Path]


def test_the_small_dossier_is_sound(changed: Changed) -> None:
    found = load(changed({}))
    assert repr(found) == "Dossier talks: 1 demands, 1 positions, 1 remarks"
    assert [party.key for party in found.parties] == ["narrator", "RU", "NATO"]


@pytest.mark.parametrize(
    ("number", "line", "fault"),
    [
        # the head
        (1, "", "talks.toml: title: missing; every dossier needs one"),
        (1, "title = 3", "talks.toml:1: title: found 3; allowed: a text that is not blank"),
        (1, "title = ' '", "talks.toml:1: title: found ' '; allowed: a text that is not blank"),
        (1, "title = [[[['x']]]]", "talks.toml:1: title: found a list; allowed: a text"),
        (2, "", "talks.toml: date: missing; every dossier needs one"),
        (2, 'date = "2021-12-17"', "talks.toml:2: date: found '2021-12-17'; allowed: a day writ"),
        (2, "date = 2021-12-17T10:00:00", "talks.toml:2: date: found 2021-12-17 10:00:00; al"),
        (2, "date = 2021-12-17\ndemnads = 1", "talks.toml:3: demnads: no key is called 'demnads'"),
        # sources
        (4, "", "talks.toml:3: sources.note.title: missing; allowed: a text that is not blank"),
        (5, "", "talks.toml:3: sources.note.provenance: missing; allowed: official, reported, l"),
        (5, "provenance = 'secret'", "talks.toml:5: sources.note.provenance: found 'secret'; al"),
        (5, "provenance = 'leaked'\nurl = 3", "talks.toml:6: sources.note.url: found 3; allowed"),
        (5, "provenance = 'leaked'\nurl = ''", "talks.toml:6: sources.note.url: found ''; allow"),
        (5, "provenance = 'leaked'\ndate = 1", "talks.toml:6: sources.note.date: found 1; allow"),
        (5, "provenance = 'leaked'\nlang = 1", "talks.toml:6: sources.note.lang: no key is cal"),
        (5, "provenance = 'leaked'\n[sources]\nx = 1", "talks.toml:7: sources.x: found 1; allow"),
        (5, 'provenance = "leaked"\n[sources."  "]\ntitle = "x"\nprovenance = "leaked"',
         "talks.toml:6: sources.  : Source.key: found '  '; allowed: a text that is not blank"),
        # clauses
        (7, "", "talks.toml:6: demands[0].id: missing; allowed: a text that is not blank"),
        (7, "id = ''", "talks.toml:7: demands[0].id: found ''; allowed: a text that is not blank"),
        (7, "id = 7", "talks.toml:7: demands[0].id: found 7; allowed: a text that is not blank"),
        (7, "id = 'P1'", "talks.toml:18: positions[0].id: 'P1' is used already, at talks.toml:7"),
        (7, "id = 'C1'", "talks.toml:28: commentary[0].id: 'C1' is used already, at talks.toml:7"),
        (8, "", "talks.toml:6: demands[0].author: missing; allowed: a text that is not blank"),
        (8, "author = ['Russia']", "talks.toml:8: demands[0].author: found a list; allowed: a te"),
        (8, "author = 'Rusia'", "talks.toml:8: demands[0].author: no party is called 'Rusia'; di"),
        (8, "author = 'narrator'", "talks.toml:8: demands[0].author: the narrator is a commentat"),
        (9, "", "talks.toml:6: demands[0].stance: missing; allowed: demand, offer, commitment,"),
        (9, "stance = 'demnd'", "talks.toml:9: demands[0].stance: found 'demnd'; allowed: demand,"),
        (10, "text = ' '", "talks.toml:10: demands[0].text: found ' '; allowed: a text that is n"),
        (11, "", "talks.toml:6: demands[0].source: missing; allowed: a text that is not blank"),
        (11, "source = 'nota'", "talks.toml:11: demands[0].source: no source is called 'nota'; d"),
        (12, "", "talks.toml:6: demands[0].attribution: missing; allowed: official, quoted, repo"),
        (12, "attribution = true", "talks.toml:12: demands[0].attribution: found True; allowed:"),
        (12, "attribution = 'quoted'\nlocator = ' '", "talks.toml:13: demands[0].locator: found '"),
        (12, "attribution = 'quoted'\ndate = 2021", "talks.toml:13: demands[0].date: found 2021;"),
        (12, "attribution = 'quoted'\nspeaker = 'J'", "talks.toml:13: demands[0].speaker: found 'J'"
         '; allowed: a table such as { name = "Jane Doe", office = "Minister" }'),
        (12, "attribution = 'quoted'\nspeaker = {nam = 'J'}", "talks.toml:13: demands[0].speaker."),
        (12, "attribution = 'quoted'\nauthro = 'X'", "talks.toml:13: demands[0].authro: no key is"),
        (12, "attribution = 'quoted'\nunread = 'odd'", "talks.toml:6: demands[0]: Clause D1: foun"),
        (26, "action = 'deploy'\n[demands]", "talks.toml:27: not TOML: Cannot declare"),
        # commentary
        (28, "", "talks.toml:27: commentary[0].id: missing; allowed: a text that is not blank"),
        (29, "", "talks.toml:27: commentary[0].author: missing; allowed: a text that is not blank"),
        (29, "author = 'Poland'", "talks.toml:27: commentary[0]: Remark C1: found 'Poland'; allo"),
        (29, "author = 'nobody'", "talks.toml:29: commentary[0].author: no party is called 'nobo"),
        (30, "", "talks.toml:27: commentary[0].role: missing; allowed: a text that is not blank"),
        (31, "text = 'x'\nstance = 'demand'", "talks.toml:32: commentary[0].stance: no key is c"),
        (35, "kind = 'commentator'\n[parties.x]\nname = 'x'\nkind = 'group'\n"
         "joined = [{ who = ['x'] }]", "talks.toml:36: parties.x: is, through others, a member of"),
        (32, "source = 'none'", "talks.toml:32: commentary[0].source: no source is called 'none'"),
    ],
)  # fmt: skip
def test_a_record(faults: Faults, number: int, line: str, fault: str) -> None:
    assert [one[: len(fault)] for one in faults({number: line})] == [fault]


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        (
            {3: "demands = [3]\n[sources.note]", 6: "[x]", 13: "[x.norm]"},
            "talks.toml:3: demands: found 3; allowed: tables, each under [[demands]]",
        ),
        (
            {3: "sources = 3\n[x.note]"},
            "talks.toml:3: sources: found 3; allowed: a table",
        ),
        (
            {13: "[demands.nrom]"},
            "talks.toml:13: demands[0].nrom: no key is called 'nrom'; did you mean 'norm'?; "
            "allowed: attribution, author, date, id, locator, norm, source, speaker, stance, text, "
            "title, unread",
        ),
    ],
)
def test_a_misspelt_table_is_named_beside_what_it_leaves_missing(
    faults: Faults, lines: Mapping[int, str], fault: str
) -> None:
    found = faults(lines)
    assert fault in found
    assert len(found) > 1


def test_single_brackets_make_no_list(faults: Faults) -> None:
    found = "talks.toml:6: demands: found a table; allowed: tables, each under [[demands]]"
    assert faults({6: "[demands]", 13: "[demands.norm]"}) == [found]


def test_a_missing_norm_needs_a_reason(faults: Faults) -> None:
    without = dict.fromkeys([13, 14, 15, 16], "")
    assert faults(without) == [
        "talks.toml:6: demands[0].norm: missing; allowed: a norm, or `unread` with the reason for "
        "having none"
    ]
    for blank in ("unread = ''", "unread = 3"):
        (found,) = faults({**without, 12: f"attribution = 'quoted'\n{blank}"})
        assert found.startswith("talks.toml:13: demands[0].unread: found ")


def test_a_reason_stands_in_for_the_norm(changed: Changed) -> None:
    lines = {**dict.fromkeys([13, 14, 15, 16], ""), 12: "attribution = 'quoted'\nunread = 'torn'"}
    assert load(changed(lines))["D1"].unread == "torn"


def test_faults_of_a_dossier_come_together_in_the_order_of_its_lines(faults: Faults) -> None:
    lines = {1: "title = 3", 7: "id = 3", 14: "modality = 'ban'", 19: "author = 'Rusia'"}
    lines |= {
        26: "action = 'deploy'\ntopics = ['exercise']",
        28: "id = 'P1'",
        32: "source = 'nota'",
    }
    assert [fault.split(" ")[0] for fault in faults(lines)] == [
        f"talks.toml:{line}:" for line in (1, 7, 14, 19, 24, 29, 33)
    ]


def test_a_fault_in_one_record_hides_none_in_the_next(faults: Faults) -> None:
    # Both are found only once the record is put together.
    second = "stance = 'refusal'\nunread = 'torn'"
    assert [fault.split(" Clause")[0] for fault in faults({10: "text = 3", 20: second})] == [
        "talks.toml:10: demands[0].text: found 3; allowed: a text that is not blank",
        "talks.toml:17: positions[0]:",
    ]
