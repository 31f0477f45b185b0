"""Changes of an analysis as a page and as a sheet."""

import csv

from clauses import render
from clauses.model.figure import Figure
from clauses.model.mutation import Mutation, Mutations, Turn
from clauses.model.relation import Relation

SHARE = Figure("noticed", 0.5, 0.25, 0.75, of=2)
TURN = Turn("D1", "W1", Relation.CONFLICT, Relation.PARTIAL)
TRIED = (
    Mutation("D1", "strength", "binding", "effort"),
    Mutation("D1", "strength", "binding", "hortatory"),
    Mutation("D1", "place", "=1", "", [TURN]),
    Mutation("D1", "place", "=1", "There", [TURN], ["D1 × Giver"]),
    Mutation("W1", "place", "", "Here"),
)


def test_what_nobody_notices_is_listed_with_what_it_turns() -> None:
    shown = Mutations("Talks", 1, ["D2 × Giver"], TRIED, SHARE, SHARE, ["W9"])
    assert (
        render(shown, "text", width=100)
        == """\
One change at a time: Talks
===========================
1 expectation held before any change. 1 did not and could notice nothing: D2 × Giver. Of 5 changes,
2 turn a verdict, a share of 0.50 [0.25, 0.75]; of these, 1 are noticed, a share of 0.50 [0.25,
0.75]. Intervals are Wilson's, of 95 %. Unread, and so not changed: W9.

Field by field
--------------

            Changes   Turn a verdict   Noticed
 ─────────────────────────────────────────────
 strength   2         0                0
 place      3         2                1


Turned a verdict, and nothing noticed
-------------------------------------
- D1 · place: =1 → no restriction
  - D1 × W1: conflict → partial

Turned no verdict
-----------------
- D1: strength (2)
- W1: place (1)
"""
    )


def test_where_all_is_noticed_there_is_nothing_to_list() -> None:
    shown = render(Mutations("Talks", 1, [], TRIED[3:4], SHARE, SHARE), "text")
    assert shown.endswith("Turned a verdict, and nothing noticed\n" + "-" * 37 + "\nNone.\n")
    assert "Unread" not in shown
    assert "did not" not in shown


def test_a_sheet_has_a_row_for_every_change() -> None:
    rows = csv.reader(render(Mutations("Talks", 1, [], TRIED, SHARE, SHARE), "csv").splitlines())
    assert list(rows)[2:5] == [
        ["D1", "strength", "binding", "hortatory", "none", "", ""],
        ["D1", "place", "'=1", "", "unnoticed", "D1 × W1: conflict → partial", ""],
        ["D1", "place", "'=1", "There", "noticed", "D1 × W1: conflict → partial", "D1 × Giver"],
    ]
