"""What opens a condition, an exception, a purpose or a manner, and what looks like it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from clauses.extracting.grammar.markers import opening, zone_of
from clauses.extracting.marking import Sentence, mark
from clauses.extracting.tokens import words
from clauses.lexicon.cuebook import book

MarkUp = Callable[[str], Sentence]


@pytest.mark.parametrize(
    ("text", "at", "opens"),
    [
        ("meet if asked", 1, "if"),
        ("meet unless asked", 1, "unless"),
        ("meet in order to sing", 1, "in order to"),
        ("meet them", 1, ""),
        # Behind a noun of place, or with nothing behind, *where* opens no condition.
        ("meet where the Board sits", 1, "where"),
        ("meet where it sits", 1, "where"),
        ("meet where Kestria sits", 1, "where"),
        ("meet if so requested by it", 1, "if so requested"),
        ("the place where it sits", 2, ""),
        ("meet where boats sail", 1, ""),
        ("meet where", 1, ""),
        # Until, once and while need an event.
        ("meet until it has paid", 1, "until"),
        ("meet until the end of May", 1, ""),
        ("meet until 2030", 1, ""),
        ("meet until May", 1, ""),
        ("meet until Kestria has paid", 1, "until"),
        ("meet until", 1, ""),
        ("meet once it has paid", 1, "once"),
        ("meet once a year", 1, ""),
        ("meet, while it has paid", 2, ""),
        ("meet providing it has paid", 1, "providing"),
        ("pay by providing boats", 2, ""),
        # What is subject to something only says which rules govern it.
        ("is subject to tax", 1, ""),
        ("meet subject to tax", 1, "subject to"),
    ],
)
def test_markers(mark_up: MarkUp, text: str, at: int, opens: str) -> None:
    sentence = mark_up(text)
    found = opening(sentence, at, start=False)
    assert (sentence.words.slice(found.first, found.last) if found else "") == opens


@pytest.mark.parametrize(
    ("text", "start", "negative", "opens"),
    [
        ("should the lake freeze", True, True, True),
        ("without a pilot", False, True, True),
        ("without a pilot", False, False, False),
        ("where boats sail", True, True, True),
        ("where boats sail", False, True, False),
    ],
)
def test_what_a_marker_needs_around_it(
    mark_up: MarkUp, text: str, start: bool, negative: bool, opens: bool
) -> None:
    sentence = mark_up(text)
    assert bool(opening(sentence, 0, start=start, negative=negative)) is opens


@pytest.mark.parametrize(
    ("text", "role", "cue"),
    [
        ("if asked", "condition", "provisos.if"),
        ("except rifles", "exception", "provisos.except"),
        ("so as to sing", "purpose", "adjuncts.purpose"),
        ("pursuant to it", "manner", "adjuncts.manner"),
        ("in spring", "", ""),
    ],
)
def test_a_zone_is_named_by_its_marker(mark_up: MarkUp, text: str, role: str, cue: str) -> None:
    sentence = mark_up(text)
    found = zone_of(sentence, 0, len(sentence), start=True)
    assert (found.role, found.cue.name if found.cue else "") == (role, cue)


OWN = """
[provisos.given]
words = ["given"]
role = "condition"
proviso = "state"
leading = "only"
rationale = "Only where a clause begins."
source = "Invented"
example = "Given consent, the ship may enter."
"""


@pytest.mark.parametrize(
    ("text", "at", "start"), [("given consent", 0, True), ("meet given", 1, False)]
)
def test_a_marker_of_ones_own_that_only_opens(
    tmp_path: Path, text: str, at: int, start: bool
) -> None:
    path = tmp_path / "own.toml"
    path.write_text(OWN, "utf-8")
    sentence = mark(words(text), book((path,)))
    assert bool(opening(sentence, at, start=start)) is start
