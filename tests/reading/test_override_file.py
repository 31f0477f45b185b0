"""Files of corrections: read whole, and refused with every fault at once."""

from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

from clauses import ActRelation, ConflictKind, DossierError, InvalidRecord, Relation, load, to_json
from clauses.model.dossier import Dossier
from clauses.model.override import Overrides, text_hash
from clauses.model.wire import from_json
from clauses.reading import overrides

HEAD = 'demand = "D1"\nposition = "P1"\nbecause = "So."\nby = "A. Aro"\non = 2031-03-01\n'
VERDICT = f'[[verdict]]\n{HEAD}relation = "partial"\n'
PAIRING = f"[[pairing]]\n{HEAD}speaks = false\n"


def file(folder: Path, text: str) -> Path:
    path = folder / "own.toml"
    path.write_text(text, "utf-8")
    return path


def faults(folder: Path, text: str) -> list[str]:
    with pytest.raises(DossierError) as caught:
        overrides(file(folder, text))
    assert caught.value.name == "own.toml"
    return [str(fault) for fault in caught.value.faults]


def test_everything_a_file_says_is_read(tmp_path: Path) -> None:
    hashed = text_hash("They dig.")[:30]
    verdict = f'note = "B. Berg agrees."\ndemand_text = "dig"\nposition_text = "{hashed}"\n'
    conflict = VERDICT.replace('"P1"', '"P2"').replace("partial", "conflict")
    pairing = PAIRING.replace('"P1"', '"P3"').replace("false", "true")
    text = f'{pairing}link = "opposite"\n{VERDICT}{verdict}{conflict}conflict = "power"\n'
    one, two, three = overrides(file(tmp_path, text))
    assert (one.pair, one.because, one.signed) == (("D1", "P1"), "So.", "A. Aro, 2031-03-01")
    assert (one.relation, one.on) == (Relation.PARTIAL, date(2031, 3, 1))
    assert (one.note, one.demand_text, one.position_text) == ("B. Berg agrees.", "dig", hashed)
    assert (one.file, one.line) == ("own.toml", 9)
    assert (two.relation, two.conflict) == (Relation.CONFLICT, ConflictKind.POWER)
    assert (three.speaks, three.link, three.relation) == (True, ActRelation.OPPOSITE, None)
    assert (three.line, overrides(tmp_path / "own.toml").of("D1", "P3")) == (1, three)


def test_an_empty_file_corrects_nothing(tmp_path: Path) -> None:
    assert overrides(file(tmp_path, "# nothing yet")) == Overrides()


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("verdict = 1", "own.toml:1: verdict: found 1; allowed: tables, each under [[verdict]]"),
        ("[[verdicts]]", "own.toml:1: verdicts: no key is called 'verdicts'; did you mean 'verdict"
         "'?; allowed: pairing, verdict"),
        ("x = ", "own.toml:1: not TOML: Invalid value (at end of document); a text stands"),
        (VERDICT.replace('demand = "D1"\n', ""),
         "own.toml:1: verdict[0].demand: missing; allowed: a text that is not blank"),
        (VERDICT.replace('"P1"', "1"),
         "own.toml:3: verdict[0].position: found 1; allowed: a text that is not blank"),
        (VERDICT.replace('"So."', '" "'),
         "own.toml:4: verdict[0].because: found ' '; allowed: a text that is not blank"),
        (VERDICT.replace('by = "A. Aro"\n', ""),
         "own.toml:1: verdict[0].by: missing; allowed: a text that is not blank"),
        (VERDICT.replace("2031-03-01", '"2031-03-01"'),
         "own.toml:6: verdict[0].on: found '2031-03-01'; allowed: a day written as 2021-12-17"),
        (VERDICT.replace("partial", "partly"),
         "own.toml:7: verdict[0].relation: found 'partly'; allowed: conflict, conditional, aligne"),
        (VERDICT.replace("partial", "conflict"),
         "own.toml:1: verdict[0].conflict: missing; allowed: modality, power, object, condition"),
        (f'{VERDICT}conflict = "power"\n',
         "own.toml:1: verdict[0]: Override.conflict: found 'power'; allowed: for a conflict, and"),
        (f'{VERDICT}conflict = "pwer"\n',
         "own.toml:8: verdict[0].conflict: found 'pwer'; allowed: modality, power, object, condit"),
        (f"{VERDICT}conflict = 1\n",
         "own.toml:8: verdict[0].conflict: found 1; allowed: a text that is not blank"),
        (f'{VERDICT}conflct = "power"\n',
         "own.toml:8: verdict[0].conflct: no key is called 'conflct'; did you mean 'conflict'?"),
        (f"{VERDICT}speaks = true\n", "own.toml:8: verdict[0].speaks: no key is called 'speaks'"),
        (f"[[pairing]]\n{HEAD}",
         "own.toml:1: pairing[0].speaks: missing; allowed: true or false"),
        (PAIRING.replace("false", '"no"'),
         "own.toml:7: pairing[0].speaks: found 'no'; allowed: true or false"),
        (f'{PAIRING}link = "same"\n',
         "own.toml:1: pairing[0]: Override.link: found 'same'; allowed: where the position speaks"),
        (f"{VERDICT}\n{PAIRING}",
         "own.toml:9: pairing[0]: D1 × P1 is corrected already, at line 1; a pair has one correct"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, text: str, fault: str) -> None:
    (found,) = faults(tmp_path, text)
    assert found.startswith(fault)


