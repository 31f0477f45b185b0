"""Runs of options, and where the last one ends."""

import pytest

from clauses.lexicon.bracketwords import bracket_words
from clauses.reading.annotating.bracket_options import find_options
from clauses.reading.annotating.bracket_pairs import pair_up

WORDS = bracket_words()


def runs(text: str) -> list[dict[str, str]]:
    """The words of each option, by its name."""
    found = []
    for block in find_options(text, pair_up(text, 9)[0], WORDS):
        stops = [*(label.start for label in block.labels[1:]), block.end]
        found.append(
            {
                label.name: text[label.end : stop].strip()
                for label, stop in zip(block.labels, stops, strict=True)
            }
        )
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. A.\n2. Option 1: a\nOption 2: b\n3. C.", {"Option 1": "a", "Option 2": "b"}),
        ("Option 1: a\nOption 2: b\nAgreed.", {"Option 1": "a", "Option 2": "b"}),
        ("Alt 1\n\na\n\nAlt 2 – EU:\n\nb\n\nAgreed.", {"Alt 1": "a", "Alt 2": "b"}),
        (
            "Option 1:\n1. a\n2. b\nOption 2:\n1. c\n2. d\nAgreed.",
            {"Option 1": "1. a\n2. b", "Option 2": "1. c\n2. d"},
        ),
        (
            "1. A.\nOption 1:\n2. a\n3. b\nOption 2:\n2. c\n3. d\n4. Agreed.",
            {"Option 1": "2. a\n3. b", "Option 2": "2. c\n3. d"},
        ),
        (
            "1. A.\nOption 1:\na\nb\nOption 2:\nc\n2. Agreed.",
            {"Option 1": "a\nb", "Option 2": "c"},
        ),
        (
            "OPTION I\na\nb\nOPTION II\nc\nArticle 4\nRest.",
            {"OPTION I": "a\nb", "OPTION II": "c"},
        ),
        (
            "Option A: a\nand a\n\nOption B: b\nand b\n\nAgreed.",
            {"Option A": "a\nand a", "Option B": "b\nand b"},
        ),
        (
            "[Option 1: a\nOption 2: b] Agreed.\nOption 1 is better.",
            {"Option 1": "a", "Option 2": "b"},
        ),
        ("Option 1: a\nOption 2: b [c\nd] e\nf", {"Option 1": "a", "Option 2": "b [c\nd] e"}),
        ("Option 1: a\nOption 2: b [c\nd] e", {"Option 1": "a", "Option 2": "b [c\nd] e"}),
        ("Option A (EU): a\nAgreed.", {"Option A": "a"}),
        ("Option 1: a\nOption 2:\nArticle 4", {"Option 1": "a", "Option 2": ""}),
        ("Option 1: a\nOption 2:\n", {"Option 1": "a", "Option 2": ""}),
        (
            "7. A.\nArticle 2\nOption 1: a\nb\nOption 2: c\n8. d",
            {"Option 1": "a\nb", "Option 2": "c\n8. d"},
        ),
    ],
)
def test_a_run_of_options(text: str, expected: dict[str, str]) -> None:
    assert runs(text) == [expected]


def test_options_inside_an_option() -> None:
    inner = "Option 1: a\nOption (a): b\nOption (b): c\nOption 2: d\nAgreed."
    assert runs(inner) == [
        {"Option 1": "a\nOption (a): b\nOption (b): c", "Option 2": "d"},
        {"Option (a)": "b", "Option (b)": "c"},
    ]
    last = "Option 1: a\nOption 2: b\nAlt 1: c\nAlt 2: d\nAgreed."
    assert runs(last) == [
        {"Option 1": "a", "Option 2": "b\nAlt 1: c\nAlt 2: d"},
        {"Alt 1": "c", "Alt 2": "d"},
    ]


def test_a_second_run_begins_anew() -> None:
    text = "Option 1: a\nOption 2: b\nOption 1: c\nOption 2: d\nOption 3: e"
    assert [list(run) for run in runs(text)] == [
        ["Option 1", "Option 2"],
        ["Option 1", "Option 2", "Option 3"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Option 1: a",
        "Option 2: a\nOption 3: b",
        "[Option 1: a]\n[Option 2: b]",
        "Under Option 1: a\nand Option 2: b",
        "none",
        "",
    ],
)
def test_what_is_no_run(text: str) -> None:
    assert runs(text) == []
