"""What an act is for, in whole sentences."""

from collections.abc import Callable

import pytest

from clauses.model.scope import Facet

Told = Callable[..., str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Parties shall meet with a view to its removal by 2030.",
            "with a view to its removal",
        ),
        ("To protect its secrets, the Party must limit access.", "To protect its secrets"),
        (
            "Officers may carry pistols for their personal protection.",
            "for their personal protection",
        ),
        ("The ore shall be used solely for peaceful purposes.", "for peaceful purposes"),
        (
            "Each Party may keep shells, including for the protection of its coast.",
            "for the protection of its coast",
        ),
    ],
)
def test_purposes(told: Told, text: str, expected: str) -> None:
    assert told(text, Facet.PURPOSE) == expected


@pytest.mark.parametrize(
    "text",
    [
        "For the purposes of this Treaty, the Board shall keep a list.",
        "To this end, the Parties shall meet.",
        "We have done nothing and shall have nothing to add.",
        "The Parties recognise the right of every child to learn.",
        "Each Party shall name officers who meet to inspect sites.",
        "Rich states must pay for loss and damage.",
        "Norway will not accept a timetable for ending it.",
        "Doubt shall not be used as a reason for delaying measures.",
        "Each Party shall provide support for the development of ports.",
        "Each Party shall keep records for ten years.",
        "No exercise may be held in a zone to be agreed.",
        "Each Party may keep shells for in part unknown use.",
    ],
)
def test_no_purpose(told: Told, text: str) -> None:
    assert told(text, Facet.PURPOSE) == ""


def test_what_is_no_purpose_may_hold_a_place(told: Told) -> None:
    assert told("Peru proposed talks, to be held in Quito.", Facet.PLACE) == "in Quito"
