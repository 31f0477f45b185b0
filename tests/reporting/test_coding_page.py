"""Two codings as a page and as a sheet."""

import csv

from clauses import render
from clauses.model.coding import Alone, Codings, Disagreement, FieldAgreement
from clauses.model.figure import Figure

SHARE = Figure("agreement", 0.5, 0.25, 0.75, of=2)
ALONE = (
    Alone("D2", True, True, "Pay.", ["D2a", "D2b"]),
    Alone("D3", False, True, "Go.", (), "Stay."),
)
DIFFERING = (
    Disagreement("D1", "place", "Here", "", "Dig here.", "here", "", "X1"),
    Disagreement("D1", "conditions", "“if dry” (state)", "=1", "Dig here.", "if dry", "now", "X1"),
)


def codings(*differing: Disagreement, alone: tuple[Alone, ...] = ()) -> Codings:
    fields = [
        FieldAgreement(
            name, 2, 2 - sum(one.field == name for one in differing), SHARE, Figure("alpha")
        )
        for name in ("place", "conditions")
    ]
    return Codings("Talks", "ada", "ben", ["D1"], fields, SHARE, SHARE, SHARE, differing, alone)


def test_figures_and_everything_that_differs_are_told() -> None:
    shown = render(codings(*DIFFERING, alone=ALONE), "text", width=120)
    assert "ada and ben both have 1 clause; ada alone has 1, ben alone 1." in shown
    assert "values alike                           0.50 [0.25, 0.75]   2" in shown
    assert "place        2         2      0.50 [0.25, 0.75]   –" in shown
    assert (
        """\
Disagreements
-------------
- D1 (X1 in ben): “Dig here.”
  - place
    - ada: Here, from “here”
    - ben: no restriction
  - conditions
    - ada: “if dry” (state)
    - ben: =1, from “now”

Coded by one alone
------------------
- D2, ada alone: “Pay.”
  - ben has of the same words: D2a, D2b
- D3, ben alone: “Go.”
  - ada has other words under this name: “Stay.”
"""
        in shown
    )


def test_where_coders_agree_there_is_nothing_to_list() -> None:
    shown = render(codings(), "text", width=120)
    assert "ada and ben both have 1 clause." in shown
    assert "Disagreements\n-------------\nNone.\n" in shown
    assert "alone" not in shown


def test_a_sheet_has_a_row_for_all_that_is_to_be_decided() -> None:
    rows = list(csv.reader(render(codings(*DIFFERING, alone=ALONE), "csv").splitlines()))
    assert rows[1:] == [
        ["D1", "place", "Here", "", "here", "", "X1", "Dig here."],
        ["D1", "conditions", "“if dry” (state)", "'=1", "if dry", "now", "X1", "Dig here."],
        ["D2", "clause", "coded", "not coded", "", "", "", "Pay."],
        ["D3", "clause", "not coded", "coded", "", "", "", "Go."],
    ]
