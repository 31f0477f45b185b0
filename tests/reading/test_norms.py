"""The norm of a clause: every facet, every way to get it wrong, the words it rests on."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from clauses import (
    Clause,
    Extent,
    Facet,
    Modality,
    Norm,
    ProvisoKind,
    Strength,
    load,
    place,
    quantity,
    thing,
    topics,
    who,
)

Faults = Callable[[Mapping[int, str]], list[str]]
Changed = Callable[[Mapping[int, str]], Path]


def demand(path: Path) -> Clause:
    return load(path).demands[0]


def norm(path: Path) -> Norm:
    found = demand(path).norm
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("number", "line", "fault"),
    [
        (14, "", "13: demands[0].norm.modality: missing; allowed: obligation, prohibition, permis"),
        (14, "modality = 'ban'", "14: demands[0].norm.modality: found 'ban'; allowed: obligation,"),
        (15, "bearers = 'NATO'", "15: demands[0].norm.bearers: found 'NATO'; allowed: a list of "),
        (
            15,
            "bearers = []",
            "15: demands[0].norm.bearers: found an empty list; allowed: texts, or",
        ),
        (15, "bearers = ['NATO', 3]", "15: demands[0].norm.bearers: found 3 in the list; allowed:"),
        (15, "bearers = ['NATO', ' ']", "15: demands[0].norm.bearers: found ' ' in the list; all"),
        (15, "bearers = [['NATO']]", "15: demands[0].norm.bearers: found a list in the list; allo"),
        (15, "bearers = ['NAT0']", "15: demands[0].norm.bearers: no party is called 'NAT0'; did "),
        (15, "baerers = ['NATO']", "15: demands[0].norm.baerers: no key is called 'baerers'; did"),
        (16, "", "13: demands[0].norm.action: missing; allowed: a text that is not blank"),
        (16, "action = ''", "16: demands[0].norm.action: found ''; allowed: a text that is not bl"),
        (16, "action = 'depoly'", "16: demands[0].norm.action: no act is called 'depoly'; did yo"),
        (16, "action = 'words:'", "16: demands[0].norm.action: Action.of: found ''; allowed: a v"),
    ],
)
def test_modality_bearers_and_act(faults: Faults, number: int, line: str, fault: str) -> None:
    found = [one.removeprefix("talks.toml:") for one in faults({number: line})]
    assert [one[: len(fault)] for one in found] == [fault]


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("strength = 'weak'", "17: demands[0].norm.strength: found 'weak'; allowed: binding,"),
        ("self_judging = 'yes'", "17: demands[0].norm.self_judging: found 'yes'; allowed: tr"),
        ("quantity = '5'", "17: demands[0].norm.quantity: quantity: found '5'; allowed: a nu"),
        ("quantity = 5", "17: demands[0].norm.quantity: found 5; allowed: a text that is not"),
        ("quantity = ''", "17: demands[0].norm.quantity: found ''; allowed: a text that is n"),
        ("quantity = '5 kms'", "17: demands[0].norm.quantity: no unit is called 'kms'; did y"),
        ("place = ['Polland']", "17: demands[0].norm.place: no place is called 'Polland'; di"),
        ("place = ['narrator']", "17: demands[0].norm.place: place narrator: found 'no terri"),
        ("weapons = ['misiles']", "17: demands[0].norm.weapons: no thing is called 'misiles'"),
        ("objects = ['Polland']", "17: demands[0].norm.objects: no thing is called 'Polland'"),
        ("purpose = ['trian']", "17: demands[0].norm.purpose: no act is called 'trian'"),
        ("topics = ['deploy']", "13: demands[0].norm: Norm.scope.topics: found \"topics of"),
        ("time = 2021-12-17", "17: demands[0].norm.time: found 2021-12-17; allowed: a table"),
        ("time = '30 days'", "17: demands[0].norm.time: found '30 days'; allowed: a table such"),
        ("time = {}", "17: demands[0].norm.time: Period: found None; allowed: a first day, a "),
        ("time = { until = '2021' }", "17: demands[0].norm.time.until: found '2021'; allowed:"),
        ("time = { by = 2021-12-17 }", "17: demands[0].norm.time.by: no key is called 'by'; "),
        ("time = { until = 2021-01-01, since = 2021-01-02 }", "17: demands[0].norm.time: Peri"),
        ("words = 'deploy'", "17: demands[0].norm.words: found 'deploy'; allowed: a table"),
        ("words = { action = 'sail' }", "17: demands[0].norm.words.action: words: found 'sail'"),
        ("words = { actions = 'deploy' }", "17: demands[0].norm.words.actions: no key is call"),
        ("words = { action = 3 }", "17: demands[0].norm.words.action: found 3; allowed: a tex"),
        ("conditions = {}", "17: demands[0].norm.conditions: found a table; allowed: tables, "
         "each under [[demands.norm.conditions]]"),
        ("conditions = ['if']", "17: demands[0].norm.conditions: found 'if'; allowed: tables"),
    ],
)  # fmt: skip
def test_any_other_facet(faults: Faults, line: str, fault: str) -> None:
    found = [one.removeprefix("talks.toml:") for one in faults({16: f"action = 'deploy'\n{line}"})]
    assert [one[: len(fault)] for one in found] == [fault]


@pytest.mark.parametrize(
    ("proviso", "fault"),
    [
        ("kind = 'act'", "[0].text: missing; allowed: a text that is not blank"),
        ("text = 'unless'", "[0].kind: missing; allowed: participation, venue, schedule, notice"),
        ("text = 'unless', kind = 'x'", "[0].kind: found 'x'; allowed: participation, venue, sch"),
        ("text = 'save', kind = 'act'", "[0].text: words: found 'save'; allowed: words that stan"),
        ("text = 'unless', kind = 'act', action = 'x'", "[0].action: no act is called 'x'"),
        ("text = 'unless', kind = 'act', by = 'x'", "[0].by: no key is called 'by'; allowed: act"),
        ("text = 'unless', kind = 'act', bearers = ['Rusia']", "[0].bearers: no party is called "),
        ("text = 'unless', kind = 'act', bearers = 'Russia'", "[0].bearers: found 'Russia'; allo"),
    ],
)
@pytest.mark.parametrize("key", ["conditions", "exceptions"])
def test_a_proviso(faults: Faults, key: str, proviso: str, fault: str) -> None:
    (found,) = faults({16: f"action = 'deploy'\n{key} = [{{ {proviso} }}]"})
    assert found.startswith(f"talks.toml:17: demands[0].norm.{key}{fault}")


@pytest.mark.parametrize("day", ["2021-02-31", "2021-13-01", "2021-00-10", "17-12-2021"])
def test_a_day_that_is_in_no_calendar(faults: Faults, day: str) -> None:
    (found,) = faults({16: f"action = 'deploy'\ntime.since = {day}"})
    assert found.startswith("talks.toml:17: not TOML: ")


WHOLE = """action = "hold talks"
strength = "effort"
self_judging = true
counterparties = ["Russia"]
objects = ["Ukraine", "wheat"]
place = ["Poland", "own territory"]
weapons = ["missiles"]
quantity = "> 1 brigade"
purpose = ["settle-peacefully"]
topics = ["exercise"]
time = { since = 2021-12-18 }
[[demands.norm.conditions]]
text = "in Poland"
kind = "venue"
[[demands.norm.exceptions]]
text = "unless attacked"
kind = "act"
bearers = ["Russia"]
action = "use-force"
[demands.norm.words]
modality = "is to"
action = "deploy"
exception = "unless attacked"
"""
DAY = date(2021, 12, 17)


def test_every_facet_is_read(changed: Changed) -> None:
    found = norm(changed({16: WHOLE}))
    scope = found.scope
    assert (found.modality, found.strength) == (Modality.PROHIBITION, Strength.EFFORT)
    assert (found.action.key, found.self_judging) == ("negotiate", True)
    assert scope.bearers == who("NATO", on=DAY)
    assert scope.counterparties == who("Russia", on=DAY)
    assert scope.objects == who("Ukraine", on=DAY) | thing("wheat")
    assert scope.place
    assert scope.place.compare(place("NATO", on=DAY)) is Extent.EQUAL
    assert scope.weapons == thing("missiles")
    assert scope.quantity == quantity("> 1 brigade")
    assert scope.purpose == topics("settle-peacefully")
    assert scope.topics == topics("exercise")
    assert scope.time
    assert (scope.time.since, scope.time.until) == (date(2021, 12, 18), None)


def test_provisos_and_words_stand_where_the_text_has_them(changed: Changed) -> None:
    clause = demand(changed({16: WHOLE}))
    assert clause.norm
    (condition,), (exception,) = clause.norm.conditions, clause.norm.exceptions
    assert (condition.kind, condition.bearers) == (ProvisoKind.VENUE, None)
    assert exception.span
    assert exception.span.of(clause.text) == exception.text == "unless attacked"
    assert exception.bearers == who("Russia", on=DAY)
    assert exception.action
    assert exception.action.key == "use-force"
    assert clause.words(Facet.ACTION) == "deploy"
    assert clause.words(Facet.EXCEPTION) == "unless attacked"
    assert clause.words(Facet.PLACE) == clause.text


def test_groups_are_opened_on_the_day_of_the_clause_or_its_source(changed: Changed) -> None:
    early, late = who("NATO", on=date(1997, 5, 27)), who("NATO", on=DAY)
    assert norm(changed({})).scope.bearers == late
    own = "attribution = 'official'\ndate = 1997-05-27"
    assert norm(changed({12: own})).scope.bearers == early
    source = "provenance = 'official'\ndate = 1997-05-27"
    assert norm(changed({5: source})).scope.bearers == early
    assert demand(changed({5: source})).date == date(1997, 5, 27)


def test_words_of_a_text_that_is_missing_have_no_faults_of_their_own(faults: Faults) -> None:
    assert faults({10: "text = 3", 16: WHOLE}) == [
        "talks.toml:10: demands[0].text: found 3; allowed: a text that is not blank"
    ]
