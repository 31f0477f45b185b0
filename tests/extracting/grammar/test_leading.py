"""What stands before the subject, and between subject, modal and verb."""

from collections.abc import Callable

import pytest

from clauses.extracting.grammar.leading import (
    begins_subject,
    leading,
    parenthesis_after,
    parenthesis_before,
)
from clauses.extracting.marking import Sentence

MarkUp = Callable[[str], Sentence]
Drafts = Callable[[str], list[str]]
MEET = "obligation | the Parties | meet"


@pytest.mark.parametrize(
    ("opening", "zone"),
    [
        ("If a ship is in distress", "condition"),
        ("Only if the Board agrees and it rains", "condition"),
        ("Where a licence is refused", "condition"),
        ("When the war ends", "condition"),
        ("Whenever a Party so requests", "condition"),
        ("Should the lake freeze", "condition"),
        ("Should either Party object", "condition"),
        ("In the event of war", "condition"),
        ("In case of fire", "condition"),
        ("Subject to Article 9", "condition"),
        ("Once the war has ended", "condition"),
        ("Until the war has ended", "condition"),
        ("As long as the war lasts", "condition"),
        ("Upon the request of a Party", "condition"),
        ("With the consent of the Board", "condition"),
        ("To the extent that the law allows it", "condition"),
        ("Provided that the Board agrees", "condition"),
        ("On condition that the Board agrees", "condition"),
        ("If a Party, having been asked, refuses", "condition"),
        ("If a Party that must pay does not pay", "condition"),
        ("Notwithstanding paragraph 1", "exception"),
        ("Without prejudice to Article 2", "exception"),
        ("Except in war", "exception"),
        ("Except where the Board objects", "exception"),
        ("Unless the Board objects", "exception"),
        ("In order to restore peace", "purpose"),
        ("To restore peace", "purpose"),
        ("If a Party believes that another Party must pay", "condition"),
        ("With a view to restoring peace", "purpose"),
        ("In accordance with Article 2", "manner"),
        ("Pursuant to Article 2", "manner"),
    ],
)
def test_a_marker_opens_a_zone(drafts: Drafts, opening: str, zone: str) -> None:
    assert drafts(f"{opening}, the Parties shall meet.") == [f"{MEET} | {zone}: {opening}"]


@pytest.mark.parametrize(
    "opening",
    [
        "On Friday",
        "In 2030",
        "Immediately",
        "However",
        "Having met",
        "Thereafter",
        "On 5 May",
        "And in time",
    ],
)
def test_other_openings_only_situate(drafts: Drafts, opening: str) -> None:
    assert drafts(f"{opening}, the Parties shall meet.") == [MEET]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Subject to Article 9, and for as long as the war lasts, the Parties shall meet.",
            [f"{MEET} | condition: Subject to Article 9 | condition: for as long as the war lasts"],
        ),
        (
            "In 2030, if the Board agrees, the Parties shall meet.",
            [f"{MEET} | condition: if the Board agrees"],
        ),
        (
            "If the Board, the owner or the tenant agrees, the Parties shall meet.",
            [f"{MEET} | condition: If the Board, the owner or the tenant agrees"],
        ),
        (
            "If the Board agrees, or the owner asks, the Parties shall meet.",
            [f"{MEET} | condition: If the Board agrees, or the owner asks"],
        ),
        (
            "If the Board, which may sit alone, agrees, the Parties shall meet.",
            [f"{MEET} | condition: If the Board, which may sit alone, agrees"],
        ),
        (
            "The Parties, if asked, shall meet.",
            ["obligation | The Parties | meet | condition: if asked"],
        ),
        (
            "The Parties, unless they agree otherwise, shall meet.",
            ["obligation | The Parties | meet | exception: unless they agree otherwise"],
        ),
        (
            "The Parties shall, if asked, meet.",
            ["obligation | The Parties | meet | condition: if asked"],
        ),
        (
            "The Parties shall, without prejudice to Article 2, not meet.",
            ["prohibition | The Parties | meet | exception: without prejudice to Article 2"],
        ),
        (
            "The Parties shall, in the spring, not enter the zone.",
            ["prohibition | The Parties | enter the zone"],
        ),
        (
            "The Parties shall not, if asked, enter the zone.",
            ["prohibition | The Parties | enter the zone | condition: if asked"],
        ),
        (
            "No Party shall, if asked, be obliged to pay.",
            ["exemption | No Party | pay | condition: if asked"],
        ),
        (
            "The Parties shall, if asked, endeavour to pay.",
            ["obligation (effort) | The Parties | pay | condition: if asked"],
        ),
        (
            "Where a licence is refused, the authority, after consultation, shall, if asked, pay.",
            [
                "obligation | the authority | pay | condition: Where a licence is refused"
                " | condition: if asked"
            ],
        ),
        (
            "The Parties shall in time of peace restore the dam.",
            ["obligation | The Parties | restore the dam"],
        ),
        ("The Parties, shall meet.", ["obligation | The Parties | meet"]),
    ],
)
def test_several_zones(drafts: Drafts, text: str, wanted: list[str]) -> None:
    assert drafts(text) == wanted


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("if it rains, they", "they"),
        ("if it rains they", "if it rains they"),
        ("in time, of war, they", "they"),
        ("of war, of peace", "of peace"),
        ("of war, and", "and"),
        ("if it rains,", "if it rains,"),
        ("they", "they"),
    ],
)
def test_where_the_subject_begins(mark_up: MarkUp, text: str, subject: str) -> None:
    sentence = mark_up(text)
    begin, zones = leading(sentence, 0, len(sentence))
    assert sentence.words.slice(begin, len(sentence)) == subject
    assert bool(zones) is (begin > 0)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("the Parties shall", True),
        ("they shall", True),
        ("Kestria shall", True),
        ("ships shall", True),
        ("if asked shall", True),
        ("and shall", False),
        ("which shall", False),
        ("ships, boats shall", False),
        ("is shall", False),
    ],
)
def test_whether_a_noun_phrase_can_begin(mark_up: MarkUp, text: str, wanted: bool) -> None:
    sentence = mark_up(text)
    assert begins_subject(sentence, 0, len(sentence) - 1) is wanted


