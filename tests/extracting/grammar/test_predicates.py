"""The act: verbs that share an object or have their own, passives, nouns that stand for acts."""

from collections.abc import Callable

import pytest

from clauses.extracting.grammar.predicates import acts, agent, bare_verb, bases_of, is_act
from clauses.extracting.grammar.world import Grammar
from clauses.extracting.marking import Sentence

Mark = Callable[[str], Sentence]


def found_in(sentence: Sentence, takes: str = "base", first: int = 0) -> list[str]:
    return [
        f"{one.verb or '(noun)'}{' by' if one.passive else ''}: "
        + sentence.words.slice(one.first, one.last)
        for one in acts(sentence, first, len(sentence), takes)
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("mark the mines", ["mark: mark the mines"]),
        # One object for all verbs is one act.
        ("develop, produce or sell mines", ["develop: develop, produce or sell mines"]),
        ("mark and fence the mines", ["mark: mark and fence the mines"]),
        ("enter and leave", ["enter: enter and leave"]),
        # Objects of their own make acts of their own.
        (
            "notify the Board and publish the report",
            ["notify: notify the Board", "publish: publish the report"],
        ),
        (
            "notify the Board, publish the report and inform the press",
            ["notify: notify the Board", "publish: publish the report", "inform: inform the press"],
        ),
        (
            "notify the Board; and publish the report",
            ["notify: notify the Board", "publish: publish the report"],
        ),
        (
            "notify the Board or, in respect of one report, publish it",
            ["notify: notify the Board", "publish: publish it"],
        ),
        (
            "either notify the Board or else publish the report",
            ["notify: notify the Board", "publish: publish the report"],
        ),
        ("notify the Board and carry out it", ["notify: notify the Board", "carry: carry out it"]),
        # Joined objects do not.
        ("exchange lists of men and of women", ["exchange: exchange lists of men and of women"]),
        ("repair the dam and the road", ["repair: repair the dam and the road"]),
        ("repair the dam, the road", ["repair: repair the dam, the road"]),
        ("repair the dam and access roads", ["repair: repair the dam and access roads"]),
        ("inform the Board of the plan and", ["inform: inform the Board of the plan and"]),
        ("inform the Board and, if", ["inform: inform the Board and, if"]),
        ("give the Board notice and access", ["give: give the Board notice and access"]),
        ("notify the Board and fully", ["notify: notify the Board and fully"]),
        # Behind a verb that is no verb we know the rest is its object.
        ("xyzzify the mines", ["xyzzify: xyzzify the mines"]),
        ("the mines", []),
        ("of mines", []),
        ("12 mines", []),
        ("", []),
        ("fully", []),
    ],
)
def test_acts_behind_a_modal(mark_up: Mark, text: str, wanted: list[str]) -> None:
    assert found_in(mark_up(text)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("be marked", ["mark by: marked"]),
        ("be fully marked", ["mark by: marked"]),
        ("have been marked", ["mark by: marked"]),
        ("be xyzzied", ["xyzzy by: xyzzied"]),
        ("be red", ["be: be red"]),
        ("be present", ["be: be present"]),
        ("be", ["be: be"]),
        ("have regard to it", ["have: have regard to it"]),
        ("have marked the mines", ["mark: have marked the mines"]),
        ("be marking the mines", ["mark: marking the mines"]),
        ("be marked and fenced", ["mark by: marked and fenced"]),
        ("be marked and guarded", ["mark by: marked and guarded"]),
        ("be marked in red and fenced", ["mark by: marked in red", "fence by: fenced"]),
        ("be marked and be fenced", ["mark by: marked", "fence by: fenced"]),
        ("be marked in red and be", ["mark by: marked in red and be"]),
        ("be marked in red and blue", ["mark by: marked in red and blue"]),
        (
            "be admitted to the hall and receive a badge",
            ["admit by: admitted to the hall", "receive: receive a badge"],
        ),
        (
            "be marked in red and fenced mines",
            ["mark by: marked in red and fenced mines"],
        ),
    ],
)
def test_passives_and_auxiliaries(mark_up: Mark, text: str, wanted: list[str]) -> None:
    assert found_in(mark_up(text)) == wanted


