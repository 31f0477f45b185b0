"""What stands behind the object: conditions, exceptions, purposes, manner."""

from collections.abc import Callable

import pytest

from clauses.extracting.grammar.trailing import trailing
from clauses.extracting.marking import Sentence

MarkUp = Callable[[str], Sentence]


def read(sentence: Sentence, *, ban: bool = False) -> tuple[str, list[tuple[str, str]]]:
    stop, zones = trailing(sentence, 1, len(sentence), ban=ban)
    placed = sorted(zones, key=lambda zone: zone.first)
    pieces = [(one.role, sentence.words.slice(one.first, one.last)) for one in placed]
    return sentence.words.slice(0, stop), pieces


@pytest.mark.parametrize(
    ("marked", "role"),
    [
        ("if a Party so requests", "condition"),
        ("only if the Board agrees", "condition"),
        ("if and when the Board asks", "condition"),
        ("provided that the Board agrees", "condition"),
        ("on condition that the Board agrees", "condition"),
        ("as long as the war lasts", "condition"),
        ("until the war has ended", "condition"),
        ("once the war has ended", "condition"),
        ("when the war ends", "condition"),
        ("in case of war", "condition"),
        ("in the event of war", "condition"),
        ("with the consent of the owner", "condition"),
        ("at the request of the owner", "condition"),
        ("in exchange for aid", "condition"),
        ("pending an award", "condition"),
        ("subject to Article 9", "condition"),
        ("to the extent that the law allows it", "condition"),
        ("unless they agree otherwise", "exception"),
        ("except in war", "exception"),
        ("except to save lives", "exception"),
        ("save in war", "exception"),
        ("other than rifles", "exception"),
        ("with the exception of rifles", "exception"),
        ("apart from rifles", "exception"),
        ("without prejudice to Article 2", "exception"),
        ("notwithstanding Article 2", "exception"),
        ("in order to restore peace", "purpose"),
        ("with a view to restoring peace", "purpose"),
        ("for the purpose of training", "purpose"),
        ("so that no person may enter", "purpose"),
        ("in accordance with Article 2", "manner"),
        ("including those of Kestria", "manner"),
        # An aim without a marker of its own.
        ("to restore peace", "purpose"),
        ("for training", "purpose"),
        ("for repairing the dam", "purpose"),
        ("for peaceful purposes", "purpose"),
        ("for use by the Board", "purpose"),
        # How it is done.
        ("by phasing them out", "manner"),
    ],
)
@pytest.mark.parametrize("comma", ["", ","])
def test_one_zone(mark_up: MarkUp, marked: str, role: str, comma: str) -> None:
    text = f"sell all arms{comma} {marked}."
    if comma and marked.startswith("to restore"):
        assert read(mark_up(text)) == ("sell all arms, to restore peace", [])
    else:
        assert read(mark_up(text)) == ("sell all arms", [(role, marked)])


@pytest.mark.parametrize(
    "text",
    [
        # Behind a noun of place *where* is a relative; a day is no event.
        "meet in any place where the Board sits",
        "meet until 1 May 2031",
        "meet until May 2031",
        "meet until the end of the war",
        "meet once",
        "meet while",
        # Verbs and nouns that take an infinitive or *to* themselves.
        "require the owner to repair the dam",
        "allow ships to enter the port",
        "give the owner the right to restore peace",
        "contribute soldiers to restore peace",
        "continue to restore peace",
        "meet promptly to restore peace",
        "transport goods to market",
        "sell arms to",
        "sell arms for",
        "sell arms for years",
        "sell arms for him",
        "sell arms by",
        "sell arms by sea",
    ],
)
def test_no_zone(mark_up: MarkUp, text: str) -> None:
    assert read(mark_up(text)) == (text, [])


def test_a_far_infinitive_is_an_aim_again(mark_up: MarkUp) -> None:
    near = "require the owner of the boats and of the nets and of the ropes"
    stop, zones = read(mark_up(f"{near} and of the oars to restore peace"))
    assert (stop, zones) == (f"{near} and of the oars", [("purpose", "to restore peace")])


@pytest.mark.parametrize(
    ("ban", "zones"), [(True, [("exception", "without a pilot")]), (False, [])]
)
def test_without_is_an_exception_to_a_ban(
    mark_up: MarkUp, ban: bool, zones: list[tuple[str, str]]
) -> None:
    stop, found = read(mark_up("enter the port without a pilot"), ban=ban)
    assert found == zones
    assert stop == ("enter the port" if ban else "enter the port without a pilot")


@pytest.mark.parametrize(
    ("text", "zones"),
    [
        (
            "meet provided that the Board agrees, except in war",
            [("condition", "provided that the Board agrees"), ("exception", "except in war")],
        ),
        (
            "meet if the Board agrees and if the owner asks",
            [("condition", "if the Board agrees"), ("condition", "if the owner asks")],
        ),
        (
            "meet to restore peace if the Board agrees",
            [("purpose", "to restore peace"), ("condition", "if the Board agrees")],
        ),
        # Without a comma it belongs to what the first marker says.
        (
            "meet if the Board agrees to do so if asked",
            [("condition", "if the Board agrees to do so if asked")],
        ),
        # What only contrasts is no part of a condition.
        (
            "meet if the Board agrees, although it seldom does",
            [("condition", "if the Board agrees")],
        ),
        # A comma closes what a comma opened.
        (
            "meet, if a Party so requests, in Kestria",
            [("condition", "if a Party so requests"), ("", "in Kestria")],
        ),
        (
            "meet, if a Party asks, or pays, in Kestria",
            [("condition", "if a Party asks, or pays"), ("", "in Kestria")],
        ),
        (
            "meet, if a Party so requests, then",
            [("condition", "if a Party so requests, then")],
        ),
        (
            "meet, except in spring, in summer and in winter",
            [("exception", "except in spring, in summer and in winter")],
        ),
        ("meet if", [("condition", "if")]),
        ("meet if asked, and", [("condition", "if asked")]),
        ("meet; provided that the Board agrees", [("condition", "provided that the Board agrees")]),
    ],
)
def test_several_zones(mark_up: MarkUp, text: str, zones: list[tuple[str, str]]) -> None:
    assert read(mark_up(text)) == ("meet", zones)


def test_marks_are_cut_off_the_object(mark_up: MarkUp) -> None:
    assert read(mark_up("meet them,;.")) == ("meet them", [])


def test_nothing_stands_before_the_first_word(mark_up: MarkUp) -> None:
    sentence = mark_up("to restore peace")
    stop, zones = trailing(sentence, 0, len(sentence), ban=False)
    assert stop in (0, len(sentence))
    assert len(zones) <= 1
