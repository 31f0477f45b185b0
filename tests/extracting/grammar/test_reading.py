"""Whole sentences: which verbs lay something down, and what opens or closes a sentence."""

from collections.abc import Callable

import pytest

from clauses.extracting.grammar.drafts import Draft
from clauses.extracting.grammar.reading import read
from clauses.extracting.grammar.world import Grammar
from clauses.extracting.marking import Sentence

Drafts = Callable[[str], list[str]]
MarkUp = Callable[[str], Sentence]
ReadDrafts = Callable[[str], tuple[Sentence, list[Draft]]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The term “vessel” includes hovercraft.", "definition"),
        ("The expression vessel covers hovercraft.", "definition"),
        ("“Vessel” means any ship.", "definition"),
        ("The fee includes insurance.", "declaration"),
        ("The list covers hovercraft.", "declaration"),
        ("The Board consists of nine judges.", "declaration"),
        ("The owner includes the fee.", ""),
        ("The term included insurance.", ""),
        ("The fee included insurance.", ""),
        ("Each Party hereby waives its claim.", "obligation"),
        ("Each Party waived its claim.", ""),
        ("Halvenia waives its claim.", ""),
        ("The Assembly elects the judges.", "power"),
        ("It is for the Board to choose.", "power"),
        ("The ship is for the Board.", ""),
        ("The ship was sunk.", ""),
        ("No ship was sunk.", ""),
        ("Prices rise.", ""),
        ("", ""),
        ("...", ""),
        ("and", ""),
    ],
)
def test_what_a_verb_needs_before_it(drafts: Drafts, text: str, wanted: str) -> None:
    assert [one.split(" | ")[0] for one in drafts(text)] == ([wanted] if wanted else [])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("All requests for aid shall be answered.", "obligation | - | answered"),
        ("The claims of the owner shall be heard.", "obligation | - | heard"),
        ("The orders of the Board shall be kept.", "obligation | - | kept"),
        ("All calls for help shall be answered.", "obligation | - | answered"),
        ("The ships refused entry must leave.", "obligation | The ships refused entry | leave"),
        ("Ships offered help must pay.", "obligation | Ships offered help | pay"),
        ("The owner can and must leave.", "obligation | The owner | leave"),
    ],
)
def test_nouns_and_joined_operators_are_no_verbs(drafts: Drafts, text: str, wanted: str) -> None:
    [found] = drafts(text)
    assert " | ".join(found.split(" | ")[:3]) == wanted


def test_may_but_need_not_are_two_norms(drafts: Drafts) -> None:
    found = [one.split(" | ")[:3] for one in drafts("The owner may, but need not, leave.")]
    assert found == [["permission", "The owner", "leave"], ["exemption", "The owner", "leave"]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Should the lake freeze, the ferries may stop.", "condition: Should the lake freeze"),
        ("Should the lake freeze, he said, the ferries may stop.", ""),
    ],
)
def test_inverted_conditions(drafts: Drafts, text: str, wanted: str) -> None:
    assert all(wanted in one for one in drafts(text))
    assert drafts(text)


@pytest.mark.parametrize("text", ["Should the lake freeze.", "Should", "Should the lake, freeze."])
def test_a_condition_alone_is_none(drafts: Drafts, text: str) -> None:
    assert not any("condition" in one for one in drafts(text))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Let the other side withdraw its guns first.",
            ["obligation | the other side | withdraw its guns first"],
        ),
        (
            "Let the other side withdraw; the Parties shall meet.",
            ["obligation | the other side | withdraw", "obligation | the Parties | meet"],
        ),
        (
            "Let the other side withdraw its guns; the Parties shall meet.",
            [
                "obligation | the other side | withdraw its guns",
                "obligation | the Parties | meet",
            ],
        ),
        ("Let there be peace.", []),
        ("Let us.", []),
        ("Let the dam stand here.", []),
        ("Let", []),
    ],
)
def test_let_somebody_act(drafts: Drafts, text: str, wanted: list[str]) -> None:
    assert drafts(text) == wanted


def test_let_is_a_demand(read_drafts: ReadDrafts) -> None:
    _, [draft] = read_drafts("Let the other side first withdraw its guns.")
    assert draft.stance
    assert draft.stance.value == "demand"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "No decision about the islands without the islanders.",
            ["prohibition | - | decision about the islands | exception: without the islanders"],
        ),
        ("No talks without us.", ["prohibition | - | talks | exception: without us"]),
        ("No talks.", []),
        ("No without us.", []),
        ("Talks without us.", []),
    ],
)
def test_maxims_without_a_verb(drafts: Drafts, text: str, wanted: list[str]) -> None:
    assert drafts(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Board shall inspect the dam, which the owner shall repair.",
            ["obligation | The Board | inspect the dam", "obligation | the owner | repair"],
        ),
        (
            "The Board shall inspect the dam, which the owner shall repair, and the bridge.",
            ["obligation | The Board | inspect the dam", "obligation | the owner | repair"],
        ),
        # Without an actor or an operator of its own it gives none.
        (
            "The Board shall see the dam, which shall stand.",
            ["obligation | The Board | see the dam"],
        ),
        ("The Board shall see the dam, which is old.", ["obligation | The Board | see the dam"]),
    ],
)
def test_relative_clauses_with_a_norm_of_their_own(
    drafts: Drafts, text: str, wanted: list[str]
) -> None:
    assert drafts(text) == wanted


def test_a_stretch_of_a_sentence_is_read_alone(mark_up: MarkUp, grammar: Grammar) -> None:
    sentence = mark_up("He may go, and the owner shall pay; they must stop.")
    [found] = read(sentence, 3, 10, grammar)
    assert found.bearer
    assert sentence.words.slice(*found.bearer) == "the owner"


@pytest.mark.parametrize(("times", "norms"), [(1, 1), (6, 1), (60, 0), (2_000, 0)])
def test_clauses_in_clauses_are_read_to_a_depth(drafts: Drafts, times: int, norms: int) -> None:
    assert len(drafts("He said that " * times + "it must go.")) == norms


@pytest.mark.parametrize(
    "text",
    [
        "The owner may, but need not, leave.",
        "The owner may but is not required to leave.",
        "The owner is authorised, but not obliged, to leave.",
    ],
)
def test_what_one_may_but_need_not(drafts: Drafts, text: str) -> None:
    assert drafts(text) == ["permission | The owner | leave", "exemption | The owner | leave"]


@pytest.mark.parametrize("opening", ["in which case", "in which event", "failing which"])
def test_what_follows_from_a_norm_is_one_of_its_own(drafts: Drafts, opening: str) -> None:
    first, then = drafts(f"The owner may leave, {opening} the Board shall pay.")
    assert (first, then) == ("permission | The owner | leave", "obligation | the Board | pay")


@pytest.mark.parametrize("until", ["as long as", "so long as"])
def test_a_condition_of_several_words_has_its_own_verb(drafts: Drafts, until: str) -> None:
    [found] = drafts(f"The owner may leave, {until} the ships could stop.")
    assert found == f"permission | The owner | leave | condition: {until} the ships could stop"
