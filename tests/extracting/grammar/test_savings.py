"""What a text leaves open: "nothing in this Treaty prevents", "this Article does not require"."""

from collections.abc import Callable

import pytest

from clauses.extracting.grammar.drafts import Draft
from clauses.extracting.marking import Sentence

Drafts = Callable[[str], list[str]]
ReadDrafts = Callable[[str], tuple[Sentence, list[Draft]]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # What nothing forbids is left open.
        (
            "Nothing in this Treaty prevents a Party from protecting its coast.",
            ["permission | a Party | protecting its coast"],
        ),
        (
            "Nothing in this Treaty shall preclude the Parties from meeting the press.",
            ["permission | the Parties | meeting the press"],
        ),
        (
            "Nothing shall prevent a Party from guarding its coast or fencing its mines.",
            [
                "permission | a Party | guarding its coast",
                "permission | a Party | fencing its mines",
            ],
        ),
        (
            "Nothing in this Treaty prevents a Party from leaving if the Board agrees.",
            ["permission | a Party | leaving | condition: if the Board agrees"],
        ),
        (
            "This Article shall not prevent a Party from protecting its coast.",
            ["permission | a Party | protecting its coast"],
        ),
        # What nothing requires need not be done.
        (
            "Nothing in this Chapter requires a Party to disclose its sources.",
            ["exemption | a Party | disclose its sources"],
        ),
        (
            "Nothing in this Chapter shall oblige a Party to pay.",
            ["exemption | a Party | pay"],
        ),
        (
            "This Chapter shall not require a Party to disclose its sources.",
            ["exemption | a Party | disclose its sources"],
        ),
        # What nothing affects stays as it was.
        (
            "Nothing in this Treaty affects existing boundaries.",
            ["declaration | - | affects existing boundaries"],
        ),
        (
            "Nothing in this Treaty shall be without prejudice to the law.",
            ["declaration | - | be without prejudice to the law"],
        ),
        (
            "Nothing in this Treaty shall limit the right of self-defence.",
            ["declaration | - | limit the right of self-defence"],
        ),
        (
            "Nothing in this Treaty prejudices the claims of Kestria, except in war.",
            ["declaration | - | prejudices the claims of Kestria | exception: except in war"],
        ),
        (
            "This Article shall not preclude restrictions on trade.",
            ["permission | - | restrictions on trade"],
        ),
        # A right that is not affected is kept.
        (
            "Nothing in this Treaty affects the right of a State to defend its coast.",
            ["right | a State | defend its coast"],
        ),
        (
            "Nothing in this Treaty affects the rights of a State to fish and dig there if asked.",
            ["right | a State | fish and dig there | condition: if asked"],
        ),
        (
            "Nothing in this Treaty affects the right of the coast itself.",
            ["declaration | - | affects the right of the coast itself"],
        ),
        (
            "Nothing in this Treaty affects the right of a State.",
            ["declaration | - | affects the right of a State"],
        ),
        # What opens the sentence.
        (
            "If the Board agrees, nothing in this Treaty prevents a Party from leaving.",
            ["permission | a Party | leaving | condition: If the Board agrees"],
        ),
        # Somebody who acts prevents others: that is an act.
        (
            "The Parties shall not prevent ships from leaving.",
            ["prohibition | The Parties | prevent ships from leaving"],
        ),
        (
            "The Parties shall prevent ships from leaving.",
            ["obligation | The Parties | prevent ships from leaving"],
        ),
        # Nothing is kept open.
        ("Nothing was said.", []),
        ("Nothing in this Treaty is new.", []),
    ],
)
def test_what_is_left_open(drafts: Drafts, text: str, wanted: list[str]) -> None:
    assert drafts(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "If the Board agrees, nothing in this Treaty requires.",
        "Nothing in this Treaty requires to of.",
    ],
)
def test_an_act_that_is_missing(drafts: Drafts, text: str) -> None:
    assert all(one.startswith("declaration | ") for one in drafts(text))


@pytest.mark.parametrize("text", ["Nothing", "In time, nothing", "In time,", "nothing,"])
def test_fragments_are_no_savings(drafts: Drafts, text: str) -> None:
    assert drafts(text) == []


def test_a_saving_is_an_instruments_text(read_drafts: ReadDrafts) -> None:
    sentence, [draft] = read_drafts("Nothing in this Treaty prevents a Party from leaving.")
    assert draft.instrument
    assert not draft.nobody
    assert sentence.words.slice(*draft.operator) == "Nothing in this Treaty prevents"
    assert draft.cue.name == "savings.permit"


@pytest.mark.parametrize(
    "text", ["This Article shall not create rights.", "This Article shall not grant licences."]
)
def test_what_a_text_does_not_create_is_not_left_open(drafts: Drafts, text: str) -> None:
    assert not any(one.startswith(("permission", "exemption")) for one in drafts(text))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Nothing in this Treaty affects the right of the Parties to mine the strait.",
            ["right | the Parties | mine the strait"],
        ),
        (
            "Nothing in this Treaty affects the right of the Parties.",
            ["declaration | - | affects the right of the Parties"],
        ),
        (
            "Nothing in this Treaty affects rights acquired by the Parties.",
            ["declaration | - | affects rights acquired by the Parties"],
        ),
    ],
)
def test_rights_that_a_text_keeps(drafts: Drafts, text: str, wanted: list[str]) -> None:
    assert drafts(text) == wanted
