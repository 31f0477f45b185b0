"""Open text of all kinds, found and nested."""

import time

import pytest

from clauses.model.bracket import Bracket, BracketKind
from clauses.model.diagnostic import Skipped
from clauses.model.source import Span
from clauses.reading.annotating.brackets import find_brackets
from clauses.reading.limits import Limits

SQUARE, OPTIONS, STRUCK = BracketKind
Told = tuple[str | None, str]


def find(text: str, *struck: str, skipped: tuple[Skipped, ...] = ()) -> tuple[Bracket, ...]:
    spans = tuple(Span.find(words, text) for words in struck)
    return find_brackets(text, skipped, spans, Limits())[0]


def told(text: str, *struck: str) -> list[list[Told]]:
    """Each bracket as its alternatives, words and holders."""
    return [
        [
            (one.span.of(text) if one.span else None, " ".join(one.holders))
            for one in bracket.alternatives
        ]
        for bracket in find(text, *struck)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[EU: shall] [US, JP: should]", [[("shall", "EU"), ("should", "US JP")]]),
        ("[shall – EU][should – US/JP]", [[("shall", "EU"), ("should", "US JP")]]),
        ("[shall][should]", [[("shall", ""), ("should", "")]]),
        ("[shall] / [should]", [[("shall", ""), ("should", "")]]),
        ("[shall] or [should]", [[("shall", ""), ("should", "")]]),
        ("[shall] not [should]", [[("shall", "")], [("should", "")]]),
        ("[a] [EU: delete]", [[("a", ""), (None, "EU")]]),
        ("[EU: a] [EU: b]", [[("a", "EU")], [("b", "EU")]]),
        ("[EU: 1. a]\n[US: 1. b]", [[("1. a", "EU"), ("1. b", "US")]]),
        ("[EU: 1. a]\n\n[US: 2. b]", [[("1. a", "EU")], [("2. b", "US")]]),
        ("[EU: a]\n[US: b]", [[("a", "EU"), ("b", "US")]]),
        ("[1. a]\n[2. b]", [[("1. a", "")], [("2. b", "")]]),
        ("[a]\n[EU: b]", [[("a", "")], [("b", "EU")]]),
        ("[Option 1: a]\n[Option 2: b]", [[("a", ""), ("b", "")]]),
        ("[EU: no text]\n[US: b]", [[(None, "EU"), ("b", "US")]]),
        ("[10][15] per cent", [[("10", ""), ("15", "")]]),
        ("[five] [10] years", [[("five", ""), ("10", "")]]),
        ("by [2030]", [[("2030", "")]]),
        ("[1. a\n2. b\n\n3. c]", [[("1. a\n2. b\n\n3. c", "")]]),
        ("a] [b] [c", [[("b", "")]]),
        ("Law[1] is.", []),
    ],
)
def test_brackets_are_found(text: str, expected: list[list[Told]]) -> None:
    assert told(text) == expected


def test_three_rounds_deep() -> None:
    text = "[EU: They [US: shall [JP: never] go] act [EU, JP: today]]"
    assert [(one.depth, one.holders) for one in find(text)] == [
        (0, ("EU",)),
        (1, ("US",)),
        (2, ("JP",)),
        (1, ("EU", "JP")),
    ]


def test_options_are_brackets() -> None:
    text = "1. Option A (EU): go [now]\nOption B: no text\n2. Agreed."
    block, inner = find(text)
    assert block.kind is OPTIONS
    assert block.span.of(text) == "Option A (EU): go [now]\nOption B: no text"
    first, second = block.alternatives
    assert (first.label, first.holders, first.omits) == ("Option A", ("EU",), False)
    assert (second.label, second.holders, second.omits) == ("Option B", (), True)
    assert [mark.of(text) for mark in first.marks] == ["Option A (EU): "]
    assert [mark.of(text) for mark in second.marks] == ["Option B: no text"]
    assert (inner.kind, inner.depth) == (SQUARE, 1)


def test_options_whose_words_are_opposed_or_to_come() -> None:
    text = "Option 1 (EU opposes): go\nOption 2: …\nOption 3:"
    (block,) = find(text)
    assert [one.omits for one in block.alternatives] == [False, True, False, False]
    assert block.alternatives[1].holders == ("EU",)
    assert [one.gap for one in block.alternatives] == [False, False, True, True]


def test_options_in_a_bracket_that_opens_before_them() -> None:
    outer, block = find("[Option 1: a\nOption 2: b]")
    assert (outer.kind, outer.depth, block.kind, block.depth) == (SQUARE, 0, OPTIONS, 1)
    assert len(outer.alternatives) == 1


def test_what_is_struck_out() -> None:
    text = "They shall act [EU: now soon] and [go on]."
    assert told(text, "shall", "now", "go", " ") == [
        [("shall", "")],
        [("now soon", "EU")],
        [("now", ""), (None, "EU")],
        [("go on", "")],
        [("go", "")],
    ]
    kinds = [one.kind for one in find(text, "shall", "now", "go")]
    assert kinds == [STRUCK, SQUARE, STRUCK, SQUARE, STRUCK]


def test_a_strike_across_a_bracket_has_no_depth() -> None:
    found = find("They [EU: go now] then.", "now] then")
    assert [(one.kind, one.depth) for one in found] == [(SQUARE, 0), (STRUCK, 0)]


def test_what_is_skipped_is_not_looked_at() -> None:
    text = "They [EU: go\n[page 3]\nnow] [x"
    gone = (Skipped(Span(13, 21), "page number"), Skipped(Span(27, 28), "noise"))
    (found,), diagnostics = find_brackets(text, gone, (), Limits())
    assert found.span == Span(5, 26)
    assert diagnostics == ()


def test_limits_are_kept() -> None:
    found, diagnostics = find_brackets("[EU: [US: [JP: a]]]", (), (), Limits(depth=2))
    assert [one.holders for one in found] == [("EU",), ("US",)]
    assert [str(one) for one in diagnostics] == [
        "limit: 1 brackets nest deeper than 2 and were taken for words"
    ]


HOSTILE = [
    "[",
    "]",
    "[]",
    "[a] ",
    "[1] ",
    "[EU: ",
    "[EU: a]\n",
    "[a (EU)]",
    "[a – ",
    " ",
    "\n",
    " [",
    "a/",
    "[a/",
    "(",
    "[(",
    '"[...]',
    "Option 1: a\nOption 2: b\n",
    "Option 1 (EU):\n[a\n",
    "Option 1: a\n",
    "1. ",
    "1.\n",
    "EU, ",
    "[EU, supported by ",
    "Option 1: a\n\n[1. b] Option (a) Option 2: c\n",
]


def seconds(text: str) -> float:
    begun = time.process_time()
    find(text)
    return time.process_time() - begun


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("close", ["", "]"])
def test_time_grows_with_the_text(piece: str, close: str) -> None:
    count = 4_000 // len(piece)
    small, large = (
        min(seconds(piece * times + close * times) for _ in range(3))
        for times in (count, 4 * count)
    )
    # Four times the text; sixteen times the time would be a square.
    assert large < 10 * small + 0.05
