"""Analyses frozen, read back, and held against what they became."""

import hashlib
import importlib
import importlib.metadata
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import clauses
from clauses import (
    Clause,
    DossierError,
    InvalidRecord,
    Match,
    Membership,
    Override,
    Overrides,
    ReadError,
    Relation,
    Report,
    Snapshot,
    Strength,
    Verdict,
    WireError,
    compare,
    drift,
    freeze,
    load,
    render,
    thaw,
    to_json,
)
from clauses.model.dossier import Dossier
from clauses.model.drift import Cause
from clauses.testing.strategies.clause import dossiers

FISHERY = load("fishery")
REPORT = compare(FISHERY.demands, FISHERY.positions, title=FISHERY.title)
FROZEN = freeze(REPORT)
SOME = settings(max_examples=40)


def compared(dossier: Dossier) -> Report:
    return compare(dossier.demands, dossier.positions, title=dossier.title)


@SOME
@given(dossiers())
def test_an_analysis_does_not_differ_from_itself(dossier: Dossier) -> None:
    frozen = freeze(compared(dossier))
    found = drift(frozen, compared(dossier))
    assert not found.changed
    assert not found.files
    assert to_json(frozen) == to_json(freeze(compared(dossier)))
    assert found.pairs == len(dossier.demands) * len(dossier.positions)


def typed(clause: Clause) -> Clause:
    """The clause as a person types it: with no cue behind a field."""
    if clause.norm is None:
        return clause
    return evolve(clause, norm=evolve(clause.norm, evidence=()))


def reworded(clause: Clause) -> Clause:
    return evolve(clause, text=f"{clause.text} Indeed.", span=None, parts=())


def recoded(clause: Clause) -> Clause:
    if clause.norm is None:
        return evolve(clause, unread=f"{clause.unread}, and long")
    other = next(one for one in Strength if one is not clause.norm.strength)
    return evolve(clause, norm=evolve(clause.norm, strength=other))


def joined(clause: Clause) -> Clause:
    """The same author, to whom the vocabulary has given one member more."""
    known = clause.author
    more = (*known.memberships, Membership("nobody-else"))
    return evolve(clause, author=evolve(known, memberships=more))


@SOME
@given(
    dossiers(),
    st.sampled_from([(reworded, Cause.TEXT), (recoded, Cause.CODING), (joined, Cause.LEXICON)]),
    st.data(),
)
def test_one_clause_changed_in_one_way_is_the_one_cause(
    dossier: Dossier, way: tuple[Callable[[Clause], Clause], Cause], data: st.DataObject
) -> None:
    change, cause = way
    demands, positions = ([typed(one) for one in side] for side in _sides(dossier))
    both = [*demands, *positions]
    if not both:
        return
    at = data.draw(st.integers(0, len(both) - 1))
    after = [*both[:at], change(both[at]), *both[at + 1 :]]
    was = freeze(compare(demands, positions))
    found = drift(was, compare(after[: len(demands)], after[len(demands) :]))
    assert [one.id for one in found.clauses] == [both[at].id]
    assert [one.cause for one in found.clauses[0].origins] == [cause]
    assert all(one.causes == (cause,) and both[at].id in one.pair for one in found.verdicts)


def _sides(dossier: Dossier) -> tuple[tuple[Clause, ...], tuple[Clause, ...]]:
    return dossier.demands, dossier.positions


def test_a_judge_of_ones_own_is_logic() -> None:
    def doubting(match: Match) -> Verdict:
        return evolve(REPORT.verdicts[0], match=match, because="Who knows?")

    now = compare(FISHERY.demands, FISHERY.positions, judge=doubting, title=FISHERY.title)
    found = drift(FROZEN, now)
    assert {one.causes for one in found.verdicts} == {(Cause.LOGIC,)}
    assert found.clauses == ()


def test_a_correction_is_told_apart_from_what_was_computed() -> None:
    verdict = next(one for one in REPORT.verdicts if one.relation is Relation.ALIGNED)
    override = Override(
        *verdict.pair, "Not so.", "A. Aro", date(2031, 3, 1), relation=Relation.PARTIAL
    )
    now = compare(
        FISHERY.demands,
        FISHERY.positions,
        overrides=Overrides([override]),
        title=FISHERY.title,
    )
    (found,) = drift(FROZEN, now).verdicts
    assert found.causes == (Cause.CORRECTION,)
    assert found.pair == verdict.pair


WORDS = '[verbs.frob]\nwords = ["frobnicate", "zorbulate"]\nrationale = "r"\nsource = "s"\n'


@pytest.fixture
def words(tmp_path: Path) -> Path:
    path = tmp_path / "words.toml"
    path.write_text(WORDS, "utf-8")
    return path


def test_words_of_ones_own_are_the_lexicon(words: Path) -> None:
    sides = ("The State shall frobnicate the ship.", "The State shall zorbulate the ship.")
    was = freeze(compare(*sides))
    found = drift(was, compare(*sides, relations=words), own=words)
    assert [str(one) for one in found.verdicts[0].origins] == ["lexicon: own file words.toml"]
    now = freeze(compare(*sides, relations=words), own=[words])
    assert drift(was, now) == found
    assert drift(now, compare(*sides, relations=words), own=[str(words)]).files == ()


def test_what_is_read_anew_from_other_words_differs_in_text_alone() -> None:
    was = freeze(compare("No Party shall sell grain.", "Each Party may sell grain."))
    found = drift(was, compare("No Party shall sell grain.", "No Party shall sell grain."))
    assert found.turned[0].causes == (Cause.TEXT,)
    assert ("modality: permission", "modality: prohibition") in found.clauses[0].lines


