"""Acts as drafts: who does them and what they are done to; verbs, passives and nouns."""

from collections.abc import Callable

import pytest

from clauses.extracting.grammar.drafts import Draft
from clauses.extracting.marking import Sentence
from clauses.model.confidence import Confidence

Drafts = Callable[[str], list[str]]
ReadDrafts = Callable[[str], tuple[Sentence, list[Draft]]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # Passives: the one who acts stands behind, if anywhere.
        ("The mines shall be marked.", ["obligation | - | marked"]),
        ("The mines shall be marked by the Parties.", ["obligation | the Parties | marked"]),
        (
            "The mines shall be marked and fenced by the Parties.",
            ["obligation | the Parties | marked and fenced"],
        ),
        (
            "The mines shall be marked by painting them.",
            ["obligation | - | marked | manner: by painting them"],
        ),
        ("No mine shall be moved.", ["prohibition | - | moved"]),
        ("No mine shall be moved by any Party.", ["prohibition | any Party | moved"]),
        ("The mines must not be moved.", ["prohibition | - | moved"]),
        ("The report may be published by the Board.", ["permission | the Board | published"]),
        ("The report need not be published.", ["exemption | - | published"]),
        ("The fee shall be paid by 1 May.", ["obligation | - | paid by 1 May"]),
        ("Every child has the right to be heard.", ["right | Every child | heard"]),
        # A verb that says little of its own leaves the act to the noun.
        ("Notification shall be given to the Board.", ["obligation | - | Notification"]),
        (
            "Inspections shall be carried out by the Board.",
            ["obligation | the Board | Inspections"],
        ),
        ("The vote on the plan shall be held.", ["obligation | - | vote on the plan"]),
        ("The boat shall be given to the Board.", ["obligation | - | given to the Board"]),
        # A noun that stands for an act is permitted, required or prohibited.
        ("The sale of ivory is prohibited.", ["prohibition | - | The sale of ivory"]),
        ("The sale of ivory is not prohibited.", ["permission | - | The sale of ivory"]),
        ("The sale of ivory shall not be permitted.", ["prohibition | - | The sale of ivory"]),
        ("The transit of goods is permitted.", ["permission | - | The transit of goods"]),
        ("Prior notification is required.", ["obligation | - | Prior notification"]),
        ("Prior notification is not required.", ["exemption | - | Prior notification"]),
        (
            "The sale of ivory is prohibited to dealers.",
            ["prohibition | - | The sale of ivory"],
        ),
        (
            "The sale of ivory is forbidden by the Board.",
            ["prohibition | the Board | The sale of ivory"],
        ),
        (
            "The sale of ivory is prohibited except in museums.",
            ["prohibition | - | The sale of ivory | exception: except in museums"],
        ),
        (
            "The release of the funds is conditional on the report.",
            ["obligation | - | The release of the funds | condition: conditional on the report"],
        ),
        (
            "Payment of the balance depends on delivery.",
            ["obligation | - | Payment of the balance | condition: depends on delivery"],
        ),
        ("“Vessel” means any ship.", ["definition | Vessel | means any ship"]),
        # Words that say all.
        ("Observers have no vote.", ["no-power | Observers | vote"]),
        ("Each member has one vote.", ["power | Each member | vote"]),
        ("The fee is due.", ["obligation | - | due"]),
        # "not to" and verbs of leaving off turn one act of several.
        (
            "The Parties shall adopt a plan and refrain from shelling the town.",
            [
                "obligation | The Parties | adopt a plan",
                "prohibition | The Parties | shelling the town",
            ],
        ),
        (
            "The Parties shall adopt a plan and stop shelling the town.",
            [
                "obligation | The Parties | adopt a plan",
                "prohibition | The Parties | shelling the town",
            ],
        ),
        (
            "The Parties shall keep the peace and not to arm any group.",
            [
                "obligation | The Parties | keep the peace",
                "prohibition | The Parties | arm any group",
            ],
        ),
        (
            "The Parties shall adopt a plan and refrain from.",
            ["obligation | The Parties | adopt a plan", "obligation | The Parties | refrain from"],
        ),
        # Manner may stand between the acts, other phrases behind all.
        (
            "The Parties shall mark the mines in accordance with Article 2 and notify the Board.",
            [
                "obligation | The Parties | mark the mines | manner: in accordance with Article 2",
                "obligation | The Parties | notify the Board",
            ],
        ),
        (
            "The Parties shall mark the mines and notify the Board if asked.",
            [
                "obligation | The Parties | mark the mines | condition: if asked",
                "obligation | The Parties | notify the Board | condition: if asked",
            ],
        ),
        (
            "The Parties shall in accordance with Article 2 mark the mines if asked.",
            [
                "obligation | The Parties | mark the mines | manner: in accordance with Article 2"
                " | condition: if asked"
            ],
        ),
        # The subject is the act where the verb says no more than that it happens or ends.
        ("Talks shall take place at the border.", ["obligation | - | Talks"]),
        ("The attacks must stop.", ["prohibition | - | The attacks"]),
        ("The attacks on the town must stop.", ["prohibition | - | The attacks on the town"]),
        ("The ships must stop.", ["obligation | The ships | stop"]),
        ("The owner must stop.", ["obligation | The owner | stop"]),
        ("Of the owner must stop.", ["obligation | Of the owner | stop"]),
        ("The exchange of men shall occur at noon.", ["obligation | - | The exchange of men"]),
        # *No* before the object denies; before a number it counts.
        ("The Council shall admit no members.", ["prohibition | The Council | admit no members"]),
        ("The Council may admit no members.", ["prohibition | The Council | admit no members"]),
        (
            "The Council shall admit no more than two members.",
            ["obligation | The Council | admit no more than two members"],
        ),
        ("No Party shall admit no members.", ["prohibition | No Party | admit no members"]),
        (
            "The mines shall be marked by the Parties and destroyed by the Board.",
            ["obligation | the Parties | marked", "obligation | the Board | destroyed"],
        ),
        # What only tells more is no part of the act, nor is another clause.
        (
            "The bloc must leave the port, and it is late.",
            ["obligation | The bloc | leave the port"],
        ),
        (
            "The bloc must leave the port, and the city.",
            ["obligation | The bloc | leave the port, and the city"],
        ),
        (
            "The Parties shall mark the mines, in accordance with Article 2, and notify the Board.",
            [
                "obligation | The Parties | mark the mines | manner: in accordance with Article 2",
                "obligation | The Parties | notify the Board",
            ],
        ),
        (
            "The Parties shall adopt a plan and end the treaty.",
            [
                "obligation | The Parties | adopt a plan",
                "obligation | The Parties | end the treaty",
            ],
        ),
        (
            "The Parties shall adopt a plan and refrain from fully.",
            [
                "obligation | The Parties | adopt a plan",
                "obligation | The Parties | refrain from fully",
            ],
        ),
        (
            "The Board shall give an award, which is final.",
            ["obligation | The Board | give an award"],
        ),
        (
            "The Board shall hear the owner, who may stay silent, and publish the award.",
            [
                "obligation | The Board | hear the owner",
                "obligation | The Board | publish the award",
                "permission | who | stay silent",
            ],
        ),
        ("The Parties shall the mines.", []),
        ("The Parties shall.", []),
    ],
)
def test_acts(drafts: Drafts, text: str, wanted: list[str]) -> None:
    assert drafts(text) == wanted


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("The Parties shall mark the mines.", "the mines"),
        ("The Parties shall refrain from marking the mines.", "the mines"),
        ("The mines shall be marked.", "The mines"),
        ("The ships may leave.", "-"),
        ("The sale of ivory is prohibited.", "-"),
        ("Notification shall be given.", "-"),
        ("Every child has the right to be heard.", "-"),
    ],
)
def test_what_the_act_is_done_to(read_drafts: ReadDrafts, text: str, thing: str) -> None:
    sentence, [draft] = read_drafts(text)
    assert (sentence.words.slice(*draft.object) if draft.object else "-") == thing


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("The mines shall be marked by the Parties in red.", "in red"),
        ("Notification shall be given to the Board.", "to the Board"),
    ],
)
def test_what_stands_beside_the_act(read_drafts: ReadDrafts, text: str, beside: str) -> None:
    sentence, [draft] = read_drafts(text)
    assert draft.beside
    assert sentence.words.slice(*draft.beside) == beside


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("The Parties shall mark the mines.", Confidence.HIGH),
        ("The Parties shall xyzzify the mines.", Confidence.MEDIUM),
    ],
)
def test_an_unknown_verb_is_less_sure(read_drafts: ReadDrafts, text: str, sure: Confidence) -> None:
    _, [draft] = read_drafts(text)
    assert draft.sure is sure