@pytest.mark.parametrize(
    ("text", "takes", "wanted"),
    [
        ("marking the mines", "any", ["mark: marking the mines"]),
        ("xyzzifying the mines", "gerund", ["xyzzify: xyzzifying the mines"]),
        (
            "marking the mines and fencing them",
            "any",
            ["mark: marking the mines", "fence: fencing them"],
        ),
        ("marking the mines and them", "any", ["mark: marking the mines and them"]),
        ("the sale of mines", "any", ["(noun): the sale of mines"]),
        ("talks on mines", "any", ["(noun): talks on mines"]),
        ("any ship", "noun", ["(noun): any ship"]),
        ("of mines", "any", ["(noun): of mines"]),
        ("12 mines", "any", ["(noun): 12 mines"]),
    ],
)
def test_gerunds_and_nouns(mark_up: Mark, text: str, takes: str, wanted: list[str]) -> None:
    assert found_in(mark_up(text), takes) == wanted


def test_the_word_before_tells_a_verb_from_a_noun(mark_up: Mark) -> None:
    assert found_in(mark_up("to sail home"), "any", first=1) == ["sail: sail home"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("keep the peace and not to arm anyone", [False, True]),
        ("guard the border and never to cross it", [False, True]),
        ("keep the peace and not to", [False]),
    ],
)
def test_an_infinitive_with_not_is_turned(mark_up: Mark, text: str, wanted: list[bool]) -> None:
    sentence = mark_up(text)
    assert [one.turned for one in acts(sentence, 0, len(sentence), "base")] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("shelling the town", True),
        ("all deployment", True),
        ("hostile activities", True),
        ("the treaty", False),
        ("the treaty, shelling", False),
        ("one two three four five six seven shelling", False),
        ("", False),
    ],
)
def test_whether_an_act_follows(mark_up: Mark, text: str, wanted: bool) -> None:
    sentence = mark_up(text)
    assert is_act(sentence, 0, len(sentence)) is wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("the alliance withdraw its missiles", "withdraw"),
        ("the alliance not deploy missiles", "not"),
        ("the alliance be dissolved", "be"),
        ("the port close at night", "close"),
        ("the owner withdraws it", "withdraws"),
        ("the alliance, withdraw", ""),
        ("the alliance", ""),
        # What may be a noun is a verb only where its object shows it.
        ("the ship transfer the cargo", "transfer"),
        ("the cargo transfer", ""),
        ("the right to transfer goods", ""),
        ("a transfer of goods", ""),
        ("the ferry take into account", "take"),
    ],
)
def test_the_verb_behind_its_subject(mark_up: Mark, text: str, wanted: str) -> None:
    sentence = mark_up(text)
    at = bare_verb(sentence, 0, len(sentence))
    assert (sentence.low[at] if at is not None else "") == wanted


def test_who_can_act_tells_a_verb_from_a_noun(mark_up: Mark, grammar: Grammar) -> None:
    sentence = mark_up("all ships leave")
    assert bare_verb(sentence, 0, 3, grammar.actor) == 2
    assert bare_verb(mark_up("all stones leave"), 0, 3, grammar.actor) is None


def test_bases_of_verb_forms() -> None:
    assert [bases_of(word) for word in ("withdrew", "withdraws", "xyzzy")] == [
        "withdraw",
        "withdraw",
        "xyzzy",
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("marked by the Parties", "by the Parties"),
        ("marked by the Parties in spring", "by the Parties"),
        ("marked by the Governments of the Parties", "by the Governments of the Parties"),
        ("marked by the Governments of Kestria", "by the Governments of Kestria"),
        ("marked by the owner of any vessel", "by the owner"),
        ("marked by the owner who sold it", "by the owner"),
        ("marked by the owner if asked", "by the owner"),
        ("marked by the owner, the tenant", "by the owner"),
        ("marked by painting it red", ""),
        ("marked by this Treaty", ""),
        ("marked by 1 May", ""),
        ("marked by", ""),
        ("marked by of it", ""),
        ("marked", ""),
    ],
)
def test_who_does_what_a_passive_says(
    mark_up: Mark, grammar: Grammar, text: str, wanted: str
) -> None:
    sentence = mark_up(f"be {text}")
    [act] = acts(sentence, 0, len(sentence), "base")
    found = agent(sentence, act, len(sentence), grammar.actor)
    assert (sentence.words.slice(*found) if found else "") == wanted