def test_own_files_with_faults_are_refused(words: Path) -> None:
    words.write_text("[verbs", "utf-8")
    with pytest.raises(DossierError, match=r"words\.toml:1: not TOML"):
        freeze(REPORT, own=words)


def test_a_copy_that_was_never_installed_has_no_version(monkeypatch: pytest.MonkeyPatch) -> None:
    assert FROZEN.version == importlib.metadata.version("treaty-clauses")

    def missing(name: str) -> str:
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(importlib.metadata, "version", missing)
    assert freeze(REPORT).version == "unknown"


def test_the_code_is_that_of_what_reads_and_judges(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = importlib.import_module("clauses.verbs.freeze")
    file = tmp_path / "judging" / "inner" / "rules.py"
    file.parent.mkdir(parents=True)
    (tmp_path / "cli.py").write_text("1", "utf-8")
    monkeypatch.setattr(module, "__file__", str(tmp_path / "verbs" / "freeze.py"))

    # Unwrapped, since what is kept for the rest of the program must stay.
    def code(text: bytes) -> str:
        file.write_bytes(text)
        return str(module._code.__wrapped__())

    assert code(b"a\n") == code(b"a\r\n") != code(b"b\n")
    same = code(b"b\n")
    file.rename(file.with_name("others.py"))
    assert module._code.__wrapped__() != same


def test_the_stages_are_where_the_code_is_looked_for() -> None:
    module = importlib.import_module("clauses.verbs.freeze")
    home = Path(clauses.__file__).parent
    assert [stage for stage in module.STAGES if not any(home.glob(f"{stage}/**/*.py"))] == []
    assert module._code() != hashlib.sha256().hexdigest()


# Files.


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "analysis.json"
    path.write_text(render(FROZEN, "json", indent=1), "utf-8")
    return path


def test_a_snapshot_comes_back_from_its_file(file: Path) -> None:
    assert thaw(file) == thaw(str(file)) == FROZEN
    file.write_text("\ufeff" + file.read_text("utf-8"), "utf-8")
    assert thaw(file) == FROZEN


def test_one_fact_is_one_line(file: Path) -> None:
    lines = file.read_text("utf-8").splitlines()
    demand, *others = FISHERY.demands
    changed = freeze(compare([reworded(demand), *others], FISHERY.positions, title=FISHERY.title))
    after = render(changed, "json", indent=1).splitlines()
    differ = [(old, new) for old, new in zip(lines, after, strict=True) if old != new]
    assert all('"text": ' in old or "sense" in old for old, _ in differ)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            '"version": 1,',
            '"version": 2,',
            r"^analysis\.json is a snapshot in version 2 of the format; this release reads version "
            r"1: install the release that wrote it$",
        ),
        ('"version": 1,', '"version": 0,', r"^analysis\.json: found 'Snapshot' version 0; allo"),
        ('"version": 1,', '"version": true,', r"^analysis\.json: found 'Snapshot' version True;"),
        ('"version": 1,', "", r"^analysis\.json: not a clauses document: allowed: an object wit"),
        ('"Snapshot"', '"Report"', r"^analysis\.json: found 'Report' version 1; allowed: 'Snap"),
        ("{", "", r"^analysis\.json: not a clauses document: Extra data: line 2 column 11"),
        ("{", "[" * 9999, r"^analysis\.json: not a clauses document: "),
        ('"high"', '"higher"', r"^analysis\.json: not a Snapshot\n  found 'higher'; allowed: "),
    ],
)
def test_a_file_that_holds_no_snapshot_is_told_by_its_name(
    file: Path, old: str, new: str, message: str
) -> None:
    file.write_text(file.read_text("utf-8").replace(old, new, 1), "utf-8")
    with pytest.raises(WireError, match=message):
        thaw(file)


@pytest.mark.parametrize("text", ["", "[1]", "3", '"version"'])
def test_other_json_is_no_snapshot(file: Path, text: str) -> None:
    file.write_text(text, "utf-8")
    with pytest.raises(WireError, match=r"^analysis\.json: not a clauses document: "):
        thaw(file)


def test_a_file_that_cannot_be_read_is_told_by_its_name(file: Path, tmp_path: Path) -> None:
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(
        ReadError, match=r"^analysis\.json: snapshot: found bytes that are no UTF-8"
    ):
        thaw(file)
    with pytest.raises(ReadError, match=r"^gone\.json: snapshot: found No such file or directory;"):
        thaw(tmp_path / "gone.json")


# Whose snapshot it is.


def test_the_snapshot_of_another_analysis_is_refused() -> None:
    other = load("december-2021")
    message = r"^drift: found Snapshot .*; allowed: a snapshot of \"Russia's security demands"
    with pytest.raises(InvalidRecord, match=message):
        drift(FROZEN, compared(other))


def test_a_new_title_is_no_other_analysis() -> None:
    found = drift(FROZEN, compare(FISHERY.demands, FISHERY.positions, title="Fish"))
    assert not found.changed
    assert found.title == "Fish"


def test_nor_are_other_clauses_under_the_same_title() -> None:
    empty: Snapshot = freeze(compare([], [], title=FISHERY.title))
    found = drift(FROZEN, empty)
    assert len(found.clauses) == len(FISHERY.clauses)
    assert {one.causes for one in found.verdicts} == {(Cause.REMOVED,)}
