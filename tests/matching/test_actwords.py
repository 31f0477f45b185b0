"""The words of an act: verb and particles, object, and the act inside."""

import pytest

from clauses.lexicon.relations import relations
from clauses.matching.actwords import Act, object_words, readings

SHIPPED = relations()
Told = tuple[str, str, bool]


def told(act: Act) -> Told:
    verbs = "+".join(" ".join(verb) for verb in act.verbs)
    return verbs, "+".join(" ".join(one.head) for one in act.objects), act.undone


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("withdraw the troops", [("withdraw", "troop", False)]),
        ("withdrawing all troops", [("withdraw", "troop", False)]),
        ("immediately pull back their troops", [("pull back", "troop", False)]),
        ("withdrawal of troops", [("withdraw", "troop", False)]),
        ("naval exercises", [("exercise", "", False)]),
        ("sell, lease or lend the barn", [("sell+lease+lend", "barn", False)]),
        ("keep the report secret", [("keep secret", "report", False)]),
        ("give oral notice", [("give", "oral notice", False)]),
        ("inform the buyer of any delay", [("inform of", "delay", False)]),
        ("provide the buyer with goods", [("provide with", "goods", False)]),
        ("comply with the treaty", [("comply with", "treaty", False)]),
        ("participate in the vote", [("participate in", "vote", False)]),
        ("rely on the treaty", [("rely on", "treaty", False)]),
        ("return to the port", [("return", "", False)]),
        ("sail in accordance with the treaty", [("sail", "", False)]),
        ("use none of the names", [("use", "name", True)]),
        ("participate in no talks", [("participate in", "talk", True)]),
        ("rely for no reason", [("rely", "reason", True)]),
        ("sell no sacks", [("sell", "sack", False)]),
        ("freedom of expression", [("enjoy", "freedom of expression", False)]),
        ("crochet the barn", [("crochet", "barn", False)]),
        ("collude with the rival", [("collude with", "rival", False)]),
        ("crochet gloves", [("crochet", "glove", False)]),
        ("relinquish the claim", [("relinquish", "claim", False)]),
        ("the", []),
        ("", []),
    ],
)
def test_an_act_is_read(text: str, found: list[Told]) -> None:
    assert [told(act) for act in readings(text, SHIPPED)][:1] == found[:1]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("suspend deliveries of gas", ("deliver", "gas", True)),
        ("resume gas supplies", ("supply", "gas", False)),
        ("carry out inspections of the sites", ("inspect", "site", False)),
        ("continue to burn coal", ("burn", "coal", False)),
        ("refrain from testing missiles", ("test", "missile", True)),
        ("stop enriching uranium", ("enrich", "uranium", True)),
        ("cease exports", ("export", "", True)),
        ("provide training to staff", ("train", "staff", False)),
        ("suspend grain exports from Mora", ("export", "grain", True)),
        ("fail to stop testing missiles", ("test", "missile", False)),
        ("stop rapid withdrawals", ("withdraw", "", True)),
    ],
)
def test_an_act_inside_an_act_is_read(text: str, inner: Told) -> None:
    found = [act for act in readings(text, SHIPPED) if told(act) == inner]
    assert found
    assert all(act.entries[0].startswith("verbs.") for act in found)


@pytest.mark.parametrize("text", ["suspend the estuary", "suspend", "insure the barn", "begin to"])
def test_where_no_act_stands_inside_none_is_read(text: str) -> None:
    assert len(readings(text, SHIPPED)) == 1


def test_what_limits_a_noun_of_action_limits_what_it_is_done_to() -> None:
    [_, inner] = readings("suspend exports of grain from Mora", SHIPPED)
    assert [mod.role for mod in inner.objects[0].modifiers] == ["from"]
    assert inner.heads == {"grain"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("phase out coal and gas", "coal and gas"),
        ("withdraw the troops", "the troops"),
        ("keep the report secret", "the report secret"),
        ("crochet the barn", "the barn"),
        ("", ""),
    ],
)
def test_the_words_of_an_object_are_kept_as_they_stand(text: str, words: str) -> None:
    assert object_words(text, SHIPPED) == words
