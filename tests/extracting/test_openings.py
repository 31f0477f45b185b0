"""What the words that open a list do with its points."""

import pytest

from clauses.extracting.openings import (
    closed,
    continues,
    opens,
    stands_alone,
    starts_with,
    whole,
)
from clauses.lexicon.cuebook import shipped

CASES = ["it is late; or", "it is vague."]
ACTS = ["answer; and", "explain."]


@pytest.mark.parametrize(
    ("text", "first", "found"),
    [
        ("The Parties shall:", "Stop.", True),
        ("The Parties shall —", "stop;", True),
        ("Disputes are settled by", "negotiation;", True),
        ("In this Treaty", "“boat” means a ship;", True),
        ("Use of boats", "Each Party stops.", False),
        ("The boats stop.", "each at its pier;", False),
        ("The boats stop;", "each at its pier;", False),
        ("He said “stop.”", "each at its pier;", False),
    ],
)
def test_words_open_a_list_or_not(text: str, first: str, *, found: bool) -> None:
    assert opens(text, first) is found


def test_small_letters_go_on() -> None:
    assert continues("unless it rains.")
    assert continues("(as agreed) in time.")
    assert not continues("They wait.")
    assert not continues("")


def test_marks_close_words_and_openers_begin_them() -> None:
    assert closed("They stop.”")
    assert not closed("They stop,")
    assert starts_with("In order to stop", "closers")
    assert not starts_with("In time", "closers")
    assert not starts_with("", "closers")


@pytest.mark.parametrize(
    "opening",
    [
        "A Party may refuse a request if:",
        "A Party may refuse a request if the request:",
        "A Party may refuse a request where granting it would:",
        "If a Party:",
        "The boats shall stay unless —",
        "The ban does not apply except, (",
        "It may close provided that:",
        "The Treaty is subject to:",
        "It may close in any of the following cases:",
        "It may close only under the following conditions:",
        "It may close if one or more of the following are true:",
        "A boat means:",
        "The Board shall consist of:",
        "They pay the earlier of:",
        "The boats may stay if the other Party, for its part, does not:",
    ],
)
def test_points_belong_together(opening: str) -> None:
    assert whole(opening, CASES, shipped())


@pytest.mark.parametrize(
    "opening",
    [
        "The Parties shall:",
        "If asked, a Party shall:",
        "Each Party shall, when asked:",
        "The following rules apply:",
        "The following conditions apply to boats:",
        "They shall ensure that:",
        "The boats, where it rains, stop at:",
        "",
    ],
)
def test_each_point_is_a_norm(opening: str) -> None:
    assert not whole(opening, ACTS, shipped())


def test_points_that_are_sentences_are_no_cases() -> None:
    lead = "Where the rules of boats apply:"
    assert whole(lead, ["to rafts; or", "to ships, a Party may ask."], shipped())
    assert not whole(lead, ["rafts shall stop;", "ships stop."], shipped())
    assert not whole(lead, ["rafts stop;", "ships shall stop."], shipped())


def test_an_opening_longer_than_what_is_looked_at_has_no_head() -> None:
    long = "the boats and the rafts of the Parties " * 20
    assert whole(f"{long} may stop if the weather:", CASES, shipped())
    assert not whole(f"If {long} stop, they shall:", ACTS, shipped())


@pytest.mark.parametrize(
    ("opening", "point", "found"),
    [
        ("The following rules apply:", "Each Party shall meet.", True),
        ("They agree as follows:", "No boat may sail.", True),
        ("The following rules apply:", "each Party shall meet.", False),
        ("The following powers are theirs:", "To say what shall stop.", False),
        ("The following boats are theirs:", "Rafts of wood.", False),
        ("The Parties shall:", "Each Party shall meet.", False),
    ],
)
def test_a_point_can_stand_alone(opening: str, point: str, *, found: bool) -> None:
    assert stands_alone(opening, point) is found