def test_no_noun_phrase_begins_behind_the_verb(mark_up: MarkUp) -> None:
    assert not begins_subject(mark_up("they shall"), 1, 1)


@pytest.mark.parametrize(
    ("text", "end", "zones"),
    [
        ("They, if asked,", 1, [("condition", "if asked")]),
        ("They, if asked, in time,", 1, [("condition", "if asked"), ("", "in time")]),
        ("They if asked,", 3, []),
        ("They", 1, []),
    ],
)
def test_asides_before_the_verb(
    mark_up: MarkUp, text: str, end: int, zones: list[tuple[str, str]]
) -> None:
    sentence = mark_up(text)
    found, made = parenthesis_before(sentence, 0, len(sentence))
    assert found == end
    assert [(one.role, sentence.words.slice(one.first, one.last)) for one in made] == zones


@pytest.mark.parametrize(
    ("text", "rest", "zones"),
    [
        (", if asked, pay the fee", "pay the fee", ["if asked"]),
        (", if asked, promptly pay", "promptly pay", ["if asked"]),
        (", if asked, be paid", "be paid", ["if asked"]),
        (", for a, b or c, pay the fee", "pay the fee", ["for a, b or c"]),
        (", if asked, on time", "on time", ["if asked"]),
        (", if asked, promptly", "promptly", ["if asked"]),
        (", if asked", ", if asked", []),
        ("on his request pay the fee", "pay the fee", ["on his request"]),
        ("on request of the fee", "on request of the fee", []),
        ("of them all", "of them all", []),
        ("", "", []),
    ],
)
def test_asides_behind_the_modal(mark_up: MarkUp, text: str, rest: str, zones: list[str]) -> None:
    sentence = mark_up(f"Shall {text}")
    at, made = parenthesis_after(sentence, 1, len(sentence))
    assert sentence.words.slice(at, len(sentence)) == rest
    assert [sentence.words.slice(one.first, one.last) for one in made] == zones


def test_many_zones_are_cut_one_after_the_other(drafts: Drafts) -> None:
    opening = ", and ".join(["if the Board agrees"] * 40)
    [found] = drafts(f"{opening[0].upper()}{opening[1:]}, the Parties shall meet.")
    assert found.startswith(MEET)
    assert found.lower().count("condition: if the board agrees") == 40
