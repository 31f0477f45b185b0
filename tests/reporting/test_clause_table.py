"""Clauses as tables: what was understood, what was not, how much of each."""

import csv
import json
import re
from io import StringIO

import pytest
from attrs import evolve
from hypothesis import given, settings

from clauses import (
    UNATTRIBUTED,
    Action,
    Clause,
    Extension,
    InvalidRecord,
    Locator,
    Modality,
    Norm,
    Party,
    Proviso,
    Scope,
    Source,
    Span,
    Speaker,
    Stance,
    Strength,
    from_json,
    render,
)
from clauses.reporting.clause_sheet import COLUMNS
from clauses.reporting.clause_table import summary
from clauses.testing import strategies

ARDEN, BRENN = Party("A", "Arden"), Party("B", "Brenn")
SCOPE = Scope(bearers=Extension.term("each Party"), place=Extension.term("at sea"))
NORM = Norm(
    Modality.PROHIBITION,
    Action.of("lay", "mines"),
    SCOPE,
    conditions=[Proviso("if war ends")],
    exceptions=[Proviso("unless all agree")],
)
FREE = Norm(Modality.OBLIGATION, Action.of("rest"), strength=Strength.EFFORT)


def clause(id: str, norm: Norm | None = NORM, author: Party = ARDEN, **facts: object) -> Clause:
    given = {"text": f"Sentence {id}.", "unread": "" if norm else "no verb", **facts}
    return Clause(id, author, Stance.DEMAND, norm, **given)  # type: ignore[arg-type]


def test_norms_stand_in_a_table_with_a_line_that_counts() -> None:
    rows = [
        clause("C1", locator=Locator.parse("Art. 5(2)")),
        evolve(clause("C2", FREE, BRENN), stance=Stance.OFFER),
    ]
    lines = render(rows, width=130).splitlines()
    assert [re.split(" {2,}", line.strip()) for line in (lines[0], *lines[2:4])] == [
        ["Clause", "By", "Stance", "Modality", "Who", "Act", "Scope", "If, unless"],
        [
            "C1 Art. 5(2)",
            "Arden",
            "demand",
            "prohibition",
            "each Party",
            "lay mines",
            "place: at sea",
            "if war ends; unless all agree",
        ],
        ["C2", "Brenn", "offer", "obligation (effort)", "–", "rest", "–", "–"],
    ]
    assert lines[4:] == ["", "2 sentences: 2 norms."]


def test_what_all_rows_share_is_told_once() -> None:
    shown = render([clause("C1"), clause("C2")], "markdown").splitlines()
    assert shown[:3] == [
        "Of every norm here: by: Arden; stance: demand.",
        "",
        "| Clause | Modality | Who | Act | Scope | If, unless |",
    ]
    unknown = render([clause("C1", author=UNATTRIBUTED), clause("C2")])
    assert unknown.startswith("Of every norm here: stance: demand.\n")
    assert "not attributed" in unknown


@pytest.mark.parametrize(
    ("id", "shown"),
    [
        ("Art. 5(2)", "Art. 5(2)"),
        ("Art. 5(2)#1", "Art. 5(2)#1"),
        ("NArt. 5(2) [3]", "NArt. 5(2) [3]"),
        ("Art. 5(2) [3]#12", "Art. 5(2) [3]#12"),
        ("Art. 5", "Art. 5 Art. 5(2)"),
        ("Art. 5(2) bis", "Art. 5(2) bis Art. 5(2)"),
    ],
)
def test_a_place_that_the_id_tells_is_not_repeated(id: str, shown: str) -> None:
    at = Locator.parse("Art. 5(2)")
    pages = (render(clause(id, norm, locator=at), "markdown") for norm in (NORM, None))
    read, unread = (page.replace("\\", "") for page in pages)
    assert f"| {shown} | prohibition |" in read
    assert f"| {shown} | “" in unread


def test_what_was_not_understood_stands_in_a_table_of_its_own() -> None:
    page = render([clause("C1"), clause("C2", None), clause("C3", None)], "markdown").splitlines()
    assert page[-8:] == [
        "## Not understood",
        "",
        "| Clause | Words | Because |",
        "| --- | --- | --- |",
        "| C2 | “Sentence C2.” | no verb |",
        "| C3 | “Sentence C3.” | no verb |",
        "",
        "3 sentences: 1 norm; 2 not understood (no verb: 2).",
    ]


def test_a_page_of_nothing_understood_has_no_other_table() -> None:
    assert render([clause("C2", None)], "markdown").startswith("## Not understood\n")
    assert render(clause("C2", None), "markdown").startswith("## Not understood\n")


