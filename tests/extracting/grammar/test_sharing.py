"""What the norms of one sentence share: conditions at its head, acts left unsaid, asides."""

from collections.abc import Callable

import pytest

Drafts = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Unless the owner objects, the tenant may leave and the agent shall pay.",
            [
                "permission | the tenant | leave | exception: Unless the owner objects",
                "obligation | the agent | pay | exception: Unless the owner objects",
            ],
        ),
        (
            "If the dam breaks, the owner shall pay, but the tenant may leave.",
            [
                "obligation | the owner | pay | condition: If the dam breaks",
                "permission | the tenant | leave",
            ],
        ),
        (
            "The owner shall pay if the dam breaks, and the tenant may leave.",
            [
                "obligation | The owner | pay | condition: if the dam breaks",
                "permission | the tenant | leave",
            ],
        ),
    ],
)
def test_a_condition_at_the_head_holds_for_what_is_added(
    drafts: Drafts, text: str, wanted: list[str]
) -> None:
    assert drafts(text) == wanted


@pytest.mark.parametrize(
    ("text", "then"),
    [
        ("The owner may sell the dam, while the tenant may not.", "prohibition | the tenant"),
        ("The owner shall sell the dam; the tenant need not.", "exemption | the tenant"),
        ("The owner shall sell the dam, and the tenant must.", "obligation | the tenant"),
    ],
)
def test_an_act_left_unsaid_is_that_of_the_verb_before(
    drafts: Drafts, text: str, then: str
) -> None:
    assert drafts(text)[1] == f"{then} | sell the dam"


@pytest.mark.parametrize(
    "text", ["The tenant may not.", "The board is idle, and the tenant must not."]
)
def test_without_a_verb_before_nothing_is_said(drafts: Drafts, text: str) -> None:
    assert drafts(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Parties shall notify the Board, and, if asked, publish the list.",
            [
                "obligation | The Parties | notify the Board",
                "obligation | The Parties | publish the list | condition: if asked",
            ],
        ),
        (
            "The Parties shall pay the owner or, in the event of a dispute, deposit the sum.",
            [
                "obligation | The Parties | pay the owner",
                "obligation | The Parties | deposit the sum | condition: in the event of a dispute",
            ],
        ),
        (
            "The Parties shall pay the owner, and, if asked, the tenant.",
            ["obligation | The Parties | pay the owner | condition: if asked, the tenant"],
        ),
    ],
)
def test_an_aside_belongs_to_the_verb_behind_it(
    drafts: Drafts, text: str, wanted: list[str]
) -> None:
    assert drafts(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Parties undertake not to sell arms, not to lend ships, and to notify the Board.",
            [
                "prohibition | The Parties | sell arms",
                "prohibition | The Parties | lend ships",
                "obligation | The Parties | notify the Board",
            ],
        ),
        (
            "The Parties undertake to notify the Board and not to sell arms.",
            [
                "obligation | The Parties | notify the Board",
                "prohibition | The Parties | sell arms",
            ],
        ),
        (
            "The Council welcomed the truce, condemned the raid and noted the report.",
            [
                "declaration | The Council | welcomed the truce",
                "declaration | The Council | condemned the raid",
                "declaration | The Council | noted the report",
            ],
        ),
        (
            "The Board shall meet once a year and shall draw up a list.",
            [
                "obligation | The Board | meet once a year",
                "obligation | The Board | draw up a list",
            ],
        ),
        (
            "The ships shall keep left when crossing the bay and shall keep watch.",
            [
                "obligation | The ships | keep left | condition: when crossing the bay",
                "obligation | The ships | keep watch",
            ],
        ),
        (
            "No provision shall be construed as a waiver.",
            ["prohibition | - | be construed as a waiver"],
        ),
        ("The annex shall be construed as law.", ["declaration | - | be construed as law"]),
        (
            "The police obey the governor, who may dismiss any officer.",
            ["permission | who | dismiss any officer"],
        ),
        ("The police obey the governor, who is old.", []),
        ("The Council may decide to suspend a member.", ["power | The Council | suspend a member"]),
        (
            "The owner shall pay where there is a loss.",
            ["obligation | The owner | pay | condition: where there is a loss"],
        ),
    ],
)
def test_each_verb_of_a_list_keeps_its_own_turn(
    drafts: Drafts, text: str, wanted: list[str]
) -> None:
    assert drafts(text) == wanted
