"""Noun phrases: what they are made of."""

import pytest

from clauses.lexicon.relations import relations
from clauses.matching.phrases import Phrase, phrases, words_of

SHIPPED = relations()


def read(text: str) -> tuple[Phrase, ...]:
    return phrases(text, SHIPPED)


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("all tariffs on grain", [("tariff",)]),
        ("the strategic cruise missiles", [("cruise", "missile")]),
        ("emissions of methane", [("methane", "emission")]),
        ("emissions of old methane", [("emission",)]),
        ("goods, services and works of art", [("goods",), ("service",), ("works",)]),
        ("freedom of expression in schools", [("freedom", "of", "expression")]),
        ("the buyer the goods", [("goods",)]),
        ("freedom of trade", [("freedom",)]),
        ("goods with labels", [("goods",)]),
        ("statements issued by the bank", [("statement",)]),
        ("the carrier making a deposit", [("carrier",)]),
        ("the rising waters", [("waters",)]),
        ("the accused", [("accused",)]),
        ("30 days", [("day",)]),
        ("no one", []),
        ("all of the", []),
        ("", []),
        ("of the", []),
    ],
)
def test_a_phrase_has_a_head(text: str, heads: list[tuple[str, ...]]) -> None:
    assert [one.head for one in read(text)] == heads


def test_what_stands_before_and_behind_the_head_are_modifiers() -> None:
    [one] = read("old tariffs on wheat from Mora under the treaty")
    told = [(mod.role, [said.head for said in mod.phrases], mod.fronted) for mod in one.modifiers]
    assert told == [
        ("about", [("old",)], True),
        ("about", [("wheat",)], False),
        ("from", [("mora",)], False),
        ("under", [("treaty",)], False),
    ]
    assert one.stems == {"old", "tariff", "wheat", "mora", "treaty"}


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("withdrawal of troops", "withdraw"),
        ("troop withdrawals", "withdraw"),
        ("freedom of expression", ""),
        ("grain", ""),
    ],
)
def test_a_head_may_name_an_act(text: str, verb: str) -> None:
    assert [one.verb for one in read(text)] == [verb]


def test_parts_and_what_is_left_out_are_told_apart() -> None:
    [part] = read("some of the ships other than trawlers")
    assert part.some
    assert [one.head for one in part.without] == [("trawler",)]
    assert [one.some for one in read("certain ships")] == [True]
    assert words_of("Ships, e.g. “trawlers”") == ("ships", ",", "e.g", "trawlers")