def test_nothing_is_counted_where_there_is_nothing() -> None:
    assert render(()) == "0 sentences: 0 norms.\n"


def test_a_sentence_counts_once_however_many_norms_it_gives() -> None:
    same = clause("C1"), evolve(clause("C1"), id="C2")
    assert summary(same) == "1 sentence: 2 norms."
    placed = (
        clause("C1", span=Span(0, 9)),
        clause("C2", span=Span(9, 20)),
        clause("C3", span=Span(0, 9)),
    )
    assert summary(placed) == "2 sentences: 3 norms."
    lists = [
        clause(f"C{n}", text="x" * 7, span=Span(0, 90), parts=[Span(0, 3), Span(n * 9, n * 9 + 3)])
        for n in (1, 2)
    ]
    assert summary(lists) == "1 sentence: 2 norms."
    other = Source("o", "Another")
    assert summary([placed[0], evolve(placed[0], source=other)]) == "2 sentences: 2 norms."


def test_reasons_are_counted_the_most_frequent_first_and_the_rare_together() -> None:
    many = [clause(f"R{n}", None, unread=f"reason {n:02}") for n in range(14)]
    told = summary([clause("C1", None), clause("C2", None), *many])
    assert told.startswith("16 sentences: 0 norms; 16 not understood (no verb: 2; reason 00: 1; ")
    assert told.endswith("; reason 10: 1; and 3 other reasons).")


def test_a_sheet_has_a_row_a_clause_and_a_column_a_field() -> None:
    full = clause(
        "C1",
        source=Source("n", "A note"),
        locator=Locator.parse("Art. 1"),
        span=Span(4, 30),
        speaker=Speaker("Jo Roe"),
    )
    listed = clause("C2", text="x" * 7, span=Span(0, 90), parts=[Span(2, 5), Span(9, 12)])
    first, second, third = csv.DictReader(
        StringIO(render([full, listed, clause("C3", None)], "csv"))
    )
    assert tuple(first) == COLUMNS
    assert {name: value for name, value in first.items() if value} == {
        "id": "C1",
        "source": "A note",
        "locator": "Art. 1",
        "start": "4",
        "end": "30",
        "author": "Arden",
        "speaker": "Jo Roe",
        "attribution": "official",
        "stance": "demand",
        "modality": "prohibition",
        "strength": "binding",
        "action": "lay mines",
        "bearers": "each Party",
        "place": "at sea",
        "conditions": "if war ends",
        "exceptions": "unless all agree",
        "text": "Sentence C1.",
    }
    assert (second["start"], second["end"]) == ("2", "12")
    assert (third["start"], third["modality"], third["unread"]) == ("", "", "no verb")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)"])
def test_no_cell_is_a_formula(text: str) -> None:
    (row,) = csv.DictReader(StringIO(render([clause("C1", text=text)], "csv")))
    assert row["text"] == f"'{text}"


def test_letters_that_act_are_spelt_out_in_a_sheet() -> None:
    (row,) = csv.DictReader(StringIO(render(clause("C1", text="a\x1b[2Jb, “c”\nd"), "csv")))
    assert row["text"] == "a‹U+001B›[2Jb, “c”\nd"


def test_as_json_a_list_is_an_array_of_documents() -> None:
    rows = [clause("C1"), clause("C2", None)]
    for shown in (render(rows, "json"), render(tuple(rows), "json", indent=2)):
        assert [from_json(json.dumps(one), Clause) for one in json.loads(shown)] == rows
    assert json.loads(render([], "json")) == []
    assert from_json(render(rows[0], "json"), Clause) == rows[0]


@pytest.mark.parametrize("format", ["text", "markdown", "csv", "akn"])
def test_a_list_of_other_things_is_refused(format: str) -> None:
    with pytest.raises(InvalidRecord, match=r"^render: found .*; allowed: "):
        render([clause("C1"), "C2"], format)


@settings(max_examples=50)
@given(strategies.clause_lists(max_size=3))
def test_every_clause_is_in_every_form(clauses: tuple[Clause, ...]) -> None:
    text, page = render(clauses, width=100), render(clauses, "markdown")
    assert all(one.id in text and one.id in page for one in clauses)
    sheet = list(csv.DictReader(StringIO(render(clauses, "csv"))))
    assert [row["id"] for row in sheet] == [one.id for one in clauses]
    assert len(json.loads(render(clauses, "json"))) == len(clauses)
