"""Explanations to read: words underlined, a row for each field, a reason where there is none."""

import json
import re
from string import ascii_letters

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt

from clauses import (
    Clause,
    Confidence,
    Explanation,
    Facet,
    Ground,
    InvalidRecord,
    Locator,
    Modality,
    Norm,
    Party,
    Source,
    Span,
    Stance,
    action,
    from_json,
    render,
)
from clauses.testing import strategies

TEXT = "Brenn shall not deploy ships."
ASKED = Clause("C1", Party("A", "Arden"), Stance.DEMAND, None, TEXT, unread="no verb")
READ = Clause(
    "C1", Party("A", "Arden"), Stance.DEMAND, Norm(Modality.PROHIBITION, action("deploy")), TEXT
)


def ground(facet: Facet, value: str, words: str, cue: str = "", why: str = "") -> Ground:
    return Ground(facet, value, words, Span.find(words, TEXT), cue, why, Confidence.MEDIUM)


EXPLAINED = Explanation(
    READ,
    [
        Ground(Facet.STANCE, "DEMAND"),
        ground(Facet.MODALITY, "PROHIBITION", "shall not", "operators.shall", "Its word."),
        ground(Facet.ACTION, "deploy", "deploy ships"),
    ],
)


def test_an_explanation_underlines_words_and_names_cues() -> None:
    lines = render(EXPLAINED, width=110).splitlines()
    assert lines[:5] == [
        "C1 · Arden",
        "----------",
        "Brenn shall not deploy ships.",
        "      a~~~~~~~~ b~~~~~~~~~~~",
        "",
    ]
    assert [re.split(" {2,}", line.strip()) for line in (lines[5], *lines[7:])] == [
        ["Mark", "Field", "Value", "Words", "Cue", "Because", "Sure"],
        ["–", "stance", "DEMAND", "–", "–", "–", "high"],
        ["a", "modality", "PROHIBITION", "“shall not”", "operators.shall", "Its word.", "medium"],
        ["b", "action", "deploy", "“deploy ships”", "–", "–", "medium"],
    ]


def test_the_same_in_markdown() -> None:
    assert render(EXPLAINED, "markdown").splitlines() == [
        "## C1 · Arden",
        "",
        "```text",
        "Brenn shall not deploy ships.",
        "      a~~~~~~~~ b~~~~~~~~~~~",
        "```",
        "",
        "| Mark | Field | Value | Words | Cue | Because | Sure |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        "| – | stance | DEMAND | – | – | – | high |",
        "| a | modality | PROHIBITION | “shall not” | operators.shall | Its word. | medium |",
        "| b | action | deploy | “deploy ships” | – | – | medium |",
    ]


@pytest.mark.parametrize("reason", ["no verb", "no verb."])
def test_what_was_not_understood_has_its_reason(reason: str) -> None:
    unread = Clause("C1", ASKED.author, Stance.DEMAND, None, TEXT, unread=reason)
    assert render(Explanation(unread)).splitlines()[2:] == [TEXT, "Not understood: no verb."]


def test_an_explanation_says_where_the_words_stand() -> None:
    placed = Clause(
        "C1", ASKED.author, Stance.DEMAND, None, TEXT, Source("n", "A note"), unread="?"
    )
    assert render(Explanation(placed)).startswith("C1 · Arden · A note\n")


@pytest.mark.parametrize(
    ("id", "heading"),
    [
        ("C1", "C1 · Arden · A note, Art. 5(2)"),
        ("Art. 5(2)", "Art. 5(2) · Arden · A note"),
        ("NArt. 5(2) [3]#2", "NArt. 5(2) [3]#2 · Arden · A note"),
    ],
)
def test_a_place_that_the_id_tells_is_not_repeated(id: str, heading: str) -> None:
    at = Locator.parse("Art. 5(2)")
    source = Source("n", "A note")
    placed = Clause(id, ASKED.author, Stance.DEMAND, None, TEXT, source, at, unread="?")
    assert render(Explanation(placed)).splitlines()[0] == heading


def test_several_explanations_follow_each_other() -> None:
    both = render([EXPLAINED, Explanation(ASKED)], width=110)
    alone = render(EXPLAINED, width=110), render(Explanation(ASKED), width=110)
    assert [line for line in both.splitlines() if line] == [
        line for one in alone for line in one.splitlines() if line
    ]


def test_more_marks_than_letters_share_the_last() -> None:
    grounds = [ground(Facet.CONDITION, "STATE", "shall")] * (len(ascii_letters) + 2)
    shown = render(Explanation(READ, grounds), "markdown")
    assert shown.count("| • | condition |") == 2
    assert shown.count("| Z | condition |") == 1


@pytest.mark.parametrize("text", ["``` and", "```` ````` so", "~~~ `x`"])
def test_no_text_can_end_the_block_it_stands_in(text: str) -> None:
    hostile = Clause("C1", ASKED.author, Stance.DEMAND, None, text, unread="?")
    tokens = MarkdownIt("commonmark").parse(render(Explanation(hostile), "markdown"))
    fences = [token for token in tokens if token.type == "fence"]
    assert [token.content for token in fences] == [f"{text}\n"]


def test_as_json_it_reads_back() -> None:
    assert from_json(render(EXPLAINED, "json"), Explanation) == EXPLAINED
    listed = json.loads(render((EXPLAINED, EXPLAINED), "json"))
    assert [from_json(json.dumps(one), Explanation) for one in listed] == [EXPLAINED, EXPLAINED]


def test_it_is_no_sheet() -> None:
    message = r"^render: found .*; allowed: clauses, Conflicts, Codings, Mutations or an Evaluati"
    with pytest.raises(InvalidRecord, match=message):
        render([EXPLAINED], "csv")


@settings(max_examples=50)
@given(strategies.explanations())
def test_any_explanation_can_be_shown(one: Explanation) -> None:
    page = render(one, width=60)
    assert max(map(len, page.splitlines())) <= max(60, len(one.clause.id) + 60)
    assert all(ground.facet.value in page for ground in one.grounds)
    assert render(one, "markdown").count("| – |") <= 10 * (len(one.grounds) + 1)