def test_all_faults_are_listed_in_the_order_of_the_lines(tmp_path: Path) -> None:
    text = PAIRING.replace("false", "1") + VERDICT.replace("partial", "x") + "[[zzz]]"
    assert [fault.split(":")[1] for fault in faults(tmp_path, text)] == ["7", "14", "15"]


def test_a_file_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(DossierError, match=r"none.toml: cannot be read: No such file"):
        overrides(tmp_path / "none.toml")


TALKS = """\
title = "Talks"
date = 2031-01-01
[sources.note]
title = "A note"
provenance = "invented"
[[demands]]
id = "D1"
author = "Russia"
stance = "demand"
text = "No missiles in Poland."
source = "note"
attribution = "official"
norm = { modality = "prohibition", action = "deploy" }
[[positions]]
id = "P1"
author = "NATO"
stance = "refusal"
text = "We shall see."
source = "note"
attribution = "official"
norm = { modality = "prohibition", action = "deploy" }
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A dossier with a place for corrections."""
    (tmp_path / "talks.toml").write_text(TALKS, "utf-8")
    return tmp_path


def test_a_dossier_holds_the_corrections_in_its_folder(folder: Path) -> None:
    assert load(folder).overrides == Overrides()
    (folder / "overrides.toml").write_text(VERDICT, "utf-8")
    found = load(folder)
    assert found.overrides == overrides(folder / "overrides.toml")
    assert found.overrides.entries
    assert load(folder / "talks.toml").overrides == Overrides()
    assert from_json(to_json(found), Dossier) == found


def test_faults_of_dossier_and_corrections_are_listed_together(folder: Path) -> None:
    (folder / "talks.toml").write_text(TALKS.replace('"refusal"', '"no"'), "utf-8")
    (folder / "overrides.toml").write_text(VERDICT.replace("partial", "x"), "utf-8")
    with pytest.raises(DossierError) as caught:
        load(folder)
    assert [(fault.file, fault.path) for fault in caught.value.faults] == [
        ("overrides.toml", "verdict[0].relation"),
        ("talks.toml", "positions[0].stance"),
    ]


def test_corrections_of_nothing_in_the_dossier_are_faults(folder: Path) -> None:
    text = VERDICT.replace('"D1"', '"D11"') + PAIRING.replace('"P1"', '"D1"')
    (folder / "overrides.toml").write_text(text, "utf-8")
    with pytest.raises(DossierError) as caught:
        load(folder)
    assert [str(fault) for fault in caught.value.faults] == [
        "overrides.toml:1: D11 × P1: no demand is called 'D11'; did you mean 'D1'?",
        "overrides.toml:8: D1 × D1: no position is called 'D1'",
    ]


def test_corrections_alone_are_no_dossier(folder: Path) -> None:
    (folder / "talks.toml").rename(folder / "overrides.toml")
    with pytest.raises(DossierError, match="title: missing; every dossier needs one"):
        load(folder)


def test_a_dossier_refuses_corrections_of_other_clauses(tmp_path: Path) -> None:
    own, other = load("december-2021"), overrides(file(tmp_path, VERDICT))
    message = r"^Dossier.overrides: found .*D1 × P1: no position is called 'P1'.*; allowed: correc"
    with pytest.raises(InvalidRecord, match=message):
        evolve(own, overrides=other)
