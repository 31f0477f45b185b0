"""Every shipped cue explains itself, and its example is read through it."""

import pytest

from clauses import Clause, extract
from clauses.extracting.marking import mark
from clauses.extracting.tokens import words
from clauses.lexicon.cuebook import FOLDER, KINDS, LISTS, entry, shipped
from clauses.lexicon.tomlfile import read_toml

NAMES = tuple(shipped().cues)
# Phrases of manner bound the act and state nothing, so no field of a norm rests on them.
SILENT = tuple(name for name in NAMES if entry(name).get("role") == "manner")


def named(clauses: tuple[Clause, ...]) -> set[str]:
    """The cues behind the norms of some clauses."""
    norms = [one.norm for one in clauses if one.norm]
    evidence = {one.cue for norm in norms for one in norm.evidence}
    provisos = [one for norm in norms for one in (*norm.conditions, *norm.exceptions)]
    return evidence | {one.cue for one in provisos}


@pytest.mark.parametrize("name", NAMES)
def test_a_cue_has_words_a_reason_a_source_and_an_example(name: str) -> None:
    cue = entry(name)
    assert cue.forms
    for key in ("rationale", "source", "example"):
        assert cue.get(key).strip() == cue.get(key) != "", key
    assert cue.get("rationale").endswith(".")
    assert cue.get("example")[-1] in ".:"


@pytest.mark.parametrize("name", NAMES)
def test_its_example_contains_one_of_its_wordings(name: str) -> None:
    sentence = mark(words(entry(name).get("example")), shipped())
    found = {cue.name for marks in sentence.marks.values() for one in marks for cue in one.cues}
    assert name in found


@pytest.mark.parametrize("name", [name for name in NAMES if name not in SILENT])
def test_its_example_is_read_through_it(name: str) -> None:
    assert name in named(extract(entry(name).get("example")))


@pytest.mark.parametrize("name", SILENT)
def test_words_of_manner_are_no_part_of_the_act(name: str) -> None:
    cue = entry(name)
    found = [one.norm for one in extract(cue.get("example")) if one.norm]
    assert found
    wordings = {" ".join(form) for form in cue.forms}
    for norm in found:
        span = next(one.span for one in norm.evidence if one.facet.value == "action")
        act = span.of(cue.get("example")).lower()
        assert not any(f" {one} " in f" {act} " for one in wordings)


def test_every_list_of_small_words_says_why() -> None:
    for path in FOLDER.glob("*.toml"):
        for key, says in read_toml(path).tables.get(LISTS, {}).items():
            assert says["words"], key
            assert says["rationale"].endswith("."), key
            assert all(one == " ".join(one.lower().split()) for one in says["words"]), key


def test_no_entry_has_a_wording_twice() -> None:
    twice = [
        f"{kind}.{key}: {one}"
        for path in FOLDER.glob("*.toml")
        for kind in KINDS
        for key, says in read_toml(path).tables.get(kind, {}).items()
        for one in says["words"]
        if says["words"].count(one) > 1
    ]
    assert twice == []
