"""What one pair of brackets proposes."""

import pytest

from clauses.lexicon.bracketwords import bracket_words
from clauses.reading.annotating.bracket_pairs import pair_up
from clauses.reading.annotating.bracket_proposals import propose

WORDS = bracket_words()


def words(text: str) -> list[str]:
    """The words of the alternatives of the first bracket: ``-`` to omit them, ``?`` for a gap."""
    one = propose(text, pair_up(text, 9)[0][0], frozenset(), WORDS)
    assert text[one.start] + text[one.end - 1] == "[]"
    shown = ((part.span, "-" if part.omits else "?") for part in one.alternatives)
    return [span.of(text) if span else other for span, other in shown]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[ shall ]", ["shall"]),
        ("[EU: shall]", ["shall"]),
        ("[Option 1 (EU): shall]", ["shall"]),
        ("[Option 1: EU: shall]", ["shall"]),
        ("[shall/should]", ["shall", "should"]),
        ("[shall / should not / may]", ["shall", "should not", "may"]),
        ("[10/15] days", ["10", "15"]),
        ("[shall/should be]", ["shall/should be"]),
        ("[EU: shall/should]", ["shall/should"]),
        ("[and/or]", ["and/or"]),
        ("[and/or / nor]", ["and/or", "nor"]),
        ("[1/3] of them", ["1/3"]),
        ("[shall/]", ["shall/"]),
        ("[" + "a/" * 200 + "b]", ["a/" * 200 + "b"]),
        ("[ [a]/[b] ]", ["[a]/[b]"]),
        ("[ ]", ["?"]),
        ("[]", ["?"]),
        ("[…]", ["?"]),
        ("[....]", ["?"]),
        ("[__]", ["?"]),
        ("[●]", ["?"]),
        ("[XX] days", ["?"]),
        ("[insert date]", ["?"]),
        ("[EU: ]", ["?"]),
        ("[EU: x]", ["x"]),
        ("[no text]", ["-"]),
        ("[EU: Delete.]", ["-"]),
        ("[delete – EU]", ["-"]),
        ("[EU opposes]", ["-"]),
        ("[EU proposes to delete: shall]", ["shall", "-"]),
        ("[shall (EU opposes)]", ["shall", "-"]),
        ("[EU, opposed by US: shall]", ["shall", "-"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[EU: legally ]binding", "legally "),
        ("Parties[ not] act", " not"),
        ("State[s] act", "s"),
        ("a [ not ] act", "not"),
        ("non[EU: - nuclear]", "- nuclear"),
    ],
)
def test_a_space_that_alone_parts_words_is_one_of_them(text: str, expected: str) -> None:
    assert words(text) == [expected]


def test_named_is_who_names_a_party_or_an_option() -> None:
    def named(text: str) -> bool:
        return propose(text, pair_up(text, 9)[0][0], frozenset(), WORDS).named

    assert named("[EU: a]")
    assert named("[Option 1: a]")
    assert not named("[a]")


def test_a_label_of_a_run_is_no_label_of_its_bracket() -> None:
    text = "[Option 1: a\nOption 2: b]"
    whole = propose(text, pair_up(text, 9)[0][0], frozenset({1}), WORDS)
    assert not whole.named
    assert whole.alternatives[0].span is not None
    assert whole.alternatives[0].span.of(text) == text[1:-1]
