"""The documentation tells every cue section, key and list, and where each takes effect."""

import re
from importlib import import_module
from pathlib import Path

import pytest

from clauses.extracting.understanding import REASONS
from clauses.lexicon import cuebook, cuechecks, valuebook, valuechecks

ROOT = Path(__file__).parent.parent
CODE = ROOT / "clauses" / "extracting"
SECTIONS = {*cuebook.KINDS, cuebook.LISTS, *valuebook.KINDS, valuebook.NUMBERS, valuebook.LISTS}


def page(name: str) -> str:
    return (ROOT / "docs" / f"{name}.md").read_text("utf-8")


def rows(text: str, after: str) -> list[list[str]]:
    """The cells of the first table behind some words."""
    table = text.partition(after)[2].split("\n|", 1)[1].split("\n\n")[0]
    return [line.strip("| ").split(" | ") for line in table.splitlines()[2:]]


def codes(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def test_the_reference_has_every_section_and_its_file() -> None:
    told = {codes(row[0])[0]: codes(row[1]) for row in rows(page("reference/cues"), "## Sections")}
    assert set(told) == SECTIONS
    for section, files in told.items():
        for file in files:
            text = (cuebook.FOLDER / file).read_text("utf-8")
            assert re.search(rf"^\[{section}\.", text, re.M), (section, file)


def test_the_reference_has_every_key_with_its_values() -> None:
    text = page("reference/cues")
    told = {codes(row[0])[0]: codes(row[1]) for row in rows(text, "## Keys")}
    assert {*told, "words", *cuechecks._NOTES} == set(cuechecks.KEYS)
    for key in ("subject", "role", "leading", "turns"):
        assert tuple(told[key]) == cuechecks._CHOICES[key]


def test_the_reference_has_every_key_of_amounts_and_times_with_its_values() -> None:
    told: dict[str, dict[str, list[str]]] = {"amounts": {}, "times": {}}
    for key, where, values, _ in rows(page("reference/cues"), "## Amounts and times"):
        for kind in codes(where) or told:
            told[kind][codes(key)[0]] = codes(values)
    for kind, keys in told.items():
        flags = {key: ["true"] for key in valuechecks.FLAGS[kind]}
        assert keys == {k: [*v] for k, v in valuechecks.CHOICES[kind].items()} | flags


@pytest.mark.parametrize("key", ["takes", "needs"])
def test_the_reference_has_every_value_of(key: str) -> None:
    told = [codes(row[0])[0] for row in rows(page("reference/cues"), f"`{key}` is one of")]
    assert sorted(told) == sorted(cuechecks._CHOICES[key])


def test_the_reference_has_every_list_of_small_words_with_a_module_that_reads_it() -> None:
    told = set()
    for names, modules, _ in rows(page("reference/cues"), "## Small words"):
        told |= set(codes(names))
        for module in codes(modules):
            source = CODE.joinpath(*module.split(".")).with_suffix(".py").read_text("utf-8")
            assert [name for name in codes(names) if f'"{name}"' not in source] == []
    assert told == set(cuebook.shipped().lists)


def test_the_explanation_says_in_which_function_each_section_takes_effect() -> None:
    told = {}
    for section, _, functions in rows(page("explanation/extraction"), "## Where a cue takes"):
        told[codes(section)[0]] = codes(functions)
    assert set(told) == SECTIONS
    for function in {name for names in told.values() for name in names}:
        module, _, name = function.rpartition(".")
        assert callable(getattr(import_module(f"clauses.extracting.{module}"), name)), function


def test_the_guide_has_every_reason_for_reading_no_norm() -> None:
    told = [codes(row[0])[0] for row in rows(page("how-to/extract"), "## What was not understood")]
    assert sorted(told) == sorted(REASONS)
