"""Sentences with several verbs of their own: one norm a verb, and who is bound by each."""

from collections.abc import Callable

import pytest

Drafts = Callable[[str], list[str]]
REPAIR = "obligation | The owner | repair the dam"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The owner shall repair the dam and the tenant shall pay the rent.",
            [REPAIR, "obligation | the tenant | pay the rent"],
        ),
        (
            "The owner shall repair the dam, the tenant shall pay the rent.",
            [REPAIR, "obligation | the tenant | pay the rent"],
        ),
        (
            "The owner shall repair the dam; the tenant may leave.",
            [REPAIR, "permission | the tenant | leave"],
        ),
        (
            "The owner shall repair the dam, whereas the tenant may leave.",
            [REPAIR, "permission | the tenant | leave"],
        ),
        (
            "The owner shall pay if asked, while the tenant may leave.",
            [
                "obligation | The owner | pay | condition: if asked",
                "permission | the tenant | leave",
            ],
        ),
        (
            "The owner shall repair the dam, but the tenant need not pay.",
            [REPAIR, "exemption | the tenant | pay"],
        ),
        # A verb without a subject has that of the verb before.
        (
            "The owner shall repair the dam and shall pay the tax.",
            [REPAIR, "obligation | The owner | pay the tax"],
        ),
        (
            "The owner may repair the dam but shall not raise it.",
            ["permission | The owner | repair the dam", "prohibition | The owner | raise it"],
        ),
        (
            "The owner shall repair the dam and must pay the tax and may raise the rent.",
            [
                REPAIR,
                "obligation | The owner | pay the tax",
                "permission | The owner | raise the rent",
            ],
        ),
        (
            "No owner may sell the dam or shall raise it.",
            ["prohibition | No owner | sell the dam", "prohibition | No owner | raise it"],
        ),
        (
            "The owner has left and shall not return.",
            ["prohibition | The owner | return"],
        ),
        # "nor" negates what follows it, and the verb may stand before its subject.
        (
            "The owner shall not sell the dam, nor shall the tenant buy it.",
            ["prohibition | The owner | sell the dam", "prohibition | the tenant | buy it"],
        ),
        (
            "The owner shall not sell the dam nor may he lease it.",
            ["prohibition | The owner | sell the dam", "prohibition | he | lease it"],
        ),
    ],
)
def test_each_verb_of_a_sentence(drafts: Drafts, text: str, wanted: list[str]) -> None:
    assert drafts(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "If it rains, the owner shall repair the dam and shall pay the tax.",
            [
                "obligation | the owner | repair the dam | condition: If it rains",
                "obligation | the owner | pay the tax | condition: If it rains",
            ],
        ),
        (
            "The owner shall repair the dam, and, if the tenant agrees, the agent shall pay.",
            [REPAIR, "obligation | the agent | pay | condition: if the tenant agrees"],
        ),
        (
            "The owner shall repair the dam and if the tenant agrees, the agent shall pay.",
            [REPAIR, "obligation | the agent | pay | condition: if the tenant agrees"],
        ),
        (
            "The owner, if asked, shall repair the dam and shall pay the tax.",
            [
                "obligation | The owner | repair the dam | condition: if asked",
                "obligation | The owner | pay the tax",
            ],
        ),
    ],
)
def test_what_stands_before_a_verb_is_shared_with_its_subject(
    drafts: Drafts, text: str, wanted: list[str]
) -> None:
    assert drafts(text) == wanted


@pytest.mark.parametrize(
    ("text", "bearer"),
    [
        ("The owner shall pay.", "The owner"),
        ("In that case the owner shall pay.", "the owner"),
        ("In addition the owner shall pay.", "the owner"),
        ("However the owner shall pay.", "the owner"),
        ("And the owner shall pay.", "the owner"),
        ("In case of war each owner shall pay.", "each owner"),
        ("Under that plan no owner shall pay.", "no owner"),
        ("Under the plan of the Board of the owners it shall pay.", "it"),
        ("After the war, in the spring, the owner shall pay.", "the owner"),
        ("The dam: the owner shall pay.", "the owner"),
        ("Note well: , the owner shall pay.", "the owner"),
        ("He and they shall pay.", "He and they"),
        ("The owner hereby also shall pay.", "The owner"),
        ("It is clear now that it is the law that the owner shall pay.", "the owner"),
        ("Of the fees shall pay.", "Of the fees"),
    ],
)
def test_where_the_subject_begins(drafts: Drafts, text: str, bearer: str) -> None:
    assert [one.split(" | ")[1] for one in drafts(text)] == [bearer]


def test_an_exception_inside_the_subject(drafts: Drafts) -> None:
    assert drafts("All arms except rifles shall be destroyed.") == [
        "obligation | - | destroyed | exception: except rifles"
    ]


def test_a_condition_that_opens_with_only_turns_the_verb_around(drafts: Drafts) -> None:
    assert drafts("Only if the Board agrees may the owner sell the dam.") == [
        "permission | the owner | sell the dam | condition: Only if the Board agrees"
    ]


def test_two_verbs_without_a_joint_between_them_are_one(drafts: Drafts) -> None:
    assert drafts("The owner shall pay what is due must end.") == [
        "obligation | The owner | pay what is due must end"
    ]
